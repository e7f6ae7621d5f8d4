#pragma once

#include "base/error.h"
#include "base/source_ref.h"

#include <QByteArrayView>

#include <optional>

namespace sallyport::vault {

/// Vault reads policies with HCL 1 (https://github.com/hashicorp/hcl/tree/hcl1), which is another language than
/// Terraform's HCL 2, and takes a text whose first character is "{" for JSON.
enum class PolicyFormat { Hcl, Json };

struct PolicyToken
{
    enum class Type {
        End,
        Name,
        Text, ///< in quotes
        Heredoc,
        Number,
        Float,
        Bool,
        Null,
        LeftBrace,
        RightBrace,
        LeftBracket,
        RightBracket,
        Comma,
        Assign, ///< "=", and ":" of JSON
        Other,  ///< is a token of HCL 1, but stands nowhere in a valid policy
    };

    Type type = Type::End;
    ByteRange range;
    QString text; ///< decoded: what a Text or Heredoc stands for; otherwise as written
};

/// Cuts a policy into tokens with the verdict of HCL 1's scanner; white space and comments are skipped. The text must
/// be UTF-8. The first mistake is kept, and every token after it is an End.
class PolicyLexer
{
public:
    PolicyLexer(QByteArrayView bytes, PolicyFormat format)
        : m_bytes(bytes)
        , m_format(format)
    {
    }

    PolicyToken next();

    struct Mistake
    {
        qsizetype offset = 0;
        Message what;
    };
    const std::optional<Mistake> &mistake() const { return m_mistake; }

private:
    char at(qsizetype offset) const { return offset < m_bytes.size() ? m_bytes[offset] : '\0'; }
    bool fail(qsizetype offset, const Message &what);
    bool skipSpace();
    bool skipComment();
    PolicyToken token(PolicyToken::Type type, qsizetype begin) const;
    PolicyToken punctuation();
    PolicyToken name();
    PolicyToken number();
    PolicyToken quoted();
    PolicyToken heredoc();
    bool isNameAt(qsizetype offset, int *length, bool isFirst) const;
    bool scanQuoted(qsizetype *end);
    bool decode(QByteArrayView inside, QString *text);
    bool decodeEscape(QByteArrayView inside, qsizetype *offset, QByteArray *out);
    QString heredocText(qsizetype begin, qsizetype markerLine, bool isFlush) const;

    QByteArrayView m_bytes;
    PolicyFormat m_format;
    qsizetype m_position = 0;
    std::optional<Mistake> m_mistake;
};

} // namespace sallyport::vault
