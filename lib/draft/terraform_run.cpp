#include "draft/terraform_run.h"

#include "base/private_files.h"
#include "git/tree_writer.h"

#include <QDir>
#include <QFile>

namespace sallyport::draft {

namespace {

using namespace std::chrono_literals;

const QString treeFolder = QStringLiteral("tree");
const QString homeFolder = QStringLiteral("home");

/// Prompts off, telemetry off, and nothing beside the folder of the run written to.
void quieten(QProcessEnvironment &environment)
{
    environment.insert(QStringLiteral("TF_INPUT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("TF_IN_AUTOMATION"), QStringLiteral("1"));
    environment.insert(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_ASKPASS"), QStringLiteral("/bin/false"));
    environment.insert(QStringLiteral("GIT_SSH_COMMAND"), QStringLiteral("ssh -oBatchMode=yes"));
}

/// The person's own settings of where providers come from.
void takeInstallation(QProcessEnvironment &environment, const QProcessEnvironment &person)
{
    const QString cache = QStringLiteral("TF_PLUGIN_CACHE_DIR");
    const QString configuration = QStringLiteral("TF_CLI_CONFIG_FILE");
    const QString ordinary = person.value(QStringLiteral("HOME")) + QStringLiteral("/.terraformrc");
    if (person.contains(cache))
        environment.insert(cache, person.value(cache));
    if (person.contains(configuration))
        environment.insert(configuration, person.value(configuration));
    else if (QFile::exists(ordinary))
        environment.insert(configuration, ordinary);
}

} // namespace

TerraformRun::TerraformRun(const CheckSurroundings &surroundings)
    : m_surroundings(&surroundings)
    , m_terraform(surroundings.program(QStringLiteral("terraform")))
{
}

Result<TerraformRun> TerraformRun::prepare(const Rendering &rendering, const CheckSurroundings &surroundings)
{
    TerraformRun run(surroundings);
    if (run.m_terraform.isEmpty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "terraform is not on the PATH"), {}});
    if (!QFile::exists(surroundings.planFilter))
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "sallyport-plan-filter is not installed beside this program"), {}},
            surroundings.planFilter);
    if (const auto made = makePrivateFolder(surroundings.workFolder); !made)
        return Failure(made.error());
    run.m_lock = std::make_unique<QLockFile>(surroundings.workFolder + QStringLiteral("/lock"));
    run.m_lock->setStaleLockTime(0);
    if (!run.m_lock->tryLock())
        return fail(ErrorCode::Busy, {QT_TRANSLATE_NOOP("Message", "another check of this draft is running"), {}});
    QDir work(surroundings.workFolder);
    for (const QString &left : work.entryList({QStringLiteral("run-*")}, QDir::Dirs | QDir::NoSymLinks))
        QDir(work.filePath(left)).removeRecursively();
    run.m_folder = std::make_unique<QTemporaryDir>(work.filePath(QStringLiteral("run-XXXXXX")));
    const auto repository = git::Repository::open(surroundings.repository);
    if (!repository)
        return Failure(repository.error());
    const auto tree =
        git::writeTree(*repository, git::CommitId{rendering.baseCommit}, rendering.edits, run.at(treeFolder));
    if (!tree)
        return Failure(tree.error());
    run.m_root = repository->root();
    run.m_leftOut = tree->leftOut;
    run.inheritPlugins();
    return run;
}

/// Terraform looks for providers below its home too, which is not the person's here.
void TerraformRun::inheritPlugins() const
{
    const QString plugins =
        m_surroundings->environment.value(QStringLiteral("HOME")) + QStringLiteral("/.terraform.d/plugins");
    QDir(m_folder->path()).mkpath(homeFolder + QStringLiteral("/.terraform.d"));
    if (QFile::exists(plugins))
        QFile::link(plugins, at(homeFolder + QStringLiteral("/.terraform.d/plugins")));
}

QProcessEnvironment TerraformRun::environment(const RootPreview &root, const PlanIdentity *identity) const
{
    QProcessEnvironment environment = bareEnvironment(m_surroundings->environment);
    quieten(environment);
    takeInstallation(environment, m_surroundings->environment);
    environment.insert(QStringLiteral("TF_DATA_DIR"), at(QStringLiteral("data")));
    if (!identity) {
        environment.insert(QStringLiteral("HOME"), at(homeFolder));
        return environment;
    }
    if (!root.workspace.isEmpty())
        environment.insert(QStringLiteral("TF_WORKSPACE"), root.workspace);
    // What CI fills at the apply; the identity's own command may set another value.
    for (const QString &variable : root.placeholders)
        environment.insert(QStringLiteral("TF_VAR_") + variable, QStringLiteral("placeholder"));
    return identity->environment(std::move(environment), m_surroundings->environment);
}

Result<ProgramEnd> TerraformRun::run(const RootPreview &root, const Step &step, const PlanIdentity *identity) const
{
    QStringList words = QStringList{m_terraform} + step.arguments;
    if (identity)
        words = identity->wrapped(words, at(homeFolder));
    ProgramCall call;
    call.program = words.takeFirst();
    call.arguments = words;
    call.folder = at(treeFolder) + u'/' + root.dir;
    call.environment = environment(root, identity);
    if (!call.program.contains(u'/'))
        call.program = m_surroundings->program(call.program);
    if (call.program.isEmpty())
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "the command of the identity is not on the PATH"), {}},
            identity->command.value(0));
    call.limit = step.limit;
    call.isCanceled = m_surroundings->isCanceled;
    call.filter = {m_surroundings->planFilter, step.filterMode};
    return runProgram(call);
}

Result<void> TerraformRun::init(const RootPreview &root, Backend backend, const PlanIdentity *identity) const
{
    QStringList arguments = {QStringLiteral("init"), QStringLiteral("-input=false"), QStringLiteral("-no-color"),
        QStringLiteral("-reconfigure")};
    if (backend == Backend::Off)
        arguments += QStringLiteral("-backend=false");
    const QString folder = at(treeFolder) + u'/' + root.dir;
    if (QFile::exists(folder + QStringLiteral("/.terraform.lock.hcl")))
        arguments += QStringLiteral("-lockfile=readonly");
    // What it prints may quote the configuration of a backend, so the filter swallows all of it.
    const auto end = run(root, {arguments, 180s, QStringLiteral("plan")}, identity);
    if (!end)
        return Failure(end.error());
    if (end->exitCode != 0)
        return fail(ErrorCode::Unreachable,
            {QT_TRANSLATE_NOOP("Message", "terraform init ended with exit code %1"), {qint64(end->exitCode)}}, root.dir,
            {QT_TRANSLATE_NOOP("Message", "Run it there yourself to read why"), {}});
    return {};
}

Result<TerraformEvents> TerraformRun::validate(const RootPreview &root) const
{
    const auto end = run(root,
        {{QStringLiteral("validate"), QStringLiteral("-json"), QStringLiteral("-no-color")}, 120s,
            QStringLiteral("validate")},
        nullptr);
    if (!end)
        return Failure(end.error());
    TerraformEvents events = readTerraformEvents(end->output);
    if (events.unreadable > 0 || (end->exitCode != 0 && events.errors() == 0))
        return fail(ErrorCode::Unreachable,
            {QT_TRANSLATE_NOOP("Message", "terraform validate does not say what it finds (exit code %1)"),
                {qint64(end->exitCode)}},
            root.dir);
    return events;
}

QStringList TerraformRun::planArguments(const RootPreview &root) const
{
    QStringList arguments = {QStringLiteral("plan"), QStringLiteral("-json"), QStringLiteral("-lock=false"),
        QStringLiteral("-input=false"), QStringLiteral("-no-color")};
    for (const QString &file : root.variableFiles)
        arguments += QStringLiteral("-var-file=") + at(treeFolder) + u'/' + file;
    // A state beside the configuration is in no commit: Terraform is told where it lies, and reads it there.
    const QString state = m_root + u'/' + root.dir + QStringLiteral("/terraform.tfstate");
    if (root.backend == QLatin1String("local") && root.workspace.isEmpty() && QFile::exists(state))
        arguments += QStringLiteral("-state=") + state;
    return arguments;
}

Result<TerraformEvents> TerraformRun::plan(const RootPreview &root, const PlanIdentity &identity) const
{
    const auto end = run(root, {planArguments(root), 900s, QStringLiteral("plan")}, &identity);
    if (!end)
        return Failure(end.error());
    TerraformEvents events = readTerraformEvents(end->output);
    if (events.errors() == 0 && (end->exitCode != 0 || !events.hasSummary))
        return fail(ErrorCode::Unreachable,
            {QT_TRANSLATE_NOOP("Message", "it ended with exit code %1"), {qint64(end->exitCode)}},
            identity.command.value(0, QStringLiteral("terraform plan")),
            {QT_TRANSLATE_NOOP("Message", "Run it in %1 yourself to read why"), {root.dir}});
    return events;
}

} // namespace sallyport::draft
