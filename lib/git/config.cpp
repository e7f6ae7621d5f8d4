#include "git/config.h"

#include <QDir>
#include <QFile>

namespace sallyport::git {

Config::Config(ConfigHandle handle)
    : m_handle(std::move(handle))
{
}

Result<Config> Config::of(const Repository &repository)
{
    git_config *config = nullptr;
    if (const int code = git_repository_config_snapshot(&config, repository.handle()); code != 0)
        return gitFailure(code, repository.root());
    return Config(ConfigHandle(config));
}

Result<QVector<Setting>> Config::settings() const
{
    git_config_iterator *iterator = nullptr;
    if (const int code = git_config_iterator_new(&iterator, m_handle.get()); code != 0)
        return gitFailure(code, QStringLiteral("git config"));
    const ConfigIteratorHandle owned(iterator);
    QVector<Setting> settings;
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator) == 0)
        settings.append({QString::fromUtf8(entry->name), QString::fromUtf8(entry->value ? entry->value : ""),
            entry->level >= GIT_CONFIG_LEVEL_LOCAL});
    return settings;
}

QString Config::text(const char *name) const
{
    git_buf value = GIT_BUF_INIT;
    const int code = git_config_get_string_buf(&value, m_handle.get(), name);
    const QString text = code == 0 ? QString::fromUtf8(value.ptr).trimmed() : QString();
    git_buf_dispose(&value);
    return text;
}

QString Config::path(const char *name) const
{
    git_buf value = GIT_BUF_INIT;
    const int code = git_config_get_path(&value, m_handle.get(), name);
    const QString path = code == 0 ? QFile::decodeName(value.ptr) : QString();
    git_buf_dispose(&value);
    return path;
}

bool Config::flag(const char *name) const
{
    int value = 0;
    return git_config_get_bool(&value, m_handle.get(), name) == 0 && value != 0;
}

QString hooksFolder(const Repository &repository, const Config &config)
{
    const QString configured = config.path("core.hooksPath");
    if (configured.isEmpty())
        return repository.gitDir() + QStringLiteral("/hooks");
    return QDir(repository.root()).absoluteFilePath(configured);
}

} // namespace sallyport::git
