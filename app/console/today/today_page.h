#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace sallyport::console {

class CoveragePanel;
class EvidenceStrip;
class FindingsList;
class Surface;
class TodayHeader;
class ToneLabel;

/// What is wrong, worst first, each with its evidence and one button; beside it what was checked and what was not.
/// It holds no rules: it says what a person wants.
class TodayPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayPage(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is read for the first time.
    void setView(const core::ViewPtr &view);

    FindingsList *list() const { return m_list; }
    CoveragePanel *coverage() const { return m_coverage; }
    TodayHeader *header() const { return m_header; }
    /// The strip with all evidence of the current finding.
    bool isEvidenceShown() const;
    void focusFilter();

Q_SIGNALS:
    void stageRequested(const sallyport::findings::Finding &finding);
    void stageAllRequested(const std::vector<sallyport::findings::Finding> &findings);
    void acceptRequested(const sallyport::findings::Finding &finding);
    void openPlaceRequested(const sallyport::SourceRef &place);
    void retryRequested(const QString &environment); ///< empty: read everything again
    void showChangeRequested(int draftPosition);     ///< 1-based
    void copyRequested(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildMain();
    QWidget *buildMessage();
    QWidget *buildFailure();
    QWidget *buildFooter();
    void buildActions();
    QAction *addAct(const QString &text, const QList<QKeySequence> &keys, void (TodayPage::*act)());

    void rebuild();
    void showBody();
    void showMessage(const QString &title, const QStringList &lines);
    void showFailure();
    void showFooter();
    QStringList goodMorning() const;

    void press();
    void pressFor(const findings::Finding &finding);
    void openPlace();
    void toggleEvidence();
    void showEvidence();
    void hideEvidence();
    void stageAll();
    void accept();
    void copy();
    void next();
    void previous();
    void toggleCoverage();

    Scope &m_scope;
    core::ViewPtr m_view;
    TodayHeader *m_header = nullptr;
    FindingsList *m_list = nullptr;
    CoveragePanel *m_coverage = nullptr;
    EvidenceStrip *m_evidence = nullptr;
    QStackedWidget *m_body = nullptr;
    ToneLabel *m_messageTitle = nullptr;
    ToneLabel *m_messageText = nullptr;
    Surface *m_failure = nullptr;
    ToneLabel *m_failureText = nullptr;
    Surface *m_footer = nullptr;
    ToneLabel *m_footerText = nullptr;
    bool m_isNarrow = false;      ///< the side column is folded away unless asked for
    bool m_showsCoverage = false; ///< asked for on a narrow page
};

} // namespace sallyport::console
