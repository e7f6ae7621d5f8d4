#pragma once

#include "git/runnables.h"

#include <QMap>

namespace sallyport::core {

/// Whether the git program may run in a repository, with everything that is configured there.
enum class TrustState {
    Unasked, ///< nobody has been asked, or the trust was withdrawn
    Changed, ///< it was trusted, and its configuration or a hook has changed since
    Trusted,
};

/// "unasked", … as in JSON output.
QString nameOf(TrustState state);

/// What a person is asked before git runs anything in a repository.
struct TrustQuestion
{
    QString root;        ///< the git repository
    QString fingerprint; ///< what an answer is bound to: git::fingerprint
    TrustState state = TrustState::Unasked;
    std::vector<git::Runnable> runs; ///< what git would run or talk to, for the person to see

    friend bool operator==(const TrustQuestion &, const TrustQuestion &) = default;
};

/// Which repositories are trusted, kept outside of all of them (0600): one line for each, its fingerprint and its path.
class TrustStore
{
public:
    /// A file that is missing trusts nothing; one that cannot be read trusts nothing and says so.
    static Result<TrustStore> load(const QString &file);

    TrustState state(const QString &root, const QString &fingerprint) const;
    /// Stores at once, in place of what was stored for this repository.
    Result<void> trust(const QString &root, const QString &fingerprint);
    Result<void> withdraw(const QString &root);

private:
    Result<void> save() const;

    QString m_file;
    QMap<QString, QString> m_fingerprints; ///< by root
};

/// Reads the repository that `estateRoot` lies in and asks the store. Nothing is run. Errors: those of
/// git::Repository::open and git::fingerprint, and of TrustStore::load.
Result<TrustQuestion> askTrust(const QString &estateRoot, const QString &trustFile);

/// Unconfirmed, with what to do, where the repository is not trusted as it is at this moment.
Result<void> requireTrust(const git::Repository &repository, const QString &trustFile);

} // namespace sallyport::core
