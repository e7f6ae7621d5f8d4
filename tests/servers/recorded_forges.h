#pragma once

#include "servers/fault_server.h"

namespace sallyport::servers {

// Answers in the shapes that the API documentation of GitHub and GitLab gives, for the project acme/infra, its branch
// sallyport/rotate-x and the pull request 42; fields that nobody reads are left out. A test replaces single answers to
// make them fail.

/// GitHub Enterprise Server below /api/v3 (https://docs.github.com/en/rest): one approval of two, three checks.
void recordGitHub(FaultServer &server);

/// GitLab below /api/v4 (https://docs.gitlab.com/api/): one approval of two, a pipeline of three jobs.
void recordGitLab(FaultServer &server);

} // namespace sallyport::servers
