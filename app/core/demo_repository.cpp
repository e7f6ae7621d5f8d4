#include "core/demo_repository.h"

#include "core/demo_terraform.h"
#include "git/create.h"

#include <algorithm>
#include <optional>

namespace sallyport::core {

namespace {

using namespace std::chrono_literals;

const QString mainBranch = QStringLiteral("main");
const QString rotated = QStringLiteral("connections/twilio_sms");
const QString youngFile = QStringLiteral("terraform/staging/events.tf");

/// The files before the rotation that the history shows.
QVector<git::FileEdit> filesBefore(std::vector<DemoSecret> secrets, Instant now)
{
    for (DemoSecret &secret : secrets) {
        if (secret.path == rotated)
            --secret.version;
    }
    return demoRepositoryFiles(secrets, now);
}

/// What turns one state of the files into the other.
QVector<git::FileEdit> difference(const QVector<git::FileEdit> &before, const QVector<git::FileEdit> &after)
{
    QVector<git::FileEdit> edits;
    for (const git::FileEdit &file : after) {
        const auto old = std::find_if(
            before.begin(), before.end(), [&](const git::FileEdit &candidate) { return candidate.path == file.path; });
        if (old == before.end())
            edits.push_back(file);
        else if (old->after != file.after)
            edits.push_back({file.path, old->after, file.after, file.mode});
    }
    return edits;
}

git::Signature signature(const char *name, Instant at)
{
    const QString who = QString::fromLatin1(name);
    return {who, who + QStringLiteral("@acme.example"), at};
}

/// A change on a branch of its own and its merge into main.
Result<void> change(git::Repository &repository, const QString &branch, const QVector<git::FileEdit> &edits,
    const QString &message, Instant at)
{
    const auto base = repository.resolve(mainBranch);
    if (!base)
        return Failure(base.error());
    const auto commit = git::commitOnNewBranch(repository, *base, branch, edits, message, signature("m.okafor", at));
    if (!commit)
        return Failure(commit.error());
    const auto merge = git::mergeInto(repository, mainBranch, *commit, QStringLiteral("Merge branch '%1'").arg(branch),
        signature("a.lindqvist", at + 40min));
    if (!merge)
        return Failure(merge.error());
    return {};
}

} // namespace

Result<void> createDemoRepository(const QString &folder, const std::vector<DemoSecret> &secrets, Instant now)
{
    auto repository = git::createRepository(folder, mainBranch);
    if (!repository)
        return Failure(repository.error());
    if (auto done = git::setIdentity(*repository, QStringLiteral("You"), QStringLiteral("you@acme.example")); !done)
        return done;

    const QVector<git::FileEdit> last = demoRepositoryFiles(secrets, now);
    const QVector<git::FileEdit> beforeRotation = filesBefore(secrets, now);
    QVector<git::FileEdit> first = beforeRotation;
    first.removeIf([](const git::FileEdit &file) { return file.path == youngFile; });

    const auto begun = git::commitFirst(*repository, first,
        QStringLiteral("Describe the estate and declare its secrets"), signature("a.lindqvist", now - 400 * 24h));
    if (!begun)
        return Failure(begun.error());
    if (auto done = change(*repository, QStringLiteral("events-in-staging"), difference(first, beforeRotation),
            QStringLiteral("Declare the event sources of staging\n\nTheir consumers come one by one."),
            now - 7 * 24h - 3h);
        !done)
        return done;
    if (auto done = change(*repository, QStringLiteral("sallyport/rotate-twilio-sms"), difference(beforeRotation, last),
            QStringLiteral("Rotate twilio_sms\n\nOverdue since yesterday (password, 90d).\n\n"
                           "Sallyport-Change: rotate prod/%1")
                .arg(rotated),
            now - 26h);
        !done)
        return done;
    return git::checkOutHead(*repository);
}

} // namespace sallyport::core
