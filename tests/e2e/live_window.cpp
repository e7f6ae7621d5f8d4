#include "e2e/live_window.h"

#include "console/notice_bar.h"
#include "e2e/commands.h"
#include "servers/program.h"

#include <QApplication>

namespace sallyport::e2e {

LiveWindow::LiveWindow(const QString &home, const QString &caCertificate, Instant now)
    : clock(std::make_shared<FrozenClock>(now))
{
    if (!qEnvironmentVariableIsSet("SALLYPORT_TERRAFORM_MIRROR"))
        qputenv("SALLYPORT_TERRAFORM_MIRROR",
            (servers::counterpartsFolder() + QStringLiteral("/terraform-mirror")).toLocal8Bit());
    qputenv("HOME", home.toLocal8Bit());
    const Person person{home, caCertificate};
    settings = std::make_unique<console::Settings>(home + QStringLiteral("/.config/sallyport/settings.ini"));
    theme = std::make_unique<console::ThemeSwitch>(*qApp);
    const QString data = home + QStringLiteral("/.local/share/sallyport");
    access = std::make_unique<core::VaultAccess>(
        clock, vault::Conventions(person.environment(), home), data + QStringLiteral("/confirmed-origins"));
    window = std::make_unique<console::MainWindow>(
        console::MainWindow::Services{clock, *access, *settings, *theme, keyring, launcher, data});
    window->resize(1440, 900);
    window->show();
}

LiveWindow::~LiveWindow() = default;

const findings::Finding *LiveWindow::finding(const QString &identity) const
{
    for (const findings::Finding &finding : view()->findings) {
        if (finding.identity == identity)
            return &finding;
    }
    return nullptr;
}

QString LiveWindow::notice() const
{
    return window->findChild<console::NoticeBar *>()->text();
}

} // namespace sallyport::e2e
