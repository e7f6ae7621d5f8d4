#include "widgets/top_bar.h"

#include "widgets/chip.h"
#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/retire.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace sallyport::console {

namespace {

/// Looks like a field; typing happens in the palette that it opens.
class SearchField final : public QAbstractButton
{
public:
    SearchField(const QString &placeholder, const QKeySequence &key, QWidget *parent)
        : QAbstractButton(parent)
        , m_key(key.toString(QKeySequence::NativeText))
    {
        setText(placeholder);
        setAccessibleName(placeholder);
        setAccessibleDescription(m_key);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return QSize(scaled(420), scaled(26)); }
    QSize minimumSizeHint() const override { return QSize(scaled(120), scaled(26)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFrame(painter);
        const int side = scaled(16);
        const QRect glass(scaled(7), (height() - side) / 2, side, side);
        paintIcon(&painter, glass, QStringLiteral("search"), color(palette(), Role::Text2));
        QRect cap(QPoint(), keyCapSize(m_key));
        cap.moveCenter(rect().center());
        cap.moveRight(width() - scaled(7));
        paintKeyCap(&painter, cap, m_key, color(palette(), Role::Text2));
        const QRect room(glass.right() + 7, 0, cap.left() - glass.right() - 12, height());
        painter.setFont(console::font(Type::Base));
        painter.setPen(color(palette(), Role::Text3));
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isLetter = !event->text().isEmpty() && event->text().at(0).isPrint();
        if (isLetter || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    void paintFrame(QPainter &painter) const
    {
        const int line = hasFocus() ? 2 : 1;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(color(palette(), Role::Base));
        painter.setPen(QPen(color(palette(), hasFocus() ? Role::Accent : Role::ControlLine), line));
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    QString m_key;
};

QWidget *makeSeparator(QWidget *parent)
{
    auto *line = new Surface(Role::Line, {}, parent);
    line->setFixedSize(1, scaled(20));
    return line;
}

std::vector<ChipPart> partsOf(const Freshness &freshness)
{
    const Role tone = freshness.mark == Mark::None ? Role::Text2 : roleOf(freshness.mark);
    return {{.text = freshness.look.name, .tone = bandRole(freshness.look), .type = Type::Small},
        {.icon = iconName(freshness.mark), .text = freshness.text, .tone = tone, .type = Type::Small}};
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : Surface(Role::Bar, Qt::BottomEdge, parent)
    , m_ages(new QHBoxLayout)
    , m_estate(new Chip(this))
    , m_searchAction(new QAction(icon(QStringLiteral("search")), tr("Search everything"), this))
{
    m_searchAction->setObjectName(QStringLiteral("search"));
    m_searchAction->setShortcut(Qt::CTRL | Qt::Key_K);
    addAction(m_searchAction);
    auto *field = new SearchField(m_searchAction->text(), m_searchAction->shortcut(), this);
    m_search = field;
    connect(field, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_searchAction, &QAction::triggered, this, &TopBar::searchRequested);

    auto *refresh = new QToolButton(this);
    refresh->setIcon(icon(QStringLiteral("rotate-cw")));
    refresh->setAutoRaise(true);
    refresh->setToolTip(tr("Read all environments again (F5)"));
    refresh->setAccessibleName(tr("Refresh"));
    connect(refresh, &QToolButton::clicked, this, &TopBar::refreshRequested);

    setFixedHeight(scaled(40));
    m_ages->setSpacing(2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 10, 1);
    row->setSpacing(8);
    row->addWidget(m_estate);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addStretch();
    row->addWidget(makeReadOnlyChip());
    row->addLayout(m_ages);
    row->addWidget(refresh);
    setEstate(QString());
}

QWidget *TopBar::makeReadOnlyChip()
{
    auto *chip = new Chip(this);
    chip->setParts({{QStringLiteral("shield-check"), tr("read-only"), Role::Good, Type::Small}});
    chip->setFrame(Role::Good);
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    chip->setToolTip(tr("Sallyport reads metadata only: it never asks for a secret's value and never writes to a "
                        "backend. Changes leave as a commit on a new branch."));
    chip->setAccessibleDescription(chip->toolTip());
    connect(chip, &Chip::clicked, this,
        [chip] { QToolTip::showText(chip->mapToGlobal(QPoint(0, chip->height())), chip->toolTip(), chip); });
    return chip;
}

void TopBar::setEstate(const QString &name)
{
    m_estate->setParts(
        {{QStringLiteral("landmark"), name.isEmpty() ? tr("No estate") : name, Role::Text, Type::Strong}});
    m_estate->setAccessibleName(tr("Estate: %1").arg(m_estate->text()));
}

void TopBar::setEstateMenu(QMenu *menu)
{
    m_estate->setMenu(menu);
}

QWidget *TopBar::searchField() const
{
    return m_search;
}

void TopBar::setFreshness(std::vector<Freshness> freshness)
{
    std::stable_partition(freshness.begin(), freshness.end(), [](const auto &each) { return each.look.isProduction; });
    if (freshness == m_freshness)
        return;
    m_freshness = std::move(freshness);
    retireAll(*m_ages);
    for (const auto &each : m_freshness)
        addFreshness(each);
}

void TopBar::addFreshness(const Freshness &freshness)
{
    auto *chip = new Chip(this);
    chip->setBand(freshness.look);
    chip->setParts(partsOf(freshness));
    chip->setToolTip(freshness.tooltip);
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    chip->setAccessibleName(spoken(freshness.mark, chip->text()));
    chip->setAccessibleDescription(freshness.tooltip);
    connect(chip, &Chip::clicked, this, [this, name = freshness.look.name] { Q_EMIT freshnessRequested(name); });
    m_ages->addWidget(makeSeparator(this));
    m_ages->addWidget(chip);
}

} // namespace sallyport::console
