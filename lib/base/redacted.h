#pragma once

#include <QByteArray>

namespace sallyport {

/// A token or password on its way to the one server it belongs to. Move-only, wiped when it dies, cannot be printed,
/// compared with a literal, or put into a QVariant.
class Redacted
{
public:
    Redacted() = default;
    /// Takes the bytes over and wipes the caller's copy.
    explicit Redacted(QByteArray &&bytes);
    ~Redacted();
    Redacted(Redacted &&other) noexcept;
    Redacted &operator=(Redacted &&other) noexcept;
    Redacted(const Redacted &) = delete;
    Redacted &operator=(const Redacted &) = delete;

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// A second holder of the same secret, on purpose and by name.
    Redacted clone() const;
    /// The bytes, for the header or request body they are meant for; do not keep them.
    const QByteArray &reveal() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Overwrites the bytes in place and empties the array. Copies that share the buffer are wiped too.
void wipe(QByteArray &bytes);

} // namespace sallyport
