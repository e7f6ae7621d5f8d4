#pragma once

#include "servers/program.h"

namespace sallyport::servers {

/// Runs the real terraform for a test, offline: providers come from a mirror folder only, and data, state and home lie
/// in a work folder of the test, so that the configuration's folder gains nothing but its lock file. Runners that share
/// a work folder share the state, so a second checkout of the same repository goes on where the first one stopped.
class TerraformRunner
{
public:
    /// SALLYPORT_TERRAFORM or terraform on PATH, and SALLYPORT_TERRAFORM_MIRROR or the mirror that test.sh has built.
    /// An Error with code NotFound says which of them is absent.
    static Result<TerraformRunner> create(const QString &configurationFolder, const QString &workFolder);

    /// For the provider and the variables: VAULT_ADDR, VAULT_TOKEN, VAULT_CACERT, TF_VAR_….
    void setEnvironment(const QString &name, const QString &value);
    const QProcessEnvironment &environment() const { return m_surroundings.environment; }

    Result<Outcome> formatCheck() const;
    Result<Outcome> init() const;
    Result<Outcome> validate() const;
    /// Exits with 0 where nothing would change and with 2 where something would.
    Result<Outcome> plan() const;
    Result<Outcome> apply() const;

private:
    TerraformRunner(QString program, QString configurationFolder, QString workFolder);
    Result<Outcome> run(const QStringList &arguments) const;
    QString stateArgument() const;

    QString m_program;
    QString m_workFolder;
    Surroundings m_surroundings;
};

} // namespace sallyport::servers
