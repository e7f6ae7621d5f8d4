#pragma once

#include "draft/rendering.h"

#include <QFuture>

namespace sallyport::draft {

/// Runs `PROGRAM fmt -` on what the edits leave and compares: Failed when it would write one of the lines differently
/// that the edits touch; what stood there before is its owner's. Only for repositories whose person has asked for
/// checks. The program gets the text on its standard input, no variable of ours but PATH, an empty configuration and
/// ten seconds a file; it starts no provider. NotChecked, with the reason, where it cannot run.
/// https://developer.hashicorp.com/terraform/cli/commands/fmt
QFuture<DraftCheck> terraformFmt(const QString &program, std::vector<git::FileEdit> edits);

} // namespace sallyport::draft
