#pragma once

#include "cli/command.h"
#include "core/words.h"
#include "core/workspace.h"

#include <QFuture>

#include <type_traits>

namespace sallyport::cli {

/// Runs the event loop until the future has finished: the command line waits where the console goes on.
void waitFor(const QFuture<void> &future);

template <typename T> T resultOf(QFuture<T> future)
{
    waitFor(QFuture<void>(future));
    // What was cancelled has no result to look at.
    if constexpr (std::is_constructible_v<T, Failure>) {
        if (future.resultCount() == 0)
            return T(fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}));
    }
    return future.result();
}

/// The workspace of the invocation's estate, loaded from disk.
Result<std::unique_ptr<core::Workspace>> openEstate(const Invocation &invocation);

/// The same once the git history was searched too: for what judges the estate. A search that fails is no failure here,
/// what it would have found counts as not checked.
Result<std::unique_ptr<core::Workspace>> openSearchedEstate(const Invocation &invocation);

/// Rows of one environment only when --environment names one; an unknown name is a mistake.
Result<QString> takeEnvironment(Invocation &invocation, const estate::Estate &estate);

/// Prints rows as columns, each as wide as its widest cell.
void printTable(QTextStream &out, const std::vector<QStringList> &rows);

} // namespace sallyport::cli
