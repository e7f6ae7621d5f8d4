#include "cli/command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

/// What stops a look from being taken is not a mistake in the command line.
int exitCodeFor(ErrorCode code)
{
    return code == ErrorCode::Invalid ? Usage : CouldNotCheck;
}

} // namespace

QString Invocation::takeOption(const QString &name)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = arguments.at(i);
        if (argument.startsWith(name + QLatin1Char('='))) {
            arguments.removeAt(i);
            return argument.mid(name.size() + 1);
        }
        if (argument == name && i + 1 < arguments.size()) {
            const QString value = arguments.at(i + 1);
            arguments.remove(i, 2);
            return value;
        }
    }
    return {};
}

bool Invocation::takeFlag(const QString &name)
{
    return arguments.removeAll(name) > 0;
}

int Invocation::failed(const Error &error) const
{
    if (output == Output::Json)
        printJson(QJsonObject{{QStringLiteral("error"),
            QJsonObject{{QStringLiteral("code"), nameOf(error.code)}, {QStringLiteral("what"), englishText(error.what)},
                {QStringLiteral("subject"), error.subject}, {QStringLiteral("advice"), englishText(error.advice)}}}});
    else
        err << "sallyport-cli: " << error.toString() << '\n';
    return exitCodeFor(error.code);
}

int Invocation::misused(const QString &problem) const
{
    err << "sallyport-cli: " << problem << ". See sallyport-cli --help\n";
    return Usage;
}

int Invocation::misusedArgument() const
{
    return misused(QStringLiteral("\"%1\" is not understood here").arg(arguments.first()));
}

void Invocation::printJson(const QJsonValue &value) const
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    out << QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

} // namespace sallyport::cli
