#include "today/today_page.h"

#include "core/words.h"
#include "today/coverage_panel.h"
#include "today/evidence_strip.h"
#include "today/finding_texts.h"
#include "today/findings_list.h"
#include "today/today_header.h"
#include "widgets/icons.h"
#include "widgets/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace sallyport::console {

namespace {

/// In widths of a letter, so that a larger font folds the side column sooner.
constexpr int narrowPage = 115;
constexpr int sideWide = 45;
constexpr int sideNarrow = 33;
constexpr int sideShrinksBelow = 158;
constexpr int narrowest = 75;

int inLetters(const QWidget *widget, int letters)
{
    return widget->fontMetrics().averageCharWidth() * letters;
}

} // namespace

TodayPage::TodayPage(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_coverage = new CoveragePanel;
    auto *line = new Surface(Role::Line);
    line->setFixedWidth(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildMain(), 1);
    row->addWidget(line);
    row->addWidget(m_coverage);
    // Narrower than its header asks for: the side column folds and the header drops its day.
    setMinimumWidth(inLetters(this, narrowest));
    buildActions();
    connect(&m_scope, &Scope::changed, this, &TodayPage::rebuild);
    setView(nullptr);
}

QWidget *TodayPage::buildMain()
{
    auto *main = new Surface(Role::Base);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new TodayHeader;
    m_list = new FindingsList;
    m_evidence = new EvidenceStrip;
    m_evidence->hide();
    m_body = new QStackedWidget;
    m_body->addWidget(m_list);
    m_body->addWidget(buildMessage());
    column->addWidget(m_header);
    column->addWidget(buildFailure());
    column->addWidget(m_body, 1);
    column->addWidget(m_evidence);
    column->addWidget(buildFooter());
    connect(m_header, &TodayHeader::groupingChanged, this, &TodayPage::rebuild);
    connect(m_header, &TodayHeader::ownerChanged, this, &TodayPage::rebuild);
    connect(m_header, &TodayHeader::stageAllRequested, this, &TodayPage::stageAll);
    connect(m_header->filter(), &QLineEdit::textChanged, this, &TodayPage::rebuild);
    connect(m_header->filter(), &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &FindingsList::buttonPressed, this, &TodayPage::pressFor);
    connect(m_list, &FindingsList::allPressed, this, &TodayPage::stageAllRequested);
    connect(m_list, &FindingsList::currentFindingChanged, this, &TodayPage::showEvidence);
    connect(m_evidence, &EvidenceStrip::closeRequested, this, &TodayPage::hideEvidence);
    connect(m_evidence, &EvidenceStrip::copyRequested, this, &TodayPage::copyRequested);
    return main;
}

QWidget *TodayPage::buildMessage()
{
    auto *page = new Surface(Role::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(40, 24, 24, 24);
    column->setSpacing(6);
    m_messageTitle = new ToneLabel(Role::Text);
    m_messageTitle->setFont(console::font(Type::Strong));
    m_messageText = new ToneLabel(Role::Text2);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setWordWrap(true);
    column->addWidget(m_messageTitle);
    column->addWidget(m_messageText);
    column->addStretch(1);
    return page;
}

QWidget *TodayPage::buildFailure()
{
    m_failure = new Surface(Role::CriticalBg, Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_failure);
    row->setContentsMargins(14, 8, 12, 9);
    m_failureText = new ToneLabel(Role::Text);
    m_failureText->setFont(console::font(Type::Small));
    m_failureText->setTextFormat(Qt::PlainText);
    m_failureText->setWordWrap(true);
    m_failureText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *retry = new QPushButton(icon(QStringLiteral("rotate-cw")), tr("Retry"));
    auto *details = new QPushButton(icon(QStringLiteral("copy")), tr("Copy details"));
    connect(retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested({}); });
    connect(details, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_failureText->text()); });
    row->addWidget(new IconLabel(QStringLiteral("octagon-alert"), Role::Critical));
    row->addWidget(m_failureText, 1);
    row->addWidget(retry);
    row->addWidget(details);
    return m_failure;
}

QWidget *TodayPage::buildFooter()
{
    m_footer = new Surface(Role::Alternate, Qt::TopEdge);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(12, 3, 12, 3);
    m_footerText = new ToneLabel(Role::Text2);
    m_footerText->setFont(console::font(Type::Small));
    m_footerText->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_footerText, &QLabel::linkActivated, this, &TodayPage::toggleCoverage);
    row->addWidget(new IconLabel(QStringLiteral("circle-dashed"), Role::Unknown, 14));
    row->addWidget(m_footerText, 1);
    return m_footer;
}

QAction *TodayPage::addAct(const QString &text, const QList<QKeySequence> &keys, void (TodayPage::*act)())
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void TodayPage::buildActions()
{
    addAct(tr("Next finding"), {QKeySequence(Qt::Key_J)}, &TodayPage::next);
    addAct(tr("Previous finding"), {QKeySequence(Qt::Key_K)}, &TodayPage::previous);
    addAct(tr("Stage the remedy"), {QKeySequence(Qt::Key_S)}, &TodayPage::press);
    addAct(tr("Open the declaration"), {QKeySequence(Qt::Key_O)}, &TodayPage::openPlace);
    addAct(tr("Accept it for a time"), {QKeySequence(Qt::Key_A)}, &TodayPage::accept);
    addAct(tr("Filter findings"), {QKeySequence(Qt::Key_Slash)}, &TodayPage::focusFilter);
    addAct(tr("Stage all rotations"), {}, &TodayPage::stageAll);
    // Enter and Copy mean other things in the filter and in selected text.
    for (QAction *action : {addAct(tr("Show evidence"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                                &TodayPage::toggleEvidence),
             addAct(tr("Copy finding"), QKeySequence::keyBindings(QKeySequence::Copy), &TodayPage::copy)}) {
        removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
}

void TodayPage::setView(const core::ViewPtr &view)
{
    m_view = view;
    if (!view)
        m_coverage->historyStrip()->end();
    rebuild();
}

void TodayPage::rebuild()
{
    const QString &environment = m_scope.current().environment;
    m_list->show(m_view, {m_header->grouping(), environment, m_header->owner(), m_header->filter()->text()});
    m_coverage->show(m_view, environment);
    if (m_view)
        m_header->show(*m_view, FindingCounts::of(*m_view, environment));
    showBody();
    showFailure();
    showFooter();
    showEvidence();
}

void TodayPage::showBody()
{
    const bool isFiltered = !m_header->filter()->text().isEmpty() || !m_header->owner().isEmpty();
    if (!m_view)
        showMessage(tr("Reading the estate"), {tr("Findings stand here as soon as the first environment is read.")});
    else if (m_list->findings().isEmpty() && isFiltered)
        showMessage(tr("Nothing matches"), {tr("No finding of this scope says that. Esc takes the filter off.")});
    else if (m_list->findings().isEmpty())
        showMessage(tr("Good morning. Nothing is wrong in what was checked"), goodMorning());
    else
        m_body->setCurrentIndex(0);
}

QStringList TodayPage::goodMorning() const
{
    const core::Words words;
    QStringList lines;
    for (const findings::Check &check : m_view->coverage) {
        if (check.outcome == findings::Check::Outcome::Checked)
            lines.push_back(QStringLiteral("%1: %2 (%3)")
                                .arg(words.plain(check.what), words.plain(check.amount), words.plain(check.scope)));
    }
    const int notChecked = m_coverage->coverage().notChecked();
    if (notChecked > 0)
        lines.push_back(tr("%n things were not checked; they are not counted as passed.", nullptr, notChecked));
    return lines;
}

void TodayPage::showMessage(const QString &title, const QStringList &lines)
{
    m_messageTitle->setText(title);
    m_messageText->setText(lines.join(u'\n'));
    m_body->setCurrentIndex(1);
}

void TodayPage::showFailure()
{
    const bool failed = m_view && m_view->inputs.repositoryError;
    m_failure->setVisible(failed);
    if (failed)
        m_failureText->setText(core::Words().plain(*m_view->inputs.repositoryError));
}

void TodayPage::showFooter()
{
    const int notChecked = m_coverage->coverage().notChecked();
    m_coverage->setVisible(!m_isNarrow || m_showsCoverage);
    m_footer->setVisible(m_isNarrow && m_view);
    const QString link = m_showsCoverage ? tr("Hide what was checked") : tr("Show what was checked");
    m_footerText->setText(tr("%1 checked, %2 not checked, never counted as passed")
                              .arg(m_coverage->coverage().checked())
                              .arg(notChecked)
                              .toHtmlEscaped() +
                          QStringLiteral(" &nbsp; ") + linkTo(link, palette()));
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isNarrow = width() < inLetters(this, narrowPage);
    m_coverage->setFixedWidth(inLetters(this, width() < inLetters(this, sideShrinksBelow) ? sideNarrow : sideWide));
    showFooter();
}

void TodayPage::toggleCoverage()
{
    m_showsCoverage = !m_showsCoverage;
    showFooter();
}

void TodayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    QLineEdit *filter = m_header->filter();
    if (filter->hasFocus() || !filter->text().isEmpty()) {
        filter->clear();
        m_list->setFocus();
    } else if (isEvidenceShown()) {
        hideEvidence();
    } else {
        event->ignore(); // the window takes a step off the scope
    }
}

void TodayPage::focusFilter()
{
    m_header->filter()->setFocus(Qt::ShortcutFocusReason);
    m_header->filter()->selectAll();
}

bool TodayPage::isEvidenceShown() const
{
    return !m_evidence->isHidden();
}

void TodayPage::press()
{
    if (const findings::Finding *finding = m_list->currentFinding()) {
        pressFor(*finding);
        return;
    }
    const std::vector<findings::Finding> all = m_list->findings().stageable(m_list->currentIndex());
    if (!all.empty())
        Q_EMIT stageAllRequested(all);
}

void TodayPage::accept()
{
    const findings::Finding *finding = m_list->currentFinding();
    // Nobody accepts that something was not looked at.
    if (finding && finding->severity != findings::Severity::NotChecked)
        Q_EMIT acceptRequested(*finding);
}

void TodayPage::pressFor(const findings::Finding &finding)
{
    switch (actOf(finding)) {
    case FindingAct::Stage:
        Q_EMIT stageRequested(finding);
        break;
    case FindingAct::ShowChange:
        Q_EMIT showChangeRequested(finding.draftPosition);
        break;
    case FindingAct::CopyBranch:
        Q_EMIT copyRequested(finding.branch);
        break;
    case FindingAct::OpenPlace:
        Q_EMIT openPlaceRequested(placeOf(*m_view, finding));
        break;
    case FindingAct::Retry:
        Q_EMIT retryRequested(finding.subject.environment);
        break;
    case FindingAct::ReadHow:
        m_evidence->show();
        showEvidence();
        break;
    }
}

void TodayPage::openPlace()
{
    const findings::Finding *finding = m_list->currentFinding();
    const SourceRef place = finding ? placeOf(*m_view, *finding) : SourceRef();
    if (!place.file.isEmpty())
        Q_EMIT openPlaceRequested(place);
}

void TodayPage::toggleEvidence()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_list->currentFinding()) {
        m_list->setExpanded(current, !m_list->isExpanded(current));
        return;
    }
    m_evidence->setVisible(!isEvidenceShown());
    showEvidence();
}

void TodayPage::showEvidence()
{
    if (!isEvidenceShown())
        return;
    if (const findings::Finding *finding = m_list->currentFinding())
        m_evidence->setFinding(*finding);
    else
        m_evidence->hide();
}

void TodayPage::hideEvidence()
{
    m_evidence->hide();
    m_list->setFocus();
}

void TodayPage::stageAll()
{
    std::vector<findings::Finding> all;
    const QString &environment = m_scope.current().environment;
    if (m_view)
        std::copy_if(m_view->findings.begin(), m_view->findings.end(), std::back_inserter(all), [&](const auto &one) {
            return isRotationToStage(one) && (environment.isEmpty() || one.subject.environment == environment);
        });
    if (!all.empty())
        Q_EMIT stageAllRequested(all);
}

void TodayPage::copy()
{
    const findings::Finding *finding = m_list->currentFinding();
    if (!finding)
        return;
    m_evidence->setFinding(*finding);
    Q_EMIT copyRequested(m_evidence->text());
}

void TodayPage::next()
{
    m_list->step(1);
}

void TodayPage::previous()
{
    m_list->step(-1);
}

} // namespace sallyport::console
