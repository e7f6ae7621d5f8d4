#include "draft/parameters.h"

#include "draft/looks_like_value.h"
#include "draft/refusal.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

bool isName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    return name.match(text).hasMatch();
}

/// The console never carries a value, so one that was pasted by mistake must not reach the disk or the branch.
Result<void> checkNoValue(const QString &name, const QString &text)
{
    if (const auto reason = looksLikeValue(text))
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "the text %1, and a value never goes through this console"), {*reason}}, name,
            {QT_TRANSLATE_NOOP("Message", "Give a name here, and fill the value in CI"), {}});
    return {};
}

} // namespace

Result<void> checkNoValues(const Change &change)
{
    if (const auto good = checkNoValue(QStringLiteral("target"), change.target); !good)
        return good;
    for (auto it = change.parameters.begin(); it != change.parameters.end(); ++it) {
        if (const auto good = checkNoValue(it.key(), it.value()); !good)
            return good;
    }
    return {};
}

Result<void> checkParameters(const Change &change)
{
    static const QRegularExpression path(QStringLiteral("^[A-Za-z0-9_.@-]+(/[A-Za-z0-9_.@-]+)*$"));
    if (!path.match(change.secret.path).hasMatch())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no path that can be declared"), {}},
            change.secret.key(), {QT_TRANSLATE_NOOP("Message", "Use letters, digits and _ . - between slashes"), {}});
    return checkNoValues(change);
}

Result<QStringList> namesOf(const Change &change, const char *parameter)
{
    QStringList names;
    for (const QString &part : change.parameters.value(QLatin1String(parameter)).split(u',', Qt::SkipEmptyParts)) {
        if (!isName(part.trimmed()))
            return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no name for a field"), {}},
                QLatin1String(parameter), {QT_TRANSLATE_NOOP("Message", "Use letters, digits, _ and -"), {}});
        names += part.trimmed();
    }
    return names;
}

Result<QString> identifierOf(const Change &change, const char *parameter)
{
    const QString text = change.parameters.value(QLatin1String(parameter)).trimmed();
    if (!text.isEmpty() && !isName(text))
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "this is no name for a %1"), {QString::fromLatin1(parameter)}},
            QLatin1String(parameter),
            {QT_TRANSLATE_NOOP("Message", "Use letters, digits and _, and begin with a letter"), {}});
    return text;
}

QString identifierFrom(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9_]+"));
    QString identifier = text.toLower().replace(other, QStringLiteral("_"));
    if (identifier.isEmpty() || identifier.front().isDigit())
        identifier.prepend(QLatin1Char('_'));
    return identifier;
}

} // namespace sallyport::draft
