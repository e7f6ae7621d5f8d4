#include "console/estate/reading_state.h"

#include "core/words.h"

#include <QCoreApplication>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingText)
};

PaneState opening()
{
    PaneState state;
    state.kind = PaneState::Kind::Loading;
    state.canCancel = false;
    state.summary = ReadingText::tr("opening");
    state.footer = ReadingText::tr("reading the repository, the snapshots and the logs");
    return state;
}

PaneState reading(const vault::WalkProgress &walk)
{
    const core::Words words;
    PaneState state;
    state.kind = PaneState::Kind::Loading;
    state.summary =
        ReadingText::tr("reading, %1 of %2").arg(words.count(walk.secretsRead), words.count(walk.secretsNamed));
    state.progress = walk.secretsNamed > 0 ? double(walk.secretsRead) / walk.secretsNamed : 0;
    state.footer = ReadingText::tr("%n requests", nullptr, walk.requests);
    return state;
}

PaneState failed(const core::View &view, const estate::Knowledge &known)
{
    const core::Words words;
    PaneState state;
    state.kind = PaneState::Kind::Failed;
    state.title = known.failure->error.code == ErrorCode::Sealed
                      ? ReadingText::tr("%1 is sealed").arg(known.environment)
                      : ReadingText::tr("%1 could not be read").arg(known.environment);
    state.text = core::Words().plain(known.failure->error);
    if (known.reading)
        state.summary =
            ReadingText::tr("snapshot %1, %2 old")
                .arg(words.time(known.reading->readAt).left(5),
                    words.span(std::chrono::duration_cast<Duration>(view.inputs.now - known.reading->readAt)));
    return state;
}

} // namespace

int unreadableFolders(const core::View &view, const Selection &selection)
{
    size_t folders = 0;
    for (const estate::Knowledge &known : *view.inputs.knowledge) {
        if (known.reading && (selection.environment.isEmpty() || selection.environment == known.environment))
            folders += known.reading->unreadable.size();
    }
    return int(folders);
}

QString failedEnvironment(const core::View &view, const Selection &selection)
{
    for (const estate::Knowledge &known : *view.inputs.knowledge) {
        const bool inScope = selection.environment.isEmpty() || selection.environment == known.environment;
        if (known.failure && inScope)
            return known.environment;
    }
    return {};
}

PaneState readingState(const core::View *view, const Selection &selection, const ReadingProgress &progress)
{
    if (!view)
        return opening();
    if (!progress.environment.isEmpty())
        return reading(progress.walk);
    // Beside others that answered, one that did not is said by the top bar and by its rows.
    const QString silent = selection.environment.isEmpty() ? QString() : failedEnvironment(*view, selection);
    if (!silent.isEmpty())
        return failed(*view, *view->knowledge(silent));
    PaneState state;
    if (const int folders = unreadableFolders(*view, selection); folders > 0) {
        state.kind = PaneState::Kind::Partial;
        state.footer = ReadingText::tr("%n folders are not readable with this token", nullptr, folders);
        state.link = ReadingText::tr("Which, and what would help");
    }
    return state;
}

} // namespace sallyport::console
