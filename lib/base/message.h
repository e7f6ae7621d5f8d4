#pragma once

#include "base/chrono_types.h"

#include <QString>

#include <variant>
#include <vector>

namespace sallyport {

struct Message;

/// Text a person can paste: a path, an address, file:line. Shown in the monospaced face.
struct Code
{
    QString text;
    friend bool operator==(const Code &, const Code &) = default;
};

/// A message inside another one: why a file does not parse, in "the file would not parse any more: %1".
class Clause
{
public:
    Clause(Message message); // implicit, so that a message is an argument as it stands

    const Message &message() const { return m_message.front(); }
    friend bool operator==(const Clause &a, const Clause &b);

private:
    std::vector<Message> m_message; ///< exactly one; a vector, because Message is not complete here
};

/// What a message is about, still typed: the interface chooses language, units and face.
using Argument = std::variant<QString, Code, Duration, Instant, qint64, Clause>;

/// A sentence that lib/ means and app/ says. `text` is an English template with %1 … %9, marked with
/// QT_TRANSLATE_NOOP("Message", …) where it stands, so that translators find it. A template that holds "%n" is marked
/// with QT_TRANSLATE_N_NOOP instead, which asks for its plural forms; it takes its count from the first number among
/// the arguments, which then stands for %n and not for a %1.
struct Message
{
    const char *text = "";
    std::vector<Argument> arguments;

    bool isEmpty() const { return *text == '\0'; }
    friend bool operator==(const Message &a, const Message &b)
    {
        return qstrcmp(a.text, b.text) == 0 && a.arguments == b.arguments;
    }
};

inline Clause::Clause(Message message)
    : m_message{std::move(message)}
{
}

inline bool operator==(const Clause &a, const Clause &b)
{
    return a.m_message == b.m_message;
}

/// Words that are not ours, so that nobody translates them: what a server, a library or another program said.
Message verbatim(const QString &words);

/// A message in English: for logs, terminals and commit messages, which are written for a team, not for the reader's
/// locale. Moments are days in UTC.
QString englishText(const Message &message);

} // namespace sallyport
