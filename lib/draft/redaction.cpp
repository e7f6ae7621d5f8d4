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
