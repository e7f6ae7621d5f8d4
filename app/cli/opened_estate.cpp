#include "cli/opened_estate.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace sallyport::cli {

void waitFor(const QFuture<void> &future)
{
    QEventLoop loop;
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

Result<std::unique_ptr<core::Workspace>> openEstate(const Invocation &invocation)
{
    const auto home = core::EstateHome::find(invocation.estate, invocation.dataFolder);
    if (!home)
        return Failure(home.error());
    auto workspace = core::Workspace::open(*home, {invocation.clock, invocation.access});
    if (!workspace)
        return workspace;
    if (const auto loaded = resultOf((*workspace)->load()); !loaded)
        return Failure(loaded.error());
    return workspace;
}

Result<std::unique_ptr<core::Workspace>> openSearchedEstate(const Invocation &invocation)
{
    auto workspace = openEstate(invocation);
    if (workspace)
        (void)resultOf((*workspace)->readHistory());
    return workspace;
}

Result<QString> takeEnvironment(Invocation &invocation, const estate::Estate &estate)
{
    const QString name = invocation.takeOption(QStringLiteral("--environment"));
    if (name.isEmpty() || estate.environment(name))
        return name;
    QStringList known;
    for (const estate::Environment &environment : estate.environments)
        known.push_back(environment.name);
    return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no such environment"), {}}, name,
        {QT_TRANSLATE_NOOP("Message", "Known: %1"), {known.join(QStringLiteral(", "))}});
}

void printTable(QTextStream &out, const std::vector<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.push_back(0);
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths.at(i)) + QStringLiteral("  ");
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out << line << '\n';
    }
}

} // namespace sallyport::cli
