#pragma once

#include "today/coverage_model.h"
#include "today/history_strip.h"
#include "today/trend_panel.h"

#include <QWidget>

class QListView;

namespace sallyport::console {

/// The side column of Today: what the findings rest on, and what nobody looked at.
class CoveragePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CoveragePanel(QWidget *parent = nullptr);

    void show(const core::ViewPtr &view, const QString &environment);
    using QWidget::show;
    const CoverageModel &coverage() const { return *m_model; }
    const TrendPanel &trend() const { return *m_trend; }
    HistoryStrip *historyStrip() const { return m_historyStrip; }

private:
    TrendPanel *m_trend;
    CoverageModel *m_model;
    QListView *m_list;
    HistoryStrip *m_historyStrip;
};

} // namespace sallyport::console
