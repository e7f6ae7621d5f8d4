#include "estate/attestation_log.h"

#include "estate/estate_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::estate {

namespace {

const QString ownFile = QStringLiteral("sallyport.hcl");
const QString ownFolder = QStringLiteral("sallyport");

/// Where attestations may stand: in the estate's file, or one a file beside it.
bool holdsAttestations(const QString &path)
{
    return path == ownFile ||
           (path.startsWith(ownFolder + u'/') && path.endsWith(QLatin1String(".hcl")) && path.count(u'/') == 1);
}

/// Those of a file as a commit has it; none where it has no such file, or one that cannot be read.
std::vector<Attestation> attestationsAt(
    const git::Repository &repository, const git::CommitId &commit, const QString &path)
{
    const auto bytes = repository.read(commit, path);
    return bytes ? attestationsIn(*bytes, path) : std::vector<Attestation>();
}

void append(std::vector<Attestation> &all, std::vector<Attestation> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

const Attestation *recordOf(const std::vector<Attestation> &all, const Attestation &wanted)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Attestation &one) { return isSameDeed(one, wanted); });
    return found == all.end() ? nullptr : &*found;
}

class Reader
{
public:
    Reader(const git::Repository &repository, const git::CommitId &base)
        : m_repository(repository)
        , m_base(base)
    {
    }

    Result<void> read(AttestationLog &log)
    {
        if (const auto done = readBase(log); !done)
            return done;
        const auto commits = git::log(m_repository, m_base, {{ownFile, ownFolder}, commitLimit, scanLimit});
        if (!commits)
            return Failure(commits.error());
        for (const git::CommitInfo &commit : *commits) { // the newest first
            if (const auto done = compare(commit, log); !done)
                return done;
        }
        return {};
    }

private:
    static constexpr int scanLimit = 2000;
    static constexpr int commitLimit = 500;

    Result<void> readBase(AttestationLog &log)
    {
        append(log.onBase, attestationsAt(m_repository, m_base, ownFile));
        const auto listing = m_repository.list(m_base, ownFolder, QStringLiteral(".hcl"));
        if (!listing && listing.error().code != ErrorCode::NotFound)
            return Failure(listing.error());
        for (const git::TreeEntry &entry : listing ? listing->entries : QVector<git::TreeEntry>()) {
            if (holdsAttestations(entry.path))
                append(log.onBase, attestationsAt(m_repository, m_base, entry.path));
        }
        return {};
    }

    /// What a commit did to the attestations that its first parent had.
    Result<void> compare(const git::CommitInfo &commit, AttestationLog &log)
    {
        if (commit.parents.isEmpty())
            return {};
        const auto changed = git::changedPaths(m_repository, commit.id);
        if (!changed)
            return Failure(changed.error());
        std::vector<Attestation> before;
        std::vector<Attestation> after;
        for (const QString &path : *changed) {
            if (!holdsAttestations(path))
                continue;
            append(before, attestationsAt(m_repository, commit.parents.front(), path));
            append(after, attestationsAt(m_repository, commit.id, path));
        }
        for (const Attestation &was : before) {
            const Attestation *then = recordOf(after, was);
            if (!then || !differencesOf(was, *then).isEmpty())
                keep(was, commit, log);
        }
        return {};
    }

    /// Once for each deed: the newest commit that touched it, with what it was before anybody did.
    static void keep(const Attestation &was, const git::CommitInfo &commit, AttestationLog &log)
    {
        const Attestation *is = recordOf(log.onBase, was);
        const auto known = std::find_if(log.touched.begin(), log.touched.end(),
            [&](const AttestationLog::Touched &one) { return isSameDeed(one.was, was); });
        if (known != log.touched.end())
            known->was = was;
        else
            log.touched.push_back(
                {was, is ? std::optional(*is) : std::nullopt, commit.id.hex, commit.authorName, commit.time});
    }

    const git::Repository &m_repository;
    const git::CommitId &m_base;
};

void addPeople(const QVector<git::CommitInfo> &commits, QSet<QString> &people)
{
    for (const git::CommitInfo &commit : commits) {
        people.insert(commit.authorName.toLower());
        people.insert(commit.authorEmail.toLower());
        people.insert(commit.authorEmail.section(u'@', 0, 0).toLower());
    }
    people.remove(QString());
}

AttestationLog::Standing standingOf(const git::Repository &repository, const git::CommitId &base,
    const QVector<git::CommitInfo> &recent, const QString &written)
{
    using enum AttestationLog::Standing;
    // Whatever else git takes for a commit, such as a branch, moves.
    static const QRegularExpression id(QStringLiteral("^[0-9a-f]{7,40}$"));
    if (!id.match(written).hasMatch())
        return Unknown;
    const bool isRecent = std::any_of(
        recent.begin(), recent.end(), [&](const git::CommitInfo &one) { return one.id.hex.startsWith(written); });
    if (isRecent)
        return Ancestor;
    const auto commit = repository.resolve(written);
    if (!commit)
        return Unknown;
    const auto isBelow = git::isAncestor(repository, *commit, base);
    return isBelow && *isBelow ? Ancestor : Elsewhere;
}

} // namespace

bool isSameDeed(const Attestation &one, const Attestation &other)
{
    return one.name == other.name && one.environment == other.environment && one.secret == other.secret &&
           one.at == other.at;
}

QStringList differencesOf(const Attestation &one, const Attestation &other)
{
    QStringList names;
    const auto compare = [&](const char *name, bool isEqual) {
        if (!isEqual)
            names.push_back(QLatin1String(name));
    };
    compare("by", one.by == other.by);
    compare("result", one.result == other.result);
    compare("commit", one.commit == other.commit);
    compare("kind", one.kind == other.kind);
    compare("playbook", one.playbook == other.playbook);
    compare("steps", one.steps == other.steps);
    return names;
}

AttestationLog readAttestationLog(const git::Repository &repository, const git::CommitId &base,
    const QVector<git::CommitInfo> &recent, bool isAll, const std::vector<Attestation> &written)
{
    AttestationLog log;
    log.isShallow = git::isShallow(repository);
    if (const auto done = Reader(repository, base).read(log); !done) {
        AttestationLog unread;
        unread.isShallow = log.isShallow;
        unread.notRead = done.error().what;
        return unread;
    }
    addPeople(recent, log.people);
    // What was changed and put back is as it was recorded.
    std::erase_if(log.touched,
        [](const AttestationLog::Touched &one) { return one.is && differencesOf(one.was, *one.is).isEmpty(); });
    std::vector<Attestation> all = written;
    append(all, log.onBase);
    for (const Attestation &attestation : all) {
        const QString &commit = attestation.commit;
        if (!commit.isEmpty() && !log.commits.contains(commit))
            log.commits.insert(commit, standingOf(repository, base, recent, commit));
        log.hasMore = log.hasMore || (!isAll && (recent.isEmpty() || attestation.at < recent.back().time));
    }
    return log;
}

} // namespace sallyport::estate
