#include "findings/rule.h"

#include <QRegularExpression>

namespace sallyport::findings {

namespace {

/// An exception is reviewed again this long before it ends.
constexpr int endsSoon = 14;
/// One that is meant to hold longer than this is a decision in disguise.
constexpr int longestDays = 366;

/// "overdue:prod/connections/x": the secret it is about; none where a finding is about a file or an address.
estate::SecretId subjectOf(const Facts &facts, const estate::Acceptance &acceptance)
{
    const auto subject = estate::SecretId::fromKey(acceptance.finding.section(u':', 1).section(u'#', 0, 0));
    return facts.estate.environment(subject.environment) ? subject : estate::SecretId{};
}

Finding about(const Facts &facts, const estate::Acceptance &acceptance, Message title, Message advice, Instant since)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = subjectOf(facts, acceptance);
    finding.about = QStringLiteral("accept.") + acceptance.name;
    finding.title = std::move(title);
    finding.evidence = {estate::Evidence::file(acceptance.at,
        {QT_TRANSLATE_NOOP("Message", "accepts %1: %2"), {Code{acceptance.finding}, acceptance.reason}})};
    finding.since = since;
    finding.remedy.kind = Remedy::Kind::Open;
    finding.remedy.place = acceptance.at;
    finding.remedy.advice = std::move(advice);
    return finding;
}

Instant startOf(QDate day)
{
    return fromDateTime(day.startOfDay(Qt::UTC));
}

bool isOfKnownRule(const estate::Acceptance &acceptance)
{
    const QString rule = acceptance.finding.section(u':', 0, 0);
    const auto &table = rules();
    return std::any_of(
        table.begin(), table.end(), [&](const Rule &known) { return rule == QLatin1String(known.name); });
}

} // namespace

std::vector<Finding> findExceptionProblems(const Facts &facts)
{
    std::vector<Finding> found;
    const QDate today = toDate(facts.now);
    for (const estate::Acceptance &acceptance : facts.estate.acceptances) {
        const estate::SecretId subject = subjectOf(facts, acceptance);
        const QString name = subject.path.isEmpty() ? acceptance.finding : subject.name();
        if (!isOfKnownRule(acceptance) || !acceptance.finding.contains(u':'))
            found.push_back(about(facts, acceptance,
                {QT_TRANSLATE_NOOP("Message", "An exception names no finding: %1"), {Code{acceptance.finding}}},
                {QT_TRANSLATE_NOOP("Message", "Name it as the findings do, or take the block out"), {}}, facts.now));
        else if (today > acceptance.until)
            found.push_back(
                about(facts, acceptance, {QT_TRANSLATE_NOOP("Message", "The exception for %1 has ended"), {name}},
                    {QT_TRANSLATE_NOOP("Message", "Mend what it accepts, or ask for it anew with another end"), {}},
                    startOf(acceptance.until.addDays(1))));
        else if (today.daysTo(acceptance.until) <= endsSoon)
            found.push_back(about(facts, acceptance,
                {QT_TRANSLATE_NOOP("Message", "The exception for %1 ends in %2"),
                    {name, Duration(std::chrono::days(today.daysTo(acceptance.until) + 1))}},
                {QT_TRANSLATE_NOOP("Message", "Mend what it accepts before that day"), {}},
                startOf(acceptance.until.addDays(-endsSoon))));
        else if (today.daysTo(acceptance.until) > longestDays)
            found.push_back(about(facts, acceptance,
                {QT_TRANSLATE_NOOP("Message", "The exception for %1 holds for years"), {name}},
                {QT_TRANSLATE_NOOP("Message", "Give it an end within a year, so that somebody looks at it again"), {}},
                facts.now));
    }
    return found;
}

} // namespace sallyport::findings
