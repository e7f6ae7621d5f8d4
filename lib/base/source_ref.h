#pragma once

#include <QString>

namespace sallyport {

/// Half-open range of byte offsets into one file.
struct ByteRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// A place in a text file of the repository, as people quote it: file:line:column.
struct SourceRef
{
    QString file;   ///< relative to the repository's root, with '/'
    int line = 0;   ///< 1-based; 0 when only the file is known
    int column = 0; ///< 1-based, in bytes; 0 when only the line is known

    QString toString() const
    {
        QString text = file;
        if (line > 0)
            text += QLatin1Char(':') + QString::number(line);
        if (line > 0 && column > 0)
            text += QLatin1Char(':') + QString::number(column);
        return text;
    }
    /// "sallyport.hcl:27": what people read; the column is for errors.
    QString fileAndLine() const { return SourceRef{file, line, 0}.toString(); }
    friend bool operator==(const SourceRef &, const SourceRef &) = default;
};

} // namespace sallyport
