#include "core/report/report.h"

#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace sallyport;
using namespace sallyport::core;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// Two environments of which nothing was read; names are as hostile as a file lets them be.
estate::Estate hostileEstate()
{
    estate::Estate estate;
    estate.name = QStringLiteral("<script>alert(1)</script>");
    for (const char *name : {"prod", "st\"ag&ing"}) {
        estate::Environment environment;
        environment.name = QString::fromLatin1(name);
        environment.vault.emplace();
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = QStringLiteral("<b>");
        environment.vault->readers = {QStringLiteral("'x' onload=\"y\"")};
        environment.at = {QStringLiteral("sallyport.hcl"), 3, 1};
        estate.environments.push_back(environment);
    }
    return estate;
}

Inputs unread(const estate::Estate &estate)
{
    Inputs inputs;
    inputs.estate = std::make_shared<const estate::Estate>(estate);
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>();
    inputs.draft = std::make_shared<const draft::Draft>();
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>();
    inputs.now = now;
    return inputs;
}

const ReportSection *section(const Report &report, const QString &title)
{
    const auto found = std::find_if(report.sections.begin(), report.sections.end(),
        [&](const ReportSection &candidate) { return candidate.title == title; });
    return found == report.sections.end() ? nullptr : &*found;
}

bool has(const ReportSection &section, Tone tone)
{
    return std::any_of(section.rows.begin(), section.rows.end(), [&](const std::vector<ReportCell> &row) {
        return std::any_of(row.begin(), row.end(), [&](const ReportCell &cell) { return cell.tone == tone; });
    });
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameView()
    {
        const ViewPtr one = makeView(unread(hostileEstate()));
        const ViewPtr other = makeView(unread(hostileEstate()));
        for (const Audience audience : {Audience::Team, Audience::Auditor})
            QCOMPARE(toHtml(makeReport(*one, audience)), toHtml(makeReport(*other, audience)));
        QVERIFY(makeReport(*one, Audience::Team) != makeReport(*one, Audience::Auditor));
    }

    /// Nothing read: the page says so, and nothing on it is good.
    void nothingReadNothingGood()
    {
        const ViewPtr view = makeView(unread(hostileEstate()));
        for (const Audience audience : {Audience::Team, Audience::Auditor}) {
            const Report report = makeReport(*view, audience);
            for (const ReportSection &one : report.sections)
                QVERIFY2(!has(one, Tone::Good), qPrintable(one.title));
            const ReportSection *missing = section(report, QStringLiteral("Not checked"));
            QVERIFY(missing && missing->rows.size() >= 4);
        }
        const Report report = makeReport(*view, Audience::Auditor);
        const ReportSection *scope = section(report, QStringLiteral("What was looked at"));
        QVERIFY(scope);
        QCOMPARE(scope->rows.front().at(2), (ReportCell{QStringLiteral("not read"), Tone::NotChecked}));
        const ReportSection *points = section(report, QStringLiteral("Production checklist"));
        QVERIFY(points);
        QCOMPARE(points->rows.size(), size_t(14));
        QCOMPARE(points->columns.size(), 5); // number, point, two environments, why
    }

    /// The page is well-formed, stands alone, and shows names as names.
    void namesAreNoMarkup()
    {
        const ViewPtr view = makeView(unread(hostileEstate()));
        for (const Audience audience : {Audience::Team, Audience::Auditor}) {
            QByteArray html = toHtml(makeReport(*view, audience));
            QVERIFY(!html.contains("<script"));
            QVERIFY(!html.contains("<b>"));
            QVERIFY(html.contains("&lt;script&gt;"));
            QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("src=") &&
                    !html.contains("@import"));
            // As XML, but for the declaration and the one element of HTML that has no end.
            html.replace("<!DOCTYPE html>\n", "").replace("<meta charset=\"utf-8\">", "");
            QXmlStreamReader xml(html);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    void whatIsCutIsCounted()
    {
        estate::Estate estate = hostileEstate();
        for (int i = 0; i < 30; ++i) {
            estate::Acceptance acceptance;
            acceptance.finding = QStringLiteral("overdue:prod/x%1").arg(i);
            acceptance.until = QDate(2026, i % 2 ? 11 : 12, 1);
            acceptance.reason = QStringLiteral("later");
            acceptance.at = {QStringLiteral("sallyport.hcl"), 10 + i, 1};
            estate.acceptances.push_back(acceptance);
        }
        const Report report = makeReport(*makeView(unread(estate)), Audience::Auditor);
        const ReportSection *accepted = section(report, QStringLiteral("Accepted for a time"));
        QVERIFY(accepted);
        QCOMPARE(accepted->rows.size() + size_t(accepted->more), size_t(30));
        QVERIFY(accepted->more > 0);
        QVERIFY(toHtml(report).contains("and " + QByteArray::number(accepted->more) + " more"));
        // What is over says so in words too.
        QCOMPARE(accepted->rows.at(1).at(1), (ReportCell{QStringLiteral("2026-11-01, over"), Tone::Critical}));
        QCOMPARE(accepted->rows.at(0).at(1), (ReportCell{QStringLiteral("2026-12-01"), Tone::Plain}));
    }

    void audiencesHaveNames()
    {
        for (const Audience audience : {Audience::Team, Audience::Auditor})
            QCOMPARE(audienceOf(nameOf(audience)), std::optional(audience));
        QVERIFY(!audienceOf(QStringLiteral("everybody")));
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
