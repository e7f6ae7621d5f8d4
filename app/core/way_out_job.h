#pragma once

#include "core/way_out.h"

#include "git/program.h"

#include <QProcessEnvironment>

namespace sallyport::core {

/// What one job on the worker needs: copies, so that it asks nobody.
struct WayOut::Job
{
    EstateHome home;
    std::shared_ptr<const estate::Estate> estate;
    Instant now{};
    QProcessEnvironment environment; ///< the person's own
    IsCanceled isCanceled;
    std::shared_ptr<const std::map<QString, Redacted>> tokens;

    Result<TrustQuestion> trustQuestion() const;
    Result<void> trust(const QString &fingerprint) const;
    Result<void> withdrawTrust() const;
    Result<void> push(const QString &branch) const;
    Result<void> fetchBase() const;
    Result<QByteArray> patch(const QString &branch) const;
    Result<ForgeQuestion> forgeQuestion() const;
    Result<void> confirmForge(const Origin &origin) const;
    Result<git::PullRequestText> proposal(const QString &branch) const;
    Result<git::OpenedPullRequest> open(const QString &branch, const git::PullRequestText &text) const;
    Result<ForgeLook> look() const;
    Result<git::BranchProtection> protection() const;

private:
    Result<git::Repository> repository() const { return git::Repository::open(home.root); }
    Result<git::GitProgram> trustedGit(const git::Repository &repository) const;
    Result<git::Forge> forge(const git::Repository &repository) const;
    Result<Redacted> token(const git::Forge &forge) const;
    Result<std::unique_ptr<git::ForgeClient>> client(const git::Forge &forge) const;
    Result<Departed> departed(const git::Repository &repository, const QString &branch) const;
    Result<void> keep(const Departed &departed) const;
    Result<git::Reviewers> owners(const git::Repository &repository, const Departed &departed) const;
};

} // namespace sallyport::core
