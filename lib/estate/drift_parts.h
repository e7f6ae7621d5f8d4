#pragma once

#include "estate/drift.h"

#include <map>

namespace sallyport::estate {

/// All that the repository declares.
struct Declared
{
    const terraform::Model &model;
    const std::vector<terraform::SourceFile> &files;
};

/// The parts of findDrift(): each appends to the report what it finds.

/// Custom metadata, keys, role settings, and secrets that are declared twice.
void addSecretDrift(const Secret &secret, DriftReport &report);
/// Policies of one environment. `reading` is what is known of its server.
void addPolicyDrift(const Estate &estate, const Environment &environment, const vault::Reading &reading,
    const Declared &declared, DriftReport &report);
void addMountDrift(const Estate &estate, const Environment &environment, const vault::Reading &reading,
    const terraform::Model &model, DriftReport &report);

/// Production secrets against those of the same path in the other environments.
void addKeysBetween(const Estate &estate, const Inventory &inventory, DriftReport &report);

/// The blocks of a type that declare something in this environment, by name.
std::map<QString, std::vector<const terraform::Declaration *>> declaredIn(
    const Estate &estate, const Environment &environment, const terraform::Model &model, const QString &type);

/// Whether any block of the repository declares it, or could.
bool isDeclaredAnywhere(const terraform::Model &model, const QString &type, const QString &name);

/// Blocks that manage one thing twice.
Drift declaredTwice(const SecretId &secret, const QString &name, const QStringList &apiPaths,
    const std::vector<const terraform::Declaration *> &declarations);

/// The attribute is written and could not be known.
bool isUnresolved(const terraform::Declaration &declaration, const QString &attribute);

} // namespace sallyport::estate
