#pragma once

#include "git/file_edit.h"
#include "terraform/model.h"

#include <functional>

namespace sallyport::draft {

/// Surgical edits of one change, one after the other, over the files of a model. Each file is parsed anew after each
/// edit, so that the next one finds its places where the last one left them.
class Edits
{
public:
    /// An edit of one file: answers with its new bytes, as the functions of hcl/edit.h do.
    using Edit = std::function<Result<QByteArray>(const hcl::File &file)>;

    explicit Edits(const terraform::Model &model)
        : m_model(model)
    {
    }

    /// The file as the edits so far leave it; null when there is none. Valid until this file is edited again.
    const hcl::File *file(const QString &path) const;
    /// Refused when the file was not read.
    Result<void> change(const QString &path, const Edit &edit);
    /// Adds blocks at the end of a file, which is made where it does not exist.
    Result<void> append(const QString &path, const QByteArray &blocks);

    const terraform::Model &before() const { return m_model; }
    /// The whole repository as the edits leave it.
    terraform::Model after() const;
    /// In the order in which the files were first edited; those that are as before are left out.
    std::vector<git::FileEdit> all() const;

private:
    Result<void> set(const QString &path, const QByteArray &bytes);

    const terraform::Model &m_model;
    std::map<QString, std::shared_ptr<const hcl::File>> m_edited;
    QStringList m_order;
};

} // namespace sallyport::draft
