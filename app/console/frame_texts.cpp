#include "console/frame_texts.h"

#include "console/looks.h"
#include "core/words.h"
#include "estate/policy_scope.h"

#include <QCoreApplication>
#include <QSet>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class FrameText
{
    Q_DECLARE_TR_FUNCTIONS(FrameText)
};

QString age(Instant at, Instant now)
{
    return core::Words().span(std::chrono::duration_cast<Duration>(now - at));
}

Freshness freshness(const core::View &view, const estate::Environment &environment, Instant now)
{
    Freshness result{lookOf(view.estate(), environment.name), {}, Mark::None, costText(view, environment.name)};
    const estate::Knowledge *known = view.knowledge(environment.name);
    const QString read = known && known->reading ? age(known->reading->readAt, now) : QString();
    if (known && known->failure) {
        const bool isSealed = known->failure->error.code == ErrorCode::Sealed;
        result.mark = isSealed ? Mark::Locked : Mark::Warning;
        const QString state = isSealed ? FrameText::tr("sealed") : FrameText::tr("not reached");
        result.text = read.isEmpty() ? state : FrameText::tr("%1 · read %2 ago").arg(state, read);
    } else if (read.isEmpty()) {
        result.mark = Mark::NotChecked;
        result.text = FrameText::tr("not read");
    } else {
        result.text = read;
        if (!known->reading->complete)
            result.mark = Mark::Warning;
    }
    return result;
}

QString policyFor(const estate::VaultBackend &backend)
{
    const auto scope = estate::policyScopeOf(backend);
    return scope ? QString::fromUtf8(vault::leastPolicy(*scope)) : core::Words().plain(scope.error());
}

} // namespace

const std::vector<SpanChoice> &spanChoices()
{
    static const std::vector<SpanChoice> choices = {{std::chrono::minutes(60), FrameText::tr("last 60 min")},
        {std::chrono::hours(24), FrameText::tr("last 24 h")}, {std::chrono::hours(24 * 7), FrameText::tr("last 7 d")},
        {std::chrono::hours(24 * 30), FrameText::tr("last 30 d")}};
    return choices;
}

std::vector<Freshness> freshnessOf(const core::View &view, Instant now)
{
    std::vector<Freshness> all;
    for (const estate::Environment &environment : view.estate().environments)
        all.push_back(freshness(view, environment, now));
    return all;
}

Crumbs crumbsOf(const core::View &view, const Selection &selection, bool canClear)
{
    Crumbs crumbs;
    crumbs.environment = lookOf(view.estate(), selection.environment);
    crumbs.environmentText =
        selection.environment.isEmpty() ? FrameText::tr("all environments") : selection.environment;
    for (const estate::Environment &environment : view.estate().environments)
        crumbs.environments.push_back(environment.name);
    crumbs.folder = selection.folder;
    QSet<QString> folders;
    if (!selection.environment.isEmpty()) {
        for (const estate::Secret *secret : view.inventory.of(selection.environment))
            folders.insert(secret->id.path.section(QLatin1Char('/'), 0, 0) + QLatin1Char('/'));
    }
    crumbs.folders = QStringList(folders.begin(), folders.end());
    crumbs.folders.sort();
    crumbs.secret = selection.secretId().name();
    for (const SpanChoice &choice : spanChoices()) {
        crumbs.spans.push_back(choice.text);
        if (choice.span == selection.span)
            crumbs.span = choice.text;
    }
    crumbs.canClear = canClear;
    return crumbs;
}

DraftSummary summaryOf(const core::View &view)
{
    DraftSummary summary;
    summary.changes = int(view.draft.changes.size());
    summary.added = view.draft.added;
    summary.removed = view.draft.removed;
    summary.files = int(view.draft.files.size());
    if (summary.changes == 0)
        return summary;
    int failed = 0;
    int notChecked = 0;
    for (const draft::DraftCheck &check : view.draft.checks) {
        failed += check.outcome == draft::DraftCheck::Outcome::Failed;
        notChecked += check.outcome == draft::DraftCheck::Outcome::NotChecked;
    }
    summary.checksMark = failed > 0 ? Mark::Critical : notChecked > 0 ? Mark::NotChecked : Mark::Good;
    summary.checks = failed > 0       ? FrameText::tr("%n checks failed", nullptr, failed)
                     : notChecked > 0 ? FrameText::tr("%n not checked", nullptr, notChecked)
                                      : FrameText::tr("checks passed");
    summary.saved = core::Words().time(view.inputs.draft->savedAt);
    return summary;
}

QString costText(const core::View &view, const QString &environment)
{
    const core::Words words;
    const estate::Knowledge *known = view.knowledge(environment);
    QString text;
    if (known && known->reading) {
        const vault::Reading &reading = *known->reading;
        text = FrameText::tr("%1 was read %2 with %Ln requests in %3, as %4. 0 values.", nullptr, reading.cost.requests)
                   .arg(environment, toRfc3339(reading.readAt), words.span(reading.cost.took),
                       reading.token.displayName.isEmpty() ? QStringLiteral("?") : reading.token.displayName);
    } else {
        text = FrameText::tr("%1 was not read yet.").arg(environment);
    }
    if (known && known->failure)
        text += QLatin1Char(' ') + core::Words().plain(known->failure->error);
    return text;
}

QStringList outsideTexts(const core::View &view)
{
    const auto text = [&](const QString &who, const auto &look, Instant at, int requests) {
        if (look.failure)
            return FrameText::tr("%1: not checked, %2").arg(who, core::Words().plain(look.failure->error.what));
        return FrameText::tr("%1: asked %2 ago, %Ln requests", nullptr, requests).arg(who, age(at, view.inputs.now));
    };
    QStringList texts;
    const estate::Look<monitoring::AlertReading> &alerts = view.inputs.outside->alerts;
    if (view.estate().monitoring && !view.estate().monitoring->prometheus.isEmpty() &&
        (alerts.reading || alerts.failure))
        texts += text(QStringLiteral("Prometheus"), alerts, alerts.reading ? alerts.reading->readAt : Instant(),
            alerts.reading ? alerts.reading->requests : 0);
    const estate::Look<git::BranchProtection> &protection = view.inputs.outside->protection;
    if (protection.reading)
        texts += text(protection.reading->forge, protection, protection.reading->askedAt, protection.reading->requests);
    else if (protection.failure)
        texts += text(FrameText::tr("Forge"), protection, {}, 0);
    return texts;
}

QString unreadableText(const core::View &view, const QString &environment)
{
    QString text;
    for (const estate::Environment &candidate : view.estate().environments) {
        if (!candidate.vault || (!environment.isEmpty() && candidate.name != environment))
            continue;
        text += QStringLiteral("# ") + candidate.name + QLatin1Char('\n');
        const estate::Knowledge *known = view.knowledge(candidate.name);
        if (known && known->reading) {
            for (const vault::UnreadableFolder &folder : known->reading->unreadable)
                text += FrameText::tr("# not readable: %1 needs %2").arg(folder.apiPath, folder.capability) +
                        QLatin1Char('\n');
        }
        text += policyFor(*candidate.vault) + QLatin1Char('\n');
    }
    return text;
}

} // namespace sallyport::console
