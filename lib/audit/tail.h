#pragma once

#include "audit/index.h"
#include "base/time.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace sallyport::audit {

/// Follows logs from where an Index ended. Truncated logs (copytruncate) and rotated ones (renamed, a new file in
/// place) are followed without losing or doubling events; a line without its end waits for it; a missing log may
/// appear.
///
/// Lives in one thread and reads there, at most a few megabytes a poll, so that a window stays responsive.
class Tail : public QObject
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    Tail(Index from, const Clock &clock, QObject *parent = nullptr);
    ~Tail() override;

    /// Watches the files and polls every `interval` as well, for file systems that do not notify.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(1));
    void stop();
    bool isRunning() const { return m_timer.isActive(); }

    /// Reads what is there now; true when something was new. Tests call it instead of waiting.
    bool poll();

    StorePtr store() const { return m_store; }

Q_SIGNALS:
    /// `lag` is how long ago the newest event happened, by the clock; never negative.
    void changed(const sallyport::audit::StorePtr &store, std::chrono::milliseconds lag);

private:
    void watch();

    const Clock &m_clock;
    std::shared_ptr<Reading> m_reading;
    StorePtr m_store;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QTimer m_soon; ///< a busy log notifies for every line
};

} // namespace sallyport::audit
