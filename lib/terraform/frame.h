#pragma once

#include "hcl/evaluate.h"
#include "terraform/directory.h"

#include <set>

namespace sallyport::terraform {

/// Which one of the instances of a block with for_each or count.
struct Repetition
{
    enum class Kind { Once, ForEach, Count };

    Kind kind = Kind::Once;
    QString key;       ///< each.key, or the number of count.index
    hcl::Value value;  ///< each.value
    ExpressionAt over; ///< the for_each or count

    /// "", "[\"key\"]" or "[0]", as it stands in an address.
    QString suffix() const;
};

/// The instances of a block; `unknown` says why they are not known (then `all` is empty).
struct Repetitions
{
    std::vector<Repetition> all;
    std::optional<hcl::Value> unknown;
    ExpressionAt over;
};

/// What a repository holds, as the frames look it up.
struct Sources
{
    std::map<QString, std::shared_ptr<const hcl::File>> files;
    std::map<QString, std::shared_ptr<const Directory>> directories;
    std::map<QString, QByteArray> texts; ///< files that file("…") may name
};

/// One instance of a module: a root, or one call of a local module. Evaluates what stands in it. Everything it was made
/// from must outlive it; not thread-safe, since it remembers what it has evaluated.
class Frame
{
public:
    /// Values of a root's variables from outside the configuration.
    struct Inputs
    {
        std::map<QString, ExpressionAt> given;      ///< in files that Terraform loads by itself
        std::map<QString, QStringList> chosenLater; ///< in files that somebody names with -var-file
        QString workspace;                          ///< empty: chosen when Terraform runs
    };

    Frame(const Sources &sources, const Directory &root, Inputs inputs);
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;
    ~Frame();

    const Directory &directory() const { return *m_directory; }
    const Frame *caller() const { return m_caller; }
    BlockAt call() const { return m_call; }
    const Repetition &callRepetition() const { return m_repetition; }
    /// "module.team[\"a\"]." before what stands in it; empty in a root.
    const QString &address() const { return m_address; }
    const Frame &root() const { return m_caller ? m_caller->root() : *this; }
    const Inputs &inputs() const { return m_inputs; }
    /// Null when there is no such file.
    const hcl::File *fileNamed(const QString &path) const;
    /// The text that file("…") names in the module; null when there is no such file in the repository.
    const QByteArray *textNamed(const QString &path) const;
    /// Every path that was asked for so far, below the whole root.
    const std::set<QString> &textsAskedFor() const { return root().m_textsAskedFor; }

    hcl::Value evaluate(ExpressionAt expression, const Repetition &repetition = {}) const;
    Repetitions repetitions(BlockAt block) const;

    /// The module instances that this one calls; made when first asked for.
    std::vector<const Frame *> children(const QString &call) const;
    /// Why a call was not followed; nothing when it was.
    std::optional<Error> refusal(const QString &call) const;

    /// A variable of a root that has its value in the repository, or a module's argument or default; none otherwise.
    ExpressionAt variableDefault(const QString &name) const;

private:
    Frame(const Frame &caller, const Directory &directory, BlockAt call, Repetition repetition);

    hcl::Resolution resolve(const QStringList &names, const Repetition &repetition) const;
    hcl::Value once(const QString &name, const std::function<hcl::Value()> &evaluation) const;
    hcl::Value variable(const QString &name) const;
    hcl::Value rootVariable(const QString &name) const;
    hcl::Value local(const QString &name) const;
    hcl::Resolution output(const QStringList &names) const;
    hcl::Resolution resourceAttribute(const QStringList &names) const;
    hcl::Resolution policyText(const QStringList &names) const;
    hcl::Value wholeBlock(
        const QString &name, BlockAt block, const std::function<hcl::Value(const Repetition &)> &instance) const;
    hcl::Value resourceInstance(const QString &name, BlockAt block, const Repetition &repetition) const;
    void makeChildren(const QString &call, std::vector<std::unique_ptr<Frame>> &children) const;
    bool isInside(const Directory &directory) const;

    const Sources *m_sources;
    const Directory *m_directory;
    const Frame *m_caller = nullptr;
    BlockAt m_call;
    Repetition m_repetition;
    QString m_address;
    Inputs m_inputs;
    int m_depth = 0;
    mutable int m_instances = 0; ///< of the whole tree; counted in the root
    mutable int m_nesting = 0;   ///< levels of all expressions being evaluated; counted in the root
    mutable std::map<QString, hcl::Value> m_known;
    mutable std::set<QString> m_inProgress;
    mutable std::set<QString> m_textsAskedFor;
    mutable std::map<QString, std::vector<std::unique_ptr<Frame>>> m_children;
    mutable std::map<QString, Error> m_refusals;
};

/// The directory that a module's local source ("./x", "../x") names, seen from `directory`; nothing when it is not
/// local or leads out of the repository.
std::optional<QString> localSource(const Directory &directory, BlockAt call);

} // namespace sallyport::terraform
