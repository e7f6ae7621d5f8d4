#pragma once

#include "terraform/model.h"

#include <optional>

namespace sallyport::estate {

/// The text of a declared policy as it stands in the repository, so that a stanza of it can be pointed at.
struct PolicySource
{
    QString file;
    QByteArray text;
    int line = 1; ///< of its first line in the file

    /// The place of a byte of the text.
    SourceRef at(qsizetype offset) const;
    friend bool operator==(const PolicySource &, const PolicySource &) = default;
};

/// The lines of a heredoc, or the file that file("…") names, whose text the model has read. Nothing when the text is
/// computed otherwise and so stands nowhere as it is.
std::optional<PolicySource> policySource(const terraform::Model &model, const terraform::Declaration &declaration);

} // namespace sallyport::estate
