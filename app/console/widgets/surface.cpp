#include "widgets/surface.h"

#include "widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace sallyport::console {

Surface::Surface(Role fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_lines(lines)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(palette(), m_fill));
    const QColor line = color(palette(), Role::Line);
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

ToneLabel::ToneLabel(Role tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    // On a parent with the Base background Qt would take the colour of Text, which is not the one dressed here.
    setForegroundRole(QPalette::WindowText);
    dress();
}

void ToneLabel::setTone(Role tone)
{
    m_tone = tone;
    dress();
}

void ToneLabel::changeEvent(QEvent *event)
{
    // Only the text's colour is set here, which does not touch the window colour that tells the theme.
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::WindowText) != color(palette(), m_tone))
        dress();
    QLabel::changeEvent(event);
}

void ToneLabel::dress()
{
    QPalette mine;
    mine.setColor(QPalette::WindowText, color(palette(), m_tone));
    setPalette(mine);
}

void nameButtons(QLineEdit *field)
{
    for (QToolButton *button : field->findChildren<QToolButton *>()) {
        const bool isClear =
            button->objectName().contains(QLatin1String("clear"), Qt::CaseInsensitive) ||
            (button->defaultAction() && button->defaultAction()->objectName().contains(QLatin1String("clear")));
        button->setAccessibleName(isClear ? Surface::tr("Clear") : field->accessibleName());
    }
}

QString linkTo(const QString &text, const QPalette &palette)
{
    return QStringLiteral("<a href=\"#\" style=\"text-decoration:none; color:%1\">%2</a>")
        .arg(color(palette, Role::Accent).name(), text.toHtmlEscaped());
}

IconLabel::IconLabel(const QString &name, Role role, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_role(role)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Role role)
{
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, color(palette(), m_role));
}

} // namespace sallyport::console
