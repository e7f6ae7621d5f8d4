#include "findings/coverage.h"

#include "estate/terraform_runs.h"

#include <algorithm>
#include <map>

namespace sallyport::findings {

namespace {

using Outcome = Check::Outcome;

/// Gathers the two lists in one pass over each kind of source.
class CoverageReport
{
public:
    CoverageReport(const Facts &facts, const audit::Store *audit)
        : m_facts(facts)
        , m_audit(audit)
    {
    }

    std::vector<Check> make()
    {
        addMetadata();
        addEstateFile();
        addTerraform();
        addHistory();
        addDrift();
        addAudit();
        addCadences();
        addAttestations();
        addPrometheus();
        addForge();
        std::stable_partition(
            m_checks.begin(), m_checks.end(), [](const Check &check) { return check.outcome == Outcome::Checked; });
        return std::move(m_checks);
    }

private:
    void notChecked(const QString &environment, Message what, Message scope, Message mend)
    {
        m_checks.push_back({Outcome::NotChecked, environment, std::move(what), std::move(scope), {}, std::move(mend)});
    }

    const estate::Knowledge *knowledge(const QString &environment) const
    {
        const auto known = std::find_if(m_facts.knowledge.begin(), m_facts.knowledge.end(),
            [&](const estate::Knowledge &candidate) { return candidate.environment == environment; });
        return known == m_facts.knowledge.end() ? nullptr : &*known;
    }

    void addMetadata()
    {
        QStringList read;
        qint64 paths = 0;
        for (const estate::Environment &environment : m_facts.estate.environments) {
            if (!environment.vault)
                continue;
            const estate::Knowledge *known = knowledge(environment.name);
            if (known && known->reading && !known->failure && !known->reading->complete) {
                addBrokenOff(environment.name, *known->reading);
            } else if (known && known->reading && !known->failure) {
                read.push_back(environment.name);
                paths += qint64(known->reading->secrets.size());
                addUnreadable(environment.name, *known->reading);
                addUnreadCertificates(environment.name, *known->reading);
            } else {
                addUnread(environment.name, known);
            }
        }
        if (!read.isEmpty())
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Vault metadata"), {}},
                {"%1", {read.join(QStringLiteral(", "))}}, {QT_TRANSLATE_N_NOOP("Message", "%n paths"), {paths}}, {}});
    }

    /// What a reading that broke off has not seen is not known to be absent, so none of it counts as checked.
    void addBrokenOff(const QString &name, const vault::Reading &reading)
    {
        const Error reason = reading.warnings.empty() ? Error() : reading.warnings.back();
        notChecked(name, {QT_TRANSLATE_NOOP("Message", "%1: the reading broke off"), {name}}, {"%1", {reason.what}},
            {QT_TRANSLATE_NOOP("Message", "Sign in to %1, then F5"), {name}});
    }

    void addUnread(const QString &name, const estate::Knowledge *known)
    {
        if (!known || !known->failure) {
            notChecked(name, {QT_TRANSLATE_NOOP("Message", "%1: not read yet"), {name}},
                {QT_TRANSLATE_NOOP("Message", "paths, rotations, drift"), {}},
                {QT_TRANSLATE_NOOP("Message", "Sign in to %1, then F5"), {name}});
            return;
        }
        const Error &error = known->failure->error;
        const bool isSealed = error.code == ErrorCode::Sealed;
        notChecked(name,
            isSealed ? Message{QT_TRANSLATE_NOOP("Message", "%1: backend is sealed"), {name}}
                     : Message{QT_TRANSLATE_NOOP("Message", "%1: backend not read"), {name}},
            known->reading
                ? Message{QT_TRANSLATE_N_NOOP("Message", "%n paths, audit"), {qint64(known->reading->secrets.size())}}
                : Message{"%1", {error.what}},
            isSealed ? Message{QT_TRANSLATE_NOOP("Message", "Unseal %1, then F5"), {name}}
                     : Message{"%1", {error.advice.isEmpty() ? error.what : error.advice}});
    }

    void addUnreadable(const QString &name, const vault::Reading &reading)
    {
        if (reading.unreadable.empty())
            return;
        QStringList folders;
        for (const vault::UnreadableFolder &folder : reading.unreadable)
            folders.push_back(folder.path);
        notChecked(name,
            {QT_TRANSLATE_N_NOOP("Message", "%1: %n folders, no list right"), {name, qint64(folders.size())}},
            {"%1", {Code{folders.join(QStringLiteral(", "))}}},
            {QT_TRANSLATE_NOOP("Message", "Needs list on metadata/%1"), {Code{folders.front()}}});
    }

    void addUnreadCertificates(const QString &name, const vault::Reading &reading)
    {
        for (const vault::UnreadCertificates &unread : reading.unreadCertificates)
            notChecked(name,
                {QT_TRANSLATE_N_NOOP("Message", "%1: %n certificates of %2"),
                    {name, qint64(unread.count), Code{unread.mount}}},
                {QT_TRANSLATE_NOOP(
                     "Message", "more than a reading asks for, so that none but the authority's was read"),
                    {}},
                {QT_TRANSLATE_NOOP("Message", "Tidy the mount, and issue short-lived ones with no_store"), {}});
    }

    void addEstateFile()
    {
        const Error *error = m_facts.estateFile;
        if (!error)
            return;
        const bool isBroken = error->code == ErrorCode::Malformed;
        notChecked({}, {QT_TRANSLATE_NOOP("Message", "%1 as it is now"), {Code{QStringLiteral("sallyport.hcl")}}},
            error->what,
            isBroken ? Message{QT_TRANSLATE_NOOP("Message", "Mend %1"), {Code{error->subject}}} : error->advice);
    }

    void addTerraform()
    {
        if (!m_facts.model) {
            notChecked({}, {QT_TRANSLATE_NOOP("Message", "Terraform tree"), {}},
                {QT_TRANSLATE_NOOP("Message", "declarations, drift"), {}},
                {QT_TRANSLATE_NOOP("Message", "Commit the Terraform files to the base branch"), {}});
            return;
        }
        m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Terraform tree"), {}},
            {QT_TRANSLATE_NOOP("Message", "at %1"), {Code{m_facts.commit.left(7)}}},
            {QT_TRANSLATE_N_NOOP("Message", "%n files"), {qint64(m_facts.model->files.size())}}, {}});
        addClouds();
        addUnresolved();
        addModules();
        for (const terraform::FileProblem &problem : m_facts.model->problems) {
            const bool isBroken = problem.error.code == ErrorCode::Malformed;
            notChecked({},
                {isBroken ? QT_TRANSLATE_NOOP("Message", "%1 does not parse")
                          : QT_TRANSLATE_NOOP("Message", "%1 is not read"),
                    {Code{problem.file}}},
                {"%1", {problem.error.what}},
                isBroken ? Message{QT_TRANSLATE_NOOP("Message", "Mend %1"), {Code{problem.error.subject}}}
                         : Message{"%1", {problem.error.advice}});
        }
    }

    /// What a cloud's secret manager holds is not asked for yet, so its rows stand on the repository alone.
    void addClouds()
    {
        std::map<std::pair<QString, QString>, qint64> counts;
        for (const estate::Secret &secret : m_facts.inventory.secrets()) {
            if (secret.kind == estate::SecretKind::CloudSecret)
                ++counts[{secret.id.environment, terraform::nameOf(secret.backend)}];
        }
        for (const auto &[key, count] : counts)
            notChecked(key.first,
                {QT_TRANSLATE_N_NOOP("Message", "%1: %n declared secrets of %2"), {key.first, count, key.second}},
                {QT_TRANSLATE_NOOP("Message", "what is live, versions, drift"), {}},
                {QT_TRANSLATE_NOOP("Message", "no inventory yet"), {}});
    }

    /// What a module of a registry declares is not known here.
    void addModules()
    {
        const auto &modules = m_facts.model->notFollowed;
        if (modules.empty())
            return;
        notChecked({},
            {QT_TRANSLATE_N_NOOP("Message", "%n modules are not in this repository"), {qint64(modules.size())}},
            {"%1", {Code{modules.front().expression}}},
            {QT_TRANSLATE_NOOP("Message", "See %1"), {Code{modules.front().at.fileAndLine()}}});
    }

    /// Declarations that make no row, since their path or their environment is not known.
    void addUnresolved()
    {
        qint64 count = 0;
        const terraform::Declaration *first = nullptr;
        for (const terraform::Declaration &declaration : m_facts.model->declarations) {
            const bool isLost =
                estate::isSecret(declaration) &&
                (declaration.name.isEmpty() || (declaration.backend != terraform::Backend::Vault &&
                                                   estate::environmentsOf(declaration, m_facts.estate).isEmpty()));
            count += isLost ? 1 : 0;
            if (isLost && !first)
                first = &declaration;
        }
        if (!first)
            return;
        const Message reason = first->unresolved.empty() ? Message() : first->unresolved.front().reason;
        notChecked({},
            {QT_TRANSLATE_N_NOOP("Message", "%n declarations whose path or environment is not known"), {count}},
            reason.isEmpty() ? Message{QT_TRANSLATE_NOOP("Message", "which secret they declare"), {}} : reason,
            {QT_TRANSLATE_NOOP("Message", "See %1"), {Code{first->at.fileAndLine()}}});
    }

    /// What was not read at all has its line already.
    void addDrift()
    {
        if (!m_facts.drift)
            return;
        for (const estate::NotCompared &one : m_facts.drift->notCompared) {
            if (one.kind == estate::NotCompared::Kind::OneThing)
                notChecked(one.environment, {QT_TRANSLATE_NOOP("Message", "%1: drift"), {one.environment}}, one.what,
                    one.reason);
        }
        if (m_facts.drift->compared > 0)
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Declared against live"), {}},
                {QT_TRANSLATE_NOOP("Message", "metadata, keys, roles, policies, mounts"), {}},
                {QT_TRANSLATE_N_NOOP("Message", "%n pairs"), {qint64(m_facts.drift->compared)}}, {}});
    }

    void addAudit()
    {
        QStringList read;
        qint64 lines = 0;
        for (const estate::Environment &environment : m_facts.estate.environments) {
            if (environment.audit.empty()) {
                notChecked(environment.name, {QT_TRANSLATE_NOOP("Message", "%1: no audit source"), {environment.name}},
                    {QT_TRANSLATE_NOOP("Message", "who reads what in %1"), {environment.name}},
                    {QT_TRANSLATE_NOOP("Message", "Add audit \"vault\" to %1"), {Code{environment.at.fileAndLine()}}});
                continue;
            }
            lines += addAuditLogs(environment, read);
        }
        if (!read.isEmpty())
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Vault audit log"), {}},
                {"%1", {read.join(QStringLiteral(", "))}}, {QT_TRANSLATE_N_NOOP("Message", "%n lines"), {lines}}, {}});
    }

    qint64 addAuditLogs(const estate::Environment &environment, QStringList &read)
    {
        qint64 lines = 0;
        if (!m_audit)
            return lines;
        for (const audit::SourceState &state : m_audit->sources()) {
            if (state.source.environment != environment.name)
                continue;
            if (state.error) {
                notChecked(environment.name,
                    {QT_TRANSLATE_NOOP("Message", "%1: audit log not read"), {environment.name}},
                    {"%1", {Code{state.source.file}}},
                    {"%1", {state.error->advice.isEmpty() ? state.error->what : state.error->advice}});
                continue;
            }
            read.push_back(environment.name);
            lines += state.lines;
            if (state.unreadable > 0)
                notChecked(environment.name,
                    {QT_TRANSLATE_N_NOOP("Message", "%1: %n lines of the audit log could not be read"),
                        {environment.name, state.unreadable}},
                    state.firstReason,
                    {QT_TRANSLATE_NOOP("Message", "See %1"),
                        {Code{
                            QStringLiteral("%1 @%2").arg(state.source.file).arg(state.firstUnreadable.value_or(0))}}});
        }
        return lines;
    }

    /// What it holds in plain text is a finding each, and why not all of it was searched is one too.
    void addHistory()
    {
        if (m_facts.commit.isEmpty())
            return;
        const estate::HistoryScan *history = m_facts.history;
        if (history && history->isComplete() && history->commit == m_facts.commit)
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Git history"), {}},
                {QT_TRANSLATE_NOOP("Message", "values in plain text"), {}},
                {QT_TRANSLATE_N_NOOP("Message", "%n versions of files"), {qint64(history->files)}}, {}});
        else
            notChecked({}, {QT_TRANSLATE_NOOP("Message", "Git history, not all of it"), {}},
                {QT_TRANSLATE_NOOP("Message", "values in plain text that were committed once"), {}},
                {QT_TRANSLATE_NOOP("Message", "Wait for the search to end, or Tools > Search the git history"), {}});
    }

    void addCadences()
    {
        qint64 without = 0;
        QStringList kinds;
        for (const rotation::Rotation &row : m_facts.rotations) {
            if (!row.cadence.choice)
                ++without;
            else if (!kinds.contains(row.cadence.choice->cadence.kind))
                kinds.push_back(row.cadence.choice->cadence.kind);
        }
        if (!kinds.isEmpty())
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Rotation cadences"), {}},
                {"%1", {Code{QStringLiteral("sallyport.hcl")}}},
                {QT_TRANSLATE_N_NOOP("Message", "%n kinds"), {qint64(kinds.size())}}, {}});
        if (without > 0)
            notChecked({}, {QT_TRANSLATE_N_NOOP("Message", "%n secrets have no cadence"), {without}},
                {QT_TRANSLATE_NOOP("Message", "whether they are overdue"), {}},
                {QT_TRANSLATE_NOOP("Message", "Add a cadence block to %1"), {Code{QStringLiteral("sallyport.hcl")}}});
    }

    /// Whether they are as they were recorded, of known commits and people. Why not is a finding of its own.
    void addAttestations()
    {
        const auto count = qint64(m_facts.estate.attestations.size());
        if (count == 0)
            return;
        if (m_facts.attestations && m_facts.attestations->isComplete())
            m_checks.push_back({Outcome::Checked, {}, {QT_TRANSLATE_NOOP("Message", "Attestations against git"), {}},
                {QT_TRANSLATE_NOOP("Message", "commits, authors, later changes"), {}},
                {QT_TRANSLATE_N_NOOP("Message", "%n attestations"), {count}}, {}});
        else
            notChecked({}, {QT_TRANSLATE_NOOP("Message", "Attestations against git"), {}},
                {QT_TRANSLATE_NOOP("Message", "commits, authors, later changes"), {}},
                {QT_TRANSLATE_NOOP("Message", "Fetch the whole history"), {}});
    }

    /// Only where the estate names one.
    void addPrometheus()
    {
        const auto &named = m_facts.estate.monitoring;
        if (!named || named->prometheus.isEmpty())
            return;
        const Message what{QT_TRANSLATE_NOOP("Message", "Alert rules of Prometheus"), {}};
        const auto *look = m_facts.outside ? &m_facts.outside->alerts : nullptr;
        if (look && look->reading && !look->failure)
            m_checks.push_back({Outcome::Checked, {}, what, {"%1", {Code{look->reading->origin}}},
                {QT_TRANSLATE_N_NOOP("Message", "%n alert rules"), {qint64(look->reading->alerts.size())}}, {}});
        else if (look && look->failure)
            notChecked({}, what, {"%1", {look->failure->error.what}}, {"%1", {look->failure->error.advice}});
        else
            notChecked({}, what, {"%1", {Code{named->prometheus}}},
                {QT_TRANSLATE_NOOP("Message", "F5 asks it, after you have confirmed its address"), {}});
    }

    /// Only where it was asked, or should have been.
    void addForge()
    {
        const auto *look = m_facts.outside ? &m_facts.outside->protection : nullptr;
        if (!look || (!look->reading && !look->failure))
            return;
        const Message what{QT_TRANSLATE_NOOP("Message", "Protection of the base branch"), {}};
        if (look->failure) {
            notChecked({}, what, {"%1", {look->failure->error.what}}, {"%1", {look->failure->error.advice}});
            return;
        }
        const git::BranchProtection &protection = *look->reading;
        m_checks.push_back({Outcome::Checked, {}, what, {"%1", {Code{protection.host + u'/' + protection.project}}},
            {QT_TRANSLATE_N_NOOP("Message", "%n requests"), {qint64(protection.requests)}}, {}});
        for (const Error &unseen : protection.notSeen)
            notChecked({}, what, {"%1", {unseen.what}}, {"%1", {unseen.advice}});
    }

    const Facts &m_facts;
    const audit::Store *m_audit;
    std::vector<Check> m_checks;
};

} // namespace

std::vector<Check> coverage(const Facts &facts, const audit::Store *audit)
{
    return CoverageReport(facts, audit).make();
}

} // namespace sallyport::findings
