#include "estate/drift_parts.h"

#include "estate/policy_source.h"
#include "vault/policy_compare.h"

#include <QFileInfo>

#include <algorithm>

namespace sallyport::estate {

namespace {

using terraform::Declaration;

const QString type = QStringLiteral("vault_policy");

QString apiPathOf(const QString &policy)
{
    return QStringLiteral("sys/policies/acl/") + policy;
}

QStringList apiPathsOf(const QString &policy)
{
    return {apiPathOf(policy), QStringLiteral("sys/policy/") + policy};
}

/// The files of the policies folder by the policy they are named after.
std::map<QString, const terraform::SourceFile *> policyFiles(
    const Estate &estate, const std::vector<terraform::SourceFile> &files)
{
    std::map<QString, const terraform::SourceFile *> named;
    for (const terraform::SourceFile &file : files) {
        const QFileInfo info(file.path);
        if (info.path() == estate.policies &&
            (info.suffix() == QLatin1String("hcl") || info.suffix() == QLatin1String("json")))
            named[info.completeBaseName().toLower()] = &file;
    }
    return named;
}

/// Compares the policies of one environment.
class PolicyComparison
{
public:
    PolicyComparison(const Environment &environment, const vault::Reading &reading, const terraform::Model &model,
        DriftReport &report)
        : m_environment(environment)
        , m_reading(reading)
        , m_model(model)
        , m_report(report)
    {
    }

    void compare(const QString &name, const std::vector<const Declaration *> &declarations)
    {
        if (declarations.size() > 1)
            return m_report.drifts.push_back(
                declaredTwice({m_environment.name, {}}, name, apiPathsOf(name), declarations));
        const Declaration &declaration = *declarations.front();
        // Vault keeps policy names in lower case.
        const vault::Policy *live = liveOf(name.toLower());
        if (live)
            return compareTexts(declaration, *live);
        if (m_reading.policyNames.isEmpty())
            return notCompared(name, {QT_TRANSLATE_NOOP("Message", "this token may not list policies"), {}});
        if (m_reading.policyNames.contains(name.toLower()))
            return notCompared(name, {QT_TRANSLATE_NOOP("Message", "this token may not read it"), {}});
        ++m_report.compared;
        add(DriftKind::PolicyMissing, name, declaration.at,
            {{{QT_TRANSLATE_NOOP("Message", "the server has no policy %1"), {Code{name}}}, {}, declaration.at}});
    }

    /// A file of the policies folder says nothing of the server it is for: it is compared where there is such a policy.
    void compareFile(const QString &name, const terraform::SourceFile &file)
    {
        if (const vault::Policy *live = liveOf(name))
            compareTexts(name, file.bytes, *live, PolicySource{file.path, file.bytes, 1}, {file.path, 1, 0});
    }

    void addUnknown(const vault::Policy &policy)
    {
        Drift drift{DriftKind::PolicyUnknown, {m_environment.name, {}}, policy.name,
            QStringLiteral("GET ") + apiPathOf(policy.name), apiPathsOf(policy.name), {}, {}};
        const auto text = vault::parsePolicyText(policy.text.toUtf8());
        if (!text)
            return;
        for (const vault::PolicyStanza &stanza : text->stanzas) {
            if (reaches(stanza) && !stanza.grant.denies())
                drift.disagreements.push_back(
                    {{QT_TRANSLATE_NOOP("Message", "%1 (%2), not declared"),
                         {Code{stanza.path}, stanza.grant.capabilities.join(QStringLiteral(", "))}},
                        {}, {}});
        }
        if (!drift.disagreements.empty())
            m_report.drifts.push_back(std::move(drift));
    }

private:
    const vault::Policy *liveOf(const QString &name) const
    {
        const auto found = std::find_if(m_reading.policies.begin(), m_reading.policies.end(),
            [&](const vault::Policy &policy) { return policy.name == name; });
        return found == m_reading.policies.end() ? nullptr : &*found;
    }

    void notCompared(const QString &name, const Message &reason)
    {
        m_report.notCompared.push_back({NotCompared::Kind::OneThing, m_environment.name,
            {QT_TRANSLATE_NOOP("Message", "the policy %1"), {Code{name}}}, reason});
    }

    void add(DriftKind kind, const QString &name, const SourceRef &at, std::vector<Disagreement> disagreements)
    {
        m_report.drifts.push_back({kind, {m_environment.name, {}}, name, QStringLiteral("GET ") + apiPathOf(name),
            apiPathsOf(name), std::move(disagreements), {at}});
    }

    void compareTexts(const Declaration &declaration, const vault::Policy &live)
    {
        const QString text = QStringLiteral("policy");
        if (!declaration.settings.contains(text)) {
            const auto why = std::find_if(declaration.unresolved.begin(), declaration.unresolved.end(),
                [&](const terraform::Unresolved &unresolved) { return unresolved.attribute == text; });
            return notCompared(
                declaration.name, why == declaration.unresolved.end()
                                      ? Message{QT_TRANSLATE_NOOP("Message", "its declared text is not known"), {}}
                                      : why->reason);
        }
        const auto source = policySource(m_model, declaration);
        compareTexts(declaration.name, declaration.settings.value(text).toUtf8(), live, source, declaration.at);
    }

    void compareTexts(const QString &name, const QByteArray &text, const vault::Policy &live,
        const std::optional<PolicySource> &source, const SourceRef &otherwise)
    {
        const auto declared = vault::parsePolicyText(text, otherwise.file);
        const auto served = vault::parsePolicyText(live.text.toUtf8(), live.name);
        if (!declared || !served)
            return notCompared(name, {"%1", {(declared ? served.error() : declared.error()).what}});
        ++m_report.compared;
        const auto differences = vault::compare(*declared, *served);
        if (!differences.empty())
            add(DriftKind::Policy, name, otherwise, inWords(differences, source, otherwise));
    }

    /// Each difference with the line of the stanza that says otherwise, where that can be pointed at.
    static std::vector<Disagreement> inWords(const std::vector<vault::PolicyDifference> &differences,
        const std::optional<PolicySource> &source, const SourceRef &otherwise)
    {
        // What the source's own text says; with interpolations its paths are others than the resolved ones.
        const auto written = vault::parsePolicyText(source ? source->text : QByteArray());
        std::vector<Disagreement> disagreements;
        for (const vault::PolicyDifference &difference : differences) {
            const auto stanzas =
                source && written ? written->stanzasOf(difference.path) : std::vector<const vault::PolicyStanza *>();
            disagreements.push_back({vault::describe(difference), {},
                stanzas.empty() ? otherwise : source->at(stanzas.front()->range.begin)});
        }
        return disagreements;
    }

    /// Whether the stanza matches anything of this environment's secrets, whatever KV 2's middle segment is.
    bool reaches(const vault::PolicyStanza &stanza) const
    {
        const QStringList target = m_environment.vault->root().split(u'/', Qt::SkipEmptyParts);
        QString path = stanza.path;
        const bool isOpen = path.endsWith(u'*');
        if (isOpen)
            path.chop(1);
        QStringList segments = path.split(u'/');
        static const QStringList middle = {QStringLiteral("data"), QStringLiteral("metadata"),
            QStringLiteral("subkeys"), QStringLiteral("delete"), QStringLiteral("undelete"), QStringLiteral("destroy")};
        const qsizetype depth = m_environment.vault->mount.split(u'/').size();
        if (segments.size() > depth &&
            (middle.contains(segments.at(depth)) || segments.at(depth) == QLatin1String("+")))
            segments.removeAt(depth);
        for (qsizetype i = 0; i < std::min(target.size(), segments.size()); ++i) {
            const bool isLast = i + 1 == segments.size();
            const bool fits = segments.at(i) == QLatin1String("+") || segments.at(i) == target.at(i) ||
                              (isLast && isOpen && target.at(i).startsWith(segments.at(i)));
            if (!fits)
                return false;
        }
        return isOpen || segments.size() > target.size();
    }

    const Environment &m_environment;
    const vault::Reading &m_reading;
    const terraform::Model &m_model;
    DriftReport &m_report;
};

} // namespace

void addPolicyDrift(const Estate &estate, const Environment &environment, const vault::Reading &reading,
    const Declared &declared, DriftReport &report)
{
    const terraform::Model &model = declared.model;
    const auto blocks = declaredIn(estate, environment, model, type);
    const auto files = policyFiles(estate, declared.files);
    PolicyComparison comparison(environment, reading, model, report);
    for (const auto &[name, declarations] : blocks)
        comparison.compare(name, declarations);
    for (const auto &[name, file] : files) {
        if (!isDeclaredAnywhere(model, type, name))
            comparison.compareFile(name, *file);
    }
    // Only a repository that manages policies at all is asked for the others, and only one that is wholly known.
    if ((blocks.empty() && files.empty()) || !model.problems.empty() || !model.notFollowed.empty())
        return;
    static const QStringList builtIn = {
        QStringLiteral("default"), QStringLiteral("root"), QStringLiteral("control-group")};
    for (const vault::Policy &policy : reading.policies) {
        const bool isDeclared = files.contains(policy.name) || isDeclaredAnywhere(model, type, policy.name);
        if (!isDeclared && !builtIn.contains(policy.name))
            comparison.addUnknown(policy);
    }
}

} // namespace sallyport::estate
