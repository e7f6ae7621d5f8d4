#include "findings/checklist/verdict_parts.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

/// Longer than any log takes to arrive here.
constexpr Duration patience = std::chrono::hours(24);

/// The indexes of the logs of an environment.
std::vector<quint16> sourcesOf(const audit::Store &store, const estate::Environment &environment)
{
    std::vector<quint16> indexes;
    for (size_t i = 0; i < store.sources().size(); ++i) {
        if (store.sources().at(i).source.environment == environment.name)
            indexes.push_back(quint16(i));
    }
    return indexes;
}

/// The time of the newest event of these logs.
std::optional<Instant> newestOf(const audit::Store &store, const std::vector<quint16> &sources)
{
    for (audit::Row row = store.size(); row > 0; --row) {
        const audit::Chunk &chunk = store.chunkOf(row - 1);
        if (std::find(sources.begin(), sources.end(), chunk.source.at(store.within(row - 1))) != sources.end())
            return store.time(row - 1);
    }
    return std::nullopt;
}

Verdict judgeNewest(const ChecklistFacts &facts, const estate::Environment &environment, Instant newest)
{
    const vault::Reading *reading = readingOf(facts, environment);
    // A reading is a handful of requests, so the log must hold them.
    const Instant expected = reading ? reading->readAt : facts.facts.now;
    const estate::Evidence evidence = estate::Evidence::audit(newest);
    if (expected - newest > patience)
        return failed({QT_TRANSLATE_NOOP("Message", "The log of %1 ends at %2, although requests came after it"),
                          {environment.name, newest}},
            {evidence, estate::Evidence::file(environment.audit.front().at)},
            toRead({QT_TRANSLATE_NOOP("Message", "Look at the audit devices: %1"),
                {Code{QStringLiteral("vault audit list -detailed")}}}));
    return passed({QT_TRANSLATE_NOOP("Message", "The log of %1 goes on until %2"), {environment.name, newest}},
        {evidence, estate::Evidence::file(environment.audit.front().at)});
}

} // namespace

Verdict judgeAuditLog(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const Message addLog{
        QT_TRANSLATE_NOOP("Message", "Add audit \"vault\" to %1"), {Code{environment.at.fileAndLine()}}};
    if (environment.audit.empty()) {
        const auto devices =
            resourcesOf(facts, environment, {QStringLiteral("vault_audit"), QStringLiteral("aws_cloudtrail")});
        if (devices.empty())
            return notChecked({QT_TRANSLATE_NOOP("Message", "%1: no audit source"), {environment.name}}, addLog,
                {estate::Evidence::file(environment.at)});
        // Declared is not running: a device may be blocked, or may never have been applied.
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 is declared, and its log is not read here"),
                              {Code{devices.front().address()}}},
            addLog, {devices.front().evidence()});
    }
    const auto sources = facts.audit ? sourcesOf(*facts.audit, environment) : std::vector<quint16>();
    for (const quint16 index : sources) {
        const audit::SourceState &state = facts.audit->sources().at(index);
        if (state.error)
            return notChecked({QT_TRANSLATE_NOOP("Message", "%1: audit log not read"), {environment.name}},
                {"%1", {state.error->advice.isEmpty() ? state.error->what : state.error->advice}},
                {estate::Evidence::file(environment.audit.front().at)});
    }
    if (const auto newest = facts.audit ? newestOf(*facts.audit, sources) : std::nullopt)
        return judgeNewest(facts, environment, *newest);
    return notChecked({QT_TRANSLATE_NOOP("Message", "The log of %1 holds no event"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Look whether %1 is the file that the audit device writes"),
            {Code{environment.audit.front().file}}},
        {estate::Evidence::file(environment.audit.front().at)});
}

} // namespace sallyport::findings
