#pragma once

#include "base/message.h"
#include "estate/estate.h"
#include "git/history.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace sallyport::estate {

/// What git says of the attestations: what became of them on the base branch, and who has worked there.
struct AttestationLog
{
    /// One that a commit of the base branch took out, or gave other contents, after it had been recorded.
    struct Touched
    {
        Attestation was;
        std::optional<Attestation> is; ///< as it stands now; nothing where it was taken out
        QString commit;                ///< the last that touched it
        QString author;
        Instant at{};
        friend bool operator==(const Touched &, const Touched &) = default;
    };
    enum class Standing { Ancestor, Elsewhere, Unknown };

    std::vector<Attestation> onBase; ///< as the base branch holds them
    std::vector<Touched> touched;
    QHash<QString, Standing> commits; ///< those that an attestation names, as it writes them
    QSet<QString> people;   ///< names, addresses and their local parts of those who have made commits; small letters
    bool isShallow = false; ///< the clone ends before the history does
    bool hasMore = false;   ///< an attestation is older than what was looked at
    Message notRead;        ///< why nothing of the above is known; empty: it is

    bool isComplete() const { return notRead.isEmpty() && !isShallow && !hasMore; }
    friend bool operator==(const AttestationLog &, const AttestationLog &) = default;
};

/// `recent` are the newest commits of the base branch, and all of them where `isAll`; `written` are the attestations
/// of the work tree. Costs two look-ups for each recent commit, and a comparison for each of them that
/// touched the estate's own files.
AttestationLog readAttestationLog(const git::Repository &repository, const git::CommitId &base,
    const QVector<git::CommitInfo> &recent, bool isAll, const std::vector<Attestation> &written);

/// Whether two blocks are the record of one and the same deed: what it was, where and when.
bool isSameDeed(const Attestation &one, const Attestation &other);
/// Names of the attributes in which two records of one deed differ: "result", "steps".
QStringList differencesOf(const Attestation &one, const Attestation &other);

} // namespace sallyport::estate
