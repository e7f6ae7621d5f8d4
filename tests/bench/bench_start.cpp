// Starts the console on the demo estate, up to its first whole picture, beside an empty window of Qt. Each start is a
// process of its own; the demo estate is built on the way, as `sallyport --demo` does.
//
//   bench_start [starts]
//
// A busy machine doubles every time here: compare the ratio.

#include "console/main_window.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace sallyport;
using namespace sallyport::console;

namespace {

/// Paints at once whatever is waiting to be painted, and leaves.
void paintAndLeave(QWidget &window)
{
    window.repaint();
    QApplication::quit();
}

int showNothing(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    QTimer::singleShot(0, &window, [&] { paintAndLeave(window); });
    return QApplication::exec();
}

int showConsole(int argc, char *argv[])
{
    QApplication::setStyle(new Style);
    QApplication application(argc, argv);
    applyBaseFont();
    const QTemporaryDir folder;
    const auto clock = std::make_shared<SystemClock>();
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ThemeSwitch theme(application);
    theme.choose(ThemeChoice::Light);
    core::VaultAccess access(
        clock, vault::Conventions({}, folder.path()), folder.filePath(QStringLiteral("confirmed-origins")));
    SystemKeyring keyring;
    SystemLauncher launcher;
    MainWindow window({clock, access, settings, theme, keyring, launcher, folder.path()});
    window.resize(1440, 900);
    QObject::connect(
        &window, &MainWindow::ready, &window, [&] { paintAndLeave(window); }, Qt::QueuedConnection);
    window.show();
    window.openDemo();
    return QApplication::exec();
}

/// Milliseconds from starting the process to its end, the median of all starts.
double medianOf(const char *what, int starts)
{
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral("/proc/self/exe"), {QString::fromLatin1(what)});
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return -1;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + starts / 2, times.end());
    return times.at(size_t(starts) / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray first = argc > 1 ? argv[1] : "";
    if (first == "empty")
        return showNothing(argc, argv);
    if (first == "console")
        return showConsole(argc, argv);
    const int starts = std::max(1, first.toInt() > 0 ? first.toInt() : 7);
    const double empty = medianOf("empty", starts);
    const double console = medianOf("console", starts);
    if (empty < 0 || console < 0)
        return 1;
    std::printf("median of %d starts\n", starts);
    std::printf("empty Qt window          %7.0f ms\n", empty);
    std::printf("console on the demo      %7.0f ms   %.1f times the empty window\n", console, console / empty);
    return 0;
}
