#include "cli/finding_formats.h"

#include <QXmlStreamWriter>

namespace sallyport::cli {

namespace {

bool fails(const findings::Finding &finding)
{
    return finding.state != findings::State::Accepted && finding.severity != findings::Severity::NotChecked;
}

void writeFinding(QXmlStreamWriter &xml, const findings::Finding &finding, const core::Words &words)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), finding.rule);
    xml.writeAttribute(QStringLiteral("name"), finding.identity);
    const QString title = words.plain(finding.title);
    if (fails(finding)) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), findings::nameOf(finding.severity));
        xml.writeAttribute(QStringLiteral("message"), title);
        xml.writeCharacters(evidenceText(finding, words));
        xml.writeEndElement();
    } else {
        xml.writeStartElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), finding.state == findings::State::Accepted
                                                          ? title + QStringLiteral(": ") + finding.acceptedBecause
                                                          : title);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeCheck(QXmlStreamWriter &xml, const findings::Check &check, const core::Words &words)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("coverage"));
    xml.writeAttribute(
        QStringLiteral("name"), QStringLiteral("%1: %2").arg(words.plain(check.what), words.plain(check.scope)));
    if (check.outcome == findings::Check::Outcome::NotChecked) {
        xml.writeStartElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), words.plain(check.mend));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray writeJUnit(const FindingReport &report)
{
    int failures = 0;
    int skipped = 0;
    for (const findings::Finding *finding : report.findings)
        fails(*finding) ? ++failures : ++skipped;
    for (const findings::Check *check : report.checks)
        skipped += check->outcome == findings::Check::Outcome::NotChecked;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("sallyport ") + report.view.estate().name);
    xml.writeAttribute(QStringLiteral("tests"), QString::number(report.findings.size() + report.checks.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
    xml.writeAttribute(QStringLiteral("timestamp"), toRfc3339(report.view.inputs.now));
    for (const findings::Finding *finding : report.findings)
        writeFinding(xml, *finding, report.words);
    for (const findings::Check *check : report.checks)
        writeCheck(xml, *check, report.words);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace sallyport::cli
