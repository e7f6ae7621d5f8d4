#include "audit/event.h"

#include <array>

namespace sallyport::audit {

QString nameOf(Operation operation)
{
    static constexpr std::array<QLatin1String, operationCount> names{QLatin1String("read"), QLatin1String("list"),
        QLatin1String("create"), QLatin1String("update"), QLatin1String("patch"), QLatin1String("delete"),
        QLatin1String("destroy"), QLatin1String("undelete"), QLatin1String("meta"), QLatin1String("meta-write"),
        QLatin1String("login"), QLatin1String("renew"), QLatin1String("revoke"), QLatin1String("other")};
    return names[size_t(operation)];
}

QString nameOf(Outcome outcome)
{
    static constexpr std::array<QLatin1String, outcomeCount> names{
        QLatin1String("allowed"), QLatin1String("denied"), QLatin1String("failed"), QLatin1String("unanswered")};
    return names[size_t(outcome)];
}

QString nameOf(ValueChange change)
{
    static constexpr std::array<QLatin1String, 3> names{
        QLatin1String("unknown"), QLatin1String("changed"), QLatin1String("same")};
    return names[size_t(change)];
}

} // namespace sallyport::audit
