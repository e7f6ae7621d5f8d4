#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <functional>

namespace sallyport::draft {

/// Where a check that runs programs runs them.
struct CheckSurroundings
{
    QString repository;              ///< its folder
    QProcessEnvironment environment; ///< the person's own, of which a program gets only what it needs
    std::function<bool()> isCanceled = [] { return false; };

    /// The program of this name on the person's PATH; empty when there is none.
    QString program(const QString &name) const;
};

} // namespace sallyport::draft
