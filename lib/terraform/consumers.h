#pragma once

#include "terraform/feeds.h"

namespace sallyport::terraform {

/// One value-bearing attribute of a resource instance ("postgresql.password_wo"), and what feeds it.
struct FedAttribute
{
    Consumer consumer;
    std::vector<Feed> feeds;
};

/// The attributes of any resource instance that could take a secret's value and are fed by something.
std::vector<FedAttribute> readFedAttributes(const Frame &frame, BlockAt resource, const Repetition &repetition);

/// The literal that an attribute's value comes from; nothing when it is computed or not known.
std::optional<EditableLiteral> editableLiteral(
    const Frame &frame, const ExpressionAt &expression, const Repetition &repetition);

} // namespace sallyport::terraform
