#pragma once

#include "widgets/band.h"
#include "widgets/surface.h"

#include <QStringList>

class QAction;
class QToolButton;

namespace sallyport::console {

class Chip;
class KeyCap;

/// The linked selection as the scope bar shows it.
struct Crumbs
{
    EnvironmentLook environment; ///< without a name when no single environment is chosen
    QString environmentText;     ///< "prod", "all environments"
    QStringList environments;    ///< to choose from; "all environments" is added by the bar
    QString folder;              ///< "connections/"; empty hides the crumb unless there are folders to choose from
    QStringList folders;
    QString secret; ///< empty hides the crumb
    QString span;   ///< "last 60 min"; empty hides the crumb
    QStringList spans;
    bool canClear = false;
    friend bool operator==(const Crumbs &, const Crumbs &) = default;
};

/// The linked selection made visible: environment, folder, secret, time span; back and forward walk its history.
class ScopeBar final : public Surface
{
    Q_OBJECT

public:
    ScopeBar(QAction *back, QAction *forward, QWidget *parent = nullptr);

    void setCrumbs(const Crumbs &crumbs);
    /// The page's keys, at the right; empty hides them.
    void setHint(const QString &hint);

Q_SIGNALS:
    void environmentChosen(const QString &name); ///< empty: all of them
    void folderChosen(const QString &folder);    ///< empty: the whole environment
    void secretCleared();
    void spanChosen(int index);
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCrumbs();
    void buildRight();
    void fillMenus();
    void dressLink();

    Crumbs m_crumbs;
    Chip *m_environment = nullptr;
    QWidget *m_folderStep = nullptr;
    Chip *m_folder = nullptr;
    QWidget *m_secretStep = nullptr;
    Chip *m_secret = nullptr;
    QToolButton *m_secretClear = nullptr;
    QWidget *m_spanStep = nullptr;
    Chip *m_span = nullptr;
    ToneLabel *m_hint = nullptr;
    QLabel *m_clear = nullptr;
    KeyCap *m_escape = nullptr;
};

} // namespace sallyport::console
