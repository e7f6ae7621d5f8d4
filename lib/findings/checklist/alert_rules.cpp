#include "findings/checklist/alert_rules.h"

#include "base/origin.h"
#include "base/yaml.h"
#include "findings/checklist/checklist_memo.h"

#include <QSet>

namespace sallyport::findings {

namespace {

using nlohmann::json;

QString textAt(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

/// The list that an object has under a name; an empty one when it has none.
const json &listAt(const json &object, const char *key)
{
    static const json none = json::array();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_array() ? *found : none;
}

/// Where a rule stands: its name is looked for in the text, which the parsed tree does not point back to.
SourceRef placeOf(const terraform::SourceFile &file, const QString &name)
{
    const qsizetype at = file.bytes.indexOf("alert: " + name.toUtf8());
    return hcl::locate(QByteArrayView(file.bytes), file.path, std::max<qsizetype>(at, 0));
}

void addGroups(const json &groups, const terraform::SourceFile &file, std::vector<AlertRule> &rules)
{
    for (const json &group : groups) {
        for (const json &rule : listAt(group, "rules")) {
            const QString name = rule.is_object() ? textAt(rule, "alert") : QString();
            if (!name.isEmpty())
                rules.push_back({name, textAt(rule, "expr").toUtf8(),
                    estate::Evidence::file(placeOf(file, name), {"%1", {Code{name}}})});
        }
    }
}

void addPrometheus(const terraform::SourceFile &file, AlertRules &found)
{
    const auto documents = parseYaml(file.bytes, file.path);
    if (!documents) {
        found.problems.push_back(documents.error());
        return;
    }
    for (const json &document : *documents) {
        addGroups(listAt(document, "groups"), file, found.rules);
        if (document.is_object() && document.contains("spec"))
            addGroups(listAt(document.at("spec"), "groups"), file, found.rules);
    }
}

/// What an alarm looks at: the attributes of its block, without those that only name and explain it, and without
/// comments.
void addWatched(const hcl::File &file, const hcl::Body &body, QByteArray &text)
{
    static const QStringList names = {QStringLiteral("name"), QStringLiteral("display_name"),
        QStringLiteral("description"), QStringLiteral("alarm_name"), QStringLiteral("alarm_description"),
        QStringLiteral("documentation"), QStringLiteral("content"), QStringLiteral("tags"), QStringLiteral("labels"),
        QStringLiteral("user_labels"), QStringLiteral("annotations"), QStringLiteral("resource_group_name"),
        QStringLiteral("alarm_actions")};
    for (const hcl::Attribute &attribute : body.attributes) {
        if (!names.contains(QString::fromUtf8(attribute.name)))
            text += file.text(attribute.value.range).toByteArray() + '\n';
    }
    for (const hcl::Block &block : body.blocks)
        addWatched(file, block.body, text);
}

/// Rule files have an alert in them; workflows and the like are not parsed for one.
bool mayHoldRules(const terraform::SourceFile &file)
{
    return (file.path.endsWith(QLatin1String(".yml")) || file.path.endsWith(QLatin1String(".yaml"))) &&
           file.notRead.isEmpty() && file.bytes.contains("alert:");
}

/// The rules of the repository's files, parsed once for all environments.
AlertRules knownFileRules(const ChecklistFacts &facts)
{
    if (!facts.facts.files)
        return {};
    if (!facts.memo)
        return fileRules(*facts.facts.files);
    if (!facts.memo->fileRules)
        facts.memo->fileRules = fileRules(*facts.facts.files);
    return *facts.memo->fileRules;
}

void addAlarms(const ChecklistFacts &facts, const estate::Environment &environment, std::vector<AlertRule> &rules)
{
    const auto alarms = resourcesOf(facts, environment,
        {QStringLiteral("aws_cloudwatch_metric_alarm"), QStringLiteral("google_monitoring_alert_policy"),
            QStringLiteral("azurerm_monitor_metric_alert"),
            QStringLiteral("azurerm_monitor_scheduled_query_rules_alert"),
            QStringLiteral("azurerm_monitor_activity_log_alert"), QStringLiteral("grafana_rule_group")});
    for (const Resource &alarm : alarms) {
        QByteArray watched;
        addWatched(*alarm.file, alarm.block->body, watched);
        rules.push_back({alarm.address(), watched, alarm.evidence({"%1", {Code{alarm.address()}}})});
    }
}

/// What a file declares is worth as much as the server makes of it.
void takeHealth(const monitoring::AlertReading &reading, std::vector<AlertRule> &rules)
{
    QSet<QString> healthy;
    QHash<QString, QString> sick;
    for (const monitoring::LoadedAlert &alert : reading.alerts) {
        if (alert.isEvaluated())
            healthy.insert(alert.name);
        else
            sick.insert(alert.name, alert.health.isEmpty() ? QStringLiteral("unknown") : alert.health);
    }
    for (AlertRule &rule : rules) {
        if (!healthy.contains(rule.name))
            rule.health = sick.value(rule.name);
    }
}

void addLoaded(const monitoring::AlertReading &reading, std::vector<AlertRule> &rules)
{
    for (const monitoring::LoadedAlert &alert : reading.alerts) {
        const QString health = alert.health.isEmpty() ? QStringLiteral("unknown") : alert.health;
        rules.push_back({alert.name, alert.query.toUtf8(),
            estate::Evidence::api(
                reading.request(), {QT_TRANSLATE_NOOP("Message", "%1 of the group %2, health %3: asked on %4"),
                                       {Code{alert.name}, alert.group, health, reading.readAt}}),
            health});
    }
}

const QString &prometheusOf(const ChecklistFacts &facts)
{
    static const QString none;
    const auto &named = facts.facts.estate.monitoring;
    return named ? named->prometheus : none;
}

} // namespace

AlertRules fileRules(const std::vector<terraform::SourceFile> &files)
{
    AlertRules found;
    for (const terraform::SourceFile &file : files) {
        if (mayHoldRules(file))
            addPrometheus(file, found);
    }
    return found;
}

const monitoring::AlertReading *loadedRules(const ChecklistFacts &facts)
{
    const auto origin = Origin::parse(prometheusOf(facts));
    if (!origin || !facts.facts.outside)
        return nullptr;
    const auto &look = facts.facts.outside->alerts;
    return look.reading && !look.failure && look.reading->origin == origin->text() ? &*look.reading : nullptr;
}

std::optional<Verdict> prometheusGap(const ChecklistFacts &facts)
{
    const auto origin = Origin::parse(prometheusOf(facts));
    if (!origin)
        return std::nullopt;
    const std::vector<estate::Evidence> evidence{
        estate::Evidence::file(facts.facts.estate.monitoring->at, {"%1", {Code{origin->text()}}})};
    if (const monitoring::AlertReading *reading = loadedRules(facts)) {
        if (reading->isWhole)
            return std::nullopt;
        return notChecked(
            {QT_TRANSLATE_NOOP("Message", "%1 has not told all of its alert rules"), {Code{origin->text()}}},
            {QT_TRANSLATE_NOOP("Message", "Look there which part of it does not answer, then F5"), {}},
            {estate::Evidence::api(
                reading->request(), {QT_TRANSLATE_NOOP("Message", "asked on %1"), {reading->readAt}})});
    }
    const auto *look = facts.facts.outside ? &facts.facts.outside->alerts : nullptr;
    // A failure of an address that the estate named before says nothing of this one.
    if (look && look->failure && look->failure->error.subject.contains(origin->text()))
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 did not tell its alert rules: %2"),
                              {Code{origin->text()}, Clause{look->failure->error.what}}},
            look->failure->error.advice, evidence);
    return notChecked(
        {QT_TRANSLATE_NOOP("Message", "%1 was not asked for its alert rules yet"), {Code{origin->text()}}},
        {QT_TRANSLATE_NOOP("Message", "F5 asks it, after you have confirmed its address"), {}}, evidence);
}

AlertRules alertRulesOf(const ChecklistFacts &facts, const estate::Environment &environment)
{
    AlertRules found = knownFileRules(facts);
    const monitoring::AlertReading *loaded = loadedRules(facts);
    if (loaded)
        takeHealth(*loaded, found.rules);
    addAlarms(facts, environment, found.rules);
    if (loaded)
        addLoaded(*loaded, found.rules);
    return found;
}

} // namespace sallyport::findings
