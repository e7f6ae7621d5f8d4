#include "audit_lines.h"

#include "audit/index.h"
#include "audit/reading.h"
#include "audit/tail.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace sallyport;
using namespace sallyport::audit;
using namespace sallyport::audit::testing;

/// Indexing files as they are, and following them as they change.
class TestFollow : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    FrozenClock m_clock{*parseInstant(u"2026-11-23T10:40:13Z")};

    QString path(const char *name = "audit.log") const { return m_folder->filePath(QLatin1String(name)); }

    void append(const QByteArray &bytes, const char *name = "audit.log") const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray line(int number)
    {
        const QByteArray name = QByteArray::number(number);
        return Entry{.id = name, .path = "airflow/data/" + name}.line() + '\n';
    }

    Index indexed(const QList<LogSource> &sources) const
    {
        auto future = audit::index(sources);
        future.waitForFinished();
        const auto result = future.result();
        return result ? *result : Index{};
    }
    Index indexed() const { return indexed({LogSource{.file = path()}}); }

    static QStringList secrets(const Store &store)
    {
        QStringList names;
        for (Row row = 0; row < store.size(); ++row)
            names << store.event(row).secretPath.section(QLatin1Char('/'), 1);
        return names;
    }

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void bytesOfAnEventCanBeFoundAgain()
    {
        append(line(1) + "\r\n" + line(2));
        const Event event = indexed().store->event(1);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(event.offset));
        QCOMPARE(file.read(event.length) + '\n', line(2));
    }

    void content_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("unreadable");
        QTest::addColumn<int>("firstUnreadable");
        QTest::addColumn<QString>("error");
        const QString none;
        const auto noEvent = [](const char *reason) {
            return QStringLiteral("no line of it is an audit event: ") + QLatin1String(reason);
        };
        QTest::newRow("empty") << QByteArray() << 0 << 0 << -1 << none;
        QTest::newRow("only line ends") << QByteArray("\n\r\n\n") << 0 << 0 << -1 << none;
        QTest::newRow("Windows line ends") << line(1).replace('\n', "\r\n") + line(2) << 2 << 0 << -1 << none;
        QTest::newRow("last line without its end") << line(1) + line(2).chopped(1) << 2 << 0 << -1 << none;
        QTest::newRow("cut last line waits") << line(1) + line(2).chopped(9) << 1 << 0 << -1 << none;
        QTest::newRow("broken line between") << line(1) + "{oops\n" + line(2) << 2 << 1 << int(line(1).size()) << none;
        QTest::newRow("two broken lines") << line(1) + "x\n{\"a\"\n" << 1 << 2 << int(line(1).size()) << none;
        QTest::newRow("a line of 5 MiB") << line(1) + QByteArray(5 * 1024 * 1024, 'x') + '\n' + line(2) << 2 << 1
                                         << int(line(1).size()) << none;
        QTest::newRow("a good line of 3 MiB")
            << QByteArray(3 * 1024 * 1024, ' ') + line(1) + line(2) << 2 << 0 << -1 << none;
        QTest::newRow("a last line without its end that fills the window")
            << QByteArray(1024 * 1024 - line(1).size() + 1, ' ') + line(1).chopped(1) << 1 << 0 << -1 << none;
        QTest::newRow("5 MiB without any line end")
            << QByteArray(5 * 1024 * 1024, 'x') << 0 << 1 << 0 << noEvent("the line is longer than 4 MiB");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\n\0\1\n",
                                       11)
                                << 0 << 2 << 0 << noEvent("the line has no JSON object");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\n\n") << 0 << 0 << -1
                              << QStringLiteral("the audit log is compressed");
        QTest::newRow("XML") << QByteArray("<json:object name=\"auth\">\n") << 0 << 0 << -1
                             << QStringLiteral("the audit device writes XML (format=jsonx)");
    }

    void content()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        append(bytes);
        const Index index = indexed();
        const SourceState &state = index.store->sources().front();
        QTEST(int(index.store->size()), "events");
        QTEST(int(state.unreadable), "unreadable");
        QTEST(int(state.firstUnreadable.value_or(-1)), "firstUnreadable");
        QCOMPARE(state.error ? englishText(state.error->what) : QString(), error);
        if (state.error) {
            QCOMPARE(state.error->subject, path());
            QVERIFY(!state.error->advice.isEmpty());
        }
    }

    void missing()
    {
        const Index index = indexed();
        QVERIFY(index.store->isEmpty());
        QCOMPARE(index.store->sources().front().error->code, ErrorCode::NotFound);
    }

    void folder()
    {
        const Index index = indexed({LogSource{.file = m_folder->path()}});
        QCOMPARE(englishText(index.store->sources().front().error->what), QStringLiteral("the audit log is a folder"));
    }

    void pipe()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QCOMPARE(englishText(indexed().store->sources().front().error->what),
            QStringLiteral("the audit log is not a regular file"));
    }

    void noPermission()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        append(line(1));
        QVERIFY(QFile::setPermissions(path(), {}));
        QCOMPARE(indexed().store->sources().front().error->code, ErrorCode::Unreadable);
    }

    void unknownFormat()
    {
        auto future = audit::index({LogSource{.file = path(), .format = QStringLiteral("syslog")}});
        future.waitForFinished();
        QCOMPARE(future.result().error().code, ErrorCode::Invalid);
    }

    void oneBadLogDoesNotHideTheOthers()
    {
        append(line(1), "good.log");
        const Index index = indexed({LogSource{.file = path()}, LogSource{.file = path("good.log")}});
        QCOMPARE(index.store->size(), 1u);
        QCOMPARE(index.store->event(0).source, 1);
        QVERIFY(index.store->sources()[0].error && !index.store->sources()[1].error);
    }

    void twoLogsAreMergedByTime()
    {
        append(Entry{.path = "a/data/2", .time = "2026-11-23T10:00:02Z"}.line() + '\n');
        append(Entry{.path = "b/data/1", .time = "2026-11-23T10:00:01Z"}.line() + '\n' +
                   Entry{.id = "3", .path = "b/data/3", .time = "2026-11-23T10:00:03Z"}.line() + '\n',
            "other.log");
        const Index index = indexed({LogSource{.file = path()}, LogSource{.file = path("other.log")}});
        QCOMPARE(secrets(*index.store), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    }

    void canceled()
    {
        for (int number = 0; number < 50; ++number)
            append(line(number).repeated(1000));
        auto future = audit::index({LogSource{.file = path()}});
        future.cancel();
        future.waitForFinished();
        QVERIFY(future.isCanceled());
    }

    void appendedLinesAppear()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        QSignalSpy changes(&tail, &Tail::changed);
        QVERIFY(!tail.poll());
        append(line(2) + line(3));
        QVERIFY(tail.poll());
        QCOMPARE(secrets(*tail.store()).size(), 3);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().at(1).value<std::chrono::milliseconds>(), std::chrono::milliseconds(656));
        QVERIFY(!tail.poll());
    }

    void appendedLinesAppearByThemselves()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        tail.start();
        append(line(2));
        QTRY_COMPARE(tail.store()->size(), 2u);
        tail.stop();
    }

    void muchThatWasAppendedIsReadInSteps()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        append(QByteArray(1024 * 1024, '\n').repeated(9) + line(2));
        tail.start(std::chrono::hours(1));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 1u);
        QTRY_COMPARE(tail.store()->size(), 2u);
    }

    void snapshotsDoNotChange()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        const StorePtr before = tail.store();
        append(line(2));
        QVERIFY(tail.poll());
        QCOMPARE(secrets(*before), QStringList{QStringLiteral("1")});
        QCOMPARE(before->paths().size(), 2u); // with the empty one
    }

    void partialLineWaitsForItsEnd()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        const QByteArray second = line(2);
        append(second.left(40));
        tail.poll();
        QCOMPARE(tail.store()->size(), 1u);
        append(second.mid(40) + line(3));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 3u);
        QCOMPARE(tail.store()->sources().front().unreadable, 0);
    }

    void answerClosesWhatWasInFlight()
    {
        append(Entry{.type = "request"}.line() + '\n');
        Tail tail(indexed(), m_clock);
        QCOMPARE(tail.store()->event(0).outcome, Outcome::Unanswered);
        append(line(7) + Entry{}.line() + '\n');
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 2u);
        QCOMPARE(count(*tail.store()), 0);
    }

    void missingThenAppears()
    {
        Tail tail(indexed(), m_clock);
        QVERIFY(!tail.poll());
        append(line(1));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 1u);
        QVERIFY(!tail.store()->sources().front().error);
    }

    void truncatedInPlace()
    {
        append(line(1) + line(2));
        Tail tail(indexed(), m_clock);
        QVERIFY(QFile::copy(path(), path("audit.log.1")) && QFile::resize(path(), 0));
        append(line(3));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 3u);
        append(line(4));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 4u);
    }

    void truncatedAndGrownPastWhereWeWere()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        QVERIFY(QFile::resize(path(), 0));
        append(line(2) + line(3) + line(4));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 4u);
    }

    void rotated()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        append(line(2));
        QVERIFY(QFile::rename(path(), path("audit.log.1")));
        append(line(3), "audit.log.1");
        append({});
        tail.poll();
        // The new file is there, but the server has not been told yet and goes on in the old one.
        append(line(4), "audit.log.1");
        tail.poll();
        append(line(5));
        tail.poll();
        tail.poll();
        QCOMPARE(tail.store()->size(), 5u);
        QCOMPARE(tail.store()->sources().front().lines, 5);
        append(line(6));
        QVERIFY(tail.poll());
        QCOMPARE(tail.store()->size(), 6u);
    }

    void rotatedWithinALine()
    {
        append(line(1) + line(2).chopped(9));
        Tail tail(indexed(), m_clock);
        QVERIFY(QFile::rename(path(), path("audit.log.1")));
        append(line(3));
        tail.poll();
        tail.poll();
        QCOMPARE(tail.store()->size(), 2u);
        QCOMPARE(tail.store()->sources().front().unreadable, 1);
        QCOMPARE(
            englishText(tail.store()->sources().front().firstReason), QStringLiteral("the file ends within the line"));
    }

    void removedAndMadeAgain()
    {
        append(line(1));
        Tail tail(indexed(), m_clock);
        QVERIFY(QFile::remove(path()));
        tail.poll();
        append(line(2));
        tail.poll();
        tail.poll();
        QCOMPARE(tail.store()->size(), 2u);
    }

    void valuesAreComparedAcrossARotation()
    {
        const auto write = [](const char *id, char digit) {
            return Entry{.id = id, .operation = "update", .data = json("{'data':{'a':") + hashed(digit) + "}}"}.line() +
                   '\n';
        };
        append(write("1", 'a'));
        Tail tail(indexed(), m_clock);
        QVERIFY(QFile::rename(path(), path("audit.log.1")));
        append(write("2", 'b'));
        tail.poll();
        tail.poll();
        QCOMPARE(tail.store()->event(1).change, ValueChange::Changed);
    }

private:
    static qsizetype count(const Store &store)
    {
        qsizetype open = 0;
        for (Row row = 0; row < store.size(); ++row)
            open += store.event(row).outcome == Outcome::Unanswered;
        return open;
    }
};

QTEST_GUILESS_MAIN(TestFollow)
#include "tst_follow.moc"
