#include "console/estate/audit_pane.h"

#include "console/item_roles.h"
#include "console/tables.h"
#include "core/when_done.h"
#include "core/words.h"
#include "widgets/histogram.h"
#include "widgets/pane.h"
#include "widgets/type.h"

#include <QVBoxLayout>
#include <QtConcurrent>

namespace sallyport::console {

namespace {

constexpr int bars = 60;

} // namespace

AuditPane::AuditPane(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_pane = new Pane(tr("Audit"));
    m_live = new ToneLabel(Role::Good);
    m_live->setFont(console::font(Type::Small));
    m_pane->addHeaderWidget(m_live);
    m_histogram = new Histogram;
    m_table = new QTreeView;
    m_table->setModel(&m_model);
    m_table->setRootIsDecorated(false);
    dressTable(m_table, tr("Audit events"));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(AuditModel::Path, QHeaderView::Stretch);
    m_table->setColumnWidth(AuditModel::Actor, m_table->fontMetrics().averageCharWidth() * 11);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    bodyLayout->addWidget(m_histogram);
    bodyLayout->addWidget(m_table, 1);
    m_pane->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);

    connect(&m_scope, &Scope::changed, this, [this] { rebuild(); });
    connect(m_pane, &Pane::retryRequested, this, &AuditPane::retryRequested);
    connect(m_pane, &Pane::copyDetailsRequested, this, [this] { Q_EMIT copyRequested(m_pane->state().text); });
    connect(m_table, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!m_view)
            return;
        const QString path = index.data(KeyRole).toString();
        for (const estate::Secret &secret : m_view->inventory.secrets()) {
            if (secret.apiPath == path)
                m_scope.selectSecret(secret.id);
        }
    });
}

void AuditPane::setView(const core::ViewPtr &view)
{
    m_view = view;
    if (!view) {
        m_store.reset();
        m_lag.reset();
        m_waiting = 0;
        ++m_asked;
        m_model.show(nullptr, nullptr, {});
        m_histogram->setBars({}, {}, {}, {});
        showState();
        return;
    }
    if (!m_store || !m_lag)
        m_store = view->inputs.audit;
    rebuild();
}

bool AuditPane::isHeld() const
{
    return m_table->underMouse();
}

void AuditPane::setStore(const audit::StorePtr &store, std::chrono::milliseconds lag)
{
    m_lag = lag;
    // The list stands still under the mouse; what came meanwhile is counted.
    if (isHeld() && m_store) {
        m_waiting += int(store->size()) - int(m_store->size());
        showState();
        return;
    }
    m_waiting = 0;
    m_store = store;
    rebuild();
}

void AuditPane::rebuild()
{
    const int asked = ++m_asked;
    if (!m_view)
        return;
    const auto span = std::chrono::milliseconds(m_scope.current().span);
    core::whenDone(QtConcurrent::run([store = m_store, filter = auditFilter(*m_view, m_scope.current()), span,
                                         from = m_view->inputs.now - span] {
        if (!store)
            return Look{nullptr, {}, {}, from};
        return Look{store, auditRows(*store, filter), audit::histogram(*store, filter, from, span / bars, bars), from};
    }),
        this, [this, asked](const Look &look) {
            if (asked == m_asked)
                showLook(look);
        });
}

void AuditPane::showLook(const Look &look)
{
    m_model.show(m_view, look.store, look.rows);
    for (const int column : {AuditModel::Time, AuditModel::Operation})
        m_table->resizeColumnToContents(column);
    fillHistogram(look);
    markSecret();
    showState();
}

void AuditPane::fillHistogram(const Look &look)
{
    const auto span = m_scope.current().span;
    std::vector<Histogram::Bar> counts;
    for (const audit::Bucket &bucket : look.buckets)
        counts.push_back({bucket.allowed + bucket.other, bucket.denied});
    const core::Words words;
    const bool hours = span <= std::chrono::hours(24);
    const auto caption = [&](Instant at) { return hours ? words.time(at).left(5) : words.date(at); };
    m_histogram->setTitle(span == std::chrono::minutes(60) ? tr("events per minute") : tr("events"));
    m_histogram->setBars(
        std::move(counts), caption(look.from), caption(look.from + span / 2), caption(m_view->inputs.now));
}

/// The same secret in another pane: quiet, by the inactive selection.
void AuditPane::markSecret()
{
    const estate::Secret *secret = m_view->inventory.find(m_scope.current().secretId());
    QItemSelection marked;
    for (int row = 0; secret && row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(KeyRole).toString() == secret->apiPath)
            marked.select(index, index.siblingAtColumn(AuditModel::ColumnCount - 1));
    }
    m_table->setSelectionMode(QAbstractItemView::MultiSelection);
    m_table->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
}

AuditPane::Logs AuditPane::logs() const
{
    const QString &environment = m_scope.current().environment;
    Logs logs;
    if (!m_store)
        return logs;
    for (const audit::SourceState &source : m_store->sources()) {
        if (!environment.isEmpty() && source.source.environment != environment)
            continue;
        ++logs.all;
        logs.raw += source.raw ? 1 : 0;
        if (source.error)
            logs.failures.push_back(*source.error);
    }
    return logs;
}

void AuditPane::showState()
{
    if (!m_view) {
        PaneState opening;
        opening.kind = PaneState::Kind::Loading;
        opening.canCancel = false;
        opening.summary = tr("reading the logs");
        m_live->setText({});
        m_pane->setState(opening);
        return;
    }
    const Logs known = logs();
    PaneState state = stateOf(known);
    if (m_lag)
        state.summary = m_waiting > 0 ? tr("%n new", nullptr, m_waiting) : tr("lag %1").arg(core::Words().span(*m_lag));
    // The console follows every log that it could read.
    m_live->setText(known.all > int(known.failures.size()) ? tr("live") : QString());
    m_pane->setState(state);
}

PaneState AuditPane::stateOf(const Logs &logs) const
{
    PaneState state;
    QStringList reasons;
    for (const Error &error : logs.failures)
        reasons.push_back(core::Words().plain(error));
    state.text = reasons.join(QLatin1Char('\n'));
    if (logs.all > 0 && logs.all == int(logs.failures.size())) {
        state.kind = PaneState::Kind::Failed;
        state.title = tr("The audit log could not be read");
    } else if (!logs.failures.empty()) {
        state.kind = PaneState::Kind::Partial;
        state.footer = tr("%1 of %n logs could not be read: %2", nullptr, logs.all)
                           .arg(logs.failures.size())
                           .arg(core::Words().plain(logs.failures.front()));
    } else if (logs.raw > 0) {
        state.kind = PaneState::Kind::Partial;
        state.footer = tr("This log holds raw values (log_raw): they are never shown; turn log_raw off");
    } else if (logs.all == 0 || m_model.rowCount() == 0) {
        return emptyState();
    }
    return state;
}

PaneState AuditPane::emptyState() const
{
    const QString &environment = m_scope.current().environment;
    PaneState state;
    state.kind = PaneState::Kind::Empty;
    state.icon = QStringLiteral("scroll-text");
    if (logs().all == 0) {
        const estate::Environment *known = m_view->estate().environment(environment);
        state.title = environment.isEmpty() ? tr("No audit source") : tr("No audit source for %1").arg(environment);
        state.text =
            tr("Who reads what is not known here: silence is not calm. Add audit \"vault\" { file = \"…\" } to %1.")
                .arg(known ? known->at.fileAndLine() : QStringLiteral("sallyport.hcl"));
    } else {
        state.title = tr("No events in this span");
        state.text = tr("The log was read. Choose a longer span in the scope bar.");
    }
    return state;
}

} // namespace sallyport::console
