#include "monitoring/alert_reading.h"

namespace sallyport::monitoring {

QString rulesRequest(const QString &origin)
{
    return QStringLiteral("GET ") + origin + QStringLiteral("/api/v1/rules?type=alert");
}

QString AlertReading::request() const
{
    return rulesRequest(origin);
}

} // namespace sallyport::monitoring
