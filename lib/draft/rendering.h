#pragma once

#include "draft/change_kind.h"
#include "draft/change_parts.h"
#include "draft/draft_check.h"
#include "draft/draft_store.h"
#include "draft/language_needs.h"
#include "draft/redaction.h"
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
    std::vector<std::vector<int>> owners;            ///< one vector for each hunk
    QStringList environments;                        ///< that this file belongs to
    std::vector<std::vector<ChangePart>> parts = {}; ///< what each hunk consists of
    HiddenRanges hidden = {}; ///< what to paint over in each line; whoever shows a line shows it so
    friend bool operator==(const RenderedFile &, const RenderedFile &) = default;
};

/// What is known of the base branch beside its tree.
struct BaseState
{
    QString upstream;        ///< "origin/main" as it was last fetched; empty when no remote has the branch
    int behind = 0;          ///< commits of the upstream that the base lacks
    QStringList uncommitted; ///< files of the work tree that differ from what is checked out
    friend bool operator==(const BaseState &, const BaseState &) = default;
};

/// The draft as a reviewer will see it.
struct Rendering
{
    QString baseBranch;
    QString baseCommit;
    BaseState base;
    QString branch; ///< proposed: "sallyport/rotate-pg-warehouse"
    std::vector<RenderedChange> changes;
    std::vector<git::FileEdit> edits; ///< all changes together, one for each file
    std::vector<RenderedFile> files;
    QByteArray patch;         ///< unified, as git writes it; for git alone, since context may hold plaintext
    QByteArray redactedPatch; ///< the same as it may be shown
    /// The lines of all files that hold plaintext: to be named by whoever lets `patch` out.
    std::vector<HiddenLine> hiddenLines;
    int added = 0;
    int removed = 0;
    QString message; ///< of the commit: what, why with evidence, and the reviewer's checklist
    std::vector<LanguageNeed> languageNeeds;
    std::vector<DraftCheck> checks;
    bool touchesProduction = false;
    bool isPure = false; ///< checked: only the lines of the changes differ, every other one is the same to the byte

    /// Nothing failed and there is something to commit.
    bool canLeave() const;
    /// Whether the base is another commit than the one that the change was staged against.
    bool hasMovedSince(const Change &change) const;
    /// Tells this rendering from every other one: what was found for one does not hold for another.
    QString key() const;
    friend bool operator==(const Rendering &, const Rendering &) = default;
};

/// The tree of the base as changes leave it, and what it declares: what the next change is planned against.
struct Tree
{
    std::vector<terraform::SourceFile> files;
    terraform::Model model;
};

/// The tree before a change of the draft, given by its id; after all of them where the draft has none of that id.
/// Changes that no longer apply are left out, as in the rendering. Pure.
Tree treeBefore(const QString &changeId, const Draft &draft, const estate::Estate &estate,
    const estate::Inventory &inventory, const std::vector<terraform::SourceFile> &files, const terraform::Model &model);

/// Applies the changes in order to the tree `files` of the base commit. `model` is that of these files where it is
/// at hand already. Pure.
Rendering render(const Draft &draft, const estate::Estate &estate, const estate::Inventory &inventory,
    const std::vector<terraform::SourceFile> &files, const QString &baseBranch, const QString &baseCommit,
    const terraform::Model *model = nullptr, const BaseState &base = {});

} // namespace sallyport::draft
