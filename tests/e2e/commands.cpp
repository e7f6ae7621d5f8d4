#include "e2e/commands.h"

#include "base/private_files.h"

#include <QProcess>
#include <QRegularExpression>

namespace sallyport::e2e {

QProcessEnvironment Person::environment() const
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : {std::pair("PATH", qEnvironmentVariable("PATH")), std::pair("HOME", home),
             std::pair("VAULT_CACERT", caCertificate), std::pair("QT_QPA_PLATFORM", QStringLiteral("offscreen")),
             std::pair("LC_ALL", QStringLiteral("C.UTF-8")), std::pair("TZ", QStringLiteral("UTC"))})
        environment.insert(QLatin1String(name), value);
    return environment;
}

QString builtProgram(const QString &path)
{
    return QStringLiteral(SALLYPORT_BUILD_DIR "/") + path;
}

servers::Outcome runCommandLine(
    const Person &person, const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(person.environment());
    process.start(builtProgram(QStringLiteral("app/cli/sallyport-cli")), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("sallyport-cli %s: %s", qPrintable(arguments.join(QLatin1Char(' '))), qPrintable(process.errorString()));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray withoutTimesAndIds(QByteArray shown)
{
    static const std::pair<QRegularExpression, QString> rules[] = {
        {QRegularExpression(QStringLiteral("^commit [0-9a-f]{40}"), QRegularExpression::MultilineOption),
            QStringLiteral("commit ID")},
        {QRegularExpression(QStringLiteral("^Date: .*$"), QRegularExpression::MultilineOption),
            QStringLiteral("Date:   TIME")},
        {QRegularExpression(QStringLiteral("\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}\\b")), QStringLiteral("DAY")},
    };
    QString text = QString::fromUtf8(shown);
    for (const auto &[pattern, word] : rules)
        text.replace(pattern, word);
    return text.toUtf8();
}

QString differenceFrom(const QString &goldenFile, const QByteArray &actual)
{
    const QString path = QStringLiteral(SALLYPORT_E2E_DATA "/") + goldenFile;
    const auto expected = readFile(path);
    if (expected && *expected == actual)
        return {};
    const QString beside = path + QStringLiteral(".actual");
    if (const auto written = writePrivateFile(beside, actual); !written)
        return written.error().toString();
    return QStringLiteral("%1 differs; see %2:\n%3").arg(path, beside, QString::fromUtf8(actual));
}

} // namespace sallyport::e2e
