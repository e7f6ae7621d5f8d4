#include "core/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace sallyport::core {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return;
    translator->setParent(&application);
    application.installTranslator(translator.release());
}

} // namespace

void installTranslators(QCoreApplication &application, const QLocale &locale)
{
    // The one installed last is asked first.
    install(application, QLocale(QLocale::English), QStringLiteral("sallyport"), QStringLiteral(":/i18n"));
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("sallyport"), QStringLiteral(":/i18n"));
}

} // namespace sallyport::core
