#include "today/coverage_model.h"

#include "console/item_roles.h"
#include "console/looks.h"
#include "today/finding_texts.h"

#include <algorithm>

namespace sallyport::console {

namespace {

using findings::Check;

constexpr auto lastDay = std::chrono::hours(24);
constexpr size_t eventsShown = 6;

bool isInScope(const QString &environment, const QString &scope)
{
    return scope.isEmpty() || environment.isEmpty() || environment == scope;
}

const findings::Finding *findingOf(const core::View &view, const QString &identity)
{
    const auto found = std::find_if(view.findings.begin(), view.findings.end(),
        [&](const findings::Finding &one) { return one.identity == identity; });
    return found == view.findings.end() ? nullptr : &*found;
}

/// "prod/connections/twilio_sms" of "overdue:prod/connections/twilio_sms"
QString subjectOf(const QString &identity)
{
    return identity.mid(identity.indexOf(u':') + 1);
}

using Records = std::vector<estate::FindingRecord>;

bool hasHistory(const Records &records, Instant before)
{
    return std::any_of(
        records.begin(), records.end(), [&](const estate::FindingRecord &one) { return one.firstSeen < before; });
}

/// When it came or, if it is gone, when it went.
Instant changeOf(const estate::FindingRecord &record)
{
    return record.goneAt.value_or(record.firstSeen);
}

/// The newest first.
std::vector<const estate::FindingRecord *> changedSince(
    const Records &records, Instant since, const QString &environment)
{
    std::vector<const estate::FindingRecord *> changed;
    for (const estate::FindingRecord &record : records) {
        const QString subject = subjectOf(record.identity);
        if (changeOf(record) > since && isInScope(estate::SecretId::fromKey(subject).environment, environment))
            changed.push_back(&record);
    }
    std::stable_sort(
        changed.begin(), changed.end(), [](const auto *a, const auto *b) { return changeOf(*a) > changeOf(*b); });
    return changed;
}

} // namespace

void CoverageModel::show(const core::ViewPtr &view, const QString &environment)
{
    beginResetModel();
    m_view = view;
    m_words = core::Words();
    m_rows.clear();
    m_checked = m_notChecked = 0;
    if (view) {
        addLastDay(*view, environment);
        addChecks(*view, environment);
    }
    endResetModel();
}

void CoverageModel::addLastDay(const core::View &view, const QString &environment)
{
    const Instant since = view.inputs.now - lastDay;
    // On the first day everything is new, which says nothing.
    if (!view.inputs.records || !hasHistory(*view.inputs.records, since))
        return;
    std::vector<Row> events;
    int gone = 0;
    for (const estate::FindingRecord *record : changedSince(*view.inputs.records, since, environment)) {
        if (record->goneAt) {
            ++gone;
            events.push_back({Kind::Event, int(Mark::Check), tr("gone: %1").arg(subjectOf(record->identity)), {},
                m_words.time(*record->goneAt).left(5), {}, {}});
        } else if (const findings::Finding *finding = findingOf(view, record->identity); finding && isOpen(*finding)) {
            events.push_back({Kind::Event, int(markOf(finding->severity)), m_words.plain(finding->title), {},
                m_words.time(record->firstSeen).left(5), {}, finding->subject.environment});
        }
    }
    const int arrived = int(events.size()) - gone;
    m_rows.push_back(
        {Kind::Heading, int(Mark::None), tr("Last 24 h"), tr("%1 new, %2 gone").arg(arrived).arg(gone), {}, {}, {}});
    const size_t shown = std::min(events.size(), eventsShown);
    m_rows.insert(m_rows.end(), events.begin(), events.begin() + qsizetype(shown));
    if (events.size() > shown)
        m_rows.push_back(
            {Kind::Event, int(Mark::None), tr("and %n more", nullptr, int(events.size() - shown)), {}, {}, {}, {}});
}

void CoverageModel::addChecks(const core::View &view, const QString &environment)
{
    std::vector<Row> checked;
    std::vector<Row> notChecked;
    for (const Check &check : view.coverage) {
        if (!isInScope(check.environment, environment))
            continue;
        const bool isChecked = check.outcome == Check::Outcome::Checked;
        Row row{isChecked ? Kind::Checked : Kind::NotChecked, int(isChecked ? Mark::Good : Mark::NotChecked),
            m_words.plain(check.what), m_words.plain(check.scope), m_words.plain(check.amount),
            m_words.plain(check.mend), check.environment};
        (isChecked ? checked : notChecked).push_back(std::move(row));
    }
    m_checked = int(checked.size());
    m_notChecked = int(notChecked.size());
    m_rows.push_back({Kind::Heading, int(Mark::None), tr("Checked"), m_words.count(m_checked), {}, {}, {}});
    m_rows.insert(m_rows.end(), checked.begin(), checked.end());
    if (notChecked.empty())
        return;
    m_rows.push_back({Kind::Heading, int(Mark::None), tr("Not checked"),
        tr("%1, never counted as passed").arg(m_words.count(m_notChecked)), {}, {}, {}});
    m_rows.insert(m_rows.end(), notChecked.begin(), notChecked.end());
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case KindRole:
        return int(row.kind);
    case IsGroupRole:
        return row.kind == Kind::Heading;
    case MarkRole:
        return row.mark;
    case CountRole:
    case ScopeRole:
        return row.scope;
    case AmountRole:
        return row.amount;
    case MendRole:
        return row.mend;
    case LookRole:
        return QVariant::fromValue(lookOf(m_view->estate(), row.environment));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spokenRow(row);
    default:
        return {};
    }
}

QString CoverageModel::spokenRow(const Row &row) const
{
    QStringList parts{row.text, row.scope, row.amount, row.mend};
    parts.removeAll(QString());
    const bool isMarked = row.kind == Kind::Checked || row.kind == Kind::NotChecked;
    return spoken(isMarked ? static_cast<Mark>(row.mark) : Mark::None, parts.join(QStringLiteral(", ")));
}

} // namespace sallyport::console
