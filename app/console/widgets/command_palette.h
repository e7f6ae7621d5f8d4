#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace sallyport::console {

/// One thing that can be found and done.
struct PaletteItem
{
    QString title;
    QString detail;   ///< said quietly after the title: where it stands, what it is
    QString shortcut; ///< as the person types it
    QIcon icon;
    std::function<void()> run;
};

/// What matches every word of the query, best first and else in the given order, at most `limit`. A word matches a
/// title that has its letters in this order; the whole title, its beginning and the beginnings of its words count more
/// than letters strewn about. A word that stands in the detail counts least.
std::vector<PaletteItem> ranked(std::vector<PaletteItem> items, const QString &query, int limit);

/// Search and commands: a field with a list that opens below the search field and closes itself.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    using Provider = std::function<std::vector<PaletteItem>(const QString &query)>;

    explicit CommandPalette(QWidget *parent = nullptr);

    /// Centred below the anchor, with an empty field.
    void open(QWidget *anchor);
    /// Actions with a text are found while they are enabled and visible; they stay the caller's.
    void addActions(const QList<QAction *> &actions);
    /// Asked at every keystroke, in the thread of the window: it answers from what is in memory.
    void setProvider(Provider provider);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void place(QWidget *anchor);
    bool handleKey(int key);
    void step(int rows);
    void runCurrent();
    std::vector<PaletteItem> actionItems() const;

    QList<QPointer<QAction>> m_actions;
    Provider m_provider;
    std::vector<PaletteItem> m_items;
    QLineEdit *m_field = nullptr;
    QLabel *m_nothing = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace sallyport::console
