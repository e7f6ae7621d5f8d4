#pragma once

#include "base/source_ref.h"
#include "console/draft/change_card.h"
#include "console/scope.h"
#include "core/view.h"

#include <QWidget>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace sallyport::console {

class ChangesList;
class ChecksPanel;
class CommittedStrip;
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
    void setCanUndo(bool canUndo);
    /// Named actions of the page, for the command palette.
    const QList<QAction *> &acts() const { return m_acts; }

Q_SIGNALS:
    void editRequested(const sallyport::draft::Change &change);
    void dropRequested(const QString &id);
    void moveRequested(const QString &id, int offset);
    void discardRequested(); ///< the person has confirmed it
    void undoRequested();
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
    void commit();

    Scope &m_scope;
    core::ViewPtr m_view;
    QList<QAction *> m_acts;
    DraftHeader *m_header = nullptr;
    CommittedStrip *m_committed = nullptr;
    QStackedWidget *m_pages = nullptr;
    Pane *m_placeholder = nullptr; ///< empty, loading and failed
    QSplitter *m_columns = nullptr;
    Pane *m_changesPane = nullptr;
    ChangesList *m_changes = nullptr;
    MessageEditor *m_message = nullptr;
    QToolButton *m_undo = nullptr;
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
};

} // namespace sallyport::console
