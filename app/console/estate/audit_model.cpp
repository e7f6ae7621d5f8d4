#include "console/estate/audit_model.h"

#include "console/item_roles.h"
#include "console/looks.h"
#include "core/words.h"

namespace sallyport::console {

namespace {

// What a person scrolls through in a side pane; the whole log has a page of its own.
constexpr qsizetype rowsShown = 500;

} // namespace

std::vector<audit::Row> auditRows(const audit::Store &store, const audit::Filter &filter)
{
    return audit::find(store, filter, rowsShown);
}

void AuditModel::show(const core::ViewPtr &view, const audit::StorePtr &store, std::vector<audit::Row> rows)
{
    beginResetModel();
    m_view = view;
    m_store = store;
    m_rows = std::move(rows);
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Operation:
        return tr("Operation");
    case Path:
        return tr("Path");
    case Actor:
        return tr("Actor");
    }
    return {};
}

QString AuditModel::environmentOf(const audit::Event &event) const
{
    return m_store->sources().at(static_cast<size_t>(event.source)).source.environment;
}

QString AuditModel::text(const audit::Event &event, int column) const
{
    switch (column) {
    case Time:
        return core::Words().time(event.time);
    case Operation:
        // DENIED is the log's own word, and the only one in capitals.
        return event.outcome == audit::Outcome::Denied ? QStringLiteral("DENIED") : audit::nameOf(event.operation);
    case Path: {
        const QStringList segments = event.secretPath.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        const bool isFolder = event.secretPath.endsWith(QLatin1Char('/'));
        return segments.isEmpty() ? event.path : segments.last() + (isFolder ? QStringLiteral("/") : QString());
    }
    case Actor:
        return event.actor;
    }
    return {};
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
    case IsCodeRole:
    case ToneRole:
    case StrongRole:
    case LookRole:
    case KeyRole:
        break;
    default:
        return {};
    }
    const audit::Event event = m_store->event(m_rows.at(static_cast<size_t>(index.row())));
    const bool denied = event.outcome == audit::Outcome::Denied;
    switch (role) {
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2 %3\n%4 %5")
            .arg(toRfc3339(event.time), audit::nameOf(event.operation), event.path, event.actor, event.remoteAddress);
    case IsCodeRole:
        return index.column() == Path;
    case ToneRole:
        if (index.column() == Operation && denied)
            return int(Role::Critical);
        return int(index.column() == Path ? Role::Text : Role::Text2);
    case StrongRole:
        return index.column() == Operation && (denied || audit::isWrite(event.operation));
    case LookRole:
        return QVariant::fromValue(lookOf(m_view->estate(), environmentOf(event)));
    case KeyRole:
        return event.secretPath;
    default:
        return text(event, index.column());
    }
}

audit::Filter auditFilter(const core::View &view, const Selection &selection)
{
    audit::Filter filter;
    filter.span.from = view.inputs.now - selection.span;
    if (selection.environment.isEmpty())
        return filter;
    filter.sources = view.auditSources(selection.environment);
    // An environment without a log shows nothing, rather than the events of the others.
    if (filter.sources.empty())
        filter.sources.push_back(-1);
    const estate::Environment *environment = view.estate().environment(selection.environment);
    if (!environment || !environment->vault)
        return filter;
    QString prefix = environment->vault->root();
    if (!selection.folder.isEmpty())
        prefix += QLatin1Char('/') + selection.folder.chopped(1);
    filter.prefix = prefix;
    return filter;
}

} // namespace sallyport::console
