#pragma once

#include "base/source_ref.h"
#include "console/draft/change_card.h"
#include "console/scope.h"
#include "core/departure_store.h"
#include "core/view.h"

#include <QWidget>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace sallyport::console {

class BaseStrip;
class ChangesList;
class ChecksPanel;
class CommittedStrip;
class DeparturesStrip;
class DiffView;
class DraftHeader;
class LeavePanel;
class MessageEditor;
class Pane;

/// The draft as a reviewer will see it: why on the left, what in the middle, whether it is safe on the right. It emits
/// what the person wants and does nothing itself.
class DraftPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftPage(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is opened.
    void setView(const core::ViewPtr &view);
    /// Ends what commitRequested began: the branch, or why there is none.
    void setCommitted(const Result<QString> &outcome);
    /// The drafts that have left.
    void setDepartures(const std::vector<core::Departed> &departed);
    /// A check that was asked for runs, until setChecksEnded.
    void setCheckRunning(const QString &name);
    void setChecksEnded();
    /// Named actions of the page, for the command palette.
    const QList<QAction *> &acts() const { return m_acts; }

Q_SIGNALS:
    void editRequested(const sallyport::draft::Change &change);
    void dropRequested(const QString &id);
    void moveRequested(const QString &id, int offset);
    void dropRefusedRequested();
    void hunkDropRequested(const QString &path, int hunk);
    void restoreRequested(const QString &id); ///< all of a change, of which something was left out
    void pullRequestRequested(const QString &branch);
    void savePatchRequested(const QString &branch);
    void lookRequested(); ///< at the pull requests on their way
    void checksRequested();
    void planRequested();
    void cancelChecksRequested();
    void discardRequested(); ///< the person has confirmed it
    void undoRequested();
    void redoRequested();
    void commitRequested(const QString &message);
    void copyRequested(const QString &text);
    void openPlaceRequested(const sallyport::SourceRef &place);
    void todayRequested();
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// How much room there is for the side columns.
    enum class Width { Unknown, Wide, Narrow, Folded };

    QWidget *buildBody();
    QWidget *buildLeft();
    QWidget *buildCentre();
    QWidget *buildRight();
    QAction *addToggle(const char *name, const QString &text, const QString &explanation);
    QToolButton *addFold(const QString &name, QWidget *column);
    void connectParts();

    void showState();
    void showChanges();
    void showDiff();
    void showChecks();
    void showChange(int number);
    void selectChange(int number);
    void followScope(const Selection &selection);
    void fillJumpMenu();
    void updateJump();
    void fitColumns();
    void openPlace(const CodePlace &place);
    void askToDiscard();
    /// Of the whole draft, or of one file; asks first where that holds what looks like a value.
    void copyPatch(const QString &path);
    enum class Then { Stay, OpenPullRequest };
    void commit(Then then);

    Scope &m_scope;
    core::ViewPtr m_view;
    QList<QAction *> m_acts;
    DraftHeader *m_header = nullptr;
    CommittedStrip *m_committed = nullptr;
    DeparturesStrip *m_departures = nullptr;
    BaseStrip *m_base = nullptr;
    QStackedWidget *m_pages = nullptr;
    Pane *m_placeholder = nullptr; ///< empty, loading and failed
    QSplitter *m_columns = nullptr;
    Pane *m_changesPane = nullptr;
    ChangesList *m_changes = nullptr;
    MessageEditor *m_message = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QToolButton *m_runChecks = nullptr;
    Pane *m_diffPane = nullptr;
    DiffView *m_diff = nullptr;
    QToolButton *m_jump = nullptr;
    QMenu *m_jumpMenu = nullptr;
    Pane *m_checksPane = nullptr;
    ChecksPanel *m_checks = nullptr;
    LeavePanel *m_leave = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    QToolButton *m_leftFold = nullptr;
    QToolButton *m_rightFold = nullptr;
    Width m_width = Width::Unknown;
    Then m_then = Then::Stay; ///< what the commit that is being made is for
};

} // namespace sallyport::console
