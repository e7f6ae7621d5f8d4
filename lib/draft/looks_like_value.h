#pragma once

#include <QStringView>

#include <optional>

namespace sallyport::draft {

/// Why a text looks like the value of a secret ("starts like a Vault token"); nothing when it does not. Recognises
///  - beginnings that issuers put on their tokens (Vault, AWS, GitHub, GitLab, Slack, Stripe, PEM, JWT, …),
///  - "password = something" and "scheme://user:something@host" with a literal,
///  - words of 20 and more characters whose letters, digits and signs are as mixed as chance makes them.
/// Paths, addresses and names that people choose are not such words. It never shows the text itself.
std::optional<QString> looksLikeValue(QStringView text);

} // namespace sallyport::draft
