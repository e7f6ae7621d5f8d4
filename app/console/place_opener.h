#pragma once

#include "base/source_ref.h"

#include <QObject>
#include <QStringList>

namespace sallyport::console {

/// Starts programs of this machine. They get no credential of ours in their environment.
class Launcher
{
public:
    virtual ~Launcher() = default;
    /// Whether it was started. `program` is an absolute path.
    virtual bool start(const QString &program, const QStringList &arguments) = 0;
};

class SystemLauncher final : public Launcher
{
public:
    bool start(const QString &program, const QStringList &arguments) override;
};

/// How a person wants files to be opened: "code --goto {file}:{line}", "$VISUAL", or nothing for the system's choice.
struct EditorCommand
{
    QString text;

    /// The program as it is found in PATH, and its arguments; {file}, {line} and {place} are filled in, and a command
    /// without any of them gets the file at its end. Empty where there is no such program. Neither the working folder
    /// nor a relative part of PATH is looked at, and nothing below `root`: a repository never chooses what is run.
    QStringList resolved(const QString &file, int line, const QString &root) const;
};

/// Opens a place of the repository in the person's editor. Lives in one thread; looks at the disk on a worker.
class PlaceOpener : public QObject
{
    Q_OBJECT
public:
    PlaceOpener(Launcher &launcher, QObject *parent = nullptr);

    /// Emits `opened`, or `notOpened` with the reason in words.
    void open(const QString &root, const SourceRef &place, const EditorCommand &editor);

Q_SIGNALS:
    void opened(const sallyport::SourceRef &place);
    void notOpened(const sallyport::SourceRef &place, const QString &reason);

private:
    Launcher &m_launcher;
};

} // namespace sallyport::console
