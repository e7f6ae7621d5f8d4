#include "estate/drift_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::estate {

namespace {

using terraform::Declaration;

/// A declared mount in the server's terms: "kv-v2" is a kv of version 2.
struct DeclaredMount
{
    QString type;
    std::optional<int> kvVersion;
    std::optional<QString> description;
};

DeclaredMount declaredMount(const Declaration &declaration)
{
    static const QRegularExpression version(QStringLiteral("\\bversion = (\\d+)"));
    DeclaredMount mount{declaration.settings.value(QStringLiteral("type")), {}, {}};
    if (mount.type == QLatin1String("kv-v2") || mount.type == QLatin1String("kv-v1")) {
        mount.kvVersion = mount.type.endsWith(u'2') ? 2 : 1;
        mount.type = QStringLiteral("kv");
    } else if (mount.type == QLatin1String("kv") && !isUnresolved(declaration, QStringLiteral("options"))) {
        const auto match = version.match(declaration.settings.value(QStringLiteral("options")));
        mount.kvVersion = match.hasMatch() ? match.captured(1).toInt() : 1;
    }
    if (const auto text = declaration.settings.find(QStringLiteral("description")); text != declaration.settings.end())
        mount.description = *text;
    return mount;
}

std::vector<Disagreement> differences(const Declaration &declaration, const vault::Mount &live)
{
    const DeclaredMount declared = declaredMount(declaration);
    std::vector<Disagreement> found;
    const auto add = [&](const char *name, const QString &is, const QString &said) {
        if (is != said)
            found.push_back({{QT_TRANSLATE_NOOP("Message", "%1 is %2, declared %3"),
                                 {Code{QString::fromLatin1(name)}, Code{is}, Code{said}}},
                {}, declaration.at});
    };
    if (!declared.type.isEmpty())
        add("type", live.type, declared.type);
    if (declared.kvVersion && live.type == QLatin1String("kv"))
        add("version", QString::number(live.kvVersion), QString::number(*declared.kvVersion));
    if (declared.description)
        add("description", live.description, *declared.description);
    return found;
}

} // namespace

void addMountDrift(const Estate &estate, const Environment &environment, const vault::Reading &reading,
    const terraform::Model &model, DriftReport &report)
{
    for (const auto &[name, declarations] : declaredIn(estate, environment, model, QStringLiteral("vault_mount"))) {
        const QString path = QStringLiteral("sys/mounts/") + name;
        const QStringList paths = {path, path + QStringLiteral("/tune")};
        if (declarations.size() > 1) {
            report.drifts.push_back(declaredTwice({environment.name, {}}, name, paths, declarations));
            continue;
        }
        const auto live = std::find_if(reading.mounts.begin(), reading.mounts.end(),
            [&name = name](const vault::Mount &mount) { return mount.path == name; });
        if (live == reading.mounts.end()) {
            // A server shows a token only the mounts below which it may do something.
            report.notCompared.push_back({NotCompared::Kind::OneThing, environment.name,
                {QT_TRANSLATE_NOOP("Message", "the mount %1"), {Code{name}}},
                {QT_TRANSLATE_NOOP("Message", "this token sees no such mount"), {}}});
            continue;
        }
        ++report.compared;
        auto found = differences(*declarations.front(), *live);
        if (!found.empty())
            report.drifts.push_back({DriftKind::Mount, {environment.name, {}}, name,
                QStringLiteral("GET sys/internal/ui/mounts"), paths, std::move(found), {declarations.front()->at}});
    }
}

} // namespace sallyport::estate
