#pragma once

#include "base/error.h"
#include "hcl/tree.h"

#include <optional>
#include <vector>

namespace sallyport::hcl {

/// One "key = value" of a body or an object.
struct Entry
{
    ByteRange key;
    ByteRange value;
};

/// What shall stand in the place of a range.
struct Splice
{
    ByteRange target;
    QByteArray text;
};

/// How a file lays out its lines, so that what is written joins them: line ends, indentation, and the columns that
/// terraform fmt keeps for the equals signs and the comments of neighbouring lines. Lives no longer than the file.
class Layout
{
public:
    explicit Layout(const File &file)
        : m_file(file)
        , m_bytes(file.bytes())
    {
    }

    QByteArray lineEnd() const;
    qsizetype lineBegin(qsizetype offset) const;
    /// Behind the last character of the line, before its line end.
    qsizetype lineContentEnd(qsizetype offset) const;
    /// The same behind an item that ends at offset: a comment over several lines belongs to the item's line.
    qsizetype itemLineEnd(qsizetype offset) const;
    qsizetype nextLine(qsizetype offset) const;
    /// The line without its line end.
    QByteArray line(qsizetype offset) const;
    QByteArray indentation(qsizetype offset) const;
    /// One level more than the line of offset: a tab where the file indents by tabs.
    QByteArray deeper(qsizetype offset) const;
    bool isOnOneLine(ByteRange range) const { return !m_file.text(range).contains('\n'); }
    bool startsItsLine(qsizetype offset) const;
    /// Where the lines of an item begin, with the comment lines that stand directly above it.
    qsizetype withCommentsAbove(qsizetype offset) const;
    bool holdsComment(ByteRange between) const;

    /// Text written at column 0 with plain line ends, as it stands at this indentation. The lines of a heredoc stay as
    /// they are, unless it is one whose indentation does not count ("<<-").
    QByteArray fitted(QByteArray text, const QByteArray &indent) const;

    /// Gives an entry a new key or a new value. The others of its body or object tell which columns its line shares.
    std::vector<Splice> rewritten(
        const std::vector<Entry> &entries, std::size_t index, const QByteArray &key, const QByteArray &value) const;
    /// A new value for what stands alone (an element of a list), with the comment behind it kept in its column.
    std::vector<Splice> rewritten(ByteRange value, const QByteArray &text) const;
    /// A line for a new entry behind the last of these, with the line end in front: aligned where the key fits, set
    /// apart by an empty line where it would have to realign the others.
    QByteArray added(const std::vector<Entry> &entries, const QByteArray &key, const QByteArray &value) const;

private:
    qsizetype equalsSign(const Entry &entry) const;
    qsizetype column(qsizetype offset) const;
    bool sharesColumns(const Entry &entry) const;
    /// Whether the line behind this value joins its columns: terraform fmt takes a heredoc for one line.
    bool countsAsOneLine(ByteRange value) const;
    std::optional<qsizetype> equalsColumn(const std::vector<Entry> &entries, std::size_t index) const;
    std::optional<qsizetype> commentBehind(qsizetype offset) const;
    bool endsWithComment(qsizetype at) const;
    bool nextHasComment(qsizetype offset) const;
    bool neighbourHasComment(qsizetype offset) const;
    std::vector<Splice> withCommentColumn(const Splice &splice, qsizetype begin) const;

    const File &m_file;
    const QByteArray &m_bytes;
};

} // namespace sallyport::hcl
