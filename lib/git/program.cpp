#include "git/program.h"

#include <QRegularExpression>

namespace sallyport::git {

namespace {

/// Where the person's own configuration, keys and agents are. Names beginning with VAULT_, and those that the forges'
/// own programs take tokens from, are not among them.
const QStringList passedOn = {QStringLiteral("HOME"), QStringLiteral("PATH"), QStringLiteral("USER"),
    QStringLiteral("LOGNAME"), QStringLiteral("SHELL"), QStringLiteral("TZ"), QStringLiteral("TMPDIR"),
    QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("XDG_CACHE_HOME"), QStringLiteral("XDG_DATA_HOME"),
    QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("SSH_AUTH_SOCK"),
    QStringLiteral("GNUPGHOME"), QStringLiteral("KRB5CCNAME"), QStringLiteral("GIT_CONFIG_GLOBAL"),
    QStringLiteral("GIT_CONFIG_SYSTEM"), QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("GIT_AUTHOR_*"),
    QStringLiteral("GIT_COMMITTER_*"), QStringLiteral("GIT_SSL_CAINFO"), QStringLiteral("SSL_CERT_FILE"),
    QStringLiteral("SSL_CERT_DIR"), QStringLiteral("http_proxy"), QStringLiteral("https_proxy"),
    QStringLiteral("HTTPS_PROXY"), QStringLiteral("no_proxy"), QStringLiteral("NO_PROXY")};

/// Hooks that test what is committed take their time.
constexpr std::chrono::minutes longest{5};

} // namespace

QProcessEnvironment gitEnvironment(const QProcessEnvironment &own)
{
    QProcessEnvironment environment = onlyVariables(own, passedOn);
    const QList<std::pair<const char *, const char *>> fixed = {
        {"GIT_TERMINAL_PROMPT", "0"},
        // Empty, not absent: git would go on to core.askPass and SSH_ASKPASS otherwise.
        {"GIT_ASKPASS", ""},
        {"SSH_ASKPASS", ""},
        {"SSH_ASKPASS_REQUIRE", "never"},
        {"GCM_INTERACTIVE", "never"},
        {"GIT_EDITOR", ":"},
        {"GIT_SEQUENCE_EDITOR", ":"},
        {"GIT_PAGER", "cat"},
        // Pointers instead of files from a large-file server: no draft touches those.
        {"GIT_LFS_SKIP_SMUDGE", "1"},
        // Outcomes are told apart by git's words.
        {"LC_ALL", "C.UTF-8"},
    };
    for (const auto &[name, value] : fixed)
        environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return environment;
}

QString withoutCredentials(QString text)
{
    static const QRegularExpression userInfo(QStringLiteral("(\\b[A-Za-z][A-Za-z0-9+.-]*://)[^/\\s@'\"]+@"));
    return text.replace(userInfo, QStringLiteral("\\1"));
}

QString gitsWords(const ProgramEnd &outcome)
{
    const QByteArray said = outcome.errors.trimmed().isEmpty() ? outcome.output : outcome.errors;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(said).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(QLatin1String("hint:")))
            lines += text;
    }
    return withoutCredentials(lines.join(u'\n'));
}

GitProgram::GitProgram(QString folder, const QProcessEnvironment &own, IsCanceled isCanceled)
    : m_folder(std::move(folder))
    , m_environment(gitEnvironment(own))
    , m_isCanceled(std::move(isCanceled))
{
}

GitProgram GitProgram::in(const QString &folder) const
{
    GitProgram other = *this;
    other.m_folder = folder;
    return other;
}

GitProgram GitProgram::uncancelled() const
{
    GitProgram other = *this;
    other.m_isCanceled = {};
    return other;
}

Result<ProgramEnd> GitProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    ProgramCall call;
    call.program = QStringLiteral("git");
    call.arguments = arguments;
    call.folder = m_folder;
    call.environment = m_environment;
    call.input = input;
    call.limit = longest;
    call.isCanceled = m_isCanceled;
    return runProgram(call);
}

Result<QByteArray> GitProgram::output(const QStringList &arguments, const QByteArray &input) const
{
    const auto outcome = run(arguments, input);
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode != 0)
        return fail(ErrorCode::Refused, verbatim(gitsWords(*outcome)), QStringLiteral("git ") + arguments.value(0));
    return outcome->output;
}

} // namespace sallyport::git
