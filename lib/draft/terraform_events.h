#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace sallyport::draft {

/// What our filter lets through of Terraform's output: no values, no texts.
struct TerraformEvents
{
    struct Change
    {
        QString address;
        QString action; ///< "create", "update", "replace", …; "other" for one that we do not know
        friend bool operator==(const Change &, const Change &) = default;
    };
    struct Diagnostic
    {
        QString severity; ///< "error", "warning"
        QString address;  ///< of the resource; may be empty
        QString file;     ///< of a validation, in the root; may be empty
        int line = 0;
        friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
    };
    std::vector<Change> changes; ///< without those that change nothing
    std::vector<Diagnostic> diagnostics;
    int added = 0;
    int changed = 0;
    int removed = 0;
    bool hasSummary = false; ///< a plan came to its end
    int unreadable = 0;      ///< lines that were no JSON

    int errors() const;
    friend bool operator==(const TerraformEvents &, const TerraformEvents &) = default;
};

/// Reads what the filter printed.
TerraformEvents readTerraformEvents(const QByteArray &filtered);

} // namespace sallyport::draft
