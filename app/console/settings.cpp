#include "console/settings.h"

#include "base/private_files.h"

#include <QFile>
#include <QFileInfo>

namespace sallyport::console {

namespace {

constexpr int recentKept = 8;

} // namespace

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat)
{
    (void)makePrivateFolder(QFileInfo(file).absolutePath());
    // Qt would make a new file readable for everybody, and leaves the permissions of one that is there.
    QFile store(file);
    if (store.open(QIODevice::Append))
        (void)store.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

ThemeChoice Settings::theme() const
{
    const QString name = text(QStringLiteral("theme"));
    return name == QLatin1String("light")  ? ThemeChoice::Light
           : name == QLatin1String("dark") ? ThemeChoice::Dark
                                           : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    setText(QStringLiteral("theme"), theme == ThemeChoice::Light  ? QStringLiteral("light")
                                     : theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                  : QStringLiteral("system"));
}

QString Settings::language() const
{
    return text(QStringLiteral("language"));
}

void Settings::setLanguage(const QString &language)
{
    setText(QStringLiteral("language"), language);
}

std::chrono::minutes Settings::refreshInterval() const
{
    return std::chrono::minutes(m_store.value(QStringLiteral("refresh_minutes"), 0).toInt());
}

void Settings::setRefreshInterval(std::chrono::minutes interval)
{
    m_store.setValue(QStringLiteral("refresh_minutes"), int(interval.count()));
}

bool Settings::refreshProduction() const
{
    return m_store.value(QStringLiteral("refresh_production"), false).toBool();
}

void Settings::setRefreshProduction(bool refresh)
{
    m_store.setValue(QStringLiteral("refresh_production"), refresh);
}

std::chrono::minutes Settings::idleTime() const
{
    return std::chrono::minutes(m_store.value(QStringLiteral("idle_minutes"), 30).toInt());
}

void Settings::setIdleTime(std::chrono::minutes time)
{
    m_store.setValue(QStringLiteral("idle_minutes"), int(time.count()));
}

QString Settings::editor() const
{
    return text(QStringLiteral("editor"));
}

void Settings::setEditor(const QString &command)
{
    setText(QStringLiteral("editor"), command);
}

bool Settings::digest() const
{
    return m_store.value(QStringLiteral("digest"), false).toBool();
}

void Settings::setDigest(bool wanted)
{
    m_store.setValue(QStringLiteral("digest"), wanted);
}

QDate Settings::digestDay() const
{
    return QDate::fromString(text(QStringLiteral("digest_day")), Qt::ISODate);
}

void Settings::setDigestDay(QDate day)
{
    setText(QStringLiteral("digest_day"), day.toString(Qt::ISODate));
}

bool Settings::keyHints() const
{
    return m_store.value(QStringLiteral("key_hints"), true).toBool();
}

void Settings::setKeyHints(bool shown)
{
    m_store.setValue(QStringLiteral("key_hints"), shown);
}

QStringList Settings::recentEstates() const
{
    return m_store.value(QStringLiteral("recent")).toStringList();
}

void Settings::addRecentEstate(const QString &root)
{
    QStringList recent = recentEstates();
    recent.removeAll(root);
    recent.prepend(root);
    m_store.setValue(QStringLiteral("recent"), recent.mid(0, recentKept));
}

void Settings::removeRecentEstate(const QString &root)
{
    QStringList recent = recentEstates();
    recent.removeAll(root);
    m_store.setValue(QStringLiteral("recent"), recent);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_store.value(QStringLiteral("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("layout/") + name, state);
}

QString Settings::text(const QString &name) const
{
    return m_store.value(name).toString();
}

void Settings::setText(const QString &name, const QString &value)
{
    m_store.setValue(name, value);
}

} // namespace sallyport::console
