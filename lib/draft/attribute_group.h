#pragma once

#include "hcl/edit.h"

#include <vector>

namespace sallyport::draft {

/// An attribute as it shall be written.
struct NewAttribute
{
    QByteArray name;
    QByteArray expression;
};

/// Puts attributes in the place of one attribute of a body. The lines that stand directly above and below it without a
/// gap are aligned anew where they were aligned before, as `terraform fmt` would; they are part of what the edit
/// touches. Comments stay where they are. Errors: NotFound when the body has no such attribute, those of hcl::replace.
Result<QByteArray> replaceAttribute(
    const hcl::File &file, const hcl::Body &body, QByteArrayView name, const std::vector<NewAttribute> &replacements);

} // namespace sallyport::draft
