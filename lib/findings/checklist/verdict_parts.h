#pragma once

#include "findings/checklist/checklist.h"

namespace sallyport::findings {

/// As many places as one looks up; the sentence of a verdict tells how many there are.
constexpr size_t evidenceShown = 6;

Verdict passed(Message what, std::vector<estate::Evidence> evidence);
Verdict failed(Message what, std::vector<estate::Evidence> evidence, Remedy remedy);
/// `advice` is what would make it checkable.
Verdict notChecked(Message what, Message advice, std::vector<estate::Evidence> evidence = {});

Remedy toRead(Message advice);
/// An attestation of this name can be staged.
Remedy toAttest(const QString &name);

/// The findings of these rules that stand in an environment and that nobody has accepted for a time.
std::vector<const Finding *> standing(
    const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &rules);
/// How many of these rules are accepted for a time.
qint64 acceptedCount(const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &rules);
/// Where they are seen, each with its title; the first ones only.
std::vector<estate::Evidence> evidenceOf(const std::vector<const Finding *> &findings);

/// The last reading of an environment, if there is one that did not break off and nothing failed since; else null.
const vault::Reading *readingOf(const ChecklistFacts &facts, const estate::Environment &environment);
/// Says why readingOf() is null.
Verdict notRead(const estate::Environment &environment);
Verdict noRepository();
/// What keeps a statement about all of an environment from being whole: a file of its Terraform that was not read, a
/// folder that this token may not list. Nothing where there is no such gap.
std::optional<Verdict> gapIn(const ChecklistFacts &facts, const estate::Environment &environment);
/// Whether a log of the environment was read, and every one that is named to its end.
bool isLogRead(const ChecklistFacts &facts, const estate::Environment &environment);
/// For what is known of Vaults only.
Verdict noInventory(const estate::Environment &environment);

/// Whether two environments ask the same Vault and namespace, however their addresses are spelled.
bool isSameServer(const estate::VaultBackend &one, const estate::VaultBackend &other);

/// Whether a file of the repository belongs to this environment, or to no environment in particular.
bool concerns(const ChecklistFacts &facts, const QString &file, const estate::Environment &environment);

/// A file of the base; null when there is none, or when it was not read.
const terraform::SourceFile *fileNamed(const ChecklistFacts &facts, const QString &path);

/// A resource block of the repository, of a .tf file or a .tf.json one.
struct Resource
{
    const hcl::File *file = nullptr;
    const hcl::Block *block = nullptr;

    QString address() const { return block->label(0) + QLatin1Char('.') + block->label(1); }
    estate::Evidence evidence(Message message = {}) const;
};

/// The resources whose type begins with one of these, in the files that concern the environment.
std::vector<Resource> resourcesOf(
    const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &types);

/// The text of the whole block: to look for names in.
QByteArrayView textOf(const Resource &resource);

} // namespace sallyport::findings
