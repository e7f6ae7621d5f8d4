#include "findings/checklist/review_parts.h"

#include "findings/checklist/checklist_memo.h"
#include "git/forge.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

using Push = git::BranchProtection::Push;

Message pushText(const git::BranchProtection &protection)
{
    switch (protection.push) {
    case Push::Nobody:
        return {QT_TRANSLATE_NOOP("Message", "nobody may push past a review"), {}};
    case Push::Some:
        return {QT_TRANSLATE_NOOP("Message", "these may push past a review: %1"),
            {Code{protection.pushers.join(QStringLiteral(", "))}}};
    case Push::Everybody:
        return {QT_TRANSLATE_NOOP("Message", "whoever may write may push past a review"), {}};
    case Push::NotTold:
        break;
    }
    return {};
}

std::optional<git::OwnersDialect> dialectNamed(const QString &kind)
{
    for (const git::ForgeKind &known : git::forgeKinds()) {
        if (kind == QLatin1String(known.name))
            return known.owners;
    }
    return std::nullopt;
}

/// Which forge reads the file: the one that was asked, or that the estate names.
std::optional<git::OwnersDialect> knownDialect(const ChecklistFacts &facts)
{
    const auto *outside = facts.facts.outside;
    if (outside && outside->protection.reading)
        return dialectNamed(outside->protection.reading->kind);
    return facts.facts.estate.forge ? dialectNamed(facts.facts.estate.forge->kind) : std::nullopt;
}

/// Sections are GitLab's alone, and so is its folder.
git::OwnersDialect likelyDialect(const terraform::SourceFile &file)
{
    if (file.path.startsWith(QLatin1String(".gitea/")))
        return git::OwnersDialect::Gitea;
    const bool hasSections = file.bytes.startsWith('[') || file.bytes.contains("\n[") || file.bytes.contains("\n^[");
    return file.path.startsWith(QLatin1String(".gitlab/")) || hasSections ? git::OwnersDialect::GitLab
                                                                          : git::OwnersDialect::GitHub;
}

bool isTerraform(const QString &path)
{
    static const QStringList ends = {
        QStringLiteral(".tf"), QStringLiteral(".tf.json"), QStringLiteral(".tfvars"), QStringLiteral(".tfvars.json")};
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return path.endsWith(end); });
}

/// All Terraform files of the estate; where there is none yet, the place of the first one.
QStringList terraformFiles(const ChecklistFacts &facts)
{
    const QString &folder = facts.facts.estate.terraform;
    const bool isTop = folder.isEmpty() || folder == QLatin1String(".");
    QStringList paths;
    for (const terraform::SourceFile &file : *facts.facts.files) {
        if (isTerraform(file.path) && (isTop || file.path.startsWith(folder + u'/')))
            paths += file.path;
    }
    if (paths.isEmpty())
        paths += isTop ? QStringLiteral("main.tf") : folder + QStringLiteral("/main.tf");
    return paths;
}

QStringList unownedFiles(const ChecklistFacts &facts, const OwnersFile &owners)
{
    if (facts.memo && facts.memo->unowned)
        return *facts.memo->unowned;
    const QStringList unowned = git::unownedOf(owners.dialect, owners.file->bytes, terraformFiles(facts));
    if (facts.memo)
        facts.memo->unowned = unowned;
    return unowned;
}

} // namespace

const git::BranchProtection *toldProtection(const ChecklistFacts &facts)
{
    if (!facts.facts.outside)
        return nullptr;
    const auto &look = facts.facts.outside->protection;
    return look.reading && !look.failure && look.reading->branch == facts.facts.estate.baseBranch ? &*look.reading
                                                                                                  : nullptr;
}

std::vector<estate::Evidence> evidenceOf(const git::BranchProtection &protection)
{
    std::vector<estate::Evidence> evidence;
    const QString where = protection.host + u'/' + protection.project;
    const QString first = protection.answered.value(0, where);
    const QString last = protection.answered.isEmpty() ? where : protection.answered.back();
    if (protection.approvals)
        evidence.push_back(
            estate::Evidence::api(first, {QT_TRANSLATE_N_NOOP("Message", "%n reviews are required; %1 was asked on %2"),
                                             {qint64(*protection.approvals), protection.forge, protection.askedAt}}));
    else
        evidence.push_back(estate::Evidence::api(
            first, {QT_TRANSLATE_NOOP("Message", "%1 was asked on %2"), {protection.forge, protection.askedAt}}));
    if (protection.ownersReview)
        evidence.push_back(estate::Evidence::api(last,
            {*protection.ownersReview ? QT_TRANSLATE_NOOP("Message", "a review of the code owners is required")
                                      : QT_TRANSLATE_NOOP("Message", "a review of the code owners is not required"),
                {}}));
    if (const Message push = pushText(protection); !push.isEmpty())
        evidence.push_back(estate::Evidence::api(last, push));
    for (const Error &unseen : protection.notSeen)
        evidence.push_back(estate::Evidence::api(
            unseen.subject, {QT_TRANSLATE_NOOP("Message", "not checked: %1"), {Clause{unseen.what}}}));
    return evidence;
}

OwnersFile ownersFileOf(const ChecklistFacts &facts)
{
    if (const auto dialect = knownDialect(facts)) {
        for (const QString &place : git::ownersPlaces(*dialect)) {
            if (const terraform::SourceFile *file = fileNamed(facts, place))
                return {file, *dialect};
        }
        return {nullptr, *dialect};
    }
    const auto &files = *facts.facts.files;
    const auto found = std::find_if(files.begin(), files.end(), [](const terraform::SourceFile &file) {
        return file.path.section(u'/', -1) == QLatin1String("CODEOWNERS") && file.notRead.isEmpty();
    });
    return found == files.end() ? OwnersFile() : OwnersFile{&*found, likelyDialect(*found)};
}

Verdict judgeOwners(const ChecklistFacts &facts, const estate::Environment &environment, Verdict verdict)
{
    const OwnersFile owners = ownersFileOf(facts);
    if (!owners.file)
        return failed({QT_TRANSLATE_NOOP("Message", "Reviews are required, and no CODEOWNERS says of whom"), {}},
            std::move(verdict.evidence), toRead({QT_TRANSLATE_NOOP("Message", "Add a CODEOWNERS file"), {}}));
    QStringList unowned = unownedFiles(facts, owners);
    unowned.removeIf([&](const QString &path) { return !concerns(facts, path, environment); });
    const estate::Evidence file = estate::Evidence::file({owners.file->path, 1, 1});
    if (unowned.isEmpty()) {
        verdict.evidence.push_back(file);
        return verdict;
    }
    std::vector<estate::Evidence> evidence{file};
    for (const QString &path : std::as_const(unowned)) {
        if (evidence.size() < evidenceShown)
            evidence.push_back(estate::Evidence::file({path, 1, 1}));
    }
    return failed({QT_TRANSLATE_N_NOOP("Message", "Reviews are required, and %1 names nobody for %n Terraform files"),
                      {qint64(unowned.size()), Code{owners.file->path}}},
        std::move(evidence),
        toRead({QT_TRANSLATE_NOOP("Message", "Name the owners of %1 there"), {Code{unowned.front()}}}));
}

} // namespace sallyport::findings
