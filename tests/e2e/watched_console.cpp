// The console's window on a real estate, driven as a person would: signs in with the password of its standard input,
// reads everything, looks at each page and stages a rotation. Then it says so and stands still until its input ends,
// so that a test can look at its memory and its files.

#include "base/private_files.h"
#include "console/estate_controller.h"
#include "console/window_actions.h"
#include "e2e/window_driver.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <sys/prctl.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace sallyport;
using namespace sallyport::e2e;

namespace {

/// Ends the process with the step that did not work.
void must(bool done, const char *step)
{
    if (!done)
        qFatal("%s did not work", step);
}

void use(console::MainWindow &window, const QString &place, const QString &name, const QString &password)
{
    QSignalSpy ready(&window, &console::MainWindow::ready);
    window.openEstate(place);
    must(ready.wait(), "opening");
    window.actions().refreshAll->trigger();
    must(press(window, QStringLiteral("Confirm this address")), "confirming");
    must(press(window, QStringLiteral("Sign in…")), "asking to sign in");
    must(signIn(window, name, password), "signing in");
    window.actions().refreshAll->trigger();
    must(waitUntilRead(window), "reading");
    window.actions().estate->trigger();
    must(clickSecret(window, {QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")}), "choosing");
    window.actions().stageRotation->trigger();
    must(QTest::qWaitFor([&] { return !window.controller()->view()->draft.changes.empty(); }), "staging");
    for (QAction *page : {window.actions().today, window.actions().draft, window.actions().diagnostics}) {
        page->trigger();
        (void)QTest::qWaitFor([&window] { return !window.grab().isNull(); });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    refuseCoreDumps();
    QApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("sallyport"));
    must(argc == 3, "calling it as: watched_console ESTATE USER");
    std::string password;
    std::getline(std::cin, password);

    const auto clock = std::make_shared<SystemClock>();
    const QString home = QDir::homePath();
    const QString data = home + QStringLiteral("/.local/share/sallyport");
    console::Settings settings(home + QStringLiteral("/.config/sallyport/settings.ini"));
    console::ThemeSwitch theme(application);
    NoKeyring keyring;
    core::VaultAccess access(clock, vault::Conventions(QProcessEnvironment::systemEnvironment(), home),
        data + QStringLiteral("/confirmed-origins"));
    console::SystemLauncher launcher;
    console::MainWindow window({clock, access, settings, theme, keyring, launcher, data});
    window.resize(1440, 900);
    window.show();
    use(window, QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]), QString::fromStdString(password));

    std::printf("dumpable %d\n", prctl(PR_GET_DUMPABLE));
    std::fflush(stdout);
    std::getline(std::cin, password);
    window.close();
    return 0;
}
