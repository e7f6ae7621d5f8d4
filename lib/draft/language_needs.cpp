#include "draft/language_needs.h"

#include "hcl/evaluate.h"
#include "hcl/parser.h"
#include "terraform/directory.h"
#include "terraform/paths.h"
#include "terraform/roots.h"

#include <algorithm>
#include <map>

namespace sallyport::draft {

namespace {

using Standing = LanguageNeed::Standing;

struct Feature
{
    const char *block; ///< type of a block at the top of a file
    terraform::Version since;
};

/// https://developer.hashicorp.com/terraform/language: when each came.
constexpr Feature features[] = {
    {"moved", {1, 1, 0}},
    {"import", {1, 5, 0}},
    {"removed", {1, 7, 0}},
    {"ephemeral", {1, 10, 0}},
};
constexpr terraform::Version writeOnlySince{1, 11, 0};

/// By name of the feature, the version that brought it.
using Uses = std::map<QString, terraform::Version>;

void addWriteOnly(const hcl::Body &body, Uses &uses)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (attribute.name.endsWith("_wo"))
            uses.emplace(QString::fromUtf8(attribute.name), writeOnlySince);
    }
    for (const hcl::Block &inner : body.blocks)
        addWriteOnly(inner.body, uses);
}

Uses usesOf(const QByteArray &text)
{
    Uses uses;
    const auto file = hcl::parse(text);
    if (!file)
        return uses;
    for (const hcl::Block &block : file->body().blocks) {
        for (const Feature &feature : features) {
            if (block.type == feature.block)
                uses.emplace(QString::fromLatin1(feature.block), feature.since);
        }
        if (block.type == "resource")
            addWriteOnly(block.body, uses);
    }
    return uses;
}

/// What a directory already uses is no new need of this draft.
Uses usesOfOthers(const terraform::Directory &directory, const std::vector<git::FileEdit> &edits)
{
    Uses uses;
    for (const auto &file : directory.files) {
        const auto edit = std::find_if(
            edits.begin(), edits.end(), [&](const git::FileEdit &one) { return one.path == file->name(); });
        uses.merge(usesOf(edit == edits.end() ? file->bytes() : edit->before.value_or(QByteArray())));
    }
    return uses;
}

struct Constraint
{
    QString text;
    terraform::VersionConstraint lets;
    SourceRef at;
};

void addConstraints(const terraform::Directory &directory, std::vector<Constraint> &constraints)
{
    for (const auto &file : directory.files) {
        for (const hcl::Block &block : file->body().blocks) {
            const hcl::Attribute *written =
                block.type == "terraform" ? block.body.attribute("required_version") : nullptr;
            const auto value = written ? hcl::literal(*file, written->value) : Result<hcl::Value>(hcl::Value());
            const auto lets = value && value->isString() ? terraform::VersionConstraint::parse(value->text)
                                                         : std::optional<terraform::VersionConstraint>();
            if (lets)
                constraints.push_back({value->text, *lets, hcl::locate(*file, written->value.range.begin)});
        }
    }
}

LanguageNeed needOf(
    const QString &root, const QString &feature, terraform::Version since, const std::vector<Constraint> &constraints)
{
    LanguageNeed need{root, feature, since, Standing::Open, {}, {}};
    const auto decidedBy = [&](Standing standing, auto decides) {
        const auto found = std::find_if(constraints.begin(), constraints.end(), decides);
        if (found == constraints.end() || need.standing != Standing::Open)
            return;
        need.standing = standing;
        need.constraint = found->text;
        need.at = found->at;
    };
    decidedBy(Standing::Refused, [&](const Constraint &one) { return !one.lets.allowsFrom(since); });
    decidedBy(Standing::Held, [&](const Constraint &one) { return one.lets.requiresAtLeast(since); });
    if (need.standing == Standing::Open && !constraints.empty()) {
        need.constraint = constraints.front().text;
        need.at = constraints.front().at;
    }
    return need;
}

} // namespace

std::vector<LanguageNeed> languageNeeds(const std::vector<git::FileEdit> &edits, const terraform::Model &after)
{
    std::map<QString, Uses> brought; // by directory
    for (const git::FileEdit &edit : edits) {
        if (edit.path.endsWith(QLatin1String(".tf")))
            brought[terraform::folderOf(edit.path)].merge(usesOf(edit.after));
    }
    std::vector<LanguageNeed> needs;
    for (const terraform::Root &root : after.roots) {
        const auto reached = terraform::reachedFrom(after.directories, root.dir);
        Uses uses;
        std::vector<Constraint> constraints;
        for (const QString &path : reached) {
            const auto directory = after.directories.find(path);
            if (directory == after.directories.end())
                continue;
            addConstraints(*directory->second, constraints);
            const auto of = brought.find(path);
            if (of == brought.end())
                continue;
            const Uses known = usesOfOthers(*directory->second, edits);
            for (const auto &[feature, since] : of->second) {
                if (!known.contains(feature))
                    uses.emplace(feature, since);
            }
        }
        for (const auto &[feature, since] : uses)
            needs.push_back(needOf(root.dir, feature, since, constraints));
    }
    std::stable_sort(needs.begin(), needs.end(), [](const LanguageNeed &a, const LanguageNeed &b) {
        return a.root < b.root || (a.root == b.root && a.since > b.since);
    });
    return needs;
}

} // namespace sallyport::draft
