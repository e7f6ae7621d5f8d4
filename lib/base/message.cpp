#include "base/message.h"

#include "base/duration.h"
#include "base/time.h"

namespace sallyport {

namespace {

QString textOf(const Argument &argument)
{
    struct Visitor
    {
        QString operator()(const QString &text) const { return text; }
        QString operator()(const Code &code) const { return code.text; }
        QString operator()(Duration duration) const { return sallyport::toString(duration); }
        QString operator()(Instant instant) const { return toDate(instant).toString(Qt::ISODate); }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(const Clause &clause) const { return englishText(clause.message()); }
    };
    return std::visit(Visitor{}, argument);
}

} // namespace

Message verbatim(const QString &words)
{
    return words.isEmpty() ? Message() : Message{"%1", {words}};
}

QString englishText(const Message &message)
{
    const QString pattern = QString::fromUtf8(message.text);
    bool countIsOpen = pattern.contains(QLatin1String("%n"));
    QString count;
    QStringList others;
    for (const Argument &argument : message.arguments) {
        if (countIsOpen && std::holds_alternative<qint64>(argument)) {
            count = textOf(argument);
            countIsOpen = false;
        } else {
            others += textOf(argument);
        }
    }
    // One pass over the pattern: an argument that itself holds "%1" is text, not a place.
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        const bool isPlace = pattern.at(i) == u'%' && next >= u'1' && next <= u'9';
        if (isPlace)
            text += others.value(pattern.at(++i).digitValue() - 1);
        else if (pattern.at(i) == u'%' && next == u'n')
            text += count, ++i;
        else
            text += pattern.at(i);
    }
    return text;
}

} // namespace sallyport
