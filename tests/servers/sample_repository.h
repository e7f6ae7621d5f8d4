#pragma once

#include "servers/program.h"

namespace sallyport::servers {

/// What the sample's files leave open.
struct SampleValues
{
    QString vaultAddress; ///< "https://127.0.0.1:8200", where sallyport.hcl says @VAULT_ADDRESS@
    QString auditLog;     ///< a file, where sallyport.hcl says @AUDIT_LOG@
};

/// The acme estate of tests/servers/data/sample as a real git repository with one commit on main: terraform/prod in
/// plain resources, terraform/staging with for_each, terraform/dev with a local module, policies, DAGs, airflow.cfg and
/// sallyport.hcl. The git program runs without the configuration of the machine, and the commit's dates are fixed.
class SampleRepository
{
public:
    /// Copies the files into a new or empty folder and commits them.
    static Result<SampleRepository> create(const QString &folder, const SampleValues &values);

    const QString &folder() const { return m_folder; }
    /// A file or folder of the repository: at("terraform/prod").
    QString at(const QString &relativePath) const { return m_folder + QLatin1Char('/') + relativePath; }

    /// `git ARGUMENTS` in the repository; a non-zero exit is an Error with git's own words. Answers with its output.
    Result<QByteArray> git(const QStringList &arguments) const;
    /// Stages everything and commits it.
    Result<void> commitAll(const QString &message) const;
    /// Replaces one text, which must be there, in one file.
    Result<void> replace(const QString &relativePath, const QByteArray &before, const QByteArray &after) const;

private:
    explicit SampleRepository(QString folder);
    Result<void> initialise(const SampleValues &values) const;
    Result<void> copyFiles(const SampleValues &values) const;

    QString m_folder;
};

} // namespace sallyport::servers
