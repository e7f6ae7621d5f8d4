#include "terraform/placement.h"

#include <algorithm>
#include <map>

namespace sallyport::terraform {

namespace {

using Siblings = std::vector<const Declaration *>;

bool isKeyValue(const Declaration &declaration)
{
    return declaration.type == QLatin1String("vault_kv_secret_v2") ||
           declaration.type == QLatin1String("vault_kv_secret") ||
           declaration.type == QLatin1String("vault_generic_secret");
}

QString folderOf(const QString &name)
{
    return name.left(name.lastIndexOf(QLatin1Char('/')) + 1);
}

/// How many folders two paths have in common.
qsizetype nearness(const QString &a, const QString &b)
{
    const QStringList left = folderOf(a).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QStringList right = folderOf(b).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const auto [end, ignored] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return std::distance(left.begin(), end);
}

/// Those in the same mount, nearest first; within the same nearness as the files have them.
Siblings siblingsOf(
    const Model &model, const QString &root, const QString &mount, const QString &name, const QString &variant)
{
    Siblings siblings;
    for (const Declaration &declaration : model.declarations) {
        const bool isHere = declaration.root == root &&
                            (declaration.variant.isEmpty() || variant.isEmpty() || declaration.variant == variant);
        if (isHere && isKeyValue(declaration) && declaration.mount == mount && !declaration.name.isEmpty())
            siblings.push_back(&declaration);
    }
    std::stable_sort(siblings.begin(), siblings.end(), [&](const Declaration *a, const Declaration *b) {
        const auto rank = [&](const Declaration *declaration) {
            return std::tuple(
                -nearness(declaration->name, name), declaration->place.file, declaration->place.range.begin);
        };
        return rank(a) < rank(b);
    });
    return siblings;
}

/// Of the nearest siblings, the last one of the style and file that most of them have.
const Declaration *exampleOf(const Siblings &siblings, const QString &name)
{
    const qsizetype nearest = nearness(siblings.front()->name, name);
    std::map<std::pair<Style, QString>, int> counts;
    const Declaration *best = nullptr;
    int most = 0;
    for (const Declaration *sibling : siblings) {
        if (nearness(sibling->name, name) < nearest)
            break;
        const int count = ++counts[{sibling->style, sibling->place.file}];
        if (count >= most) {
            most = count;
            best = sibling;
        }
    }
    return best;
}

QString baseName(const QString &file)
{
    const qsizetype begin = file.lastIndexOf(QLatin1Char('/')) + 1;
    return file.mid(begin, file.lastIndexOf(QLatin1Char('.')) - begin);
}

QString lastName(const QString &name)
{
    return name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
}

QString dashed(QString text)
{
    return text.replace(QLatin1Char('_'), QLatin1Char('-'));
}

/// Nothing unless each of at least two siblings has a file of its own that carries its name.
std::optional<QString> fileOfItsOwn(const Siblings &siblings, const Declaration &example, const QString &name)
{
    std::map<QString, int> inFile;
    for (const Declaration *sibling : siblings)
        ++inFile[sibling->place.file];
    const bool areApart =
        inFile.size() > 1 && std::all_of(siblings.begin(), siblings.end(), [&](const Declaration *sibling) {
            return inFile[sibling->place.file] == 1 &&
                   dashed(baseName(sibling->place.file)).contains(dashed(lastName(sibling->name)));
        });
    if (!areApart)
        return {};
    const QString base = baseName(example.place.file);
    const bool usesDashes = !base.contains(lastName(example.name));
    const QString oldName = usesDashes ? dashed(lastName(example.name)) : lastName(example.name);
    const QString newName = usesDashes ? dashed(lastName(name)) : lastName(name);
    if (!base.contains(oldName))
        return {};
    const qsizetype begin = example.place.file.size() - base.size() - 3;
    return example.place.file.left(begin) + QString(base).replace(oldName, newName) + QStringLiteral(".tf");
}

/// The name that the other roots give to the file with most of their secrets.
QString usualFileName(const Model &model)
{
    std::map<QString, int> counts;
    for (const Declaration &declaration : model.declarations) {
        if (isKeyValue(declaration) && declaration.style == Style::Plain)
            ++counts[baseName(declaration.place.file)];
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? QStringLiteral("secrets") : most->first;
}

void placeAlone(const Model &model, Placement &placement)
{
    const QString prefix = placement.root.isEmpty() ? QString() : placement.root + QLatin1Char('/');
    placement.file = prefix + usualFileName(model) + QStringLiteral(".tf");
    const auto existing = model.files.find(placement.file);
    placement.isNewFile = existing == model.files.end();
    if (placement.isNewFile || existing->second->body().blocks.empty())
        return;
    const hcl::File &file = *existing->second;
    const ByteRange last = file.body().blocks.back().range;
    placement.after = Place{placement.file, last, hcl::locate(file, last.begin)};
}

void placeBeside(const Siblings &siblings, const QString &name, Placement &placement)
{
    const Declaration *example = exampleOf(siblings, name);
    placement.example = *example;
    placement.style = example->style;
    for (const Declaration *sibling : siblings)
        placement.siblings.push_back(sibling->address);
    const auto own = example->style == Style::Plain || example->style == Style::ModuleCall
                         ? fileOfItsOwn(siblings, *example, name)
                         : std::nullopt;
    placement.isNewFile = own.has_value();
    placement.file = own.value_or(example->place.file);
    if (!own)
        placement.after = example->place;
}

} // namespace

Result<Placement> placeFor(
    const Model &model, const QString &root, const QString &mount, const QString &name, const QString &variant)
{
    const bool isRoot =
        std::any_of(model.roots.begin(), model.roots.end(), [&](const Root &known) { return known.dir == root; });
    if (!isRoot)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no Terraform root module lies here"), {}}, root,
            {QT_TRANSLATE_NOOP("Message", "Name a directory with .tf files that no other module calls"), {}});
    Placement placement;
    placement.root = root;
    const Siblings siblings = siblingsOf(model, root, mount, name, variant);
    if (siblings.empty())
        placeAlone(model, placement);
    else
        placeBeside(siblings, name, placement);
    return placement;
}

} // namespace sallyport::terraform
