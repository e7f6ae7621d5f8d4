#include "hcl/highlight.h"

#include <array>
#include <string_view>

namespace sallyport::hcl {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c) || c == '-';
}

/// Names that mean the same wherever they stand, and the block types that people scan for.
bool isKeyword(std::string_view name)
{
    static constexpr std::array words = {"true", "false", "null", "for", "in", "if", "resource", "data", "variable",
        "locals", "module", "output", "provider", "terraform", "ephemeral", "import", "moved", "removed", "path"};
    for (const char *word : words) {
        if (name == word)
            return true;
    }
    return false;
}

class LineScanner
{
public:
    explicit LineScanner(QByteArrayView line)
        : m_line(line)
    {
    }

    std::vector<Token> scan()
    {
        while (m_at < m_line.size())
            scanOne();
        return std::move(m_tokens);
    }

private:
    char at(qsizetype offset) const { return offset < m_line.size() ? m_line[offset] : '\0'; }

    void add(TokenClass kind, qsizetype begin) { m_tokens.push_back({kind, {begin, m_at}}); }

    void scanOne()
    {
        const qsizetype begin = m_at;
        const char c = m_line[m_at];
        if (c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if (c == '#' || (c == '/' && (at(m_at + 1) == '/' || at(m_at + 1) == '*'))) {
            m_at = m_line.size();
            add(TokenClass::Comment, begin);
        } else if (c == '"') {
            scanString();
        } else if (isDigit(c)) {
            while (isDigit(at(m_at)) || at(m_at) == '.')
                ++m_at;
            add(TokenClass::Number, begin);
        } else if (isNameStart(c)) {
            while (isNamePart(at(m_at)))
                ++m_at;
            // An attribute called "path" or "data" is a name; only what does not take a value is a keyword.
            const std::string_view name(m_line.data() + begin, static_cast<size_t>(m_at - begin));
            add(isKeyword(name) && !isAssigned() && !isMember(begin) ? TokenClass::Keyword : TokenClass::Name, begin);
        } else {
            ++m_at;
            add(TokenClass::Punctuation, begin);
        }
    }

    bool isMember(qsizetype begin) const { return begin > 0 && m_line[begin - 1] == '.'; }

    bool isAssigned() const
    {
        qsizetype next = m_at;
        while (at(next) == ' ')
            ++next;
        return (at(next) == '=' && at(next + 1) != '=') || at(next) == '.';
    }

    /// A string with its interpolations told apart: "a${b}c" is three tokens.
    void scanString()
    {
        qsizetype begin = m_at++;
        while (m_at < m_line.size() && m_line[m_at] != '"') {
            if (m_line[m_at] == '\\') {
                m_at = std::min(m_at + 2, m_line.size());
            } else if ((m_line[m_at] == '$' || m_line[m_at] == '%') && at(m_at + 1) == '{' &&
                       m_line[m_at - 1] != m_line[m_at]) {
                add(TokenClass::String, begin);
                scanInterpolation();
                begin = m_at;
            } else {
                ++m_at;
            }
        }
        m_at = std::min(m_at + 1, m_line.size());
        add(TokenClass::String, begin);
    }

    void scanInterpolation()
    {
        const qsizetype begin = m_at;
        int depth = 0;
        while (m_at < m_line.size()) {
            const char c = m_line[m_at++];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == '}')
                break;
        }
        add(TokenClass::Interpolation, begin);
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokens(QByteArrayView line)
{
    return LineScanner(line).scan();
}

} // namespace sallyport::hcl
