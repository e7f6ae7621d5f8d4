#include "core/departing.h"

#include "draft/pull_request_text.h"

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

} // namespace

Result<draft::Submitted> depart(const Departing &departing, const View &view)
{
    const auto way = wayOf(departing);
    if (!way)
        return Failure(way.error());
    const auto message = withTemplate(departing, *way);
    if (!message)
        return Failure(message.error());
    const auto submitted = draft::commitDraft(departing.home.root, view.draft, *message, departing.now,
        {*way, QProcessEnvironment::systemEnvironment(), departing.home.scratch(), departing.isCanceled});
    if (!submitted)
        return submitted;
    auto store = DepartureStore::open(departing.home.departures());
    if (!store)
        return Failure(store.error());
    if (const auto kept = store->keep(recordOf(departing, view, *submitted)); !kept)
        return Failure(kept.error());
    return submitted;
}

} // namespace sallyport::core
