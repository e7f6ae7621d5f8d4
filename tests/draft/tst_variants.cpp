#include "draft/rendering.h"
#include "estate/terraform_runs.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

/// Changes in a root that several environments share, and in one that is JSON.
class tst_variants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rotatesWhereOnlyOneEnvironmentIsReached_data();
    void rotatesWhereOnlyOneEnvironmentIsReached();
    void refusesJson_data();
    void refusesJson();
};

namespace {

const Instant now{std::chrono::milliseconds(1'700'000'000'000)};

std::vector<terraform::SourceFile> filesOf(const QString &name)
{
    const QDir root(QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/terraform/data/") + name + QStringLiteral("/input"));
    std::vector<terraform::SourceFile> files;
    QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.push_back({root.relativeFilePath(file.fileName()), file.readAll()});
    }
    return files;
}

estate::Estate estateOf(const QStringList &names)
{
    estate::Estate estate;
    for (const QString &name : names) {
        estate::Environment environment;
        environment.name = name;
        environment.vault.emplace();
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = name;
        estate.environments.push_back(environment);
    }
    return estate;
}

estate::Inventory live(const estate::SecretId &id)
{
    estate::Secret secret;
    secret.id = id;
    secret.live.emplace();
    secret.live->currentVersion = 1;
    secret.live->versions = {{1, now, {}, {}, false}};
    return estate::Inventory({secret});
}

Rendering rendered(const std::vector<terraform::SourceFile> &files, const estate::Estate &estate, const Change &change)
{
    return render({{change}, now, 1}, estate, live(change.secret), files, QStringLiteral("main"), QStringLiteral("0"));
}

Change rotate(const QString &key)
{
    Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = estate::SecretId::fromKey(key);
    return change;
}

} // namespace

void tst_variants::rotatesWhereOnlyOneEnvironmentIsReached_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an entry of the environment's own variables")
        << "prod/tokens/stripe" << QStringLiteral("terraform/envs/prod.tfvars")
        << QByteArray("+  stripe   = { version = 8 }");
    QTest::newRow("the same entry of another environment")
        << "staging/tokens/stripe" << QStringLiteral("terraform/envs/staging.tfvars")
        << QByteArray("+  stripe = { version = 2 }");
    QTest::newRow("a block that only this environment has")
        << "prod/tokens/pager" << QStringLiteral("terraform/main.tf") << QByteArray("data_json_wo_version = 3");
    QTest::newRow("a block of all environments") << "prod/connections/pg_warehouse" << QString() << QByteArray();
}

void tst_variants::rotatesWhereOnlyOneEnvironmentIsReached()
{
    QFETCH(QString, secret);
    QFETCH(QString, file);
    QFETCH(QByteArray, line);
    const estate::Estate estate = estateOf({QStringLiteral("prod"), QStringLiteral("staging")});
    const Rendering rendering = rendered(filesOf(QStringLiteral("tfvars_per_environment")), estate, rotate(secret));
    QCOMPARE(rendering.changes[0].refusal.has_value(), file.isEmpty());
    if (file.isEmpty()) {
        QVERIFY2(rendering.patch.isEmpty(), rendering.patch.constData());
        return;
    }
    QCOMPARE(rendering.edits.size(), size_t(1));
    QCOMPARE(rendering.edits[0].path, file);
    QVERIFY2(rendering.patch.contains(line), rendering.patch.constData());
}

void tst_variants::refusesJson_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("an entry of a for_each in JSON") << "prod/tokens/stripe";
    QTest::newRow("the call of a native module in JSON") << "prod/api";
    QTest::newRow("a value in JSON") << "prod/plain";
}

void tst_variants::refusesJson()
{
    QFETCH(QString, secret);
    const estate::Estate estate = estateOf({QStringLiteral("prod")});
    const Rendering rendering = rendered(filesOf(QStringLiteral("json")), estate, rotate(secret));
    QVERIFY(rendering.changes[0].refusal);
    QVERIFY2(englishText(rendering.changes[0].refusal->what).contains(QStringLiteral("main.tf.json is JSON")),
        qPrintable(rendering.changes[0].refusal->toString()));
    QVERIFY(rendering.edits.empty());
}

QTEST_GUILESS_MAIN(tst_variants)
#include "tst_variants.moc"
