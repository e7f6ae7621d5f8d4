#pragma once

#include "base/error.h"
#include "base/source_ref.h"
#include "git/file_edit.h"

#include <QVector>

namespace sallyport::git {

struct DiffLine
{
    enum class Kind { Context, Removed, Added };
    enum class End { Newline, Missing };
    Kind kind = Kind::Context;
    int oldLine = 0;        ///< from 1; 0 for an added line
    int newLine = 0;        ///< from 1; 0 for a removed line
    QByteArray bytes;       ///< without the final newline
    End end = End::Newline; ///< Missing on a last line that has no newline
    QVector<ByteRange>
        changed; ///< the words, in bytes of the line, that differ from the line it is paired with; empty without a pair

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

struct DiffHunk
{
    int oldStart = 0;
    int oldCount = 0;
    int newStart = 0;
    int newCount = 0;
    QByteArray context; ///< the nearest line before it that starts with a letter, as git shows after the second @@
    QVector<DiffLine> lines;

    friend bool operator==(const DiffHunk &, const DiffHunk &) = default;
};

struct DiffFile
{
    enum class Kind { Text, Binary };
    enum class Origin { Changed, Created };
    QString path;
    Kind kind = Kind::Text;
    Origin origin = Origin::Changed;
    FileMode mode = FileMode::Regular;
    QByteArray oldBlob; ///< hexadecimal blob ids, forty digits; zeros for a file that was not there
    QByteArray newBlob;
    int added = 0;
    int removed = 0;
    QVector<DiffHunk> hunks; ///< none for a binary file, or where nothing changed

    friend bool operator==(const DiffFile &, const DiffFile &) = default;
};

/// Compares before and after with three lines of context. Needs no repository.
Result<DiffFile> diffOf(const FileEdit &edit);

/// The text that `git diff --no-ext-diff` prints; empty where nothing changed. `git apply` takes it, except for binary
/// files, of which it only says that they differ.
QByteArray unifiedDiff(const DiffFile &file);

} // namespace sallyport::git
