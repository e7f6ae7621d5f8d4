#pragma once

#include "e2e/live_estate.h"
#include "servers/gitea_server.h"

namespace sallyport::e2e {

/// Puts the estate's repository on the Gitea, as people leave such things: a password in the remote's address, owners in
/// CODEOWNERS, and a base branch that asks for one approval.
void putOnForge(const LiveEstate &estate, const servers::GiteaServer &gitea);

} // namespace sallyport::e2e
