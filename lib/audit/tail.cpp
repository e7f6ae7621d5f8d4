#include "audit/tail.h"

#include "audit/reading.h"

#include <QFileInfo>

#include <algorithm>

namespace sallyport::audit {

namespace {

/// Parsed in one to three milliseconds, so that a window's thread may do it.
constexpr qint64 stepBytes = 2 * 1024 * 1024;
constexpr std::chrono::milliseconds notificationDelay{100};

} // namespace

Tail::Tail(Index from, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_reading(std::move(from.reading))
    , m_store(std::move(from.store))
    , m_watcher(this)
    , m_timer(this)
    , m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(notificationDelay);
    connect(&m_timer, &QTimer::timeout, this, &Tail::poll);
    connect(&m_soon, &QTimer::timeout, this, &Tail::poll);
    const auto pollSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, pollSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, pollSoon);
}

Tail::~Tail() = default;

void Tail::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    watch();
}

void Tail::stop()
{
    m_timer.stop();
    m_soon.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
}

void Tail::watch()
{
    // The folder tells of a log that is renamed or appears; a file that was replaced has to be watched anew.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const SourceState &state : m_store->sources()) {
        const QFileInfo file(state.source.file);
        for (const QString &path : {file.filePath(), file.path()}) {
            if (!watched.contains(path) && QFileInfo::exists(path))
                m_watcher.addPath(path);
        }
    }
}

bool Tail::poll()
{
    if (isRunning())
        watch();
    const auto step = m_reading->advance(stepBytes);
    if (isRunning() && !step.isAtEnd)
        QTimer::singleShot(0, this, &Tail::poll);
    if (!step.isChanged)
        return false;
    m_store = m_reading->snapshot();
    const Instant now = m_clock.now();
    const Instant newest = m_store->isEmpty() ? now : m_store->time(m_store->size() - 1);
    Q_EMIT changed(m_store, std::max(std::chrono::milliseconds(0), now - newest));
    return true;
}

} // namespace sallyport::audit
