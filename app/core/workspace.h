#pragma once

#include "core/estate_home.h"
#include "core/view.h"
#include "core/vault_access.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace sallyport::core {

/// One opened estate: reads it, keeps one consistent View of it, and carries out what the person asks for. The console
/// and the command line are two faces of this.
///
/// Lives in one thread and never blocks it: disk, git, computation and network happen on workers, and results come
/// back as signals and futures. Opening executes nothing and sends nothing.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// Everything from outside that a workspace needs.
    struct Services
    {
        const Clock &clock;
        VaultAccess &access;
    };

    /// Reads sallyport.hcl; the error points at its file:line:column.
    static Result<std::unique_ptr<Workspace>> open(const EstateHome &home, Services services);
    ~Workspace() override;

    const EstateHome &home() const { return m_home; }
    const estate::Estate &estate() const { return *m_inputs.estate; }
    /// The newest picture; null until the first load has ended.
    ViewPtr view() const { return m_view; }

    /// Reads repository, snapshots, audit logs and draft from disk, without any server.
    QFuture<Result<void>> load();
    /// Asks one environment's backend. Progress is emitted; the reading is kept as a snapshot, a failure too.
    QFuture<Result<void>> refresh(const QString &environment);
    bool isRefreshing(const QString &environment) const;
    void cancelRefresh(const QString &environment);

    /// Each of these has reached the disk when its future is finished with success.
    QFuture<Result<void>> stage(draft::Change change);
    QFuture<Result<void>> drop(const QString &changeId);
    QFuture<Result<void>> move(const QString &changeId, int offset);
    QFuture<Result<void>> discard();
    QFuture<Result<void>> undo();

    /// Commits the draft on a new branch without touching work tree, index or HEAD; gives the branch's name.
    QFuture<Result<QString>> commit(const QString &message);

Q_SIGNALS:
    void viewChanged(const sallyport::core::ViewPtr &view);
    void refreshStarted(const QString &environment);
    void refreshProgress(const QString &environment, const sallyport::vault::WalkProgress &progress);
    void refreshEnded(const QString &environment, const std::optional<sallyport::Error> &error);

private:
    Workspace(EstateHome home, Services services, estate::Estate estate);

    EstateHome m_home;
    Services m_services;
    Inputs m_inputs;
    ViewPtr m_view;
    QThreadPool m_disk; ///< one thread: what goes to disk goes in order
};

} // namespace sallyport::core
