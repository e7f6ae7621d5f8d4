#include "terraform/lint/secret_wording.h"

#include "terraform/lint/token_shapes.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace sallyport::terraform {

namespace {

using Words = QSet<QString>;

Words wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

/// "dbPassword_2" is db, password, 2.
QStringList wordsOf(QStringView name)
{
    QStringList words{QString()};
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar character = name[i];
        const bool begins = i > 0 && character.isUpper() && name[i - 1].isLower();
        if ((begins || !character.isLetterOrNumber()) && !words.back().isEmpty())
            words.push_back({});
        if (character.isLetterOrNumber())
            words.back() += character.toLower();
    }
    if (words.back().isEmpty())
        words.removeLast();
    return words;
}

/// Without what only says how the value is given: "_wo", "_value", "_string", a number.
QStringList meaningOf(QStringView name)
{
    static const Words manners = wordSet("wo value values string data text plain plaintext default b64 base64 old new");
    QStringList words = wordsOf(name);
    const auto isManner = [](const QString &word) {
        return manners.contains(word) ||
               std::all_of(word.begin(), word.end(), [](QChar character) { return character.isDigit(); });
    };
    while (words.size() > 1 && isManner(words.back()))
        words.removeLast();
    return words;
}

bool isKeyOfSecret(const QStringList &words)
{
    static const Words kinds =
        wordSet("api secret private access account encryption signing shared master auth license "
                "fernet webhook storage client service deploy integration ingest routing");
    return words.size() > 1 && (words.back() == QLatin1String("key") || words.back() == QLatin1String("keys")) &&
           kinds.contains(words.at(words.size() - 2));
}

bool isSecretId(const QStringList &words)
{
    return words.size() > 1 && words.back() == QLatin1String("id") &&
           words.at(words.size() - 2) == QLatin1String("secret");
}

/// What stands for something public, or for something whose random words mean nothing.
bool isPublic(const QStringList &words)
{
    static const Words open =
        wordSet("id ids arn fingerprint thumbprint checksum hash sha sha1 sha256 digest kms public "
                "cert certificate ca ami image url uri endpoint name path file version bucket");
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return open.contains(word); });
}

bool hints(const QStringList &words)
{
    static const Words hinting = wordSet("pass password pwd secret token key keys credential credentials auth private");
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return hinting.contains(word); });
}

bool isReference(QByteArrayView text)
{
    static const QByteArrayView beginnings[] = {"arn:", "projects/", "https://", "http://", "ssm:", "vault:", "op://",
        "ref+", "s3://", "gs://", "file:", "ENC[", "${", "$(", "%{", "{{", "<", "@Microsoft.", "/", "./", "../", "~/",
        "ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2", "-----BEGIN CERT", "-----BEGIN PUB", "$2", "$5$", "$6$"};
    if (std::any_of(std::begin(beginnings), std::end(beginnings),
            [&](QByteArrayView beginning) { return text.startsWith(beginning); }))
        return true;
    // $DB_PASSWORD, %s, data.vault_generic_secret.x, prod/db/password
    static const QRegularExpression reference(QStringLiteral(
        R"(^(\$[A-Z_][A-Z0-9_]*|%[a-z]|%\w+%|[a-z_][\w-]*(\.[A-Za-z_*][\w-]*(\[[^\]]*\])?)+|[\w.-]+(/[\w.-]+)+/?)$)"));
    return reference.match(QString::fromLatin1(text)).hasMatch();
}

/// "github-token", "app_secret", "API_TOKEN": the name of a secret, not its value.
bool isNameOfSecret(QByteArrayView text)
{
    static const QRegularExpression plain(QStringLiteral("^([a-z]+([-_.: ][a-z0-9]+)+|[A-Z]+(_[A-Z0-9]+)+)$"));
    const QString name = QString::fromLatin1(text);
    return plain.match(name).hasMatch() && namingOf(name) != Naming::None;
}

/// A person would not call a secret so: it has digits, both cases, or signs beside those that join words.
bool looksChosen(QByteArrayView text)
{
    bool lower = false;
    bool upper = false;
    bool other = false;
    for (const char character : text) {
        lower |= character >= 'a' && character <= 'z';
        upper |= character >= 'A' && character <= 'Z';
        other |= !(character >= 'a' && character <= 'z') && !(character >= 'A' && character <= 'Z') &&
                 character != '-' && character != '_' && character != '.' && character != ':';
    }
    return text.size() >= 8 && (other || (lower && upper));
}

/// Chance leaves hardly a word of that length without a digit; people's long names have none.
bool isRandomText(QByteArrayView text)
{
    static const QRegularExpression word(QStringLiteral("^(?=.*[0-9])[A-Za-z0-9+/=_-]{20,}$"));
    return word.match(QString::fromLatin1(text)).hasMatch() && isRandomWord(text);
}

bool isUuid(QByteArrayView text)
{
    static const QRegularExpression uuid(QStringLiteral("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"));
    return uuid.match(QString::fromLatin1(text)).hasMatch();
}

} // namespace

Naming namingOf(QStringView name)
{
    static const Words passwords =
        wordSet("password passwords passwd pwd passphrase passphrases pass psk userpassword adminpassword dbpassword");
    static const Words likely = wordSet("secret secrets token tokens credential credentials creds apikey apitoken "
                                        "accesskey secretkey privatekey clientsecret");
    const QStringList words = meaningOf(name);
    if (words.isEmpty())
        return Naming::None;
    // Alone, "pass" is also a way through: the passes of an installation, of a build.
    if (words == QStringList{QStringLiteral("pass")})
        return Naming::Hint;
    if (passwords.contains(words.back()))
        return Naming::Password;
    if (likely.contains(words.back()) || isKeyOfSecret(words))
        return Naming::Likely;
    if (isSecretId(words))
        return Naming::Identifier;
    return hints(words) && !isPublic(words) ? Naming::Hint : Naming::None;
}

bool isHarmlessName(QStringView name)
{
    static const Words harmless = wordSet(
        "host hosts hostname port user username login name type schema db dbname database region engine bucket url uri "
        "endpoint project account tenant id arn path owner email address environment env version description role "
        "identifier cluster server driver protocol scheme kind tags ttl extra enabled");
    const QStringList words = wordsOf(name);
    return !words.isEmpty() && harmless.contains(words.back());
}

bool isPlaceholder(QByteArrayView text)
{
    static const QRegularExpression whole(
        QStringLiteral(
            R"(^(|[x*.\-_#?0]+|\[.*\]|<.*>|\{.*\}|null|none|nil|undefined|unset|empty|n/?a|true|false|string|)"
            R"(tbd|fixme|foo|bar|baz|foobar)$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(
        QStringLiteral(
            R"((^|[^a-z])(change[-_ ]?(me|it|this|after)|replace|example|placeholder|dummy|redacted|your|insert|)"
            R"(fake|mock|sample|todo|unused|ignored|not[-_ ]a[-_ ])|xxxx|\.\.\.\.|\*\*\*)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString characters = QString::fromLatin1(text).trimmed();
    return whole.match(characters).hasMatch() || part.match(characters).hasMatch();
}

bool couldBeValue(QByteArrayView text, Naming naming)
{
    if (naming == Naming::None || text.size() < 4 || isPlaceholder(text))
        return false;
    if (isUuid(text))
        return naming != Naming::Hint;
    if (isRandomText(text))
        return true;
    const bool isSentence = text.toByteArray().simplified().count(' ') >= 2;
    if (isSentence || isReference(text) || isNameOfSecret(text))
        return false;
    return naming == Naming::Password || (naming == Naming::Likely && looksChosen(text));
}

} // namespace sallyport::terraform
