#include "terraform/lint/text_pairs.h"

#include "terraform/lint/secret_wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sallyport::terraform {

namespace {

const QRegularExpression &pair()
{
    // name, an optional quote (also an escaped one), = or :, an optional quote, and what stands up to the same quote.
    static const QRegularExpression pattern(
        QStringLiteral(R"re(([\w.-]*(?:pass|pwd|secret|token|key|cred|psk)[\w.-]*)\\*["']?[ \t]*(?:=>|[=:])[ \t]*)re"
                       R"re((?:(\\*["'])([^\r\n]*?)\2|([^\s"',;&|(){}\[\]\\]+)(?=$|[\s"',;&|)\]}\\])))re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return pattern;
}

/// Without quotes it may be prose ("password: ask the team"), which has no digits and no signs.
bool isValue(const QRegularExpressionMatch &match, const QByteArray &value)
{
    static const QRegularExpression letters(QStringLiteral("^[A-Za-z.-]*$"));
    const bool isQuoted = match.capturedStart(3) >= 0;
    if (!isQuoted && letters.match(QString::fromLatin1(value)).hasMatch())
        return false;
    return couldBeValue(value, namingOf(match.capturedView(1)));
}

} // namespace

std::vector<Suspect> pairsIn(QByteArrayView text)
{
    std::vector<Suspect> found;
    const QString characters = QString::fromLatin1(text);
    for (auto matches = pair().globalMatch(characters); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.capturedStart(3) >= 0 ? 3 : 4;
        const ByteRange range{match.capturedStart(group), match.capturedEnd(group)};
        if (isValue(match, text.sliced(range.begin, range.size()).toByteArray()))
            found.push_back({range, QT_TRANSLATE_NOOP("Message", "stands under a name of a secret")});
    }
    return found;
}

} // namespace sallyport::terraform
