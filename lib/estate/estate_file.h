#pragma once

#include "estate/estate.h"

#include <QByteArray>

namespace sallyport::estate {

/// Reads the text of a `sallyport.hcl`: literals only, every mistake at its file:line:column with what was expected.
/// Nothing is asked of the environment here: an address that the file does not give stays empty.
Result<Estate> readEstate(const QByteArray &text, const QString &fileName);

/// Reads the `attestation` blocks of a file below `sallyport/`.
Result<std::vector<Attestation>> readAttestations(const QByteArray &text, const QString &fileName);

/// The `attestation` blocks of any file that may have some, also of one that holds much else or is wrong elsewhere: what
/// cannot be read is left out.
std::vector<Attestation> attestationsIn(const QByteArray &text, const QString &fileName);

} // namespace sallyport::estate
