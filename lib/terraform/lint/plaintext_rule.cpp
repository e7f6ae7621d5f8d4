#include "terraform/lint/rules.h"
#include "terraform/paths.h"

#include <QCoreApplication>

namespace sallyport::terraform {

namespace {

/// One issue for each thing that holds plaintext; what is in no Terraform thing counts for its file.
Issue &issueFor(std::vector<Issue> &issues, const SourceFile &file, const Plaintext &found)
{
    for (Issue &issue : issues) {
        if (issue.file == file.path && issue.subject == found.holder)
            return issue;
    }
    Issue &issue = issues.emplace_back();
    issue.file = file.path;
    issue.subject = found.holder;
    issue.range = found.range;
    issue.severity = LintSeverity::Critical;
    issue.title = found.holder.isEmpty()
                      ? Message{QT_TRANSLATE_NOOP("Message", "%1 holds a secret in plain text"), {Code{file.path}}}
                      : Message{QT_TRANSLATE_NOOP("Message", "%1 holds a secret in plain text"), {Code{found.holder}}};
    issue.advice = {QT_TRANSLATE_NOOP("Message",
                        "Rotate it at once: what was committed stays in every clone. Then let CI fill a variable that "
                        "is sensitive and ephemeral"),
        {}};
    return issue;
}

} // namespace

std::vector<Issue> findPlaintext(const LintContext &context)
{
    std::vector<Issue> issues;
    for (const SourceFile &file : context.files) {
        if (!isTerraformFile(file.path))
            continue;
        const auto parsed = context.model.files.find(file.path);
        const auto flow = context.flows.find(folderOf(file.path));
        const FeedingNames names = flow == context.flows.end() ? FeedingNames() : flow->second.names();
        const std::vector<Plaintext> all = parsed == context.model.files.end() ? plaintextIn(file.path, file.bytes)
                                                                               : plaintextIn(*parsed->second, names);
        for (const Plaintext &found : all)
            issueFor(issues, file, found).sights.push_back({{file.path, found.line, 0}, {found.reason, {}}});
    }
    return issues;
}

} // namespace sallyport::terraform
