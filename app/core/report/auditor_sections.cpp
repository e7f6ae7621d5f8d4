#include "core/report/report.h"
#include "core/report/report_text.h"
#include "core/words.h"
#include "rotation/past.h"

#include <algorithm>

namespace sallyport::core {

namespace {

QString listOf(const QStringList &names)
{
    return names.isEmpty() ? ReportText::tr("nobody named") : names.join(QStringLiteral(", "));
}

ReportCell readingCell(const estate::Knowledge *known)
{
    if (!known || !known->reading)
        return {ReportText::tr("not read"), Tone::NotChecked};
    const QString at = toRfc3339(known->reading->readAt);
    if (known->failure)
        return {
            ReportText::tr("%1, not since: %2").arg(at, Words().plain(known->failure->error.what)), Tone::NotChecked};
    if (!known->reading->complete)
        return {ReportText::tr("%1, in part").arg(at), Tone::NotChecked};
    return {at};
}

/// Which logs were read and how far; file names only, since the folders are those of one machine.
ReportCell auditCell(const View &view, const estate::Environment &environment)
{
    QStringList logs;
    for (const int index : view.auditSources(environment.name)) {
        const audit::SourceState &state = view.inputs.audit->sources().at(size_t(index));
        if (state.error)
            return {ReportText::tr("not read"), Tone::NotChecked};
        logs += ReportText::tr("%n lines", nullptr, int(state.lines));
    }
    if (logs.isEmpty())
        return {ReportText::tr("none"), Tone::NotChecked};
    return {logs.join(QStringLiteral(", "))};
}

/// Who was asked beside the backends, and when.
QString outsideNote(const View &view)
{
    QStringList asked;
    if (const auto &alerts = view.inputs.outside->alerts.reading)
        asked += QStringLiteral("%1 (%2)").arg(alerts->origin, toRfc3339(alerts->readAt));
    if (const auto &protection = view.inputs.outside->protection.reading)
        asked += QStringLiteral("%1 (%2)").arg(protection->forge, toRfc3339(protection->askedAt));
    return asked.isEmpty() ? QString() : ReportText::tr("Also asked: %1.").arg(asked.join(QStringLiteral(", ")));
}

/// "prod: why (what it rests on); staging, dev: why": of production always, of the others where it came out otherwise.
QString whyOf(const std::vector<const findings::Verdict *> &verdicts, const estate::Estate &estate)
{
    struct Reason
    {
        QStringList environments;
        QString what;
        QString rests; ///< on this
        findings::Verdict::Outcome outcome;
    };
    const Words words;
    std::vector<Reason> reasons;
    const auto add = [&](const findings::Verdict &verdict) {
        const QString what = words.plain(verdict.what);
        const QString rests = verdict.evidence.empty() ? QString() : verdict.evidence.front().reference;
        const auto same = std::find_if(reasons.begin(), reasons.end(),
            [&](const Reason &known) { return known.what == what && known.rests == rests; });
        if (same == reasons.end())
            reasons.push_back({{verdict.environment}, what, rests, verdict.outcome});
        else
            same->environments += verdict.environment;
    };
    const auto isProduction = [&](const findings::Verdict *verdict) {
        const estate::Environment *environment = estate.environment(verdict->environment);
        return environment && environment->isProduction();
    };
    for (const findings::Verdict *verdict : verdicts) {
        if (isProduction(verdict))
            add(*verdict);
    }
    for (const findings::Verdict *verdict : verdicts) {
        const bool isTold = std::any_of(
            reasons.begin(), reasons.end(), [&](const Reason &known) { return known.outcome == verdict->outcome; });
        if (!isProduction(verdict) && !isTold)
            add(*verdict);
    }
    QStringList parts;
    QString told;
    for (const Reason &reason : reasons) {
        // What the one before rests on too is not said again.
        const QString rests =
            reason.rests.isEmpty() || reason.rests == told ? QString() : QStringLiteral(" (%1)").arg(reason.rests);
        parts += QStringLiteral("%1: %2%3").arg(reason.environments.join(QStringLiteral(", ")), reason.what, rests);
        told = reason.rests;
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

ReportSection scopeSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("What was looked at");
    section.note = ReportText::tr("Metadata only: names, versions, times, policies and audit events. The program that "
                                  "wrote this asks for no secret's value, and writes to no secrets backend.");
    if (const QString note = outsideNote(view); !note.isEmpty())
        section.note += u' ' + note;
    section.columns = {ReportText::tr("Environment"), ReportText::tr("Secrets below"), ReportText::tr("Read at"),
        ReportText::tr("May read"), ReportText::tr("May write"), ReportText::tr("Audit log")};
    for (const estate::Environment &environment : view.estate().environments) {
        const auto &vault = environment.vault;
        section.rows.push_back(
            {{environment.isProduction() ? ReportText::tr("%1 (production)").arg(environment.name) : environment.name},
                {vault ? vault->root() : QStringLiteral("—"), Tone::Code},
                readingCell(view.knowledge(environment.name)), {vault ? listOf(vault->readers) : QStringLiteral("—")},
                {vault ? listOf(vault->writers) : QStringLiteral("—")}, auditCell(view, environment)});
    }
    return section;
}

ReportSection checklistSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("Production checklist");
    section.columns = {QString(), ReportText::tr("Point")};
    for (const estate::Environment &environment : view.estate().environments)
        section.columns += environment.name;
    section.columns += ReportText::tr("Why, and what it rests on");
    section.widths = {3, 29};
    const int environments = int(view.estate().environments.size());
    section.widths.insert(section.widths.end(), size_t(environments), std::max(21 / std::max(1, environments), 5));
    section.widths.push_back(47);
    for (const findings::Point &point : findings::checklistPoints()) {
        std::vector<ReportCell> row{{QString::number(point.number), Tone::Quiet}, {Words().plain(point.title)}};
        std::vector<const findings::Verdict *> verdicts;
        for (const findings::Verdict &verdict : view.checklist) {
            if (verdict.point != point.number)
                continue;
            row.push_back(cellOf(verdict.outcome));
            verdicts.push_back(&verdict);
        }
        row.push_back({whyOf(verdicts, view.estate()), Tone::Quiet});
        section.rows.push_back(std::move(row));
    }
    QStringList history;
    for (const estate::Environment &environment : view.estate().environments) {
        const auto &scores = *view.inputs.scores;
        const auto oldest = std::find_if(scores.begin(), scores.end(),
            [&](const estate::ScoreRecord &record) { return record.environment == environment.name; });
        if (oldest != scores.end() && oldest->day < toDate(view.inputs.now))
            history += ReportText::tr("%1 passed %2 on %3")
                           .arg(environment.name)
                           .arg(oldest->passed)
                           .arg(oldest->day.toString(Qt::ISODate));
    }
    QStringList now;
    for (const findings::Score &score : findings::scores(view.checklist))
        now += ReportText::tr("%1 passes %2 of %3")
                   .arg(score.environment)
                   .arg(score.passed)
                   .arg(findings::checklistPoints().size());
    section.note = (now + history).join(QStringLiteral("; "));
    return section;
}

ReportSection promiseSection(const View &view)
{
    const QDate today = view.calendar.today();
    ReportSection section;
    section.title = ReportText::tr("Rotations of the past year");
    section.note = ReportText::tr("Whether what has a cadence was written again in time. A write does not prove a new "
                                  "value: the proven ones are counted apart.");
    section.columns = {ReportText::tr("Environment"), ReportText::tr("On time"), ReportText::tr("Late"),
        ReportText::tr("Missed"), ReportText::tr("Proven rotations"), ReportText::tr("Without a cadence")};
    const rotation::CalendarFacts facts{view.estate(), view.inventory, view.rotations, view.inputs.now};
    const auto past = rotation::past(facts, view.writes, today.addYears(-1), today);
    for (const estate::Environment &environment : view.estate().environments) {
        const auto count = [&](rotation::Promise promise) {
            return std::count_if(past.begin(), past.end(), [&](const rotation::PastRotation &one) {
                return one.secret.environment == environment.name && one.promise == promise;
            });
        };
        const auto proven = std::count_if(view.rotations.begin(), view.rotations.end(),
            [&](const rotation::Rotation &row) { return row.secret.environment == environment.name && row.proof; });
        const auto &without = view.calendar.withoutCadence();
        const auto unknown = std::count_if(without.begin(), without.end(),
            [&](size_t row) { return view.inventory.secrets().at(row).id.environment == environment.name; });
        const auto late = count(rotation::Promise::Late);
        const auto missed = count(rotation::Promise::Missed);
        section.rows.push_back({{environment.name}, {QString::number(count(rotation::Promise::OnTime))},
            {QString::number(late), late > 0 ? Tone::Warning : Tone::Plain},
            {QString::number(missed), missed > 0 ? Tone::Critical : Tone::Plain}, {QString::number(proven)},
            {QString::number(unknown), unknown > 0 ? Tone::NotChecked : Tone::Plain}});
    }
    return section;
}

ReportSection exceptionSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("Accepted for a time");
    section.columns = {
        ReportText::tr("Finding"), ReportText::tr("Until"), ReportText::tr("Reason"), ReportText::tr("Written in")};
    for (const estate::Acceptance &acceptance : view.estate().acceptances) {
        const bool isOver = acceptance.until < toDate(view.inputs.now);
        section.rows.push_back({{acceptance.finding, Tone::Code},
            {isOver ? ReportText::tr("%1, over").arg(acceptance.until.toString(Qt::ISODate))
                    : acceptance.until.toString(Qt::ISODate),
                isOver ? Tone::Critical : Tone::Plain},
            {acceptance.reason}, {acceptance.at.fileAndLine(), Tone::Code}});
    }
    if (section.rows.empty())
        section.note = ReportText::tr("None.");
    constexpr size_t rowsShown = 8;
    limitTo(section, rowsShown);
    return section;
}

ReportSection attestationSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("Attested by people");
    section.columns = {ReportText::tr("What"), ReportText::tr("Environment"), ReportText::tr("By"),
        ReportText::tr("When"), ReportText::tr("Outcome"), ReportText::tr("Written in")};
    auto attestations = view.estate().attestations;
    std::stable_sort(attestations.begin(), attestations.end(),
        [](const estate::Attestation &one, const estate::Attestation &other) { return one.at > other.at; });
    for (const estate::Attestation &attestation : attestations) {
        const bool isPassed = attestation.result == QLatin1String("passed");
        const auto passedSteps = std::count_if(attestation.steps.begin(), attestation.steps.end(),
            [](const estate::AttestedStep &step) { return step.result == QLatin1String("passed"); });
        QString outcome = attestation.result;
        if (!attestation.steps.empty())
            outcome += ReportText::tr(", %1 of %2 steps").arg(passedSteps).arg(attestation.steps.size());
        section.rows.push_back(
            {{attestation.kind.isEmpty() ? attestation.name
                                         : QStringLiteral("%1: %2").arg(attestation.name, attestation.kind)},
                {attestation.environment}, {attestation.by}, {toRfc3339(attestation.at)},
                {outcome, isPassed ? Tone::Good : Tone::Critical}, {attestation.declaredAt.fileAndLine(), Tone::Code}});
    }
    if (section.rows.empty())
        section.note = ReportText::tr("Nothing.");
    constexpr size_t rowsShown = 8;
    limitTo(section, rowsShown);
    return section;
}

} // namespace sallyport::core
