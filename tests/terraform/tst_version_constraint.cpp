#include "terraform/version_constraint.h"

#include <QTest>

using namespace sallyport::terraform;

namespace {

constexpr Version minor(int number)
{
    return {1, number, 0};
}

} // namespace

class tst_version_constraint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAgainstAVersion_data();
    void holdsAgainstAVersion();
    void refusesWhatTerraformRefuses_data();
    void refusesWhatTerraformRefuses();
};

/// Against the first version with `removed`, 1.7.
void tst_version_constraint::holdsAgainstAVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allows");
    QTest::addColumn<bool>("requires");
    const auto row = [](const char *text, bool allows, bool asksFor) {
        QTest::newRow(text) << QString::fromLatin1(text) << allows << asksFor;
    };
    row(">= 1.0", true, false);
    row(">= 1.7", true, true);
    row(">= 1.7.0", true, true);
    row("> 1.6", true, false);
    row("> 1.6.99", true, false);
    row("~> 1.5", true, false);
    row("~> 1.5.0", false, false);
    row("~> 1.9.0", true, true);
    row("~> 1.9", true, true);
    row("~> 0.12", false, false);
    row("< 1.7", false, false);
    row("< 1.7.1", true, false);
    row("<= 1.7", true, false);
    row("<= 1.6.9", false, false);
    row("1.6.6", false, false);
    row("= 1.6.6", false, false);
    row("1.11.2", true, true);
    row(">= 1.3, < 1.6", false, false);
    row(">= 1.3, < 2.0", true, false);
    row(">= 1.8, < 2.0.0, != 1.9.0", true, true);
    row("!= 1.7.0", true, false);
    row(">=1.10", true, true);
    row(">= 1.7.0-beta1", true, true);
    row("v1.8.0", true, true);
}

void tst_version_constraint::holdsAgainstAVersion()
{
    QFETCH(QString, text);
    const auto constraint = VersionConstraint::parse(text);
    QVERIFY(constraint);
    QTEST(constraint->allowsFrom(minor(7)), "allows");
    QTEST(constraint->requiresAtLeast(minor(7)), "requires");
}

void tst_version_constraint::refusesWhatTerraformRefuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "latest", ">= ", ">= 1.x", ">= 1.2.3.4", ">= 1.0,", "=> 1.0", "~ 1.0", "1.0 1.1"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void tst_version_constraint::refusesWhatTerraformRefuses()
{
    QFETCH(QString, text);
    QVERIFY(!VersionConstraint::parse(text));
}

QTEST_GUILESS_MAIN(tst_version_constraint)
#include "tst_version_constraint.moc"
