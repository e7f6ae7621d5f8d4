#include "estate/evidence.h"

#include "base/time.h"

namespace sallyport::estate {

Evidence Evidence::file(const SourceRef &at, Message message)
{
    return {Kind::File, std::move(message), at.fileAndLine(), at};
}

Evidence Evidence::api(const QString &request, Message message)
{
    return {Kind::Api, std::move(message), request, {}};
}

Evidence Evidence::audit(Instant at, Message message)
{
    return {Kind::Audit, std::move(message), toRfc3339(at), {}};
}

Evidence Evidence::commit(const QString &id, Message message)
{
    return {Kind::Commit, std::move(message), id.left(12), {}};
}

} // namespace sallyport::estate
