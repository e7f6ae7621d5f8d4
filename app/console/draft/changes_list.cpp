#include "console/draft/changes_list.h"
#include "widgets/retire.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

ChangesList::ChangesList(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Changes"));
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(content);
}

QString ChangesList::currentId() const
{
    return m_current > 0 ? m_changes.at(m_current - 1).id : QString();
}

void ChangesList::setChanges(std::vector<ChangeSummary> changes)
{
    if (changes == m_changes)
        return;
    const QString id = currentId();
    m_changes = std::move(changes);
    const auto found =
        std::find_if(m_changes.begin(), m_changes.end(), [&](const ChangeSummary &change) { return change.id == id; });
    const int count = int(m_changes.size());
    const int kept = found == m_changes.end() ? m_current : int(found - m_changes.begin()) + 1;
    m_current = std::clamp(kept, std::min(1, count), count);
    rebuild();
}

void ChangesList::rebuild()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    for (ChangeCard *card : m_cards)
        retire(card);
    m_cards.clear();
    for (const ChangeSummary &change : m_changes) {
        auto *card = new ChangeCard(change);
        card->setCurrent(change.number == m_current);
        const QString id = change.id;
        connect(card, &ChangeCard::pressed, this, [this, number = change.number] {
            setFocus(Qt::MouseFocusReason);
            choose(number);
        });
        connect(
            card, &ChangeCard::editRequested, this, [this, number = change.number] { Q_EMIT editRequested(number); });
        connect(card, &ChangeCard::restoreRequested, this, [this, id] { Q_EMIT restoreRequested(id); });
        connect(card, &ChangeCard::dropRequested, this, [this, id] { Q_EMIT dropRequested(id); });
        connect(card, &ChangeCard::placeActivated, this, &ChangesList::placeActivated);
        m_column->insertWidget(int(m_cards.size()), card);
        m_cards.push_back(card);
    }
    announceCurrent();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void ChangesList::setCurrent(int number)
{
    m_current = std::clamp(number, std::min(1, int(m_cards.size())), int(m_cards.size()));
    for (ChangeCard *card : m_cards)
        card->setCurrent(card->number() == m_current);
    announceCurrent();
    if (m_current > 0)
        ensureWidgetVisible(m_cards.at(m_current - 1), 0, 0);
}

void ChangesList::announceCurrent()
{
    setAccessibleDescription(m_current > 0 ? m_cards.at(m_current - 1)->accessibleName() : QString());
}

void ChangesList::choose(int number)
{
    setCurrent(number);
    if (m_current > 0)
        Q_EMIT currentChanged(m_current);
}

void ChangesList::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const int target = m_current + step;
    const bool isInside = target >= 1 && target <= int(m_changes.size());
    if (step != 0 && event->modifiers() == Qt::AltModifier) {
        if (isInside)
            Q_EMIT moveRequested(currentId(), step);
    } else if (step != 0) {
        if (isInside)
            choose(target);
    } else if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier && m_current > 0) {
        if (m_changes.at(m_current - 1).isEditable)
            Q_EMIT editRequested(m_current);
    } else if (event->key() == Qt::Key_Delete && m_current > 0) {
        Q_EMIT dropRequested(currentId());
    } else if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

} // namespace sallyport::console
