#include "console/search.h"

#include "core/words.h"
#include "widgets/icons.h"

#include <QCoreApplication>

namespace sallyport::console {

namespace {

// As many as a person reads before he types another letter.
constexpr size_t found = 200;

} // namespace

std::vector<PaletteItem> searchView(const core::View &view, const QString &query, const SearchActs &acts)
{
    std::vector<PaletteItem> items;
    if (query.isEmpty())
        return items;
    const core::Words words;
    for (const findings::Finding &finding : view.findings) {
        const QString title = words.plain(finding.title);
        if (title.contains(query, Qt::CaseInsensitive))
            items.push_back(
                {title, finding.subject.environment, {}, icon(QStringLiteral("triangle-alert"), Role::Warning),
                    [choose = acts.choose, id = finding.subject] { choose(id); }});
    }
    for (const estate::Secret &secret : view.inventory.secrets()) {
        if (items.size() >= found)
            break;
        if (secret.apiPath.contains(query, Qt::CaseInsensitive))
            items.push_back({secret.id.name(), secret.apiPath, {}, icon(QStringLiteral("key-round")),
                [choose = acts.choose, id = secret.id] { choose(id); }});
    }
    if (!view.inputs.repository)
        return items;
    for (const terraform::SourceFile &file : view.inputs.repository->files) {
        if (items.size() >= found)
            break;
        if (file.path.contains(query, Qt::CaseInsensitive))
            items.push_back({file.path.section(QLatin1Char('/'), -1), file.path, {},
                icon(QStringLiteral("file-code-2")), [show = acts.showFile, path = file.path] { show(path); }});
    }
    return items;
}

} // namespace sallyport::console
