#include "core/plan_identities.h"

#include "base/private_files.h"

#include <QFileInfo>

namespace sallyport::core {

Result<PlanIdentities> PlanIdentities::load(const QString &file)
{
    PlanIdentities identities;
    identities.m_file = file;
    const auto bytes = readFile(file);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return Failure(bytes.error());
    const QStringList lines = QString::fromUtf8(bytes ? *bytes : QByteArray()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        identities.m_texts.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    return identities;
}

Result<void> PlanIdentities::set(const QString &environment, const QString &text)
{
    const QString words = text.simplified();
    if (words.isEmpty()) {
        m_texts.remove(environment);
        return save();
    }
    if (const auto parsed = draft::PlanIdentity::parse(words); !parsed)
        return Failure(parsed.error());
    m_texts.insert(environment, words);
    return save();
}

QMap<QString, draft::PlanIdentity> PlanIdentities::all() const
{
    QMap<QString, draft::PlanIdentity> identities;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        if (const auto parsed = draft::PlanIdentity::parse(it.value()))
            identities.insert(it.key(), *parsed);
    }
    return identities;
}

Result<void> PlanIdentities::save() const
{
    if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    QStringList lines;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        lines += it.key() + u'\t' + it.value();
    return writePrivateFile(m_file, lines.join(u'\n').toUtf8() + '\n');
}

} // namespace sallyport::core
