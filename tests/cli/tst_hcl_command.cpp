#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

enum ExitCode { Fine = 0, Findings = 1, Usage = 2, CouldNotCheck = 3 };

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

QByteArray withByteOrderMark(const QByteArray &text)
{
    return "\xEF\xBB\xBF" + text;
}

} // namespace

/// `sallyport-cli hcl` as people call it.
class HclCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithThePromisedCode_data();
    void endsWithThePromisedCode();
    void printsAVerdictAFile();
    void printsRanges();
    void printsJson();
    void takesNamesFromAList();
    void setsAndRemoves_data();
    void setsAndRemoves();
    void keepsEveryOtherByte();
    void explainsAddresses();

private:
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HclCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto write = [this](const char *name, const QByteArray &text) {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("good.tf", "resource \"a\" \"b\" {\n  c = [1, f(x)]\n}\n");
    write("bad.tf", "a = 1\nb =\n");
}

Outcome HclCommandTest::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder->path());
    program.start(QStringLiteral(SALLYPORT_CLI), QStringList{QStringLiteral("hcl")} + arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void HclCommandTest::endsWithThePromisedCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QStringList &arguments, ExitCode code) {
        QTest::newRow(name) << arguments << int(code);
    };
    row("a valid file", words({"check", "good.tf"}), Fine);
    row("an invalid one among valid ones", words({"check", "good.tf", "bad.tf"}), Findings);
    row("an absent file", words({"check", "absent.tf"}), CouldNotCheck);
    row("a folder", words({"check", "."}), CouldNotCheck);
    row("an invalid and an absent file", words({"check", "absent.tf", "bad.tf"}), Findings);
    row("standard input", words({"check"}), Fine);
    row("ranges of an invalid file", words({"ranges", "bad.tf"}), Findings);
    row("an absent list", words({"check", "--files-from", "absent.txt"}), CouldNotCheck);
    row("nothing", words({}), Usage);
    row("an unknown verb", words({"frobnicate"}), Usage);
    row("an unknown option", words({"check", "--frobnicate"}), Usage);
    row("set", words({"set", "good.tf", "resource.a.b.c[0]", "2"}), Fine);
    row("set without an expression", words({"set", "good.tf", "resource.a.b.c"}), Usage);
    row("set with too much", words({"set", "good.tf", "resource.a.b.c", "1", "2"}), Usage);
    row("set at no address", words({"set", "good.tf", "resource..b", "1"}), Usage);
    row("set at an address that is not there", words({"set", "good.tf", "resource.a.x.c", "1"}), Usage);
    row("set to no expression", words({"set", "good.tf", "resource.a.b.c", "1 +"}), Usage);
    row("set in an invalid file", words({"set", "bad.tf", "a", "1"}), Findings);
    row("set in an absent file", words({"set", "absent.tf", "a", "1"}), CouldNotCheck);
}

void HclCommandTest::endsWithThePromisedCode()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QTEST(outcome.exitCode, "code");
    if (outcome.exitCode == Usage)
        QVERIFY2(outcome.errors.startsWith("sallyport-cli: "), outcome.errors.constData());
}

void HclCommandTest::printsAVerdictAFile()
{
    QCOMPARE(run(words({"check", "good.tf", "bad.tf"})).output,
        QByteArray("good.tf: valid\nbad.tf:2:4: expected an expression, found the end of the line\n"));
    QCOMPARE(run(words({"check"}), "a = \n").output,
        QByteArray("<stdin>:1:5: expected an expression, found the end of the line\n"));
}

void HclCommandTest::printsRanges()
{
    QCOMPARE(run(words({"ranges", "good.tf"})).output,
        QByteArray("good.tf\t0-36\tblock\tresource\ngood.tf\t9-12\tlabel\ta\ngood.tf\t13-16\tlabel\tb\n"
                   "good.tf\t18-35\tbody\ngood.tf\t21-34\tattribute\tc\ngood.tf\t25-34\tvalue\n"
                   "good.tf\t25-34\ttuple\ngood.tf\t26-27\tnumber\ngood.tf\t29-33\tcall\tf\n"
                   "good.tf\t31-32\tvariable\tx\n"));
}

void HclCommandTest::printsJson()
{
    const QJsonArray answer =
        QJsonDocument::fromJson(run(words({"ranges", "--json", "good.tf", "bad.tf"})).output).array();
    QCOMPARE(answer.size(), 2);
    QCOMPARE(answer[0][QLatin1String("valid")].toBool(), true);
    const QJsonValue block = answer[0][QLatin1String("ranges")][0];
    QCOMPARE(block[QLatin1String("what")].toString(), QStringLiteral("block"));
    QCOMPARE(block[QLatin1String("end")].toInt(), 36);
    QCOMPARE(answer[1][QLatin1String("valid")].toBool(), false);
    QCOMPARE(answer[1][QLatin1String("error")][QLatin1String("subject")].toString(), QStringLiteral("bad.tf:2:4"));
}

void HclCommandTest::takesNamesFromAList()
{
    QCOMPARE(run(words({"check", "--files-from", "-"}), "good.tf\ngood.tf\n").output,
        QByteArray("good.tf: valid\ngood.tf: valid\n"));
}

void HclCommandTest::setsAndRemoves_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("an element") << words({"set", "good.tf", "resource.a.b.c[0]", "2"})
                                << QByteArray("resource \"a\" \"b\" {\n  c = [2, f(x)]\n}\n");
    QTest::newRow("a new attribute") << words({"set", "good.tf", "resource.a.b.d", "-1"})
                                     << QByteArray("resource \"a\" \"b\" {\n  c = [1, f(x)]\n  d = -1\n}\n");
    QTest::newRow("an attribute goes") << words({"set", "--remove", "good.tf", "resource.a.b.c"})
                                       << QByteArray("resource \"a\" \"b\" {\n}\n");
    QTest::newRow("a block goes") << words({"set", "--remove", "good.tf", "resource.a.b"}) << QByteArray();
}

void HclCommandTest::setsAndRemoves()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, int(Fine));
    QTEST(outcome.output, "output");
}

void HclCommandTest::keepsEveryOtherByte()
{
    const Outcome outcome =
        run(words({"set", "-", "b", "3"}), withByteOrderMark("a\t= \"\xC3\xA9\" # \xE2\x82\xAC\r\nb = 2"));
    QCOMPARE(outcome.output, withByteOrderMark("a\t= \"\xC3\xA9\" # \xE2\x82\xAC\r\nb = 3"));
}

void HclCommandTest::explainsAddresses()
{
    const QByteArray page = run(words({"--help"})).output;
    for (const char *text : {"resource.vault_kv_secret_v2.pg.data_json_wo_version", "[+]", "--remove", "--files-from"})
        QVERIFY2(page.contains(text), text);
}

QTEST_GUILESS_MAIN(HclCommandTest)
#include "tst_hcl_command.moc"
