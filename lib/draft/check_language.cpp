#include "draft/check_kind.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;
using Standing = LanguageNeed::Standing;

QString lineOf(const LanguageNeed &need)
{
    const QString line =
        QStringLiteral("%1: %2 needs Terraform %3")
            .arg(need.root.isEmpty() ? QStringLiteral(".") : need.root, need.feature, need.since.text());
    if (need.constraint.isEmpty())
        return line + QStringLiteral("; no required_version");
    return line + QStringLiteral("; required_version %1 at %2").arg(need.constraint, need.at.toString());
}

const LanguageNeed *firstOf(const std::vector<LanguageNeed> &needs, Standing standing)
{
    const auto found =
        std::find_if(needs.begin(), needs.end(), [&](const LanguageNeed &need) { return need.standing == standing; });
    return found == needs.end() ? nullptr : &*found;
}

} // namespace

CheckResult checkLanguage(const CheckRun &run)
{
    const std::vector<LanguageNeed> &needs = run.rendering.languageNeeds;
    QStringList output;
    for (const LanguageNeed &need : needs)
        output += lineOf(need);
    if (const LanguageNeed *refused = firstOf(needs, Standing::Refused))
        return {Outcome::Failed,
            {QT_TRANSLATE_NOOP("Message", "%1 needs Terraform %2, and %3 holds it at %4"),
                {Code{refused->feature}, refused->since.text(), Code{refused->at.fileAndLine()},
                    Code{refused->constraint}}},
            output};
    if (const LanguageNeed *open = firstOf(needs, Standing::Open))
        return {Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "%1 needs Terraform %2, and no required_version says that it is there"),
                {Code{open->feature}, open->since.text()}},
            output};
    return {Outcome::Passed,
        needs.empty()
            ? Message{QT_TRANSLATE_NOOP("Message", "it uses nothing of the language that was not used before"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "required_version asks for what it needs"), {}},
        output};
}

} // namespace sallyport::draft
