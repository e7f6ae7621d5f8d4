#pragma once

#include "estate/estate.h"
#include "terraform/model.h"

#include <QByteArray>

namespace sallyport::draft {

/// One path that an environment's writer needs, and why.
struct WriterRule
{
    QString path;
    QStringList capabilities;
    QString why;
    friend bool operator==(const WriterRule &, const WriterRule &) = default;
};

/// What the identity that applies a root must be allowed, derived from what the root declares. It writes values and
/// reads none: no rule grants read below the mount's data/. `writer` is its own policy, which it may not change.
std::vector<WriterRule> writerRules(
    const estate::VaultBackend &vault, const terraform::Model &model, const QString &root, const QString &writer);

/// The rules as a policy file, each with its reason as a comment.
QByteArray writerPolicyText(const std::vector<WriterRule> &rules, const QString &environment);

} // namespace sallyport::draft
