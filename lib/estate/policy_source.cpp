#include "estate/policy_source.h"

#include "hcl/evaluate.h"
#include "vault/policy_edit.h"

#include <QDir>

namespace sallyport::estate {

namespace {

/// The resource block of the declaration, and the file it stands in.
const hcl::Block *blockOf(const hcl::Body &body, ByteRange range)
{
    for (const hcl::Block &block : body.blocks) {
        if (block.range == range)
            return &block;
    }
    return nullptr;
}

/// file("${path.module}/policies/x.hcl"), relative to the repository's top.
QString namedFile(const hcl::File &file, const hcl::Expression &call, const terraform::Declaration &declaration)
{
    const QString module = QFileInfo(file.name()).path();
    const auto paths = [&](const QStringList &names) -> hcl::Resolution {
        if (names == QStringList{QStringLiteral("each"), QStringLiteral("key")} && !declaration.instanceKeys.isEmpty())
            return {hcl::Value::string(declaration.instanceKeys.last()), 2};
        if (names.size() < 2 || names.front() != QLatin1String("path"))
            return hcl::emptyScope(names);
        return {hcl::Value::string(names.at(1) == QLatin1String("module") ? module : declaration.root), 2};
    };
    const hcl::Value path = hcl::evaluate(file, call.operands.front(), paths);
    return path.isString() ? QDir::cleanPath(path.text) : QString();
}

} // namespace

SourceRef PolicySource::at(qsizetype offset) const
{
    SourceRef place = hcl::locate(text, file, offset);
    place.line += line - 1;
    return place;
}

std::optional<PolicySource> policySource(const terraform::Model &model, const terraform::Declaration &declaration)
{
    const auto found = model.files.find(declaration.at.file);
    const hcl::Block *block = found == model.files.end() ? nullptr : blockOf(found->second->body(), declaration.block);
    const hcl::Attribute *attribute = block ? block->body.attribute("policy") : nullptr;
    if (!attribute)
        return {};
    const hcl::File &file = *found->second;
    const hcl::Expression &value = attribute->value;
    if (const auto lines = vault::policyHeredoc(file, value))
        return PolicySource{file.name(), file.text(*lines).toByteArray(), hcl::locate(file, lines->begin).line};
    if (value.kind != hcl::Kind::Call || value.name != "file" || value.operands.size() != 1)
        return {};
    const QString name = namedFile(file, value, declaration);
    const QString text = declaration.settings.value(QStringLiteral("policy"));
    return name.isEmpty() ? std::nullopt : std::optional(PolicySource{name, text.toUtf8(), 1});
}

} // namespace sallyport::estate
