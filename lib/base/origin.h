#pragma once

#include "base/error.h"

#include <QString>
#include <QUrl>

namespace sallyport {

/// Scheme, host and port: what a credential belongs to.
struct Origin
{
    QString scheme; ///< "https" or "http"
    QString host;   ///< lower case; international names in their ASCII form
    int port = 0;   ///< always set: 443 or 80 where the address names none

    /// Reads an address such as "https://vault.example:8200". Errors: Invalid (no http address; user, path, query or
    /// fragment in it), Refused (http to another machine).
    static Result<Origin> parse(const QString &address);

    bool isLoopback() const;
    /// "https://vault.example:8200", always with the port.
    QString text() const;
    QUrl url() const;

    friend bool operator==(const Origin &, const Origin &) = default;
};

/// Which origins the person has confirmed. Asked from several threads at once.
class TrustedOrigins
{
public:
    virtual ~TrustedOrigins() = default;
    virtual bool isConfirmed(const Origin &origin) const = 0;
};

} // namespace sallyport
