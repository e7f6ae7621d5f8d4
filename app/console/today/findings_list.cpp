#include "today/findings_list.h"

#include "today/finding_delegate.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

namespace sallyport::console {

using findings::Finding;

FindingsList::FindingsList(QWidget *parent)
    : QTreeView(parent)
    , m_model(new FindingsModel(this))
{
    setModel(m_model);
    setItemDelegate(new FindingDelegate(this));
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Findings"));
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_closedGroups.remove(m_model->idOf(index));
        if (m_model->isFold(index))
            m_openFolds.insert(m_model->idOf(index));
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_openFolds.remove(m_model->idOf(index));
        if (m_model->isGroup(index))
            m_closedGroups.insert(m_model->idOf(index));
    });
}

void FindingsList::show(const core::ViewPtr &view, const FindingQuery &query)
{
    const QString id = m_model->idOf(currentIndex());
    const int row = currentIndex().row();
    const int scroll = verticalScrollBar()->value();
    m_restoring = true;
    m_model->show(view, query);
    restoreOpen();
    restoreCurrent(id, row);
    verticalScrollBar()->setValue(scroll);
    m_restoring = false;
    Q_EMIT currentFindingChanged();
}

void FindingsList::restoreOpen()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (!m_closedGroups.contains(m_model->idOf(group)))
            expand(group);
        for (int place = 0; place < m_model->rowCount(group); ++place) {
            const QModelIndex fold = m_model->index(place, 0, group);
            if (m_openFolds.contains(m_model->idOf(fold)))
                expand(fold);
        }
    }
}

void FindingsList::restoreCurrent(const QString &id, int row)
{
    QModelIndex target = m_model->indexOf(id);
    // When the current finding has gone, its neighbour is next; at the start it is the worst one.
    if (!target.isValid())
        target = m_model->index(std::max(row, 0), 0, m_model->index(0, 0));
    if (!target.isValid())
        target = m_model->index(0, 0, m_model->index(0, 0));
    setCurrentIndex(target);
}

bool FindingsList::isPassedBy(const QModelIndex &index) const
{
    return m_model->isGroup(index) && isExpanded(index);
}

QModelIndex FindingsList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveUp && action != MoveDown)
        return QTreeView::moveCursor(action, modifiers);
    const bool down = action == MoveDown;
    QModelIndex next = down ? indexBelow(currentIndex()) : indexAbove(currentIndex());
    while (isPassedBy(next))
        next = down ? indexBelow(next) : indexAbove(next);
    if (!next.isValid())
        return currentIndex();
    // The first finding of the list brings its heading into sight.
    if (next.row() == 0 && next.parent().row() == 0)
        scrollToTop();
    return next;
}

void FindingsList::step(int rows)
{
    for (int i = 0; i < std::abs(rows); ++i)
        setCurrentIndex(moveCursor(rows > 0 ? MoveDown : MoveUp, Qt::NoModifier));
}

void FindingsList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_restoring)
        Q_EMIT currentFindingChanged();
}

bool FindingsList::isOnButton(const QModelIndex &index, const QPoint &point) const
{
    const bool hasButton = m_model->finding(index) || !m_model->stageable(index).empty();
    return hasButton && FindingDelegate::buttonRect(visualRect(index)).contains(point);
}

void FindingsList::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    const Finding *finding = m_model->finding(index);
    if (isOnButton(index, event->pos())) {
        if (finding)
            Q_EMIT buttonPressed(*finding);
        else
            Q_EMIT allPressed(m_model->stageable(index));
    } else if (!finding) {
        setExpanded(index, !isExpanded(index));
    }
}

void FindingsList::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    const bool onButton = isOnButton(indexAt(event->pos()), event->pos());
    viewport()->setCursor(onButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace sallyport::console
