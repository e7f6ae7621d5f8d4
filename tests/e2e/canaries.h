#pragma once

#include <QByteArray>
#include <QList>

namespace sallyport::e2e {

/// The ways in which Qt, JSON and HTTP would hold a text; short ones would be found by chance in their longer shapes.
QList<QByteArray> shapesOf(const QByteArray &text);

/// The first of the texts that the bytes hold in any shape; empty when they hold none.
QByteArray firstFound(const QByteArray &bytes, const QList<QByteArray> &texts);

} // namespace sallyport::e2e
