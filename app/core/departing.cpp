#include "core/departing.h"

#include "draft/pull_request_text.h"

#include <algorithm>

namespace sallyport::core {

namespace {

Result<draft::CommitWay> wayOf(const Departing &departing)
{
    const auto repository = git::Repository::open(departing.home.root);
    if (!repository)
        return Failure(repository.error());
    const auto trusted = requireTrust(*repository, departing.home.trust());
    if (departing.way == draft::CommitWay::Git && !trusted)
        return Failure(trusted.error());
    if (departing.way)
        return *departing.way;
    const auto needs = git::commitNeeds(*repository);
    if (!needs)
        return Failure(needs.error());
    return trusted && !needs->isEmpty() ? draft::CommitWay::Git : draft::CommitWay::Plain;
}

/// A template asks for things in every message: its lines stand before the trailers, unless they are there already.
Result<QString> withTemplate(const Departing &departing, draft::CommitWay way)
{
    if (way != draft::CommitWay::Git)
        return departing.message;
    const auto repository = git::Repository::open(departing.home.root);
    if (!repository)
        return Failure(repository.error());
    const auto text = git::commitTemplate(*repository);
    if (!text)
        return Failure(text.error());
    if (text->isEmpty() || departing.message.contains(*text))
        return departing.message;
    const qsizetype trailers = departing.message.indexOf(QLatin1String("\nSallyport-Change:"));
    QString message = departing.message.left(trailers).trimmed() + QStringLiteral("\n\n") + *text + u'\n';
    return trailers < 0 ? message : message + departing.message.mid(trailers);
}

Departed recordOf(const Departing &departing, const View &view, const draft::Submitted &submitted)
{
    Departed departed;
    departed.branch = submitted.branch;
    departed.commit = submitted.commit.hex;
    departed.leftAt = departing.now;
    for (const draft::RenderedChange &change : view.draft.changes) {
        if (!change.refusal)
            departed.changes += change.change.trailer();
    }
    departed.text = draft::pullRequestText(view.draft, departing.message);
    departed.text.labels = view.estate().pullRequestLabels();
    if (view.draft.touchesProduction)
        departed.text.labels += QStringLiteral("production");
    return departed;
}

/// A name that no draft has left under: what was pushed once may still be a branch on the remote, which a push of other
/// commits does not replace.
QString unusedName(const QString &wanted, const std::vector<Departed> &departed)
{
    const auto isUsed = [&](const QString &name) {
        return std::any_of(
            departed.begin(), departed.end(), [&](const Departed &one) { return one.isPushed && one.branch == name; });
    };
    QString name = wanted;
    for (int number = 2; isUsed(name); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

} // namespace

Result<draft::Submitted> depart(const Departing &departing, const View &view)
{
    const auto way = wayOf(departing);
    if (!way)
        return Failure(way.error());
    const auto message = withTemplate(departing, *way);
    if (!message)
        return Failure(message.error());
    auto store = DepartureStore::open(departing.home.departures());
    if (!store)
        return Failure(store.error());
    const auto departed = store->all();
    if (!departed)
        return Failure(departed.error());
    draft::Rendering rendering = view.draft;
    rendering.branch = unusedName(rendering.branch, *departed);
    const auto submitted = draft::commitDraft(departing.home.root, rendering, *message, departing.now,
        {*way, QProcessEnvironment::systemEnvironment(), departing.home.scratch(), departing.isCanceled});
    if (!submitted)
        return submitted;
    if (const auto kept = store->keep(recordOf(departing, view, *submitted)); !kept)
        return Failure(kept.error());
    return submitted;
}

} // namespace sallyport::core
