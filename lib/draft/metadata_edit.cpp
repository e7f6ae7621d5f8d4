#include "draft/metadata_edit.h"

#include "draft/declaration_text.h"
#include "draft/managed.h"
#include "draft/object_layout.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "hcl/edit.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::Style;

using Metadata = std::vector<std::pair<QString, QString>>;

const hcl::Block *resourceOf(const Declaration &declaration, const hcl::File &file)
{
    static const QRegularExpression index(QStringLiteral("\\[[^\\]]*\\]$"));
    const QString label = QString(declaration.address).remove(index).section(u'.', -1);
    return file.body().block("resource", {declaration.type, label});
}

/// Finds where the text stands, from the resource block outwards.
class Setter
{
public:
    Setter(const Declaration &declaration, const QString &field, const QString &text, Edits &edits)
        : m_declaration(declaration)
        , m_field(field)
        , m_text(text)
        , m_edits(edits)
    {
    }

    Result<void> set()
    {
        const hcl::File *file = m_edits.file(m_declaration.at.file);
        const hcl::Block *block = file ? resourceOf(m_declaration, *file) : nullptr;
        if (!block)
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its block was not read"), {}}, m_declaration.at.toString(), {});
        if (isAdopted(m_declaration))
            return setInEndpoint(*block);
        const hcl::Block *metadata = block->body.block("custom_metadata");
        const hcl::Attribute *data = metadata ? metadata->body.attribute("data") : nullptr;
        if (!data)
            return shared(
                {QT_TRANSLATE_NOOP("Message", "its block stands for other secrets too, and keeps no metadata"), {}});
        return setInData(data->value, m_declaration.at.file);
    }

private:
    bool isAlone() const { return m_declaration.style == Style::Plain && isInRoot(m_declaration); }

    Failure shared(const Message &what) const
    {
        return refuse(what, m_declaration.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Let the block take %1 from each entry or call first"), {m_field}});
    }

    Result<void> setInEndpoint(const hcl::Block &block)
    {
        const hcl::Attribute *data = block.body.attribute("data_json");
        const hcl::Expression *body = data && data->value.kind == hcl::Kind::Call && data->value.name == "jsonencode" &&
                                              data->value.operands.size() == 1
                                          ? &data->value.operands[0]
                                          : nullptr;
        const hcl::Expression *metadata =
            body && body->kind == hcl::Kind::Object ? body->item(QStringLiteral("custom_metadata")) : nullptr;
        if (!metadata || metadata->kind != hcl::Kind::Object || !isAlone())
            return computed();
        return setItem(m_declaration.at.file, *metadata, m_field);
    }

    Failure computed() const
    {
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "its metadata is computed, so no single place says its %1"), {m_field}},
            m_declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Write it by hand"), {}});
    }

    Result<void> setInData(const hcl::Expression &data, const QString &path)
    {
        if (data.kind != hcl::Kind::Object)
            return follow(data, path, true);
        const hcl::Expression *item = data.item(m_field);
        if (item)
            return follow(*item, path, false);
        if (!isAlone())
            return shared({QT_TRANSLATE_NOOP("Message", "its block stands for other secrets too, and gives them no %1"),
                {m_field}});
        return setItem(path, data, m_field);
    }

    /// Where a text, or an object of texts, comes from: a literal, the entry, or an argument of the call.
    Result<void> follow(const hcl::Expression &expression, const QString &path, bool isWhole)
    {
        if (isWhole && expression.kind == hcl::Kind::Object)
            return setItem(path, expression, m_field);
        if (!isWhole && hcl::literalString(expression))
            return setLiteral(expression, path);
        const auto names = hcl::traversal(expression);
        if (!names || names->size() < 2)
            return computed();
        if (names->front() == QLatin1String("each") && names->at(1) == QLatin1String("value"))
            return setInEntry(names->mid(2), isWhole);
        if (names->front() == QLatin1String("var") && names->size() == 2 && !isInRoot(m_declaration) && !m_inCall)
            return setInCall(names->at(1), isWhole);
        return computed();
    }

    Result<void> setLiteral(const hcl::Expression &literal, const QString &path)
    {
        // Behind a call that stands for this secret alone, a literal is its own.
        const bool isOwn = isAlone() || (m_inCall && m_declaration.style == Style::ModuleCall);
        if (*hcl::literalString(literal) == m_text)
            return {};
        if (!isOwn)
            return shared({QT_TRANSLATE_NOOP("Message", "its block gives one %1 to all of its secrets"), {m_field}});
        return m_edits.change(
            path, [&](const hcl::File &file) { return hcl::replace(file, literal.range, hcl::quoted(m_text)); });
    }

    /// `names` is what follows each.value: the attribute of the entry that holds the text or the object.
    Result<void> setInEntry(const QStringList &names, bool isWhole)
    {
        const QString path = m_declaration.place.file;
        const hcl::File *file = m_edits.file(path);
        // Edits inside the entry move its end, never its beginning.
        const qsizetype begin = m_declaration.place.range.begin;
        const hcl::Expression *collection = file ? collectionOf(*file, {begin, begin + 1}) : nullptr;
        const hcl::Expression *entry = collection ? valueOf(*collection, {begin, begin + 1}) : nullptr;
        if (m_declaration.style != Style::ForEachEntry || !entry || names.size() > 1)
            return computed();
        if (names.isEmpty())
            return isWhole && entry->kind == hcl::Kind::Object ? setItem(path, *entry, m_field)
                   : !isWhole                                  ? replaceText(path, *entry)
                                                               : Result<void>(computed());
        if (entry->kind != hcl::Kind::Object)
            return computed();
        const hcl::Expression *item = entry->item(names.front());
        if (!isWhole)
            return item && !hcl::literalString(*item) ? Result<void>(computed()) : setItem(path, *entry, names.front());
        if (item && item->kind == hcl::Kind::Object)
            return setItem(path, *item, m_field);
        return computed();
    }

    Result<void> setInCall(const QString &variable, bool isWhole)
    {
        const auto [path, call] = moduleCall();
        if (!call)
            return computed();
        m_inCall = true;
        if (const hcl::Attribute *argument = call->body.attribute(variable.toUtf8()))
            return follow(argument->value, path, isWhole);
        if (m_declaration.style != Style::ModuleCall)
            return computed();
        const QByteArray object = "{\n" + aligned({{keyText(m_field), hcl::quoted(m_text)}}, "  ") + "}";
        const QByteArray text = isWhole ? object : hcl::quoted(m_text);
        return m_edits.change(path,
            [&, call = call](const hcl::File &file) { return hcl::setAttribute(file, call, variable.toUtf8(), text); });
    }

    std::pair<QString, const hcl::Block *> moduleCall() const
    {
        // A module inside another module is called for each call of that one.
        if (m_declaration.address.count(QLatin1String("module.")) != 1)
            return {};
        const QString path = rootFileOf(m_declaration, m_edits.before());
        const hcl::File *file = m_edits.file(path);
        return {path, file ? file->body().block("module", {moduleCallOf(m_declaration)}) : nullptr};
    }

    Result<void> setItem(const QString &path, const hcl::Expression &object, const QString &key)
    {
        const hcl::Expression *item = object.item(key);
        if (item && !hcl::literalString(*item))
            return computed();
        return m_edits.change(path, [&](const hcl::File &file) {
            return keptAligned(file, object, hcl::setObjectItem(file, object, key, hcl::quoted(m_text)));
        });
    }

    Result<void> replaceText(const QString &path, const hcl::Expression &literal)
    {
        if (!hcl::literalString(literal))
            return computed();
        return m_edits.change(
            path, [&](const hcl::File &file) { return hcl::replace(file, literal.range, hcl::quoted(m_text)); });
    }

    const Declaration &m_declaration;
    const QString &m_field;
    const QString &m_text;
    Edits &m_edits;
    bool m_inCall = false;
};

/// The first metadata of a block of its own.
Result<void> create(const Declaration &declaration, const Metadata &metadata, Edits &edits)
{
    return edits.change(declaration.at.file, [&](const hcl::File &file) {
        const hcl::Block *block = resourceOf(declaration, file);
        const hcl::Block *existing = block->body.block("custom_metadata");
        if (!existing)
            return hcl::appendBlock(file, block, customMetadataBlock(metadata));
        std::vector<Line> lines;
        for (const auto &[field, text] : metadata)
            lines.push_back({keyText(field), hcl::quoted(text)});
        return hcl::setAttribute(file, existing, "data", "{\n" + aligned(lines, "  ") + "}");
    });
}

/// Whether it stands alone in a block that says nothing of its metadata yet.
bool isBlank(const Declaration &declaration, const Edits &edits)
{
    const hcl::File *file = edits.file(declaration.at.file);
    const hcl::Block *block = file ? resourceOf(declaration, *file) : nullptr;
    const hcl::Block *metadata = block ? block->body.block("custom_metadata") : nullptr;
    return block && declaration.style == Style::Plain && isInRoot(declaration) && !isAdopted(declaration) &&
           !(metadata && metadata->body.attribute("data"));
}

} // namespace

Result<void> setMetadata(const Declaration &declaration, const Metadata &metadata, Edits &edits)
{
    if (isBlank(declaration, edits))
        return create(declaration, metadata, edits);
    for (const auto &[field, text] : metadata) {
        if (const auto set = Setter(declaration, field, text, edits).set(); !set)
            return set;
    }
    return {};
}

} // namespace sallyport::draft
