// Opens a generated repository as the console does, from git's objects alone, and says how long it took: cold, once
// more in the same process, after a commit that touches one file, and how long the preview of one change takes.
//
//   bench_opening [files]

#include "core/repository_reader.h"
#include "draft/rendering.h"
#include "generated_repository.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace sallyport;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool runGit(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"),
        QStringList{QStringLiteral("-c"), QStringLiteral("user.name=bench"), QStringLiteral("-c"),
            QStringLiteral("user.email=bench@example.com"),
            // A packing of git's own in the background would compete with the one that is measured.
            QStringLiteral("-c"), QStringLiteral("gc.auto=0")} +
            arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

bool commitAll(const QString &folder)
{
    return runGit(folder, {QStringLiteral("add"), QStringLiteral("-A")}) &&
           runGit(folder, {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("state")});
}

estate::Estate estateOfAll()
{
    estate::Estate estate;
    estate.name = QStringLiteral("bench");
    estate.terraform = QStringLiteral(".");
    estate::Environment environment;
    environment.name = QStringLiteral("prod");
    environment.vault.emplace();
    environment.vault->mount = QStringLiteral("airflow");
    estate.environments.push_back(environment);
    return estate;
}

Result<core::RepositoryView> measured(
    const char *what, const QString &folder, const estate::Estate &estate, const core::RepositoryView *previous)
{
    QElapsedTimer timer;
    timer.start();
    auto view = core::readRepository(folder, estate, previous);
    std::printf("%-34s %6lld ms%s\n", what, timer.elapsed(), view ? "" : "   failed");
    return view;
}

void preview(const core::RepositoryView &view, const estate::Estate &estate)
{
    draft::Draft draft;
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), QStringLiteral("prod/maps/1/entry_3")};
    draft.changes.push_back(change);
    estate::Secret live;
    live.id = change.secret;
    live.live.emplace();
    live.live->nameOnly = true;
    const estate::Inventory inventory({live});
    QElapsedTimer timer;
    timer.start();
    const draft::Rendering rendering =
        draft::render(draft, estate, inventory, view.files, view.branch, view.commit, &view.model);
    const auto &refusal = rendering.changes.front().refusal;
    std::printf("%-34s %6lld ms   +%d −%d %s\n", "preview of one change", timer.elapsed(), rendering.added,
        rendering.removed, refusal ? qPrintable(refusal->toString()) : "");
}

} // namespace

int main(int argc, char **argv)
{
    const auto files = bench::generatedRepository(argc > 1 ? std::atoi(argv[1]) : 10'000);
    QTemporaryDir folder;
    for (const terraform::SourceFile &file : files) {
        if (!write(folder.filePath(file.path), file.bytes))
            return 1;
    }
    if (!runGit(folder.path(), {QStringLiteral("init"), QStringLiteral("-qb"), QStringLiteral("main")}) ||
        !commitAll(folder.path()))
        return 1;
    const estate::Estate estate = estateOfAll();
    std::printf("%zu files\n", files.size());
    if (!measured("loose objects", folder.path(), estate, nullptr) ||
        !runGit(folder.path(), {QStringLiteral("gc"), QStringLiteral("-q")}))
        return 1;
    const auto first = measured("packed objects", folder.path(), estate, nullptr);
    if (!first)
        return 1;
    if (!measured("once more", folder.path(), estate, &*first))
        return 1;
    write(folder.filePath(files.back().path), files.back().bytes + "\n# one more line\n");
    commitAll(folder.path());
    const auto after = measured("after a commit of one file", folder.path(), estate, &*first);
    if (after)
        preview(*after, estate);
    return after ? 0 : 1;
}
