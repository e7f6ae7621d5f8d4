#include "draft/looks_like_value.h"

#include "terraform/lint/text_pairs.h"
#include "terraform/lint/token_shapes.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::draft {

namespace {

/// One word that is shorter than every token an issuer gives out, as most names, kinds and intervals are; a hundred
/// thousand of them are looked at after each reading.
bool isShortWord(QStringView text)
{
    constexpr qsizetype shortestToken = 12;
    return text.size() < shortestToken && std::all_of(text.begin(), text.end(), [](QChar sign) {
        return sign.isLetterOrNumber() || sign == u'-' || sign == u'_' || sign == u'.' || sign == u'/';
    });
}

} // namespace

std::optional<QString> looksLikeValue(QStringView text)
{
    if (isShortWord(text))
        return {};
    const QByteArray bytes = text.toUtf8();
    if (const auto tokens = terraform::shapedTokens(bytes); !tokens.empty())
        return QString::fromLatin1(tokens.front().reason);
    if (!terraform::pairsIn(bytes).empty())
        return QStringLiteral("gives a password");
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9+=]{20,}"));
    for (auto it = word.globalMatch(text.toString()); it.hasNext();) {
        if (terraform::isRandomWord(it.next().captured().toLatin1()))
            return QStringLiteral("holds a long random word");
    }
    return {};
}

} // namespace sallyport::draft
