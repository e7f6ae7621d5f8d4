#include "console/diagnostics.h"

#include <QSysInfo>
#include <QTextStream>
#include <QtGlobal>

namespace sallyport::console {

QString diagnosticsText(const core::View *view)
{
    QString text;
    QTextStream out(&text);
    out << "Sallyport " SALLYPORT_VERSION "\nQt " << qVersion() << "\nSystem " << QSysInfo::prettyProductName() << ", "
        << QSysInfo::currentCpuArchitecture() << "\n";
    if (!view) {
        out << "No estate is open\n";
        return text;
    }
    int number = 0;
    for (const estate::Environment &environment : view->estate().environments) {
        const estate::Knowledge *known = view->knowledge(environment.name);
        out << "Environment " << ++number << (environment.isProduction() ? " (production)" : "") << ": "
            << view->inventory.of(environment.name).size() << " secrets";
        if (known && known->reading)
            out << ", read " << toRfc3339(known->reading->readAt) << " with " << known->reading->cost.requests
                << " requests, Vault " << known->reading->health.version << ", " << known->reading->unreadable.size()
                << " folders not readable";
        if (known && known->failure)
            out << ", failure " << nameOf(known->failure->error.code);
        out << '\n';
    }
    if (view->inputs.repository)
        out << "Repository: " << view->inputs.repository->files.size() << " files, "
            << view->inputs.repository->model.declarations.size() << " declarations, "
            << view->inputs.repository->model.problems.size() << " problems\n";
    else if (view->inputs.repositoryError)
        out << "Repository: " << nameOf(view->inputs.repositoryError->code) << '\n';
    if (view->inputs.audit) {
        for (const audit::SourceState &source : view->inputs.audit->sources())
            out << "Audit log: " << source.lines << " lines, " << source.unreadable << " unreadable"
                << (source.error ? QStringLiteral(", ") + nameOf(source.error->code) : QString()) << '\n';
    }
    out << "Findings: " << view->findings.size() << "\nDraft: " << view->draft.changes.size() << " changes\n";
    return text;
}

} // namespace sallyport::console
