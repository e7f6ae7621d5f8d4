#include "cli/lint_files.h"

#include "base/private_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sallyport::cli {

namespace {

constexpr int maxFolderDepth = 100;

/// Fills a LintFiles from the disk.
class Collector
{
public:
    Result<LintFiles> collect(const QStringList &places)
    {
        for (const QString &place : places) {
            const QFileInfo info(place);
            if (!info.exists())
                return fail(
                    ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such file or folder"), {}}, place);
            if (info.isDir())
                addFolder(nameOf(place), 0);
            else
                addNamed(nameOf(place));
        }
        std::sort(m_input.files.begin(), m_input.files.end(),
            [](const terraform::SourceFile &a, const terraform::SourceFile &b) { return a.path < b.path; });
        return std::move(m_input);
    }

private:
    /// Relative to the current folder where it lies below it, so that reports name files as the repository does.
    static QString nameOf(const QString &place)
    {
        const QString relative = QDir::current().relativeFilePath(QFileInfo(place).absoluteFilePath());
        return QDir::cleanPath(relative.startsWith(QLatin1String("..")) ? place : relative);
    }

    static QString joined(const QString &folder, const QString &name)
    {
        return folder == QLatin1String(".") || folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
    }

    void addFolder(const QString &folder, int depth)
    {
        if (depth > maxFolderDepth)
            return;
        const QDir dir(folder);
        if (!dir.isReadable()) {
            m_input.problems.push_back(
                {ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("Message", "the folder cannot be read"), {}}, folder, {}});
            return;
        }
        for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (entry.isDir() && !entry.isSymLink())
                addFolder(joined(folder, entry.fileName()), depth + 1);
            else if (entry.isFile() && terraform::isTerraformFile(entry.fileName()))
                addFile(joined(folder, entry.fileName()), true);
        }
    }

    void addNamed(const QString &path)
    {
        addFile(path, true);
        const QString folder = terraform::folderOf(path);
        const QDir dir(folder.isEmpty() ? QStringLiteral(".") : folder);
        for (const QString &name : dir.entryList({QStringLiteral("*.tf")}, QDir::Files))
            addFile(joined(folder, name), false);
    }

    void addFile(const QString &path, bool isAsked)
    {
        if (isAsked)
            m_input.asked.insert(path);
        if (!m_seen.insert(path).second)
            return;
        auto bytes = readFile(path);
        if (bytes)
            m_input.files.push_back({path, std::move(*bytes)});
        else
            m_input.problems.push_back(bytes.error());
    }

    LintFiles m_input;
    std::set<QString> m_seen;
};

} // namespace

Error withoutText(const Error &problem)
{
    if (problem.code != ErrorCode::Malformed)
        return problem;
    return {problem.code, {QT_TRANSLATE_NOOP("Message", "it does not parse"), {}}, problem.subject,
        {QT_TRANSLATE_NOOP("Message", "See sallyport-cli hcl check, or terraform validate"), {}}};
}

Result<LintFiles> readLintFiles(const QStringList &places)
{
    return Collector().collect(places);
}

LintReport lintFiles(const LintFiles &input)
{
    LintReport report;
    report.files = int(input.asked.size());
    report.problems = input.problems;
    const terraform::Model model = terraform::read(input.files);
    for (const terraform::FileProblem &problem : model.problems) {
        if (input.asked.contains(problem.file))
            report.problems.push_back(withoutText(problem.error));
    }
    for (const terraform::LintResult &found : terraform::lint(model, input.files)) {
        const terraform::Issue &issue = found.issue;
        if (!input.asked.contains(issue.file))
            continue;
        const bool isCritical = issue.severity == terraform::LintSeverity::Critical;
        report.results.push_back({found.rule, isCritical ? findings::Severity::Critical : findings::Severity::Warning,
            issue.sights.front().at, {}, issue.about(), issue.title, issue.advice});
    }
    return report;
}

} // namespace sallyport::cli
