#include "hcl/text.h"

#include "hcl/tree.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

Escape readUnicodeEscape(QByteArrayView text, int digits)
{
    if (text.size() < 2 + digits)
        return {};
    char32_t value = 0;
    for (const char c : text.sliced(2, digits)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return {};
        value = value * 16 + static_cast<char32_t>(digit);
    }
    const bool isCharacter = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return {2 + digits, value, isCharacter};
}

QString trimmed(const QString &text, const Expression &part)
{
    const auto isOther = [](QChar c) { return !c.isSpace(); };
    auto begin = text.begin();
    auto end = text.end();
    if (part.trimsLeft)
        begin = std::find_if(begin, end, isOther);
    while (part.trimsRight && end != begin && (end - 1)->isSpace())
        --end;
    return QString(&*begin, end - begin);
}

/// The bytes of a run of plain text are converted at once.
QString unescaped(QByteArrayView raw, Quoting quoting)
{
    QString out;
    qsizetype plain = 0;
    qsizetype at = 0;
    const auto flush = [&] { out += QString::fromUtf8(raw.sliced(plain, at - plain)); };
    while (at < raw.size()) {
        const char c = raw[at];
        if (c == '\\' && quoting == Quoting::Quoted) {
            flush();
            const Escape escape = readEscape(raw.sliced(at));
            out += QString::fromUcs4(&escape.character, 1);
            plain = at += escape.length;
        } else if ((c == '$' || c == '%') && raw.size() - at > 2 && raw[at + 1] == c && raw[at + 2] == '{') {
            flush();
            plain = ++at;
            at += 2;
        } else {
            ++at;
        }
    }
    flush();
    return out;
}

} // namespace

Escape readEscape(QByteArrayView text)
{
    switch (text.size() > 1 ? text[1] : '\0') {
    case 'n':
        return {2, U'\n', true};
    case 'r':
        return {2, U'\r', true};
    case 't':
        return {2, U'\t', true};
    case '"':
        return {2, U'"', true};
    case '\\':
        return {2, U'\\', true};
    case 'u':
        return readUnicodeEscape(text, 4);
    case 'U':
        return readUnicodeEscape(text, 8);
    default:
        return {};
    }
}

QString Label::text() const
{
    return quoted ? unescaped(raw, Quoting::Quoted) : QString::fromUtf8(raw);
}

QString decodedText(const Expression &part)
{
    const QString text = unescaped(part.name, part.quoting);
    const QString kept = part.trimsLeft || part.trimsRight ? trimmed(text, part) : text;
    return part.indent > 0 ? kept.mid(part.indent) : kept;
}

std::optional<QString> literalString(const Expression &expression)
{
    if (expression.kind != Kind::Template)
        return std::nullopt;
    QString text;
    for (const Expression &part : expression.operands) {
        if (part.kind != Kind::Text)
            return std::nullopt;
        text += decodedText(part);
    }
    return text;
}

} // namespace sallyport::hcl
