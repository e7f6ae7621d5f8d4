#include "console/draft/parts.h"

#include "widgets/icons.h"
#include "widgets/surface.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace sallyport::console {

QPushButton *smallButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(text);
    button->setFont(console::font(Type::Small));
    button->setFixedHeight(button->fontMetrics().height() + 6);
    button->setIconSize({14, 14});
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

QLabel *label(Type type, Role tone, const QString &text)
{
    auto *label = new ToneLabel(tone);
    label->setFont(font(type));
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *wrappedLabel(Type type, Role tone, const QString &text)
{
    QLabel *wrapped = label(type, tone);
    wrapped->setWordWrap(true);
    // The column decides the width, and the width the height.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    wrapped->setSizePolicy(policy);
    setWrappedText(wrapped, text);
    return wrapped;
}

void setWrappedText(QLabel *label, const QString &text)
{
    // Addresses and paths have no spaces: they may be broken after what joins their parts.
    static const QRegularExpression longWord(QStringLiteral("\\S{24,}"));
    static const QRegularExpression joint(QStringLiteral("([._/:])(?=\\w)"));
    QString breakable;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &word : longWord.globalMatch(text)) {
        breakable += text.mid(from, word.capturedStart() - from);
        breakable += word.captured().replace(joint, QStringLiteral("\\1\u200b"));
        from = word.capturedEnd();
    }
    label->setText(breakable + text.mid(from));
    label->setAccessibleName(text);
}

EnvironmentTag::EnvironmentTag(EnvironmentLook look, QWidget *parent)
    : QWidget(parent)
    , m_look(std::move(look))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_look.name);
}

QSize EnvironmentTag::sizeHint() const
{
    const QFontMetrics metrics(console::font(Type::Small));
    return {bandWidth(m_look) + 6 + metrics.horizontalAdvance(m_look.name), metrics.height()};
}

void EnvironmentTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(&painter, rect(), m_look, palette());
}

NumberCircle::NumberCircle(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NumberCircle::sizeHint() const
{
    const int side = QFontMetrics(console::font(Type::Caption)).height() + 3;
    return {side, side};
}

void NumberCircle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(palette(), Role::Text2));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    QFont face = console::font(Type::Caption);
    face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(color(palette(), Role::Text));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

CodeLink::CodeLink(const QString &text, Role tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
{
    setCode(text);
    setFont(console::font(Type::Mono));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CodeLink::setCode(const QString &code)
{
    setText(code);
    setAccessibleName(code);
    setToolTip(code);
    updateGeometry();
}

QSize CodeLink::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize CodeLink::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, sizeHint().height()};
}

void CodeLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width());
    QFont face = font();
    face.setUnderline(underMouse() || hasFocus());
    painter.setFont(face);
    painter.setPen(color(palette(), m_tone));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

QWidget *lineCounts(int added, int removed)
{
    auto *counts = new QWidget;
    auto *row = new QHBoxLayout(counts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(7);
    row->addWidget(label(Type::Mono, Role::Good, QStringLiteral("+%1").arg(added)));
    row->addWidget(label(Type::Mono, Role::Critical, QStringLiteral("\u2212%1").arg(removed)));
    return counts;
}

} // namespace sallyport::console
