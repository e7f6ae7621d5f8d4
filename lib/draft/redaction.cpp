#include "draft/redaction.h"

#include "terraform/literals.h"

#include <algorithm>
#include <map>

namespace sallyport::draft {

namespace {

using terraform::Plaintext;

/// What is hidden of one side, line by line.
class HiddenText
{
public:
    HiddenText(const QByteArray &bytes, const std::vector<Plaintext> &found)
    {
        qsizetype begin = 0;
        auto next = found.begin();
        for (int line = 1; begin <= bytes.size(); ++line) {
            const qsizetype newline = bytes.indexOf('\n', begin);
            const qsizetype end = newline < 0 ? bytes.size() : newline;
            while (next != found.end() && next->range.end <= begin)
                ++next;
            for (auto span = next; span != found.end() && span->range.begin < end; ++span)
                add(line, {std::max(span->range.begin, begin) - begin, std::min(span->range.end, end) - begin}, *span);
            begin = end + 1;
        }
    }

    /// What is to the right of "=" in each of the lines that lie in this file.
    HiddenText(const QString &path, const QByteArray &bytes, const std::vector<SourceRef> &lines)
    {
        const QList<QByteArray> all = bytes.split('\n');
        for (const SourceRef &at : lines) {
            if (at.file != path || at.line < 1 || at.line > all.size())
                continue;
            const QByteArray &line = all.at(at.line - 1);
            qsizetype begin = line.indexOf('=') + 1;
            while (begin < line.size() && (line.at(begin) == ' ' || line.at(begin) == '\t'))
                ++begin;
            if (begin < line.size())
                m_lines[at.line] = {{ByteRange{begin, line.size()}},
                    QT_TRANSLATE_NOOP("Message", "gitleaks takes it for the value of a secret")};
        }
    }

    QVector<ByteRange> ranges(int line) const
    {
        const auto found = m_lines.find(line);
        return found == m_lines.end() ? QVector<ByteRange>() : found->second.ranges;
    }

    const char *reason(int line) const
    {
        const auto found = m_lines.find(line);
        return found == m_lines.end() ? nullptr : found->second.reason;
    }

private:
    struct Line
    {
        QVector<ByteRange> ranges;
        const char *reason = nullptr;
    };

    void add(int line, ByteRange range, const Plaintext &found)
    {
        if (range.size() <= 0)
            return;
        Line &hidden = m_lines[line];
        hidden.reason = found.reason;
        if (!hidden.ranges.isEmpty() && range.begin < hidden.ranges.back().end)
            hidden.ranges.back().end = std::max(hidden.ranges.back().end, range.end);
        else
            hidden.ranges.append(range);
    }

    std::map<int, Line> m_lines;
};

/// In order, each byte in one of them.
QVector<ByteRange> merged(QVector<ByteRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    QVector<ByteRange> all;
    for (const ByteRange range : std::as_const(ranges)) {
        if (!all.isEmpty() && range.begin <= all.back().end)
            all.back().end = std::max(all.back().end, range.end);
        else
            all.append(range);
    }
    return all;
}

/// The line that git shows behind the second @@: the last one before the hunk that begins with these bytes.
void paintContext(git::DiffHunk &hunk, const QByteArray &before, const HiddenText &hidden)
{
    if (hunk.context.isEmpty())
        return;
    const QList<QByteArray> lines = before.split('\n');
    for (int line = std::min(hunk.oldStart - 1, int(lines.size())); line > 0; --line) {
        if (!lines.at(line - 1).startsWith(hunk.context))
            continue;
        QVector<ByteRange> ranges;
        for (ByteRange range : hidden.ranges(line)) {
            range.end = std::min(range.end, hunk.context.size());
            if (range.size() > 0)
                ranges.append(range);
        }
        hunk.context = painted(hunk.context, ranges);
        return;
    }
}

} // namespace

void hideLines(const git::FileEdit &edit, git::DiffFile &diff, Redaction &redaction, const LinesToHide &more)
{
    const QByteArray bytes = edit.before.value_or(QByteArray());
    const HiddenText before(edit.path, bytes, more.before);
    const HiddenText after(edit.path, edit.after, more.after);
    for (qsizetype h = 0; h < diff.hunks.size(); ++h) {
        paintContext(diff.hunks[h], bytes, before);
        const auto &lines = diff.hunks.at(h).lines;
        for (qsizetype l = 0; l < lines.size(); ++l) {
            const bool isOld = lines.at(l).kind == git::DiffLine::Kind::Removed;
            const HiddenText &side = isOld ? before : after;
            const int number = isOld ? lines.at(l).oldLine : lines.at(l).newLine;
            const char *reason = side.reason(number);
            if (!reason)
                continue;
            QVector<ByteRange> &ranges = redaction.ranges.at(size_t(h)).at(size_t(l));
            const bool isKnown = !ranges.isEmpty();
            ranges = merged(ranges + side.ranges(number));
            if (!isKnown)
                redaction.lines.push_back({{edit.path, number, 0}, lines.at(l).kind, reason});
        }
    }
}

Redaction redact(const git::FileEdit &edit, git::DiffFile &diff, const terraform::FeedingNames &feeding)
{
    const QByteArray bytes = edit.before.value_or(QByteArray());
    const HiddenText before(bytes, terraform::plaintextIn(edit.path, bytes, feeding));
    const HiddenText after(edit.after, terraform::plaintextIn(edit.path, edit.after, feeding));
    Redaction redaction;
    for (git::DiffHunk &hunk : diff.hunks) {
        paintContext(hunk, bytes, before);
        auto &ranges = redaction.ranges.emplace_back();
        for (const git::DiffLine &line : std::as_const(hunk.lines)) {
            const bool isOld = line.kind == git::DiffLine::Kind::Removed;
            const HiddenText &side = isOld ? before : after;
            const int number = isOld ? line.oldLine : line.newLine;
            ranges.push_back(side.ranges(number));
            if (const char *reason = side.reason(number))
                redaction.lines.push_back({{edit.path, number, 0}, line.kind, reason});
        }
    }
    return redaction;
}

QByteArray painted(const QByteArray &bytes, const QVector<ByteRange> &ranges)
{
    static const QByteArray paint = terraform::paint().toUtf8();
    QByteArray text;
    qsizetype from = 0;
    for (const ByteRange &range : ranges) {
        text += bytes.mid(from, range.begin - from) + paint;
        from = range.end;
    }
    return text + bytes.mid(from);
}

QByteArray redactedDiff(const git::DiffFile &diff, const HiddenRanges &ranges)
{
    git::DiffFile shown = diff;
    for (qsizetype hunk = 0; hunk < shown.hunks.size(); ++hunk) {
        QVector<git::DiffLine> &lines = shown.hunks[hunk].lines;
        for (qsizetype line = 0; line < lines.size(); ++line)
            lines[line].bytes = painted(lines[line].bytes, ranges.at(size_t(hunk)).at(size_t(line)));
    }
    return git::unifiedDiff(shown);
}

} // namespace sallyport::draft
