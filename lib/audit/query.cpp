#include "audit/query.h"

#include <algorithm>
#include <array>

namespace sallyport::audit {

namespace {

/// One flag a name: strings are compared once for each distinct name, not for each event.
using Mask = std::vector<quint8>;

template <typename Accepts> Mask maskOf(const Names &names, const Accepts &accepts)
{
    Mask mask(names.size());
    std::transform(
        names.begin(), names.end(), mask.begin(), [&](const QString &name) { return quint8(accepts(name)); });
    return mask;
}

Mask equalTo(const Names &names, const QString &wanted)
{
    return maskOf(names, [&](const QString &name) { return wanted.isEmpty() || name == wanted; });
}

Mask containing(const Names &names, const QString &text)
{
    return maskOf(names, [&](const QString &name) { return name.contains(text, Qt::CaseInsensitive); });
}

bool isBelow(const QString &path, QStringView prefix)
{
    return path.startsWith(prefix) && (path.size() == prefix.size() || path.at(prefix.size()) == u'/');
}

Mask acceptedPaths(const Store &store, const Filter &filter)
{
    QStringView prefix = filter.prefix;
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    const Mask mounts = equalTo(store.mounts(), filter.mount);
    const Mask secrets = maskOf(store.secrets(), [&](const QString &secret) {
        return (filter.secretPath.isEmpty() || secret == filter.secretPath) &&
               (prefix.isEmpty() || isBelow(secret, prefix));
    });
    Mask paths(store.paths().size());
    std::transform(store.pathFacts().begin(), store.pathFacts().end(), paths.begin(),
        [&](PathFacts facts) { return quint8(mounts[facts.mount] && secrets[facts.secret]); });
    return paths;
}

/// A filter made ready for one store.
class Matcher
{
public:
    Matcher(const Store &store, const Filter &filter)
        : m_paths(acceptedPaths(store, filter))
        , m_actors(equalTo(store.actors(), filter.actor))
        , m_sources(store.sources().size(), quint8(filter.sources.empty()))
        , m_hasText(!filter.text.isEmpty())
    {
        m_operations.fill(filter.operations.empty());
        for (const Operation operation : filter.operations)
            m_operations[size_t(operation)] = true;
        m_outcomes.fill(!filter.outcome);
        if (filter.outcome)
            m_outcomes[size_t(*filter.outcome)] = true;
        for (const int source : filter.sources) {
            if (source >= 0 && size_t(source) < m_sources.size())
                m_sources[size_t(source)] = true;
        }
        if (m_hasText)
            prepareText(store, filter.text);
    }

    bool accepts(const Chunk &chunk, Row at) const
    {
        return m_paths[chunk.path[at]] && m_outcomes[size_t(chunk.outcome[at])] &&
               m_operations[size_t(chunk.operation[at])] && m_actors[chunk.actor[at]] && m_sources[chunk.source[at]] &&
               (!m_hasText || hasText(chunk, at));
    }

private:
    void prepareText(const Store &store, const QString &text)
    {
        m_pathText = containing(store.paths(), text);
        m_actorText = containing(store.actors(), text);
        m_addressText = containing(store.addresses(), text);
        m_errorText = containing(store.errors(), text);
    }

    bool hasText(const Chunk &chunk, Row at) const
    {
        return m_pathText[chunk.path[at]] || m_actorText[chunk.actor[at]] || m_addressText[chunk.address[at]] ||
               m_errorText[chunk.error[at]];
    }

    Mask m_paths, m_actors, m_sources;
    Mask m_pathText, m_actorText, m_addressText, m_errorText;
    std::array<bool, operationCount> m_operations{};
    std::array<bool, outcomeCount> m_outcomes{};
    bool m_hasText = false;
};

/// Calls `visit(row, chunk, index within it)` for every match, newest first, until it returns false.
template <typename Visit> void eachMatch(const Store &store, const Filter &filter, const Visit &visit)
{
    const Row begin = filter.span.from ? store.lowerBound(*filter.span.from) : 0;
    Row row = filter.span.until ? store.lowerBound(*filter.span.until) : store.size();
    if (row <= begin)
        return;
    const Matcher matcher(store, filter);
    while (row > begin) {
        --row;
        const Chunk &chunk = store.chunkOf(row);
        const Row first = std::max(begin, row - Store::within(row));
        for (Row at = row + 1; at-- > first;) {
            if (matcher.accepts(chunk, Store::within(at)) && !visit(at, chunk, Store::within(at)))
                return;
        }
        row = first;
    }
}

Instant timeAt(const Chunk &chunk, Row at)
{
    return Instant(std::chrono::milliseconds(chunk.time[at]));
}

TimeSpan narrowed(const TimeSpan &span, Instant from, Instant until)
{
    return {span.from ? std::max(*span.from, from) : from, span.until ? std::min(*span.until, until) : until};
}

Filter onlyWrites(Filter filter)
{
    filter.operations = {Operation::Create, Operation::Update, Operation::Patch};
    filter.outcome = Outcome::Allowed;
    return filter;
}

Write writeAt(const Store &store, Row row, const Chunk &chunk, Row at)
{
    return {row, timeAt(chunk, at), store.actors()[chunk.actor[at]], chunk.operation[at], chunk.change[at]};
}

qint64 dayOf(Instant instant)
{
    return std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count();
}

} // namespace

std::vector<Row> find(const Store &store, const Filter &filter, qsizetype limit)
{
    std::vector<Row> rows;
    if (limit <= 0)
        return rows;
    eachMatch(store, filter, [&](Row row, const Chunk &, Row) {
        rows.push_back(row);
        return qsizetype(rows.size()) < limit;
    });
    return rows;
}

qsizetype count(const Store &store, const Filter &filter)
{
    qsizetype matches = 0;
    eachMatch(store, filter, [&](Row, const Chunk &, Row) { return ++matches > 0; });
    return matches;
}

std::vector<Bucket> histogram(
    const Store &store, const Filter &filter, Instant from, std::chrono::milliseconds width, int count)
{
    Q_ASSERT(width.count() > 0 && count >= 0);
    std::vector<Bucket> buckets(size_t(count), Bucket{});
    for (int at = 0; at < count; ++at)
        buckets[size_t(at)].from = from + width * at;
    Filter narrow = filter;
    narrow.span = narrowed(filter.span, from, from + width * count);
    eachMatch(store, narrow, [&](Row, const Chunk &chunk, Row at) {
        Bucket &bucket = buckets[size_t((timeAt(chunk, at) - from) / width)];
        const Outcome outcome = chunk.outcome[at];
        ++(outcome == Outcome::Allowed ? bucket.allowed : outcome == Outcome::Denied ? bucket.denied : bucket.other);
        return true;
    });
    return buckets;
}

std::vector<Reader> readersOf(const Store &store, const QString &secretPath, Instant from, Instant until)
{
    std::vector<Reader> readers;
    if (until <= from || secretPath.isEmpty())
        return readers;
    const qint64 firstDay = dayOf(from);
    const qint64 days = dayOf(until - std::chrono::milliseconds(1)) - firstDay + 1;
    QHash<NameId, size_t> byActor;
    const Filter filter{.span = {from, until}, .secretPath = secretPath, .operations = {Operation::Read}};
    eachMatch(store, filter, [&](Row, const Chunk &chunk, Row at) {
        const NameId actor = chunk.actor[at];
        if (!byActor.contains(actor)) {
            byActor.insert(actor, readers.size());
            readers.push_back(
                {.actor = store.actors()[actor], .last = timeAt(chunk, at), .perDay = std::vector<int>(size_t(days))});
        }
        Reader &reader = readers[byActor.value(actor)];
        ++reader.count;
        reader.denied += chunk.outcome[at] == Outcome::Denied;
        ++reader.perDay[size_t(dayOf(timeAt(chunk, at)) - firstDay)];
        return true;
    });
    std::stable_sort(readers.begin(), readers.end(),
        [](const Reader &left, const Reader &right) { return left.count > right.count; });
    return readers;
}

std::vector<Write> writersOf(const Store &store, const QString &secretPath)
{
    std::vector<Write> writes;
    if (secretPath.isEmpty())
        return writes;
    eachMatch(store, onlyWrites({.secretPath = secretPath}), [&](Row row, const Chunk &chunk, Row at) {
        writes.push_back(writeAt(store, row, chunk, at));
        return true;
    });
    std::reverse(writes.begin(), writes.end());
    return writes;
}

namespace {

QHash<QString, std::vector<Write>> bySecretPath(const Store &store, const Filter &filter)
{
    QHash<NameId, std::vector<Write>> bySecret;
    eachMatch(store, filter, [&](Row row, const Chunk &chunk, Row at) {
        bySecret[store.pathFacts()[chunk.path[at]].secret].push_back(writeAt(store, row, chunk, at));
        return true;
    });
    QHash<QString, std::vector<Write>> named;
    for (auto each = bySecret.begin(); each != bySecret.end(); ++each) {
        std::reverse(each->begin(), each->end());
        named.insert(store.secrets()[each.key()], std::move(*each));
    }
    return named;
}

} // namespace

QHash<QString, std::vector<Write>> writesBySecret(const Store &store, const Filter &filter)
{
    return bySecretPath(store, onlyWrites(filter));
}

QHash<QString, std::vector<Write>> metadataWritesBySecret(const Store &store, const Filter &filter)
{
    Filter changes = filter;
    changes.operations = {Operation::MetadataWrite};
    changes.outcome = Outcome::Allowed;
    return bySecretPath(store, changes);
}

std::optional<Write> writeNear(const std::vector<Write> &writes, Instant created, std::chrono::milliseconds tolerance)
{
    std::optional<Write> nearest;
    std::chrono::milliseconds distance = tolerance;
    for (const Write &write : writes) {
        const std::chrono::milliseconds between = std::chrono::abs(write.time - created);
        if (between < distance || (between == distance && !nearest)) {
            nearest = write;
            distance = between;
        }
    }
    return nearest;
}

QHash<QString, Instant> lastReads(const Store &store, const Filter &filter)
{
    Filter reads = filter;
    reads.operations = {Operation::Read};
    reads.outcome = Outcome::Allowed;
    std::vector<std::optional<Instant>> last(store.secrets().size());
    eachMatch(store, reads, [&](Row, const Chunk &chunk, Row at) {
        auto &instant = last[store.pathFacts()[chunk.path[at]].secret];
        if (!instant)
            instant = timeAt(chunk, at);
        return true;
    });
    QHash<QString, Instant> named;
    for (size_t secret = 0; secret < last.size(); ++secret) {
        if (last[secret])
            named.insert(store.secrets()[secret], *last[secret]);
    }
    return named;
}

} // namespace sallyport::audit
