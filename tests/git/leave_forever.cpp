// Commits on new branches by git and pushes them until it is killed; prints what is done: "committed b7", "pushed b7".

#include "git/commit_with_git.h"
#include "git/remote.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace sallyport::git;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto repository = Repository::open(arguments.value(1));
    if (!repository)
        return 1;
    const GitProgram git(repository->root(), QProcessEnvironment::systemEnvironment());
    const auto base = repository->resolve(QStringLiteral("main"));
    const auto remote = pushRemote(*repository);
    for (int i = 0; base && remote; ++i) {
        GitCommit wanted;
        wanted.base = *base;
        wanted.branch = QStringLiteral("sallyport/%1-%2").arg(arguments.value(3)).arg(i);
        wanted.edits = {{QStringLiteral("a.tf"), "a\n", "changed\n"}, {QStringLiteral("b.tf"), std::nullopt, "new\n"}};
        wanted.message = QStringLiteral("Change both");
        wanted.scratch = arguments.value(2);
        if (const auto commit = commitWithGit(*repository, git, wanted); !commit) {
            std::fprintf(stderr, "%s\n", qPrintable(commit.error().toString()));
            return 1;
        }
        std::printf("committed %s\n", qPrintable(wanted.branch));
        std::fflush(stdout);
        if (!push(git, *remote, wanted.branch))
            return 1;
        std::printf("pushed %s\n", qPrintable(wanted.branch));
        std::fflush(stdout);
    }
    return 1;
}
