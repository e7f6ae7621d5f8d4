#include "console/place_opener.h"
#include "core/when_done.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QtConcurrent>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(PlaceText)
};

bool isBelow(const QString &path, const QString &root)
{
    return !root.isEmpty() && path.startsWith(QDir(root).canonicalPath() + QLatin1Char('/'));
}

/// Absolute parts of PATH only: "." and "bin" would be looked up wherever the console happened to be started.
QString programNamed(const QString &name, const QString &root)
{
    QString found;
    if (QDir::isAbsolutePath(name)) {
        found = QFileInfo(name).isExecutable() ? name : QString();
    } else if (!name.contains(QLatin1Char('/'))) {
        QStringList folders = qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
        folders.removeIf([](const QString &folder) { return !QDir::isAbsolutePath(folder); });
        found = folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
    }
    return isBelow(QFileInfo(found).canonicalFilePath(), root) ? QString() : found;
}

/// What a text editor takes. The system chooses a program by the file's type, and a type that runs something must not
/// come from a repository.
bool isText(const QFileInfo &file)
{
    static const QStringList suffixes = {QStringLiteral("tf"), QStringLiteral("tfvars"), QStringLiteral("hcl"),
        QStringLiteral("json"), QStringLiteral("yml"), QStringLiteral("yaml"), QStringLiteral("cfg"),
        QStringLiteral("py"), QStringLiteral("md"), QStringLiteral("txt"), QStringLiteral("toml")};
    return suffixes.contains(file.suffix());
}

/// Why it was not opened; empty when a program was started.
QString tryToOpen(Launcher &launcher, const QString &root, const SourceRef &place, const EditorCommand &editor)
{
    const QFileInfo file(root + QLatin1Char('/') + place.file);
    if (!file.isFile())
        return PlaceText::tr("the work tree has no such file now");
    if (!isBelow(file.canonicalFilePath(), root))
        return PlaceText::tr("it is a link that leads out of the repository");
    QStringList command = editor.resolved(file.canonicalFilePath(), place.line, root);
    if (command.isEmpty() && !editor.text.trimmed().isEmpty())
        return PlaceText::tr("the editor named in Settings is not found");
    if (command.isEmpty() && !isText(file))
        return PlaceText::tr("only text files are given to the system's program");
    if (command.isEmpty())
        command = EditorCommand{QStringLiteral("xdg-open {file}")}.resolved(file.canonicalFilePath(), place.line, root);
    if (command.isEmpty() || !launcher.start(command.first(), command.mid(1)))
        return PlaceText::tr("no program opens it here; name your editor in Settings");
    return {};
}

} // namespace

bool SystemLauncher::start(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QLatin1String("VAULT_")) || name.endsWith(QLatin1String("_TOKEN")))
            environment.remove(name);
    }
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setWorkingDirectory(QDir::homePath());
    process.setProcessEnvironment(environment);
    return process.startDetached();
}

QStringList EditorCommand::resolved(const QString &file, int line, const QString &root) const
{
    QStringList parts = QProcess::splitCommand(text);
    // "$VISUAL" may itself be a program with arguments.
    if (!parts.isEmpty() && parts.first().startsWith(QLatin1Char('$')))
        parts = QProcess::splitCommand(qEnvironmentVariable(parts.takeFirst().mid(1).toUtf8().constData())) + parts;
    if (parts.isEmpty())
        return {};
    const QString program = programNamed(parts.takeFirst(), root);
    if (program.isEmpty())
        return {};
    const QString number = QString::number(std::max(1, line));
    bool isPlaced = false;
    for (QString &part : parts) {
        isPlaced = isPlaced || part.contains(QLatin1String("{file}")) || part.contains(QLatin1String("{place}"));
        // The number first: a file's own name may hold braces.
        part.replace(QLatin1String("{line}"), number)
            .replace(QLatin1String("{place}"), file + QLatin1Char(':') + number)
            .replace(QLatin1String("{file}"), file);
    }
    if (!isPlaced)
        parts.push_back(file);
    return QStringList{program} + parts;
}

PlaceOpener::PlaceOpener(Launcher &launcher, QObject *parent)
    : QObject(parent)
    , m_launcher(launcher)
{
}

void PlaceOpener::open(const QString &root, const SourceRef &place, const EditorCommand &editor)
{
    core::whenDone(QtConcurrent::run([launcher = &m_launcher, root, place, editor] {
        return tryToOpen(*launcher, root, place, editor);
    }),
        this, [this, place](const QString &reason) {
            if (reason.isEmpty())
                Q_EMIT opened(place);
            else
                Q_EMIT notOpened(place, reason);
        });
}

} // namespace sallyport::console
