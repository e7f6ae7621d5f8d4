#pragma once

#include "base/duration.h"
#include "base/source_ref.h"
#include "base/time.h"
#include "estate/rotation_settings.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sallyport::estate {

/// Where an environment's secrets live: one Vault, one KV mount, one prefix.
struct VaultBackend
{
    QString address; ///< as the file says, or VAULT_ADDR
    /// The repository chose the address (as opposed to the person's own environment): it needs a confirmation.
    bool addressFromRepository = false;
    QString vaultNamespace;
    QString caCertificate; ///< path of a PEM file
    bool skipVerify = false;
    QString mount;         ///< KV mount without slashes at its ends: "airflow"
    QString prefix;        ///< folder inside the mount, may be empty: "prod"
    QStringList databases; ///< database mounts whose roles belong to this environment
    QStringList pki;       ///< PKI mounts whose certificates belong to it
    QStringList auth;      ///< AppRole mounts, and "token", whose roles belong to it
    QStringList readers;   ///< policies or roles that may read
    QStringList writers;   ///< the only identities that may write
    SourceRef at;

    /// "airflow/prod", as the tree shows it.
    QString root() const { return prefix.isEmpty() ? mount : mount + QLatin1Char('/') + prefix; }
    friend bool operator==(const VaultBackend &, const VaultBackend &) = default;
};

/// A log that tells who used this environment's secrets.
struct AuditSource
{
    QString kind; ///< the block's label: "vault"
    QString file;
    SourceRef at;
    friend bool operator==(const AuditSource &, const AuditSource &) = default;
};

enum class Tier { Production, Other };

struct Environment
{
    QString name;
    Tier tier = Tier::Other;
    QString tierName; ///< as written: "production", "staging", …
    std::optional<VaultBackend> vault;
    std::vector<AuditSource> audit;
    QString terraform; ///< root module of this environment relative to the repository; empty: by mount and prefix
    /// .tfvars files that Terraform is given for it with -var-file, where several environments share a root; relative
    /// to the repository's top or to the root module. Empty: by name.
    QStringList variableFiles;
    QString workspace; ///< what terraform.workspace is for it; empty: its name, where several share a root
    SourceRef at;

    bool isProduction() const { return tier == Tier::Production; }
    /// How many people have to approve a change of it: the same two that the text of a pull request asks for.
    int approvalsAsked() const { return isProduction() ? 2 : 1; }
    friend bool operator==(const Environment &, const Environment &) = default;
};

/// An `accept` block: a reviewed exception to one finding, with an end.
struct Acceptance
{
    QString name;
    QString finding; ///< identity of the finding: "overdue:prod/connections/mssql_legacy_dwh"
    QDate until;     ///< the last day on which it holds
    QString reason;
    SourceRef at;
    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

/// What came of one step of a playbook, as the person ticked it.
struct AttestedStep
{
    QString name;
    QString result; ///< "passed", "failed" or "skipped"
    QString note;
    friend bool operator==(const AttestedStep &, const AttestedStep &) = default;
};

/// An `attestation` block: what people did and no API shows.
struct Attestation
{
    QString name;
    QString environment;
    QString secret; ///< path relative to the environment; empty when it is not about one secret
    QString by;
    Instant at{};
    QString result;
    QString commit;
    QString kind;     ///< the kind of cadence that was rotated, "static-db"; empty when it is about none
    QString playbook; ///< whose steps were gone through; empty when there were none
    std::vector<AttestedStep> steps;
    std::optional<Duration> took; ///< how long it took, where that matters
    SourceRef declaredAt;
    friend bool operator==(const Attestation &, const Attestation &) = default;
};

/// The `forge` block: where pull requests are opened, where the remote's host does not tell, and how they are labelled.
struct ForgeSetting
{
    QString kind;    ///< "github", "gitlab" or "gitea"; empty: by the remote's host
    QString address; ///< of its web pages; empty: the remote's host
    QString project; ///< "acme/infra"; empty: the remote's path
    QStringList labels{QStringLiteral("secrets")};
    SourceRef at;
    friend bool operator==(const ForgeSetting &, const ForgeSetting &) = default;
};

/// The `monitoring` block: what tells of failed look-ups, where its name does not.
struct Monitoring
{
    QStringList metrics; ///< "airflow_secret_backend_errors"
    QStringList rules;   ///< folders and files of the repository that hold alert rules of Prometheus
    SourceRef at;
    /// The address of a Prometheus that may be asked for its alert rules, once the person has confirmed it:
    /// "https://prometheus.example:9090"; empty where there is none.
    QString prometheus = {};
    friend bool operator==(const Monitoring &, const Monitoring &) = default;
};

/// All that one team looks after, as `sallyport.hcl` describes it.
struct Estate
{
    QString name;
    QString terraform = QStringLiteral("terraform");
    QString policies = QStringLiteral("policies");
    QStringList dags;
    QString baseBranch = QStringLiteral("main");
    std::optional<ForgeSetting> forge;
    std::optional<Monitoring> monitoring;
    std::vector<Environment> environments;
    QStringList attesters; ///< who may attest; empty: anybody
    std::optional<WeeklyLimit> weeklyLimit;
    QByteArray timeZone = "UTC"; ///< IANA name; in which a day begins and ends
    std::vector<CadenceRule> cadences;
    std::vector<RotationGroup> rotations;
    std::vector<PlannedRotation> plans;
    std::vector<Freeze> freezes;
    std::vector<Acceptance> acceptances;
    std::vector<Attestation> attestations;

    const Environment *environment(QStringView environmentName) const;
    QStringList pullRequestLabels() const { return forge ? forge->labels : ForgeSetting().labels; }
    friend bool operator==(const Estate &, const Estate &) = default;
};

} // namespace sallyport::estate
