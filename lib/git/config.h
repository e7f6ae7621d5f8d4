#pragma once

#include "git/handles.h"

namespace sallyport::git {

/// One line of git's configuration.
struct Setting
{
    QString name; ///< "filter.lfs.clean"
    QString value;
    bool isRepositorys = false; ///< as opposed to the person's or the machine's, which hold for every repository
    friend bool operator==(const Setting &, const Setting &) = default;
};

/// Git's configuration as it is at one moment (system, global, local, included files), read through libgit2.
class Config
{
public:
    static Result<Config> of(const Repository &repository);

    Result<QVector<Setting>> settings() const;
    /// Empty where it is not set.
    QString text(const char *name) const;
    /// The same with ~ resolved.
    QString path(const char *name) const;
    bool flag(const char *name) const;

private:
    explicit Config(ConfigHandle handle);

    ConfigHandle m_handle;
};

/// Where the hooks lie: core.hooksPath, else the git folder's own.
QString hooksFolder(const Repository &repository, const Config &config);

} // namespace sallyport::git
