#include "widgets/rail.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QAction>
#include <QActionGroup>
#include <QPainter>
#include <QToolButton>

namespace sallyport::console {

namespace {

void paintBadge(QPainter &painter, const QPoint &corner, const QString &text, const QPalette &palette)
{
    QFont small = console::font(Type::Caption);
    small.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(small);
    const int height = metrics.height();
    QRect place(0, 0, std::max(height, metrics.horizontalAdvance(text) + 8), height);
    place.moveCenter(corner);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(palette, Role::AccentFill));
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(small);
    painter.setPen(color(palette, Role::OnAccent));
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace

class Rail::Entry final : public QToolButton
{
public:
    Entry(QAction *action, QWidget *parent)
        : QToolButton(parent)
    {
        setDefaultAction(action);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
        setCount(0);
    }

    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count > 0 ? Rail::tr("%1, %2").arg(title()).arg(count) : title());
        update();
    }

    QSize sizeHint() const override
    {
        // A long word in a large font widens the rail rather than losing letters.
        const int text = QFontMetrics(captionFont(true)).horizontalAdvance(title()) + scaled(10);
        return QSize(std::max(scaled(79), text), scaled(54));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFace(painter);
        const int side = scaled(20);
        const QRect icon((width() - side) / 2, scaled(9), side, side);
        const Role ink = isChecked() ? Role::OnSelection : Role::Text2;
        this->icon().paint(&painter, icon, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        painter.setFont(captionFont(isChecked()));
        painter.setPen(color(palette(), isEnabled() ? ink : Role::Text3));
        painter.drawText(QRect(0, icon.bottom() + scaled(3), width(), scaled(18)), Qt::AlignCenter, title());
        if (m_count > 0)
            paintBadge(painter, icon.topRight() + QPoint(scaled(6), scaled(2)), countText(), palette());
    }

private:
    static QFont captionFont(bool strong)
    {
        QFont result = console::font(Type::Caption);
        if (strong)
            result.setWeight(QFont::DemiBold);
        return result;
    }

    QString title() const { return defaultAction()->text().remove(u'&'); }

    QString countText() const { return m_count > 99 ? QStringLiteral("99+") : QString::number(m_count); }

    void paintFace(QPainter &painter) const
    {
        const QRectF face = QRectF(rect()).adjusted(4, 0, -4, 0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(color(palette(), Role::Accent), 2) : QPen(Qt::NoPen));
        if (isChecked())
            painter.setBrush(color(palette(), Role::Selection));
        else if (underMouse())
            painter.setBrush(color(palette(), Role::SelectionLinked));
        painter.drawRoundedRect(face.adjusted(1, 1, -1, -1), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (isChecked())
            painter.fillRect(QRect(0, 0, 3, height()), color(palette(), Role::Accent));
    }

    int m_count = 0;
};

Rail::Rail(QWidget *parent)
    : QToolBar(tr("Pages"), parent)
    , m_pages(new QActionGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setOrientation(Qt::Vertical);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setAccessibleName(tr("Pages"));
    setContentsMargins(0, 4, 1, 0);
}

void Rail::addPage(QAction *action)
{
    action->setCheckable(true);
    m_pages->addAction(action);
    addWidget(new Entry(action, this));
}

void Rail::setCount(QAction *action, int count)
{
    if (Entry *entry = entryOf(action))
        entry->setCount(count);
}

Rail::Entry *Rail::entryOf(QAction *action) const
{
    for (auto *button : findChildren<QToolButton *>()) {
        if (auto *entry = dynamic_cast<Entry *>(button); entry && entry->defaultAction() == action)
            return entry;
    }
    return nullptr;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(palette(), Role::Bar));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(palette(), Role::Line));
}

} // namespace sallyport::console
