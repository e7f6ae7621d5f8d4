#include "vault/request.h"

#include <algorithm>

namespace sallyport::vault {

namespace {

bool isOfKind(const Mount &mount, MountKind kind)
{
    switch (kind) {
    case MountKind::Kv1:
        return mount.kvVersion == 1;
    case MountKind::Kv2:
        return mount.kvVersion == 2;
    case MountKind::Database:
        return mount.type == QLatin1String("database");
    case MountKind::Pki:
        return mount.type == QLatin1String("pki");
    case MountKind::AppRole:
    case MountKind::Token:
    case MountKind::None:
    case MountKind::Auth:
        return false;
    }
    return false;
}

Result<const EndpointRow *> fittingRow(Endpoint endpoint, MountKind kind, const VaultPath &path)
{
    const EndpointRow &row = rowOf(endpoint);
    const QByteArrayView form(row.pathTemplate);
    if (row.mountKind != kind)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "\"%1\" is not for a mount of this kind"), {QString::fromLatin1(row.name)}});
    if (form.endsWith("{path}") == path.isEmpty() && !form.endsWith("{folder}"))
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "\"%1\" has a name missing or too many"), {QString::fromLatin1(row.name)}});
    return &row;
}

QString verb(Method method)
{
    switch (method) {
    case Method::Get:
        return QStringLiteral("GET ");
    case Method::List:
        return QStringLiteral("LIST ");
    case Method::Post:
        return QStringLiteral("POST ");
    }
    return {};
}

} // namespace

MountRef::MountRef(VaultPath path, MountKind kind)
    : m_path(std::move(path))
    , m_kind(kind)
{
}

Result<MountRef> MountRef::among(const std::vector<Mount> &mounts, QStringView name, MountKind kind)
{
    const auto path = VaultPath::parse(name);
    if (!path)
        return Failure(path.error());
    const auto mount = std::find_if(
        mounts.begin(), mounts.end(), [&](const Mount &candidate) { return candidate.path == path->text(); });
    if (mount == mounts.end())
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "no such mount, or this token may see nothing in it"), {}}, path->text(),
            {QT_TRANSLATE_NOOP("Message", "Check the mount in sallyport.hcl and the token's policies"), {}});
    if (!isOfKind(*mount, kind))
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the mount is of type \"%1\""), {mount->type}},
            path->text(), {QT_TRANSLATE_NOOP("Message", "Name a mount of the right kind in sallyport.hcl"), {}});
    return MountRef(*path, kind);
}

Result<MountRef> MountRef::amongMethods(const std::vector<AuthMethod> &methods, QStringView name, MountKind kind)
{
    const auto path = VaultPath::parse(name);
    if (!path)
        return Failure(path.error());
    const auto method = std::find_if(
        methods.begin(), methods.end(), [&](const AuthMethod &candidate) { return candidate.path == path->text(); });
    if (method == methods.end())
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "no such login method, or this token may see nothing in it"), {}},
            path->text(), {QT_TRANSLATE_NOOP("Message", "Check auth in sallyport.hcl and the token's policies"), {}});
    if (method->type != (kind == MountKind::Token ? QLatin1String("token") : QLatin1String("approle")))
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the login method is of type \"%1\""), {method->type}}, path->text(),
            {QT_TRANSLATE_NOOP("Message", "Name an AppRole mount, or token, in auth of sallyport.hcl"), {}});
    return MountRef(*path, kind);
}

Result<MountRef> MountRef::ofLogin(QStringView name)
{
    auto path = VaultPath::parse(name);
    if (!path)
        return Failure(path.error());
    if (path->isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "the login method has no name"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Name its mount, such as userpass"), {}});
    return MountRef(*std::move(path), MountKind::Auth);
}

Request::Request(const EndpointRow &row, const VaultPath &mount, const VaultPath &path)
    : m_row(&row)
    , m_encodedPath(row.pathTemplate)
    , m_plainPath(QString::fromLatin1(row.pathTemplate))
{
    // Encoded text has no braces left, so what was filled in is never taken for a hole; the plain text, which is for
    // people only, is filled from its end for the same reason.
    const QByteArray folder = path.isEmpty() ? QByteArray() : path.encoded() + '/';
    m_encodedPath.replace("{folder}", folder).replace("{path}", path.encoded()).replace("{mount}", mount.encoded());
    const auto fill = [&](const QString &hole, const QString &text) {
        if (const qsizetype at = QLatin1String(row.pathTemplate).indexOf(hole); at >= 0)
            m_plainPath.replace(at, hole.size(), text);
    };
    fill(QStringLiteral("{folder}"), path.folderText());
    fill(QStringLiteral("{path}"), path.text());
    fill(QStringLiteral("{mount}"), mount.text());
}

Result<Request> Request::make(Endpoint endpoint, const VaultPath &path)
{
    const auto row = fittingRow(endpoint, MountKind::None, path);
    if (!row)
        return Failure(row.error());
    return Request(**row, {}, path);
}

Result<Request> Request::make(Endpoint endpoint, const MountRef &mount, const VaultPath &path)
{
    const auto row = fittingRow(endpoint, mount.kind(), path);
    if (!row)
        return Failure(row.error());
    return Request(**row, mount.path(), path);
}

QString Request::text() const
{
    return verb(m_row->method) + m_plainPath;
}

} // namespace sallyport::vault
