#pragma once

#include "estate/evidence.h"
#include "estate/secret.h"

#include <QMap>

#include <optional>
#include <vector>

namespace sallyport::findings {

enum class Severity { Critical, Warning, NotChecked };

/// Where a finding is on its way out.
enum class State { New, Known, InDraft, OnBranch, InPullRequest, Accepted, Gone };

/// What mends a finding.
struct Remedy
{
    enum class Kind {
        Stage, ///< a change of the kind `change` can be staged for the subject, once its form is filled in
        Open,  ///< a place to look at: `place`
        Read,  ///< what to do, in words: `advice`
        Retry, ///< ask the environment again
    };

    Kind kind = Kind::Read;
    QString change;                    ///< "rotate", "declare"
    QString target;                    ///< of that change, where the subject does not say it all
    QMap<QString, QString> parameters; ///< of that change
    SourceRef place;
    Message advice; ///< for Read: what to do; for Stage that is not possible: never, Stage is offered only when it is
    friend bool operator==(const Remedy &, const Remedy &) = default;
};

/// Something wrong. Whatever finds something wrong emits this and nothing else.
struct Finding
{
    QString identity; ///< stable over snapshots and machines: "overdue:prod/connections/pg_warehouse"
    QString rule;     ///< the part before the colon; names the row of the rules table
    Severity severity = Severity::Warning;
    estate::SecretId subject; ///< path is empty when it is about the environment as a whole
    /// What it is about beside the subject, or instead of it: a policy's name, a Terraform address, a file. Part of the
    /// identity.
    QString about;
    Message title;
    std::vector<estate::Evidence> evidence;
    Instant since{};
    QString owner;
    Remedy remedy;

    State state = State::New;
    std::optional<QDate> acceptedUntil; ///< with State::Accepted
    QString acceptedBecause;
    int draftPosition = 0; ///< 1-based place in the draft, with State::InDraft
    QString branch;        ///< that the remedy has left on, with State::OnBranch and State::InPullRequest
    int pullRequest = 0;   ///< its number, with State::InPullRequest
    QString pullRequestUrl;

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace sallyport::findings
