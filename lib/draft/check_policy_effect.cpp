#include "draft/check_kind.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

bool touchesPolicy(const RenderedChange &change)
{
    const ChangeKind *kind = changeKind(change.change.kind);
    const bool isAboutOne = kind && kind->about == About::Policy;
    return isAboutOne || std::any_of(change.plan.addresses.begin(), change.plan.addresses.end(),
                             [](const QString &address) { return address.contains(QLatin1String("vault_policy")); });
}

} // namespace

bool touchesPolicies(const Rendering &rendering)
{
    return std::any_of(rendering.changes.begin(), rendering.changes.end(), touchesPolicy);
}

CheckResult checkPolicyEffect(const CheckRun &)
{
    return {DraftCheck::Outcome::NotChecked,
        {QT_TRANSLATE_NOOP("Message", "who may do what afterwards is not simulated yet"), {}}};
}

} // namespace sallyport::draft
