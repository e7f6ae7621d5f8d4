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
        {"write-only", About::Secret, {QT_TRANSLATE_NOOP("Message", "Make write-only"), {}}, nullptr, writeOnlyTitle,
            planWriteOnly, stagedWriteOnly, Parts::Together},
        {"rotation-period", About::Secret, {QT_TRANSLATE_NOOP("Message", "Set the rotation period"), {}},
            rotationPeriodFields, rotationPeriodTitle, planRotationPeriod, stagedRotationPeriod},
        {"narrow-policy", About::Policy, {QT_TRANSLATE_NOOP("Message", "Narrow a policy"), {}}, narrowPolicyFields,
            narrowPolicyTitle, planNarrowPolicy, stagedNarrowPolicy},
        {"extend-policy", About::Policy, {QT_TRANSLATE_NOOP("Message", "Extend a policy"), {}}, extendPolicyFields,
            extendPolicyTitle, planExtendPolicy, stagedExtendPolicy},
        {"writer-policy", About::Environment, {QT_TRANSLATE_NOOP("Message", "Give the pipeline its policy"), {}},
            writerPolicyFields, writerPolicyTitle, planWriterPolicy, stagedWriterPolicy, Parts::Together},
        {"attest", About::Environment, {QT_TRANSLATE_NOOP("Message", "Record an attestation"), {}}, attestFields,
            attestTitle, planAttest, stagedAttest},
        {"plan-rotation", About::Secret, {QT_TRANSLATE_NOOP("Message", "Plan its rotation for a day"), {}},
            planRotationFields, planRotationTitle, planPlanRotation, stagedPlanRotation, Parts::Together},
        {"cadence", About::Environment, {QT_TRANSLATE_NOOP("Message", "Add a cadence rule"), {}}, cadenceFields,
            cadenceTitle, planCadence, stagedCadence, Parts::Together},
        {"accept", About::Environment, {QT_TRANSLATE_NOOP("Message", "Accept a finding for a time"), {}}, acceptFields,
            acceptTitle, planAccept, stagedAccept, Parts::Together},
        {"pipeline", About::Environment, {QT_TRANSLATE_NOOP("Message", "Add or mend the pipeline"), {}}, pipelineFields,
            pipelineTitle, planPipeline, stagedPipeline},
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
