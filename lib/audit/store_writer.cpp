#include "audit/store_writer.h"

#include <algorithm>
#include <limits>

namespace sallyport::audit {

namespace {

using Chunks = std::vector<std::shared_ptr<const Chunk>>;

Record recordAt(const Chunk &chunk, size_t at)
{
    return Record{
        .time = chunk.time[at],
        .path = chunk.path[at],
        .actor = chunk.actor[at],
        .policies = chunk.policies[at],
        .address = chunk.address[at],
        .error = chunk.error[at],
        .offset = chunk.offset[at],
        .length = chunk.length[at],
        .source = chunk.source[at],
        .operation = chunk.operation[at],
        .outcome = chunk.outcome[at],
        .change = chunk.change[at],
        .token = chunk.token[at],
        .request = chunk.request[at],
    };
}

void reserve(Chunk &chunk, size_t rows)
{
    const auto each = [rows](auto &...columns) { (columns.reserve(rows), ...); };
    each(chunk.time, chunk.path, chunk.actor, chunk.policies, chunk.address, chunk.error, chunk.offset, chunk.length,
        chunk.source, chunk.operation, chunk.outcome, chunk.change, chunk.token, chunk.request);
}

void push(Chunk &chunk, const Record &record)
{
    chunk.time.push_back(record.time);
    chunk.path.push_back(record.path);
    chunk.actor.push_back(record.actor);
    chunk.policies.push_back(record.policies);
    chunk.address.push_back(record.address);
    chunk.error.push_back(record.error);
    chunk.offset.push_back(record.offset);
    chunk.length.push_back(record.length);
    chunk.source.push_back(record.source);
    chunk.operation.push_back(record.operation);
    chunk.outcome.push_back(record.outcome);
    chunk.change.push_back(record.change);
    chunk.token.push_back(record.token);
    chunk.request.push_back(record.request);
}

bool isEarlier(const Record &left, const Record &right)
{
    return left.time < right.time;
}

/// Takes the chunks off the end that are not full or reach beyond the instant, and returns their rows.
std::vector<Record> takeBack(Chunks &chunks, qint64 instant)
{
    const auto stays = [instant](const Chunk &chunk) {
        return chunk.time.size() == Chunk::capacity && chunk.time.back() <= instant;
    };
    auto from = chunks.end();
    while (from != chunks.begin() && !stays(**std::prev(from)))
        --from;
    std::vector<Record> rows;
    for (auto each = from; each != chunks.end(); ++each) {
        for (size_t at = 0; at < (*each)->time.size(); ++at)
            rows.push_back(recordAt(**each, at));
    }
    chunks.erase(from, chunks.end());
    return rows;
}

void putChunks(Chunks &chunks, const std::vector<Record> &rows)
{
    for (size_t from = 0; from < rows.size(); from += Chunk::capacity) {
        const size_t until = std::min(rows.size(), from + Chunk::capacity);
        auto chunk = std::make_shared<Chunk>();
        reserve(*chunk, until - from);
        for (size_t at = from; at < until; ++at)
            push(*chunk, rows[at]);
        chunks.push_back(std::move(chunk));
    }
}

/// Only the chunks at the end are rewritten, since logs are nearly in order: a snapshot costs what is new.
void insert(Chunks &chunks, std::vector<Record> records)
{
    if (records.empty())
        return;
    std::stable_sort(records.begin(), records.end(), isEarlier);
    std::vector<Record> rows = takeBack(chunks, records.front().time);
    const auto middle = qsizetype(rows.size());
    rows.insert(rows.end(), records.begin(), records.end());
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), isEarlier);
    putChunks(chunks, rows);
}

} // namespace

NameTable::NameTable()
    : m_names(std::make_shared<Names>())
{
    idOf({});
}

NameId NameTable::idOf(std::string_view utf8)
{
    if (const auto found = m_ids.find(utf8); found != m_ids.end())
        return found->second;
    if (m_shared) {
        m_names = std::make_shared<Names>(*m_names);
        m_shared = false;
    }
    const auto id = NameId(m_names->size());
    m_names->push_back(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    m_ids.emplace(utf8, id);
    return id;
}

std::optional<NameId> NameTable::find(std::string_view utf8) const
{
    const auto found = m_ids.find(utf8);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const Names> NameTable::share()
{
    m_shared = true;
    return m_names;
}

quint16 StoreWriter::addSource(const LogSource &source)
{
    Q_ASSERT(m_sources.size() < std::numeric_limits<quint16>::max());
    m_sources.push_back(SourceState{.source = source});
    return quint16(m_sources.size() - 1);
}

NameId StoreWriter::addPath(std::string_view path, std::string_view mount, std::string_view secret)
{
    const NameId id = m_paths.idOf(path);
    if (id == m_facts.size()) {
        m_facts.push_back({m_mounts.idOf(mount), m_secrets.idOf(secret)});
        m_sharedFacts.reset();
    }
    return id;
}

void StoreWriter::settle()
{
    insert(m_chunks, std::move(m_new));
    m_new.clear();
}

StorePtr StoreWriter::snapshot(std::vector<Record> inFlight)
{
    settle();
    if (!m_sharedFacts)
        m_sharedFacts = std::make_shared<const std::vector<PathFacts>>(m_facts);
    auto store = std::make_shared<Store>();
    store->m_chunks = m_chunks;
    insert(store->m_chunks, std::move(inFlight));
    if (!store->m_chunks.empty())
        store->m_size = Row(store->m_chunks.size() - 1) * Chunk::capacity + Row(store->m_chunks.back()->time.size());
    store->m_sources = m_sources;
    store->m_facts = m_sharedFacts;
    store->m_paths = m_paths.share();
    store->m_mounts = m_mounts.share();
    store->m_secrets = m_secrets.share();
    store->m_actors = m_actors.share();
    store->m_policies = m_policies.share();
    store->m_addresses = m_addresses.share();
    store->m_errors = m_errors.share();
    return store;
}

} // namespace sallyport::audit
