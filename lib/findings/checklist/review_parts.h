#pragma once

#include "findings/checklist/verdict_parts.h"
#include "git/codeowners.h"

namespace sallyport::findings {

/// What the forge has told of the base branch, if nothing failed since; else null.
const git::BranchProtection *toldProtection(const ChecklistFacts &facts);
/// One line for each thing that it told, and for each that it did not.
std::vector<estate::Evidence> evidenceOf(const git::BranchProtection &protection);

/// The CODEOWNERS file that the forge reads, and how it reads it.
struct OwnersFile
{
    const terraform::SourceFile *file = nullptr; ///< null when there is none
    git::OwnersDialect dialect = git::OwnersDialect::GitHub;
};

OwnersFile ownersFileOf(const ChecklistFacts &facts);
/// A verdict that passes only where somebody owns every Terraform file that concerns the environment.
Verdict judgeOwners(const ChecklistFacts &facts, const estate::Environment &environment, Verdict verdict);

} // namespace sallyport::findings
