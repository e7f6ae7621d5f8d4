#include "findings/checklist/alert_rules.h"

#include "base/yaml.h"

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

} // namespace

AlertRules alertRulesOf(const ChecklistFacts &facts, const estate::Environment &environment)
{
    AlertRules found;
    for (const terraform::SourceFile &file : *facts.facts.files) {
        if (mayHoldRules(file))
            addPrometheus(file, found);
    }
    const auto alarms = resourcesOf(facts, environment,
        {QStringLiteral("aws_cloudwatch_metric_alarm"), QStringLiteral("google_monitoring_alert_policy"),
            QStringLiteral("azurerm_monitor_metric_alert"),
            QStringLiteral("azurerm_monitor_scheduled_query_rules_alert"),
            QStringLiteral("azurerm_monitor_activity_log_alert"), QStringLiteral("grafana_rule_group")});
    for (const Resource &alarm : alarms) {
        QByteArray watched;
        addWatched(*alarm.file, alarm.block->body, watched);
        found.rules.push_back({alarm.address(), watched, alarm.evidence({"%1", {Code{alarm.address()}}})});
    }
    return found;
}

} // namespace sallyport::findings
