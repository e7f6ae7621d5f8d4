#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "widgets/surface.h"

#include <QStandardItemModel>
#include <QTreeView>
#include <QWidget>

namespace sallyport::console {

class Pane;

/// The environments with their folders and counts, what one can narrow to, and what the last reading cost.
class EnvironmentsPane : public QWidget
{
    Q_OBJECT
public:
    EnvironmentsPane(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is opened.
    void setView(const core::ViewPtr &view);
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void refreshRequested();

private:
    void showState();
    void fillTree(const core::View &view);
    void fillNarrow(const core::View &view);
    void showCost(const core::View &view);
    void followScope(const Selection &selection);

    Scope &m_scope;
    core::ViewPtr m_view;
    Pane *m_pane = nullptr;
    QTreeView *m_tree = nullptr;
    QTreeView *m_narrow = nullptr;
    ToneLabel *m_cost = nullptr;
    QStandardItemModel m_environments;
    QStandardItemModel m_narrowings;
    bool m_following = false; ///< the selection moves because the scope did
};

} // namespace sallyport::console
