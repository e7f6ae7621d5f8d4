// Indexes a generated audit log and queries a large store, beside a bare simdjson pass, jq and Python over the same
// file.
//
//   bench_audit [megabytes]
//
// A busy machine doubles every time here: compare the ratios.

#include "audit/index.h"
#include "audit/query.h"
#include "audit/store_writer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <functional>
#include <random>

using namespace sallyport;
using namespace sallyport::audit;
using namespace std::chrono_literals;

namespace {

constexpr int manyEvents = 2'500'000;
const Instant start = *parseInstant(u"2026-11-01T00:00:00Z");

std::string hashOf(std::mt19937 &random)
{
    std::string text = "hmac-sha256:";
    for (int each = 0; each < 64; ++each)
        text += "0123456789abcdef"[random() % 16];
    return text;
}

/// One request or response with the fields and about the size that a server writes.
std::string lineOf(bool isResponse, int number, std::mt19937 &random)
{
    static const std::array<const char *, 4> actors{"airflow-prod", "airflow-dev", "ci-terraform-prod", "m.okafor"};
    const std::string time =
        toDateTime(start + 40ms * number).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")).toStdString() + "123456Z";
    const std::string actor = actors[size_t(number) % actors.size()];
    const std::string path = "airflow/data/prod/connections/service_" + std::to_string(number * 7919 % 1012);
    const bool isWrite = number % 50 == 0;
    char id[40];
    std::snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", number);
    std::string line =
        R"({"time":")" + time + R"(","type":")" + (isResponse ? "response" : "request") +
        R"(","auth":{"client_token":")" + hashOf(random) + R"(","accessor":")" + hashOf(random) +
        R"(","display_name":")" + actor + R"(","policies":["default",")" + actor +
        R"("],"token_policies":["default",")" + actor +
        R"("],"policy_results":{"allowed":true,"granting_policies":[{"name":")" + actor +
        R"(","namespace_id":"root","type":"acl"}]},"token_type":"service","token_issue_time":"2026-11-01T00:00:00Z"},"request":{"id":")" +
        id + R"(","client_id":"0DHqvq2D77kL2/JTPSZkTMJbkFVmUu0TzMi0jiXcFy8=","operation":")" +
        (isWrite ? "update" : "read") + R"(","mount_type":"kv","mount_accessor":"kv_6b4ff9c7","client_token":")" +
        hashOf(random) + R"(","client_token_accessor":")" + hashOf(random) + R"(","namespace":{"id":"root"},"path":")" +
        path + R"(","remote_address":"10.20.3.)" + std::to_string(number % 30) + R"(","remote_port":43718)";
    if (isWrite)
        line += R"(,"data":{"data":{"login":")" + hashOf(random) + R"(","password":")" + hashOf(random) +
                R"("},"options":{}})";
    line += '}';
    if (isResponse)
        line += R"(,"response":{"mount_type":"kv","mount_accessor":"kv_6b4ff9c7","data":{"data":{"login":")" +
                hashOf(random) + R"(","password":")" + hashOf(random) + R"("},"metadata":{"created_time":")" +
                hashOf(random) + R"(","destroyed":false,"version":4}}})";
    return line + "}\n";
}

qint64 generate(const QString &path, qint64 bytes)
{
    std::mt19937 random(7);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the log");
    for (int number = 0; file.pos() < bytes; ++number) {
        const std::string both = lineOf(false, number, random) + lineOf(true, number, random);
        file.write(both.data(), qint64(both.size()));
    }
    return file.pos();
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The least that any reader of such a log has to do: find the lines, parse each, take six fields.
void plainPass(const QString &path)
{
    auto text = simdjson::padded_string::load(path.toStdString());
    simdjson::ondemand::parser parser;
    const char *at = text.value().data();
    const char *const end = at + text.value().size();
    size_t taken = 0;
    while (const auto *newline = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)))) {
        const auto length = size_t(newline - at);
        auto document = parser.iterate(at, length, length + simdjson::SIMDJSON_PADDING);
        taken += document["time"].get_string().value().size() + document["type"].get_string().value().size();
        taken += document["auth"]["display_name"].get_string().value().size();
        auto request = document["request"].get_object();
        for (const char *field : {"id", "operation", "path"})
            taken += request[field].get_string().value().size();
        at = newline + 1;
    }
    if (taken == 0)
        std::puts("nothing was read");
}

void report(const char *name, double time, double bytes, double base)
{
    std::printf("%-28s %8.3f s %8.0f MB/s %8.2f x\n", name, time, bytes / time / 1e6, time / base);
}

void reportProgram(const char *name, const QStringList &arguments, double bytes, double base)
{
    const QString program = QStandardPaths::findExecutable(QLatin1String(name));
    if (program.isEmpty()) {
        std::printf("%-28s   absent\n", name);
        return;
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    const double time = seconds([&] {
        process.start(program, arguments);
        process.waitForFinished(-1);
    });
    report(name, time, bytes, base);
}

void reportIndexing(const QString &path, double bytes)
{
    const double base = seconds([&] { plainPass(path); });
    report("simdjson, six fields", base, bytes, base);
    StorePtr store;
    const double time = seconds([&] {
        auto future = audit::index({LogSource{.file = path}});
        future.waitForFinished();
        store = future.result()->store;
    });
    report("index", time, bytes, base);
    reportProgram("jq",
        {QStringLiteral("-c"),
            QStringLiteral("[.time,.type,.auth.display_name,.request.id,.request.operation,.request.path]"), path},
        bytes, base);
    const QString script =
        QStringLiteral("import json,sys\n"
                       "for line in open(sys.argv[1]):\n"
                       "    e = json.loads(line); r = e['request']\n"
                       "    (e['time'], e['type'], e['auth']['display_name'], r['id'], r['operation'], r['path'])\n");
    reportProgram("python3", {QStringLiteral("-c"), script, path}, bytes, base);
    std::printf(
        "%u events, %.1f B an event in columns\n\n", store->size(), double(store->columnBytes()) / store->size());
}

StorePtr manyEventsStore()
{
    std::mt19937 random(7);
    StoreWriter writer;
    writer.addSource({});
    for (int each = 0; each < manyEvents; ++each) {
        const std::string secret = "prod/connections/service_" + std::to_string(random() % 1012);
        Record record;
        record.time = (start + 1s * each).time_since_epoch().count();
        record.path = writer.addPath("airflow/data/" + secret, "airflow", "airflow/" + secret);
        record.actor = writer.actors().idOf("actor-" + std::to_string(random() % 29));
        record.operation = random() % 50 ? Operation::Read : Operation::Update;
        record.outcome = random() % 100 ? Outcome::Allowed : Outcome::Denied;
        writer.append(record);
    }
    return writer.snapshot();
}

void reportQueries()
{
    const StorePtr store = manyEventsStore();
    const QString secret = QStringLiteral("airflow/prod/connections/service_7");
    const Instant end = start + 1s * manyEvents;
    const auto query = [](const char *name, const std::function<qsizetype()> &work) {
        qsizetype results = 0;
        double best = 1e9;
        for (int each = 0; each < 5; ++each)
            best = std::min(best, seconds([&] { results = work(); }));
        std::printf("%-28s %8.2f ms %10lld results\n", name, best * 1e3, qint64(results));
    };
    std::printf("%d events, best of five\n", manyEvents);
    query("denied, all", [&] { return count(*store, {.outcome = Outcome::Denied}); });
    query("last hour, rows", [&] { return qsizetype(find(*store, {.span = {end - 1h, {}}}).size()); });
    query("one secret, rows", [&] { return qsizetype(find(*store, {.secretPath = secret}).size()); });
    query("text, newest 1000",
        [&] { return qsizetype(find(*store, {.text = QStringLiteral("service_77")}, 1000).size()); });
    query("text, all", [&] { return count(*store, {.text = QStringLiteral("service_77")}); });
    query("histogram of an hour", [&] { return qsizetype(histogram(*store, {}, end - 1h).size()); });
    query("readers of a secret, 30 d", [&] { return qsizetype(readersOf(*store, secret, end - 720h, end).size()); });
    query("writes of every secret", [&] { return qsizetype(writesBySecret(*store).size()); });
    query("last read of every secret", [&] { return qsizetype(lastReads(*store).size()); });
}

} // namespace

int main(int argc, char *argv[])
{
    const qint64 megabytes = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("audit.log"));
    const qint64 bytes = generate(path, megabytes * 1'000'000);
    std::printf("%.0f MB of audit log, wall time, one thread\n", double(bytes) / 1e6);
    reportIndexing(path, double(bytes));
    reportQueries();
    return 0;
}
