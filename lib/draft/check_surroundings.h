#pragma once

#include "draft/plan_identity.h"
#include "estate/estate.h"
#include "terraform/model.h"

#include <QProcessEnvironment>
#include <QString>

#include <functional>
#include <optional>

namespace sallyport::draft {

/// What a person has confirmed: this plan, under these identities.
struct PlanConsent
{
    QString key;                            ///< of the PlanPreview that was shown
    QMap<QString, PlanIdentity> identities; ///< by environment
    friend bool operator==(const PlanConsent &, const PlanConsent &) = default;
};

/// Where a check that runs programs runs them. What it points at must outlive the run.
struct CheckSurroundings
{
    QString repository;              ///< its folder
    QString workFolder;              ///< private, for what is removed after each check
    QString planFilter;              ///< our program that stands between Terraform and us
    QProcessEnvironment environment; ///< the person's own, of which a program gets only what it needs
    const estate::Estate *estate = nullptr;
    const std::vector<terraform::SourceFile> *files = nullptr; ///< the tree of the base
    std::optional<PlanConsent> consent = {};
    std::function<bool()> isCanceled = [] { return false; };

    /// The program of this name on the person's PATH; empty when there is none.
    QString program(const QString &name) const;
};

} // namespace sallyport::draft
