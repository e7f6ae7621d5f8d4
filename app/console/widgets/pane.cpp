#include "widgets/pane.h"

#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/retire.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace sallyport::console {

class ProgressLine final : public QWidget
{
public:
    using QWidget::QWidget;

    void setProgress(double progress)
    {
        m_progress = progress;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(palette(), Role::LineSoft));
        painter.fillRect(0, 0, static_cast<int>(width() * m_progress), height(), color(palette(), Role::Accent));
    }

private:
    double m_progress = 0;
};

namespace {

QPushButton *smallButton(const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setFont(console::font(Type::Small));
    button->setIconSize(QSize(14, 14));
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

} // namespace

Pane::Pane(const QString &title, QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    buildHeader();
    m_column->addWidget(buildStrip());
    m_pages = new QStackedWidget;
    // The hidden empty page must not take room from the strip above.
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_pages->addWidget(buildEmptyPage());
    m_column->addWidget(m_pages, 1);
    m_progress = new ProgressLine;
    m_progress->setFixedHeight(3);
    m_column->addWidget(m_progress);
    m_column->addWidget(buildFooter());
    setTitle(title);
    setState({});
}

void Pane::buildHeader()
{
    auto *bar = new Surface(Role::Header, Qt::BottomEdge);
    m_header = new QHBoxLayout(bar);
    m_header->setContentsMargins(10, 2, 6, 3);
    m_header->setSpacing(4);
    m_title = new ToneLabel(Role::Text);
    m_title->setFont(console::font(Type::PaneTitle));
    m_summary = new ToneLabel(Role::Text3);
    m_summary->setFont(console::font(Type::Small));
    m_header->addWidget(m_title);
    m_header->addSpacing(4);
    m_header->addWidget(m_summary);
    m_header->addStretch(1);
    bar->setFixedHeight(QFontMetrics(m_title->font()).height() + 12);
    m_column->addWidget(bar);
}

QWidget *Pane::buildStrip()
{
    m_strip = new Surface(Role::CriticalBg, Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(10, 8, 10, 9);
    row->setSpacing(6);
    row->addWidget(new IconLabel(QStringLiteral("octagon-alert"), Role::Critical, 14), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    m_stripTitle = new ToneLabel(Role::Critical);
    m_stripTitle->setFont(console::font(Type::Strong));
    m_stripText = new ToneLabel(Role::Text);
    m_stripText->setFont(console::font(Type::Small));
    for (QLabel *label : {m_stripTitle, m_stripText}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 4, 0, 0);
    buttons->setSpacing(8);
    auto *retry = smallButton(QStringLiteral("rotate-cw"), tr("Retry"));
    retry->setToolTip(tr("Retry (F5)"));
    auto *copy = smallButton(QStringLiteral("copy"), tr("Copy details"));
    connect(retry, &QPushButton::clicked, this, &Pane::retryRequested);
    connect(copy, &QPushButton::clicked, this, &Pane::copyDetailsRequested);
    buttons->addWidget(retry);
    buttons->addWidget(new KeyCap(QKeySequence(Qt::Key_F5)));
    buttons->addWidget(copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    row->addLayout(column, 1);
    return m_strip;
}

QWidget *Pane::buildEmptyPage()
{
    auto *page = new Surface(Role::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(6);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    m_emptyTitle = new ToneLabel(Role::Text);
    m_emptyTitle->setFont(console::font(Type::Strong));
    m_emptyTitle->setWordWrap(true);
    m_emptyText = new ToneLabel(Role::Text2);
    m_emptyText->setFont(console::font(Type::Small));
    m_emptyText->setWordWrap(true);
    m_emptyIcon = new IconLabel;
    heading->addWidget(m_emptyIcon, 0, Qt::AlignTop);
    heading->addWidget(m_emptyTitle, 1);
    m_emptyActions = new QHBoxLayout;
    m_emptyActions->setContentsMargins(0, 4, 0, 0);
    m_emptyActions->setSpacing(8);
    column->addLayout(heading);
    column->addWidget(m_emptyText);
    column->addLayout(m_emptyActions);
    column->addStretch(1);
    return page;
}

QWidget *Pane::buildFooter()
{
    m_footer = new Surface(Role::Alternate, Qt::TopEdge);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(10, 2, 10, 2);
    row->setSpacing(6);
    m_footerIcon = new IconLabel(QStringLiteral("triangle-alert"), Role::Warning, 14);
    m_footerText = new ToneLabel(Role::Text3);
    m_footerText->setFont(console::font(Type::Small));
    m_footerText->setTextFormat(Qt::RichText);
    // A long footer takes a second line rather than width from the panes beside.
    m_footerText->setWordWrap(true);
    QSizePolicy wrapping(QSizePolicy::Ignored, QSizePolicy::Minimum);
    wrapping.setHeightForWidth(true);
    m_footerText->setSizePolicy(wrapping);
    m_footerText->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_footerText, &QLabel::linkActivated, this, &Pane::linkActivated);
    m_cancel = new QWidget;
    auto *cancelRow = new QHBoxLayout(m_cancel);
    cancelRow->setContentsMargins(0, 0, 0, 0);
    m_cancelLink = new ToneLabel(Role::Accent);
    m_cancelLink->setFont(console::font(Type::Small));
    m_cancelLink->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_cancelLink, &QLabel::linkActivated, this, &Pane::cancelRequested);
    cancelRow->addWidget(m_cancelLink);
    cancelRow->addWidget(new KeyCap(QKeySequence(Qt::Key_Escape)));
    row->addWidget(m_footerIcon);
    row->addWidget(m_footerText, 1);
    row->addWidget(m_cancel);
    m_footer->setMinimumHeight(QFontMetrics(m_footerText->font()).height() + 8);
    return m_footer;
}

void Pane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Pane::setBody(QWidget *body)
{
    m_pages->addWidget(body);
    body->installEventFilter(this);
    setState(PaneState(m_state));
}

void Pane::setState(const PaneState &state)
{
    m_state = state;
    showHeader();
    showEmptyPage();
    showStrip();
    showFooter();
}

void Pane::showHeader()
{
    m_summary->setText(m_state.summary);
    setAccessibleDescription(m_state.summary);
}

void Pane::showEmptyPage()
{
    const bool isEmpty = m_state.kind == PaneState::Kind::Empty;
    m_pages->setCurrentIndex(isEmpty ? 0 : m_pages->count() - 1);
    if (!isEmpty)
        return;
    m_emptyIcon->setIcon(m_state.icon, Role::Text2);
    m_emptyTitle->setText(m_state.title);
    m_emptyText->setText(m_state.text);
    retireAll(*m_emptyActions);
    for (int i = 0; i < m_state.actions.size(); ++i) {
        auto *button = smallButton({}, m_state.actions.at(i));
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT actionTriggered(i); });
        m_emptyActions->addWidget(button);
    }
    m_emptyActions->addStretch(1);
}

void Pane::showStrip()
{
    m_strip->setVisible(m_state.kind == PaneState::Kind::Failed);
    m_stripTitle->setText(m_state.title);
    m_stripText->setText(m_state.text);
}

void Pane::showFooter()
{
    const bool isLoading = m_state.kind == PaneState::Kind::Loading;
    const bool isPartial = m_state.kind == PaneState::Kind::Partial;
    m_progress->setVisible(isLoading);
    m_progress->setProgress(m_state.progress);
    m_cancel->setVisible(isLoading && m_state.canCancel);
    m_cancelLink->setText(linkTo(tr("Cancel"), palette()));
    m_footerIcon->setVisible(isPartial);
    m_footerText->setTone(isPartial ? Role::Warning : Role::Text3);
    const QString link =
        m_state.link.isEmpty() ? QString() : QStringLiteral("&nbsp; ") + linkTo(m_state.link, palette());
    m_footerText->setText(m_state.footer.toHtmlEscaped() + link);
    m_footer->setVisible(!m_state.footer.isEmpty() || isLoading);
}

QToolButton *Pane::addTool(const QString &iconName, const QString &name)
{
    return addTool(new QAction(icon(iconName), name, this));
}

QToolButton *Pane::addTool(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    m_header->addWidget(button);
    return button;
}

void Pane::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

QLineEdit *Pane::addFilter(const QString &placeholder)
{
    if (m_filter != nullptr)
        return m_filter;
    m_filter = new QLineEdit;
    m_filter->setFont(console::font(Type::Small));
    m_filter->setPlaceholderText(placeholder);
    m_filter->setAccessibleName(placeholder);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("list-filter")), QLineEdit::LeadingPosition);
    nameButtons(m_filter);
    m_filter->setMaximumWidth(QFontMetrics(m_filter->font()).averageCharWidth() * 26);
    m_filter->installEventFilter(this);
    m_header->addWidget(m_filter);
    auto *key = new KeyCap(QKeySequence(Qt::Key_Slash));
    m_header->addWidget(key);
    connect(m_filter, &QLineEdit::textChanged, this, &Pane::filterChanged);
    return m_filter;
}

void Pane::changeEvent(QEvent *event)
{
    // The parts of the footer are absent while the constructor still dresses the frame.
    if (event->type() == QEvent::PaletteChange && m_footer != nullptr)
        showFooter();
    QFrame::changeEvent(event);
}

bool Pane::eventFilter(QObject *watched, QEvent *event)
{
    const auto isEscape = [event] { return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape; };
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !isEscape())
        return QFrame::eventFilter(watched, event);
    const bool leavesFilter = watched == m_filter;
    const bool cancels = watched != m_filter && m_state.kind == PaneState::Kind::Loading && m_state.canCancel;
    if (!leavesFilter && !cancels)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (leavesFilter)
        m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT cancelRequested();
    return true;
}

} // namespace sallyport::console
