#include "draft/fmt_check.h"

#include <QStandardPaths>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_fmt_check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTouchedLines_data();
    void judgesTouchedLines();
    void withoutTheProgram();
};

namespace {

DraftCheck::Outcome outcomeOf(const QString &program, const QByteArray &before, const QByteArray &after)
{
    return terraformFmt(program, {{QStringLiteral("a.tf"), before, after}}).result().outcome;
}

} // namespace

void tst_fmt_check::judgesTouchedLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("outcome");
    QTest::newRow("formatted") << QByteArray("a = 1\n") << QByteArray("a = 2\n") << int(DraftCheck::Outcome::Passed);
    QTest::newRow("not formatted") << QByteArray("a = 1\n") << QByteArray("a   =  2\n")
                                   << int(DraftCheck::Outcome::Failed);
    QTest::newRow("others' line") << QByteArray("b  =  1\n\na = 1\n") << QByteArray("b  =  1\n\na = 2\n")
                                  << int(DraftCheck::Outcome::Passed);
    QTest::newRow("broken") << QByteArray("a = 1\n") << QByteArray("a = {\n") << int(DraftCheck::Outcome::NotChecked);
}

void tst_fmt_check::judgesTouchedLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, outcome);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("terraform"));
    if (program.isEmpty())
        QSKIP("terraform is not installed");
    QCOMPARE(int(outcomeOf(program, before, after)), outcome);
}

void tst_fmt_check::withoutTheProgram()
{
    QCOMPARE(int(outcomeOf(QStringLiteral("/nowhere/terraform"), "a = 1\n", "a = 2\n")),
        int(DraftCheck::Outcome::NotChecked));
}

QTEST_GUILESS_MAIN(tst_fmt_check)
#include "tst_fmt_check.moc"
