#include "policy_cases.h"
#include "servers/vault_server.h"
#include "vault/policy_compare.h"

#include <QTest>

#include <random>

using namespace sallyport;
using namespace sallyport::vault;
using servers::VaultServer;

namespace {

/// Policies by chance, from a seed so that a failure can be repeated.
class Chance
{
public:
    explicit Chance(unsigned seed)
        : m_generator(seed)
    {
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_generator); }
    template <typename T> const T &of(const std::vector<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

    QByteArray space() { return of<QByteArray>({" ", "\n", "\t", " # why\n", "/* x */", "\r\n", "// y\n  "}); }

    QByteArray capabilities()
    {
        static const std::vector<QByteArray> names = {
            "create", "read", "update", "patch", "delete", "list", "sudo", "deny"};
        QByteArray list = "[";
        // A deny one time in many, or nothing else would be left to see.
        for (int i = below(4); i > 0; --i)
            list += space() + '"' + names.at(below(below(6) == 0 ? 8 : 7)) + '"' + ',';
        return list + (below(2) ? space() : QByteArray()) + ']';
    }

    QByteArray stanza()
    {
        const QByteArray path = of<QByteArray>({"a", "b/c", "d/", "b/*", "+/c", "b/+", "/a", "e/f/g"});
        QByteArray text = of<QByteArray>({"path", "\"path\""}) + space() + '"' + path + '"' + space() + '{' + space();
        if (below(5) == 0)
            text += "policy = " + of<QByteArray>({"\"read\"", "\"write\"", "\"sudo\"", "\"deny\""}) + space();
        if (below(5) > 0)
            text += "capabilities" + space() + "=" + space() + capabilities() + of<QByteArray>({"\n", ",", " "});
        if (below(5) == 0)
            text += "allowed_parameters = { \"x\" = [] }" + space();
        return text + space() + '}' + space();
    }

    QByteArray policy()
    {
        QByteArray text;
        for (int i = 1 + below(5); i > 0; --i)
            text += stanza();
        return text;
    }

    /// One byte gone, doubled or replaced by one that matters.
    QByteArray mutilated(QByteArray text)
    {
        const int at = below(static_cast<int>(text.size()));
        const QByteArray piece = of<QByteArray>({"", "\"", "{", "}", "[", "]", ",", "=", "#", "/", "\\", "\n", "${",
            "<<E\n", "+", "-", ".", "0", ":", "x"});
        return text.replace(at, below(2), piece);
    }

private:
    std::mt19937 m_generator;
};

} // namespace

class PolicyServerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<VaultServer> m_vault;

    void compareVerdicts(const QByteArray &text)
    {
        const auto ours = parsePolicyText(text);
        const bool isTaken = m_vault->takesPolicy(u"probe"_qs, text);
        QVERIFY2(ours.has_value() == isTaken,
            qPrintable(u"the server %1: %2\n%3"_qs.arg(isTaken ? u"takes it"_qs : u"refuses it"_qs,
                ours ? u"we take it"_qs : ours.error().toString(), QString::fromUtf8(text))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (VaultServer::program().isEmpty())
            QSKIP(qPrintable(VaultServer::whyAbsent()));
        m_vault = std::make_unique<VaultServer>();
    }

    void init()
    {
        if (!m_vault)
            QSKIP(qPrintable(VaultServer::whyAbsent()));
    }

    void theServerAgrees_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isTaken");
        for (const PolicyCase &one : policyCases())
            QTest::newRow(one.name) << one.text << one.isTaken;
    }
    void theServerAgrees()
    {
        QFETCH(QByteArray, text);
        QTEST(m_vault->takesPolicy(u"probe"_qs, text), "isTaken");
    }

    void byChanceTheServerAgrees()
    {
        const unsigned count = qEnvironmentVariableIsSet("SALLYPORT_FULL") ? 3000 : 150;
        for (unsigned seed = 0; seed < count; ++seed) {
            Chance chance(seed);
            const QByteArray text = chance.policy();
            compareVerdicts(text);
            compareVerdicts(chance.mutilated(text));
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// For an exact path the server answers with what all stanzas of that path unite to.
    void theServerUnitesAsWeDo()
    {
        for (unsigned seed = 10000; seed < 10050; ++seed) {
            const QByteArray text = Chance(seed).policy();
            QVERIFY(m_vault->takesPolicy(u"united"_qs, text));
            const QByteArray token = m_vault->createToken({u"united"_qs});
            for (const PolicyRule &rule : meaning(*parsePolicyText(text))) {
                if (rule.kind != PathKind::Exact || rule.path.endsWith(u'/'))
                    continue;
                const auto answer = m_vault->call("POST", u"sys/capabilities"_qs,
                    {{"token", token.toStdString()}, {"path", rule.path.toStdString()}});
                QStringList theirs;
                for (const auto &name : answer.at("capabilities"))
                    theirs.push_back(QString::fromStdString(name.get<std::string>()));
                QStringList ours = rule.grant.capabilities;
                if (ours.isEmpty())
                    ours = {u"deny"_qs};
                theirs.sort();
                ours.sort();
                QVERIFY2(theirs == ours, qPrintable(rule.path + u": "_qs + theirs.join(u',') + u" against "_qs +
                                                    ours.join(u',') + u'\n' + QString::fromUtf8(text)));
            }
        }
    }

    void whatIsReadBackMeansTheSame()
    {
        const QByteArray text = Chance(7).policy();
        m_vault->writePolicy(u"back"_qs, text);
        const auto answer = m_vault->call("GET", u"sys/policies/acl/back"_qs);
        const QByteArray back = QByteArray::fromStdString(answer.at("data").at("policy").get<std::string>());
        QVERIFY(compare(*parsePolicyText(text), *parsePolicyText(back)).empty());
    }
};

QTEST_GUILESS_MAIN(PolicyServerTest)
#include "tst_policy_server.moc"
