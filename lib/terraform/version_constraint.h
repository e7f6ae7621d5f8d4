#pragma once

#include <QString>

#include <optional>
#include <tuple>

namespace sallyport::terraform {

/// A released version of Terraform.
struct Version
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    QString text() const; ///< "1.7", or "1.7.3" where there is a patch
    friend auto operator<=>(const Version &, const Version &) = default;
};

/// Which versions a `required_version` lets in
/// (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
class VersionConstraint
{
public:
    /// Nothing for what Terraform does not take either. Pre-releases count as their release.
    static std::optional<VersionConstraint> parse(const QString &text);

    /// Whether some version from this one on is let in.
    bool allowsFrom(Version least) const;
    /// Whether every version that is let in is at least this one.
    bool requiresAtLeast(Version least) const { return m_from >= least; }

private:
    void narrow(const QString &comparison, Version version, int parts);

    Version m_from;                 ///< the first that is let in
    std::optional<Version> m_until; ///< the first that is not any more
};

} // namespace sallyport::terraform
