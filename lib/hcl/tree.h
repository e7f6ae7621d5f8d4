#pragma once

#include "base/source_ref.h"
#include "hcl/list.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>

/// HCL 2 native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md) as a tree of byte ranges over the
/// original bytes. Nothing is copied out of the file: names and texts are views into File::bytes(), and the nodes lie
/// in an arena that the copies of a File share, so a node may be used for as long as its File (or a copy of it) lives.
namespace sallyport::hcl {

enum class Kind : std::uint8_t {
    Null,
    Bool,          ///< source is "true" or "false"
    Number,        ///< source is the number as written
    Template,      ///< quoted string or heredoc; operands are parts: Text, Interpolation, IfDirective, ForDirective
    Text,          ///< literal text of a template; see decodedText()
    Interpolation, ///< ${…}: operands[0]
    IfDirective, ///< %{if}: condition, Template of the true branch, and the Template of the else branch if there is one
    ForDirective,   ///< %{for}: ForNames, collection, Template of the body
    Tuple,          ///< operands are the elements
    Object,         ///< operands alternate: key, value, key, value …
    Variable,       ///< the first name of a traversal; name
    GetAttribute,   ///< operands[0].name
    Index,          ///< operands[0][operands[1]]; also the legacy form a.0, whose operands[1] is a Number
    AttributeSplat, ///< operands[0].* followed by operands[1], in which SplatItem stands for one element
    FullSplat,      ///< operands[0][*] followed by operands[1], in which SplatItem stands for one element
    SplatItem,
    Call,        ///< name(operands…); name may carry "provider::x::"; expandsLast for a final "..."
    Unary,       ///< op, operands[0]
    Binary,      ///< op, operands[0], operands[1]
    Conditional, ///< operands: condition, true, false
    ForTuple,    ///< [for …]: ForNames, collection, value, and the condition if there is one
    ForObject,   ///< {for …}: ForNames, collection, key, value, and the condition if there is one; groups for "..."
    ForNames,    ///< operands are one or two Variables: [key,] value
    Parentheses, ///< operands[0]
};

enum class Operator : std::uint8_t {
    None,
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Negate,
};

/// How the text of a template was written, which decides what its escapes mean.
enum class Quoting : std::uint8_t { Quoted, Heredoc, FlushHeredoc };

struct Expression
{
    Kind kind = Kind::Null;
    Operator op = Operator::None;
    Quoting quoting = Quoting::Quoted; ///< of a Template and of its Text parts
    bool expandsLast = false;          ///< Call: the last argument is followed by "..."
    bool groups = false;               ///< ForObject: the value is followed by "..."
    bool trimsLeft = false;            ///< Text: a "~" before it takes its leading white space
    bool trimsRight = false;           ///< Text: a "~" behind it takes its trailing white space
    bool startsLine = false;           ///< Text of a heredoc: it begins at the start of a line
    std::uint16_t height = 1;          ///< levels of the tree below and including this node
    std::uint32_t indent = 0;          ///< Text of a flush heredoc: how many spaces each line loses
    ByteRange range;                   ///< of the whole expression, as hclsyntax reports it
    QByteArrayView name;               ///< the name of a Variable, GetAttribute or Call; the raw source of a literal
    List<Expression> operands;

    /// The value that a key has in an Object, or nullptr. Keys are compared as objectKey() gives them; of duplicates
    /// the last wins.
    const Expression *item(const QString &key) const;
};

struct Attribute
{
    QByteArrayView name;
    ByteRange nameRange;
    ByteRange range; ///< from the name to the end of the expression
    Expression value;
};

struct Label
{
    QByteArrayView raw; ///< as written, without its quotes
    ByteRange range;    ///< with its quotes
    bool quoted = false;

    /// What it stands for: the escapes of a quoted one are resolved.
    QString text() const;
};

struct Block;

/// Attributes and blocks, each in the order of the file (range.begin tells how they interleave).
struct Body
{
    List<Attribute> attributes;
    List<Block> blocks;

    const Attribute *attribute(QByteArrayView name) const;
    /// The first block of this type whose first labels are these, or nullptr.
    const Block *block(QByteArrayView type, const QStringList &labels = {}) const;
};

struct Block
{
    QByteArrayView type;
    ByteRange typeRange;
    List<Label> labels;
    ByteRange range;     ///< from the type to the closing brace, inclusive
    ByteRange bodyRange; ///< between the braces
    Body body;

    /// The label's text, or an empty string when there are fewer labels.
    QString label(std::size_t index) const;
};

/// Where the pieces of a text stand in the other text that it was made from, as native syntax is from JSON.
struct SourceMap
{
    struct Piece
    {
        ByteRange made;
        ByteRange original;
    };
    QByteArray original;
    std::vector<Piece> pieces; ///< by made.begin; a piece that lies in another one comes after it

    /// That of the smallest piece that holds this one; the beginning of the text when there is none.
    ByteRange originalOf(ByteRange made) const;
};

class Arena;

/// A parsed file. Only parse() makes one, so its bytes are valid UTF-8 and its tree is complete. Copying is cheap.
/// Reentrant; a const File may be shared among threads.
class File
{
public:
    const QByteArray &bytes() const { return m_bytes; }
    const QString &name() const { return m_name; }
    /// Null for a file whose bytes are its own. A file with a source map is for reading: it cannot be edited.
    const SourceMap *sourceMap() const { return m_sourceMap.get(); }
    void setSourceMap(std::shared_ptr<const SourceMap> map) { m_sourceMap = std::move(map); }
    const Body &body() const { return m_body; }
    QByteArrayView text(ByteRange range) const { return QByteArrayView(m_bytes).sliced(range.begin, range.size()); }

private:
    friend class Parser;
    File(QByteArray bytes, QString name)
        : m_bytes(std::move(bytes))
        , m_name(std::move(name))
    {
    }

    QByteArray m_bytes;
    QString m_name;
    std::shared_ptr<const Arena> m_arena;
    Body m_body;
    std::shared_ptr<const SourceMap> m_sourceMap;
};

/// Line and column (in bytes) of an offset, in the text that the file was made from if it was. It counts from that text's
/// start each time, at the speed of memchr.
SourceRef locate(const File &file, qsizetype offset);
SourceRef locate(QByteArrayView bytes, const QString &fileName, qsizetype offset);

/// The characters a Text part stands for: escapes, "~" and the indentation of a flush heredoc are resolved.
QString decodedText(const Expression &text);

/// The string of a Template that holds no interpolation or directive, else nothing.
std::optional<QString> literalString(const Expression &expression);

/// The key of an object item when it can be read off the source: a bare name, a number or a literal string; else
/// nothing.
std::optional<QString> objectKey(const Expression &key);

/// The names of "a.b.c" (root first); the index of a["b"] and a[0] counts as a name. Nothing for anything else.
std::optional<QStringList> traversal(const Expression &expression);

} // namespace sallyport::hcl
