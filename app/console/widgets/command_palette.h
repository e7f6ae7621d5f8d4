#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QAction;
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

/// How well a title answers a query: nothing when the query's letters do not occur in it in this order; else the higher
/// the better. The whole title, its beginning, and the beginnings of words count more than letters strewn about.
std::optional<int> matchScore(const QString &query, const QString &title);

/// The best matches of the query, best first and else in their order, at most `limit`. Words in the details count too,
/// but less than the titles.
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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void place(QWidget *anchor);
    void step(int rows);
    void runCurrent();
    std::vector<PaletteItem> actionItems() const;

    QList<QPointer<QAction>> m_actions;
    Provider m_provider;
    std::vector<PaletteItem> m_items;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace sallyport::console
