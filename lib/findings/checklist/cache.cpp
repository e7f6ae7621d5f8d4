#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

Verdict judgeCache(const ChecklistFacts &, const estate::Environment &environment)
{
    return notChecked(
        {QT_TRANSLATE_NOOP("Message", "Airflow's configuration of %1 is not read yet"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Look at %1: the cache works while DAG files are parsed and nowhere else"),
            {Code{QStringLiteral("airflow config get-value secrets use_cache")}}},
        {estate::Evidence::file(environment.at)});
}

} // namespace sallyport::findings
