#pragma once

#include "base/duration.h"
#include "base/time.h"

#include <QString>

#include <variant>
#include <vector>

namespace sallyport {

/// Text a person can paste: a path, an address, file:line. Shown in the monospaced face.
struct Code
{
    QString text;
    friend bool operator==(const Code &, const Code &) = default;
};

/// What a message is about, still typed: the interface chooses language, units and face.
using Argument = std::variant<QString, Code, Duration, Instant, qint64>;

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

} // namespace sallyport
