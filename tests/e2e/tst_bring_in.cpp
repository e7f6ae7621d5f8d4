// Two secrets that nobody declares are brought into Terraform, one by its value and one by its metadata: the number of
// versions before and after the apply is what the form said.

#include "e2e/commands.h"
#include "e2e/live_estate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;

class TestBringIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theApplyWritesWhatTheFormSaid_data();
    void theApplyWritesWhatTheFormSaid();

private:
    servers::Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    QJsonObject stagedChange(const QStringList &arguments) const;
    servers::TerraformRunner checkedOut(const QString &branch);
    void letTheCiRead(const QString &path);

    std::unique_ptr<LiveEstate> m_estate;
    Person m_person;
};

void TestBringIn::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    m_estate = std::make_unique<LiveEstate>();
    m_person = {m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate()};
    m_estate->addReader(LiveEstate::leastPolicies());
    QVERIFY(run({QStringLiteral("confirm"), QStringLiteral("prod")}).ok());
    const auto read =
        run({QStringLiteral("refresh"), QStringLiteral("prod"), QStringLiteral("--userpass"), LiveEstate::readerName()},
            LiveEstate::readerPassword().toUtf8() + '\n');
    QVERIFY2(read.ok(), qPrintable(read.text()));
}

servers::Outcome TestBringIn::run(const QStringList &arguments, const QByteArray &input) const
{
    return runCommandLine(m_person, m_estate->repository().folder(), arguments, input);
}

QJsonObject TestBringIn::stagedChange(const QStringList &arguments) const
{
    const auto staged = run(QStringList{QStringLiteral("draft"), QStringLiteral("add")} + arguments +
                            QStringList{QStringLiteral("--json")});
    if (!staged.ok())
        qWarning().noquote() << staged.text();
    return QJsonDocument::fromJson(staged.output)[QLatin1String("changes")].toArray().last().toObject();
}

/// Terraform on a checkout of the branch, with the state of what was applied before.
servers::TerraformRunner TestBringIn::checkedOut(const QString &branch)
{
    const QString folder = m_estate->folder(QStringLiteral("checkout-%1").arg(branch.section(u'/', -1)));
    valueOf(m_estate->repository().git({QStringLiteral("worktree"), QStringLiteral("add"), folder, branch}));
    auto terraform = m_estate->terraformIn(folder);
    terraform.setEnvironment(
        QStringLiteral("TF_VAR_unmanaged_ftp"), QStringLiteral("canary-value-of-prod/connections/unmanaged_ftp"));
    return terraform;
}

/// What the change's task asks for: the writer's policy has no read.
void TestBringIn::letTheCiRead(const QString &path)
{
    const QString policy = QStringLiteral("ci-terraform-prod");
    const auto text = m_estate->vault().call("GET", QStringLiteral("sys/policies/acl/") + policy);
    const QByteArray before = QByteArray::fromStdString(text.at("data").at("policy").get<std::string>());
    m_estate->vault().writePolicy(policy, before + "\npath \"airflow/data/" + path.toUtf8() +
                                              "\" {\n  capabilities = [\"create\", \"read\", \"update\"]\n}\n");
}

void TestBringIn::theApplyWritesWhatTheFormSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<int>("newVersions");
    QTest::addColumn<bool>("readsValue");
    QTest::newRow("adopt") << QStringLiteral("adopt") << QStringLiteral("fernet/key")
                           << QStringList{QStringLiteral("kind=fernet-key")} << 0 << false;
    QTest::newRow("import") << QStringLiteral("import") << QStringLiteral("connections/unmanaged_ftp")
                            << QStringList{QStringLiteral("keys=conn_uri"), QStringLiteral("kind=api-token")} << 1
                            << true;
}

void TestBringIn::theApplyWritesWhatTheFormSaid()
{
    if (!m_estate)
        QSKIP(qPrintable(LiveEstate::whyAbsent()));
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(QStringList, parameters);
    QFETCH(bool, readsValue);
    const QString inMount = QStringLiteral("prod/") + path;
    const auto metadata = [&] {
        return m_estate->vault().call("GET", QStringLiteral("airflow/metadata/") + inMount).at("data");
    };
    const QJsonObject change = stagedChange(QStringList{kind, inMount} + parameters);
    QTEST(change[QLatin1String("new_versions")].toInt(-1), "newVersions");
    const auto committed = run({QStringLiteral("draft"), QStringLiteral("commit"), QStringLiteral("--json")});
    QVERIFY2(committed.ok(), qPrintable(committed.text()));
    const auto terraform = checkedOut(QJsonDocument::fromJson(committed.output)[QLatin1String("branch")].toString());
    QVERIFY(terraform.init()->ok());

    const int before = m_estate->versionOf(inMount);
    if (readsValue) {
        // Without the task that the change names, nothing happens at all.
        QVERIFY(!terraform.apply()->ok());
        QCOMPARE(m_estate->versionOf(inMount), before);
        letTheCiRead(inMount);
    }
    const auto applied = terraform.apply();
    QVERIFY2(applied->ok(), qPrintable(applied->text()));
    QCOMPARE(m_estate->versionOf(inMount), before + change[QLatin1String("new_versions")].toInt());
    QCOMPARE(metadata().at("custom_metadata").at("owner").get<std::string>(), std::string("data-platform"));
    const std::string wantedKind = parameters.back().section(u'=', 1).toStdString();
    QCOMPARE(metadata().at("custom_metadata").at("kind").get<std::string>(), wantedKind);
    QCOMPARE(terraform.plan()->exitCode, 0);
    // Merged, so that the next one is staged on it.
    valueOf(m_estate->repository().git({QStringLiteral("merge"), QStringLiteral("--quiet"),
        QJsonDocument::fromJson(committed.output)[QLatin1String("branch")].toString()}));
}

QTEST_GUILESS_MAIN(TestBringIn)
#include "tst_bring_in.moc"
