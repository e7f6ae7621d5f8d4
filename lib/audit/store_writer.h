#pragma once

#include "audit/store.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sallyport::audit {

/// Gives each distinct string a number. Names that a Store shares are copied before the next one is added.
class NameTable
{
public:
    NameTable();
    NameId idOf(std::string_view utf8);
    std::optional<NameId> find(std::string_view utf8) const;
    std::shared_ptr<const Names> share();

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::unordered_map<std::string, NameId, Hash, std::equal_to<>> m_ids;
    std::shared_ptr<Names> m_names;
    bool m_shared = false;
};

/// One event as the writer takes it: names are numbers already.
struct Record
{
    qint64 time = 0; ///< milliseconds since 1970, UTC
    NameId path = 0;
    NameId actor = 0;
    NameId policies = 0;
    NameId address = 0;
    NameId error = 0;
    qint64 offset = 0;
    qint32 length = 0;
    quint16 source = 0;
    Operation operation = Operation::Other;
    Outcome outcome = Outcome::Allowed;
    ValueChange change = ValueChange::Unknown;
    TokenKind token = TokenKind::Unknown;
    QUuid request;
};

/// Grows a store. Belongs to one thread at a time; the snapshots it hands out belong to everybody.
class StoreWriter
{
public:
    quint16 addSource(const LogSource &source);
    SourceState &source(quint16 index) { return m_sources[index]; }
    const std::vector<SourceState> &sources() const { return m_sources; }

    std::optional<NameId> findPath(std::string_view path) const { return m_paths.find(path); }
    NameId addPath(std::string_view path, std::string_view mount, std::string_view secret);
    NameTable &actors() { return m_actors; }
    NameTable &policies() { return m_policies; }
    NameTable &addresses() { return m_addresses; }
    NameTable &errors() { return m_errors; }

    /// In any order; the next snapshot sorts by time and keeps the order of what happened in the same millisecond.
    void append(const Record &record) { m_new.push_back(record); }
    /// Everything so far, and the records that may yet change.
    StorePtr snapshot(std::vector<Record> inFlight = {});

private:
    using Chunks = std::vector<std::shared_ptr<const Chunk>>;

    void settle();

    std::vector<SourceState> m_sources;
    NameTable m_paths, m_mounts, m_secrets, m_actors, m_policies, m_addresses, m_errors;
    std::vector<PathFacts> m_facts{PathFacts{}};
    std::shared_ptr<const std::vector<PathFacts>> m_sharedFacts;
    Chunks m_chunks;
    std::vector<Record> m_new;
};

} // namespace sallyport::audit
