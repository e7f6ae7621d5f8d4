#include "console/scope.h"

namespace sallyport::console {

namespace {

// Longer than anybody walks back.
constexpr size_t historyKept = 100;

} // namespace

bool Selection::contains(const estate::SecretId &id) const
{
    return (environment.isEmpty() || id.environment == environment) && id.path.startsWith(folder);
}

void Scope::set(const Selection &selection)
{
    if (selection == m_current)
        return;
    m_past.push_back(m_current);
    if (m_past.size() > historyKept)
        m_past.erase(m_past.begin());
    m_future.clear();
    moveTo(selection);
}

void Scope::moveTo(const Selection &selection)
{
    m_current = selection;
    Q_EMIT changed(m_current);
}

void Scope::selectEnvironment(const QString &environment, const QString &folder)
{
    Selection next = m_current;
    next.environment = environment;
    next.folder = folder;
    next.secret.clear();
    set(next);
}

void Scope::selectSecret(const estate::SecretId &id)
{
    Selection next = m_current;
    // A secret outside the folder that is shown takes the folder with it.
    if (!m_current.contains(id) || m_current.environment.isEmpty())
        next.folder = id.folder();
    next.environment = id.environment;
    next.secret = id.path;
    set(next);
}

void Scope::setNarrow(Narrow narrow)
{
    Selection next = m_current;
    next.narrow = narrow == m_current.narrow ? Narrow::All : narrow;
    next.secret.clear();
    set(next);
}

void Scope::setSpan(std::chrono::minutes span)
{
    Selection next = m_current;
    next.span = span;
    set(next);
}

bool Scope::canClear() const
{
    return !m_current.environment.isEmpty() || m_current.narrow != Narrow::All;
}

void Scope::clearStep()
{
    Selection next = m_current;
    if (!next.secret.isEmpty())
        next.secret.clear();
    else if (next.narrow != Narrow::All)
        next.narrow = Narrow::All;
    else if (!next.folder.isEmpty())
        next.folder.clear();
    else
        next.environment.clear();
    set(next);
}

void Scope::back()
{
    if (m_past.empty())
        return;
    const Selection target = m_past.back();
    m_past.pop_back();
    m_future.push_back(m_current);
    moveTo(target);
}

void Scope::forward()
{
    if (m_future.empty())
        return;
    const Selection target = m_future.back();
    m_future.pop_back();
    m_past.push_back(m_current);
    moveTo(target);
}

} // namespace sallyport::console
