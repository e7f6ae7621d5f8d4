#include "base/error.h"

#include <array>

namespace sallyport {

QString Error::toString() const
{
    QString text = subject.isEmpty() ? englishText(what) : subject + QStringLiteral(": ") + englishText(what);
    if (!advice.isEmpty())
        text += QStringLiteral(". ") + englishText(advice);
    return text;
}

Message Error::asMessage() const
{
    Message message = subject.isEmpty() ? what : Message{"%1: %2", {subject, what}};
    return advice.isEmpty() ? message : Message{"%1. %2", {message, advice}};
}

QString nameOf(ErrorCode code)
{
    static constexpr std::array names = {"not-found", "forbidden", "unauthenticated", "unreachable", "sealed",
        "standby", "rate-limited", "server-fault", "untrusted", "unconfirmed", "malformed", "invalid", "refused",
        "unreadable", "unwritable", "exists", "newer", "busy", "canceled"};
    static_assert(names.size() == static_cast<size_t>(ErrorCode::Canceled) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(code)));
}

Failure fail(ErrorCode code, Message what, QString subject, Message advice)
{
    return Failure(Error{code, std::move(what), std::move(subject), std::move(advice)});
}

} // namespace sallyport
