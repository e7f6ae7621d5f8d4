#pragma once

#include "git/branch_protection.h"
#include "git/forge.h"

namespace sallyport::git {

/// A protection of which nothing is known yet.
BranchProtection protectionOf(const Forge &forge, const QString &branch);

/// Asks for one part of what a forge tells of a protection, and notes the request. 403 and 404 are no failure: nothing
/// is given. Errors: those of ForgeClient::get otherwise.
Result<std::optional<nlohmann::json>> askPart(ForgeClient &client, const QString &path, BranchProtection &protection);

/// Notes that the token was not shown this: "the protection of main".
void noteUnseen(BranchProtection &protection, ErrorCode code, const Message &what);
/// The usual one: "the token may not read branch protection".
void noteUnseenProtection(BranchProtection &protection);

/// The larger one counts.
void needAtLeast(BranchProtection &protection, int approvals);

/// Texts at a path of each element of a list.
QStringList textsAt(const nlohmann::json &json, const char *list, const char *path);

} // namespace sallyport::git
