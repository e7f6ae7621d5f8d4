#include "core/estate_settings.h"

#include "base/private_files.h"
#include "estate/estate_file.h"

#include <QDir>

#include <algorithm>

namespace sallyport::core {

namespace {

const QString ownFile = QStringLiteral("sallyport.hcl");
const QString ownFolder = QStringLiteral("sallyport/");

bool isOwn(const QString &path)
{
    return path == ownFile || path.startsWith(ownFolder);
}

bool holdsSettings(const QString &path)
{
    return isOwn(path) && path.endsWith(QLatin1String(".hcl")) && path.count(u'/') <= 1;
}

Result<void> addAttestations(const terraform::SourceFile &file, estate::Estate &estate)
{
    auto attestations = estate::readAttestations(file.bytes, file.path);
    if (!attestations)
        return Failure(attestations.error());
    std::move(attestations->begin(), attestations->end(), std::back_inserter(estate.attestations));
    return {};
}

/// The estate that the first of these files describes, with the attestations of the others.
Result<estate::Estate> readFiles(const std::vector<terraform::SourceFile> &files)
{
    auto estate = estate::readEstate(files.front().bytes, files.front().path);
    if (!estate)
        return estate;
    for (auto file = files.begin() + 1; file != files.end(); ++file) {
        if (const auto added = addAttestations(*file, *estate); !added)
            return Failure(added.error());
    }
    return estate;
}

/// Of the base branch, sallyport.hcl first; empty where it has none.
std::vector<terraform::SourceFile> mergedFiles(const RepositoryView &repository)
{
    std::vector<terraform::SourceFile> files;
    for (const terraform::SourceFile &file : repository.files) {
        if (holdsSettings(file.path) && file.notRead.isEmpty())
            files.push_back(file);
    }
    const auto first = std::find_if(files.begin(), files.end(), [](const auto &file) { return file.path == ownFile; });
    if (first == files.end())
        return {};
    std::rotate(files.begin(), first, first + 1);
    return files;
}

/// Whether somebody is at work on these files; so too where more is uncommitted than was listed.
bool areBeingEdited(const RepositoryView &repository)
{
    const QStringList &names = repository.base.uncommitted;
    return repository.uncommitted > names.size() || std::any_of(names.begin(), names.end(), isOwn);
}

/// An attestation counts once it is merged, also where the work tree does not have it.
void addMergedAttestations(const std::vector<terraform::SourceFile> &files, estate::Estate &estate)
{
    for (const terraform::SourceFile &file : files) {
        for (estate::Attestation &merged : estate::attestationsIn(file.bytes, file.path)) {
            const bool isKnown = std::any_of(estate.attestations.begin(), estate.attestations.end(),
                [&](const estate::Attestation &known) { return estate::isSameDeed(known, merged); });
            if (!isKnown)
                estate.attestations.push_back(std::move(merged));
        }
    }
}

Result<estate::Estate> readSettings(const EstateHome &home, const RepositoryView &repository)
{
    const std::vector<terraform::SourceFile> merged = mergedFiles(repository);
    if (!merged.empty() && !areBeingEdited(repository))
        return readFiles(merged);
    auto estate = readEstateFiles(home);
    if (estate)
        addMergedAttestations(merged, *estate);
    return estate;
}

/// What the environments are, wherever they stand in the file.
std::vector<estate::Environment> withoutPlaces(std::vector<estate::Environment> environments)
{
    for (estate::Environment &environment : environments) {
        environment.at = {};
        if (environment.vault)
            environment.vault->at = {};
        for (estate::AuditSource &source : environment.audit)
            source.at = {};
    }
    return environments;
}

} // namespace

Result<estate::Estate> readEstateFiles(const EstateHome &home)
{
    const auto read = [&](const QString &name) -> Result<terraform::SourceFile> {
        auto text = readFile(home.root + u'/' + name);
        if (!text)
            return Failure(text.error());
        return terraform::SourceFile{name, std::move(*text)};
    };
    QStringList names{ownFile};
    for (const QString &name :
        QDir(home.root + u'/' + ownFolder).entryList({QStringLiteral("*.hcl")}, QDir::Files, QDir::Name))
        names.push_back(ownFolder + name);
    std::vector<terraform::SourceFile> files;
    for (const QString &name : names) {
        auto file = read(name);
        if (!file)
            return Failure(file.error());
        files.push_back(std::move(*file));
    }
    return readFiles(files);
}

void takeSettings(const EstateHome &home, RepositoryView &repository, Inputs &inputs)
{
    auto settings = readSettings(home, repository);
    if (!settings) {
        repository.estateFile = settings.error();
        return;
    }
    if (withoutPlaces(settings->environments) != withoutPlaces(inputs.estate->environments))
        repository.estateFile = Error{ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "it describes other environments or addresses than those that were opened"),
                {}},
            ownFile, {QT_TRANSLATE_NOOP("Message", "Open the estate again"), {}}};
    estate::Estate next = *inputs.estate;
    next.attesters = std::move(settings->attesters);
    next.weeklyLimit = std::move(settings->weeklyLimit);
    next.timeZone = std::move(settings->timeZone);
    next.cadences = std::move(settings->cadences);
    next.rotations = std::move(settings->rotations);
    next.plans = std::move(settings->plans);
    next.freezes = std::move(settings->freezes);
    next.acceptances = std::move(settings->acceptances);
    next.attestations = std::move(settings->attestations);
    if (next != *inputs.estate)
        inputs.estate = std::make_shared<const estate::Estate>(std::move(next));
}

} // namespace sallyport::core
