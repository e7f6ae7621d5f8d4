#pragma once

#include "console/estate/paths_model.h"
#include "console/scope.h"
#include "vault/walk.h"

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

    void setView(const core::ViewPtr &view);
    /// While an environment is read: how far it is.
    void setProgress(const QString &environment, const vault::WalkProgress &progress);
    void endProgress(const QString &environment, const Result<void> &outcome);
    void focusFilter();
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
    QString failedEnvironment() const;

    Scope &m_scope;
    core::ViewPtr m_view;
    PathsModel m_model;
    Pane *m_pane = nullptr;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_filter = nullptr;
    QString m_reading; ///< environment that is being read
    vault::WalkProgress m_progress;
    Selection m_shown; ///< what the tree was built for
    bool m_following = false;
};

} // namespace sallyport::console
