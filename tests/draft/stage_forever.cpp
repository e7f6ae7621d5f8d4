// Stages changes into the store named on the command line until it is killed; prints the id of each one that was kept.

#include "draft/draft_store.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace sallyport;
    const QCoreApplication application(argc, argv);
    auto store = draft::DraftStore::open(application.arguments().value(1));
    if (!store)
        return 1;
    for (int i = 0;; ++i) {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = {application.arguments().value(2), QStringLiteral("connections/pg_%1").arg(i)};
        const auto added = store->add(change, Instant());
        if (!added)
            return 1;
        std::printf("%s\n", qPrintable(added->id));
        std::fflush(stdout);
    }
}
