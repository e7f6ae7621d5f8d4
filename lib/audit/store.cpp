#include "audit/store.h"

#include <algorithm>

namespace sallyport::audit {

Event Store::event(Row row) const
{
    Q_ASSERT(row < m_size);
    const Chunk &chunk = chunkOf(row);
    const Row at = within(row);
    const NameId path = chunk.path[at];
    const PathFacts facts = (*m_facts)[path];
    return Event{
        .row = row,
        .time = time(row),
        .operation = chunk.operation[at],
        .outcome = chunk.outcome[at],
        .change = chunk.change[at],
        .token = chunk.token[at],
        .path = (*m_paths)[path],
        .mount = (*m_mounts)[facts.mount],
        .secretPath = (*m_secrets)[facts.secret],
        .actor = (*m_actors)[chunk.actor[at]],
        .policies = (*m_policies)[chunk.policies[at]],
        .remoteAddress = (*m_addresses)[chunk.address[at]],
        .error = (*m_errors)[chunk.error[at]],
        .requestId = chunk.request[at],
        .source = chunk.source[at],
        .offset = chunk.offset[at],
        .length = chunk.length[at],
    };
}

Instant Store::time(Row row) const
{
    return Instant(std::chrono::milliseconds(chunkOf(row).time[within(row)]));
}

Row Store::lowerBound(Instant instant) const
{
    const qint64 wanted = instant.time_since_epoch().count();
    const auto chunk = std::partition_point(
        m_chunks.begin(), m_chunks.end(), [&](const auto &each) { return each->time.back() < wanted; });
    if (chunk == m_chunks.end())
        return m_size;
    const auto &times = (*chunk)->time;
    const auto at = std::lower_bound(times.begin(), times.end(), wanted);
    return Row(chunk - m_chunks.begin()) * Chunk::capacity + Row(at - times.begin());
}

qint64 Store::columnBytes() const
{
    constexpr qint64 each =
        sizeof(qint64) * 2 + sizeof(NameId) * 5 + sizeof(qint32) + sizeof(quint16) + 4 + sizeof(QUuid);
    qint64 rows = 0;
    for (const auto &chunk : m_chunks)
        rows += qint64(chunk->time.capacity());
    return rows * each;
}

} // namespace sallyport::audit
