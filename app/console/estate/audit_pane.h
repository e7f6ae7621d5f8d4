#pragma once

#include "console/estate/audit_model.h"
#include "console/scope.h"
#include "widgets/surface.h"

#include <QTreeView>
#include <QWidget>

namespace sallyport::console {

class Histogram;
class Pane;
struct PaneState;

/// Who used the secrets of the selection: a histogram of the last hour, and the newest events.
class AuditPane : public QWidget
{
    Q_OBJECT
public:
    AuditPane(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is opened.
    void setView(const core::ViewPtr &view);
    /// New events of the log that is followed.
    void setStore(const audit::StorePtr &store, std::chrono::milliseconds lag);
    QTreeView *table() const { return m_table; }

Q_SIGNALS:
    void retryRequested();
    void copyRequested(const QString &text);

private:
    /// The logs of the selection.
    struct Logs
    {
        int all = 0;
        int raw = 0;                 ///< that hold values
        std::vector<Error> failures; ///< of those that could not be read
    };
    Logs logs() const;
    PaneState stateOf(const Logs &logs) const;
    PaneState emptyState() const;
    /// What one look at the log brought, on a worker.
    struct Look
    {
        audit::StorePtr store;
        std::vector<audit::Row> rows;
        std::vector<audit::Bucket> buckets;
        Instant from{};
    };
    void rebuild();
    void showLook(const Look &look);
    void fillHistogram(const Look &look);
    void showState();
    void markSecret();
    bool isHeld() const;

    Scope &m_scope;
    core::ViewPtr m_view;
    audit::StorePtr m_store;
    AuditModel m_model;
    Pane *m_pane = nullptr;
    ToneLabel *m_live = nullptr;
    Histogram *m_histogram = nullptr;
    QTreeView *m_table = nullptr;
    std::optional<std::chrono::milliseconds> m_lag;
    int m_asked = 0;   ///< an answer to an earlier look is stale
    int m_waiting = 0; ///< events that came while the list was held still
};

} // namespace sallyport::console
