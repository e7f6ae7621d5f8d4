#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace sallyport::console {

class ChecklistModel;
class ToneLabel;
class VerdictPanel;

/// The production checklist: its points, how each environment stands, and what that rests on.
class ChecklistPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPage(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is read for the first time.
    void setView(const core::ViewPtr &view);

    QTreeView *table() const { return m_table; }
    VerdictPanel *panel() const { return m_panel; }

Q_SIGNALS:
    void openPlaceRequested(const sallyport::SourceRef &place);
    void copyRequested(const QString &text);
    /// The form of the remedy opens, with what is known filled in.
    void formRequested(const sallyport::draft::Change &change);
    /// Who stands beside the backends: a Prometheus, the forge.
    void askRequested();

private:
    void buildHeader();
    void buildTable();
    void buildActions();
    void rebuild();
    void fillScores();
    void fillAsked();
    void fitColumns();
    void showCurrent();
    const findings::Verdict *current() const;
    void stage(const findings::Verdict &verdict);

    Scope &m_scope;
    core::ViewPtr m_view;
    QWidget *m_header = nullptr;
    QHBoxLayout *m_scores = nullptr;
    ToneLabel *m_asked = nullptr;
    QPushButton *m_ask = nullptr;
    ChecklistModel *m_model = nullptr;
    QTreeView *m_table = nullptr;
    VerdictPanel *m_panel = nullptr;
    QStackedWidget *m_body = nullptr;
};

} // namespace sallyport::console
