#include "console/report_export.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

core::ViewPtr emptyView()
{
    estate::Estate estate;
    estate.name = QStringLiteral("acme");
    core::Inputs inputs;
    inputs.estate = std::make_shared<const estate::Estate>(estate);
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>();
    inputs.draft = std::make_shared<const draft::Draft>();
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>();
    inputs.now = *parseInstant(u"2026-11-23T10:42:00Z");
    return core::makeView(inputs);
}

bool arrived(QSignalSpy &spy)
{
    return !spy.isEmpty() || spy.wait(60000);
}

} // namespace

class ReportExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingSaysWhatIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
        QTest::newRow("html") << QStringLiteral("a.HTML") << QByteArray("<!DOCTYPE html>");
    }

    void theEndingSaysWhatIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const QTemporaryDir folder;
        QWidget window;
        ReportExport reports(&window);
        QSignalSpy written(&reports, &ReportExport::written);
        reports.write(emptyView(), core::Audience::Auditor, folder.filePath(name));
        QVERIFY(arrived(written));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void aFailureNamesTheFile()
    {
        QWidget window;
        ReportExport reports(&window);
        QSignalSpy failed(&reports, &ReportExport::failed);
        reports.write(emptyView(), core::Audience::Team, QStringLiteral("/nowhere/at/all.html"));
        QVERIFY(arrived(failed));
        QVERIFY(failed.front().front().toString().contains(QStringLiteral("/nowhere/at/all.html")));
    }
};

QTEST_MAIN(ReportExportTest)
#include "tst_report_export.moc"
