#include "draft/check_kind.h"

#include <QStandardPaths>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_check_format : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTouchedLines_data();
    void judgesTouchedLines();
    void withoutTheProgram();
};

namespace {

CheckResult formatOf(const QProcessEnvironment &environment, const QByteArray &before, const QByteArray &after)
{
    Rendering rendering;
    rendering.edits = {{QStringLiteral("a.tf"), before, after}};
    CheckSurroundings surroundings;
    surroundings.environment = environment;
    return checkFormat({rendering, &surroundings});
}

} // namespace

void tst_check_format::judgesTouchedLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("output");
    const QString good = QStringLiteral("a.tf: as terraform fmt writes it");
    QTest::newRow("formatted") << QByteArray("a = 1\n") << QByteArray("a = 2\n") << int(DraftCheck::Outcome::Passed)
                               << good;
    QTest::newRow("not formatted") << QByteArray("a = 1\n") << QByteArray("a   =  2\n")
                                   << int(DraftCheck::Outcome::Failed)
                                   << QStringLiteral("a.tf:1: it would be written differently");
    QTest::newRow("others' line") << QByteArray("b  =  1\n\na = 1\n") << QByteArray("b  =  1\n\na = 2\n")
                                  << int(DraftCheck::Outcome::Passed) << good;
    QTest::newRow("broken") << QByteArray("a = 1\n") << QByteArray("a = {\n") << int(DraftCheck::Outcome::NotChecked)
                            << QString();
}

void tst_check_format::judgesTouchedLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, outcome);
    QFETCH(QString, output);
    if (QStandardPaths::findExecutable(QStringLiteral("terraform")).isEmpty())
        QSKIP("absent: terraform");
    const CheckResult result = formatOf(QProcessEnvironment::systemEnvironment(), before, after);
    QCOMPARE(int(result.outcome), outcome);
    QCOMPARE(result.output.join(u'\n'), output);
}

void tst_check_format::withoutTheProgram()
{
    QProcessEnvironment nowhere;
    nowhere.insert(QStringLiteral("PATH"), QStringLiteral("/nowhere"));
    const CheckResult result = formatOf(nowhere, "a = 1\n", "a = 2\n");
    QCOMPARE(int(result.outcome), int(DraftCheck::Outcome::NotChecked));
    QVERIFY(!result.detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_check_format)
#include "tst_check_format.moc"
