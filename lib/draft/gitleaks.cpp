#include "draft/gitleaks.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace sallyport::draft {

namespace {

/// All files one after another, and the line that each one begins at.
struct Joined
{
    QByteArray text;
    std::vector<int> begins;
};

Joined joined(const std::vector<terraform::SourceFile> &files)
{
    Joined all;
    int line = 1;
    for (const terraform::SourceFile &file : files) {
        all.begins.push_back(line);
        // An empty line keeps the end of one file from meaning something together with the next.
        all.text += file.bytes + "\n\n";
        line += int(file.bytes.count('\n')) + 2;
    }
    return all;
}

ProgramCall callOf(const QString &program, const QByteArray &text, const QProcessEnvironment &environment)
{
    ProgramCall call;
    call.program = program;
    call.arguments = {QStringLiteral("stdin"), QStringLiteral("--no-banner"), QStringLiteral("--redact"),
        QStringLiteral("--log-level"), QStringLiteral("error"), QStringLiteral("--exit-code"), QStringLiteral("0"),
        QStringLiteral("--report-format"), QStringLiteral("json"), QStringLiteral("--report-path"),
        QStringLiteral("-")};
    // Where no .gitleaks.toml and no .gitleaksignore of a repository lies.
    call.folder = QDir::rootPath();
    call.environment = bareEnvironment(environment);
    call.input = text;
    call.limit = std::chrono::minutes(1);
    return call;
}

GitleaksHit hitAt(const QJsonObject &row, const std::vector<terraform::SourceFile> &files, const Joined &all)
{
    const int line = row.value(QStringLiteral("StartLine")).toInt();
    const auto next = std::upper_bound(all.begins.begin(), all.begins.end(), line);
    const auto file = size_t(std::max<qsizetype>(next - all.begins.begin() - 1, 0));
    const int first = line - all.begins.at(file) + 1;
    const int span = std::max(0, row.value(QStringLiteral("EndLine")).toInt() - line);
    return {row.value(QStringLiteral("RuleID")).toString(), {files.at(file).path, first, 0}, first + span};
}

} // namespace

Result<std::vector<GitleaksHit>> runGitleaks(const QString &program, const std::vector<terraform::SourceFile> &files,
    const QProcessEnvironment &environment, const IsCanceled &isCanceled)
{
    std::vector<GitleaksHit> hits;
    if (files.empty())
        return hits;
    const Joined all = joined(files);
    ProgramCall call = callOf(program, all.text, environment);
    call.isCanceled = isCanceled;
    const auto end = runProgram(call);
    if (!end)
        return Failure(end.error());
    const QJsonDocument rows = QJsonDocument::fromJson(end->output);
    if (end->exitCode != 0 || !rows.isArray())
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "its answer is no report"), {}}, program,
            {QT_TRANSLATE_NOOP("Message", "Use gitleaks 8.19 or newer"), {}});
    for (const QJsonValue &row : rows.array())
        hits.push_back(hitAt(row.toObject(), files, all));
    std::sort(hits.begin(), hits.end(), [](const GitleaksHit &a, const GitleaksHit &b) {
        return std::tie(a.at.file, a.at.line, a.rule) < std::tie(b.at.file, b.at.line, b.rule);
    });
    return hits;
}

} // namespace sallyport::draft
