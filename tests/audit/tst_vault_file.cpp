#include "audit_lines.h"

#include <QFile>
#include <QTest>

using namespace sallyport;
using namespace sallyport::audit;
using namespace sallyport::audit::testing;

namespace {

struct Outcomes
{
    StorePtr store;
    QStringList refusals;
};

Outcomes read(const QByteArray &log)
{
    StoreWriter writer;
    VaultFileReader reader(writer, writer.addSource({}));
    Outcomes outcomes;
    qint64 offset = 0;
    for (const QByteArray &line : log.split('\n')) {
        std::string padded(line.constData(), size_t(line.size()));
        padded.append(size_t(linePadding), '\0');
        if (!line.isEmpty()) {
            const auto taken = reader.take(std::string_view(padded).substr(0, size_t(line.size())), offset);
            if (!taken)
                outcomes.refusals << englishText(taken.error().what);
        }
        offset += line.size() + 1;
    }
    outcomes.store = writer.snapshot(reader.inFlight());
    return outcomes;
}

/// Two writes of one secret; what the second one says about the value.
QString changeOf(const QByteArray &first, const QByteArray &second, const QByteArray &operation = "update")
{
    const Outcomes outcomes = read(Entry{.operation = "create", .data = first}.line() + '\n' +
                                   Entry{.id = "2", .operation = operation, .data = second}.line());
    return nameOf(outcomes.store->event(1).change);
}

} // namespace

class TestVaultFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QString>("events");
        const QString read =
            QStringLiteral("10:40:12.344 read airflow/prod/connections/pg_warehouse airflow-prod allowed");
        const QString open = QString(read).replace(QLatin1String("allowed"), QLatin1String("unanswered"));
        const Entry request{.type = "request"};
        const Entry response{.time = "2026-11-23T10:40:12.399Z"};

        QTest::newRow("request and response are one event at the request's time")
            << request.line() + '\n' + response.line() << read;
        QTest::newRow("request without response is in flight") << request.line() << open;
        QTest::newRow("response without request") << Entry{}.line() << read;
        QTest::newRow("response before its request") << Entry{}.line() + '\n' + request.line() << read;
        QTest::newRow("interleaved")
            << request.line() + '\n' +
                   Entry{
                       .type = "request", .id = "b", .path = "airflow/data/prod/b", .time = "2026-11-23T10:40:12.350Z"}
                       .line() +
                   '\n' + Entry{.id = "b", .path = "airflow/data/prod/b", .time = "2026-11-23T10:40:12.350Z"}.line() +
                   '\n' + response.line()
            << read + QStringLiteral("\n10:40:12.350 read airflow/prod/b airflow-prod allowed");
        QTest::newRow("other order of fields, as newer versions write")
            << QByteArray(json("{'time':'2026-11-23T10:40:12.344123456Z','type':'response','request':{'path':'airflow/"
                               "data/prod/connections/pg_warehouse','operation':'read','id':'1','mount_point':'airflow/"
                               "','mount_type':'kv'},'response':{'data':{'x':[{'y':1}]}},'auth':{'policies':['p'],'"
                               "display_name':'airflow-prod'}}"))
            << read;
        QTest::newRow("type last, time in the middle, other offset")
            << QByteArray(json(
                   "{'auth':{'display_name':'airflow-prod'},'time':'2026-11-23T12:40:12.344+02:00','request':{'id':'1',"
                   "'operation':'read','path':'airflow/data/prod/connections/pg_warehouse'},'type':'response'}"))
            << read;
        QTest::newRow("prefix") << "cee: @{vault} " + Entry{}.line() << read;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + Entry{}.line() << read;
        QTest::newRow("null and empty are absent")
            << QByteArray(json("{'time':'2026-11-23T10:40:12.344Z','type':'response','auth':null,'error':'','request':{"
                               "'id':'','operation':'read','path':'airflow/data/"
                               "x','data':null,'namespace':null,'remote_address':null},'response':null}"))
            << QStringLiteral("10:40:12.344 read airflow/x - allowed");
        QTest::newRow("wrong types are absent")
            << QByteArray(
                   json("{'time':'2026-11-23T10:40:12.344Z','type':'response','auth':[1],'error':{'a':1},'request':{'"
                        "id':7,'operation':'read','path':'airflow/data/x','data':'no','namespace':'root'}}"))
            << QStringLiteral("10:40:12.344 read airflow/x - allowed");
        QTest::newRow("namespace stands before the path")
            << QByteArray(
                   json("{'time':'2026-11-23T10:40:12.344Z','type':'response','request':{'operation':'list','path':'"
                        "airflow/metadata/prod/','mount_type':'kv','namespace':{'id':'x','path':'team/'}}}"))
            << QStringLiteral("10:40:12.344 list team/airflow/prod/ - allowed");
        QTest::newRow("hashed error") << Entry{.error = "hmac-sha256:aa"}.line()
                                      << QString(read).replace(
                                             QLatin1String("allowed"), QLatin1String("failed (hashed)"));
        QTest::newRow("denied") << Entry{.error = json("1 error occurred:\\n\\t* permission denied\\n\\n")}.line()
                                << QString(read).replace(
                                       QLatin1String("allowed"), QLatin1String("denied (permission denied)"));
        QTest::newRow("policy_results tells a denial whose error is hashed")
            << QByteArray(json(
                   "{'time':'2026-11-23T10:40:12.344Z','type':'response','auth':{'display_name':'a','policy_results':{'"
                   "allowed':false}},'error':'hmac-sha256:00','request':{'operation':'read','path':'airflow/data/x'}}"))
            << QStringLiteral("10:40:12.344 read airflow/x a denied (hashed)");
        QTest::newRow("login is by whom the response names")
            << QByteArray(json("{'time':'2026-11-23T10:40:12.344Z','type':'request','auth':{'display_name':'token'},'"
                               "request':{'id':'1','operation':'update','path':'auth/userpass/login/mokafor'}}")) +
                   '\n' +
                   QByteArray(json(
                       "{'time':'2026-11-23T10:40:12.345Z','type':'response','request':{'id':'1','operation':'update','"
                       "path':'auth/userpass/login/mokafor'},'response':{'auth':{'display_name':'userpass-mokafor'}}}"))
            << QStringLiteral("10:40:12.344 login auth/userpass/login/mokafor userpass-mokafor allowed");
        QTest::newRow("login with a wrong password is denied")
            << QByteArray(json("{'time':'2026-11-23T10:40:12.344Z','type':'response','error':'invalid username or "
                               "password','request':{'operation':'update','path':'auth/userpass/login/mokafor'}}"))
            << QStringLiteral("10:40:12.344 login auth/userpass/login/mokafor - denied (invalid username or password)");
        QTest::newRow("an AppRole is called by its role")
            << QByteArray(json(
                   "{'time':'2026-11-23T10:40:12.344Z','type':'response','auth':{'display_name':'approle','metadata':{'"
                   "role_name':'ci-terraform-prod'}},'request':{'operation':'read','path':'airflow/metadata/x'}}"))
            << QStringLiteral("10:40:12.344 meta airflow/x ci-terraform-prod allowed");
        QTest::newRow("a device's own test line is no event")
            << QByteArray(
                   json("{'time':'2026-11-23T10:40:12.344Z','type':'request','auth':{'token_type':'default'},'request':"
                        "{'id':'1','operation':'update','path':'sys/audit/test','namespace':{'id':'root'}}}"))
            << QString();
        QTest::newRow("unknown operation") << Entry{.operation = "alias-lookahead"}.line()
                                           << QString(read).replace(QLatin1String(" read "), QLatin1String(" other "));
    }

    void line()
    {
        QFETCH(QByteArray, log);
        QFETCH(QString, events);
        const Outcomes outcomes = read(log);
        QCOMPARE(outcomes.refusals, QStringList());
        QCOMPARE(describe(*outcomes.store), events);
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("refusal");
        const QString notWhole = QStringLiteral("the line is not whole JSON");
        QTest::newRow("cut") << Entry{}.line().chopped(10) << notWhole;
        QTest::newRow("cut within a string") << Entry{}.line().left(30) << notWhole;
        QTest::newRow("two objects in a line")
            << Entry{}.line() + Entry{}.line() << QStringLiteral("something follows the JSON object");
        QTest::newRow("no object") << QByteArray("Nov 23 10:40:12 vault started")
                                   << QStringLiteral("the line has no JSON object");
        QTest::newRow("another program's JSON")
            << json("{'@level':'info','@message':'core: seal configuration missing'}")
            << QStringLiteral("the JSON object is no audit entry");
        QTest::newRow("without time") << json("{'type':'response','request':{'path':'a'}}")
                                      << QStringLiteral("the entry has no time");
        QTest::newRow("time that is none")
            << json("{'time':'2026-13-40T10:00:00Z','type':'response','request':{'path':'a'}}")
            << QStringLiteral("the entry has no time");
        QTest::newRow("not UTF-8")
            << QByteArray("{\"time\":\"2026-11-23T10:40:12Z\",\"type\":\"response\",\"request\":{\"path\":\"a\xff\"}}")
            << QStringLiteral("the line is not UTF-8");
        QTest::newRow("nested too deep") << QByteArray("{\"type\":") + QByteArray(5000, '[') << notWhole;
        QTest::newRow("jsonx is XML") << json("<json:object name='auth'><json:string name='accessor'>")
                                      << QStringLiteral("the audit device writes XML (format=jsonx)");
    }

    void broken()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, refusal);
        const Outcomes outcomes = read(line + '\n' + Entry{}.line());
        QCOMPARE(outcomes.refusals, QStringList{refusal});
        QCOMPARE(outcomes.store->size(), 1u);
    }

    void raw_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isRaw");
        const QByteArray rest = json("'time':'2026-11-23T10:40:12Z','type':'response',");
        QTest::newRow("token of the request")
            << "{" + rest + json("'request':{'path':'a','client_token':'hvs.x'}}") << true;
        QTest::newRow("token of auth") << "{" + rest + json("'auth':{'client_token':'hvs.x'},'request':{'path':'a'}}")
                                       << true;
        QTest::newRow("token of a login")
            << "{" + rest + json("'request':{'path':'a'},'response':{'auth':{'client_token':'hvs.x'}}}") << true;
        QTest::newRow("wrapping token") << "{" + rest +
                                               json(
                                                   "'request':{'path':'a'},'response':{'wrap_info':{'token':'hvs.x'}}}")
                                        << true;
        QTest::newRow("hashed") << "{" + rest + json("'request':{'path':'a','client_token':'hmac-sha256:00'}}")
                                << false;
        QTest::newRow("empty") << "{" + rest + json("'request':{'path':'a','client_token':''}}") << false;
        QTest::newRow("value that looks like a token")
            << "{" + rest + json("'request':{'path':'a','data':{'client_token':'hvs.x'}}}") << false;
    }

    void raw()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isRaw);
        QCOMPARE(read(line).store->sources().front().raw, isRaw);
    }

    void change_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("change");
        const auto value = [](const QByteArray &fields, char option = 'd') {
            return json("{'data':{") + fields + json("},'options':{'cas':") + hashed(option) + "}}";
        };
        const QByteArray a = json("'password':") + hashed('a');
        const QByteArray b = json("'password':") + hashed('b');
        const QByteArray login = json("'login':") + hashed('c');
        QTest::newRow("another value") << value(a) << value(b) << "changed";
        QTest::newRow("the same value") << value(a) << value(a) << "same";
        QTest::newRow("one of two fields") << value(login + ',' + a) << value(b + ',' + login) << "changed";
        QTest::newRow("order of fields does not matter") << value(login + ',' + a) << value(a + ',' + login) << "same";
        QTest::newRow("numbers are not compared")
            << value(json("'port':5432,") + a) << value(json("'port':5433,") + a) << "same";
        QTest::newRow("only numbers") << value(json("'port':5432")) << value(json("'port':5433")) << "unknown";
        QTest::newRow("no field in common") << value(a) << value(login) << "unknown";
        QTest::newRow("nested fields") << value(json("'x':{") + a + "}") << value(json("'x':{") + b + "}") << "changed";
        QTest::newRow("the same name elsewhere is another field")
            << value(json("'x':{") + a + "}") << value(json("'y':{") + b + "}") << "unknown";
        QTest::newRow("list elements") << value(json("'x':[") + hashed('a') + "]")
                                       << value(json("'x':[") + hashed('b') + "]") << "changed";
        QTest::newRow("values in the clear are not looked at")
            << value(json("'x':'1'")) << value(json("'x':'2'")) << "unknown";
        QTest::newRow("options are not compared") << value(a, 'e') << value(a, 'f') << "same";
        QTest::newRow("no data") << QByteArray() << QByteArray() << "unknown";
    }

    void change()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QTEST(changeOf(first, second), "change");
    }

    void firstWriteIsUnknown()
    {
        QCOMPARE(read(Entry{.operation = "create", .data = json("{'data':{'a':") + hashed('a') + "}}"}.line())
                     .store->event(0)
                     .change,
            ValueChange::Unknown);
    }

    void patchKeepsTheOtherFields()
    {
        const QByteArray both = json("{'data':{'a':") + hashed('a') + json(",'b':") + hashed('b') + "}}";
        const QByteArray one = json("{'data':{'a':") + hashed('c') + "}}";
        const Outcomes outcomes =
            read(Entry{.operation = "create", .data = both}.line() + '\n' +
                 Entry{.id = "2", .operation = "patch", .data = one}.line() + '\n' +
                 Entry{.id = "3", .operation = "patch", .data = json("{'data':{'b':") + hashed('b') + "}}"}.line());
        QCOMPARE(outcomes.store->event(1).change, ValueChange::Changed);
        QCOMPARE(outcomes.store->event(2).change, ValueChange::Same);
    }

    void refusedWriteDoesNotCount()
    {
        const auto data = [](char digit) { return json("{'data':{'a':") + hashed(digit) + "}}"; };
        const Outcomes outcomes =
            read(Entry{.operation = "create", .data = data('a')}.line() + '\n' +
                 Entry{.id = "2", .operation = "update", .data = data('b'), .error = "permission denied"}.line() +
                 '\n' + Entry{.id = "3", .operation = "update", .data = data('a')}.line());
        QCOMPARE(outcomes.store->event(1).change, ValueChange::Unknown);
        QCOMPARE(outcomes.store->event(2).change, ValueChange::Same);
    }

    void hashesOfAnotherSaltAreNotCompared()
    {
        const auto data = [](char digit) { return json("{'data':{'a':") + hashed(digit) + "}}"; };
        const Outcomes outcomes = read(Entry{.operation = "create", .data = data('a')}.line() + '\n' +
                                       Entry{.id = "2", .operation = "update", .path = "sys/audit/file"}.line() + '\n' +
                                       Entry{.id = "3", .operation = "update", .data = data('b')}.line());
        QCOMPARE(outcomes.store->event(2).change, ValueChange::Unknown);
    }

    void dataOfTheRequestServesAResponseWithout()
    {
        const auto data = [](char digit) { return json("{'data':{'a':") + hashed(digit) + "}}"; };
        const Outcomes outcomes =
            read(Entry{.operation = "create", .data = data('a')}.line() + '\n' +
                 Entry{.type = "request", .id = "2", .operation = "update", .data = data('b')}.line() + '\n' +
                 Entry{.id = "2", .operation = "update"}.line());
        QCOMPARE(outcomes.store->event(1).change, ValueChange::Changed);
    }

    void unansweredRequestsOfLongAgoAreNotKeptOpen()
    {
        StoreWriter writer;
        VaultFileReader reader(writer, writer.addSource({}));
        const auto take = [&](const Entry &entry) {
            const std::string line = entry.line().toStdString();
            const std::string padded = line + std::string(size_t(linePadding), '\0');
            return reader.take(std::string_view(padded).substr(0, line.size()), 0).has_value();
        };
        QVERIFY(take({.type = "request", .id = "lost"}));
        for (int each = 0; each < 5000; ++each)
            QVERIFY(take({.time = "2026-11-23T11:00:00Z"}));
        QVERIFY(reader.inFlight().empty());
        QCOMPARE(writer.snapshot()->event(0).outcome, Outcome::Unanswered);
    }

    void realVault()
    {
        QFile file(QStringLiteral(SALLYPORT_TEST_DATA "/vault-1.13.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Outcomes outcomes = read(file.readAll());
        QCOMPARE(outcomes.refusals, QStringList());
        QVERIFY(!outcomes.store->sources().front().raw);

        QStringList events;
        for (Row row = 0; row < outcomes.store->size(); ++row) {
            const Event event = outcomes.store->event(row);
            QVERIFY(!event.requestId.isNull());
            if (event.mount == QLatin1String("airflow") || event.mount == QLatin1String("legacy") ||
                event.operation == Operation::Login)
                events << describe(event).mid(13);
        }
        QFile expected(QStringLiteral(SALLYPORT_TEST_DATA "/vault-1.13.events"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QByteArray text = events.join(QLatin1Char('\n')).toUtf8() + '\n';
        QFile actual(QStringLiteral(SALLYPORT_BUILD_DIR "/vault-1.13.events.actual"));
        QVERIFY(actual.open(QIODevice::WriteOnly) && actual.write(text) == text.size());
        QCOMPARE(text, expected.readAll());
    }
};

QTEST_GUILESS_MAIN(TestVaultFile)
#include "tst_vault_file.moc"
