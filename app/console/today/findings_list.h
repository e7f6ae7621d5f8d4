#pragma once

#include "today/findings_model.h"

#include <QSet>
#include <QTreeView>

namespace sallyport::console {

/// The list of Today. Moves from finding to finding, passing by the headings; keeps what is open, the current row and
/// the place when the findings are computed anew.
class FindingsList final : public QTreeView
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void show(const core::ViewPtr &view, const FindingQuery &query);
    using QTreeView::show;

    const FindingsModel &findings() const { return *m_model; }
    /// Null on a heading, on a folded row and in an empty list.
    const findings::Finding *currentFinding() const { return m_model->finding(currentIndex()); }
    void step(int rows); ///< down, or up when negative

Q_SIGNALS:
    void currentFindingChanged();
    /// The row's button was clicked.
    void buttonPressed(const sallyport::findings::Finding &finding);
    /// The button of a folded row was clicked: all of these at once.
    void allPressed(const std::vector<sallyport::findings::Finding> &findings);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void restoreOpen();
    void restoreCurrent(const QString &id, int row);
    bool isPassedBy(const QModelIndex &index) const;
    bool isOnButton(const QModelIndex &index, const QPoint &point) const;

    FindingsModel *m_model;
    QSet<QString> m_closedGroups;
    QSet<QString> m_openFolds;
    bool m_restoring = false;
};

} // namespace sallyport::console
