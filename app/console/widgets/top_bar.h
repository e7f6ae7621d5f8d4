#pragma once

#include "widgets/band.h"
#include "widgets/marks.h"
#include "widgets/surface.h"

#include <vector>

class QAction;
class QHBoxLayout;
class QMenu;

namespace sallyport::console {

class Chip;

/// How old what is known of one environment is.
struct Freshness
{
    EnvironmentLook look;
    QString text; ///< "2 min", or with a mark "sealed · read 3 h ago"
    Mark mark = Mark::None;
    QString tooltip; ///< when, how many requests, how long, with which token
    friend bool operator==(const Freshness &, const Freshness &) = default;
};

/// The estate, the search for everything, and how fresh each environment is.
class TopBar final : public Surface
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setEstate(const QString &name);
    void setEstateMenu(QMenu *menu); ///< stays the caller's
    /// Shown with production first, else in the order given.
    void setFreshness(std::vector<Freshness> freshness);
    /// What a popup of the search hangs below.
    QWidget *searchField() const;
    /// Ctrl+K; for the window's menu.
    QAction *searchAction() const { return m_searchAction; }

Q_SIGNALS:
    /// By the search action, a click on the field or a letter typed into it.
    void searchRequested();
    void freshnessRequested(const QString &environment);
    void refreshRequested();

private:
    QWidget *makeReadOnlyChip();
    void addFreshness(const Freshness &freshness);

    QHBoxLayout *m_ages = nullptr;
    Chip *m_estate = nullptr;
    QWidget *m_search = nullptr;
    QAction *m_searchAction = nullptr;
    std::vector<Freshness> m_freshness;
};

} // namespace sallyport::console
