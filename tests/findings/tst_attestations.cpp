#include "estate/estate_file.h"
#include "findings/engine.h"

#include "../git/real_git.h"

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");
const QString ownFile = QStringLiteral("sallyport.hcl");
const QString recordFile = QStringLiteral("sallyport/run.hcl");

const QByteArray head = "estate \"a\" {}\n"
                        "environment \"staging\" {\n  tier = \"staging\"\n"
                        "  vault {\n    mount = \"airflow\"\n    prefix = \"staging\"\n  }\n}\n";

struct Block
{
    QByteArray by = "ada";
    QByteArray at = "2026-11-20T09:30:00Z";
    QByteArray result = "passed";
    QByteArray commit = {};
    QByteArray step = "passed";

    QByteArray text() const
    {
        return "attestation \"rotation-dry-run\" {\n  environment = \"staging\"\n  by = \"" + by + "\"\n  at = \"" +
               at + "\"\n  result = \"" + result + "\"\n" +
               (commit.isEmpty() ? QByteArray() : "  commit = \"" + commit + "\"\n") +
               "  step \"rotate\" {\n    result = \"" + step + "\"\n  }\n}\n";
    }
};

/// A repository whose sallyport.hcl has been there for a while.
struct Scene
{
    RealGit git;
    QString reader = {}; ///< whose repository is looked at; empty: git's own

    Scene() { git.commit(ownFile, head); }

    QByteArray head12() { return git.run("rev-parse HEAD").trimmed().left(12); }

    /// As the console looks at it: the estate of the work tree, and what git says of the base branch.
    std::vector<Finding> look(bool isAll = true, const QByteArray &more = {})
    {
        const QString root = reader.isEmpty() ? git.path() : reader;
        const auto repository = git::Repository::open(root);
        const auto base = repository->baseBranch(QStringLiteral("main"));
        const auto recent = git::log(*repository, base->commit, {{}, isAll ? 2000 : 1, 2000});
        estate::Estate estate = *estate::readEstate(fileAt(root, ownFile) + more, ownFile);
        for (const auto &one : estate::attestationsIn(fileAt(root, recordFile), recordFile))
            estate.attestations.push_back(one);
        const auto log = estate::readAttestationLog(
            *repository, base->commit, recent.value_or(QVector<git::CommitInfo>()), isAll, estate.attestations);
        return findings(estate, &log);
    }

    static QByteArray fileAt(const QString &root, const QString &name)
    {
        QFile file(root + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static std::vector<Finding> findings(const estate::Estate &estate, const estate::AttestationLog *log)
    {
        const terraform::Model model;
        const std::vector<estate::Knowledge> knowledge;
        const estate::Inventory inventory = estate::join(estate, knowledge, &model);
        const std::vector<rotation::Rotation> rotations;
        const QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
        const std::vector<draft::Change> draft;
        const std::vector<Departure> departures;
        Facts facts{
            estate, knowledge, inventory, rotations, &model, writes, draft, departures, QStringLiteral("abc"), now};
        facts.attestations = log;
        std::vector<Finding> found;
        for (const Finding &finding : evaluate(facts, {})) {
            if (finding.rule == QLatin1String("attestation"))
                found.push_back(finding);
        }
        return found;
    }
};

/// "changed", "signer": what the identities end with.
QStringList problems(const std::vector<Finding> &found)
{
    QStringList all;
    for (const Finding &finding : found)
        all.push_back(finding.identity.section(u'.', -1));
    return all;
}

} // namespace

/// Attestations against what a real git says of them.
class TestAttestations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsAsRecordedIsQuiet_data();
    void oneThatIsAsRecordedIsQuiet();
    void commits_data();
    void commits();
    void aCommitOfAnotherBranchIsNotOnTheBase();
    void editedByHand_data();
    void editedByHand();
    void editedAndPutBackIsQuiet();
    void deleted();
    void movedIsNotDeleted();
    void twoOnTwoBranchesDeleteNothing();
    void aBrokenFileOfThePastHidesNothing();
    void signers_data();
    void signers();
    void notYetMerged();
    void notReadIsNotChecked();
    void aShallowCloneIsNotChecked();
    void whatIsOlderThanTheLookIsNotChecked();
};

void TestAttestations::oneThatIsAsRecordedIsQuiet_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("in sallyport.hcl") << ownFile;
    QTest::newRow("beside it") << recordFile;
}

void TestAttestations::oneThatIsAsRecordedIsQuiet()
{
    QFETCH(QString, file);
    Scene scene;
    const QByteArray text = Block{.commit = scene.head12()}.text();
    scene.git.commit(file, file == ownFile ? head + text : text);
    scene.git.commit(QStringLiteral("later.txt"), "x");
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::commits_data()
{
    QTest::addColumn<QByteArray>("commit");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none is named") << QByteArray() << QStringList();
    QTest::newRow("never heard of") << QByteArray("0123456789ab") << QStringList{QStringLiteral("commit")};
    QTest::newRow("a branch moves") << QByteArray("main") << QStringList{QStringLiteral("commit")};
    QTest::newRow("a place of today") << QByteArray("HEAD~1") << QStringList{QStringLiteral("commit")};
    QTest::newRow("too short to be one") << QByteArray("0123") << QStringList{QStringLiteral("commit")};
}

void TestAttestations::commits()
{
    QFETCH(QByteArray, commit);
    QFETCH(QStringList, expected);
    Scene scene;
    scene.git.commit(recordFile, Block{.commit = commit}.text());
    const auto found = scene.look();
    QCOMPARE(problems(found), expected);
    for (const Finding &finding : found) {
        QCOMPARE(finding.identity, QStringLiteral("attestation:staging/rotation-dry-run.2026-11-20T09:30:00Z.commit"));
        QCOMPARE(finding.remedy.place.toString(), QStringLiteral("sallyport/run.hcl:1:1"));
    }
}

void TestAttestations::aCommitOfAnotherBranchIsNotOnTheBase()
{
    Scene scene;
    scene.git.run("checkout -q -b side");
    scene.git.commit(QStringLiteral("side.txt"), "x");
    const QByteArray side = scene.head12();
    scene.git.run("checkout -q main");
    scene.git.commit(recordFile, Block{.commit = side}.text());
    const auto found = scene.look();
    QCOMPARE(problems(found), QStringList{QStringLiteral("commit")});
    QVERIFY(QByteArray(found.front().title.text).contains("not on the base branch"));
    scene.git.run("merge -q --no-ff -m merge side");
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::editedByHand_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("what");
    QTest::newRow("the result") << Block{.result = "failed"}.text() << Block{}.text() << QStringLiteral("result");
    QTest::newRow("a step") << Block{.step = "failed"}.text() << Block{}.text() << QStringLiteral("steps");
    QTest::newRow("both") << Block{.result = "failed", .step = "skipped"}.text() << Block{}.text()
                          << QStringLiteral("result, steps");
    QTest::newRow("who it was") << Block{.by = "ada@example.com"}.text() << Block{}.text() << QStringLiteral("by");
}

void TestAttestations::editedByHand()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, what);
    Scene scene;
    scene.git.commit(recordFile, before);
    scene.git.run("config user.name Mallory");
    scene.git.commit(recordFile, "# tidied\n" + after);
    const QString commit = QString::fromLatin1(scene.head12());
    scene.git.commit(recordFile, "# only moved\n\n# tidied\n" + after);
    const auto found = scene.look();
    QCOMPARE(problems(found), QStringList{QStringLiteral("changed")});
    const Finding &finding = found.front();
    QCOMPARE(std::get<Code>(finding.title.arguments.at(2)).text, what);
    QCOMPARE(finding.evidence.front().reference, commit);
    QCOMPARE(std::get<QString>(finding.evidence.front().message.arguments.front()), QStringLiteral("Mallory"));
    QCOMPARE(finding.remedy.place.toString(), QStringLiteral("sallyport/run.hcl:4:1"));
}

void TestAttestations::editedAndPutBackIsQuiet()
{
    Scene scene;
    scene.git.commit(recordFile, Block{.result = "failed"}.text());
    scene.git.commit(recordFile, Block{}.text());
    QCOMPARE(problems(scene.look()), QStringList{QStringLiteral("changed")});
    scene.git.commit(recordFile, Block{.result = "failed"}.text());
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::deleted()
{
    Scene scene;
    scene.git.commit(ownFile, head + Block{}.text());
    scene.git.commit(recordFile, Block{.at = "2025-01-01T00:00:00Z"}.text()); // of another time
    scene.git.commit(ownFile, head);
    const QByteArray commit = scene.head12();
    scene.git.run("rm -q sallyport/run.hcl");
    scene.git.run("commit -q -m tidy");
    const auto found = scene.look();
    QCOMPARE(problems(found), QStringList{QStringLiteral("taken-out")});
    QCOMPARE(found.front().evidence.front().reference.toLatin1(), commit);
    QCOMPARE(std::get<Code>(found.front().remedy.advice.arguments.front()).text,
        QStringLiteral("git checkout %1^ -- sallyport.hcl").arg(QString::fromLatin1(commit)));
    // Put back, all is as it was.
    scene.git.commit(recordFile, Block{}.text());
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::movedIsNotDeleted()
{
    Scene scene;
    scene.git.commit(ownFile, head + Block{}.text());
    scene.git.write(ownFile, head);
    scene.git.commit(recordFile, Block{}.text());
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::twoOnTwoBranchesDeleteNothing()
{
    Scene scene;
    scene.git.run("checkout -q -b one");
    scene.git.commit(recordFile, Block{}.text());
    scene.git.run("checkout -q main");
    scene.git.commit(QStringLiteral("sallyport/other.hcl"), Block{.at = "2026-11-21T09:30:00Z"}.text());
    scene.git.run("merge -q --no-ff -m merge one");
    QCOMPARE(scene.git.errors, QByteArray());
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::aBrokenFileOfThePastHidesNothing()
{
    Scene scene;
    scene.git.commit(ownFile, head + Block{}.text());
    scene.git.commit(ownFile, head + "cadence \"x\" { nonsense = 1 }\n" + Block{.result = "failed"}.text());
    scene.git.commit(ownFile, head + Block{.result = "failed"}.text());
    QCOMPARE(problems(scene.look()), QStringList{QStringLiteral("changed")});
}

void TestAttestations::signers_data()
{
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("name") << QByteArray("Ada Lovelace") << QByteArray() << true;
    QTest::newRow("address, in other letters") << QByteArray("ADA@example.com") << QByteArray() << true;
    QTest::newRow("its local part") << QByteArray("ada") << QByteArray() << true;
    QTest::newRow("nobody") << QByteArray("mallory") << QByteArray() << false;
    QTest::newRow("part of a name") << QByteArray("ad") << QByteArray() << false;
    QTest::newRow("who does a rotation") << QByteArray("team-dba")
                                         << QByteArray("rotation \"x\" {\n  secrets = \"*\"\n  by = \"team-dba\"\n}\n")
                                         << true;
}

void TestAttestations::signers()
{
    QFETCH(QByteArray, by);
    QFETCH(QByteArray, more);
    QFETCH(bool, isKnown);
    Scene scene;
    scene.git.commit(recordFile, Block{.by = by}.text());
    QCOMPARE(problems(scene.look(true, more)), isKnown ? QStringList() : QStringList{QStringLiteral("signer")});
    // Where the estate says who may attest, git's authors do not count.
    const QByteArray attesters = QByteArray(head).replace("{}", "{\n  attesters = [\"grace\"]\n}");
    scene.git.commit(ownFile, attesters);
    QCOMPARE(problems(scene.look(true, more)), QStringList{QStringLiteral("signer")});
    scene.git.commit(ownFile, QByteArray(attesters).replace("grace", by));
    QCOMPARE(problems(scene.look(true, more)), QStringList());
}

void TestAttestations::notYetMerged()
{
    Scene scene;
    scene.git.commit(recordFile, Block{.result = "failed"}.text());
    scene.git.write(recordFile, Block{}.text());
    QCOMPARE(problems(scene.look()), QStringList{QStringLiteral("unmerged")});
    scene.git.commit(recordFile, Block{.result = "failed"}.text() + Block{.at = "2026-11-22T09:30:00Z"}.text());
    scene.git.write(QStringLiteral("sallyport/new.hcl"), Block{}.text()); // nobody reads it here
    QCOMPARE(problems(scene.look()), QStringList());
}

void TestAttestations::notReadIsNotChecked()
{
    estate::Estate estate = *estate::readEstate(head + Block{}.text(), ownFile);
    const auto found = Scene::findings(estate, nullptr);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().severity, Severity::NotChecked);
    QCOMPARE(found.front().identity, QStringLiteral("attestation:history"));
    estate::AttestationLog unread;
    unread.notRead = verbatim(QStringLiteral("a broken object"));
    QCOMPARE(Scene::findings(estate, &unread).front().severity, Severity::NotChecked);
    QCOMPARE(Scene::findings(estate, &unread).size(), size_t(1));
    // Without attestations there is nothing to hold against it.
    estate.attestations.clear();
    QCOMPARE(Scene::findings(estate, nullptr).size(), size_t(0));
}

void TestAttestations::aShallowCloneIsNotChecked()
{
    Scene scene;
    scene.git.commit(recordFile, Block{.by = "mallory", .commit = "0123456789ab"}.text());
    scene.git.commit(QStringLiteral("later.txt"), "x");
    const QTemporaryDir clones;
    const QString clone = clones.filePath(QStringLiteral("shallow"));
    scene.git.run({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--depth"), QStringLiteral("1"),
        QStringLiteral("file://") + scene.git.path(), clone});
    QCOMPARE(scene.git.exitCode, 0);
    scene.reader = clone;
    const auto found = scene.look();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().severity, Severity::NotChecked);
    QVERIFY(QByteArray(found.front().evidence.front().message.text).contains("shallow"));
}

void TestAttestations::whatIsOlderThanTheLookIsNotChecked()
{
    Scene scene;
    scene.git.commit(recordFile, Block{.at = "2001-01-01T00:00:00Z"}.text());
    scene.git.commit(QStringLiteral("later.txt"), "x");
    // The commits of this test are made now: one of them does not reach back to the attestation.
    const auto found = scene.look(false);
    QCOMPARE(problems(found), QStringList{QStringLiteral("attestation:history")});
    QCOMPARE(found.front().severity, Severity::NotChecked);
}

QTEST_GUILESS_MAIN(TestAttestations)
#include "tst_attestations.moc"
