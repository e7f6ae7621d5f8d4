#include "draft/rendering.h"
#include "draft/submit.h"
#include "servers/terraform_runner.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

/// Each folder of data/ is one change on a repository (the acme sample, or one of samples/): facts.json says what is
/// live, what is asked for, and what the repository has instead of its own text; expected.txt is what the form says and
/// the patch, or the reason why there is none.
class tst_changes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void refusesADayThatHasPassed_data();
    void refusesADayThatHasPassed();
    void jsonIsNeverEdited_data();
    void jsonIsNeverEdited();
    void severalChangesKnowTheirLines();
    void theNextChangeStandsOnTheOnesBefore();
    void leavesAsACommit();
};

namespace {

using Files = std::vector<terraform::SourceFile>;

const Instant now{std::chrono::milliseconds(1'700'000'000'000)};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Files sample(const QString &name = {})
{
    const QString source = QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/");
    const QDir root(
        source + (name.isEmpty() ? QStringLiteral("servers/data/sample") : QStringLiteral("draft/samples/") + name));
    Files files;
    QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.push_back({root.relativeFilePath(path), contents(path)});
    }
    return files;
}

QByteArray &bytesOf(Files &files, const QString &path)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto &file) { return file.path == path; });
    if (found != files.end())
        return found->bytes;
    files.push_back({path, {}});
    return files.back().bytes;
}

estate::Estate acme()
{
    estate::Estate estate;
    for (const char *name : {"prod", "staging", "dev"}) {
        estate::Environment environment;
        environment.name = QLatin1String(name);
        environment.tier = environment.name == QLatin1String("prod") ? estate::Tier::Production : estate::Tier::Other;
        environment.vault.emplace();
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = environment.name;
        environment.vault->address = QStringLiteral("https://vault.%1.example:8200").arg(environment.name);
        environment.vault->writers = {QStringLiteral("ci-terraform-") + environment.name};
        estate.environments.push_back(environment);
    }
    return estate;
}

estate::Secret live(const QString &environment, const QString &path)
{
    estate::Secret secret;
    secret.id = {environment, path};
    secret.apiPath = QStringLiteral("airflow/%1/%2").arg(environment, path);
    secret.standing = estate::Standing::Declared;
    secret.live.emplace();
    secret.live->currentVersion = 1;
    secret.live->versions = {{1, now, {}, {}, false}};
    return secret;
}

estate::Inventory liveOnes(const QString &environment, const QStringList &paths)
{
    std::vector<estate::Secret> secrets;
    for (const QString &path : paths)
        secrets.push_back(live(environment, path));
    return estate::Inventory(secrets);
}

/// A live secret that nobody declares, with the metadata that facts.json gives it.
estate::Secret unmanaged(const QString &environment, const QJsonObject &facts)
{
    estate::Secret secret = live(environment, facts.value(QLatin1String("path")).toString());
    secret.standing = estate::Standing::NotInTerraform;
    vault::KvMetadata &metadata = *secret.live;
    metadata.nameOnly = facts.value(QLatin1String("nameOnly")).toBool();
    metadata.casRequired = facts.value(QLatin1String("casRequired")).toBool();
    metadata.maxVersions = facts.value(QLatin1String("maxVersions")).toInt();
    metadata.currentVersion = facts.value(QLatin1String("version")).toInt();
    metadata.versions.clear();
    for (int number = facts.value(QLatin1String("oldest")).toInt(1); number <= metadata.currentVersion; ++number)
        metadata.versions.push_back({number, now, {}, {}, false});
    for (const QJsonValue &key : facts.value(QLatin1String("keys")).toArray())
        metadata.keys = metadata.keys.value_or(QStringList()) + QStringList{key.toString()};
    const QJsonObject custom = facts.value(QLatin1String("customMetadata")).toObject();
    for (auto it = custom.begin(); it != custom.end(); ++it)
        metadata.customMetadata.insert(it.key(), it.value().toString());
    return secret;
}

estate::Inventory inventoryOf(const QJsonObject &facts)
{
    const QString environment = facts.value(QLatin1String("environment")).toString();
    std::vector<estate::Secret> secrets;
    for (const QJsonValue &path : facts.value(QLatin1String("live")).toArray())
        secrets.push_back(live(environment, path.toString()));
    for (const QJsonValue &secret : facts.value(QLatin1String("unmanaged")).toArray())
        secrets.push_back(unmanaged(environment, secret.toObject()));
    const QJsonObject role = facts.value(QLatin1String("staticRole")).toObject();
    if (!role.isEmpty()) {
        estate::Secret secret;
        secret.id = {environment, facts.value(QLatin1String("path")).toString()};
        secret.kind = estate::SecretKind::StaticRole;
        secret.staticRole.emplace();
        secret.staticRole->mount = role.value(QLatin1String("mount")).toString();
        secret.staticRole->name = role.value(QLatin1String("name")).toString();
        secrets.push_back(secret);
    }
    const QJsonObject others = facts.value(QLatin1String("others")).toObject();
    for (auto it = others.begin(); it != others.end(); ++it) {
        for (const QJsonValue &path : it.value().toArray())
            secrets.push_back(live(it.key(), path.toString()));
    }
    return estate::Inventory(secrets);
}

struct Case
{
    Files files;
    estate::Estate estate = acme();
    estate::Inventory inventory;
    Change change;
    QString validated; ///< the root that terraform validates afterwards; empty: none
};

Case readCase(const QString &folder)
{
    const QJsonObject facts = QJsonDocument::fromJson(contents(folder + QStringLiteral("/facts.json"))).object();
    const auto text = [&](const char *name) { return facts.value(QLatin1String(name)).toString(); };
    Case read;
    read.files = sample(text("sample"));
    read.validated = text("validate");
    read.change.kind = text("kind");
    read.change.secret = {text("environment"), text("path")};
    read.change.target = text("target");
    const QJsonObject parameters = facts.value(QLatin1String("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        read.change.parameters.insert(it.key(), it.value().toString());
    read.inventory = inventoryOf(facts);
    QByteArray lines;
    for (const QJsonValue &line : facts.value(QLatin1String("sallyport.hcl")).toArray())
        lines += line.toString().toUtf8() + '\n';
    const auto isConfig = [](const auto &file) { return file.path == QLatin1String("sallyport.hcl"); };
    if (!lines.isEmpty())
        bytesOf(read.files, QStringLiteral("sallyport.hcl")) = lines;
    else if (facts.value(QLatin1String("noConfig")).toBool())
        std::erase_if(read.files, isConfig);
    for (const QJsonValue &name : facts.value(QLatin1String("groups")).toArray()) {
        read.estate.rotations.emplace_back();
        read.estate.rotations.back().name = name.toString();
    }
    for (const QJsonValue &replacement : facts.value(QLatin1String("replace")).toArray()) {
        const QJsonArray row = replacement.toArray();
        QByteArray &bytes = bytesOf(read.files, row[0].toString());
        if (!bytes.contains(row[1].toString().toUtf8()))
            qFatal("%s: the text to replace is not there", qPrintable(folder));
        bytes.replace(row[1].toString().toUtf8(), row[2].toString().toUtf8());
    }
    return read;
}

Rendering rendered(const Case &from, const std::vector<Change> &changes)
{
    return render({changes, now, 1}, from.estate, from.inventory, from.files, QStringLiteral("main"),
        QStringLiteral("0123456789"));
}

void writeAll(const QString &folder, const Files &files)
{
    for (const auto &file : files) {
        const QString path = folder + u'/' + file.path;
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file.bytes);
    }
}

QByteArray run(
    const QString &folder, const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.exitCode() == 0 ? QByteArray() : process.readAll() + " (failed)";
}

/// What a form shows before anything is staged.
QByteArray formOf(const Plan &plan)
{
    if (plan.notes.empty())
        return {};
    QString text;
    for (const Message &note : plan.notes)
        text += QStringLiteral("note: ") + englishText(note) + u'\n';
    if (plan.newVersions)
        text += QStringLiteral("new versions: %1\n").arg(*plan.newVersions);
    return text.toUtf8() + "---\n";
}

/// The real terraform finds the result valid, with the providers of the mirror.
void validate(const QString &root, const QString &work)
{
    const auto terraform = servers::TerraformRunner::create(root, work);
    if (!terraform)
        QSKIP(qPrintable(englishText(terraform.error().what)));
    const auto initialised = terraform->init();
    QVERIFY2(initialised && initialised->ok(), initialised ? qPrintable(initialised->text()) : "init");
    const auto valid = terraform->validate();
    QVERIFY2(valid && valid->ok(), valid ? qPrintable(valid->text()) : "validate");
}

/// The real programs take the patch, and find nothing to format in what it leaves.
void checkWithRealPrograms(const Case &from, const Rendering &rendering)
{
    QTemporaryDir folder;
    writeAll(folder.path(), from.files);
    QCOMPARE(run(folder.path(), QStringLiteral("git"), {QStringLiteral("apply"), QStringLiteral("-")}, rendering.patch),
        QByteArray());
    for (const git::FileEdit &edit : rendering.edits)
        QCOMPARE(contents(folder.filePath(edit.path)), edit.after);
    if (QStandardPaths::findExecutable(QStringLiteral("terraform")).isEmpty())
        QSKIP("terraform is not installed");
    for (const git::FileEdit &edit : rendering.edits) {
        if (!edit.path.endsWith(QLatin1String(".tf")) && !edit.path.endsWith(QLatin1String(".tfvars")))
            continue;
        QCOMPARE(run(folder.path(), QStringLiteral("terraform"),
                     {QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-diff"), edit.path}),
            QByteArray());
    }
    const QTemporaryDir work;
    if (!from.validated.isEmpty())
        validate(folder.filePath(from.validated), work.filePath(QStringLiteral("terraform")));
}

} // namespace

void tst_changes::golden_data()
{
    QTest::addColumn<QString>("folder");
    const QDir data(QStringLiteral(SALLYPORT_TEST_DATA));
    for (const QString &name : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << data.filePath(name);
}

void tst_changes::golden()
{
    QFETCH(QString, folder);
    const Case from = readCase(folder);
    const terraform::Model model = terraform::read(from.files);
    const ChangeKind *kind = changeKind(from.change.kind);
    const auto staged = kind->staged(from.change, {from.estate, from.inventory, model, nullptr, &from.files});
    const Rendering rendering = rendered(from, {staged ? *staged : from.change});
    const QByteArray actual =
        staged ? formOf(rendering.changes[0].plan) + rendering.message.toUtf8() + "---\n" + rendering.patch
               : (nameOf(staged.error().code) + u' ' + staged.error().toString() + u'\n').toUtf8();
    if (actual != contents(folder + QStringLiteral("/expected.txt"))) {
        QFile out(folder + QStringLiteral("/expected.txt.actual"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(actual);
    }
    QCOMPARE(actual, contents(folder + QStringLiteral("/expected.txt")));
    QCOMPARE(rendering.canLeave(), staged.has_value());
    if (!staged)
        return;
    checkWithRealPrograms(from, rendering);
    // What is on the base already is not made a second time.
    Case merged = from;
    for (const git::FileEdit &edit : rendering.edits)
        bytesOf(merged.files, edit.path) = edit.after;
    const Rendering again = rendered(merged, {*staged});
    QVERIFY(again.changes[0].refusal);
    QCOMPARE(int(again.changes[0].refusal->code), int(ErrorCode::Exists));
    QVERIFY(again.patch.isEmpty());
}

void tst_changes::refusesADayThatHasPassed_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("accept") << QStringLiteral("accept-estate-new_block") << QStringLiteral("until");
    QTest::newRow("plan") << QStringLiteral("plan-rotation-estate-new_block") << QStringLiteral("on");
}

/// Where it is asked for: what was staged in time still leaves when its day has come and gone.
void tst_changes::refusesADayThatHasPassed()
{
    QFETCH(QString, folder);
    QFETCH(QString, parameter);
    const Case from = readCase(QStringLiteral(SALLYPORT_TEST_DATA "/") + folder);
    const terraform::Model model = terraform::read(from.files);
    const ChangeKind *kind = changeKind(from.change.kind);
    const QDate day = QDate::fromString(from.change.parameters.value(parameter), Qt::ISODate);
    QVERIFY(day.isValid());
    const auto askedOn = [&](QDate today) {
        return kind->staged(from.change, {from.estate, from.inventory, model, nullptr, &from.files, today});
    };
    for (const QDate today : {day.addDays(-1), day})
        QVERIFY2(askedOn(today), askedOn(today) ? "" : qPrintable(askedOn(today).error().toString()));
    const auto late = askedOn(day.addDays(1));
    QVERIFY(!late);
    QCOMPARE(int(late.error().code), int(ErrorCode::Invalid));
    QCOMPARE(late.error().subject, parameter);
    QVERIFY2(
        englishText(late.error().what).endsWith(QStringLiteral(": today is ") + day.addDays(1).toString(Qt::ISODate)),
        qPrintable(englishText(late.error().what)));
    QVERIFY(rendered(from, {*askedOn(day)}).canLeave());
}

void tst_changes::jsonIsNeverEdited_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("address");
    QTest::newRow("write-only") << QStringLiteral("write-only") << QStringLiteral("vault_kv_secret_v2.legacy");
    QTest::newRow("rotation period") << QStringLiteral("rotation-period")
                                     << QStringLiteral("vault_database_secret_backend_static_role.etl");
}

/// Also where a change names the declaration by its address, as findings that know no secret do.
void tst_changes::jsonIsNeverEdited()
{
    QFETCH(QString, kind);
    QFETCH(QString, address);
    Case from;
    from.files = sample();
    from.files.push_back({QStringLiteral("terraform/prod/legacy.tf.json"), R"({"resource": {
      "vault_kv_secret_v2": {"legacy": {"mount": "airflow", "name": "prod/x", "data_json": "${var.legacy}"}},
      "vault_database_secret_backend_static_role": {"etl": {"backend": "database", "name": "etl", "db_name": "w",
        "username": "etl", "rotation_period": 86400}}}})"});
    Change change;
    change.kind = kind;
    change.secret = {QStringLiteral("prod"), {}};
    change.target = address;
    change.parameters = {{QStringLiteral("period"), QStringLiteral("7d")}};
    const terraform::Model model = terraform::read(from.files);
    const auto plan = changeKind(kind)->plan(change, {from.estate, from.inventory, model, nullptr, &from.files});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Refused);
    QVERIFY2(englishText(plan.error().what).contains(QLatin1String("JSON")), qPrintable(plan.error().toString()));
}

void tst_changes::severalChangesKnowTheirLines()
{
    Case from;
    from.files = sample();
    from.inventory = liveOnes(
        QStringLiteral("prod"), {QStringLiteral("connections/pg_warehouse"), QStringLiteral("variables/stripe_api")});
    Change declare;
    declare.kind = QStringLiteral("declare");
    declare.secret = {QStringLiteral("prod"), QStringLiteral("variables/github_api")};
    Change rotate;
    rotate.kind = QStringLiteral("rotate");
    rotate.secret = {QStringLiteral("prod"), QStringLiteral("variables/stripe_api")};
    const Rendering rendering = rendered(from, {declare, rotate});
    QCOMPARE(rendering.files.size(), size_t(1));
    const RenderedFile &file = rendering.files[0];
    for (size_t hunk = 0; hunk < file.owners.size(); ++hunk) {
        const auto &lines = file.diff.hunks[qsizetype(hunk)].lines;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool isContext = lines[i].kind == git::DiffLine::Kind::Context;
            const int expected =
                isContext                                                                                ? 0
                : lines[i].bytes.contains("wo_version = 3") || lines[i].bytes.contains("wo_version = 2") ? 2
                                                                                                         : 1;
            QCOMPARE(file.owners[hunk][size_t(i)], expected);
        }
    }
    QVERIFY(rendering.touchesProduction);
    QVERIFY(rendering.canLeave());
}

void tst_changes::theNextChangeStandsOnTheOnesBefore()
{
    Case from;
    from.files = sample();
    from.inventory = liveOnes(
        QStringLiteral("prod"), {QStringLiteral("connections/pg_warehouse"), QStringLiteral("variables/stripe_api")});
    Draft draft;
    for (const char *kind : {"declare", "rotate"}) {
        Change change;
        change.id = change.kind = QString::fromLatin1(kind);
        change.secret = {QStringLiteral("prod"), change.kind == QLatin1String("declare")
                                                     ? QStringLiteral("variables/github_api")
                                                     : QStringLiteral("variables/stripe_api")};
        draft.changes.push_back(change);
    }
    const terraform::Model model = terraform::read(from.files);
    const auto isIn = [](const Tree &tree, const char *text) {
        return std::any_of(tree.files.begin(), tree.files.end(),
            [&](const terraform::SourceFile &file) { return file.bytes.contains(text); });
    };
    const auto before = [&](const char *change) {
        return treeBefore(QString::fromLatin1(change), draft, from.estate, from.inventory, from.files, model);
    };
    QCOMPARE(before("declare").files, from.files);
    QVERIFY(isIn(before("rotate"), "github_api"));
    QVERIFY(!isIn(before("rotate"), "wo_version = 3"));
    QVERIFY(isIn(before(""), "wo_version = 3"));
    QCOMPARE(before("rotate").model.declarations.size(), model.declarations.size() + 1);
}

void tst_changes::leavesAsACommit()
{
    QTemporaryDir folder;
    qputenv("HOME", QFile::encodeName(folder.path()));
    Case from = readCase(QStringLiteral(SALLYPORT_TEST_DATA "/rotate-plain-generated"));
    writeAll(folder.path(), from.files);
    const auto git = [&](const char *line) {
        QCOMPARE(run(folder.path(), QStringLiteral("git"), QString::fromLatin1(line).split(u' ')), QByteArray());
    };
    for (const char *line :
        {"init -q -b main", "config user.name Ada", "config user.email ada@example.com", "add -A", "commit -q -m base"})
        git(line);
    const auto repository = git::Repository::open(folder.path());
    const auto base = repository->resolve(QStringLiteral("main"));
    Rendering rendering =
        render({{from.change}, now, 1}, from.estate, from.inventory, from.files, QStringLiteral("main"), base->hex);
    const auto left = commitDraft(folder.path(), rendering, rendering.message, now);
    QVERIFY2(left, left ? "" : qPrintable(left.error().toString()));
    QCOMPARE(left->branch, QStringLiteral("sallyport/rotate-pg-warehouse"));
    git("diff --quiet main -- .");
    for (const git::FileEdit &edit : rendering.edits)
        QCOMPARE(*repository->read(left->commit, edit.path), edit.after);
    rendering.checks.push_back({{}, {}, DraftCheck::Outcome::Failed});
    QCOMPARE(int(commitDraft(folder.path(), rendering, rendering.message, now).error().code), int(ErrorCode::Refused));
}

QTEST_GUILESS_MAIN(tst_changes)
#include "tst_changes.moc"
