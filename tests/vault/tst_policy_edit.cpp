#include "hcl/parser.h"
#include "vault/policy_compare.h"
#include "vault/policy_edit.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

namespace {

const QByteArray policy = "# readers\n"
                          "path \"airflow/data/+/x\" {\n"
                          "  capabilities = [\"read\"] # no list\n"
                          "}\n"
                          "\n"
                          "// the rest\n"
                          "path \"airflow/metadata/*\" {\n"
                          "\tcapabilities = [\n"
                          "\t\t\"read\", # times\n"
                          "\t\t\"list\"  # names\n"
                          "\t]\n"
                          "}\n"
                          "\n"
                          "path \"old\" { policy = \"read\" }\n";

PolicyEdit removing(const char *path, const char *capability)
{
    return [=](const QByteArray &text) {
        return removeCapability(text, QString::fromUtf8(path), QString::fromUtf8(capability));
    };
}

PolicyEdit adding(const char *path, const char *capability)
{
    return [=](const QByteArray &text) {
        return addCapability(text, QString::fromUtf8(path), QString::fromUtf8(capability));
    };
}

PolicyEdit narrowing(const char *path, const char *narrower)
{
    return
        [=](const QByteArray &text) { return narrowPath(text, QString::fromUtf8(path), QString::fromUtf8(narrower)); };
}

} // namespace

Q_DECLARE_METATYPE(sallyport::vault::PolicyEdit)

class PolicyEditTest : public QObject
{
    Q_OBJECT

    static QByteArray replaced(QByteArray text, const QByteArray &before, const QByteArray &after)
    {
        Q_ASSERT(text.count(before) == 1);
        return text.replace(before, after);
    }

private Q_SLOTS:
    void onlyTheTargetChanges_data()
    {
        QTest::addColumn<PolicyEdit>("edit");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a capability on one line")
            << adding("airflow/data/+/x", "list") << replaced(policy, "[\"read\"] #", "[\"read\", \"list\"] #");
        QTest::newRow("a capability on a line of its own")
            << adding("/airflow/metadata/*", "sudo")
            << replaced(policy, "\"list\"  # names\n", "\"list\",  # names\n\t\t\"sudo\"\n");
        QTest::newRow("a capability beside an old policy")
            << adding("old", "sudo")
            << replaced(policy, "policy = \"read\"", "capabilities = [\"read\", \"list\", \"sudo\"]");
        QTest::newRow("the capability that is there") << adding("old", "list") << policy;
        QTest::newRow("a line less") << removing("airflow/metadata/*", "read")
                                     << replaced(policy, "\t\t\"read\", # times\n", "");
        QTest::newRow("the last line less")
            << removing("airflow/metadata/*", "list") << replaced(policy, "\t\t\"list\"  # names\n", "");
        QTest::newRow("a capability of an old policy")
            << removing("old", "list") << replaced(policy, "policy = \"read\"", "capabilities = [\"read\"]");
        QTest::newRow("the capability that is not there") << removing("old", "sudo") << policy;
        QTest::newRow("narrower") << narrowing("airflow/data/+/x", "airflow/data/dev/x")
                                  << replaced(policy, "data/+/x", "data/dev/x");
        QTest::newRow("a stanza more") << PolicyEdit([](const QByteArray &text) {
            return appendStanza(text, stanzaText(u"new/*"_qs, {u"read"_qs}));
        }) << policy + "\npath \"new/*\" {\n  capabilities = [\"read\"]\n}\n";
        QTest::newRow("a stanza less with its comment")
            << PolicyEdit([](const QByteArray &text) { return removeStanza(text, u"airflow/data/+/x"_qs); })
            << policy.mid(policy.indexOf("// the rest"));
        QTest::newRow("a stanza in the middle less")
            << PolicyEdit([](const QByteArray &text) { return removeStanza(text, u"airflow/metadata/*"_qs); })
            << policy.left(policy.indexOf("// the rest")) + policy.mid(policy.indexOf("path \"old\""));
        QTest::newRow("another stanza") << PolicyEdit([](const QByteArray &text) {
            return replaceStanza(text, u"old"_qs, stanzaText(u"old"_qs, {u"deny"_qs}));
        }) << replaced(policy, "path \"old\" { policy = \"read\" }", "path \"old\" {\n  capabilities = [\"deny\"]\n}");
    }
    void onlyTheTargetChanges()
    {
        QFETCH(PolicyEdit, edit);
        const auto edited = edit(policy);
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toString()));
        QTEST(*edited, "expected");
        QVERIFY(parsePolicyText(*edited));
        const auto again = edit(*edited);
        if (again)
            QCOMPARE(*again, *edited);
    }

    void aSecondTimeChangesNothing_data()
    {
        QTest::addColumn<PolicyEdit>("edit");
        QTest::newRow("add") << adding("airflow/data/+/x", "list");
        QTest::newRow("remove") << removing("airflow/metadata/*", "list");
        QTest::newRow("narrow") << narrowing("airflow/data/+/x", "airflow/data/dev/x");
        QTest::newRow("append") << PolicyEdit(
            [](const QByteArray &text) { return appendStanza(text, stanzaText(u"new"_qs, {u"read"_qs})); });
        QTest::newRow("remove a stanza") << PolicyEdit(
            [](const QByteArray &text) { return removeStanza(text, u"old"_qs); });
    }
    void aSecondTimeChangesNothing()
    {
        QFETCH(PolicyEdit, edit);
        const auto once = edit(policy);
        QVERIFY2(once, once ? "" : qPrintable(once.error().toString()));
        QVERIFY(*once != policy);
        const auto twice = edit(*once);
        QVERIFY2(twice, twice ? "" : qPrintable(twice.error().toString()));
        QCOMPARE(*twice, *once);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<PolicyEdit>("edit");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the last capability") << policy << removing("airflow/data/+/x", "read") << u"last capability"_qs;
        QTest::newRow("an unknown path") << policy << adding("nowhere", "read") << u"no path \"nowhere\""_qs;
        QTest::newRow("an unknown capability") << policy << adding("old", "write") << u"no capability"_qs;
        QTest::newRow("wider instead of narrower")
            << policy << narrowing("airflow/data/+/x", "airflow/data/*") << u"not narrower"_qs;
        QTest::newRow("onto a path that is there")
            << policy + "path \"airflow/data/dev/x\" {}\n"
            << narrowing("airflow/data/+/x", "airflow/data/dev/x") << u"already has a stanza"_qs;
        QTest::newRow("a denied path") << QByteArray("path \"a\" { capabilities = [\"deny\"] }") << adding("a", "read")
                                       << u"deny wins"_qs;
        QTest::newRow("JSON") << QByteArray(R"({"path": {"a": {"capabilities": ["read"]}}})") << adding("a", "list")
                              << u"JSON"_qs;
        QTest::newRow("a policy that does not parse")
            << QByteArray("path \"a\" {") << adding("a", "list") << u"ends here"_qs;
        QTest::newRow("two stanzas at once") << policy << PolicyEdit([](const QByteArray &text) {
            return appendStanza(text, "path \"p\" {}\npath \"q\" {}");
        }) << u"not one path"_qs;
        QTest::newRow("a stanza that is there otherwise")
            << policy << PolicyEdit([](const QByteArray &text) { return appendStanza(text, "path \"old\" {}"); })
            << u"already has a stanza"_qs;
    }
    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(PolicyEdit, edit);
        QFETCH(QString, reason);
        const auto edited = edit(text);
        QVERIFY(!edited);
        QVERIFY2(englishText(edited.error().what).contains(reason), qPrintable(edited.error().toString()));
    }

    void severalStanzasOfOnePath()
    {
        const QByteArray text = "path \"a\" { capabilities = [\"read\", \"list\"] }\npath \"a\" { capabilities = "
                                "[\"update\", \"list\"] }\n";
        QCOMPARE(*removeCapability(text, u"a"_qs, u"list"_qs),
            QByteArray("path \"a\" { capabilities = [\"read\"] }\npath \"a\" { capabilities = [\"update\"] }\n"));
        QCOMPARE(*narrowPath(QByteArray("path \"a/*\" {}\npath \"/a/*\" {}\n"), u"a/*"_qs, u"a/b"_qs),
            QByteArray("path \"a/b\" {}\npath \"a/b\" {}\n"));
    }

    void theStyleOfTheFileStays()
    {
        QCOMPARE(*appendStanza("path \"a\" {}\r\n", stanzaText(u"b"_qs, {u"read"_qs})),
            QByteArray("path \"a\" {}\r\n\r\npath \"b\" {\r\n  capabilities = [\"read\"]\r\n}\r\n"));
        QCOMPARE(*appendStanza("path \"a\" {}", "path \"b\" {}"), QByteArray("path \"a\" {}\n\npath \"b\" {}"));
        QCOMPARE(*appendStanza("", "path \"b\" {}"), QByteArray("path \"b\" {}\n"));
        QCOMPARE(*addCapability("path \"a\" { capabilities = [\"read\",] }", u"a"_qs, u"list"_qs),
            QByteArray("path \"a\" { capabilities = [\"read\", \"list\"] }"));
        QCOMPARE(*addCapability("path \"a\" {}", u"a"_qs, u"list"_qs),
            QByteArray("path \"a\" { capabilities = [\"list\"] }"));
    }

    void insideTerraform_data()
    {
        QTest::addColumn<QByteArray>("opening");
        QTest::newRow("heredoc") << QByteArray("<<EOT");
        QTest::newRow("flush heredoc") << QByteArray("<<-EOT");
    }
    void insideTerraform()
    {
        QFETCH(QByteArray, opening);
        const QByteArray text =
            "resource \"vault_policy\" \"etl\" {\n  name   = \"etl\" # who\n  policy = " + opening +
            "\n    # data\n    path \"airflow/data/+/x\" {\n      capabilities = [\"read\"]\n    }\n"
            "\n    path \"airflow/data/${var.env}/y\" {\n      capabilities = [\"read\", \"list\"]\n"
            "    }\n  EOT\n}\n";
        const auto file = hcl::parse(text, u"policy.tf"_qs);
        QVERIFY(file);
        const hcl::Expression &value = file->body().blocks.front().body.attribute("policy")->value;
        const auto inside = policyHeredoc(*file, value);
        QVERIFY2(inside, inside ? "" : qPrintable(inside.error().toString()));
        QVERIFY(file->text(*inside).startsWith("    # data\n") && file->text(*inside).endsWith("    }\n"));

        const auto narrow = editPolicyHeredoc(*file, value, narrowing("airflow/data/+/x", "airflow/data/dev/x"));
        QCOMPARE(*narrow, replaced(text, "data/+/x", "data/dev/x"));
        const auto less = editPolicyHeredoc(*file, value, removing("airflow/data/${var.env}/y", "list"));
        QVERIFY2(less, less ? "" : qPrintable(less.error().toString()));
        QCOMPARE(*less, replaced(text, ", \"list\"", ""));
        const auto more = editPolicyHeredoc(
            *file, value, [](const QByteArray &policyText) { return appendStanza(policyText, "path \"n\" {}"); });
        QCOMPARE(*more, replaced(text, "    }\n  EOT", "    }\n\n    path \"n\" {}\n  EOT"));
    }

    void BrokenPlacesInTerraform_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a quoted text") << QByteArray("\"path \\\"a\\\" {}\"") << u"not in a heredoc"_qs;
        QTest::newRow("a file") << QByteArray("file(\"a.hcl\")") << u"not in a heredoc"_qs;
        QTest::newRow("a directive") << QByteArray("<<EOT\n%{ if var.x }\npath \"a\" {}\n%{ endif }\nEOT")
                                     << u"directive"_qs;
        QTest::newRow("an interpolation that is a stanza")
            << QByteArray("<<EOT\n${local.rules}\nEOT") << u"not a policy as they stand"_qs;
        QTest::newRow("a new template") << QByteArray("<<EOT\npath \"a/*\" {}\nEOT") << u"a template for Terraform"_qs;
    }
    void BrokenPlacesInTerraform()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QString, reason);
        const auto file = hcl::parse("policy = " + expression + '\n', u"policy.tf"_qs);
        QVERIFY(file);
        const auto edited =
            editPolicyHeredoc(*file, file->body().attribute("policy")->value, narrowing("a/*", "a/${var.x}"));
        QVERIFY(!edited);
        QVERIFY2(englishText(edited.error().what).contains(reason), qPrintable(edited.error().toString()));
    }
};

QTEST_GUILESS_MAIN(PolicyEditTest)
#include "tst_policy_edit.moc"
