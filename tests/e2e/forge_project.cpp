#include "e2e/forge_project.h"

#include "base/private_files.h"

namespace sallyport::e2e {

namespace {

const QString ada = QStringLiteral("ada");

void mustHave(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
}

} // namespace

void putOnForge(const LiveEstate &estate, const servers::GiteaServer &gitea)
{
    const servers::SampleRepository &repository = estate.repository();
    mustHave(repository.replace(QStringLiteral("sallyport.hcl"), "base_branch = \"main\"\n",
        "base_branch = \"main\"\n  forge {\n    kind   = \"gitea\"\n    labels = [\"secrets\", \"rotation\"]\n  }\n"));
    mustHave(writePrivateFile(repository.at(QStringLiteral("CODEOWNERS")), "terraform/.* @grace @ada\n"));
    mustHave(repository.commitAll(QStringLiteral("Say who owns what")));
    const auto git = [&](const QStringList &arguments) { valueOf(repository.git(arguments)); };
    git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"), gitea.remote(ada)});
    git({QStringLiteral("push"), QStringLiteral("--quiet"), QStringLiteral("origin"), QStringLiteral("main")});
    git({QStringLiteral("fetch"), QStringLiteral("--quiet"), QStringLiteral("origin")});
    gitea.ask(ada, "POST", QStringLiteral("/repos/acme/infra/branch_protections"),
        {{"rule_name", "main"}, {"required_approvals", 1}, {"enable_push", false}});
}

} // namespace sallyport::e2e
