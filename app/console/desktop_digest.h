#pragma once

#include "console/settings.h"
#include "core/view.h"

#include <QObject>

#include <memory>

namespace sallyport::console {

/// How much has to be rotated: numbers only, since a desktop shows its notifications to whoever stands by.
struct Digest
{
    int overdue = 0;     ///< without what was accepted for a time
    int dueThisWeek = 0; ///< within seven days, and nobody does it by itself

    static Digest of(const core::View &view);
    bool isEmpty() const { return overdue == 0 && dueThisWeek == 0; }
    QString text() const;
    friend bool operator==(const Digest &, const Digest &) = default;
};

/// Tells the desktop's notifications (org.freedesktop.Notifications) once a day what has to be rotated, where the
/// person has asked for it. A day is told when the desktop has taken the notification; where nobody listens, nothing
/// happens.
class DesktopDigest : public QObject
{
    Q_OBJECT
public:
    DesktopDigest(std::shared_ptr<const Clock> clock, Settings &settings, QObject *parent = nullptr);

    /// To be told of every new view.
    void look(const core::ViewPtr &view);

Q_SIGNALS:
    /// The desktop has answered; false: it has not taken the notification.
    void told(bool taken);

private:
    void send(const Digest &digest, QDate today);

    std::shared_ptr<const Clock> m_clock;
    Settings &m_settings;
    bool m_isAsking = false; ///< the desktop has not answered yet
};

} // namespace sallyport::console
