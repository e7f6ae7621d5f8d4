#pragma once

#include "audit/store.h"

#include <QHash>

#include <chrono>
#include <limits>
#include <optional>
#include <vector>

namespace sallyport::audit {

/// Half open: from <= time < until. A side that is not set does not limit.
struct TimeSpan
{
    std::optional<Instant> from = {};
    std::optional<Instant> until = {};

    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// Every condition that is set must hold.
struct Filter
{
    TimeSpan span = {};
    std::vector<int> sources = {}; ///< indexes into Store::sources(); empty for all
    QString mount = {};            ///< exact
    QString prefix =
        {}; ///< of the secret path, whole segments: airflow/prod holds airflow/prod/x, not airflow/production
    QString secretPath = {};                ///< exact
    std::vector<Operation> operations = {}; ///< any of these; empty for all
    std::optional<Outcome> outcome = {};
    QString actor = {}; ///< exact
    QString text = {};  ///< somewhere in path, actor, address or error, without regard to case

    friend bool operator==(const Filter &, const Filter &) = default;
};

/// Newest first, at most `limit` rows.
std::vector<Row> find(
    const Store &store, const Filter &filter, qsizetype limit = std::numeric_limits<qsizetype>::max());
qsizetype count(const Store &store, const Filter &filter);

struct Bucket
{
    Instant from; ///< to the next bucket's
    qint64 allowed = 0;
    qint64 denied = 0;
    qint64 other = 0; ///< failed or unanswered

    friend bool operator==(const Bucket &, const Bucket &) = default;
};

/// `count` buckets of `width` from `from` on; the filter's own span limits further.
std::vector<Bucket> histogram(const Store &store, const Filter &filter, Instant from,
    std::chrono::milliseconds width = std::chrono::minutes(1), int count = 60);

struct Reader
{
    QString actor;
    qint64 count = 0; ///< reads of the value, allowed or not
    qint64 denied = 0;
    Instant last;
    std::vector<int> perDay; ///< one a day (UTC) from the span's first to its last

    friend bool operator==(const Reader &, const Reader &) = default;
};

/// Who read the value of a secret from `from` to before `until`, most reads first.
std::vector<Reader> readersOf(const Store &store, const QString &secretPath, Instant from, Instant until);

struct Write
{
    Row row = 0;
    Instant time;
    QString actor;
    Operation operation = Operation::Update;
    ValueChange change = ValueChange::Unknown;

    friend bool operator==(const Write &, const Write &) = default;
};

/// The writes of a secret that succeeded, oldest first: the order of its versions.
std::vector<Write> writersOf(const Store &store, const QString &secretPath);
/// The same for every secret of the store at once, for rules that look at a whole estate.
QHash<QString, std::vector<Write>> writesBySecret(const Store &store, const Filter &filter = {});

/// The successful changes of a secret's metadata that wrote no version (KV 2's custom metadata and settings), oldest
/// first.
QHash<QString, std::vector<Write>> metadataWritesBySecret(const Store &store, const Filter &filter = {});

/// The write that made a version created at `created`: the nearest one within the tolerance. The log's time is that of
/// the request, the version's that of the storage, so a moment lies between.
std::optional<Write> writeNear(
    const std::vector<Write> &writes, Instant created, std::chrono::milliseconds tolerance = std::chrono::seconds(5));

/// When the value of each secret was last read with success. A secret that is absent was not read in this log; look at
/// the store's first event to know how far back that reaches.
QHash<QString, Instant> lastReads(const Store &store, const Filter &filter = {});

} // namespace sallyport::audit
