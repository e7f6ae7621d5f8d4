#pragma once

#include "audit/event.h"
#include "base/error.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace sallyport::audit {

/// Where a log lies and how it is written.
struct LogSource
{
    QString file = {};
    QString format = QStringLiteral("vault"); ///< a name of sourceFormats()
    QString environment = {};                 ///< free text of the caller; may be empty

    friend bool operator==(const LogSource &, const LogSource &) = default;
};

/// What became of reading a log.
struct SourceState
{
    LogSource source = {};
    std::optional<Error> error = {}; ///< why nothing (more) could be read; the events read before are kept
    qint64 bytes = 0;                ///< read so far, of all files that had this name
    qint64 lines = 0;
    qint64 unreadable = 0;                      ///< lines that are no event: broken, cut, binary, too long
    std::optional<qint64> firstUnreadable = {}; ///< offset of the first of them in its file
    Message firstReason = {};                   ///< what is wrong with it
    bool raw = false;                           ///< the device writes values and tokens in the clear (log_raw)

    friend bool operator==(const SourceState &, const SourceState &) = default;
};

using NameId = quint32;
/// Strings that many events share; an id is an index. Id 0 is the empty string.
using Names = std::vector<QString>;

/// What a path says beyond itself; as many as there are paths.
struct PathFacts
{
    NameId mount = 0;  ///< into Store::mounts()
    NameId secret = 0; ///< into Store::secrets()
};

/// Columns of a slice of events. All vectors are equally long.
struct Chunk
{
    static constexpr Row bits = 14;
    static constexpr Row capacity = 1u << bits;

    std::vector<qint64> time; ///< milliseconds since 1970, UTC
    std::vector<NameId> path, actor, policies, address, error;
    std::vector<qint64> offset;
    std::vector<qint32> length;
    std::vector<quint16> source;
    std::vector<Operation> operation;
    std::vector<Outcome> outcome;
    std::vector<ValueChange> change;
    std::vector<TokenKind> token;
    std::vector<QUuid> request;
};

/// Events in the order of time, never changed once made: share it freely between threads.
class Store
{
public:
    Row size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    Event event(Row row) const;
    Instant time(Row row) const;
    /// The first row at or after the instant, size() when there is none.
    Row lowerBound(Instant instant) const;

    const std::vector<SourceState> &sources() const { return m_sources; }
    /// All chunks but the last one are full.
    const std::vector<std::shared_ptr<const Chunk>> &chunks() const { return m_chunks; }
    const Chunk &chunkOf(Row row) const { return *m_chunks[row >> Chunk::bits]; }
    static Row within(Row row) { return row & (Chunk::capacity - 1); }

    const Names &paths() const { return *m_paths; }
    const std::vector<PathFacts> &pathFacts() const { return *m_facts; }
    const Names &mounts() const { return *m_mounts; }
    const Names &secrets() const { return *m_secrets; }
    const Names &actors() const { return *m_actors; }
    const Names &policies() const { return *m_policies; }
    const Names &addresses() const { return *m_addresses; }
    const Names &errors() const { return *m_errors; }

    /// Memory held by the columns, without the names, in bytes.
    qint64 columnBytes() const;

private:
    friend class StoreWriter;
    Row m_size = 0;
    std::vector<SourceState> m_sources;
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::shared_ptr<const Names> m_paths, m_mounts, m_secrets, m_actors, m_policies, m_addresses, m_errors;
    std::shared_ptr<const std::vector<PathFacts>> m_facts;
};

using StorePtr = std::shared_ptr<const Store>;

} // namespace sallyport::audit
