#include "draft/looks_like_value.h"

#include "terraform/lint/text_pairs.h"
#include "terraform/lint/token_shapes.h"

#include <QRegularExpression>

namespace sallyport::draft {

std::optional<QString> looksLikeValue(QStringView text)
{
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
