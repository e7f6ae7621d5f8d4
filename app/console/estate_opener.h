#pragma once

#include "core/demo.h"
#include "core/workspace.h"

#include <QObject>
#include <QTemporaryDir>

class QWidget;

namespace sallyport::console {

/// Asks which estate to open, and finds, reads or builds it on a worker, so that a slow disk never stops the window.
/// What was asked for last is what is opened.
class EstateOpener : public QObject
{
    Q_OBJECT
public:
    /// What is needed to work on an estate.
    struct Opened
    {
        core::EstateHome home;
        core::Workspace::Definition definition;
        std::shared_ptr<QTemporaryDir> demo; ///< holds the files of the demo; null for any other estate
    };

    /// `window` is the parent of what is asked.
    EstateOpener(std::shared_ptr<const Clock> clock, const QString &dataFolder, QWidget *window);

    /// A folder with a sallyport.hcl, or below one.
    void open(const QString &place);
    void openDemo();
    void askForFolder();
    /// Writes a starter file into the folder that is chosen, and opens it.
    void askToWriteStarter();
    /// Asks, since it cannot be undone.
    void askToForget(int stagedChanges);

Q_SIGNALS:
    void began(const QString &what); ///< in words, for as long as it takes
    void opened(const sallyport::console::EstateOpener::Opened &estate);
    void failed(const QString &title, const QString &reason);
    void forgettingConfirmed();

private:
    using Job = std::function<Result<Opened>()>;

    void run(const QString &what, const QString &failureTitle, Job job);
    void chooseFolder(const QString &title, std::function<void(const QString &)> then);

    std::shared_ptr<const Clock> m_clock;
    QString m_dataFolder;
    QWidget *m_window;
    int m_asked = 0; ///< how often something was asked for; an answer to an earlier one is stale
};

} // namespace sallyport::console
