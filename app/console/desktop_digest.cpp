#include "console/desktop_digest.h"

#include "console/today/finding_texts.h"
#include "rotation/zone.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr Duration week = std::chrono::hours(7 * 24);

bool isDueThisWeek(const rotation::Rotation &row, Instant now)
{
    return row.status == rotation::Status::DueSoon && !row.isAutomatic && *row.due - now <= week;
}

} // namespace

Digest Digest::of(const core::View &view)
{
    Digest digest;
    digest.overdue = int(std::count_if(view.findings.begin(), view.findings.end(),
        [](const findings::Finding &finding) { return finding.rule == QLatin1String("overdue") && isOpen(finding); }));
    digest.dueThisWeek = int(std::count_if(view.rotations.begin(), view.rotations.end(),
        [&](const rotation::Rotation &row) { return isDueThisWeek(row, view.inputs.now); }));
    return digest;
}

QString Digest::text() const
{
    QStringList parts;
    if (overdue > 0)
        parts.push_back(DesktopDigest::tr("%n overdue", "rotations", overdue));
    if (dueThisWeek > 0)
        parts.push_back(DesktopDigest::tr("%n due this week", "rotations", dueThisWeek));
    return parts.join(QStringLiteral(", "));
}

DesktopDigest::DesktopDigest(std::shared_ptr<const Clock> clock, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_settings(settings)
{
}

void DesktopDigest::look(const core::ViewPtr &view)
{
    if (!view || !m_settings.digest() || m_isAsking)
        return;
    const QDate today = rotation::dayIn(rotation::zoneOf(view->estate()), m_clock->now());
    if (m_settings.digestDay() == today)
        return;
    // Nothing to say leaves the day open: what comes up later is told yet.
    if (const Digest digest = Digest::of(*view); !digest.isEmpty())
        send(digest, today);
}

void DesktopDigest::send(const Digest &digest, QDate today)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("Notify"));
    constexpr uint newOne = 0;
    constexpr int asLongAsTheDesktopLikes = -1;
    message.setArguments({QStringLiteral("Sallyport"), newOne, QStringLiteral("sallyport"), tr("Rotations"),
        digest.text(), QStringList(), QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("sallyport")}},
        asLongAsTheDesktopLikes});
    m_isAsking = true;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, today] {
        answer->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<uint> reply = *answer;
        if (!reply.isError())
            m_settings.setDigestDay(today);
        Q_EMIT told(!reply.isError());
    });
}

} // namespace sallyport::console
