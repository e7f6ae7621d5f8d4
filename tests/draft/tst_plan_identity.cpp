#include "draft/plan_identity.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_plan_identity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonNames_data();
    void readsWhatAPersonNames();
    void refusesACredential_data();
    void refusesACredential();
    void keepsThePersonsOwnTokenAway();
};

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

void tst_plan_identity::readsWhatAPersonNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("variables");
    const auto row = [](const char *text, const QStringList &command, const QStringList &variables) {
        QTest::newRow(text) << QString::fromLatin1(text) << command << variables;
    };
    row("aws-vault exec ci --", words("aws-vault exec ci --"), {});
    row("AWS_PROFILE=ci", {}, words("AWS_PROFILE=ci"));
    row("VAULT_ADDR=https://v:8200 op run --env-file=ci.env --", words("op run --env-file=ci.env --"),
        words("VAULT_ADDR=https://v:8200"));
    row("\"/opt/my tools/as-ci\" A=b", {QStringLiteral("/opt/my tools/as-ci"), QStringLiteral("A=b")}, {});
    row("VAULT_TOKEN_FILE=/run/ci as-ci", words("as-ci"), words("VAULT_TOKEN_FILE=/run/ci"));
}

void tst_plan_identity::readsWhatAPersonNames()
{
    QFETCH(QString, text);
    const auto identity = PlanIdentity::parse(text);
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().toString()));
    QTEST(identity->command, "command");
    QStringList variables;
    for (auto it = identity->variables.begin(); it != identity->variables.end(); ++it)
        variables += it.key() + u'=' + it.value();
    QTEST(variables, "variables");
}

void tst_plan_identity::refusesACredential_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    for (const char *text : {"VAULT_TOKEN=abc", "AWS_SECRET_ACCESS_KEY=x as-ci", "PGPASSWORD=x", "TF_VAR_api_key=1",
             "as-ci --token hvs.CAESIJ4XcJ0dRDcoXzgYIhHpWs2eYZ8mRk3QzPq9tNvBvBvB"})
        QTest::newRow(text) << QString::fromLatin1(text) << ErrorCode::Refused;
    QTest::newRow("nothing") << QStringLiteral("  ") << ErrorCode::Invalid;
}

void tst_plan_identity::refusesACredential()
{
    QFETCH(QString, text);
    const auto identity = PlanIdentity::parse(text);
    QVERIFY(!identity);
    QTEST(identity.error().code, "code");
    QVERIFY(englishText(identity.error().advice).contains(QLatin1String("aws-vault")));
    QVERIFY(!identity.error().toString().contains(QLatin1String("CAESIJ4")));
}

void tst_plan_identity::keepsThePersonsOwnTokenAway()
{
    QProcessEnvironment person;
    person.insert(QStringLiteral("HOME"), QStringLiteral("/home/p"));
    person.insert(QStringLiteral("VAULT_TOKEN"), QStringLiteral("hvs.own"));
    person.insert(QStringLiteral("USER"), QStringLiteral("p"));
    const auto identity = PlanIdentity::parse(QStringLiteral("AWS_PROFILE=ci as-ci --"));
    const auto environment = identity->environment({}, person);
    QCOMPARE(environment.value(QStringLiteral("HOME")), QStringLiteral("/home/p"));
    QCOMPARE(environment.value(QStringLiteral("AWS_CONFIG_FILE")), QStringLiteral("/home/p/.aws/config"));
    QVERIFY(!environment.contains(QStringLiteral("VAULT_TOKEN")));
    // What the command runs has another home, without ~/.vault-token, and no session to ask.
    const QStringList words =
        identity->wrapped({QStringLiteral("terraform"), QStringLiteral("plan")}, QStringLiteral("/t"));
    QCOMPARE(
        words.mid(0, 3), (QStringList{QStringLiteral("as-ci"), QStringLiteral("--"), QStringLiteral("/usr/bin/env")}));
    QVERIFY(words.contains(QLatin1String("HOME=/t")));
    QVERIFY(words.contains(QLatin1String("DBUS_SESSION_BUS_ADDRESS")));
    QCOMPARE(words.last(), QStringLiteral("plan"));
}

QTEST_GUILESS_MAIN(tst_plan_identity)
#include "tst_plan_identity.moc"
