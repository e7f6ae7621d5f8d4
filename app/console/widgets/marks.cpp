#include "widgets/marks.h"

#include <QCoreApplication>

namespace sallyport::console {

QString iconName(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Critical:
        return QStringLiteral("octagon-alert");
    case Mark::Warning:
        return QStringLiteral("triangle-alert");
    case Mark::Good:
        return QStringLiteral("circle-check");
    case Mark::Check:
        return QStringLiteral("check");
    case Mark::NotChecked:
        return QStringLiteral("circle-dashed");
    case Mark::InDraft:
        return QStringLiteral("file-pen-line");
    case Mark::Locked:
        return QStringLiteral("lock");
    case Mark::Waiting:
        return QStringLiteral("hourglass");
    }
    return {};
}

Role roleOf(Mark mark)
{
    switch (mark) {
    case Mark::Critical:
        return Role::Critical;
    case Mark::Warning:
    case Mark::Locked:
    case Mark::Waiting:
        return Role::Warning;
    case Mark::Good:
    case Mark::Check:
        return Role::Good;
    case Mark::NotChecked:
        return Role::Unknown;
    case Mark::InDraft:
        return Role::Accent;
    case Mark::None:
        break;
    }
    return Role::Text2;
}

QString spoken(Mark mark, const QString &text)
{
    const auto with = [&](const char *word) {
        return QCoreApplication::translate("Mark", word) + QStringLiteral(": ") + text;
    };
    switch (mark) {
    case Mark::Critical:
        return with(QT_TRANSLATE_NOOP("Mark", "critical"));
    case Mark::Warning:
    case Mark::Locked:
        return with(QT_TRANSLATE_NOOP("Mark", "warning"));
    case Mark::Good:
    case Mark::Check:
        return with(QT_TRANSLATE_NOOP("Mark", "good"));
    case Mark::NotChecked:
        return with(QT_TRANSLATE_NOOP("Mark", "not checked"));
    case Mark::Waiting:
        return with(QT_TRANSLATE_NOOP("Mark", "waiting"));
    case Mark::InDraft:
        return with(QT_TRANSLATE_NOOP("Mark", "staged in the draft"));
    case Mark::None:
        break;
    }
    return text;
}

} // namespace sallyport::console
