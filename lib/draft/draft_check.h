#pragma once

#include "base/message.h"
#include "draft/redaction.h"

#include <QStringList>

namespace sallyport::draft {

/// What became of one check of a draft.
struct DraftCheck
{
    enum class Outcome { Passed, Failed, NotChecked };
    Message what;
    Message detail; ///< the result, or the reason why it was not checked
    Outcome outcome = Outcome::NotChecked;
    QString name = {};       ///< of its row in the table: "fmt"
    QStringList output = {}; ///< what it looked at or said, line by line; holds no value
    LinesToHide hides = {};  ///< where it has found what may be a value
    friend bool operator==(const DraftCheck &, const DraftCheck &) = default;
};

/// "passed", "failed", "not-checked"
QString nameOf(DraftCheck::Outcome outcome);

/// What the checks that ran programs found, and the rendering they ran on.
struct CheckResults
{
    QString rendering; ///< Rendering::key()
    std::vector<DraftCheck> checks;
    friend bool operator==(const CheckResults &, const CheckResults &) = default;
};

} // namespace sallyport::draft
