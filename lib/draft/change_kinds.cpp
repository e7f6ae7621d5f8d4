#include "draft/change_kind.h"

#include <algorithm>

namespace sallyport::draft {

const std::vector<ChangeKind> &changeKinds()
{
    static const std::vector<ChangeKind> table = {
        {"rotate", About::Secret, {QT_TRANSLATE_NOOP("Message", "Rotate"), {}}, nullptr, rotateTitle, planRotate,
            stagedRotate, Parts::Together},
        {"declare", About::NewSecret, {QT_TRANSLATE_NOOP("Message", "Declare a secret"), {}}, declareFields,
            declareTitle, planDeclare, stagedDeclare},
        {"describe", About::Secret, {QT_TRANSLATE_NOOP("Message", "Set owner, kind and cadence"), {}}, describeFields,
            describeTitle, planDescribe, stagedDescribe, Parts::Together},
        {"promote", About::Secret, {QT_TRANSLATE_NOOP("Message", "Promote to another environment"), {}}, promoteFields,
            promoteTitle, planPromote, stagedPromote, Parts::Together},
        {"import", About::Secret, {QT_TRANSLATE_NOOP("Message", "Import"), {}}, importFields, importTitle, planImport,
            stagedImport, Parts::Together},
        {"adopt", About::Secret, {QT_TRANSLATE_NOOP("Message", "Adopt its metadata only"), {}}, adoptFields, adoptTitle,
            planAdopt, stagedAdopt},
        {"retire", About::Secret, {QT_TRANSLATE_NOOP("Message", "Retire"), {}}, retireFields, retireTitle, planRetire,
            stagedRetire, Parts::Together},
        {"move", About::Secret, {QT_TRANSLATE_NOOP("Message", "Move or rename"), {}}, moveFields, moveTitle, planMove,
            stagedMove, Parts::Together},
    };
    return table;
}

const QByteArray *PlanContext::file(const QString &path) const
{
    if (!files)
        return nullptr;
    const auto found = std::find_if(
        files->begin(), files->end(), [&](const terraform::SourceFile &candidate) { return candidate.path == path; });
    return found == files->end() ? nullptr : &found->bytes;
}

const ChangeKind *changeKind(const QString &name)
{
    const auto &all = changeKinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ChangeKind &kind) { return name == QLatin1String(kind.name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace sallyport::draft
