#pragma once

#include "today/finding_groups.h"
#include "widgets/marks.h"
#include "widgets/surface.h"

#include <QStringList>

class QLineEdit;
class QPushButton;

namespace sallyport::console {

/// How many open findings there are of each weight.
struct FindingCounts
{
    int critical = 0;
    int warning = 0;
    int notChecked = 0;
    int rotations = 0; ///< that can be staged at once

    int open() const { return critical + warning + notChecked; }
    static FindingCounts of(const core::View &view, const QString &environment);
};

/// The page's name and day, what it adds up to, the filter, the grouping, and the button that stages all rotations.
class TodayHeader final : public Surface
{
    Q_OBJECT

public:
    explicit TodayHeader(QWidget *parent = nullptr);

    void show(const core::View &view, const FindingCounts &counts);
    using QWidget::show;
    QLineEdit *filter() const { return m_filter; }
    Grouping grouping() const { return m_grouping; }
    /// Whose findings are listed; empty: everybody's.
    const QString &owner() const { return m_owner; }

Q_SIGNALS:
    void groupingChanged();
    void ownerChanged();
    void stageAllRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A mark with its count; hidden when the count is zero.
    struct Tally
    {
        IconLabel *icon;
        ToneLabel *text;
    };

    Tally addTally(Mark mark);
    void showTally(const Tally &tally, int count, const QString &text);
    void buildFilter();
    void buildGrouping();
    void buildOwner();
    void chooseOwner(const QString &owner);
    void choose(Grouping grouping, const QString &name);
    void fitDay(); ///< the day, then the owner's name are the first to go where the header is narrow

    ToneLabel *m_date;
    Tally m_critical;
    Tally m_warning;
    Tally m_notChecked;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_groupButton = nullptr;
    QPushButton *m_ownerButton = nullptr;
    QStringList m_owners;
    QString m_owner;
    QPushButton *m_stageAll = nullptr;
    Grouping m_grouping = Grouping::Cause;
};

} // namespace sallyport::console
