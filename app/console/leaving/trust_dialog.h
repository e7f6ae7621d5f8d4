#pragma once

#include "core/trust_store.h"

#include <QDialog>

namespace sallyport::console {

/// Asks whether git may run in a repository, and lists what it would run or talk to. Opening this runs nothing.
class TrustDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TrustDialog(const core::TrustQuestion &question, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The answer is bound to what was shown.
    void trusted(const QString &fingerprint);

private:
    QWidget *buildList(const std::vector<git::Runnable> &runs);
};

/// "hook", "filter", … in the person's language.
QString wordOf(git::Runnable::Kind kind);

} // namespace sallyport::console
