#pragma once

#include "git/file_edit.h"
#include "terraform/model.h"
#include "terraform/version_constraint.h"

#include <vector>

namespace sallyport::draft {

/// A part of Terraform's language that a draft brings into a root module, which older versions do not know.
struct LanguageNeed
{
    enum class Standing {
        Held,    ///< the root lets in no version that lacks it
        Refused, ///< the root lets in no version that has it
        Open,    ///< the root does not say, or lets in both
    };

    QString root;             ///< its directory; empty is the repository's top
    QString feature;          ///< "removed", "data_json_wo"
    terraform::Version since; ///< the first version that has it
    Standing standing = Standing::Open;
    QString constraint; ///< the required_version that decides; empty where there is none
    SourceRef at;       ///< of that constraint
    friend bool operator==(const LanguageNeed &, const LanguageNeed &) = default;
};

/// By root, then by version. `after` is the model of the tree as the draft leaves it.
std::vector<LanguageNeed> languageNeeds(const std::vector<git::FileEdit> &edits, const terraform::Model &after);

} // namespace sallyport::draft
