#pragma once

#include "draft/plan_identity.h"

namespace sallyport::core {

/// Whom the plan of each environment acts as, as the person has named it: kept outside the repository (0600). Holds
/// words, never a credential.
class PlanIdentities
{
public:
    /// A file that is missing names nobody.
    static Result<PlanIdentities> load(const QString &file);

    /// As the person wrote it; empty where none is named.
    QString text(const QString &environment) const { return m_texts.value(environment); }
    /// Stores at once; an empty text names nobody any more. Refuses as PlanIdentity::parse does.
    Result<void> set(const QString &environment, const QString &text);
    /// Those that are named, ready to be used.
    QMap<QString, draft::PlanIdentity> all() const;

private:
    Result<void> save() const;

    QString m_file;
    QMap<QString, QString> m_texts;
};

} // namespace sallyport::core
