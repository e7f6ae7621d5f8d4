#include "estate/estate.h"

namespace sallyport::estate {

const Environment *Estate::environment(QStringView environmentName) const
{
    for (const Environment &candidate : environments) {
        if (candidate.name == environmentName)
            return &candidate;
    }
    return nullptr;
}

} // namespace sallyport::estate
