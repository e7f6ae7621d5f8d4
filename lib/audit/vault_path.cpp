#include "audit/vault_path.h"

#include <array>
#include <optional>
#include <utility>

namespace sallyport::audit {

namespace {

using namespace std::string_view_literals;

std::string_view withoutFinalSlash(std::string_view text)
{
    return text.ends_with('/') ? text.substr(0, text.size() - 1) : text;
}

std::optional<PathKind> kvSegment(std::string_view segment)
{
    static constexpr std::array<std::pair<std::string_view, PathKind>, 6> segments{{
        {"data"sv, PathKind::KvValue},
        {"metadata"sv, PathKind::KvMetadata},
        {"subkeys"sv, PathKind::KvSubkeys},
        {"delete"sv, PathKind::KvDelete},
        {"undelete"sv, PathKind::KvUndelete},
        {"destroy"sv, PathKind::KvDestroy},
    }};
    for (const auto &[name, kind] : segments) {
        if (name == segment)
            return kind;
    }
    return std::nullopt;
}

std::string_view firstSegments(std::string_view path, int count)
{
    size_t end = 0;
    while (count-- > 0 && end != std::string_view::npos)
        end = path.find('/', end == 0 ? 0 : end + 1);
    return path.substr(0, end);
}

/// The mount of KV 2 ends where the first of its own segments begins; empty when there is none.
std::string_view guessVersionedMount(std::string_view path)
{
    for (size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
        const size_t next = path.find('/', slash + 1);
        if (next != std::string_view::npos && kvSegment(path.substr(slash + 1, next - slash - 1)))
            return path.substr(0, slash);
    }
    return {};
}

bool isSystem(std::string_view path)
{
    return path.starts_with("sys/") || path.starts_with("identity/") || path.starts_with("cubbyhole/");
}

PathKind authKind(std::string_view path)
{
    if (path.starts_with("auth/token/renew"))
        return PathKind::Renew;
    if (path.starts_with("auth/token/revoke"))
        return PathKind::Revoke;
    const auto rest = path.substr(std::min(path.size(), firstSegments(path, 2).size()));
    const bool isLogin = rest == "/login" || rest.starts_with("/login/") || rest.ends_with("/callback");
    return isLogin ? PathKind::Login : PathKind::Plain;
}

PathKind systemKind(std::string_view path)
{
    if (path.starts_with("sys/leases/renew") || path.starts_with("sys/renew"))
        return PathKind::Renew;
    if (path.starts_with("sys/leases/revoke") || path.starts_with("sys/revoke"))
        return PathKind::Revoke;
    return PathKind::Plain;
}

VaultPath readKvPath(std::string_view path, std::string_view mount, PathKind otherwise)
{
    const std::string_view rest = path.substr(std::min(path.size(), mount.size() + 1));
    const size_t slash = rest.find('/');
    const auto kind = slash == std::string_view::npos ? std::nullopt : kvSegment(rest.substr(0, slash));
    if (!kind)
        return {otherwise, std::string(mount), std::string(path), false};
    return {*kind, std::string(mount), std::string(mount) + std::string(rest.substr(slash)), true};
}

} // namespace

VaultPath readVaultPath(std::string_view path, std::string_view mountType, std::string_view mountPoint)
{
    const std::string whole(path);
    if (path.starts_with("auth/"))
        return {authKind(path), std::string(firstSegments(path, 2)), whole, false};
    if (isSystem(path))
        return {systemKind(path), std::string(firstSegments(path, 1)), whole, false};
    const bool isKv = mountType == "kv" || mountType == "generic";
    if (!isKv && !mountType.empty()) {
        const auto mount = mountPoint.empty() ? firstSegments(path, 1) : withoutFinalSlash(mountPoint);
        return {PathKind::Plain, std::string(mount), whole, false};
    }
    std::string_view mount = withoutFinalSlash(mountPoint);
    if (mount.empty() || !path.starts_with(mount))
        mount = guessVersionedMount(path);
    if (mount.empty())
        mount = firstSegments(path, 1);
    return readKvPath(path, mount, isKv ? PathKind::KvValue : PathKind::Plain);
}

namespace {

Operation plainOperation(std::string_view operation)
{
    static constexpr std::array<std::pair<std::string_view, Operation>, 9> operations{{
        {"read"sv, Operation::Read},
        {"list"sv, Operation::List},
        {"scan"sv, Operation::List},
        {"update"sv, Operation::Update},
        {"create"sv, Operation::Create},
        {"patch"sv, Operation::Patch},
        {"delete"sv, Operation::Delete},
        {"renew"sv, Operation::Renew},
        {"revoke"sv, Operation::Revoke},
    }};
    for (const auto &[name, meaning] : operations) {
        if (name == operation)
            return meaning;
    }
    return Operation::Other;
}

Operation metadataOperation(Operation plain)
{
    if (plain == Operation::Read)
        return Operation::MetadataRead;
    if (isWrite(plain))
        return Operation::MetadataWrite;
    // Deleting the metadata takes every version with it, for good.
    return plain == Operation::Delete ? Operation::Destroy : plain;
}

} // namespace

Operation operationAt(PathKind kind, std::string_view operation)
{
    const Operation plain = plainOperation(operation);
    switch (kind) {
    case PathKind::Plain:
    case PathKind::KvValue:
        return plain;
    case PathKind::KvMetadata:
        return metadataOperation(plain);
    case PathKind::KvSubkeys:
        return plain == Operation::Read ? Operation::MetadataRead : plain;
    case PathKind::KvDelete:
        return isWrite(plain) ? Operation::Delete : plain;
    case PathKind::KvUndelete:
        return isWrite(plain) ? Operation::Undelete : plain;
    case PathKind::KvDestroy:
        return isWrite(plain) ? Operation::Destroy : plain;
    case PathKind::Login:
        return isWrite(plain) || plain == Operation::Read ? Operation::Login : plain;
    case PathKind::Renew:
        return Operation::Renew;
    case PathKind::Revoke:
        return Operation::Revoke;
    }
    return plain;
}

} // namespace sallyport::audit
