#include "console/desktop_digest.h"
#include "console/settings_dialog.h"

#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;
using namespace std::chrono_literals;

namespace {

const Instant morning = *parseInstant(u"2026-11-23T08:42:00Z");
const QString service = QStringLiteral("org.freedesktop.Notifications");

findings::Finding overdue(const QString &path)
{
    findings::Finding finding;
    finding.rule = QStringLiteral("overdue");
    finding.subject = {QStringLiteral("prod"), path};
    finding.identity = QStringLiteral("overdue:prod/") + path;
    finding.severity = findings::Severity::Critical;
    finding.title = {"%1 is overdue: password", {path}};
    return finding;
}

rotation::Rotation due(Duration left, rotation::Status status = rotation::Status::DueSoon)
{
    rotation::Rotation row;
    row.secret = {QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
    row.status = status;
    row.due = morning + left;
    return row;
}

std::shared_ptr<core::View> viewOf(
    std::vector<findings::Finding> findings, std::vector<rotation::Rotation> rotations = {})
{
    auto view = std::make_shared<core::View>();
    auto estate = std::make_shared<estate::Estate>();
    estate->name = QStringLiteral("acme");
    view->inputs.estate = estate;
    view->inputs.now = morning;
    view->findings = std::move(findings);
    view->rotations = std::move(rotations);
    return view;
}

} // namespace

/// What a desktop has under this name.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    FakeDesktop()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake-desktop")))
    {
        m_ready = m_bus.registerObject(
                      QStringLiteral("/org/freedesktop/Notifications"), this, QDBusConnection::ExportAllSlots) &&
                  m_bus.registerService(service);
    }
    ~FakeDesktop() override
    {
        m_bus.unregisterService(service);
        QDBusConnection::disconnectFromBus(QStringLiteral("fake-desktop"));
    }

    bool isReady() const { return m_ready; }
    void refuse(bool refuses) { m_refuses = refuses; }

    /// All that came, argument by argument.
    QList<QVariantList> shown;

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &text,
        const QStringList &actions, const QVariantMap &hints, int milliseconds)
    {
        shown.push_back({program, replaces, icon, title, text, actions, hints, milliseconds});
        if (m_refuses)
            sendErrorReply(QStringLiteral("org.example.Refused"), QStringLiteral("not now"));
        return uint(shown.size());
    }

private:
    QDBusConnection m_bus;
    bool m_ready = false;
    bool m_refuses = false;
};

class TestDesktopDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void counts();
    void isOffUntilAskedFor();
    void saysNumbersAndNoNames();
    void tellsOnceADay();
    void nothingToSayLeavesTheDayOpen();
    void whatTheDesktopRefusesIsToldAgain();
    void withoutADesktopNothingHappens();
    void theDialogTurnsItOn();

private:
    /// Looks at a view and waits for the desktop's answer; false when it was not asked or has refused.
    bool tells(DesktopDigest &digest, const core::ViewPtr &view)
    {
        QSignalSpy told(&digest, &DesktopDigest::told);
        digest.look(view);
        return QTest::qWaitFor([&] { return !told.isEmpty(); }) && told.first().first().toBool();
    }
    /// Whether a look asks the desktop nothing: while it waits for an answer it has a watcher.
    bool isSilent(const core::ViewPtr &view)
    {
        DesktopDigest digest(m_clock, *m_settings);
        digest.look(view);
        return digest.findChildren<QObject *>().isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<FrozenClock> m_clock;
};

void TestDesktopDigest::init()
{
    if (!qEnvironmentVariableIsSet("SALLYPORT_TEST_KEYRING"))
        QSKIP("absent: session bus");
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_clock = std::make_shared<FrozenClock>(morning);
}

void TestDesktopDigest::counts()
{
    findings::Finding accepted = overdue(QStringLiteral("b"));
    accepted.state = findings::State::Accepted;
    findings::Finding staged = overdue(QStringLiteral("c"));
    staged.state = findings::State::InDraft;
    findings::Finding other = overdue(QStringLiteral("d"));
    other.rule = QStringLiteral("not-in-terraform");
    rotation::Rotation automatic = due(1h);
    automatic.isAutomatic = true;
    const auto view = viewOf({overdue(QStringLiteral("a")), accepted, staged, other},
        {due(1h), due(7 * 24h), due(7 * 24h + 1s), automatic, due(-1h, rotation::Status::Overdue),
            due(1h, rotation::Status::WrittenNotProven)});
    QCOMPARE(Digest::of(*view), (Digest{2, 2}));
    QCOMPARE((Digest{2, 2}.text()), QStringLiteral("2 overdue, 2 due this week"));
    QCOMPARE((Digest{0, 3}.text()), QStringLiteral("3 due this week"));
    QCOMPARE((Digest{1, 0}.text()), QStringLiteral("1 overdue"));
}

void TestDesktopDigest::isOffUntilAskedFor()
{
    QVERIFY(!m_settings->digest());
    QVERIFY(isSilent(viewOf({overdue(QStringLiteral("a"))})));
    m_settings->setDigest(true);
    QVERIFY(!isSilent(viewOf({overdue(QStringLiteral("a"))})));
    QVERIFY(isSilent(nullptr));
}

void TestDesktopDigest::saysNumbersAndNoNames()
{
    FakeDesktop desktop;
    QVERIFY(desktop.isReady());
    m_settings->setDigest(true);
    DesktopDigest digest(m_clock, *m_settings);
    QVERIFY(tells(digest, viewOf({overdue(QStringLiteral("connections/pg_warehouse"))}, {due(1h)})));
    QCOMPARE(desktop.shown.size(), 1);
    const QVariantList &shown = desktop.shown.front();
    QCOMPARE(shown.at(0).toString(), QStringLiteral("Sallyport"));
    QCOMPARE(shown.at(1).toUInt(), 0u);
    QCOMPARE(shown.at(3).toString(), QStringLiteral("Rotations"));
    QCOMPARE(shown.at(4).toString(), QStringLiteral("1 overdue, 1 due this week"));
    QCOMPARE(shown.at(5).toStringList(), QStringList());
    for (const QVariant &argument : shown) {
        for (const char *name : {"pg_warehouse", "prod", "acme", "password"})
            QVERIFY2(!argument.toString().contains(QLatin1String(name)), name);
    }
}

void TestDesktopDigest::tellsOnceADay()
{
    FakeDesktop desktop;
    QVERIFY(desktop.isReady());
    m_settings->setDigest(true);
    const auto view = viewOf({overdue(QStringLiteral("a"))});
    DesktopDigest digest(m_clock, *m_settings);
    QSignalSpy told(&digest, &DesktopDigest::told);
    // Two views one after the other, before the desktop has answered.
    digest.look(view);
    digest.look(view);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(m_settings->digestDay(), QDate(2026, 11, 23));
    QCOMPARE(desktop.shown.size(), 1);
    m_clock->set(*parseInstant(u"2026-11-23T23:59:59Z"));
    QVERIFY(isSilent(view));
    // It is remembered in the file: another start on the same day tells nothing either.
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    QVERIFY(isSilent(view));
    m_clock->set(*parseInstant(u"2026-11-24T00:00:00Z"));
    DesktopDigest next(m_clock, *m_settings);
    QVERIFY(tells(next, view));
    QCOMPARE(desktop.shown.size(), 2);
    // The day is the estate's.
    auto far = viewOf({overdue(QStringLiteral("a"))});
    auto estate = std::make_shared<estate::Estate>(far->estate());
    estate->timeZone = "Asia/Tokyo";
    far->inputs.estate = estate;
    QVERIFY(isSilent(far));
    m_clock->set(*parseInstant(u"2026-11-24T15:00:00Z"));
    QVERIFY(isSilent(view));
    QVERIFY(tells(next, far));
    QCOMPARE(m_settings->digestDay(), QDate(2026, 11, 25));
}

void TestDesktopDigest::nothingToSayLeavesTheDayOpen()
{
    FakeDesktop desktop;
    QVERIFY(desktop.isReady());
    m_settings->setDigest(true);
    QVERIFY(isSilent(viewOf({})));
    QVERIFY(!m_settings->digestDay().isValid());
    DesktopDigest digest(m_clock, *m_settings);
    QVERIFY(tells(digest, viewOf({overdue(QStringLiteral("a"))})));
    QCOMPARE(desktop.shown.size(), 1);
}

void TestDesktopDigest::whatTheDesktopRefusesIsToldAgain()
{
    FakeDesktop desktop;
    QVERIFY(desktop.isReady());
    m_settings->setDigest(true);
    const auto view = viewOf({overdue(QStringLiteral("a"))});
    DesktopDigest digest(m_clock, *m_settings);
    desktop.refuse(true);
    QVERIFY(!tells(digest, view));
    QCOMPARE(desktop.shown.size(), 1);
    QVERIFY(!m_settings->digestDay().isValid());
    desktop.refuse(false);
    QVERIFY(tells(digest, view));
    QCOMPARE(desktop.shown.size(), 2);
}

void TestDesktopDigest::withoutADesktopNothingHappens()
{
    m_settings->setDigest(true);
    DesktopDigest digest(m_clock, *m_settings);
    QSignalSpy told(&digest, &DesktopDigest::told);
    digest.look(viewOf({overdue(QStringLiteral("a"))}));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
    QCOMPARE(told.first().first().toBool(), false);
    QVERIFY(!m_settings->digestDay().isValid());
}

void TestDesktopDigest::theDialogTurnsItOn()
{
    for (const bool wanted : {true, false}) {
        SettingsDialog dialog(*m_settings, nullptr);
        QCOMPARE(dialog.digest()->isChecked(), !wanted);
        dialog.digest()->setChecked(wanted);
        QCOMPARE(m_settings->digest(), !wanted); // nothing before it is accepted
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(m_settings->digest(), wanted);
    }
}

QTEST_MAIN(TestDesktopDigest)
#include "tst_desktop_digest.moc"
