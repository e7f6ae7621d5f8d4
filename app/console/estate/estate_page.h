#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QSplitter>
#include <QTabWidget>
#include <QWidget>

namespace sallyport::console {

class AuditPane;
class EnvironmentsPane;
class Inspector;
class PathsPane;
class RotationPane;

/// Environments, paths, rotation and audit side by side, one secret shown four ways, with the inspector below.
class EstatePage : public QWidget
{
    Q_OBJECT
public:
    EstatePage(Scope &scope, QWidget *parent = nullptr);

    void setView(const core::ViewPtr &view);
    PathsPane &paths() const { return *m_paths; }
    RotationPane &rotation() const { return *m_rotation; }
    AuditPane &audit() const { return *m_audit; }
    EnvironmentsPane &environments() const { return *m_environments; }
    Inspector &inspector() const { return *m_inspector; }

    /// What can be done with the chosen secret; offered by its row and by the inspector. They stay the caller's.
    void setSecretActions(const QList<QAction *> &actions);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arrangement { SideBySide, Tabbed };
    void arrange(Arrangement arrangement);

    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    QTabWidget *m_tabs = nullptr; ///< holds rotation and audit where the window is narrow
    EnvironmentsPane *m_environments = nullptr;
    PathsPane *m_paths = nullptr;
    RotationPane *m_rotation = nullptr;
    AuditPane *m_audit = nullptr;
    Inspector *m_inspector = nullptr;
    Arrangement m_arrangement = Arrangement::SideBySide;
};

} // namespace sallyport::console
