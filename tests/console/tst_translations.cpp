#include "core/translators.h"
#include "core/words.h"
#include "estate/estate_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace sallyport;

namespace {

struct Entry
{
    QString context;
    QString source;
    QString comment;
    QString state; ///< "unfinished", "vanished", "obsolete"; empty when it is finished
    bool isNumerus = false;
    QStringList forms; ///< one, or as many as the language has plural forms

    /// What makes two entries the same text to translate.
    QString identity() const
    {
        return QStringList{context, source, comment, isNumerus ? QStringLiteral("n") : QString()}.join(
            QLatin1Char('|'));
    }
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.isNumerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.isNumerus) {
                entry.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.append(readEntry(xml, context));
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(SALLYPORT_SOURCE_DIR "/translations/sallyport_%1.ts").arg(language);
}

QStringList identities(const QList<Entry> &entries)
{
    QStringList all;
    for (const Entry &entry : entries)
        all.append(entry.identity());
    all.sort();
    return all;
}

/// "%1", "%2", "%n" of a text, sorted; %Ln is %n with the digits of the locale.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(?:[1-9]|n)"));
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QChar acceleratorOf(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('&'));
    return at < 0 ? QChar() : text.at(at + 1).toLower();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); }

    void everyTextIsTranslated_data() { eachLanguage(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, pluralForms);
        const QList<Entry> entries = entriesOf(fileOf(language));
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries) {
            const QByteArray name = entry.identity().toUtf8();
            QVERIFY2(entry.state.isEmpty(), name.constData());
            QVERIFY2(entry.forms.size() == (entry.isNumerus ? pluralForms : 1), name.constData());
            QVERIFY2(!entry.forms.contains(QString()), name.constData());
        }
    }

    void placeholdersSurvive_data() { eachLanguage(); }
    void placeholdersSurvive()
    {
        QFETCH(QString, language);
        for (const Entry &entry : entriesOf(fileOf(language))) {
            for (const QString &form : entry.forms)
                QVERIFY2(placeholders(form) == placeholders(entry.source),
                    qPrintable(entry.identity() + QStringLiteral(" / ") + form));
        }
    }

    /// A person who only counts in English still reads every other word from the sources.
    void englishHoldsPluralsOnly()
    {
        for (const Entry &entry : entriesOf(fileOf(QStringLiteral("en"))))
            QVERIFY2(entry.isNumerus, qPrintable(entry.identity()));
    }

    /// Fails when a text was added or changed and the files were not: build the target update_translations.
    void filesFollowTheSources_data() { eachLanguage(); }
    void filesFollowTheSources()
    {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh_%1.ts").arg(language));
        QStringList arguments{QStringLiteral("lib"), QStringLiteral("app"), QStringLiteral("-ts"), fresh};
        if (language == QLatin1String("en"))
            arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SALLYPORT_SOURCE_DIR));
        lupdate.start(QStringLiteral(SALLYPORT_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(120000), qPrintable(lupdate.errorString()));
        const QByteArray said = lupdate.readAllStandardError();
        QVERIFY2(!said.contains("lacks Q_OBJECT") && !said.contains("without context"), said.constData());

        const QStringList wanted = identities(entriesOf(fresh));
        const QStringList have = identities(entriesOf(fileOf(language)));
        QVERIFY(!wanted.isEmpty());
        for (const QString &one : wanted)
            QVERIFY2(have.contains(one), qPrintable(QStringLiteral("missing: ") + one));
        for (const QString &one : have)
            QVERIFY2(wanted.contains(one), qPrintable(QStringLiteral("no longer in the sources: ") + one));
    }

    void menuLettersAreUnique_data() { eachLanguage(); }
    void menuLettersAreUnique()
    {
        QFETCH(QString, language);
        QMap<QString, QString> taken; // context and letter → the menu that has it
        for (const Entry &entry : entriesOf(fileOf(QStringLiteral("ru")))) {
            const QString menu = language == QLatin1String("en") ? entry.source : entry.forms.first();
            QVERIFY2(acceleratorOf(menu).isNull() == acceleratorOf(entry.source).isNull(), qPrintable(menu));
            if (acceleratorOf(menu).isNull())
                continue;
            const QString key = entry.context + acceleratorOf(menu);
            QVERIFY2(!taken.contains(key), qPrintable(menu + QStringLiteral(" and ") + taken.value(key)));
            taken.insert(key, menu);
        }
        QVERIFY(taken.size() >= 7);
    }

    void counts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *language, const char *context, const char *text, int count, const char *shown) {
            QTest::addRow("%s, %s, %d", language, text, count) << QString::fromLatin1(language) << QByteArray(context)
                                                               << QByteArray(text) << count << QString::fromUtf8(shown);
        };
        const char *bar = "sallyport::console::DraftBar";
        row("en", bar, "Draft: %n changes", 1, "Draft: 1 change");
        row("en", bar, "Draft: %n changes", 2, "Draft: 2 changes");
        row("en", bar, "%n files", 1, "1 file");
        row("en", bar, "%n files", 2, "2 files");
        row("en", "Message", "%n secrets have no cadence", 1, "1 secret has no cadence");
        row("en", "Message", "%n secrets have no cadence", 2, "2 secrets have no cadence");
        row("de", bar, "Draft: %n changes", 1, "Draft: 1 change");
        row("ru", bar, "Draft: %n changes", 1, "Черновик: 1 правка");
        row("ru", bar, "Draft: %n changes", 2, "Черновик: 2 правки");
        row("ru", bar, "Draft: %n changes", 5, "Черновик: 5 правок");
        row("ru", bar, "Draft: %n changes", 21, "Черновик: 21 правка");
        row("ru", bar, "%n files", 1, "1 файл");
        row("ru", bar, "%n files", 2, "2 файла");
        row("ru", bar, "%n files", 5, "5 файлов");
        row("ru", "Message", "%n secrets have no cadence", 1, "1 секрет без периодичности");
        row("ru", "Message", "%n secrets have no cadence", 2, "2 секрета без периодичности");
        row("ru", "Message", "%n secrets have no cadence", 11, "11 секретов без периодичности");
    }
    void counts()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, context);
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        core::installTranslators(*QCoreApplication::instance(), QLocale(language));
        QTEST(QCoreApplication::translate(context.constData(), text.constData(), nullptr, count), "shown");
    }

    void messagesAndUnitsAreTranslated()
    {
        const QLocale russian(QStringLiteral("ru"));
        core::installTranslators(*QCoreApplication::instance(), russian);
        const core::Words words(russian);
        QCOMPARE(words.span(Duration(std::chrono::hours(24 * 12))), QStringLiteral("12 д"));
        QCOMPARE(words.span(Duration(std::chrono::hours(3))), QStringLiteral("3 ч"));
        QCOMPARE(words.span(Duration(std::chrono::minutes(2))), QStringLiteral("2 мин"));
        QCOMPARE(words.span(Duration(std::chrono::seconds(4))), QStringLiteral("4 с"));
        QCOMPARE(words.plain({"%1: %n folders, no list right", {QStringLiteral("prod"), qint64(3)}}),
            QStringLiteral("prod: 3 папки без права list"));
        QCOMPARE(
            words.plain({"%1 overdue %2", {QStringLiteral("pg_warehouse"), Duration(std::chrono::hours(24 * 12))}}),
            QStringLiteral("pg_warehouse: просрочен на 12 д"));
    }

    void errorsAreTranslated_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("estate") << QByteArray("estate \"a\" {\n  bogus = 1\n}\n")
                                << QStringLiteral("sallyport.hcl:2:3: у estate нет атрибута \"bogus\"");
        // A clause in a clause: what was expected, and what stands there.
        QTest::newRow("syntax") << QByteArray("estate \"a\" {\n")
                                << QStringLiteral(
                                       "sallyport.hcl:2:1: ожидается: атрибут, блок или \"}\" блока, встречено: "
                                       "конец файла");
    }

    /// What lib/ says of a failure is said in the person's language; the name it carries stays as it is.
    void errorsAreTranslated()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const auto estate = estate::readEstate(text, QStringLiteral("sallyport.hcl"));
        QVERIFY(!estate);
        const QString english = estate.error().toString();
        core::installTranslators(*QCoreApplication::instance(), QLocale(QStringLiteral("ru")));
        const QString russian = core::Words().plain(estate.error());
        QVERIFY2(russian.startsWith(said), qPrintable(russian));
        // Inside another sentence, such as why a check did not pass, it is said in the same words.
        QCOMPARE(core::Words().plain(estate.error().asMessage()), russian);
        // Logs and terminals keep the English one.
        QCOMPARE(estate.error().toString(), english);
        QVERIFY(english.startsWith(QStringLiteral("sallyport.hcl:2:")));
    }

private:
    static void eachLanguage()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("English") << QStringLiteral("en") << 2;
        QTest::newRow("Russian") << QStringLiteral("ru") << 3;
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
