#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sallyport::git {

enum class FileMode { Regular, Executable };

/// A file as it was and as it shall be.
struct FileEdit
{
    QString path;                     ///< from the root of the repository, with slashes
    std::optional<QByteArray> before; ///< absent for a file that is to be created
    QByteArray after;
    /// Shown by the diff, and given to a created file. A commit keeps the mode that an existing file has.
    FileMode mode = FileMode::Regular;

    friend bool operator==(const FileEdit &, const FileEdit &) = default;
};

} // namespace sallyport::git
