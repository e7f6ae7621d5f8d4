#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <compare>

namespace sallyport::vault {

/// A path inside one mount, or a name (of a role, a policy, a user), that is safe to place into a URL: no empty, "." or
/// ".." segment, no control character, no lone surrogate. What is odd but allowed is percent-encoded.
class VaultPath
{
public:
    /// The empty path: the root of a mount.
    VaultPath() = default;
    /// Reads "prod/connections/pg"; a slash at either end is ignored. Errors: Invalid.
    static Result<VaultPath> parse(QStringView text);

    /// This path with one more segment, a slash at its end ignored. Errors: Invalid.
    Result<VaultPath> child(QStringView segment) const;

    bool isEmpty() const { return m_segments.isEmpty(); }
    QString text() const { return m_segments.join(QLatin1Char('/')); }
    /// As LIST answers name folders: "prod/connections/", and nothing for the root.
    QString folderText() const { return isEmpty() ? QString() : text() + QLatin1Char('/'); }
    /// UTF-8, with everything but letters, digits and "-._~" percent-encoded in each segment.
    QByteArray encoded() const;

    friend bool operator==(const VaultPath &, const VaultPath &) = default;

private:
    QStringList m_segments;
};

} // namespace sallyport::vault
