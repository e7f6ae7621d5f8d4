#include "base/private_files.h"
#include "console/main_window.h"
#include "core/translators.h"
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace sallyport;
using namespace sallyport::console;

namespace {

struct Options
{
    QCommandLineOption demo{QStringLiteral("demo"), QStringLiteral("open the built-in demo estate")};
    QCommandLineOption now{QStringLiteral("now"), QStringLiteral("freeze the clock, RFC 3339"), QStringLiteral("time")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("en or ru"), QStringLiteral("language")};
    QCommandLineOption theme{QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("theme")};
    QCommandLineOption page{QStringLiteral("page"), QStringLiteral("today, estate or draft"), QStringLiteral("page")};
    QCommandLineOption secret{
        QStringLiteral("secret"), QStringLiteral("select environment/path"), QStringLiteral("secret")};
    QCommandLineOption action{QStringLiteral("action"),
        QStringLiteral("trigger an action of the window by its name, once the estate is shown; several in their order"),
        QStringLiteral("name")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("size of the window"), QStringLiteral("WxH")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"),
        QStringLiteral("write a picture of the window and leave"), QStringLiteral("file")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({demo, now, language, theme, page, secret, action, size, screenshot});
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addPositionalArgument(
            QStringLiteral("folder"), QStringLiteral("a folder with a sallyport.hcl"), QStringLiteral("[folder]"));
    }
};

void chooseLanguage(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    core::installTranslators(application, locale);
}

void takePicture(MainWindow &window, const QString &file)
{
    // One round of the event loop lays out and paints what the view has brought; a form asks its kind first.
    QTimer::singleShot(600, &window, [&window, file] {
        const auto dialogs = window.findChildren<QDialog *>();
        const auto shown =
            std::find_if(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) { return dialog->isVisible(); });
        QWidget *subject = shown == dialogs.end() ? static_cast<QWidget *>(&window) : *shown;
        if (!subject->grab().save(file))
            std::fprintf(stderr, "sallyport: the picture cannot be written to %s\n", qPrintable(file));
        QApplication::quit();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    refuseCoreDumps();
    QApplication::setStyle(new Style);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sallyport"));
    QApplication::setApplicationVersion(QStringLiteral(SALLYPORT_VERSION));
    QApplication::setWindowIcon(icon(QStringLiteral("sallyport"), Role::Accent));
    applyBaseFont();

    QCommandLineParser parser;
    const Options options;
    options.addTo(parser);
    parser.process(application);

    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    if (parser.isSet(options.now)) {
        const auto now = parseInstant(parser.value(options.now));
        if (!now) {
            std::fprintf(stderr, "sallyport: --now: %s\n", qPrintable(now.error().toString()));
            return 2;
        }
        clock = std::make_shared<FrozenClock>(*now);
    }
    const QString dataFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sallyport");
    const QString configFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/sallyport");
    Settings settings(configFolder + QStringLiteral("/settings.ini"));
    chooseLanguage(application, parser.isSet(options.language) ? parser.value(options.language) : settings.language());
    ThemeSwitch theme(application);
    const QString themeName = parser.value(options.theme);
    theme.choose(themeName == QLatin1String("dark")    ? ThemeChoice::Dark
                 : themeName == QLatin1String("light") ? ThemeChoice::Light
                                                       : settings.theme());
    core::VaultAccess access(clock, vault::Conventions(QProcessEnvironment::systemEnvironment(), QDir::homePath()),
        dataFolder + QStringLiteral("/confirmed-origins"));

    SystemKeyring keyring;
    SystemLauncher launcher;
    MainWindow window({clock, access, settings, theme, keyring, launcher, dataFolder});
    const QStringList size = parser.value(options.size).split(QLatin1Char('x'));
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    else if (settings.layout(QStringLiteral("window")).isEmpty())
        window.resize(1440, 900);
    QObject::connect(&window, &MainWindow::ready, &window, [&] {
        if (parser.isSet(options.page))
            window.showPage(parser.value(options.page));
        if (parser.isSet(options.secret))
            window.scope().selectSecret(estate::SecretId::fromKey(parser.value(options.secret)));
        for (const QString &name : parser.values(options.action)) {
            if (auto *action = window.findChild<QAction *>(name))
                action->trigger();
            else
                std::fprintf(stderr, "sallyport: there is no action %s\n", qPrintable(name));
        }
        if (parser.isSet(options.screenshot))
            takePicture(window, parser.value(options.screenshot));
    });
    window.show();
    const QStringList places = parser.positionalArguments();
    if (parser.isSet(options.demo))
        window.openDemo();
    else if (!places.isEmpty())
        window.openEstate(places.first());
    else if (const QString last = settings.text(QStringLiteral("last_estate")); !last.isEmpty())
        window.openEstate(last);
    return QApplication::exec();
}
