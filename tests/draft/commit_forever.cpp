// Stages a change and commits the draft on a branch, as the console does, again and again until it is killed: the
// repository and the store are named on the command line. Prints each branch that is there and after which the draft
// was emptied.

#include "draft/draft_store.h"
#include "git/commit.h"

#include <QCoreApplication>

#include <cstdio>

using namespace sallyport;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto repository = git::Repository::open(application.arguments().value(1));
    auto store = draft::DraftStore::open(application.arguments().value(2));
    if (!repository || !store)
        return 1;
    const auto base = repository->resolve(QStringLiteral("main"));
    const auto before = repository->read(*base, QStringLiteral("a.tf"));
    for (int i = 0; base && before; ++i) {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = {QStringLiteral("prod"), QString::number(i)};
        const QString branch = QStringLiteral("sallyport/rotate-%1").arg(i);
        const QByteArray after = "# " + QByteArray::number(i) + '\n' + *before;
        const QVector<git::FileEdit> edits{git::FileEdit{QStringLiteral("a.tf"), *before, after}};
        if (!store->add(change, {}) ||
            !git::commitOnNewBranch(*repository, *base, branch, edits, QStringLiteral("Rotate\n"),
                {QStringLiteral("A"), QStringLiteral("a@acme.example"), {}}))
            return 1;
        std::printf("branch %d\n", i);
        std::fflush(stdout);
        if (!store->clear({}))
            return 1;
        std::printf("empty %d\n", i);
        std::fflush(stdout);
    }
    return 1;
}
