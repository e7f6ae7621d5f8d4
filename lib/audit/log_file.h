#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <string_view>
#include <vector>

namespace sallyport::audit {

/// What came of one line.
enum class LineFate {
    Taken,
    NotYet, ///< only for a line without its end: it is offered again
    Stop,   ///< nothing more of this log
};

enum class LineEnd {
    Present,
    Missing, ///< the file ends here so far
};

struct Line
{
    std::string_view text; ///< without its line end; linePadding bytes are readable behind it
    qint64 offset = 0;
    LineEnd end = LineEnd::Present;
    bool isTooLong = false; ///< the text is not given
};

using TakeLine = std::function<LineFate(const Line &)>;

/// One growing file, read in order through a window. Holds it open, so that it can be read to its end after a rotation.
class LogFile
{
public:
    explicit LogFile(QString path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// Opens the file, or notices that it was truncated or that another one took its name. Fails when it cannot be read
    /// now.
    Result<void> refresh();
    /// Offers whole lines until about `budget` bytes were read, the end is reached, or it is told to stop. Returns the
    /// bytes passed.
    Result<qint64> read(qint64 budget, const TakeLine &take);

    qint64 size() const;
    qint64 offset() const { return m_offset; }
    bool isAtEnd() const { return size() <= (m_isWaiting ? m_readTo : m_offset); }
    /// Another file has the name now: read this one to its end, then call nextFile().
    bool isRotated() const { return m_isRotated; }
    Result<void> nextFile();

private:
    struct Identity
    {
        quint64 device = 0;
        quint64 inode = 0;
        friend bool operator==(const Identity &, const Identity &) = default;
    };

    Result<void> open();
    void close();
    bool isTruncated() const;
    void rememberHead();
    void restart();
    Result<qint64> fill(qint64 from);
    bool offerLines(const TakeLine &take, qint64 filled);
    bool offerRest(const TakeLine &take, const Line &line, qint64 end);
    void skipLongLine(const TakeLine &take, qint64 filled);

    QString m_path;
    int m_file = -1;
    Identity m_identity;
    bool m_isRotated = false;
    QByteArray m_head;        ///< the first bytes, to notice a truncated file that grew past where we were
    qint64 m_offset = 0;      ///< of the first line not taken
    qint64 m_readTo = 0;      ///< how far the file was looked at
    bool m_isWaiting = false; ///< for the end of the last line
    bool m_isInLongLine = false;
    std::vector<char> m_window;
};

} // namespace sallyport::audit
