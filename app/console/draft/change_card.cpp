#include "console/draft/change_card.h"

#include "console/draft/parts.h"
#include "widgets/surface.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace sallyport::console {

ChangeCard::ChangeCard(const ChangeSummary &summary, QWidget *parent)
    : QWidget(parent)
    , m_summary(summary)
{
    setAccessibleName(tr("Change %1: %2, %3").arg(summary.number).arg(summary.title, summary.look.name));
    setAccessibleDescription(summary.refusal.isEmpty() ? summary.why : summary.refusal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 7, 10, 8);
    column->setSpacing(3);
    column->addWidget(buildTitle());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(27, 0, 0, 0);
    body->setSpacing(2);
    if (!summary.why.isEmpty())
        body->addWidget(wrappedLabel(Type::Small, Role::Text, summary.why));
    for (const CodePlace &place : summary.evidence)
        body->addWidget(buildLink(place, Role::Accent));
    if (!summary.refusal.isEmpty())
        body->addWidget(wrappedLabel(Type::Small, Role::Critical, tr("No longer applies: %1").arg(summary.refusal)));
    if (summary.leftOut > 0)
        body->addWidget(buildLeftOut());
    body->addSpacing(3);
    for (const CodePlace &place : summary.places)
        body->addWidget(buildLink(place, Role::Text2));
    body->addWidget(buildFoot());
    column->addLayout(body);
}

QWidget *ChangeCard::buildTitle()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new NumberCircle(m_summary.number));
    QLabel *title = wrappedLabel(Type::Strong, Role::Text, m_summary.title);
    row->addWidget(title, 1);
    row->addWidget(new EnvironmentTag(m_summary.look));
    return line;
}

QWidget *ChangeCard::buildLink(const CodePlace &place, Role tone)
{
    auto *link = new CodeLink(place.text, tone);
    connect(link, &CodeLink::clicked, this, [this, place] { Q_EMIT placeActivated(place); });
    return link;
}

QWidget *ChangeCard::buildLeftOut()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(
        wrappedLabel(Type::Small, Role::Warning, tr("%n parts are left out", nullptr, m_summary.leftOut)), 1);
    QPushButton *restore = smallButton(tr("Take all of it"));
    restore->setAccessibleName(tr("Take all of change %1").arg(m_summary.number));
    connect(restore, &QPushButton::clicked, this, &ChangeCard::restoreRequested);
    row->addWidget(restore);
    return line;
}

QWidget *ChangeCard::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    if (m_summary.refusal.isEmpty())
        row->addWidget(lineCounts(m_summary.added, m_summary.removed));
    row->addStretch(1);
    if (m_summary.isEditable) {
        QPushButton *edit = smallButton(tr("Edit…"));
        edit->setToolTip(tr("Change what was asked for (E)"));
        edit->setAccessibleName(tr("Edit change %1").arg(m_summary.number));
        connect(edit, &QPushButton::clicked, this, &ChangeCard::editRequested);
        row->addWidget(edit);
    }
    QPushButton *drop = smallButton(tr("Drop"));
    drop->setToolTip(tr("Take this change out of the draft (Del)"));
    drop->setAccessibleName(tr("Drop change %1").arg(m_summary.number));
    connect(drop, &QPushButton::clicked, this, &ChangeCard::dropRequested);
    row->addWidget(drop);
    return foot;
}

void ChangeCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

void ChangeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_current)
        painter.fillRect(
            rect(), palette().brush(isActiveWindow() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
    painter.fillRect(0, height() - 1, width(), 1, color(palette(), Role::Line));
    paintBand(&painter, rect().adjusted(0, 0, 0, -1), m_summary.look, palette());
}

void ChangeCard::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    event->accept();
}

} // namespace sallyport::console
