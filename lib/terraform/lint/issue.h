#pragma once

#include "base/message.h"
#include "base/source_ref.h"

#include <vector>

namespace sallyport::terraform {

enum class LintSeverity { Critical, Warning };

/// One anti-pattern at one thing: a variable, a resource, a root. Never shows a value.
struct Issue
{
    QString file; ///< that the thing stands in
    QString
        subject; ///< "var.db_password", "vault_kv_secret_v2.x", "backend"; with the file it names the issue for good
    ByteRange range; ///< of the thing in its file; what a declaration lies in tells whose it is
    LintSeverity severity = LintSeverity::Warning;
    Message title;
    /// A line and what is to be seen there; the first is where it is.
    struct Sight
    {
        SourceRef at;
        Message what;
        friend bool operator==(const Sight &, const Sight &) = default;
    };
    std::vector<Sight> sights;
    Message advice; ///< what to do about it
    friend bool operator==(const Issue &, const Issue &) = default;

    /// "terraform/prod/x.tf#var.db_password"
    QString about() const { return subject.isEmpty() ? file : file + QLatin1Char('#') + subject; }
};

} // namespace sallyport::terraform
