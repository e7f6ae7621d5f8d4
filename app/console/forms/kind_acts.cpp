#include "console/forms/kind_acts.h"

#include "core/words.h"

#include <QHash>

namespace sallyport::console {

namespace {

QString iconOf(const QString &kind)
{
    static const QHash<QString, QString> icons = {
        {QStringLiteral("rotate"), QStringLiteral("refresh-cw")},
        {QStringLiteral("promote"), QStringLiteral("arrow-up-right")},
        {QStringLiteral("import"), QStringLiteral("download")},
        {QStringLiteral("retire"), QStringLiteral("trash-2")},
        {QStringLiteral("attest"), QStringLiteral("list-checks")},
        {QStringLiteral("plan-rotation"), QStringLiteral("calendar-days")},
        {QStringLiteral("pipeline"), QStringLiteral("workflow")},
    };
    if (kind.contains(QLatin1String("policy")))
        return QStringLiteral("shield-half");
    return icons.value(kind, QStringLiteral("square-pen"));
}

} // namespace

QString titleOfKind(const draft::ChangeKind &kind)
{
    return core::Words().plain(kind.label);
}

std::vector<KindAct> kindActs()
{
    std::vector<KindAct> acts;
    for (const draft::ChangeKind &kind : draft::changeKinds()) {
        const QString name = QString::fromLatin1(kind.name);
        acts.push_back({name, titleOfKind(kind) + QStringLiteral("…"), iconOf(name), kind.about});
    }
    return acts;
}

} // namespace sallyport::console
