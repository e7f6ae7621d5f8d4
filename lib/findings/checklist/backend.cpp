#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

Verdict judgeBackend(const ChecklistFacts &, const estate::Environment &environment)
{
    return notChecked(
        {QT_TRANSLATE_NOOP("Message", "Airflow's configuration of %1 is not read yet"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Look at backend and backend_kwargs of [secrets], and at what %1 lists"),
            {Code{QStringLiteral("airflow connections list")}}},
        {estate::Evidence::file(environment.at)});
}

} // namespace sallyport::findings
