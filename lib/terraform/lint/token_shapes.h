#pragma once

#include "base/source_ref.h"

#include <QByteArrayView>

#include <vector>

namespace sallyport::terraform {

/// A stretch of text, and why it is taken for the value of a secret.
struct Suspect
{
    ByteRange range;
    const char *reason = ""; ///< a template of a Message without arguments: "starts like a Vault token"
};

/// What is shaped like a credential wherever it stands: beginnings that issuers put on their tokens (Vault, AWS,
/// GitHub, GitLab, Slack, Stripe, Google, …), private keys, JSON web tokens, addresses with a password in them. In the
/// order of the text. The shapes are those that the issuers document and that secret scanners agree on.
std::vector<Suspect> shapedTokens(QByteArrayView text);

/// A word of 20 and more characters whose letters, digits and signs are as mixed as chance makes them. Paths, addresses
/// and names that people choose are not.
bool isRandomWord(QByteArrayView word);

} // namespace sallyport::terraform
