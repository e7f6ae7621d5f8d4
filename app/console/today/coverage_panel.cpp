#include "today/coverage_panel.h"

#include "today/coverage_delegate.h"

#include <QListView>
#include <QVBoxLayout>

namespace sallyport::console {

CoveragePanel::CoveragePanel(QWidget *parent)
    : QWidget(parent)
    , m_trend(new TrendPanel)
    , m_model(new CoverageModel(this))
    , m_list(new QListView)
    , m_historyStrip(new HistoryStrip)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CoverageDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("What was checked"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trend);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_historyStrip);
}

void CoveragePanel::show(const core::ViewPtr &view, const QString &environment)
{
    m_trend->show(view, environment);
    m_model->show(view, environment);
}

} // namespace sallyport::console
