#include "draft/check_kind.h"
#include "draft/language_needs.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

namespace {

const QString mainFile = QStringLiteral("prod/main.tf");
const QString versionsFile = QStringLiteral("prod/versions.tf");
const QByteArray plain = "resource \"vault_kv_secret_v2\" \"x\" {\n  name = \"x\"\n}\n";
const QByteArray removed =
    plain + "\nremoved {\n  from = vault_kv_secret_v2.y\n  lifecycle {\n    destroy = false\n  }\n}\n";
const QByteArray writeOnly =
    "resource \"vault_kv_secret_v2\" \"x\" {\n  name         = \"x\"\n  data_json_wo = var.x\n}\n";

QByteArray versions(const char *constraint)
{
    return QByteArray("terraform {\n  required_version = \"") + constraint + "\"\n}\n";
}

/// What a draft that makes `after` of the root's file needs, where another file of the root has the constraint.
std::vector<LanguageNeed> needsOf(const QByteArray &before, const QByteArray &after, const QByteArray &others)
{
    std::vector<terraform::SourceFile> files{{mainFile, after}};
    if (!others.isEmpty())
        files.push_back({versionsFile, others});
    return languageNeeds({{mainFile, before, after}}, terraform::read(files));
}

CheckResult checkOf(std::vector<LanguageNeed> needs)
{
    Rendering rendering;
    rendering.languageNeeds = std::move(needs);
    return checkLanguage({rendering});
}

} // namespace

class tst_language_needs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void asksTheRootThatCallsAModule();
};

void tst_language_needs::judges_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("others");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("line");
    using Outcome = DraftCheck::Outcome;
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QByteArray &others,
                         Outcome outcome, const char *line) {
        QTest::newRow(name) << before << after << others << int(outcome) << QString::fromLatin1(line);
    };
    row("nothing new", plain, plain + "# x\n", versions("~> 1.2.0"), Outcome::Passed, "");
    row("held back", plain, removed, versions("~> 1.5.0"), Outcome::Failed,
        "prod: removed needs Terraform 1.7; required_version ~> 1.5.0 at prod/versions.tf:2:22");
    row("asked for", plain, removed, versions(">= 1.7"), Outcome::Passed,
        "prod: removed needs Terraform 1.7; required_version >= 1.7 at prod/versions.tf:2:22");
    row("older ones too", plain, removed, versions(">= 1.3"), Outcome::NotChecked,
        "prod: removed needs Terraform 1.7; required_version >= 1.3 at prod/versions.tf:2:22");
    row("nobody says", plain, removed, "", Outcome::NotChecked,
        "prod: removed needs Terraform 1.7; no required_version");
    row("computed", plain, removed, "terraform {\n  required_version = local.v\n}\n", Outcome::NotChecked,
        "prod: removed needs Terraform 1.7; no required_version");
    row("used before in this file", removed, removed + "# x\n", versions("~> 1.5.0"), Outcome::Passed, "");
    row("used before in another file", plain, removed,
        versions("~> 1.5.0") + "removed {\n  from = vault_kv_secret_v2.z\n}\n", Outcome::Passed, "");
    row("write-only", plain, writeOnly, versions(">= 1.10"), Outcome::NotChecked,
        "prod: data_json_wo needs Terraform 1.11; required_version >= 1.10 at prod/versions.tf:2:22");
    row("an import", plain, plain + "import {\n  to = vault_kv_secret_v2.x\n  id = \"x\"\n}\n", versions("< 1.5"),
        Outcome::Failed, "prod: import needs Terraform 1.5; required_version < 1.5 at prod/versions.tf:2:22");
}

void tst_language_needs::judges()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, others);
    const CheckResult result = checkOf(needsOf(before, after, others));
    QTEST(result.output.join(u'\n'), "line");
    QTEST(int(result.outcome), "outcome");
}

/// A module says what it needs itself, and each root that calls it decides what runs.
void tst_language_needs::asksTheRootThatCallsAModule()
{
    const QString module = QStringLiteral("modules/secret/main.tf");
    const QByteArray call = "module \"x\" {\n  source = \"../modules/secret\"\n}\n";
    const auto model = terraform::read({{module, removed}, {QStringLiteral("a/main.tf"), call + versions(">= 1.7")},
        {QStringLiteral("b/main.tf"), call + versions("~> 1.6.0")},
        {QStringLiteral("c/main.tf"), versions("~> 1.2.0")}});
    const auto needs = languageNeeds({{module, plain, removed}}, model);
    QCOMPARE(needs.size(), size_t(2));
    QCOMPARE(needs.at(0).root, QStringLiteral("a"));
    QCOMPARE(needs.at(0).standing, LanguageNeed::Standing::Held);
    QCOMPARE(needs.at(1).root, QStringLiteral("b"));
    QCOMPARE(needs.at(1).standing, LanguageNeed::Standing::Refused);
}

QTEST_GUILESS_MAIN(tst_language_needs)
#include "tst_language_needs.moc"
