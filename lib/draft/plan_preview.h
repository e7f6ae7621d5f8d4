#pragma once

#include "draft/rendering.h"

namespace sallyport::draft {

/// What Terraform would do in one root module, read from the configuration with the draft applied.
struct RootPreview
{
    QString dir;             ///< "terraform/prod"; empty is the repository's top
    QString environment;     ///< whose identity it takes
    QString backend;         ///< "s3", "local"
    QStringList resources;   ///< addresses that a refresh reads; with "[*]" where it is not known how many
    QStringList dataSources; ///< addresses that are read
    bool makesChildToken = false;
    QStringList providers;     ///< programs that are started: "vault"
    QStringList variableFiles; ///< given with -var-file, from the repository's root
    QString workspace;         ///< where the estate names one
    QStringList placeholders;  ///< ephemeral variables that the configuration leaves open: no plan depends on them
    friend bool operator==(const RootPreview &, const RootPreview &) = default;
};

/// What a plan of the draft would do, to be confirmed before it is done.
struct PlanPreview
{
    std::vector<RootPreview> roots;

    /// The sentences that a person confirms for one root.
    static std::vector<Message> sentences(const RootPreview &root);
    /// What a confirmation is bound to: it does not hold for another draft, base or configuration.
    QString key() const;
    /// Environments that need an identity.
    QStringList environments() const;
    friend bool operator==(const PlanPreview &, const PlanPreview &) = default;
};

/// The roots that the draft touches, directly or through a local module. `files` is the tree of the base. Pure.
PlanPreview planPreview(
    const Rendering &rendering, const estate::Estate &estate, const std::vector<terraform::SourceFile> &files);

} // namespace sallyport::draft
