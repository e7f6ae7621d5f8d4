#include "git/runnables.h"

#include "base/glob.h"
#include "git/config.h"
#include "git/program.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace sallyport::git {

namespace {

using Kind = Runnable::Kind;

struct Row
{
    const char *pattern; ///< of the setting's name, as libgit2 writes it: in lower case but for the middle part
    Kind kind;
};

/// Every setting known to make git run a program, or to lead it elsewhere (git-config(1), gitattributes(5)).
constexpr std::array table = {
    Row{"core.hookspath", Kind::Hook},
    Row{"filter.*.clean", Kind::Filter},
    Row{"filter.*.smudge", Kind::Filter},
    Row{"filter.*.process", Kind::Filter},
    Row{"diff.external", Kind::Diff},
    Row{"diff.*.textconv", Kind::Diff},
    Row{"diff.*.command", Kind::Diff},
    Row{"merge.*.driver", Kind::Diff},
    Row{"interactive.difffilter", Kind::Diff},
    Row{"commit.gpgsign", Kind::Signing},
    Row{"gpg.format", Kind::Signing},
    Row{"gpg.program", Kind::Signing},
    Row{"gpg.*.program", Kind::Signing},
    Row{"gpg.ssh.defaultkeycommand", Kind::Signing},
    Row{"user.signingkey", Kind::Signing},
    Row{"credential.helper", Kind::Credential},
    Row{"credential.*.helper", Kind::Credential},
    Row{"core.sshcommand", Kind::Transport},
    Row{"core.gitproxy", Kind::Transport},
    Row{"core.alternaterefscommand", Kind::Transport},
    Row{"http.proxy", Kind::Transport},
    Row{"http.*.proxy", Kind::Transport},
    Row{"http.sslverify", Kind::Transport},
    Row{"http.*.sslverify", Kind::Transport},
    Row{"http.extraheader", Kind::Transport},
    Row{"http.*.extraheader", Kind::Transport},
    Row{"protocol.*.allow", Kind::Transport},
    Row{"remote.*.proxy", Kind::Transport},
    Row{"remote.*.receivepack", Kind::Transport},
    Row{"remote.*.uploadpack", Kind::Transport},
    Row{"core.fsmonitor", Kind::Monitor},
    Row{"core.askpass", Kind::Prompt},
    Row{"core.editor", Kind::Prompt},
    Row{"core.pager", Kind::Prompt},
    Row{"pager.*", Kind::Prompt},
    Row{"sequence.editor", Kind::Prompt},
    Row{"commit.template", Kind::Include},
    Row{"include.path", Kind::Include},
    Row{"includeif.*.path", Kind::Include},
    Row{"url.*.insteadof", Kind::Rewrite},
    Row{"url.*.pushinsteadof", Kind::Rewrite},
    Row{"remote.*.url", Kind::Remote},
    Row{"remote.*.pushurl", Kind::Remote},
    Row{"submodule.*.update", Kind::Submodule},
    Row{"submodule.*.url", Kind::Submodule},
    Row{"alias.*", Kind::Command},
    Row{"trailer.*.command", Kind::Command},
    Row{"trailer.*.cmd", Kind::Command},
};

const Row *rowOf(const Setting &setting)
{
    const auto *row = std::find_if(table.begin(), table.end(),
        [&](const Row &candidate) { return globMatches(QString::fromLatin1(candidate.pattern), setting.name); });
    if (row == table.end())
        return nullptr;
    // An alias of git's own commands runs nothing else, and neither does the built-in monitor.
    const bool isHarmless = (setting.name.startsWith(QLatin1String("alias.")) && !setting.value.startsWith(u'!')) ||
                            (row->kind == Kind::Monitor && setting.value == QLatin1String("false"));
    return isHarmless ? nullptr : row;
}

/// A header can be the credential itself.
QString shownValue(const Setting &setting)
{
    if (setting.name.endsWith(QLatin1String(".extraheader")))
        return QStringLiteral("•••");
    return withoutCredentials(setting.value);
}

std::vector<Runnable> hooks(const Repository &repository, const Config &config)
{
    std::vector<Runnable> found;
    const QDir folder(hooksFolder(repository, config));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        // Git ignores a hook that may not be executed, and names its examples so that none is one.
        if (file.isExecutable() && !file.fileName().contains(u'.'))
            found.push_back({Kind::Hook, Runnable::Source::Repository, file.fileName(), file.absoluteFilePath()});
    }
    return found;
}

} // namespace

QString nameOf(Runnable::Kind kind)
{
    static constexpr std::array names = {"hook", "filter", "diff", "signing", "credential", "transport", "monitor",
        "prompt", "include", "rewrite", "remote", "submodule", "command"};
    static_assert(names.size() == static_cast<size_t>(Kind::Command) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(kind)));
}

Result<std::vector<Runnable>> runnables(const Repository &repository)
{
    const auto config = Config::of(repository);
    if (!config)
        return Failure(config.error());
    const auto settings = config->settings();
    if (!settings)
        return Failure(settings.error());
    std::vector<Runnable> found = hooks(repository, *config);
    for (const Setting &setting : *settings) {
        if (const Row *row = rowOf(setting))
            found.push_back({row->kind, setting.isRepositorys ? Runnable::Source::Repository : Runnable::Source::Person,
                setting.name, shownValue(setting)});
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Runnable &a, const Runnable &b) { return std::pair(a.source, a.kind) < std::pair(b.source, b.kind); });
    return found;
}

} // namespace sallyport::git
