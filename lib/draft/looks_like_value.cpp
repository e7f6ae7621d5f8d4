#include "draft/looks_like_value.h"

#include <QHash>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace sallyport::draft {

namespace {

struct Issuer
{
    const char *pattern;
    const char *reason;
};

constexpr std::array issuers = {
    Issuer{R"(\b(hvs|hvb|hvr)\.[\w-]{8,}|\b[sbr]\.[A-Za-z0-9]{24}\b)", "starts like a Vault token"},
    Issuer{R"(\b(AKIA|ASIA)[A-Z0-9]{12,})", "starts like an AWS access key"},
    Issuer{R"(\b(gh[pousr]_|github_pat_)\w{10,})", "starts like a GitHub token"},
    Issuer{R"(\bglpat-[\w-]{10,})", "starts like a GitLab token"},
    Issuer{R"(\bxox[abprs]-[\w-]{8,})", "starts like a Slack token"},
    Issuer{R"(\b[srp]k_(live|test)_\w{8,})", "starts like a Stripe key"},
    Issuer{R"(-----BEGIN )", "starts like a PEM block"},
    Issuer{R"(\beyJ[\w-]{8,}\.[\w-]{8,})", "looks like a JSON web token"},
    Issuer{R"(\w+://[^/\s:@"]*:(?!\{\{|\$\{)[^@/\s"]+@)", "is an address with a password in it"},
    Issuer{
        R"((?i)\b(password|passwd|pwd|secret|api_?key)\s*[=:]\s*["']?(?!["']?(var|local|each|data|module|ephemeral)\.)(?!\$\{)[^\s"'\[({]{4,})",
        "gives a password"},
};

/// Bits for each character of a text.
double entropy(QStringView word)
{
    QHash<QChar, int> counts;
    for (const QChar character : word)
        ++counts[character];
    double bits = 0;
    for (const int count : counts) {
        const double share = double(count) / double(word.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

int changesOfClass(QStringView word)
{
    const auto classOf = [](QChar character) { return character.isDigit() ? 0 : character.isUpper() ? 1 : 2; };
    int changes = 0;
    for (qsizetype i = 1; i < word.size(); ++i)
        changes += classOf(word[i]) != classOf(word[i - 1]) ? 1 : 0;
    return changes;
}

/// People's long names run in words of one case; chance changes between digits, capitals and the rest all the time.
bool isRandom(QStringView word)
{
    return word.size() >= 20 && entropy(word) > 3.5 && changesOfClass(word) * 4 >= word.size();
}

} // namespace

std::optional<QString> looksLikeValue(QStringView text)
{
    const QString whole = text.toString();
    for (const Issuer &issuer : issuers) {
        if (QRegularExpression(QLatin1String(issuer.pattern)).match(whole).hasMatch())
            return QString::fromLatin1(issuer.reason);
    }
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9+=]{20,}"));
    for (auto it = word.globalMatch(whole); it.hasNext();) {
        if (isRandom(it.next().capturedView()))
            return QStringLiteral("holds a long random word");
    }
    return {};
}

} // namespace sallyport::draft
