#pragma once

#include "terraform/lint/issue.h"
#include "terraform/lint/secret_flow.h"

namespace sallyport::terraform {

/// What the rules look at.
struct LintContext
{
    const Model &model;
    /// Every text that is looked at for plaintext, those that do not parse included.
    const std::vector<SourceFile> &files;
    std::map<QString, DirectoryFlow> flows;

    explicit LintContext(const Model &readModel, const std::vector<SourceFile> &allFiles)
        : model(readModel)
        , files(allFiles)
        , flows(secretFlows(readModel))
    {
    }
};

/// One anti-pattern: one file and one line in the table (rules.cpp).
struct LintRule
{
    const char *name;
    Message about; ///< what it finds, as one short sentence
    Message why;   ///< what is wrong with it
    std::vector<Issue> (*find)(const LintContext &context);
};

const std::vector<LintRule> &lintRules();

std::vector<Issue> findPlaintext(const LintContext &context);
std::vector<Issue> findValuesInState(const LintContext &context);
std::vector<Issue> findUnmarkedVariables(const LintContext &context);
std::vector<Issue> findLongLivedKeys(const LintContext &context);
std::vector<Issue> findOpenState(const LintContext &context);

/// Whether a resource of this type is a key that nobody takes back, as findLongLivedKeys() knows them.
bool isLongLivedKey(const QString &type);

/// Calls back for each block of one type in the .tf files of the model, in the order of their paths.
template <typename Visit> void forEachBlock(const Model &model, QByteArrayView type, Visit visit)
{
    for (const auto &[path, file] : model.files) {
        for (const hcl::Block &block : file->body().blocks) {
            if (block.type == type)
                visit(*file, block);
        }
    }
}

/// "aws_iam_access_key.ci"
inline QString resourceName(const hcl::Block &block)
{
    return block.label(0) + QLatin1Char('.') + block.label(1);
}

} // namespace sallyport::terraform
