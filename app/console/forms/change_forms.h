#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace sallyport::console {

class ChangeForm;

/// Opens the form of a kind of change, from wherever it is asked for, and hands on what comes out of it.
class ChangeForms : public QObject
{
    Q_OBJECT
public:
    explicit ChangeForms(QWidget *window);

    /// Null closes the form that is open: its estate is gone.
    void setView(const core::ViewPtr &view);
    /// For what is selected.
    void open(const QString &kind, const Selection &selection);
    /// For a change that is not in the draft yet, with what is known of it filled in.
    void ask(const draft::Change &change);
    /// For a change of the draft.
    void edit(const draft::Change &change);

Q_SIGNALS:
    void prepared(const sallyport::draft::Change &change);

private:
    QWidget *m_window;
    core::ViewPtr m_view;
    QPointer<ChangeForm> m_form; ///< at most one is open
};

} // namespace sallyport::console
