#include "terraform/version_constraint.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sallyport::terraform {

QString Version::text() const
{
    const QString start = QStringLiteral("%1.%2").arg(major).arg(minor);
    return patch == 0 ? start : QStringLiteral("%1.%2").arg(start).arg(patch);
}

namespace {

Version next(Version version)
{
    return {version.major, version.minor, version.patch + 1};
}

} // namespace

std::optional<VersionConstraint> VersionConstraint::parse(const QString &text)
{
    static const QRegularExpression comparison(QStringLiteral(
        "^\\s*(=|!=|>=|<=|>|<|~>|)\\s*v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:[-+][0-9A-Za-z.+-]+)?\\s*$"));
    VersionConstraint constraint;
    for (const QString &part : text.split(u',')) {
        const auto match = comparison.match(part);
        if (!match.hasMatch())
            return {};
        const int parts = match.hasCaptured(4) ? 3 : match.hasCaptured(3) ? 2 : 1;
        constraint.narrow(match.captured(1),
            {match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt()}, parts);
    }
    return constraint;
}

/// `parts` is how many numbers were written: "~> 1.5" lets in every 1.x from there, "~> 1.5.0" every 1.5.x.
void VersionConstraint::narrow(const QString &comparison, Version version, int parts)
{
    const auto atLeast = [this](Version least) { m_from = std::max(m_from, least); };
    const auto below = [this](Version end) { m_until = m_until ? std::min(*m_until, end) : end; };
    if (comparison == QLatin1String(">=")) {
        atLeast(version);
    } else if (comparison == QLatin1String(">")) {
        atLeast(next(version));
    } else if (comparison == QLatin1String("<")) {
        below(version);
    } else if (comparison == QLatin1String("<=")) {
        below(next(version));
    } else if (comparison == QLatin1String("~>")) {
        atLeast(version);
        below(parts == 3 ? Version{version.major, version.minor + 1, 0} : Version{version.major + 1, 0, 0});
    } else if (comparison != QLatin1String("!=")) {
        atLeast(version);
        below(next(version));
    }
}

bool VersionConstraint::allowsFrom(Version least) const
{
    return !m_until || std::max(m_from, least) < *m_until;
}

} // namespace sallyport::terraform
