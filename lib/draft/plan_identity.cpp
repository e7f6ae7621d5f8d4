#include "draft/plan_identity.h"

#include "draft/looks_like_value.h"

#include <QProcess>
#include <QRegularExpression>

namespace sallyport::draft {

namespace {

const Message advice{
    QT_TRANSLATE_NOOP("Message", "Name a command or a profile that gets it, such as \"aws-vault exec ci --\""), {}};

/// The command's own surroundings, which it does not hand on.
const QStringList &sessionVariables()
{
    static const QStringList names = {QStringLiteral("USER"), QStringLiteral("LOGNAME"),
        QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("DBUS_SESSION_BUS_ADDRESS")};
    return names;
}

bool isForACredential(const QString &variable)
{
    static const QRegularExpression words(
        QStringLiteral("TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_KEY|PRIVATE_KEY"));
    return words.match(variable.toUpper()).hasMatch() && !variable.endsWith(QLatin1String("_FILE"));
}

Result<void> refuseCredential(const QString &word)
{
    if (const auto reason = looksLikeValue(word))
        return fail(
            ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a word of the identity %1"), {*reason}}, {}, advice);
    return {};
}

} // namespace

Result<PlanIdentity> PlanIdentity::parse(const QString &text)
{
    static const QRegularExpression assignment(QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"));
    PlanIdentity identity;
    for (const QString &word : QProcess::splitCommand(text)) {
        if (const auto allowed = refuseCredential(word); !allowed)
            return Failure(allowed.error());
        const auto match = assignment.match(word);
        if (!match.hasMatch() || !identity.command.isEmpty()) {
            identity.command += word;
            continue;
        }
        const QString name = match.captured(1);
        if (isForACredential(name))
            return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a credential is never typed here"), {}},
                name, advice);
        identity.variables.insert(name, match.captured(2));
    }
    if (identity.command.isEmpty() && identity.variables.isEmpty())
        return fail(
            ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no identity is named for the plan"), {}}, {}, advice);
    return identity;
}

QStringList PlanIdentity::wrapped(const QStringList &program, const QString &home) const
{
    QStringList words = command;
    words << QStringLiteral("/usr/bin/env");
    for (const QString &name : sessionVariables())
        words << QStringLiteral("-u") << name;
    words << QStringLiteral("HOME=") + home;
    return words + program;
}

QProcessEnvironment PlanIdentity::environment(QProcessEnvironment bare, const QProcessEnvironment &person) const
{
    const QString home = person.value(QStringLiteral("HOME"));
    bare.insert(QStringLiteral("HOME"), home);
    for (const QString &name : sessionVariables()) {
        if (person.contains(name))
            bare.insert(name, person.value(name));
    }
    // A profile is looked up in files of the person's home, which what runs under it does not get.
    if (variables.contains(QStringLiteral("AWS_PROFILE"))) {
        bare.insert(QStringLiteral("AWS_CONFIG_FILE"), home + QStringLiteral("/.aws/config"));
        bare.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), home + QStringLiteral("/.aws/credentials"));
    }
    for (auto it = variables.begin(); it != variables.end(); ++it)
        bare.insert(it.key(), it.value());
    return bare;
}

} // namespace sallyport::draft
