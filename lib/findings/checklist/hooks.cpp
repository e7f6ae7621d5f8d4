#include "findings/checklist/verdict_parts.h"

#include "base/yaml.h"

namespace sallyport::findings {

namespace {

using nlohmann::json;

const QString hooksFile = QStringLiteral(".pre-commit-config.yaml");

/// Calls back for every text of a document.
template <typename Visit> void forEachText(const json &value, const Visit &visit)
{
    if (value.is_string()) {
        visit(QString::fromStdString(value.get<std::string>()));
    } else if (value.is_structured()) {
        for (const json &item : value)
            forEachText(item, visit);
    }
}

bool isWorkflow(const QString &path)
{
    return path == QLatin1String(".gitlab-ci.yml") || path.startsWith(QLatin1String(".github/workflows/")) ||
           path.startsWith(QLatin1String(".gitea/workflows/"));
}

/// Whether a text of the file says one of these words. Comments are no texts.
bool says(const terraform::SourceFile &file, const QStringList &words, std::vector<Error> &problems)
{
    const auto documents = parseYaml(file.bytes, file.path);
    if (!documents) {
        problems.push_back(documents.error());
        return false;
    }
    bool isFound = false;
    for (const json &document : *documents) {
        forEachText(document, [&](const QString &text) {
            for (const QString &word : words)
                isFound = isFound || text.contains(word, Qt::CaseInsensitive);
        });
    }
    return isFound;
}

/// What checks a DAG for look-ups while it is parsed. ruff's AIR003 sees Variable.get only, so it does not count.
const QStringList &dagChecks()
{
    static const QStringList words = {
        QStringLiteral("lint-dags"), QStringLiteral("top-level-lookup"), QStringLiteral("toplevel-lookup")};
    return words;
}

estate::Evidence wholeFile(const terraform::SourceFile &file)
{
    return estate::Evidence::file({file.path, 1, 1});
}

} // namespace

Verdict judgeHooks(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.facts.model || !facts.facts.files)
        return noRepository();
    if (facts.facts.estate.dags.isEmpty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "sallyport.hcl names no DAGs"), {}},
            {QT_TRANSLATE_NOOP("Message", "Name their folder: dags = [\"dags\"]"), {}},
            {estate::Evidence::file(environment.at)});
    std::vector<Error> problems;
    const terraform::SourceFile *hooks = fileNamed(facts, hooksFile);
    const bool isHooked = hooks && says(*hooks, dagChecks(), problems);
    const terraform::SourceFile *workflow = nullptr;
    for (const terraform::SourceFile &file : *facts.facts.files) {
        const QStringList words = isHooked ? dagChecks() + QStringList{QStringLiteral("pre-commit")} : dagChecks();
        if (!workflow && isWorkflow(file.path) && file.notRead.isEmpty() && says(file, words, problems))
            workflow = &file;
    }
    if (isHooked && workflow)
        return passed({QT_TRANSLATE_NOOP("Message", "A hook checks the DAGs, and CI runs it"), {}},
            {wholeFile(*hooks), wholeFile(*workflow)});
    if (!problems.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 does not parse"), {Code{problems.front().subject}}},
            {"%1", {problems.front().what}});
    const Message advice{
        QT_TRANSLATE_NOOP("Message", "Add a hook that lints the DAGs for look-ups while they are parsed, "
                                     "and run it in CI"),
        {}};
    if (!hooks)
        return failed({QT_TRANSLATE_NOOP("Message", "There is no %1"), {Code{hooksFile}}},
            {estate::Evidence::commit(facts.facts.commit)}, toRead(advice));
    if (!isHooked)
        return failed(
            {QT_TRANSLATE_NOOP("Message", "No hook of %1 checks DAGs for top-level look-ups"), {Code{hooksFile}}},
            {wholeFile(*hooks)}, toRead(advice));
    return failed({QT_TRANSLATE_NOOP("Message", "A hook checks the DAGs, and no workflow runs it"), {}},
        {wholeFile(*hooks)}, toRead(advice));
}

} // namespace sallyport::findings
