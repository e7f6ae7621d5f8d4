#include "console/draft/draft_page.h"

#include "console/draft/base_strip.h"
#include "console/draft/change_summaries.h"
#include "console/draft/changes_list.h"
#include "console/draft/checks_panel.h"
#include "console/draft/committed_strip.h"
#include "console/draft/diff_view.h"
#include "console/draft/draft_header.h"
#include "console/draft/leave_panel.h"
#include "console/draft/message_editor.h"
#include "console/leaving/departures_strip.h"
#include "console/leaving/hidden_lines.h"
#include "console/looks.h"
#include "core/part_dropping.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/type.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

// Below the first the side columns shrink, below the second they fold away.
constexpr int wideEnough = 1300;
constexpr int foldBelow = 1000;
constexpr int leftWidth = 292;
constexpr int rightWidth = 340;
constexpr int narrowWidth = 260;

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

DraftPage::DraftPage(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_header = new DraftHeader;
    m_committed = new CommittedStrip;
    m_committed->hide();
    m_departures = new DeparturesStrip;
    m_base = new BaseStrip;
    m_placeholder = new Pane(tr("Changes"));
    m_placeholder->setBody(new QWidget);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(buildBody());
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_header);
    column->addWidget(m_committed);
    column->addWidget(m_departures);
    column->addWidget(m_base);
    column->addWidget(m_pages, 1);
    connectParts();
    setFocusProxy(m_changes);
    showState();
}

QWidget *DraftPage::buildBody()
{
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setChildrenCollapsible(false);
    m_left = buildLeft();
    m_right = buildRight();
    m_columns->addWidget(m_left);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    return m_columns;
}

QWidget *DraftPage::buildLeft()
{
    m_changes = new ChangesList;
    m_changesPane = new Pane(tr("Changes"));
    m_undo = m_changesPane->addTool(QStringLiteral("undo-2"), tr("Undo"));
    m_undo->setToolTip(tr("Take back the last change to the draft"));
    m_redo = m_changesPane->addTool(QStringLiteral("redo-2"), tr("Redo"));
    m_redo->setToolTip(tr("Do again what was taken back"));
    m_changesPane->setBody(m_changes);
    m_message = new MessageEditor;
    auto *left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->addWidget(m_changesPane);
    left->addWidget(m_message);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    left->setSizes({430, 290});
    return left;
}

QWidget *DraftPage::buildCentre()
{
    m_diff = new DiffView;
    m_diff->setDroppable(
        [this](const QString &path, int hunk) { return m_view && core::mayLeaveOut(m_view->draft, path, hunk); });
    m_diffPane = new Pane(tr("Unified diff"));
    m_leftFold = addFold(tr("Changes"), m_left);
    m_rightFold = addFold(tr("Checks"), m_right);
    m_jumpMenu = new QMenu(this);
    m_jump = new QToolButton;
    m_jump->setAutoRaise(true);
    m_jump->setFont(console::font(Type::Small));
    m_jump->setIcon(icon(QStringLiteral("chevron-down")));
    m_jump->setIconSize({12, 12});
    m_jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // The chevron follows the text.
    m_jump->setLayoutDirection(Qt::RightToLeft);
    connect(m_jump, &QToolButton::clicked, this, [this] {
        fillJumpMenu();
        m_jumpMenu->popup(m_jump->mapToGlobal(m_jump->rect().bottomLeft()));
    });
    m_jump->setToolTip(tr("Go to a change"));
    m_diffPane->addHeaderWidget(m_jump);
    connect(addToggle("diff-side-by-side", tr("Side by side"), tr("Show the old and the new file beside each other")),
        &QAction::toggled, this, [this](bool on) {
            m_diff->setLayout(on ? DiffLayout::SideBySide : DiffLayout::Unified);
            m_diffPane->setTitle(on ? tr("Diff") : tr("Unified diff"));
        });
    connect(addToggle("diff-whitespace", tr("Whitespace"), tr("Show spaces and tabs")), &QAction::toggled, m_diff,
        &DiffView::setWhitespaceShown);
    m_diffPane->addHeaderWidget(m_leftFold);
    m_diffPane->addHeaderWidget(m_rightFold);
    m_diffPane->setBody(m_diff);
    return m_diffPane;
}

QAction *DraftPage::addToggle(const char *name, const QString &text, const QString &explanation)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    action->setToolTip(explanation);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setAccessibleDescription(explanation);
    button->setFont(console::font(Type::Small));
    button->setAutoRaise(true);
    m_diffPane->addHeaderWidget(button);
    m_acts.push_back(action);
    return action;
}

QToolButton *DraftPage::addFold(const QString &name, QWidget *column)
{
    auto *button = new QToolButton;
    button->setText(name);
    button->setFont(console::font(Type::Small));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->hide();
    connect(button, &QToolButton::toggled, column, &QWidget::setVisible);
    return button;
}

QWidget *DraftPage::buildRight()
{
    m_checks = new ChecksPanel;
    m_checksPane = new Pane(tr("Checks"));
    m_runChecks = m_checksPane->addTool(QStringLiteral("rotate-cw"), tr("Run the checks"));
    m_runChecks->setToolTip(tr("Run the checks that need other programs, terraform among them"));
    m_checksPane->setBody(m_checks);
    m_leave = new LeavePanel;
    auto *right = new QWidget;
    QVBoxLayout *column = columnIn(right);
    column->addWidget(m_checksPane, 1);
    column->addWidget(m_leave);
    return right;
}

void DraftPage::connectParts()
{
    connect(m_header, &DraftHeader::copyPatchRequested, this, [this] { copyPatch({}); });
    connect(m_header, &DraftHeader::copyRequested, this, &DraftPage::copyRequested);
    connect(m_header, &DraftHeader::planRequested, this, &DraftPage::planRequested);
    connect(m_header, &DraftHeader::discardRequested, this, &DraftPage::askToDiscard);
    connect(m_committed, &CommittedStrip::copyRequested, this, &DraftPage::copyRequested);
    connect(m_placeholder, &Pane::actionTriggered, this, &DraftPage::todayRequested);
    connect(m_placeholder, &Pane::retryRequested, this, &DraftPage::retryRequested);
    connect(m_placeholder, &Pane::copyDetailsRequested, this,
        [this] { Q_EMIT copyRequested(core::Words().plain(*m_view->inputs.repositoryError)); });
    connect(m_changes, &ChangesList::currentChanged, this, &DraftPage::selectChange);
    connect(m_changes, &ChangesList::editRequested, this,
        [this](int number) { Q_EMIT editRequested(m_view->draft.changes.at(size_t(number) - 1).change); });
    connect(m_changes, &ChangesList::dropRequested, this, &DraftPage::dropRequested);
    connect(m_changes, &ChangesList::moveRequested, this, &DraftPage::moveRequested);
    connect(m_changes, &ChangesList::placeActivated, this, &DraftPage::openPlace);
    connect(m_changes, &ChangesList::undoRequested, m_undo, &QToolButton::click);
    connect(m_undo, &QToolButton::clicked, this, &DraftPage::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &DraftPage::redoRequested);
    connect(m_changes, &ChangesList::redoRequested, m_redo, &QToolButton::click);
    connect(m_changes, &ChangesList::restoreRequested, this, &DraftPage::restoreRequested);
    connect(m_base, &BaseStrip::dropRefusedRequested, this, &DraftPage::dropRefusedRequested);
    connect(m_diff, &DiffView::hunkDropRequested, this, &DraftPage::hunkDropRequested);
    connect(m_runChecks, &QToolButton::clicked, this, &DraftPage::checksRequested);
    connect(m_checksPane, &Pane::cancelRequested, this, &DraftPage::cancelChecksRequested);
    connect(m_diff, &DiffView::changeClicked, this, &DraftPage::selectChange);
    connect(m_diff, &DiffView::copyRequested, this, &DraftPage::copyRequested);
    connect(m_diff, &DiffView::patchRequested, this, &DraftPage::copyPatch);
    connect(m_leave, &LeavePanel::commitRequested, this, [this] { commit(Then::Stay); });
    connect(m_leave, &LeavePanel::pullRequestRequested, this, [this] { commit(Then::OpenPullRequest); });
    connect(m_departures, &DeparturesStrip::openRequested, this, &DraftPage::pullRequestRequested);
    connect(m_departures, &DeparturesStrip::patchRequested, this, &DraftPage::savePatchRequested);
    connect(m_departures, &DeparturesStrip::lookRequested, this, &DraftPage::lookRequested);
    connect(m_departures, &DeparturesStrip::copyRequested, this, &DraftPage::copyRequested);
    connect(&m_scope, &Scope::changed, this, &DraftPage::followScope);
}

void DraftPage::setView(const core::ViewPtr &view)
{
    const bool isFirst = !m_view;
    // Most views come because something else was read: then nothing here may jump.
    const bool isSameDraft = !isFirst && view && m_view->draft == view->draft;
    m_view = view;
    showState();
    if (!view) {
        m_departures->setDepartures({});
        return;
    }
    showChanges();
    m_undo->setEnabled(view->inputs.draft->canUndo);
    m_redo->setEnabled(view->inputs.draft->canRedo);
    if (!isSameDraft) {
        m_header->setRendering(view->draft);
        m_base->setRendering(view->draft);
        showDiff();
        showChecks();
    }
    m_message->setProposal(view->draft.message);
    if (view->inputs.draft)
        m_message->setSavedAt(view->inputs.draft->savedAt);
    if (isFirst)
        followScope(m_scope.current());
}

void DraftPage::showState()
{
    PaneState state;
    if (!m_view) {
        state.kind = PaneState::Kind::Loading;
        state.summary = tr("reading the repository");
    } else if (m_view->inputs.repositoryError && !m_view->inputs.repository) {
        const Error &error = *m_view->inputs.repositoryError;
        const core::Words words;
        state.kind = PaneState::Kind::Failed;
        state.title = error.subject.isEmpty() ? words.plain(error.what)
                                              : error.subject + QStringLiteral(": ") + words.plain(error.what);
        state.text = words.plain(error.advice);
    } else {
        state.kind = PaneState::Kind::Empty;
        state.summary = tr("none");
        state.icon = QStringLiteral("git-pull-request-draft");
        state.title = tr("Nothing is staged");
        state.text =
            tr("Changes to Terraform are gathered here, with their reasons, their diff and what was checked, until "
               "they leave as one commit on a new branch. Stage one from a finding on Today, or with S on a row "
               "of the estate.");
        state.actions = {tr("Go to Today")};
    }
    m_placeholder->setState(state);
    const bool hasBody = state.kind == PaneState::Kind::Empty && !m_view->draft.changes.empty();
    m_pages->setCurrentIndex(hasBody ? 1 : 0);
}

void DraftPage::showChanges()
{
    m_changes->setChanges(changeSummaries(*m_view));
    const auto &changes = m_view->draft.changes;
    const int refused = int(std::count_if(changes.begin(), changes.end(),
        [](const draft::RenderedChange &change) { return change.refusal.has_value(); }));
    PaneState state;
    state.summary = tr("%n, in this order", nullptr, int(changes.size()));
    if (refused > 0) {
        state.kind = PaneState::Kind::Partial;
        state.footer = tr("%n of them no longer apply and are not in the diff", nullptr, refused);
    }
    m_changesPane->setState(state);
    updateJump();
}

void DraftPage::showDiff()
{
    const draft::Rendering &rendering = m_view->draft;
    std::vector<EnvironmentLook> looks;
    for (const draft::RenderedFile &file : rendering.files) {
        EnvironmentLook shown;
        for (const QString &name : file.environments) {
            const EnvironmentLook look = lookOf(m_view->estate(), name);
            // A file that belongs to production looks like it, whatever else it belongs to.
            if (shown.name.isEmpty() || look.isProduction)
                shown = look;
        }
        looks.push_back(shown);
    }
    m_diff->setFiles(rendering.files, std::move(looks));
    m_diff->setProof(rendering.isPure ? tr("only these ranges differ, byte for byte") : QString());
    PaneState state;
    state.summary = tr("against %1 %2").arg(rendering.baseBranch, rendering.baseCommit.left(7));
    m_diffPane->setState(state);
}

void DraftPage::showChecks()
{
    m_checks->setRendering(m_view->draft);
    m_leave->setRendering(m_view->draft);
    PaneState state;
    state.summary = ChecksPanel::summaryOf(m_view->draft.checks);
    m_checksPane->setState(state);
}

void DraftPage::showChange(int number)
{
    m_changes->setCurrent(number);
    m_diff->showChange(number);
    updateJump();
}

void DraftPage::selectChange(int number)
{
    showChange(number);
    m_scope.selectSecret(m_view->draft.changes.at(number - 1).change.secret);
}

void DraftPage::followScope(const Selection &selection)
{
    if (!m_view)
        return;
    const auto &changes = m_view->draft.changes;
    const int current = m_changes->current();
    const auto isAbout = [&](const draft::RenderedChange &change) {
        return change.change.secret == selection.secretId();
    };
    // One secret can have several changes; the one that was picked stays.
    if (current > 0 && isAbout(changes.at(current - 1)))
        return;
    const auto found = std::find_if(changes.begin(), changes.end(), isAbout);
    if (found != changes.end())
        showChange(int(found - changes.begin()) + 1);
}

void DraftPage::fillJumpMenu()
{
    m_jumpMenu->clear();
    for (const ChangeSummary &change : m_changes->changes())
        m_jumpMenu->addAction(QStringLiteral("%1  %2").arg(change.number).arg(change.title), this,
            [this, number = change.number] { selectChange(number); });
}

void DraftPage::updateJump()
{
    m_jump->setText(tr("Change %1 of %2").arg(m_changes->current()).arg(m_changes->changes().size()));
    m_jump->setAccessibleName(m_jump->text());
}

void DraftPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void DraftPage::fitColumns()
{
    const Width fitting = width() >= wideEnough ? Width::Wide : width() >= foldBelow ? Width::Narrow : Width::Folded;
    // Within one class of widths the person's own sizes stay.
    if (fitting == m_width)
        return;
    m_width = fitting;
    const bool isFolded = fitting == Width::Folded;
    for (QToolButton *fold : {m_leftFold, m_rightFold}) {
        fold->setVisible(isFolded);
        fold->setChecked(!isFolded);
    }
    m_left->setVisible(!isFolded);
    m_right->setVisible(!isFolded);
    const int left = fitting == Width::Wide ? leftWidth : narrowWidth;
    const int right = fitting == Width::Wide ? rightWidth : narrowWidth;
    m_columns->setSizes({left, std::max(narrowWidth, width() - left - right - 2), right});
}

void DraftPage::openPlace(const CodePlace &place)
{
    if (place.source)
        Q_EMIT openPlaceRequested(*place.source);
    else
        Q_EMIT copyRequested(place.text);
}

void DraftPage::copyPatch(const QString &path)
{
    std::vector<draft::HiddenLine> hidden;
    std::copy_if(m_view->draft.hiddenLines.begin(), m_view->draft.hiddenLines.end(), std::back_inserter(hidden),
        [&](const draft::HiddenLine &line) { return path.isEmpty() || line.at.file == path; });
    askAboutHiddenLines(this, hidden, tr("Copy as patch"), [this, path](Showing showing) {
        const bool isRedacted = showing == Showing::Redacted;
        QByteArray patch = isRedacted ? m_view->draft.redactedPatch : m_view->draft.patch;
        for (const draft::RenderedFile &file : m_view->draft.files) {
            if (file.diff.path == path)
                patch = isRedacted ? draft::redactedDiff(file.diff, file.hidden) : git::unifiedDiff(file.diff);
        }
        Q_EMIT copyRequested(QString::fromUtf8(patch));
    });
}

void DraftPage::askToDiscard()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Discard draft"),
        tr("Discard %n changes?", nullptr, int(m_view->draft.changes.size())), QMessageBox::Cancel, this);
    box->setInformativeText(tr("Nothing was committed or pushed; the repository stays as it is."));
    QPushButton *discard = box->addButton(tr("Discard draft"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(discard, &QPushButton::clicked, this, &DraftPage::discardRequested);
    box->open();
}

void DraftPage::commit(Then then)
{
    m_then = then;
    m_committed->hide();
    m_leave->setBusy(true);
    Q_EMIT commitRequested(m_message->message());
}

void DraftPage::setCommitted(const Result<QString> &outcome)
{
    m_leave->setBusy(false);
    if (!outcome) {
        m_leave->setFailure(outcome.error());
        return;
    }
    m_message->reset();
    m_committed->setBranch(*outcome);
    m_committed->show();
    if (m_then == Then::OpenPullRequest)
        Q_EMIT pullRequestRequested(*outcome);
}

void DraftPage::setDepartures(const std::vector<core::Departed> &departed)
{
    m_departures->setDepartures(departed);
}

void DraftPage::setCheckRunning(const QString &name)
{
    const auto &checks = m_view->draft.checks;
    const auto running =
        std::find_if(checks.begin(), checks.end(), [&](const draft::DraftCheck &check) { return check.name == name; });
    PaneState state;
    state.kind = PaneState::Kind::Loading;
    state.summary = tr("running");
    state.footer = running == checks.end() ? name : core::Words().plain(running->what);
    m_checksPane->setState(state);
    m_runChecks->setEnabled(false);
}

void DraftPage::setChecksEnded()
{
    m_runChecks->setEnabled(true);
    if (m_view)
        showChecks();
}

} // namespace sallyport::console
