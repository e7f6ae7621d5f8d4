#pragma once

#include "console/forms/form_state.h"

#include <QObject>

namespace sallyport::console {

/// Plans a form's change on a worker. While one plan is computed only the newest of those asked for waits, so that
/// typing never queues up; an answer is given only to what was asked for last.
class FormPlanner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void plan(const core::ViewPtr &view, const draft::Change &change);
    bool isPlanning() const { return m_isRunning; }

Q_SIGNALS:
    void planned(const sallyport::console::FormState &state);

private:
    struct Request
    {
        core::ViewPtr view;
        draft::Change change;
    };

    /// What the changes before this one leave is made once, and not at each keystroke.
    struct Ground
    {
        core::ViewPtr view;
        QString changeId;
        std::shared_ptr<const draft::Tree> tree;
    };

    void run(Request request);

    Ground m_ground;

    std::optional<Request> m_waiting;
    bool m_isRunning = false;
};

} // namespace sallyport::console
