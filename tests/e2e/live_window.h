#pragma once

#include "base/time.h"
#include "console/estate_controller.h"
#include "console/main_window.h"
#include "e2e/window_driver.h"

#include <memory>

namespace sallyport::e2e {

/// A console window of a person's own machine: his home, its data folder, a clock that stands still until it is set.
struct LiveWindow
{
    /// `home` becomes that of the whole process, so that git and libgit2 find it; the counterparts stay where they are.
    LiveWindow(const QString &home, const QString &caCertificate, Instant now);
    ~LiveWindow();

    core::ViewPtr view() const { return window->controller()->view(); }
    const findings::Finding *finding(const QString &identity) const;
    QString notice() const;

    std::shared_ptr<FrozenClock> clock;
    NoKeyring keyring;
    console::SystemLauncher launcher;
    std::unique_ptr<console::Settings> settings;
    std::unique_ptr<console::ThemeSwitch> theme;
    std::unique_ptr<core::VaultAccess> access;
    std::unique_ptr<console::MainWindow> window;
};

} // namespace sallyport::e2e
