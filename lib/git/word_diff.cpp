#include "git/word_diff.h"

#include <algorithm>

namespace sallyport::git {

static constexpr qsizetype maxComparisons = 250'000;

static bool isWordByte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

/// A word is a run of letters and digits (of UTF-8 beyond ASCII, too); any other byte stands alone.
static QVector<ByteRange> wordsOf(const QByteArray &line)
{
    QVector<ByteRange> words;
    for (qsizetype begin = 0; begin < line.size();) {
        qsizetype end = begin + 1;
        while (isWordByte(line[begin]) && end < line.size() && isWordByte(line[end]))
            ++end;
        words.append({begin, end});
        begin = end;
    }
    return words;
}

static void appendRange(QVector<ByteRange> &ranges, ByteRange range)
{
    if (!ranges.isEmpty() && ranges.last().end == range.begin)
        ranges.last().end = range.end;
    else
        ranges.append(range);
}

namespace {

struct Side
{
    const QByteArray &line;
    QVector<ByteRange> words;
    qsizetype begin = 0;
    qsizetype end = 0;
    QVector<ByteRange> changed;

    explicit Side(const QByteArray &text)
        : line(text)
        , words(wordsOf(text))
        , end(words.size())
    {
    }
    qsizetype size() const { return end - begin; }
    QByteArrayView word(qsizetype i) const { return QByteArrayView(line).sliced(words[i].begin, words[i].size()); }
    void markUntil(qsizetype stop)
    {
        while (begin < stop)
            appendRange(changed, words[begin++]);
    }
};

} // namespace

static void trimCommonEnds(Side &a, Side &b)
{
    while (a.size() > 0 && b.size() > 0 && a.word(a.begin) == b.word(b.begin)) {
        ++a.begin;
        ++b.begin;
    }
    while (a.size() > 0 && b.size() > 0 && a.word(a.end - 1) == b.word(b.end - 1)) {
        --a.end;
        --b.end;
    }
}

/// Longest common subsequence by the textbook table, read forwards.
static void markByTable(Side &a, Side &b)
{
    const qsizetype columns = b.size() + 1;
    const qsizetype a0 = a.begin;
    const qsizetype b0 = b.begin;
    QVector<int> table((a.size() + 1) * columns);
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return table[(i - a0) * columns + (j - b0)]; };
    for (qsizetype i = a.end - 1; i >= a0; --i)
        for (qsizetype j = b.end - 1; j >= b0; --j)
            at(i, j) = a.word(i) == b.word(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    while (a.size() > 0 && b.size() > 0) {
        if (a.word(a.begin) == b.word(b.begin)) {
            ++a.begin;
            ++b.begin;
        } else if (at(a.begin + 1, b.begin) >= at(a.begin, b.begin + 1)) {
            a.markUntil(a.begin + 1);
        } else {
            b.markUntil(b.begin + 1);
        }
    }
}

std::pair<QVector<ByteRange>, QVector<ByteRange>> changedWords(const QByteArray &before, const QByteArray &after)
{
    Side a(before);
    Side b(after);
    trimCommonEnds(a, b);
    if (a.size() * b.size() <= maxComparisons)
        markByTable(a, b);
    a.markUntil(a.end);
    b.markUntil(b.end);
    return {a.changed, b.changed};
}

} // namespace sallyport::git
