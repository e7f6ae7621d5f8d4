#include "core/standing.h"

namespace sallyport::core {

std::vector<estate::ScoreRecord> scoresOf(const View &view)
{
    std::vector<estate::ScoreRecord> records;
    for (const findings::Score &score : findings::scores(view.checklist))
        records.push_back({score.environment, toDate(view.inputs.now), score.passed, score.failed, score.notChecked});
    return records;
}

} // namespace sallyport::core
