#pragma once

#include "base/program.h"
#include "draft/check_surroundings.h"
#include "draft/plan_preview.h"
#include "draft/terraform_events.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace sallyport::draft {

/// The draft's tree in a private folder, and Terraform in it. The folder is removed with this object; what another run
/// left behind because it was killed is removed before. Terraform gets a bare environment, nobody to ask, a home of its
/// own and a time limit, and its output goes to our filter. Blocks; meant for a worker.
class TerraformRun
{
public:
    /// Writes the tree from git's objects. Errors: NotFound (no Terraform, no filter), Busy (another check runs), those
    /// of git::writeTree.
    static Result<TerraformRun> prepare(const Rendering &rendering, const CheckSurroundings &surroundings);

    enum class Backend { Off, On };
    /// Installs providers and modules; with the backend on it also looks up where the state is. The lock file of the
    /// repository is never changed.
    Result<void> init(const RootPreview &root, Backend backend, const PlanIdentity *identity = nullptr) const;
    Result<TerraformEvents> validate(const RootPreview &root) const;
    Result<TerraformEvents> plan(const RootPreview &root, const PlanIdentity &identity) const;
    /// What of the tree is not there for Terraform: submodules, symlinks that lead out of it.
    const QStringList &leftOut() const { return m_leftOut; }

private:
    struct Step
    {
        QStringList arguments;
        std::chrono::seconds limit;
        QString filterMode; ///< "plan", "validate"
    };
    explicit TerraformRun(const CheckSurroundings &surroundings);
    Result<ProgramEnd> run(const RootPreview &root, const Step &step, const PlanIdentity *identity) const;
    QProcessEnvironment environment(const RootPreview &root, const PlanIdentity *identity) const;
    void inheritPlugins() const;
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QStringList planArguments(const RootPreview &root) const;

    const CheckSurroundings *m_surroundings;
    QString m_terraform;
    QString m_root; ///< of the git repository
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_leftOut;
};

} // namespace sallyport::draft
