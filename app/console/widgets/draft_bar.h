#pragma once

#include "widgets/marks.h"
#include "widgets/surface.h"

class QPushButton;

namespace sallyport::console {

/// What the draft holds, in numbers.
struct DraftSummary
{
    int changes = 0;
    int added = 0;   ///< lines
    int removed = 0; ///< lines
    int files = 0;
    Mark checksMark = Mark::None;
    QString checks; ///< "checks passed"; empty hides it
    QString saved;  ///< "10:41:36": the time of the last change; empty hides it
    friend bool operator==(const DraftSummary &, const DraftSummary &) = default;
};

/// The draft at the foot of every page.
class DraftBar final : public Surface
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget *parent = nullptr);

    void setDraft(const DraftSummary &draft);

Q_SIGNALS:
    void reviewRequested();
    void commitRequested();

private:
    void buildButtons();
    void showNumbers(const DraftSummary &draft);

    IconLabel *m_icon = nullptr;
    ToneLabel *m_title = nullptr;
    ToneLabel *m_added = nullptr;
    ToneLabel *m_removed = nullptr;
    ToneLabel *m_files = nullptr;
    IconLabel *m_mark = nullptr;
    ToneLabel *m_checks = nullptr;
    ToneLabel *m_saved = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_commit = nullptr;
};

} // namespace sallyport::console
