#include "findings/engine.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sallyport::findings {

namespace {

QString identityOf(const char *rule, const Finding &finding)
{
    const estate::SecretId &subject = finding.subject;
    QString place = subject.path.isEmpty() ? subject.environment : subject.key();
    if (!finding.about.isEmpty() && !place.isEmpty())
        place += subject.path.isEmpty() ? u'/' : u'#';
    return QString::fromLatin1(rule) + u':' + place + finding.about;
}

size_t rankOf(const QString &rule)
{
    const auto &table = rules();
    const auto row = std::find_if(
        table.begin(), table.end(), [&](const Rule &candidate) { return rule == QLatin1String(candidate.name); });
    return static_cast<size_t>(row - table.begin());
}

void applyHistory(Finding &finding, const std::vector<estate::FindingRecord> &records, Instant now)
{
    const auto record = std::find_if(records.begin(), records.end(), [&](const estate::FindingRecord &candidate) {
        return candidate.identity == finding.identity && !candidate.goneAt;
    });
    if (record == records.end())
        return;
    // Seen a day ago or more: the person knows it.
    finding.state = now - record->firstSeen >= std::chrono::hours(24) ? State::Known : State::New;
}

void applyAcceptance(Finding &finding, const estate::Estate &estate, Instant now)
{
    for (const estate::Acceptance &acceptance : estate.acceptances) {
        if (acceptance.finding != finding.identity || toDate(now) > acceptance.until)
            continue;
        finding.state = State::Accepted;
        finding.acceptedUntil = acceptance.until;
        finding.acceptedBecause = acceptance.reason;
    }
}

/// A merged change mends what stood when it left; what came up since is another matter.
bool stoodAt(const Finding &finding, const std::vector<estate::FindingRecord> &records, Instant then)
{
    return std::any_of(records.begin(), records.end(), [&](const estate::FindingRecord &record) {
        return record.identity == finding.identity && !record.goneAt && record.firstSeen <= then;
    });
}

void applyDepartures(
    Finding &finding, const std::vector<Departure> &departures, const std::vector<estate::FindingRecord> &records)
{
    for (const Departure &departure : departures) {
        if (departure.secret != finding.subject || departure.kind != finding.remedy.change ||
            departure.target != finding.remedy.target)
            continue;
        if (departure.isMerged && !stoodAt(finding, records, departure.leftAt))
            continue;
        finding.state = departure.pullRequest > 0 ? State::InPullRequest : State::OnBranch;
        finding.branch = departure.branch;
        finding.pullRequest = departure.pullRequest;
        finding.pullRequestUrl = departure.url;
    }
}

void applyDraft(Finding &finding, const std::vector<draft::Change> &draft)
{
    for (size_t i = 0; i < draft.size(); ++i) {
        if (draft.at(i).finding != finding.identity)
            continue;
        finding.state = State::InDraft;
        finding.draftPosition = static_cast<int>(i) + 1;
    }
}

} // namespace

std::vector<Finding> evaluate(const Facts &facts, const std::vector<estate::FindingRecord> &records)
{
    std::vector<Finding> all;
    for (const Rule &rule : rules()) {
        for (Finding &finding : rule.find(facts)) {
            finding.rule = QString::fromLatin1(rule.name);
            finding.identity = identityOf(rule.name, finding);
            applyHistory(finding, records, facts.now);
            applyAcceptance(finding, facts.estate, facts.now);
            applyDepartures(finding, facts.departures, records);
            applyDraft(finding, facts.draft);
            all.push_back(std::move(finding));
        }
    }
    // Within a severity the rules keep the order of the table, and the oldest comes first.
    std::stable_sort(all.begin(), all.end(), [](const Finding &a, const Finding &b) {
        return std::tuple(a.severity, rankOf(a.rule), a.since) < std::tuple(b.severity, rankOf(b.rule), b.since);
    });
    return all;
}

Rule::About aboutOf(const Finding &finding)
{
    const auto row = rankOf(finding.rule);
    return row < rules().size() ? rules().at(row).about : Rule::About::Other;
}

bool isDrift(const Finding &finding)
{
    return aboutOf(finding) == Rule::About::Drift;
}

QString nameOf(State state)
{
    static constexpr std::array names = {
        "new", "known", "in-draft", "on-branch", "in-pull-request", "accepted", "gone"};
    static_assert(names.size() == static_cast<size_t>(State::Gone) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(state)));
}

QString nameOf(Severity severity)
{
    static constexpr std::array names = {"critical", "warning", "not-checked"};
    static_assert(names.size() == static_cast<size_t>(Severity::NotChecked) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(severity)));
}

} // namespace sallyport::findings
