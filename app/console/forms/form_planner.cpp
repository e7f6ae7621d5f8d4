#include "console/forms/form_planner.h"
#include "core/when_done.h"

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
    const bool isKnown = m_ground.tree && m_ground.view == request.view && m_ground.changeId == request.change.id;
    core::whenDone(QtConcurrent::run([request = std::move(request), tree = isKnown ? m_ground.tree : nullptr] {
        const Ground ground{request.view, request.change.id,
            tree ? tree : std::make_shared<const draft::Tree>(request.view->treeBefore(request.change.id))};
        return std::pair(ground, formStateOf(*request.view, *ground.tree, request.change));
    }),
        this, [this](const std::pair<Ground, FormState> &answer) {
            m_isRunning = false;
            m_ground = answer.first;
            if (m_waiting)
                run(*std::exchange(m_waiting, std::nullopt));
            else
                Q_EMIT planned(answer.second);
        });
}

} // namespace sallyport::console
