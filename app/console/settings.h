#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QDate>
#include <QSettings>
#include <QStringList>

#include <chrono>

namespace sallyport::console {

/// What the person chose, and what is restored at the next start. Holds no credential.
class Settings
{
public:
    /// An INI file of this user's; an empty name keeps it in memory's place for tests: pass a temporary path.
    explicit Settings(const QString &file);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "en", "ru", or empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);
    /// Zero: off. Never applied to production environments unless `refreshProduction` is set.
    std::chrono::minutes refreshInterval() const;
    void setRefreshInterval(std::chrono::minutes interval);
    bool refreshProduction() const;
    void setRefreshProduction(bool refresh);
    /// After this long without input the tokens are dropped; zero: never.
    std::chrono::minutes idleTime() const;
    void setIdleTime(std::chrono::minutes time);
    /// The command that opens a file (place_opener.h); empty for the system's choice.
    QString editor() const;
    void setEditor(const QString &command);
    /// Whether the desktop is told once a day what has to be rotated; off until it is asked for.
    bool digest() const;
    void setDigest(bool wanted);
    /// The last day on which it was told; invalid: never.
    QDate digestDay() const;
    void setDigestDay(QDate day);
    bool keyHints() const;
    void setKeyHints(bool shown);

    QStringList recentEstates() const;
    void addRecentEstate(const QString &root);
    void removeRecentEstate(const QString &root);

    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    QString text(const QString &name) const;
    void setText(const QString &name, const QString &value);

private:
    mutable QSettings m_store;
};

} // namespace sallyport::console
