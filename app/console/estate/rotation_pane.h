#pragma once

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

    void setView(const core::ViewPtr &view);
    QListView *list() const { return m_list; }

Q_SIGNALS:
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
    Selection m_shown;
    bool m_following = false;
};

} // namespace sallyport::console
