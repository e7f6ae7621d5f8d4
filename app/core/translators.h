#pragma once

class QCoreApplication;
class QLocale;

namespace sallyport::core {

/// Gives the application its words in the language of the locale, and Qt's own words where Qt has them. English is
/// always there below: it holds the plural forms ("1 change", "2 changes") and serves every language that has no file.
/// The translators belong to the application.
void installTranslators(QCoreApplication &application, const QLocale &locale);

} // namespace sallyport::core
