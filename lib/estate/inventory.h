#pragma once

#include "estate/estate.h"
#include "estate/secret.h"
#include "estate/snapshot_store.h"
#include "terraform/model.h"

#include <QHash>

#include <vector>

namespace sallyport::estate {

/// All secrets of the estate: what is live, joined with what is declared.
class Inventory
{
public:
    Inventory() = default;
    /// Rows in the order of the environments, then by path.
    explicit Inventory(std::vector<Secret> secrets);

    const std::vector<Secret> &secrets() const { return m_secrets; }
    const Secret *find(const SecretId &id) const;
    /// Rows of one environment, in the order of their paths.
    std::vector<const Secret *> of(QStringView environment) const;

    friend bool operator==(const Inventory &a, const Inventory &b) { return a.m_secrets == b.m_secrets; }

private:
    std::vector<Secret> m_secrets;
    QHash<SecretId, size_t> m_index;
};

/// Joins live secrets with their Terraform declarations by mount and name. Pure. `model` is null when the repository
/// could not be read: every standing is then NotChecked. A declared path below a folder that was not readable, or in an
/// environment that was never read, is NotChecked too, never "missing"; so is every secret of a cloud, of which nothing
/// live is read.
Inventory join(const Estate &estate, const std::vector<Knowledge> &knowledge, const terraform::Model *model);

} // namespace sallyport::estate
