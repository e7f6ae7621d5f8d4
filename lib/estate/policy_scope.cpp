#include "estate/policy_scope.h"

namespace sallyport::estate {

namespace {

Result<std::vector<vault::VaultPath>> pathsOf(const QStringList &names)
{
    std::vector<vault::VaultPath> paths;
    for (const QString &name : names) {
        auto path = vault::VaultPath::parse(name);
        if (!path)
            return Failure(path.error());
        paths.push_back(*std::move(path));
    }
    return paths;
}

} // namespace

Result<vault::PolicyScope> policyScopeOf(const VaultBackend &backend)
{
    vault::PolicyScope scope;
    const auto mount = vault::VaultPath::parse(backend.mount);
    const auto prefix = vault::VaultPath::parse(backend.prefix);
    if (!mount || !prefix)
        return Failure(mount ? prefix.error() : mount.error());
    scope.mount = *mount;
    scope.prefix = *prefix;
    for (const auto &[names, to] : {std::pair(&backend.databases, &scope.databases),
             std::pair(&backend.pki, &scope.pki), std::pair(&backend.auth, &scope.auth)}) {
        auto paths = pathsOf(*names);
        if (!paths)
            return Failure(paths.error());
        *to = *std::move(paths);
    }
    return scope;
}

} // namespace sallyport::estate
