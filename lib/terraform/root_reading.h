#pragma once

#include "terraform/frame.h"
#include "terraform/model.h"

#include <tuple>

namespace sallyport::terraform {

/// One attribute that takes its value from an editable literal.
struct LiteralUse
{
    QString file;
    qsizetype begin = 0; ///< of the literal
    QString user;        ///< unique in the repository: root, variant and address
    friend bool operator==(const LiteralUse &, const LiteralUse &) = default;
    friend bool operator<(const LiteralUse &a, const LiteralUse &b)
    {
        return std::tie(a.file, a.begin, a.user) < std::tie(b.file, b.begin, b.user);
    }
};

/// What one root came to, and what it was read from, so that it need not be read again while that stays the same.
struct RootReading
{
    Root root;
    std::vector<Declaration> declarations; ///< what is shared is counted over all roots later
    std::vector<FileProblem> problems;
    std::vector<Unresolved> notFollowed;
    std::vector<LiteralUse> uses; ///< each once

    std::vector<std::shared_ptr<const hcl::File>> files; ///< of its directories and its variable files
    std::map<QString, std::optional<QByteArray>> texts;  ///< that file("…") named; nothing where there is none
};

/// Reads a root in each of its variants.
std::shared_ptr<const RootReading> readRoot(const Sources &sources, const Root &root);

/// A reading of this root would come to the same again.
bool isCurrent(const RootReading &reading, const Sources &sources, const Root &root);

} // namespace sallyport::terraform
