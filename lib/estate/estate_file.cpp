#include "estate/estate_file.h"

#include "estate/rotation_blocks.h"
#include "git/forge.h"
#include "hcl/parser.h"

#include <QSet>
#include <QTimeZone>

namespace sallyport::estate {

namespace {

using Need = BlockReader::Need;

QString trimmedSlashes(QString text)
{
    while (text.startsWith(QLatin1Char('/')))
        text.remove(0, 1);
    while (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    return text;
}

Result<VaultBackend> readVault(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    VaultBackend vault;
    vault.at = reader.at();
    reader.text("address", vault.address);
    vault.addressFromRepository = !vault.address.isEmpty();
    reader.text("namespace", vault.vaultNamespace);
    reader.text("ca_cert", vault.caCertificate);
    reader.flag("skip_verify", vault.skipVerify);
    reader.text("mount", vault.mount, Need::Required);
    reader.text("prefix", vault.prefix);
    reader.texts("databases", vault.databases);
    reader.texts("pki", vault.pki);
    reader.texts("auth", vault.auth);
    reader.texts("readers", vault.readers);
    reader.texts("writers", vault.writers);
    vault.mount = trimmedSlashes(vault.mount);
    vault.prefix = trimmedSlashes(vault.prefix);
    if (vault.mount.isEmpty())
        reader.mistake("mount", {QT_TRANSLATE_NOOP("Message", "mount is empty"), {}},
            {QT_TRANSLATE_NOOP("Message", "Name the KV mount, such as \"airflow\""), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return vault;
}

Result<AuditSource> readAuditSource(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    AuditSource source{block.label(0), {}, reader.at()};
    reader.text("file", source.file, Need::Required);
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return source;
}

/// Appends what `read` makes of each block, or hands the reader the first mistake.
template <typename T, typename Read>
void readAll(BlockReader &reader, const std::vector<const hcl::Block *> &blocks, std::vector<T> &target, Read read)
{
    for (const hcl::Block *block : blocks) {
        auto value = read(*block);
        if (!value) {
            reader.adopt(Result<void>(Failure(value.error())));
            return;
        }
        target.push_back(std::move(*value));
    }
}

void checkVariableFiles(BlockReader &reader, const Environment &environment)
{
    for (const QString &file : environment.variableFiles) {
        const bool isBelow =
            !file.startsWith(QLatin1Char('/')) && !file.split(QLatin1Char('/')).contains(QStringLiteral(".."));
        const bool isNamedSo = file.endsWith(QLatin1String(".tfvars")) || file.endsWith(QLatin1String(".tfvars.json"));
        if (!isBelow || !isNamedSo)
            reader.mistake("tfvars",
                {QT_TRANSLATE_NOOP("Message", "\"%1\" is no file of variables in this repository"), {file}},
                {QT_TRANSLATE_NOOP(
                     "Message", "Name it from the repository's top, or from the root module: \"envs/prod.tfvars\""),
                    {}});
    }
    if (reader.has("workspace") && environment.workspace.isEmpty())
        reader.mistake("workspace", {QT_TRANSLATE_NOOP("Message", "workspace is empty"), {}},
            {QT_TRANSLATE_NOOP("Message", "Name the Terraform workspace, such as \"prod\", or leave the line out"),
                {}});
}

Result<Environment> readEnvironment(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    Environment environment;
    environment.name = block.label(0);
    environment.at = reader.at();
    reader.text("tier", environment.tierName);
    environment.tier = environment.tierName == QLatin1String("production") ? Tier::Production : Tier::Other;
    reader.text("terraform", environment.terraform);
    environment.terraform = trimmedSlashes(environment.terraform);
    reader.textOrTexts("tfvars", environment.variableFiles);
    reader.text("workspace", environment.workspace);
    checkVariableFiles(reader, environment);
    if (const hcl::Block *vault = reader.block("vault")) {
        auto backend = readVault(file, *vault);
        if (backend)
            environment.vault = std::move(*backend);
        else
            reader.adopt(Result<void>(Failure(backend.error())));
    }
    readAll(reader, reader.blocks("audit", 1), environment.audit,
        [&](const hcl::Block &audit) { return readAuditSource(file, audit); });
    // Where Airflow's configuration lies is part of the file's format; nothing reads it yet.
    if (const hcl::Block *airflow = reader.block("airflow")) {
        BlockReader inner(file, *airflow);
        QString config;
        inner.text("config", config);
        reader.adopt(inner.finish());
    }
    if (environment.name.isEmpty() || environment.name.contains(QLatin1Char('/')))
        reader.mistake(
            "", {QT_TRANSLATE_NOOP("Message", "an environment's name is not empty and has no slash"), {}}, {});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return environment;
}

Result<Acceptance> readAcceptance(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    Acceptance acceptance;
    acceptance.name = block.label(0);
    acceptance.at = reader.at();
    reader.text("finding", acceptance.finding, Need::Required);
    reader.date("until", acceptance.until);
    reader.text("reason", acceptance.reason, Need::Required);
    if (!reader.has("until"))
        reader.mistake("until", {QT_TRANSLATE_NOOP("Message", "an exception without an end"), {}},
            {QT_TRANSLATE_NOOP("Message", "Add until = \"2027-01-31\": the last day on which it holds"), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return acceptance;
}

Result<AttestedStep> readStep(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    AttestedStep step;
    step.name = block.label(0);
    reader.text("result", step.result, Need::Required);
    reader.text("note", step.note);
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return step;
}

Result<Attestation> readAttestation(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    Attestation attestation;
    attestation.name = block.label(0);
    attestation.declaredAt = reader.at();
    reader.text("environment", attestation.environment, Need::Required);
    reader.text("secret", attestation.secret);
    reader.text("by", attestation.by, Need::Required);
    reader.instant("at", attestation.at);
    reader.text("result", attestation.result, Need::Required);
    reader.text("commit", attestation.commit);
    reader.text("kind", attestation.kind);
    reader.text("playbook", attestation.playbook);
    reader.duration("took", attestation.took);
    readAll(reader, reader.blocks("step", 1), attestation.steps,
        [&](const hcl::Block &step) { return readStep(file, step); });
    if (!reader.has("at"))
        reader.mistake("at", {QT_TRANSLATE_NOOP("Message", "the attestation block has no at"), {}},
            {QT_TRANSLATE_NOOP("Message", "Add at = \"2026-11-20T09:30:00Z\": when it was done"), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return attestation;
}

Result<ForgeSetting> readForge(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    ForgeSetting forge;
    forge.at = reader.at();
    reader.text("kind", forge.kind);
    reader.text("address", forge.address);
    reader.text("project", forge.project);
    reader.texts("labels", forge.labels);
    QStringList kinds;
    for (const git::ForgeKind &kind : git::forgeKinds())
        kinds += QString::fromLatin1(kind.name);
    if (!forge.kind.isEmpty() && !kinds.contains(forge.kind))
        reader.mistake("kind", {QT_TRANSLATE_NOOP("Message", "there is no forge of the kind \"%1\""), {forge.kind}},
            {QT_TRANSLATE_NOOP("Message", "Known: %1"), {kinds.join(QStringLiteral(", "))}});
    if (!forge.address.isEmpty()) {
        if (const auto origin = Origin::parse(forge.address); !origin)
            reader.mistake("address", origin.error().what, origin.error().advice);
    }
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return forge;
}

void checkPrometheus(BlockReader &reader, const Monitoring &monitoring)
{
    if (!reader.has("prometheus"))
        return;
    const auto origin = Origin::parse(monitoring.prometheus);
    if (origin)
        return;
    const bool isPlain = origin.error().code == ErrorCode::Refused;
    reader.mistake("prometheus",
        isPlain ? Message{QT_TRANSLATE_NOOP("Message", "what http brings from another machine can be changed on its "
                                                       "way"),
                      {}}
                : origin.error().what,
        isPlain ? origin.error().advice
                : Message{QT_TRANSLATE_NOOP("Message", "Write it like https://prometheus.example:9090"), {}});
}

Result<Monitoring> readMonitoring(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    Monitoring monitoring;
    monitoring.at = reader.at();
    reader.texts("metrics", monitoring.metrics);
    reader.texts("rules", monitoring.rules);
    for (QString &path : monitoring.rules)
        path = trimmedSlashes(path);
    reader.text("prometheus", monitoring.prometheus);
    checkPrometheus(reader, monitoring);
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return monitoring;
}

void readTimeZone(BlockReader &reader, Estate &estate)
{
    QString name = QString::fromLatin1(estate.timeZone);
    reader.text("time_zone", name);
    estate.timeZone = name.toLatin1();
    if (!QTimeZone::isTimeZoneIdAvailable(estate.timeZone))
        reader.mistake("time_zone", {QT_TRANSLATE_NOOP("Message", "there is no time zone \"%1\""), {name}},
            {QT_TRANSLATE_NOOP("Message", "Write its IANA name: \"Europe/Berlin\""), {}});
}

void readEstateBlock(BlockReader &reader, const hcl::File &file, Estate &estate)
{
    const auto blocks = reader.blocks("estate", 1);
    if (blocks.empty()) {
        reader.mistake("", {QT_TRANSLATE_NOOP("Message", "no estate block"), {}},
            {QT_TRANSLATE_NOOP("Message", "Start the file with estate \"name\" { … }, or run \"sallyport-cli init\""),
                {}});
        return;
    }
    if (blocks.size() > 1)
        reader.adopt(
            Result<void>(fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "a second estate block"), {}},
                hcl::locate(file, blocks.at(1)->range.begin).toString(),
                {QT_TRANSLATE_NOOP("Message", "Keep one of them"), {}})));
    BlockReader inner(file, *blocks.front());
    estate.name = blocks.front()->label(0);
    inner.text("terraform", estate.terraform);
    inner.text("policies", estate.policies);
    inner.texts("dags", estate.dags);
    inner.text("base_branch", estate.baseBranch);
    inner.texts("attesters", estate.attesters);
    readWeeklyLimit(inner, estate.weeklyLimit);
    readTimeZone(inner, estate);
    if (const hcl::Block *block = inner.block("forge")) {
        auto forge = readForge(file, *block);
        if (forge)
            estate.forge = std::move(*forge);
        else
            inner.adopt(Result<void>(Failure(forge.error())));
    }
    if (const hcl::Block *block = inner.block("monitoring")) {
        auto monitoring = readMonitoring(file, *block);
        if (monitoring)
            estate.monitoring = std::move(*monitoring);
        else
            inner.adopt(Result<void>(Failure(monitoring.error())));
    }
    estate.terraform = trimmedSlashes(estate.terraform);
    reader.adopt(inner.finish());
}

void refuseTwins(BlockReader &reader, const hcl::File &file, const std::vector<const hcl::Block *> &environments)
{
    QSet<QString> names;
    for (const hcl::Block *block : environments) {
        if (names.contains(block->label(0)))
            reader.adopt(Result<void>(fail(ErrorCode::Malformed,
                {QT_TRANSLATE_NOOP("Message", "a second environment \"%1\""), {block->label(0)}},
                hcl::locate(file, block->range.begin).toString(),
                {QT_TRANSLATE_NOOP("Message", "Give it another name"), {}})));
        names.insert(block->label(0));
    }
}

} // namespace

Result<Estate> readEstate(const QByteArray &text, const QString &fileName)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the file is empty"), {}}, fileName,
            {QT_TRANSLATE_NOOP("Message", "Run \"sallyport-cli init\" to write a starter file"), {}});
    const auto file = hcl::parse(text, fileName);
    if (!file)
        return Failure(file.error());
    BlockReader reader(*file, file->body(), {0, text.size()}, fileName);
    Estate estate;
    readEstateBlock(reader, *file, estate);
    const auto environments = reader.blocks("environment", 1);
    refuseTwins(reader, *file, environments);
    readAll(reader, environments, estate.environments,
        [&](const hcl::Block &block) { return readEnvironment(*file, block); });
    readAll(reader, reader.blocks("cadence", 1), estate.cadences,
        [&](const hcl::Block &block) { return readCadenceRule(*file, block); });
    readAll(reader, reader.blocks("rotation", 1), estate.rotations,
        [&](const hcl::Block &block) { return readRotationGroup(*file, block); });
    readAll(reader, reader.blocks("plan", 1), estate.plans,
        [&](const hcl::Block &block) { return readPlannedRotation(*file, block); });
    readAll(reader, reader.blocks("freeze", 1), estate.freezes,
        [&](const hcl::Block &block) { return readFreeze(*file, block); });
    readAll(reader, reader.blocks("accept", 1), estate.acceptances,
        [&](const hcl::Block &block) { return readAcceptance(*file, block); });
    readAll(reader, reader.blocks("attestation", 1), estate.attestations,
        [&](const hcl::Block &block) { return readAttestation(*file, block); });
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return estate;
}

Result<std::vector<Attestation>> readAttestations(const QByteArray &text, const QString &fileName)
{
    const auto file = hcl::parse(text, fileName);
    if (!file)
        return Failure(file.error());
    BlockReader reader(*file, file->body(), {0, text.size()}, fileName);
    std::vector<Attestation> attestations;
    readAll(reader, reader.blocks("attestation", 1), attestations,
        [&](const hcl::Block &block) { return readAttestation(*file, block); });
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return attestations;
}

std::vector<Attestation> attestationsIn(const QByteArray &text, const QString &fileName)
{
    std::vector<Attestation> attestations;
    const auto file = hcl::parse(text, fileName);
    if (!file)
        return attestations;
    BlockReader reader(*file, file->body(), {0, text.size()}, fileName);
    for (const hcl::Block *block : reader.blocks("attestation", 1)) {
        if (auto attestation = readAttestation(*file, *block))
            attestations.push_back(std::move(*attestation));
    }
    return attestations;
}

} // namespace sallyport::estate
