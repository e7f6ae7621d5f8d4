#pragma once

#include "base/message.h"
#include "base/source_ref.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sallyport::terraform {

/// Who keeps the secret that a resource declares.
enum class Backend { Vault, Aws, Google, Azure };

/// "vault", "aws", "google", "azure", as it stands in JSON output.
QString nameOf(Backend backend);

/// Something that is written in the repository and cannot be known without running Terraform.
struct Unresolved
{
    QString attribute;  ///< "name", "for_each", "module.team", …
    QString expression; ///< as written, literals that could be secret painted over
    Message reason;     ///< "var.team has no default and no value in a .tfvars file"
    SourceRef at;
    friend bool operator==(const Unresolved &, const Unresolved &) = default;
};

/// A literal of the repository that a change may replace: the number of a `_wo_version`, wherever it was followed to.
struct EditableLiteral
{
    QString file;
    ByteRange range; ///< of the literal itself, quotes included
    QString value;   ///< without quotes
    SourceRef at;
    /// How many attributes of the whole repository take their value from this one literal; the same attribute in
    /// another variant of its root counts for itself.
    int sharedBy = 1;
    friend bool operator==(const EditableLiteral &, const EditableLiteral &) = default;
};

/// Where the value of a secret comes from, as far as the repository shows it.
enum class ValueSource {
    None,          ///< the resource has no value of its own (a policy, a role, metadata only)
    GeneratedHere, ///< an ephemeral generator of the estate: ephemeral.random_password.x
    Variable,      ///< a variable without a value in the repository, which CI fills
    Attribute,     ///< an attribute of another resource or data source
    InState,       ///< given through a plain attribute (data_json, secret_string): it ends in the state file
    Literal,       ///< plain text in the repository; the text is never kept
    Unknown,       ///< it could not be followed; `unresolved` has the reason
};

/// "generated-here", "variable", … as it stands in JSON output.
QString nameOf(ValueSource source);

/// How the repository writes declarations of this kind down.
enum class Style {
    Plain,        ///< one resource block for one secret
    ForEachEntry, ///< one entry of the for_each of one resource block
    ModuleCall,   ///< one call of a local module
    CountIndex,   ///< one index of a resource block with count
};

/// "plain", "for-each-entry", …
QString nameOf(Style style);

/// Another resource that is fed by the same generator or variable, and so would get the new value too.
struct Consumer
{
    QString address;
    QString attribute;                      ///< "password_wo"
    std::optional<EditableLiteral> version; ///< of that attribute: "password_wo_version"
    SourceRef at;                           ///< the resource block
    friend bool operator==(const Consumer &, const Consumer &) = default;
};

/// A piece of a file, as it would be edited.
struct Place
{
    QString file;
    ByteRange range;
    SourceRef at;
    /// How many declarations of this type, over all roots and variants, are written by this one piece: more than one
    /// means that an edit reaches all of them.
    int sharedBy = 1;
    friend bool operator==(const Place &, const Place &) = default;
};

/// A resource that belongs to a declared secret without being one: a version, its rotation rule, who may read it.
struct JoinedResource
{
    QString type;    ///< "aws_secretsmanager_secret_version"
    QString address; ///< "aws_secretsmanager_secret_version.pg"
    Place place;     ///< the resource block
    friend bool operator==(const JoinedResource &, const JoinedResource &) = default;
};

/// One instance of a resource block of the repository. Names are resolved statically and never guessed: what could not
/// be resolved is empty and stands in `unresolved`. Holds no value of any secret.
struct Declaration
{
    QString type;    ///< "vault_kv_secret_v2"
    QString address; ///< "module.team[\"a\"].vault_kv_secret_v2.pg[\"x\"]"
    SourceRef at;    ///< the resource block
    ByteRange block; ///< of the resource block, in the file of `at`
    QString root;    ///< directory of the root module it is reached from; empty is the repository's top
    /// The environment as which this root was read, where it is run with a .tfvars file or a workspace for each of
    /// them; empty for a root that is read once. The same address stands once in every variant.
    QString variant;
    /// The keys of the for_each that lead to it, outermost first: "prod" of module.team["prod"].….pg["a"]. Many
    /// repositories name the environment here.
    QStringList instanceKeys;
    Backend backend = Backend::Vault;
    /// Why no change edits it, as half a sentence: "envs/prod.tf.json is JSON, …"; empty when it may be edited.
    Message readOnly;

    /// Vault: the mount, database or auth backend's path, without slashes at its ends. Google: the project. Azure: the
    /// vault. AWS: empty.
    QString mount;
    QString name; ///< the path in the mount, or the name of the secret, role, policy or mount
    /// Other attributes that say what is declared, per type, resolved: a mount's `type`, a static role's `username` and
    /// `rotation_period`, a policy's `policy` text, … What joined resources say stands under their type
    /// ("aws_secretsmanager_secret_rotation.rotation_rules.automatically_after_days"). Never a value of a secret.
    QMap<QString, QString> settings;
    /// The literals that settings come from, where one can be followed to.
    QMap<QString, EditableLiteral> settingLiterals;
    QStringList keys; ///< known keys of the value, in the order of the repository
    /// The keys are all there are; otherwise something of the object (a merge, say) could not be known.
    bool allKeysKnown = false;
    QMap<QString, QString> customMetadata; ///< custom_metadata of Vault, tags of AWS and Azure, labels of Google
    /// A secret of AWS or Google is declared by several resources, which are one declaration; by address.
    std::vector<JoinedResource> joined;
    std::vector<Unresolved> unresolved;

    ValueSource source = ValueSource::None;
    QString sourceExpression;               ///< "ephemeral.random_password.pg", "var.stripe_token"; empty for a literal
    QString valueAttribute;                 ///< the attribute it is given through: "data_json_wo"
    QStringList variables;                  ///< root variables that the value needs, without "var."
    std::vector<Consumer> consumers;        ///< in the same root, in the order of their addresses
    std::optional<EditableLiteral> version; ///< what to bump to write the value anew: "data_json_wo_version"

    Style style = Style::Plain;
    /// What one would copy to declare another one like it: the resource block, the entry of the for_each, the call of
    /// the module.
    Place place;

    friend bool operator==(const Declaration &, const Declaration &) = default;
};

} // namespace sallyport::terraform
