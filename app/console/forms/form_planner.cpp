#include "console/forms/form_planner.h"

#include <QtConcurrent>

namespace sallyport::console {

void FormPlanner::plan(const core::ViewPtr &view, const draft::Change &change)
{
    if (m_isRunning)
        m_waiting = Request{view, change};
    else
        run({view, change});
}

void FormPlanner::run(Request request)
{
    m_isRunning = true;
    QtConcurrent::run([request = std::move(request)] {
        return formStateOf(*request.view, request.change);
    }).then(this, [this](const FormState &state) {
        m_isRunning = false;
        if (m_waiting)
            run(*std::exchange(m_waiting, std::nullopt));
        else
            Q_EMIT planned(state);
    });
}

} // namespace sallyport::console
