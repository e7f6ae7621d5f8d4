#include "draft/change_kind.h"

#include <algorithm>

namespace sallyport::draft {

const std::vector<ChangeKind> &changeKinds()
{
    static const std::vector<ChangeKind> table = {
        {"rotate", rotateTitle, planRotate, stagedRotate},
        {"declare", declareTitle, planDeclare, stagedDeclare},
    };
    return table;
}

const ChangeKind *changeKind(const QString &name)
{
    const auto &all = changeKinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ChangeKind &kind) { return name == QLatin1String(kind.name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace sallyport::draft
