#include "vault/walker.h"

#include "vault/answers.h"

#include <algorithm>
#include <tuple>

namespace sallyport::vault {

namespace {

constexpr size_t manyDoubts = 32;
constexpr size_t manyWarnings = 100;

/// What concerns the server or the token, and not the one path that was asked for.
bool endsWalk(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::Unreachable:
    case ErrorCode::Sealed:
    case ErrorCode::Standby:
    case ErrorCode::Untrusted:
    case ErrorCode::Unconfirmed:
    case ErrorCode::Refused:
        return true;
    default:
        return false;
    }
}

Error expired(const QString &subject)
{
    return {ErrorCode::Unauthenticated,
        {QT_TRANSLATE_NOOP("Message", "the server does not accept this token (any more)"), {}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Sign in again"), {}}};
}

QString capabilityOf(const Request &request)
{
    return request.row().method == Method::List ? QStringLiteral("list") : QStringLiteral("read");
}

QString withoutVerb(const QString &requestText)
{
    return requestText.mid(requestText.indexOf(u' ') + 1);
}

/// Of each name the newest, which is what those who use it should have by now.
void keepNewest(std::vector<Certificate> &certificates)
{
    const auto keyOf = [](const Certificate &one) { return std::tie(one.mount, one.isAuthority, one.name); };
    std::sort(certificates.begin(), certificates.end(), [&](const Certificate &a, const Certificate &b) {
        return std::tuple(keyOf(a), b.from, b.until, a.serial) < std::tuple(keyOf(b), a.from, a.until, b.serial);
    });
    certificates.erase(std::unique(certificates.begin(), certificates.end(),
                           [&](const Certificate &a, const Certificate &b) { return keyOf(a) == keyOf(b); }),
        certificates.end());
}

template <typename Role> void sortByName(std::vector<Role> &roles)
{
    std::sort(roles.begin(), roles.end(),
        [](const Role &a, const Role &b) { return std::tie(a.mount, a.name) < std::tie(b.mount, b.name); });
}

} // namespace

Walker::Walker(const WalkPlan &plan, Client &client, const Clock &clock, Done done)
    : m_plan(plan)
    , m_client(client)
    , m_clock(clock)
    , m_done(std::move(done))
    , m_withKeys(plan.withKeys.begin(), plan.withKeys.end())
{
}

void Walker::start()
{
    m_reading.readAt = m_clock.now();
    m_began = std::chrono::steady_clock::now();
    ask(*Request::make(Endpoint::Health), [this](const nlohmann::json &body) { readHealth(body); });
}

WalkProgress Walker::takeProgress()
{
    m_progress.requests = m_client.requestCount();
    m_progress.unreadable = static_cast<int>(m_reading.unreadable.size());
    WalkProgress progress = m_progress;
    m_progress.newNames.clear();
    return progress;
}

void Walker::ask(const Request &request, const Next &next)
{
    m_client.send(request, [this, next](const Result<Response> &response) {
        if (!response)
            return complete(Failure(response.error()));
        next(response->body);
    });
}

void Walker::readHealth(const nlohmann::json &body)
{
    const auto health = vault::readHealth(body);
    if (!health)
        return complete(Failure(health.error()));
    m_reading.health = *health;
    if (!health->initialized)
        return complete(fail(ErrorCode::Sealed, {QT_TRANSLATE_NOOP("Message", "this Vault is not initialised"), {}},
            m_client.origin().text(), {QT_TRANSLATE_NOOP("Message", "Initialise and unseal it"), {}}));
    if (health->sealed)
        return failSealed();
    m_client.send(*Request::make(Endpoint::TokenLookupSelf), [this](const Result<Response> &response) {
        if (!response && response.error().code == ErrorCode::Forbidden)
            return complete(Failure(expired(response.error().subject)));
        if (!response)
            return complete(Failure(response.error()));
        readToken(response->body);
    });
}

void Walker::failSealed()
{
    ask(*Request::make(Endpoint::SealStatus), [this](const nlohmann::json &body) {
        const auto progress = readSealProgress(body);
        if (!progress)
            return complete(Failure(progress.error()));
        complete(fail(ErrorCode::Sealed,
            {QT_TRANSLATE_NOOP("Message", "this Vault is sealed, %1 of %2 key shares given"),
                {progress->given, progress->threshold}},
            m_client.origin().text(), {QT_TRANSLATE_NOOP("Message", "Unseal it"), {}}));
    });
}

void Walker::readToken(const nlohmann::json &body)
{
    const auto info = readTokenInfo(body);
    if (!info)
        return complete(Failure(info.error()));
    m_reading.token = *info;
    ask(*Request::make(Endpoint::Mounts), [this](const nlohmann::json &mounts) { readMounts(mounts); });
}

void Walker::readMounts(const nlohmann::json &body)
{
    const auto mounts = vault::readMounts(body);
    const auto methods = readVisibleAuthMethods(body);
    if (!mounts || !methods)
        return complete(Failure(mounts ? methods.error() : mounts.error()));
    m_reading.mounts = *mounts;
    m_reading.authMethods = *methods;
    if (const auto planned = plan(); !planned)
        return complete(Failure(planned.error()));
    pump();
}

Result<void> Walker::plan()
{
    const auto mount = secretsMount();
    if (!mount)
        return Failure(mount.error());
    const auto prefix = VaultPath::parse(m_plan.prefix);
    if (!prefix)
        return Failure(prefix.error());
    listFolder(*mount, *prefix);
    for (const QString &database : m_plan.databases)
        planDatabase(database);
    for (const QString &pki : m_plan.pki)
        planPki(pki);
    for (const QString &method : m_plan.auth)
        planMethod(method);
    listPolicies();
    return {};
}

Result<MountRef> Walker::secretsMount() const
{
    auto second = MountRef::among(m_reading.mounts, m_plan.mount, MountKind::Kv2);
    if (second || second.error().code != ErrorCode::Refused)
        return second;
    return MountRef::among(m_reading.mounts, m_plan.mount, MountKind::Kv1);
}

void Walker::listFolder(const MountRef &mount, const VaultPath &folder)
{
    const auto request =
        Request::make(mount.kind() == MountKind::Kv2 ? Endpoint::KvList : Endpoint::Kv1List, mount, folder);
    ++m_progress.foldersFound;
    m_lists.push_back({*request, [=, this](const nlohmann::json &body) { return takeKeys(mount, folder, body); },
        [this] { ++m_progress.foldersListed; },
        [=, this, text = *request](
            const Error &error) { unread(mount.path().text(), folder.folderText(), text, error); }});
}

Result<void> Walker::takeKeys(const MountRef &mount, const VaultPath &folder, const nlohmann::json &body)
{
    const auto keys = readKeys(body);
    if (!keys)
        return Failure(keys.error());
    ++m_progress.foldersListed;
    for (const QString &key : *keys) {
        const auto path = folder.child(key);
        if (!path)
            warn(path.error());
        else if (key.endsWith(u'/'))
            listFolder(mount, *path);
        else
            addSecret(mount, folder, *path);
    }
    return {};
}

void Walker::addSecret(const MountRef &mount, const VaultPath &folder, const VaultPath &path)
{
    const size_t index = m_reading.secrets.size();
    m_reading.secrets.emplace_back();
    m_reading.secrets.back().path = path.text();
    m_reading.secrets.back().nameOnly = true;
    ++m_progress.secretsNamed;
    m_progress.newNames.push_back(path.text());
    if (mount.kind() == MountKind::Kv2)
        readSecret(mount, folder, path, index);
}

void Walker::readSecret(const MountRef &mount, const VaultPath &folder, const VaultPath &path, size_t index)
{
    const auto request = Request::make(Endpoint::KvMetadata, mount, path);
    const Instant now = m_reading.health.serverTime.value_or(m_reading.readAt);
    const auto take = [this, index, mount, path, now](const nlohmann::json &body) -> Result<void> {
        auto metadata = readKvMetadata(body, path.text(), now);
        if (!metadata)
            return Failure(metadata.error());
        ++m_progress.secretsRead;
        m_reading.secrets.at(index) = *std::move(metadata);
        if (m_withKeys.contains(path.text()))
            readSubkeys(mount, path, index);
        return {};
    };
    m_details.push_back({*request, take, [this, name = path.text()] { m_gone.insert(name); },
        [this, mountName = mount.path().text(), folder, text = *request](
            const Error &error) { unread(mountName, folder.folderText(), text, error); }});
}

/// Field names are an extra: without the right to read them the secret's keys are not known, and the folder is none the
/// less read. A version that is deleted has no fields to name.
void Walker::readSubkeys(const MountRef &mount, const VaultPath &path, size_t index)
{
    const auto request = Request::make(Endpoint::KvSubkeys, mount, path);
    const auto take = [this, index](const nlohmann::json &body) -> Result<void> {
        auto keys = vault::readSubkeys(body);
        if (!keys)
            return Failure(keys.error());
        m_reading.secrets.at(index).keys = *std::move(keys);
        return {};
    };
    m_details.push_back({*request, take, [] {},
        [this](const Error &error) {
            if (error.code != ErrorCode::Forbidden)
                warn(error);
        }});
}

void Walker::listPolicies()
{
    m_lists.push_back({*Request::make(Endpoint::PolicyList),
        [this](const nlohmann::json &body) -> Result<void> {
            const auto names = readKeys(body);
            if (!names)
                return Failure(names.error());
            m_reading.policyNames = *names;
            m_reading.policyNames.sort();
            for (const QString &name : *names)
                readPolicy(name);
            return {};
        },
        [] {}, [this](const Error &error) { warn(error); }});
}

void Walker::readPolicy(const QString &name)
{
    // The root policy has no text, and the server refuses to show it.
    if (name == QLatin1String("root"))
        return;
    const auto path = VaultPath::parse(name);
    const auto request = path ? Request::make(Endpoint::Policy, *path) : Result<Request>(Failure(path.error()));
    if (!request)
        return warn(request.error());
    m_details.push_back({*request,
        [this, name](const nlohmann::json &body) -> Result<void> {
            const auto policy = vault::readPolicy(body, name);
            if (!policy)
                return Failure(policy.error());
            m_reading.policies.push_back(*policy);
            return {};
        },
        [] {}, [this](const Error &error) { warn(error); }});
}

void Walker::pump()
{
    if (m_over)
        return;
    while (m_underWay < m_plan.concurrency && (!m_lists.empty() || !m_details.empty())) {
        auto &queue = m_lists.empty() ? m_details : m_lists;
        Task task = std::move(queue.front());
        queue.pop_front();
        run(std::move(task));
    }
    const bool isIdle = m_underWay == 0;
    if (!m_confirming && (m_doubtful.size() >= manyDoubts || (isIdle && !m_doubtful.empty())))
        confirmToken();
    else if (isIdle && !m_confirming)
        finish();
}

void Walker::run(Task task)
{
    ++m_underWay;
    const Request request = task.request;
    const auto held = std::make_shared<Task>(std::move(task));
    m_client.send(request, [this, held](const Result<Response> &response) {
        --m_underWay;
        settle(*held, response);
        pump();
    });
}

void Walker::settle(const Task &task, const Result<Response> &response)
{
    if (response) {
        if (const auto taken = task.onAnswer(response->body); !taken)
            task.onUnread(taken.error());
        return;
    }
    const Error &error = response.error();
    if (endsWalk(error.code))
        return breakOff(error);
    if (error.code == ErrorCode::NotFound)
        return task.onMissing();
    if (error.code == ErrorCode::Forbidden)
        return m_doubtful.emplace_back(task, error), void();
    task.onUnread(error);
}

void Walker::confirmToken()
{
    m_confirming = true;
    auto asked = std::make_shared<std::vector<std::pair<Task, Error>>>(std::move(m_doubtful));
    m_doubtful.clear();
    m_client.send(*Request::make(Endpoint::TokenLookupSelf), [this, asked](const Result<Response> &response) {
        m_confirming = false;
        if (!response)
            return breakOff(
                response.error().code == ErrorCode::Forbidden ? expired(response.error().subject) : response.error());
        for (const auto &[task, error] : *asked)
            task.onUnread(error);
        pump();
    });
}

void Walker::unread(const QString &mount, const QString &folder, const Request &request, const Error &error)
{
    const QString apiPath = request.row().method == Method::List
                                ? withoutVerb(request.text())
                                : withoutVerb(request.text()).section(QLatin1Char('/'), 0, -2) + QLatin1Char('/');
    const QString capability = capabilityOf(request);
    if (error.code != ErrorCode::Forbidden)
        warn(error);
    if (m_unreadPaths.insert(capability + QLatin1Char(' ') + apiPath).second)
        m_reading.unreadable.push_back({mount, folder, apiPath, capability, error.code});
}

void Walker::warn(const Error &error)
{
    if (m_reading.warnings.size() < manyWarnings)
        m_reading.warnings.push_back(error);
}

void Walker::breakOff(const Error &error)
{
    if (m_over)
        return;
    m_reading.warnings.insert(m_reading.warnings.begin(), error);
    m_over = true;
    finish();
}

void Walker::finish()
{
    m_reading.complete = !m_over;
    auto &secrets = m_reading.secrets;
    std::erase_if(secrets, [this](const KvMetadata &secret) { return m_gone.contains(secret.path); });
    std::sort(secrets.begin(), secrets.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    sortByName(m_reading.staticRoles);
    sortByName(m_reading.databaseRoles);
    sortByName(m_reading.authRoles);
    keepNewest(m_reading.certificates);
    std::sort(m_reading.policies.begin(), m_reading.policies.end(),
        [](const Policy &a, const Policy &b) { return a.name < b.name; });
    std::sort(m_reading.unreadable.begin(), m_reading.unreadable.end(), [](const auto &a, const auto &b) {
        return std::tie(a.apiPath, a.capability) < std::tie(b.apiPath, b.capability);
    });
    const auto took = std::chrono::steady_clock::now() - m_began;
    m_reading.cost = {m_client.requestCount(), std::chrono::duration_cast<std::chrono::milliseconds>(took)};
    complete(std::move(m_reading));
}

void Walker::complete(Result<Reading> result)
{
    m_over = true;
    if (m_done)
        std::exchange(m_done, nullptr)(std::move(result));
}

} // namespace sallyport::vault
