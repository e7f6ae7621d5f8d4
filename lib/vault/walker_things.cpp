#include "vault/answers.h"
#include "vault/walker.h"

// What a walk lists by name and then reads one by one: roles of databases and login methods, certificates.
namespace sallyport::vault {

namespace {

/// As policies and the rows of the estate name it.
QString nameOf(const MountRef &mount)
{
    const bool isMethod = mount.kind() == MountKind::AppRole || mount.kind() == MountKind::Token;
    return isMethod ? QStringLiteral("auth/") + mount.path().text() : mount.path().text();
}

template <typename T> Result<void> append(Result<T> value, std::vector<T> &to)
{
    if (!value)
        return Failure(value.error());
    to.push_back(*std::move(value));
    return {};
}

} // namespace

const std::vector<Walker::NamedThings> &Walker::databaseThings()
{
    static const std::vector<NamedThings> things = {
        {Endpoint::DatabaseStaticRoleList, Endpoint::DatabaseStaticRole, "static-roles/",
            [](const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading) {
                return append(readStaticRole(body, mount, name), reading.staticRoles);
            }},
        {Endpoint::DatabaseRoleList, Endpoint::DatabaseRole, "roles/",
            [](const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading) {
                return append(readDatabaseRole(body, mount, name), reading.databaseRoles);
            }},
    };
    return things;
}

const Walker::NamedThings &Walker::thingsOf(MountKind kind)
{
    static const NamedThings certificates{Endpoint::PkiCertificateList, Endpoint::PkiCertificate, "certs/",
        [](const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading) -> Result<void> {
            const auto certificate = readCertificate(body, mount, name);
            if (!certificate)
                return Failure(certificate.error());
            if (*certificate)
                reading.certificates.push_back(**certificate);
            return {};
        }};
    static const NamedThings appRoles{Endpoint::AppRoleList, Endpoint::AppRole, "role/",
        [](const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading) {
            return append(readAppRole(body, mount, name), reading.authRoles);
        }};
    static const NamedThings tokenRoles{Endpoint::TokenRoleList, Endpoint::TokenRole, "roles/",
        [](const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading) {
            return append(readTokenRole(body, mount, name), reading.authRoles);
        }};
    return kind == MountKind::Pki ? certificates : kind == MountKind::AppRole ? appRoles : tokenRoles;
}

void Walker::planDatabase(const QString &name)
{
    const auto mount = MountRef::among(m_reading.mounts, name, MountKind::Database);
    if (!mount)
        warn(mount.error());
    for (const NamedThings &things : databaseThings()) {
        if (mount)
            listThings(*mount, things);
        else
            cannotPlan(name, things.folder, mount.error());
    }
}

void Walker::planPki(const QString &name)
{
    const NamedThings &things = thingsOf(MountKind::Pki);
    const auto mount = MountRef::among(m_reading.mounts, name, MountKind::Pki);
    if (mount)
        return listThings(*mount, things);
    warn(mount.error());
    cannotPlan(name, things.folder, mount.error());
}

void Walker::planMethod(const QString &name)
{
    const MountKind kind = name == QLatin1String("token") ? MountKind::Token : MountKind::AppRole;
    const NamedThings &things = thingsOf(kind);
    const auto mount = MountRef::amongMethods(m_reading.authMethods, name, kind);
    if (mount)
        return listThings(*mount, things);
    warn(mount.error());
    cannotPlan(QStringLiteral("auth/") + name, things.folder, mount.error());
}

void Walker::cannotPlan(const QString &mount, const char *folder, const Error &error)
{
    const QString path = QString::fromLatin1(folder);
    m_reading.unreadable.push_back({mount, path, mount + QLatin1Char('/') + path, QStringLiteral("list"), error.code});
}

/// Serial numbers are in no order, so that of too many the newest cannot be told without reading them all.
bool Walker::areTooMany(const MountRef &mount, const QStringList &names)
{
    if (mount.kind() != MountKind::Pki || names.size() <= m_plan.mostCertificates)
        return false;
    m_reading.unreadCertificates.push_back({mount.path().text(), int(names.size())});
    readThing(mount, thingsOf(MountKind::Pki), QStringLiteral("ca"));
    return true;
}

void Walker::listThings(const MountRef &mount, const NamedThings &things)
{
    const auto request = Request::make(things.list, mount);
    const auto take = [this, mount, &things](const nlohmann::json &body) -> Result<void> {
        const auto names = readKeys(body);
        if (!names)
            return Failure(names.error());
        if (areTooMany(mount, *names))
            return {};
        for (const QString &name : *names)
            readThing(mount, things, name);
        return {};
    };
    m_lists.push_back({*request, take, [] {},
        [this, name = nameOf(mount), folder = QString::fromLatin1(things.folder), text = *request](
            const Error &error) { unread(name, folder, text, error); }});
}

void Walker::readThing(const MountRef &mount, const NamedThings &things, const QString &name)
{
    const auto path = VaultPath().child(name);
    if (!path)
        return warn(path.error());
    const auto request = Request::make(things.read, mount, *path);
    m_details.push_back({*request,
        [this, &things, mountName = mount.path().text(), name](
            const nlohmann::json &body) { return things.take(body, mountName, name, m_reading); },
        [] {},
        [this, mountName = nameOf(mount), folder = QString::fromLatin1(things.folder), text = *request](
            const Error &error) { unread(mountName, folder, text, error); }});
}

} // namespace sallyport::vault
