#pragma once

#include "console/estate/reading_state.h"
#include "console/estate/rotation_model.h"
#include "console/scope.h"

#include <QListView>
#include <QWidget>

namespace sallyport::console {

class Pane;

/// The rotations of the selection, most urgent first.
class RotationPane : public QWidget
{
    Q_OBJECT
public:
    RotationPane(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is opened.
    void setView(const core::ViewPtr &view);
    /// While an environment is read: how far it is.
    void setProgress(const QString &environment, const vault::WalkProgress &progress);
    void endProgress(const QString &environment, const Result<void> &outcome);
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void cancelRequested(const QString &environment);
    void retryRequested(const QString &environment);
    void unreadableRequested();
    void copyRequested(const QString &text);
    void openRequested(const sallyport::estate::SecretId &id);

private:
    void rebuild();
    void followScope(const Selection &selection);
    void showState();

    Scope &m_scope;
    core::ViewPtr m_view;
    RotationModel m_model;
    Pane *m_pane = nullptr;
    QListView *m_list = nullptr;
    ReadingProgress m_reading;
    Selection m_shown;
    bool m_following = false;
};

} // namespace sallyport::console
