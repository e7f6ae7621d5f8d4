#pragma once

#include "console/estate/paths_model.h"
#include "console/estate/reading_state.h"
#include "console/scope.h"

#include <QTreeView>
#include <QWidget>

class QLineEdit;

namespace sallyport::console {

class Pane;

/// The secrets of the selection as a tree, with the filter, and the four states.
class PathsPane : public QWidget
{
    Q_OBJECT
public:
    PathsPane(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is opened.
    void setView(const core::ViewPtr &view);
    /// While an environment is read: how far it is.
    void setProgress(const QString &environment, const vault::WalkProgress &progress);
    void endProgress(const QString &environment, const Result<void> &outcome);
    void focusFilter();
    void setSecretActions(const QList<QAction *> &actions) { m_secretActions = actions; }
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void cancelRequested(const QString &environment);
    void retryRequested(const QString &environment);
    void unreadableRequested();
    void declareRequested();
    void openRequested(const sallyport::estate::SecretId &id);
    void copyRequested(const QString &text);

private:
    void rebuild();
    void followScope(const Selection &selection);
    void showState();
    void showMenu(const QPoint &at);
    PaneState emptyState() const;

    Scope &m_scope;
    core::ViewPtr m_view;
    PathsModel m_model;
    Pane *m_pane = nullptr;
    QList<QAction *> m_secretActions;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_filter = nullptr;
    ReadingProgress m_reading;
    Selection m_shown; ///< what the tree was built for
    bool m_following = false;
};

} // namespace sallyport::console
