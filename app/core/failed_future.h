#pragma once

#include "base/error.h"

#include <QFuture>
#include <QPromise>

namespace sallyport::core {

/// A future that carries a failure at once.
template <typename T> QFuture<Result<T>> failed(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(Failure(std::move(error))));
    promise.finish();
    return promise.future();
}

} // namespace sallyport::core
