#include "draft/check_kind.h"

#include "draft/terraform_run.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

/// What the changes of a draft say that they touch, and by which attributes: these names come from our own edits.
class OwnAddresses
{
public:
    explicit OwnAddresses(const Rendering &rendering)
    {
        for (size_t i = 0; i < rendering.changes.size(); ++i) {
            const QStringList places = placesOf(rendering, int(i) + 1);
            for (const QString &address : rendering.changes[i].plan.addresses)
                m_places[address] += places;
        }
    }

    bool holds(const QString &address) const
    {
        return std::any_of(
            m_places.keyBegin(), m_places.keyEnd(), [&](const QString &own) { return isSame(own, address); });
    }

    /// The attributes that are edited in the resource's own block; where it is declared by an entry elsewhere, all that
    /// its change edits.
    QString keys(const QString &address) const
    {
        QStringList all;
        for (auto it = m_places.begin(); it != m_places.end(); ++it) {
            if (isSame(it.key(), address))
                all += it.value();
        }
        QStringList own = all;
        own.removeIf([start = blockOf(address)](const QString &place) { return !place.startsWith(start); });
        QStringList keys;
        for (const QString &place : own.isEmpty() ? all : own)
            keys += place.section(QStringLiteral(" > "), -1);
        keys.removeDuplicates();
        return keys.join(QStringLiteral(", "));
    }

private:
    /// A change may be about all instances of a resource.
    static bool isSame(const QString &own, const QString &address)
    {
        return address == own || address.startsWith(own + u'[');
    }
    /// `resource "vault_mount" "airflow" > ` of module.x.vault_mount.airflow["a"]
    static QString blockOf(const QString &address)
    {
        const QStringList names = address.section(u'[', 0, 0).split(u'.');
        return names.size() < 2
                   ? address
                   : QStringLiteral("resource \"%1\" \"%2\" > ").arg(names.at(names.size() - 2), names.last());
    }
    static QStringList placesOf(const Rendering &rendering, int change)
    {
        QStringList places;
        for (const RenderedFile &file : rendering.files) {
            for (const auto &hunk : file.parts) {
                for (const ChangePart &part : hunk) {
                    if (part.change == change)
                        places += part.id.place;
                }
            }
        }
        return places;
    }

    QMap<QString, QStringList> m_places; ///< by address
};

/// What the plans of all roots come to.
struct Sum
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 errors = 0;
    qint64 others = 0; ///< addresses that no change of the draft names
    QStringList output;
};

void add(const RootPreview &root, const TerraformEvents &events, const OwnAddresses &own, Sum &sum)
{
    const QString start = root.dir + QStringLiteral(": ");
    for (const TerraformEvents::Change &change : events.changes) {
        QString line = start + change.address + QStringLiteral(": ") + change.action;
        if (own.holds(change.address)) {
            line += QStringLiteral("; this draft edits ") + own.keys(change.address);
        } else if (change.action != QLatin1String("read")) {
            line += QStringLiteral("; no change of this draft");
            ++sum.others;
        }
        sum.output += line;
    }
    for (const TerraformEvents::Diagnostic &diagnostic : events.diagnostics)
        sum.output += start + diagnostic.severity +
                      (diagnostic.address.isEmpty() ? QString() : QStringLiteral(" in ") + diagnostic.address);
    sum.added += events.added;
    sum.changed += events.changed;
    sum.removed += events.removed;
    sum.errors += events.errors();
    sum.output += start + QStringLiteral("%1 to add, %2 to change, %3 to destroy")
                              .arg(events.added)
                              .arg(events.changed)
                              .arg(events.removed);
}

CheckResult judged(const Sum &sum)
{
    if (sum.errors > 0)
        return {Outcome::Failed,
            {QT_TRANSLATE_N_NOOP(
                 "Message", "terraform plan ended with %n errors; their text may hold values and stays there"),
                {sum.errors}},
            sum.output};
    if (sum.others > 0)
        return {Outcome::Failed,
            {QT_TRANSLATE_N_NOOP(
                 "Message", "the plan would also change %n addresses that no change of this draft names"),
                {sum.others}},
            sum.output};
    return {Outcome::Passed,
        {QT_TRANSLATE_NOOP("Message", "%1 to add, %2 to change, %3 to destroy: nothing but what this draft names"),
            {sum.added, sum.changed, sum.removed}},
        sum.output};
}

CheckResult notChecked(const Error &error, const QStringList &output = {})
{
    return {Outcome::NotChecked, error.asMessage(), output};
}

/// Why the plan may not run, if it may not.
std::optional<Error> obstacle(const PlanPreview &preview, const std::optional<PlanConsent> &consent)
{
    if (preview.roots.empty())
        return Error{ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "no root module of the repository loads these files"), {}}, {}, {}};
    if (!consent || consent->key != preview.key())
        return Error{ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "what the plan would do was not confirmed"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Look at it, and confirm it"), {}}};
    for (const QString &environment : preview.environments()) {
        if (!consent->identities.contains(environment))
            return Error{ErrorCode::Unauthenticated,
                {QT_TRANSLATE_NOOP("Message", "no identity is named for its plan"), {}}, environment,
                {QT_TRANSLATE_NOOP("Message", "Name a command or a profile; the console's own is never used"), {}}};
    }
    return std::nullopt;
}

} // namespace

CheckResult checkPlan(const CheckRun &run)
{
    const CheckSurroundings &surroundings = *run.surroundings;
    const PlanPreview preview = planPreview(run.rendering, *surroundings.estate, *surroundings.files);
    if (const auto error = obstacle(preview, surroundings.consent))
        return notChecked(*error);
    const auto terraform = TerraformRun::prepare(run.rendering, surroundings);
    if (!terraform)
        return notChecked(terraform.error());
    Sum sum;
    sum.output = terraform->leftOut();
    const OwnAddresses own(run.rendering);
    for (const RootPreview &root : preview.roots) {
        const PlanIdentity &identity = *surroundings.consent->identities.constFind(root.environment);
        if (const auto ready = terraform->init(root, TerraformRun::Backend::On, &identity); !ready)
            return notChecked(ready.error(), sum.output);
        const auto events = terraform->plan(root, identity);
        if (!events)
            return notChecked(events.error(), sum.output);
        add(root, *events, own, sum);
    }
    return judged(sum);
}

} // namespace sallyport::draft
