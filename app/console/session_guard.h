#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace sallyport::console {

/// Notices when the person is away: the screen is locked, the machine goes to sleep, or nothing was typed for a while.
class SessionGuard : public QObject
{
    Q_OBJECT
public:
    enum class Reason { Idle, Locked, Sleeping };

    /// Listens to the desktop's buses where there are any.
    explicit SessionGuard(QObject *parent = nullptr);

    /// Zero: never by idleness.
    void setIdleTime(std::chrono::minutes time);
    /// To be told of every input of the person.
    void noteInput();

Q_SIGNALS:
    void personLeft(sallyport::console::SessionGuard::Reason reason);

private Q_SLOTS:
    void screenSaverChanged(bool active);
    void prepareForSleep(bool starts);
    void locked();

private:
    QTimer m_idle;
};

} // namespace sallyport::console
