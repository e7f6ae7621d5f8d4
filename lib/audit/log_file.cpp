#include "audit/log_file.h"

#include "audit/source.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sallyport::audit {

namespace {

constexpr qint64 firstWindow = 1024 * 1024;
constexpr qint64 headLength = 256;

Error systemError(const QString &path, int number)
{
    const Message what{QT_TRANSLATE_NOOP("Message", "the audit log cannot be opened: %1"), {qt_error_string(number)}};
    if (number == ENOENT || number == ENOTDIR)
        return {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such audit log"), {}}, path,
            {QT_TRANSLATE_NOOP("Message",
                 "Check the file in the audit block of sallyport.hcl; a log that appears later is read then"),
                {}}};
    if (number == EACCES || number == EPERM)
        return {ErrorCode::Unreadable, what, path,
            {QT_TRANSLATE_NOOP("Message", "Let this account read it, for example through its group"), {}}};
    return {ErrorCode::Unreadable, what, path, {}};
}

Error notAFile(const QString &path, bool isFolder)
{
    return {ErrorCode::Unreadable,
        isFolder ? Message{QT_TRANSLATE_NOOP("Message", "the audit log is a folder"), {}}
                 : Message{QT_TRANSLATE_NOOP("Message", "the audit log is not a regular file"), {}},
        path, {QT_TRANSLATE_NOOP("Message", "Name the file that the audit device writes"), {}}};
}

bool isCompressed(std::string_view head)
{
    return head.starts_with("\x1f\x8b") || head.starts_with("\x28\xb5\x2f\xfd") || head.starts_with("BZh") ||
           head.starts_with("\xfd"
                            "7zXZ");
}

qint64 readAt(int file, char *into, qint64 count, qint64 offset)
{
    qint64 done = 0;
    while (done < count) {
        const auto got = ::pread(file, into + done, size_t(count - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

std::string_view withoutReturn(std::string_view text)
{
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

LogFile::LogFile(QString path)
    : m_path(std::move(path))
{
}

LogFile::~LogFile()
{
    close();
}

void LogFile::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

Result<void> LogFile::open()
{
    // Not blocking, so that a pipe of that name does not hold us.
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return Failure(systemError(m_path, errno));
    struct stat info = {};
    if (::fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(file);
        return Failure(notAFile(m_path, S_ISDIR(info.st_mode)));
    }
    m_file = file;
    m_identity = {quint64(info.st_dev), quint64(info.st_ino)};
    restart();
    return {};
}

void LogFile::restart()
{
    m_isRotated = false;
    m_head.clear();
    m_offset = 0;
    m_readTo = 0;
    m_isWaiting = false;
    m_isInLongLine = false;
}

Result<void> LogFile::nextFile()
{
    close();
    return refresh();
}

Result<void> LogFile::refresh()
{
    if (m_file < 0) {
        if (const auto opened = open(); !opened)
            return opened;
    }
    // logrotate makes the new file before it tells the writer, who goes on in the old one until then: an empty file is
    // not yet the next.
    struct stat info = {};
    if (::stat(QFile::encodeName(m_path).constData(), &info) == 0)
        m_isRotated = info.st_size > 0 && Identity{quint64(info.st_dev), quint64(info.st_ino)} != m_identity;
    if (isTruncated())
        restart();
    rememberHead();
    return {};
}

qint64 LogFile::size() const
{
    struct stat info = {};
    return m_file >= 0 && ::fstat(m_file, &info) == 0 ? qint64(info.st_size) : 0;
}

bool LogFile::isTruncated() const
{
    if (size() < m_readTo)
        return true;
    QByteArray head(m_head.size(), Qt::Uninitialized);
    return readAt(m_file, head.data(), head.size(), 0) != head.size() || head != m_head;
}

void LogFile::rememberHead()
{
    if (m_head.size() == headLength)
        return;
    m_head.resize(headLength);
    m_head.truncate(std::max<qint64>(0, readAt(m_file, m_head.data(), headLength, 0)));
}

Result<qint64> LogFile::fill(qint64 from)
{
    if (m_window.empty())
        m_window.resize(size_t(firstWindow + linePadding));
    const qint64 filled = readAt(m_file, m_window.data(), qint64(m_window.size()) - linePadding, from);
    if (filled < 0)
        return Failure(systemError(m_path, errno));
    if (from == 0 && isCompressed({m_window.data(), size_t(filled)}))
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the audit log is compressed"), {}}, m_path,
            {QT_TRANSLATE_NOOP("Message", "Unpack it, for example with zcat, and name the unpacked file"), {}});
    std::memset(m_window.data() + filled, 0, linePadding);
    m_readTo = from + filled;
    m_isWaiting = false;
    return filled;
}

Result<qint64> LogFile::read(qint64 budget, const TakeLine &take)
{
    const qint64 start = m_offset;
    while (m_file >= 0 && m_offset - start < budget && !isAtEnd()) {
        const auto filled = fill(m_offset);
        if (!filled)
            return filled;
        if (*filled == 0 || !offerLines(take, *filled))
            break;
    }
    return m_offset - start;
}

bool LogFile::offerLines(const TakeLine &take, qint64 filled)
{
    const char *const begin = m_window.data();
    const char *const end = begin + filled;
    const qint64 base = m_offset;
    const char *at = begin;
    while (const auto *newline = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)))) {
        const std::string_view text = withoutReturn({at, size_t(newline - at)});
        const Line line{.text = text, .offset = base + (at - begin)};
        m_offset = base + (newline + 1 - begin);
        at = newline + 1;
        if (!std::exchange(m_isInLongLine, false) && !isBlank(text) && take(line) == LineFate::Stop)
            return false;
    }
    const bool isWindowFull = filled == qint64(m_window.size()) - linePadding;
    if (isWindowFull && at == begin)
        skipLongLine(take, filled);
    if (isWindowFull || at == end)
        return true;
    return offerRest(
        take, {.text = withoutReturn({at, size_t(end - at)}), .offset = m_offset, .end = LineEnd::Missing}, m_readTo);
}

/// The end of the file, without a line end so far.
bool LogFile::offerRest(const TakeLine &take, const Line &line, qint64 end)
{
    const LineFate fate = m_isInLongLine || isBlank(line.text) ? LineFate::Taken : take(line);
    m_isWaiting = fate == LineFate::NotYet;
    if (fate == LineFate::Taken)
        m_offset = end;
    return fate == LineFate::Taken;
}

void LogFile::skipLongLine(const TakeLine &take, qint64 filled)
{
    if (!m_isInLongLine && filled < longestLine) {
        m_window.resize(size_t(std::min(filled * 2, longestLine) + linePadding));
        return;
    }
    if (!std::exchange(m_isInLongLine, true))
        take({.text = {}, .offset = m_offset, .end = LineEnd::Present, .isTooLong = true});
    m_offset += filled;
}

} // namespace sallyport::audit
