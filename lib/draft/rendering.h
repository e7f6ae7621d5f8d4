#pragma once

#include "draft/change_kind.h"
#include "draft/draft_store.h"
#include "git/diff.h"
#include "terraform/model.h"

namespace sallyport::draft {

/// A change as it applies to the base, or why it does not.
struct RenderedChange
{
    Change change;
    Message title;
    std::optional<Error> refusal; ///< why it no longer applies; its edits are then missing from the diff
    Plan plan;
    QStringList places; ///< "terraform/prod/warehouse.tf:34, 45" on the base
    int added = 0;
    int removed = 0;
    friend bool operator==(const RenderedChange &, const RenderedChange &) = default;
};

/// Which change (1-based) put a line of the diff there; parallel to DiffFile's lines, 0 for context.
struct RenderedFile
{
    git::DiffFile diff;
    std::vector<std::vector<int>> owners; ///< one vector for each hunk
    QStringList environments;             ///< that this file belongs to
    friend bool operator==(const RenderedFile &, const RenderedFile &) = default;
};

/// Checks that ran on the draft, and those that could not.
struct DraftCheck
{
    enum class Outcome { Passed, Failed, NotChecked };
    Message what;
    Message detail;
    Outcome outcome = Outcome::NotChecked;
    friend bool operator==(const DraftCheck &, const DraftCheck &) = default;
};

/// The draft as a reviewer will see it.
struct Rendering
{
    QString baseBranch;
    QString baseCommit;
    QString branch; ///< proposed: "sallyport/rotate-pg-warehouse"
    std::vector<RenderedChange> changes;
    std::vector<git::FileEdit> edits; ///< all changes together, one for each file
    std::vector<RenderedFile> files;
    QByteArray patch; ///< unified, as git writes it
    int added = 0;
    int removed = 0;
    QString message; ///< of the commit: what, why with evidence, and the reviewer's checklist
    std::vector<DraftCheck> checks;
    bool touchesProduction = false;
    bool isPure = false; ///< checked: only the lines of the changes differ, every other one is the same to the byte

    /// Nothing failed and there is something to commit.
    bool canLeave() const;
    friend bool operator==(const Rendering &, const Rendering &) = default;
};

/// Applies the changes in order to the tree `files` of the base commit. `base` is the model of these files where it is
/// at hand already. Pure.
Rendering render(const Draft &draft, const estate::Estate &estate, const estate::Inventory &inventory,
    const std::vector<terraform::SourceFile> &files, const QString &baseBranch, const QString &baseCommit,
    const terraform::Model *base = nullptr);

} // namespace sallyport::draft
