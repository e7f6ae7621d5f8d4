#include "today/finding_groups.h"

#include "core/words.h"
#include "today/finding_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace sallyport::console {

namespace {

struct Today
{
    Q_DECLARE_TR_FUNCTIONS(Today)
};

using findings::Finding;

/// Why people would look at a finding; the order is the order on the page.
enum class Cause { Exposure, Overdue, Drift, Review, Other, NotChecked };

Cause causeOf(const Finding &finding)
{
    if (finding.severity == findings::Severity::NotChecked)
        return Cause::NotChecked;
    switch (findings::aboutOf(finding)) {
    case findings::Rule::About::Exposure:
        return Cause::Exposure;
    case findings::Rule::About::Rotation:
        return Cause::Overdue;
    case findings::Rule::About::Drift:
        return Cause::Drift;
    case findings::Rule::About::Review:
        return Cause::Review;
    case findings::Rule::About::Other:
        break;
    }
    return Cause::Other;
}

/// An empty group; `order` sorts the groups.
struct Heading
{
    QString order;
    QString title;
    QString note;
};

Heading causeHeading(Cause cause)
{
    const QString order = QString::number(static_cast<int>(cause));
    switch (cause) {
    case Cause::Exposure:
        return {order, Today::tr("Exposure"), Today::tr("somebody can read or write what he should not")};
    case Cause::Overdue:
        return {order, Today::tr("Overdue rotation"), Today::tr("past their cadence")};
    case Cause::Drift:
        return {order, Today::tr("Drift and undeclared"), Today::tr("live state differs from Terraform")};
    case Cause::Review:
        return {order, Today::tr("To review"), Today::tr("exceptions and cadences that somebody has to decide")};
    case Cause::NotChecked:
        return {order, Today::tr("Could not be checked"), Today::tr("not counted as passed")};
    case Cause::Other:
        break;
    }
    return {order, Today::tr("Other"), {}};
}

Heading environmentHeading(const estate::Estate &estate, const Finding &finding)
{
    const auto &all = estate.environments;
    const auto place = std::find_if(all.begin(), all.end(),
        [&](const estate::Environment &one) { return one.name == finding.subject.environment; });
    const QString order = QString::number(place - all.begin()).rightJustified(4, u'0');
    return {order, finding.subject.environment, place == all.end() ? QString() : place->tierName};
}

Heading ownerHeading(const Finding &finding)
{
    // The last letter of Unicode puts those without an owner behind all names.
    return finding.owner.isEmpty() ? Heading{QString(QChar(0xffff)), Today::tr("No owner"), {}}
                                   : Heading{finding.owner, finding.owner, {}};
}

Heading headingOf(const core::View &view, const Finding &finding, Grouping grouping)
{
    if (finding.state == findings::State::Accepted)
        return {QString(2, QChar(0xffff)), Today::tr("Accepted"), Today::tr("each until its date")};
    switch (grouping) {
    case Grouping::Cause:
        break;
    case Grouping::Environment:
        return environmentHeading(view.estate(), finding);
    case Grouping::Owner:
        return ownerHeading(finding);
    }
    return causeHeading(causeOf(finding));
}

bool contains(const Finding &finding, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const core::Words language;
    const QString text = QStringList{language.plain(finding.title), finding.subject.key(), finding.owner,
        plainText(evidenceLine(finding, language))}
                             .join(u' ');
    return std::all_of(
        words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What a person has begun to mend keeps its own row; only what waits is folded.
bool mayFold(const Finding &finding)
{
    return finding.state == findings::State::New || finding.state == findings::State::Known;
}

QString foldKey(const Finding &finding)
{
    return mayFold(finding) ? finding.rule + u':' + finding.subject.environment : finding.identity;
}

std::vector<FindingRow> fold(const std::vector<const Finding *> &members)
{
    QHash<QString, size_t> counts;
    for (const Finding *finding : members)
        ++counts[foldKey(*finding)];
    std::vector<FindingRow> rows;
    QHash<QString, size_t> folds;
    for (const Finding *finding : members) {
        const QString key = foldKey(*finding);
        const auto place = folds.constFind(key);
        if (place != folds.constEnd()) {
            rows.at(*place).members.push_back(finding);
            continue;
        }
        if (counts.value(key) > foldAbove)
            folds.insert(key, rows.size());
        rows.push_back({{finding}});
    }
    return rows;
}

Mark worstMark(const std::vector<const Finding *> &members)
{
    if (members.front()->state == findings::State::Accepted)
        return Mark::None;
    const auto worst = std::min_element(
        members.begin(), members.end(), [](const Finding *a, const Finding *b) { return a->severity < b->severity; });
    return markOf((*worst)->severity);
}

} // namespace

qint64 FindingGroup::count() const
{
    qint64 total = 0;
    for (const FindingRow &row : rows)
        total += qint64(row.members.size());
    return total;
}

std::vector<FindingGroup> groupFindings(const core::View &view, const FindingQuery &query)
{
    struct Gathered
    {
        Heading heading;
        std::vector<const Finding *> members;
    };
    std::map<QString, Gathered> gathered;
    const QStringList words = query.text.split(u' ', Qt::SkipEmptyParts);
    for (const Finding &finding : view.findings) {
        const bool inScope = query.environment.isEmpty() || finding.subject.environment == query.environment;
        const bool isOwners = query.owner.isEmpty() || finding.owner == query.owner;
        if (!inScope || !isOwners || finding.state == findings::State::Gone || !contains(finding, words))
            continue;
        Heading heading = headingOf(view, finding, query.grouping);
        Gathered &group = gathered[heading.order];
        group.heading = std::move(heading);
        group.members.push_back(&finding);
    }
    std::vector<FindingGroup> groups;
    for (const auto &[order, group] : gathered)
        groups.push_back(
            {order, group.heading.title, group.heading.note, worstMark(group.members), fold(group.members)});
    return groups;
}

QStringList ownersOf(const core::View &view)
{
    QSet<QString> owners;
    for (const Finding &finding : view.findings) {
        if (isOpen(finding) && !finding.owner.isEmpty())
            owners.insert(finding.owner);
    }
    QStringList sorted(owners.begin(), owners.end());
    sorted.sort();
    return sorted;
}

QString foldTitle(const FindingRow &row)
{
    return core::Words().plain(findings::manyOf(row.first().rule, qint64(row.members.size())));
}

} // namespace sallyport::console
