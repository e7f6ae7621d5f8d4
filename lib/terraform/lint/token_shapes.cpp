#include "terraform/lint/token_shapes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace sallyport::terraform {

namespace {

/// The pattern is only tried where the keyword occurs. Its first group, where it has one, is the value itself.
struct Shape
{
    const char *keyword;
    const char *pattern;
    const char *reason;
};

constexpr std::array shapes = {
    Shape{"hv", R"(\bhv[sbr]\.[\w-]{8,})", QT_TRANSLATE_NOOP("Message", "starts like a Vault token")},
    Shape{"s.", R"((?<![\w.])s\.[A-Za-z0-9]{24}(?!\w))", QT_TRANSLATE_NOOP("Message", "starts like a Vault token")},
    Shape{"A", R"(\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b)",
        QT_TRANSLATE_NOOP("Message", "starts like an AWS access key")},
    Shape{"gh", R"(\bgh[pousr]_\w{10,})", QT_TRANSLATE_NOOP("Message", "starts like a GitHub token")},
    Shape{"github_pat_", R"(\bgithub_pat_\w{10,})", QT_TRANSLATE_NOOP("Message", "starts like a GitHub token")},
    Shape{"gl", R"(\bgl(?:pat|dt|ptt|rt|cbt|ft|soat|agent)-[\w-]{10,})",
        QT_TRANSLATE_NOOP("Message", "starts like a GitLab token")},
    Shape{"xox", R"(\bxox[abeoprs]-[\w-]{8,})", QT_TRANSLATE_NOOP("Message", "starts like a Slack token")},
    Shape{"hooks.slack.com", R"(hooks\.slack\.com/(?:services|workflows)/(T\w+/\w+/\w{8,}))",
        QT_TRANSLATE_NOOP("Message", "is a Slack address that anybody who knows it can post to")},
    Shape{"k_", R"(\b[srp]k_(?:live|test|prod)_\w{8,})", QT_TRANSLATE_NOOP("Message", "starts like a Stripe key")},
    Shape{"AIza", R"(\bAIza[\w-]{35})", QT_TRANSLATE_NOOP("Message", "starts like a Google API key")},
    Shape{"GOCSPX-", R"(\bGOCSPX-[\w-]{20,})", QT_TRANSLATE_NOOP("Message", "starts like a Google client secret")},
    Shape{"SG.", R"(\bSG\.[\w-]{16,}\.[\w-]{16,})", QT_TRANSLATE_NOOP("Message", "starts like a SendGrid key")},
    Shape{"dop_v1_", R"(\bdop_v1_[0-9a-f]{32,})", QT_TRANSLATE_NOOP("Message", "starts like a DigitalOcean token")},
    Shape{"npm_", R"(\bnpm_[A-Za-z0-9]{30,})", QT_TRANSLATE_NOOP("Message", "starts like an npm token")},
    Shape{"pypi-", R"(\bpypi-AgEI[\w-]{30,})", QT_TRANSLATE_NOOP("Message", "starts like a PyPI token")},
    Shape{"dckr_pat_", R"(\bdckr_pat_[\w-]{20,})", QT_TRANSLATE_NOOP("Message", "starts like a Docker token")},
    Shape{".atlasv1.", R"(\b\w{10,}\.atlasv1\.[\w-]{40,})",
        QT_TRANSLATE_NOOP("Message", "starts like a Terraform Cloud token")},
    Shape{"dapi", R"(\bdapi[0-9a-f]{32}\b)", QT_TRANSLATE_NOOP("Message", "starts like a Databricks token")},
    Shape{"AGE-SECRET-KEY-", R"(\bAGE-SECRET-KEY-1[A-Z0-9]{50,})", QT_TRANSLATE_NOOP("Message", "is an age key")},
    Shape{"Key=", R"((?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{30,}={0,2}))",
        QT_TRANSLATE_NOOP("Message", "is the key of an Azure connection string")},
    Shape{"PRIVATE KEY",
        R"(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|\z))",
        QT_TRANSLATE_NOOP("Message", "is a private key")},
    Shape{"eyJ", R"(\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?)",
        QT_TRANSLATE_NOOP("Message", "looks like a JSON web token")},
    Shape{"://", R"(\w://[^/\s:@"'\\]*:((?![{$<%*])[^@/\s"'\\]+)@)",
        QT_TRANSLATE_NOOP("Message", "is the password of an address")},
};

const std::array<QRegularExpression, shapes.size()> &patterns()
{
    static const auto compiled = [] {
        std::array<QRegularExpression, shapes.size()> all;
        for (size_t i = 0; i < shapes.size(); ++i)
            all.at(i).setPattern(QString::fromLatin1(shapes.at(i).pattern));
        return all;
    }();
    return compiled;
}

/// Bits for each character of a text.
double entropy(QByteArrayView word)
{
    std::array<int, 256> counts{};
    for (const char character : word)
        ++counts.at(static_cast<unsigned char>(character));
    double bits = 0;
    for (const int count : counts) {
        if (count == 0)
            continue;
        const double share = double(count) / double(word.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

int changesOfClass(QByteArrayView word)
{
    const auto classOf = [](char character) {
        return character >= '0' && character <= '9' ? 0 : character >= 'A' && character <= 'Z' ? 1 : 2;
    };
    int changes = 0;
    for (qsizetype i = 1; i < word.size(); ++i)
        changes += classOf(word[i]) != classOf(word[i - 1]) ? 1 : 0;
    return changes;
}

} // namespace

std::vector<Suspect> shapedTokens(QByteArrayView text)
{
    std::vector<Suspect> found;
    QString characters;
    for (size_t i = 0; i < shapes.size(); ++i) {
        if (!text.contains(QByteArrayView(shapes.at(i).keyword)))
            continue;
        // As Latin-1 each byte is one character, so that positions are those of the bytes.
        if (characters.isEmpty())
            characters = QString::fromLatin1(text);
        for (auto match = patterns().at(i).globalMatch(characters); match.hasNext();) {
            const QRegularExpressionMatch token = match.next();
            const int group = token.lastCapturedIndex();
            found.push_back({{token.capturedStart(group), token.capturedEnd(group)}, shapes.at(i).reason});
        }
    }
    std::sort(
        found.begin(), found.end(), [](const Suspect &a, const Suspect &b) { return a.range.begin < b.range.begin; });
    return found;
}

bool isRandomWord(QByteArrayView word)
{
    // People's long names run in words of one case; chance changes between digits, capitals and the rest all the time.
    return word.size() >= 20 && entropy(word) > 3.5 && changesOfClass(word) * 4 >= word.size();
}

} // namespace sallyport::terraform
