#include "base/redacted.h"

#include <cstring>
#include <utility>

namespace sallyport {

void wipe(QByteArray &bytes)
{
    // constData, because data() would detach from the buffer that must be wiped. Literals are never tokens.
    if (!bytes.isEmpty())
        explicit_bzero(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

Redacted::Redacted(QByteArray &&bytes)
    : m_bytes(bytes.constData(), bytes.size())
{
    wipe(bytes);
}

Redacted::~Redacted()
{
    wipe(m_bytes);
}

Redacted::Redacted(Redacted &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Redacted &Redacted::operator=(Redacted &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Redacted Redacted::clone() const
{
    return Redacted(QByteArray(m_bytes.constData(), m_bytes.size()));
}

} // namespace sallyport
