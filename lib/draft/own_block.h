#pragma once

#include "base/error.h"
#include "terraform/declaration.h"

namespace sallyport::draft {

/// A block of a root module that stands for one declaration alone: its resource block, or the call of its module.
struct OwnBlock
{
    QString path; ///< of its file
    QString type; ///< "resource", "module"
    QStringList labels;
    QStringList names; ///< of its address: {"vault_kv_secret_v2", "pg"}, {"module", "pg"}
};

/// Refused where the block stands for other secrets too.
Result<OwnBlock> ownBlock(const terraform::Declaration &declaration);

} // namespace sallyport::draft
