#include "git/codeowners.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::git;

Q_DECLARE_METATYPE(sallyport::git::OwnersDialect)

class TestCodeOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void owners_data()
    {
        QTest::addColumn<OwnersDialect>("dialect");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("owners"); // users and teams, in order
        const auto gitHub = [](const char *name, const char *text, const char *path, const char *owners) {
            QTest::addRow("GitHub: %s", name)
                << OwnersDialect::GitHub << QByteArray(text) << QString::fromUtf8(path) << QString::fromUtf8(owners);
        };
        const auto gitLab = [](const char *name, const char *text, const char *path, const char *owners) {
            QTest::addRow("GitLab: %s", name)
                << OwnersDialect::GitLab << QByteArray(text) << QString::fromUtf8(path) << QString::fromUtf8(owners);
        };
        const auto gitea = [](const char *name, const char *text, const char *path, const char *owners) {
            QTest::addRow("Gitea: %s", name)
                << OwnersDialect::Gitea << QByteArray(text) << QString::fromUtf8(path) << QString::fromUtf8(owners);
        };
        const char *file = "terraform/prod/main.tf";
        gitHub("everything", "* @all", file, "all");
        gitHub("the last match wins", "* @all\n*.tf @acme/platform\n", file, "acme/platform");
        gitHub("an earlier one does not add", "*.tf @acme/platform\n* @all\n", file, "all");
        gitHub("a match without owners owns nothing", "* @all\n*.tf\n", file, "");
        gitHub("folder anywhere", "prod/ @p", file, "p");
        gitHub("folder from the root", "/prod/ @p", file, "");
        gitHub("folder with its content", "/terraform/ @p", file, "p");
        gitHub("name without a slash is a folder, too", "/terraform @p", file, "p");
        gitHub("direct children only", "terraform/* @p", file, "");
        gitHub("direct children", "terraform/prod/* @p", file, "p");
        gitHub("two stars", "terraform/**/*.tf @p", file, "p");
        gitHub("two stars before", "**/prod @p", file, "p");
        gitHub("one star stays in its folder", "/*.tf @p", file, "");
        gitHub("question mark", "terraform/prod/mai?.tf @p", file, "p");
        gitHub("comments", "# *.tf @no\n*.tf @yes # @no\n", file, "yes");
        gitHub("case counts", "*.TF @p", file, "");
        gitHub("addresses are nobody to ask", "*.tf ada@example.com @ada", file, "ada");
        gitHub("several owners, each once", "*.tf @a @b/c @a", file, "a b/c");
        gitHub("dot is no wildcard", "mainxtf @p", "main.tf", "");
        gitHub("Windows line ends", "* @all\r\n*.tf @p\r\n", file, "p");
        gitHub("escaped space", "my\\ file.tf @p", "my file.tf", "p");
        gitHub("empty file", "", file, "");

        gitLab("everything", "* @all", file, "all");
        gitLab("the last match wins", "* @all\n*.tf @p", file, "p");
        gitLab("sections add up", "* @all\n[Terraform]\n*.tf @p\n[Production]\n/terraform/prod/ @acme/sre", file,
            "all p acme/sre");
        gitLab("last match within a section", "[T]\n*.tf @a\n/terraform/ @b", file, "b");
        gitLab("the section's own owners", "[T][2] @acme/platform @b\n*.tf\n", file, "b acme/platform");
        gitLab("an optional section", "^[T] @b\n*.tf\n", file, "b");
        gitLab("sections of one name are one", "[T]\n*.tf @a\n[t]\nmain.tf @b", file, "b");
        gitLab("relative counts at any depth", "prod/main.tf @p", file, "p");
        gitLab("only a final slash reaches into a folder", "/terraform @p", file, "");
        gitLab("a folder anywhere", "prod/ @p", file, "p");
        gitLab("roles are nobody to ask", "* @@maintainer @ada", file, "ada");
        gitLab("excluded from its section", "[T]\n*.tf @a\n!/terraform/prod/\n[U]\n* @b", file, "b");
        gitLab("nested groups", "* @acme/sre/on-call", file, "acme/sre/on-call");

        gitea("an expression over the whole path", "terraform/.*\\.tf @p", file, "p");
        gitea("not a part of it", "prod @p", file, "");
        gitea("every match adds", ".* @all\n.*\\.tf @acme/p", file, "all acme/p");
        gitea("turned round", "!docs/.* @p", file, "p");
        gitea("turned round, and it matches", "!terraform/.* @p", file, "");
        gitea("a broken expression owns nothing", "*( @p", file, "");
        gitea("leading slash", "/terraform/.* @p", file, "p");
    }
    void owners()
    {
        QFETCH(OwnersDialect, dialect);
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QString, owners);
        const Reviewers found = ownersOf(dialect, text, {path});
        QCOMPARE((found.users + found.teams).join(u' '), owners);
    }

    void pathsAddUp()
    {
        const QByteArray text = "*.tf @a\n*.hcl @b\n";
        QCOMPARE(ownersOf(OwnersDialect::GitHub, text,
                     {QStringLiteral("x.tf"), QStringLiteral("y.hcl"), QStringLiteral("z.tf")}),
            (Reviewers{{QStringLiteral("a"), QStringLiteral("b")}, {}}));
    }

    void whomNobodyOwns_data()
    {
        QTest::addColumn<OwnersDialect>("dialect");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("unowned");
        QTest::newRow("GitHub: all but one folder")
            << OwnersDialect::GitHub << QByteArray("* @all\n/terraform/dev/\n") << "terraform/dev/a.tf";
        QTest::newRow("GitHub: an address is somebody")
            << OwnersDialect::GitHub << QByteArray("*.tf ada@example.com\n") << "";
        QTest::newRow("GitHub: a name without an @ is nobody")
            << OwnersDialect::GitHub << QByteArray("*.tf ada\n") << "terraform/dev/a.tf terraform/prod/a.tf";
        QTest::newRow("GitLab: a role is somebody") << OwnersDialect::GitLab << QByteArray("* @@maintainer\n") << "";
        QTest::newRow("Gitea: by an expression")
            << OwnersDialect::Gitea << QByteArray("terraform/prod/.* @p\n") << "terraform/dev/a.tf";
        QTest::newRow("an empty file") << OwnersDialect::GitHub << QByteArray()
                                       << "terraform/dev/a.tf terraform/prod/a.tf";
    }
    void whomNobodyOwns()
    {
        QFETCH(OwnersDialect, dialect);
        QFETCH(QByteArray, text);
        QFETCH(QString, unowned);
        const QStringList paths{QStringLiteral("terraform/dev/a.tf"), QStringLiteral("terraform/prod/a.tf")};
        QCOMPARE(unownedOf(dialect, text, paths).join(u' '), unowned);
    }

    void whereItLies()
    {
        QCOMPARE(ownersPlaces(OwnersDialect::GitHub).first(), QStringLiteral(".github/CODEOWNERS"));
        QCOMPARE(ownersPlaces(OwnersDialect::GitLab).last(), QStringLiteral(".gitlab/CODEOWNERS"));
        QCOMPARE(ownersPlaces(OwnersDialect::Gitea).last(), QStringLiteral(".gitea/CODEOWNERS"));
    }
};

QTEST_GUILESS_MAIN(TestCodeOwners)
#include "tst_codeowners.moc"
