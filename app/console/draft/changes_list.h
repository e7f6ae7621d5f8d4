#pragma once

#include "console/draft/change_card.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sallyport::console {

/// The changes of the draft in their order. Up and Down choose, Alt+Up and Alt+Down reorder, E edits, Del drops, Ctrl+Z
/// takes the last of it back.
class ChangesList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChangesList(QWidget *parent = nullptr);

    /// The current change stays current, wherever it has gone; where it is gone, its place does.
    void setChanges(std::vector<ChangeSummary> changes);
    const std::vector<ChangeSummary> &changes() const { return m_changes; }
    /// From 1; 0 when there are none.
    int current() const { return m_current; }
    void setCurrent(int number);

Q_SIGNALS:
    void currentChanged(int number); ///< by the person
    void editRequested(int number);
    void dropRequested(const QString &id);
    void moveRequested(const QString &id, int offset);
    void undoRequested();
    void redoRequested();
    void restoreRequested(const QString &id);
    void placeActivated(const sallyport::console::CodePlace &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void choose(int number);
    void announceCurrent(); ///< to a screen reader
    QString currentId() const;

    std::vector<ChangeSummary> m_changes;
    std::vector<ChangeCard *> m_cards;
    QVBoxLayout *m_column = nullptr;
    int m_current = 0;
};

} // namespace sallyport::console
