// Reads the metadata of many secrets from a real Vault through the core, beside curl asking the same Vault for the same
// metadata on one kept connection: one after another, and 32 at a time.
//
//   bench_inventory [secrets]
//
// A busy machine doubles every time here: compare the ratios.

#include "base/private_files.h"
#include "core/workspace.h"
#include "servers/vault_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace sallyport;
using namespace sallyport::core;

namespace {

constexpr int folders = 40;

QStringList pathsOf(int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.push_back(QStringLiteral("prod/team_%1/service_%2").arg(i % folders).arg(i));
    return paths;
}

Result<void> ended(QFuture<Result<void>> future)
{
    QEventLoop loop;
    QFutureWatcher<Result<void>> watcher;
    QObject::connect(&watcher, &QFutureWatcher<Result<void>>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

double secondsOf(const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    return work() ? double(timer.elapsed()) / 1000 : -1;
}

/// What a person's script would do.
bool askWithCurl(const servers::VaultServer &vault, const QStringList &paths, const QStringList &options)
{
    const QTemporaryDir folder;
    QByteArray config = "silent\ncacert = \"" + vault.caCertificate().toUtf8() +
                        "\"\nheader = \"X-Vault-Token: " + vault.rootToken() + "\"\n";
    for (const QString &path : paths)
        config += "url = \"" + vault.address().toUtf8() + "/v1/airflow/metadata/" + path.toUtf8() +
                  "\"\noutput = \"/dev/null\"\n";
    const QString file = folder.filePath(QStringLiteral("curl"));
    if (!writePrivateFile(file, config))
        return false;
    QProcess curl;
    curl.start(QStringLiteral("curl"), QStringList{QStringLiteral("--config"), file} + options);
    return curl.waitForFinished(-1) && curl.exitCode() == 0;
}

void print(const char *what, double seconds, double own)
{
    if (seconds < 0)
        std::printf("%-34s absent\n", what);
    else
        std::printf("%-34s %6.2f s   %5.1f times the console's\n", what, seconds, seconds / own);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (servers::VaultServer::program().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(servers::VaultServer::whyAbsent()));
        return 1;
    }
    const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const QStringList paths = pathsOf(count);
    servers::VaultServer vault;
    vault.writeSecrets(paths, "value", "nothing");

    const QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("estate"));
    (void)makePrivateFolder(root);
    (void)writePrivateFile(root + QStringLiteral("/sallyport.hcl"),
        "estate \"bench\" {}\nenvironment \"prod\" {\n  vault {\n    mount  = "
        "\"airflow\"\n    prefix = \"prod\"\n  }\n}\n");
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("VAULT_ADDR"), vault.address());
    environment.insert(QStringLiteral("VAULT_CACERT"), vault.caCertificate());
    environment.insert(QStringLiteral("VAULT_TOKEN"), QString::fromLatin1(vault.rootToken()));
    const auto clock = std::make_shared<SystemClock>();
    VaultAccess access(
        clock, vault::Conventions(environment, folder.path()), folder.filePath(QStringLiteral("confirmed-origins")));
    const auto home = EstateHome::find(root, folder.filePath(QStringLiteral("data")));
    const auto workspace = Workspace::open(*home, {clock, access});
    if (!workspace || !ended((*workspace)->load()))
        return 1;
    const double own = secondsOf([&] { return bool(ended((*workspace)->refresh(QStringLiteral("prod")))); });
    const estate::Knowledge *known =
        (*workspace)->view() ? (*workspace)->view()->knowledge(QStringLiteral("prod")) : nullptr;
    if (own < 0 || !known || known->reading->secrets.size() != size_t(count)) {
        std::fprintf(stderr, "the inventory is not whole\n");
        return 1;
    }
    std::printf("%d secrets in %d folders, %d requests\n", count, folders, known->reading->cost.requests);
    std::printf("%-34s %6.2f s   kept, joined and judged\n", "console's core", own);
    print("curl, one after another", secondsOf([&] { return askWithCurl(vault, paths, {}); }), own);
    print("curl, 32 at a time", secondsOf([&] {
        return askWithCurl(
            vault, paths, {QStringLiteral("--parallel"), QStringLiteral("--parallel-max"), QStringLiteral("32")});
    }),
        own);
    return 0;
}
