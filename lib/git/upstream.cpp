#include "git/upstream.h"

#include "git/handles.h"

namespace sallyport::git {

Result<std::optional<Upstream>> upstreamOf(const Repository &repository, const BaseBranch &base)
{
    const QString name = base.where == BaseBranch::Where::Origin ? base.name : QStringLiteral("origin/") + base.name;
    git_oid theirs;
    const QByteArray reference = "refs/remotes/" + name.toUtf8();
    const int found = git_reference_name_to_id(&theirs, repository.handle(), reference.constData());
    if (found == GIT_ENOTFOUND || found == GIT_EINVALIDSPEC)
        return std::optional<Upstream>();
    if (found < 0)
        return gitFailure(found, name);
    git_oid ours;
    if (const int code = git_oid_fromstr(&ours, base.commit.hex.toLatin1().constData()); code < 0)
        return gitFailure(code, base.commit.hex);
    size_t ahead = 0;
    size_t behind = 0;
    if (const int code = git_graph_ahead_behind(&ahead, &behind, repository.handle(), &ours, &theirs); code < 0)
        return gitFailure(code, name);
    return std::optional<Upstream>(Upstream{name, int(ahead), int(behind)});
}

} // namespace sallyport::git
