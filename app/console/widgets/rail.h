#pragma once

#include <QToolBar>

class QActionGroup;

namespace sallyport::console {

/// The pages of the window, one entry each, at its left edge. The window makes the actions (checkable, one text, one
/// icon); the rail shows them, keeps exactly one checked, and draws the count of each on its icon.
class Rail final : public QToolBar
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(QAction *action);
    /// Nought takes the badge away.
    void setCount(QAction *action, int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Entry;

    Entry *entryOf(QAction *action) const;

    QActionGroup *m_pages = nullptr;
};

} // namespace sallyport::console
