#include "draft/edits.h"

#include "draft/lookup.h"
#include "draft/refusal.h"
#include "hcl/edit.h"
#include "hcl/parser.h"

namespace sallyport::draft {

const hcl::File *Edits::file(const QString &path) const
{
    if (const auto edited = m_edited.find(path); edited != m_edited.end())
        return edited->second.get();
    const auto read = m_model.files.find(path);
    return read == m_model.files.end() ? nullptr : read->second.get();
}

Result<void> Edits::set(const QString &path, const QByteArray &bytes)
{
    auto parsed = hcl::parse(bytes, path);
    if (!parsed)
        return Failure(parsed.error());
    if (!m_order.contains(path))
        m_order += path;
    m_edited.insert_or_assign(path, std::make_shared<const hcl::File>(std::move(*parsed)));
    return {};
}

Result<void> Edits::change(const QString &path, const Edit &edit)
{
    const hcl::File *current = file(path);
    if (!current)
        return refuse({QT_TRANSLATE_NOOP("Message", "the file was not read, so it cannot be edited"), {}}, path, {});
    const auto bytes = edit(*current);
    if (!bytes)
        return Failure(bytes.error());
    return set(path, *bytes);
}

Result<void> Edits::append(const QString &path, const QByteArray &blocks)
{
    if (!file(path))
        return set(path, blocks);
    return change(path, [&](const hcl::File &current) { return hcl::appendBlock(current, nullptr, blocks); });
}

std::vector<git::FileEdit> Edits::all() const
{
    std::vector<git::FileEdit> edits;
    for (const QString &path : m_order) {
        const auto before = m_model.files.find(path);
        git::FileEdit edit{path, std::nullopt, m_edited.at(path)->bytes()};
        if (before != m_model.files.end())
            edit.before = before->second->bytes();
        if (edit.before != edit.after)
            edits.push_back(std::move(edit));
    }
    return edits;
}

terraform::Model Edits::after() const
{
    return terraform::reread(m_model, sourcesOf(m_model, all()));
}

} // namespace sallyport::draft
