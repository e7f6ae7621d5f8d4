#include "vault/answers.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

namespace {

/// Made by the real openssl.
nlohmann::json answerWith(const QString &subject, qint64 revoked = 0)
{
    const QTemporaryDir folder;
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ed25519"),
            QStringLiteral("-nodes"), QStringLiteral("-keyout"), QStringLiteral("key.pem"), QStringLiteral("-days"),
            QStringLiteral("90"), QStringLiteral("-utf8"), QStringLiteral("-subj"), subject});
    openssl.waitForFinished();
    return {{"data", {{"certificate", openssl.readAllStandardOutput().toStdString()}, {"revocation_time", revoked}}}};
}

Result<std::optional<Certificate>> read(const nlohmann::json &body)
{
    return readCertificate(body, QStringLiteral("pki"), QStringLiteral("39:dd"));
}

} // namespace

class tst_certificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreOnlyText_data();
    void namesAreOnlyText();
    void readsWhenItHolds();
    void leavesOutWhatIsRevoked();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void tst_certificate::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("absent: openssl");
}

void tst_certificate::namesAreOnlyText_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("/CN=web.acme.example") << QStringLiteral("web.acme.example");
    QTest::newRow("any") << QStringLiteral("/CN=*.acme.example") << QStringLiteral("*.acme.example");
    QTest::newRow("not Latin") << QStringLiteral("/CN=\u0432\u0435\u0431") << QStringLiteral("\u0432\u0435\u0431");
    QTest::newRow("an escape sequence") << QStringLiteral("/CN=web\u001b[2J") << QStringLiteral("web\ufffd[2J");
    QTest::newRow("turned around") << QStringLiteral("/CN=web\u202egpj") << QStringLiteral("web\ufffdgpj");
    QTest::newRow("two lines") << QStringLiteral("/CN=web\nprod") << QStringLiteral("web\ufffdprod");
    QTest::newRow("nameless") << QStringLiteral("/O=acme") << QStringLiteral("39:dd");
}

void tst_certificate::namesAreOnlyText()
{
    QFETCH(QString, subject);
    const auto certificate = read(answerWith(subject));
    QVERIFY2(certificate && *certificate, certificate ? "none" : qPrintable(certificate.error().toString()));
    QTEST((*certificate)->name, "name");
}

void tst_certificate::readsWhenItHolds()
{
    const auto certificate = read(answerWith(QStringLiteral("/CN=root")));
    QVERIFY(certificate && *certificate);
    QCOMPARE(
        std::chrono::duration_cast<std::chrono::hours>((*certificate)->until - (*certificate)->from).count(), 90 * 24);
    QVERIFY((*certificate)->isAuthority); // what openssl signs by itself says so
}

void tst_certificate::leavesOutWhatIsRevoked()
{
    const auto certificate = read(answerWith(QStringLiteral("/CN=web"), 1700000000));
    QVERIFY(certificate);
    QVERIFY(!*certificate);
}

void tst_certificate::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"null", "[]", "{}", R"({"data": null})", R"({"data": {"certificate": 7}})",
             R"({"data": {"certificate": ""}})", R"({"data": {"certificate": "-----BEGIN CERTIFICATE-----"}})"})
        QTest::newRow(body) << QByteArray(body);
}

void tst_certificate::refusesWhatIsNone()
{
    QFETCH(QByteArray, body);
    const auto certificate = read(nlohmann::json::parse(body.toStdString()));
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(tst_certificate)
#include "tst_certificate.moc"
