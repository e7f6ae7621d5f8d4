#pragma once

#include "core/view.h"
#include "widgets/marks.h"

#include <QAbstractTableModel>

#include <vector>

namespace sallyport::console {

/// Where the value of a declared secret comes from, in words; a value that ends in the state or stands in the
/// repository is marked.
struct SourceWord
{
    Mark mark = Mark::None;
    QString text;
};
SourceWord sourceWord(const terraform::Declaration &declaration);

/// What one file of the repository declares, from top to bottom.
class FileModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, Address, Name, Source, ColumnCount };

    FileModel(core::ViewPtr view, const QString &file, QObject *parent = nullptr);

    const terraform::Declaration &declaration(int row) const { return *m_rows.at(size_t(row)); }
    /// The row of the inventory that it declares; null where it declares no secret.
    const estate::Secret *secret(int row) const;
    int unresolved() const; ///< declarations of which something is not known

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const terraform::Declaration &declaration, int column) const;

    core::ViewPtr m_view;
    std::vector<const terraform::Declaration *> m_rows;
};

} // namespace sallyport::console
