#include "git/forge_protection.h"

#include "git/forge_json.h"

#include <algorithm>
#include <utility>

namespace sallyport::git {

BranchProtection protectionOf(const Forge &forge, const QString &branch)
{
    BranchProtection protection;
    protection.forge = QString::fromLatin1(forge.kind->label);
    protection.kind = QString::fromLatin1(forge.kind->name);
    protection.host = forge.origin.host;
    protection.project = forge.project;
    protection.branch = branch;
    return protection;
}

Result<std::optional<nlohmann::json>> askPart(ForgeClient &client, const QString &path, BranchProtection &protection)
{
    auto answer = client.get(path);
    if (answer) {
        protection.answered += client.requestText(path);
        return std::optional(std::move(*answer));
    }
    if (answer.error().code != ErrorCode::Forbidden && answer.error().code != ErrorCode::NotFound)
        return Failure(answer.error());
    return std::optional<nlohmann::json>();
}

void noteUnseen(BranchProtection &protection, ErrorCode code, const Message &what)
{
    protection.notSeen.push_back({code, what, protection.host + u'/' + protection.project,
        {QT_TRANSLATE_NOOP("Message", "Give a token that may administer the repository, for reading only"), {}}});
}

void noteUnseenProtection(BranchProtection &protection)
{
    if (std::exchange(protection.mayNeedMore, true))
        return; // said already
    noteUnseen(protection, ErrorCode::Forbidden,
        {QT_TRANSLATE_NOOP("Message", "the token may not read the branch protection of %1"),
            {Code{protection.branch}}});
}

void needAtLeast(BranchProtection &protection, int approvals)
{
    protection.approvals = std::max(protection.approvals.value_or(0), approvals);
}

QStringList textsAt(const nlohmann::json &json, const char *list, const char *path)
{
    QStringList texts;
    for (const nlohmann::json &one : listAt(json, list)) {
        if (const QString text = textAt(one, path); !text.isEmpty())
            texts += text;
    }
    return texts;
}

} // namespace sallyport::git
