#include "draft/check_kind.h"

#include "draft/looks_like_value.h"
#include "terraform/lint/plaintext.h"

namespace sallyport::draft {

namespace {

/// Beside what the rules find anywhere, an edit of ours has no business writing a random word into Terraform.
bool isRandomInTerraform(const QString &path, const git::DiffLine &line)
{
    return terraform::isTerraformFile(path) && looksLikeValue(QString::fromUtf8(line.bytes));
}

/// "terraform/x.tf:3": where, never the text.
QStringList suspects(const RenderedFile &file, qint64 &lines)
{
    QStringList found;
    for (size_t hunk = 0; hunk < file.hidden.size(); ++hunk) {
        const QVector<git::DiffLine> &shown = file.diff.hunks.at(qsizetype(hunk)).lines;
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (shown.at(i).kind != git::DiffLine::Kind::Added)
                continue;
            ++lines;
            const bool isHidden = !file.hidden.at(hunk).at(size_t(i)).isEmpty();
            if (isHidden || isRandomInTerraform(file.diff.path, shown.at(i)))
                found += SourceRef{file.diff.path, shown.at(i).newLine, 0}.toString();
        }
    }
    return found;
}

} // namespace

CheckResult checkPlaintext(const CheckRun &run)
{
    qint64 lines = 0;
    QStringList places;
    for (const RenderedFile &file : run.rendering.files)
        places += suspects(file, lines);
    if (!places.isEmpty())
        return {DraftCheck::Outcome::Failed,
            {QT_TRANSLATE_NOOP("Message", "what looks like a secret's value is added at %1"),
                {Code{places.join(QStringLiteral(", "))}}},
            places};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_N_NOOP("Message", "%n added lines, none looks like a value"), {lines}}};
}

} // namespace sallyport::draft
