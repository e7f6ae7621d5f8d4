#include "widgets/scope_bar.h"

#include "widgets/chip.h"
#include "widgets/icons.h"
#include "widgets/key_cap.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace sallyport::console {

namespace {

QToolButton *makeTool(QAction *action, QWidget *parent)
{
    auto *tool = new QToolButton(parent);
    tool->setDefaultAction(action);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setAccessibleName(action->text().remove(u'&'));
    return tool;
}

/// A step of the path: what leads to it, and the crumb.
QWidget *makeStep(QWidget *lead, std::initializer_list<QWidget *> crumbs, QWidget *parent)
{
    auto *step = new QWidget(parent);
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(lead);
    for (QWidget *crumb : crumbs)
        row->addWidget(crumb);
    return step;
}

QWidget *makeArrow(QWidget *parent)
{
    return new IconLabel(QStringLiteral("chevron-right"), Role::Text3, scaled(12), parent);
}

QLabel *makeDot(QWidget *parent)
{
    auto *dot = new ToneLabel(Role::Text3, parent);
    dot->setText(QStringLiteral("·"));
    return dot;
}

/// The choice that led here may be one of them, so it has to outlive its own signal.
void emptyMenu(QMenu *menu)
{
    for (QAction *action : menu->actions()) {
        menu->removeAction(action);
        action->deleteLater();
    }
}

/// Several choices of which one holds; the choice is told by its place, for the words are a translator's.
template <typename Choose>
void fillChoices(QMenu *menu, const QStringList &texts, const QString &current, Choose choose)
{
    for (qsizetype index = 0; index < texts.size(); ++index) {
        // A name may contain an ampersand, which is no mnemonic.
        QString shown = texts.at(index);
        shown.replace(u'&', QLatin1String("&&"));
        QAction *action = menu->addAction(shown);
        action->setCheckable(true);
        action->setChecked(texts.at(index) == current);
        QObject::connect(action, &QAction::triggered, menu, [choose, index] { choose(int(index)); });
    }
}

} // namespace

ScopeBar::ScopeBar(QAction *back, QAction *forward, QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
{
    setFixedHeight(scaled(30));
    buildCrumbs();
    buildRight();
    auto *caption = new ToneLabel(Role::Text2, this);
    caption->setText(tr("Scope:"));
    caption->setFont(console::font(Type::Small));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 1);
    row->setSpacing(2);
    row->addWidget(makeTool(back, this));
    row->addWidget(makeTool(forward, this));
    row->addSpacing(6);
    row->addWidget(caption);
    for (QWidget *crumb : {static_cast<QWidget *>(m_environment), m_folderStep, m_secretStep, m_spanStep})
        row->addWidget(crumb);
    // Takes what is left, so that the bar's other end stays where it is while the hint is hidden.
    auto *rest = new QHBoxLayout;
    rest->addWidget(m_hint);
    row->addLayout(rest, 1);
    row->addSpacing(10);
    row->addWidget(m_clear);
    row->addSpacing(4);
    row->addWidget(m_escape);
    setCrumbs({});
    setHint({});
}

void ScopeBar::buildCrumbs()
{
    m_environment = new Chip(this);
    m_folder = new Chip(this);
    m_secret = new Chip(this);
    m_span = new Chip(this);
    for (Chip *chip : {m_environment, m_folder, m_span})
        chip->setMenu(new QMenu(this));
    m_secret->setFocusPolicy(Qt::NoFocus);
    m_secretClear = new QToolButton(this);
    m_secretClear->setIcon(icon(QStringLiteral("x")));
    m_secretClear->setIconSize(QSize(scaled(14), scaled(14)));
    m_secretClear->setAutoRaise(true);
    m_secretClear->setFocusPolicy(Qt::TabFocus);
    m_secretClear->setToolTip(tr("Leave this secret"));
    m_secretClear->setAccessibleName(m_secretClear->toolTip());
    connect(m_secretClear, &QToolButton::clicked, this, &ScopeBar::secretCleared);
    m_folderStep = makeStep(makeArrow(this), {m_folder}, this);
    m_secretStep = makeStep(makeArrow(this), {m_secret, m_secretClear}, this);
    m_spanStep = makeStep(makeDot(this), {m_span}, this);
}

void ScopeBar::buildRight()
{
    m_hint = new ToneLabel(Role::Text3, this);
    m_hint->setFont(console::font(Type::Caption));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The hint is the first thing that may go when the bar is narrow.
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_clear = new QLabel(this);
    m_clear->setFont(console::font(Type::Small));
    m_clear->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setAccessibleName(tr("Clear one step of the scope"));
    connect(m_clear, &QLabel::linkActivated, this, &ScopeBar::clearRequested);
    m_escape = new KeyCap(Qt::Key_Escape, this);
    dressLink();
}

void ScopeBar::setCrumbs(const Crumbs &crumbs)
{
    m_crumbs = crumbs;
    const bool isOne = !crumbs.environment.name.isEmpty();
    m_environment->setBand(crumbs.environment);
    const QString all = tr("all environments");
    const QString environment = !crumbs.environmentText.isEmpty() ? crumbs.environmentText
                                : isOne                           ? crumbs.environment.name
                                                                  : all;
    m_environment->setParts(
        {{.text = environment, .tone = isOne ? bandRole(crumbs.environment) : Role::Text, .type = Type::Small}});
    m_environment->setAccessibleName(tr("Environment: %1").arg(environment));
    const QString folder = crumbs.folder.isEmpty() ? tr("any folder") : crumbs.folder;
    m_folder->setParts({{.text = folder, .type = crumbs.folder.isEmpty() ? Type::Small : Type::Mono}});
    m_folder->setAccessibleName(tr("Folder: %1").arg(folder));
    m_folderStep->setVisible(!crumbs.folder.isEmpty() || !crumbs.folders.isEmpty());
    m_secret->setParts({{QStringLiteral("key-round"), crumbs.secret, Role::Text, Type::Mono}});
    m_secret->setAccessibleName(tr("Secret: %1").arg(crumbs.secret));
    m_secretStep->setVisible(!crumbs.secret.isEmpty());
    m_span->setParts({{QStringLiteral("clock"), crumbs.span, Role::Text, Type::Small}});
    m_span->setAccessibleName(tr("Time span: %1").arg(crumbs.span));
    m_spanStep->setVisible(!crumbs.span.isEmpty());
    m_clear->setVisible(crumbs.canClear);
    m_escape->setVisible(crumbs.canClear);
    fillMenus();
}

void ScopeBar::fillMenus()
{
    for (Chip *chip : {m_environment, m_folder, m_span})
        emptyMenu(chip->menu());
    const QString all = tr("all environments");
    const QString environment = m_crumbs.environment.name.isEmpty() ? all : m_crumbs.environment.name;
    fillChoices(m_environment->menu(), QStringList(all) + m_crumbs.environments, environment,
        [this](int index) { Q_EMIT environmentChosen(index == 0 ? QString() : m_crumbs.environments.at(index - 1)); });
    const QString any = tr("any folder");
    fillChoices(m_folder->menu(), QStringList(any) + m_crumbs.folders,
        m_crumbs.folder.isEmpty() ? any : m_crumbs.folder,
        [this](int index) { Q_EMIT folderChosen(index == 0 ? QString() : m_crumbs.folders.at(index - 1)); });
    fillChoices(m_span->menu(), m_crumbs.spans, m_crumbs.span, [this](int index) { Q_EMIT spanChosen(index); });
}

void ScopeBar::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ScopeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dressLink();
    Surface::changeEvent(event);
}

void ScopeBar::dressLink()
{
    m_clear->setText(linkTo(tr("Clear"), palette()));
}

} // namespace sallyport::console
