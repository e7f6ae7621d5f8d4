#include "servers/terraform_runner.h"

#include "base/private_files.h"

#include <QDir>

namespace sallyport::servers {

namespace {

QString mirrorFolder()
{
    const QString named = qEnvironmentVariable("SALLYPORT_TERRAFORM_MIRROR");
    return named.isEmpty() ? counterpartsFolder() + QStringLiteral("/terraform-mirror") : named;
}

/// Naming the mirror as the only way of installation is what keeps terraform off the network.
QByteArray cliConfiguration()
{
    return QStringLiteral("provider_installation {\n  filesystem_mirror {\n    path = \"%1\"\n  }\n}\n")
        .arg(mirrorFolder())
        .toUtf8();
}

} // namespace

Result<TerraformRunner> TerraformRunner::create(const QString &configurationFolder, const QString &workFolder)
{
    const QString program = locateProgram("SALLYPORT_TERRAFORM", QStringLiteral("terraform"));
    if (program.isEmpty())
        return fail(ErrorCode::NotFound, {"absent: terraform", {}});
    if (!QDir(mirrorFolder()).exists())
        return fail(ErrorCode::NotFound, {"absent: terraform-providers", {}}, mirrorFolder(),
            {"packaging/test.sh builds them", {}});
    TerraformRunner runner(program, configurationFolder, QDir(workFolder).absolutePath());
    if (const auto made = makePrivateFolder(runner.m_workFolder); !made)
        return Failure(made.error());
    const QString configuration = runner.m_workFolder + QStringLiteral("/terraform.rc");
    if (const auto written = writePrivateFile(configuration, cliConfiguration()); !written)
        return Failure(written.error());
    runner.setEnvironment(QStringLiteral("TF_CLI_CONFIG_FILE"), configuration);
    return runner;
}

TerraformRunner::TerraformRunner(QString program, QString configurationFolder, QString workFolder)
    : m_program(std::move(program))
    , m_workFolder(std::move(workFolder))
    , m_surroundings{std::move(configurationFolder), {}}
{
    setEnvironment(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    setEnvironment(QStringLiteral("HOME"), m_workFolder);
    setEnvironment(QStringLiteral("TF_DATA_DIR"), m_workFolder + QStringLiteral("/data"));
    setEnvironment(QStringLiteral("TF_IN_AUTOMATION"), QStringLiteral("1"));
    setEnvironment(QStringLiteral("TF_INPUT"), QStringLiteral("0"));
    setEnvironment(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1"));
}

void TerraformRunner::setEnvironment(const QString &name, const QString &value)
{
    m_surroundings.environment.insert(name, value);
}

Result<Outcome> TerraformRunner::formatCheck() const
{
    return run(
        {QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-recursive"), QStringLiteral("-diff")});
}

Result<Outcome> TerraformRunner::init() const
{
    return run({QStringLiteral("init")});
}

Result<Outcome> TerraformRunner::validate() const
{
    return run({QStringLiteral("validate")});
}

Result<Outcome> TerraformRunner::plan() const
{
    return run({QStringLiteral("plan"), QStringLiteral("-detailed-exitcode"), stateArgument()});
}

Result<Outcome> TerraformRunner::apply() const
{
    return run({QStringLiteral("apply"), QStringLiteral("-auto-approve"), stateArgument()});
}

QString TerraformRunner::stateArgument() const
{
    return QStringLiteral("-state=%1/terraform.tfstate").arg(m_workFolder);
}

Result<Outcome> TerraformRunner::run(const QStringList &arguments) const
{
    QStringList all = arguments;
    if (arguments.first() != QLatin1String("fmt"))
        all.insert(1, QStringLiteral("-no-color"));
    return runProgram(m_program, all, m_surroundings);
}

} // namespace sallyport::servers
