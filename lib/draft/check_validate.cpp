#include "draft/check_kind.h"

#include "draft/terraform_run.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

QString lineOf(const RootPreview &root, const TerraformEvents::Diagnostic &diagnostic)
{
    QString place = root.dir;
    if (!diagnostic.file.isEmpty())
        place = SourceRef{root.dir.isEmpty() ? diagnostic.file : root.dir + u'/' + diagnostic.file, diagnostic.line, 0}
                    .toString();
    return place + QStringLiteral(": ") + diagnostic.severity +
           (diagnostic.address.isEmpty() ? QString() : QStringLiteral(" in ") + diagnostic.address);
}

} // namespace

bool touchesTerraform(const Rendering &rendering)
{
    return std::any_of(rendering.edits.begin(), rendering.edits.end(), [](const git::FileEdit &edit) {
        return edit.path.endsWith(QLatin1String(".tf")) || edit.path.endsWith(QLatin1String(".tfvars"));
    });
}

CheckResult checkValidate(const CheckRun &run)
{
    const auto terraform = TerraformRun::prepare(run.rendering, *run.surroundings);
    if (!terraform)
        return {Outcome::NotChecked, terraform.error().asMessage()};
    QStringList output = terraform->leftOut();
    qint64 errors = 0;
    const PlanPreview preview = planPreview(run.rendering, *run.surroundings->estate, *run.surroundings->files);
    for (const RootPreview &root : preview.roots) {
        const auto ready = terraform->init(root, TerraformRun::Backend::Off);
        if (!ready)
            return {Outcome::NotChecked, ready.error().asMessage(), output};
        const auto events = terraform->validate(root);
        if (!events)
            return {Outcome::NotChecked, events.error().asMessage(), output};
        for (const TerraformEvents::Diagnostic &diagnostic : events->diagnostics)
            output += lineOf(root, diagnostic);
        if (events->errors() == 0)
            output += root.dir + QStringLiteral(": valid");
        errors += events->errors();
    }
    if (preview.roots.empty())
        return {Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "no root module of the repository loads these files"), {}}, output};
    if (errors > 0)
        return {
            Outcome::Failed, {QT_TRANSLATE_N_NOOP("Message", "terraform validate finds %n errors"), {errors}}, output};
    return {Outcome::Passed,
        {QT_TRANSLATE_N_NOOP("Message", "terraform validate finds nothing wrong in %n root modules"),
            {qint64(preview.roots.size())}},
        output};
}

} // namespace sallyport::draft
