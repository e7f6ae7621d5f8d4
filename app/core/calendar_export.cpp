#include "core/calendar_export.h"

#include "rotation/ics.h"

namespace sallyport::core {

namespace {

const rotation::Cadence &cadenceOf(const View &view, const rotation::Entry &entry)
{
    return view.rotations.at(entry.row).cadence.choice->cadence;
}

} // namespace

QString titleOf(const View &view, const rotation::Entry &entry)
{
    const Words words;
    const QString &name = entry.group.isEmpty() ? entry.secret.name() : entry.group;
    const std::vector<Argument> subject{name, entry.secret.environment};
    switch (entry.kind) {
    case rotation::Entry::Kind::Automatic:
        return words.plain({QT_TRANSLATE_NOOP("Message", "%1 (%2) is rotated by the backend"), subject});
    case rotation::Entry::Kind::Done:
        return words.plain({QT_TRANSLATE_NOOP("Message", "%1 (%2) was rotated"), subject});
    case rotation::Entry::Kind::Step:
        return words.plain({QT_TRANSLATE_NOOP("Message", "%1 (%2): %3"),
            {name, entry.secret.environment, cadenceOf(view, entry).steps.at(size_t(entry.step)).title}});
    case rotation::Entry::Kind::Rotation:
        break;
    }
    if (entry.isOverdue)
        return words.plain({QT_TRANSLATE_NOOP("Message", "Overdue: rotate %1 (%2)"), subject});
    return words.plain({QT_TRANSLATE_NOOP("Message", "Rotate %1 (%2)"), subject});
}

QString detailOf(const View &view, const rotation::Entry &entry, const Words &words)
{
    const rotation::Cadence &cadence = cadenceOf(view, entry);
    QStringList lines{
        words.plain({QT_TRANSLATE_NOOP("Message", "%1, every %2"), {Code{cadence.kind}, cadence.interval}})};
    if (entry.day != entry.due)
        lines.push_back(words.plain(
            {QT_TRANSLATE_NOOP("Message", "in time until %1"), {rotation::startOf(view.calendar.zone(), entry.due)}}));
    const QString &by = view.rotations.at(entry.row).by;
    if (!by.isEmpty())
        lines.push_back(words.plain({QT_TRANSLATE_NOOP("Message", "by %1"), {by}}));
    if (!cadence.method.isEmpty())
        lines.push_back(cadence.method);
    return lines.join(u'\n');
}

QByteArray exportIcs(const View &view, const Words &words)
{
    rotation::IcsRequest request;
    request.name = words.plain({QT_TRANSLATE_NOOP("Message", "Rotations of %1"), {view.estate().name}});
    request.from = view.calendar.today();
    request.until = request.from.addYears(1);
    request.words = [&](const rotation::Entry &entry, const rotation::Rotation &) {
        return rotation::IcsText{titleOf(view, entry), detailOf(view, entry, words)};
    };
    return rotation::toIcs(view.calendar, {view.estate(), view.inventory, view.rotations, view.inputs.now}, request);
}

} // namespace sallyport::core
