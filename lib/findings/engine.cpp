#include "findings/engine.h"

#include <algorithm>
#include <array>

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

/// What gives a finding its state, by what is looked up for each of 100,000.
class States
{
public:
    States(const Facts &facts, const std::vector<estate::FindingRecord> &records)
        : m_facts(facts)
    {
        for (const estate::FindingRecord &record : records) {
            if (!record.goneAt)
                m_firstSeen.insert(record.identity, record.firstSeen);
        }
        for (const estate::Acceptance &acceptance : facts.estate.acceptances) {
            if (toDate(facts.now) <= acceptance.until)
                m_acceptances.insert(acceptance.finding, &acceptance);
        }
        for (const Departure &departure : facts.departures)
            m_departures[departure.secret].push_back(&departure);
        for (size_t i = 0; i < facts.draft.size(); ++i)
            m_positions.insert(facts.draft.at(i).finding, static_cast<int>(i) + 1);
    }

    /// The later of these wins.
    void apply(Finding &finding) const
    {
        applyHistory(finding);
        applyAcceptance(finding);
        applyDepartures(finding);
        applyDraft(finding);
    }

private:
    void applyHistory(Finding &finding) const
    {
        const auto seen = m_firstSeen.constFind(finding.identity);
        // Seen a day ago or more: the person knows it.
        if (seen != m_firstSeen.constEnd())
            finding.state = m_facts.now - *seen >= std::chrono::hours(24) ? State::Known : State::New;
    }

    void applyAcceptance(Finding &finding) const
    {
        const estate::Acceptance *acceptance = m_acceptances.value(finding.identity);
        if (!acceptance)
            return;
        finding.state = State::Accepted;
        finding.acceptedUntil = acceptance->until;
        finding.acceptedBecause = acceptance->reason;
    }

    /// A merged change mends what stood when it left; what came up since is another matter.
    bool stoodAt(const Finding &finding, Instant then) const
    {
        const auto seen = m_firstSeen.constFind(finding.identity);
        return seen != m_firstSeen.constEnd() && *seen <= then;
    }

    void applyDepartures(Finding &finding) const;

    void applyDraft(Finding &finding) const
    {
        const auto position = m_positions.constFind(finding.identity);
        if (position == m_positions.constEnd())
            return;
        finding.state = State::InDraft;
        finding.draftPosition = *position;
    }

    const Facts &m_facts;
    QHash<QString, Instant> m_firstSeen;
    QHash<QString, const estate::Acceptance *> m_acceptances;
    QHash<estate::SecretId, std::vector<const Departure *>> m_departures;
    QHash<QString, int> m_positions;
};

void States::applyDepartures(Finding &finding) const
{
    const auto ofSecret = m_departures.constFind(finding.subject);
    if (ofSecret == m_departures.constEnd())
        return;
    for (const Departure *leaving : *ofSecret) {
        const Departure &departure = *leaving;
        if (departure.kind != finding.remedy.change || departure.target != finding.remedy.target)
            continue;
        if (departure.isMerged && !stoodAt(finding, departure.leftAt))
            continue;
        finding.state = departure.pullRequest > 0 ? State::InPullRequest : State::OnBranch;
        finding.branch = departure.branch;
        finding.pullRequest = departure.pullRequest;
        finding.pullRequestUrl = departure.url;
    }
}

/// Within a severity the rules keep the order of the table, and the oldest comes first. Findings are large, so that
/// each is moved once only.
std::vector<Finding> sorted(std::vector<Finding> all)
{
    struct Key
    {
        Severity severity;
        size_t rank;
        Instant since;
        size_t index;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(all.size());
    for (const Finding &finding : all)
        keys.push_back({finding.severity, rankOf(finding.rule), finding.since, keys.size()});
    std::sort(keys.begin(), keys.end());
    std::vector<Finding> inOrder;
    inOrder.reserve(all.size());
    for (const Key &key : keys)
        inOrder.push_back(std::move(all.at(key.index)));
    return inOrder;
}

} // namespace

std::vector<Finding> evaluate(const Facts &facts, const std::vector<estate::FindingRecord> &records)
{
    const States states(facts, records);
    std::vector<Finding> all;
    for (const Rule &rule : rules()) {
        for (Finding &finding : rule.find(facts)) {
            finding.rule = QString::fromLatin1(rule.name);
            finding.identity = identityOf(rule.name, finding);
            states.apply(finding);
            all.push_back(std::move(finding));
        }
    }
    return sorted(std::move(all));
}

Message manyOf(const QString &rule, qint64 count)
{
    const auto row = rankOf(rule);
    return row < rules().size() ? Message{rules().at(row).many, {count}} : Message();
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
