#include "draft/terraform_events.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sallyport::draft {

namespace {

void read(const QJsonObject &object, TerraformEvents &events)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto number = [&](const char *name) { return object.value(QLatin1String(name)).toInt(); };
    const QString type = text("type");
    if (type == QLatin1String("change") && text("action") != QLatin1String("noop")) {
        events.changes.push_back({text("address"), text("action")});
    } else if (type == QLatin1String("summary")) {
        events.hasSummary = true;
        events.added = number("add");
        events.changed = number("change");
        events.removed = number("remove");
    } else if (type == QLatin1String("diagnostic")) {
        events.diagnostics.push_back({text("severity"), text("address"), text("file"), number("line")});
    } else if (type == QLatin1String("unreadable")) {
        ++events.unreadable;
    }
}

} // namespace

int TerraformEvents::errors() const
{
    return int(std::count_if(diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic &diagnostic) { return diagnostic.severity != QLatin1String("warning"); }));
}

TerraformEvents readTerraformEvents(const QByteArray &filtered)
{
    TerraformEvents events;
    for (const QByteArray &line : filtered.split('\n')) {
        if (!line.isEmpty())
            read(QJsonDocument::fromJson(line).object(), events);
    }
    return events;
}

} // namespace sallyport::draft
