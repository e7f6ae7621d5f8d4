#include "git/codeowners.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace sallyport::git {

namespace {

/// Splits at white space; a backslash keeps the character after it, and "#" at the start of a word begins a comment.
QStringList wordsOf(const QString &line)
{
    QStringList words;
    QString word;
    bool isOpen = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        if (character == u'\\' && i + 1 < line.size()) {
            // In a pattern of Gitea the backslash belongs to the expression, unless it keeps white space or a mark.
            const QChar next = line.at(++i);
            if (!next.isSpace() && next != u'#')
                word += character;
            word += next;
            isOpen = true;
        } else if (character.isSpace()) {
            if (isOpen)
                words += std::exchange(word, {});
            isOpen = false;
        } else if (character == u'#' && !isOpen) {
            break;
        } else {
            word += character;
            isOpen = true;
        }
    }
    if (isOpen)
        words += word;
    return words;
}

/// Wildcards as expressions: `*` and `?` stay within a folder, `**` crosses folders.
QString expressionOf(const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QStringView rest = QStringView(pattern).mid(i);
        if (rest.startsWith(QLatin1String("**/"))) {
            expression += QLatin1String("(?:.*/)?");
            i += 2;
        } else if (rest.startsWith(QLatin1String("**"))) {
            expression += QLatin1String(".*");
            i += 1;
        } else if (rest.front() == u'*') {
            expression += QLatin1String("[^/]*");
        } else if (rest.front() == u'?') {
            expression += QLatin1String("[^/]");
        } else {
            expression += QRegularExpression::escape(QString(rest.front()));
        }
    }
    return expression;
}

/// A name without a slash counts at any depth, and a folder stands for what is in it; only `folder/*` does not reach
/// below.
QRegularExpression gitHubPattern(QString pattern)
{
    const bool isAnchored = pattern.chopped(pattern.isEmpty() ? 0 : 1).contains(u'/');
    const bool isFolder = pattern.endsWith(u'/');
    const bool isShallow = pattern.endsWith(QLatin1String("/*"));
    if (pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    if (isFolder)
        pattern.chop(1);
    const QString start = isAnchored ? QStringLiteral("^") : QStringLiteral("^(?:.*/)?");
    const QString end = isShallow  ? QStringLiteral("$")
                        : isFolder ? QStringLiteral("/.*$")
                                   : QStringLiteral("(?:/.*)?$");
    return QRegularExpression(start + expressionOf(pattern) + end);
}

/// As Ruby's File.fnmatch with FNM_PATHNAME: a relative pattern counts at any depth, and only a final slash reaches
/// into a folder.
QRegularExpression gitLabPattern(QString pattern)
{
    if (pattern == QLatin1String("*"))
        return QRegularExpression(QStringLiteral("^.*$"));
    if (pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    else
        pattern.prepend(QLatin1String("**/"));
    if (pattern.endsWith(u'/'))
        pattern += QLatin1String("**/*");
    return QRegularExpression(u'^' + expressionOf(pattern) + u'$');
}

QRegularExpression giteaPattern(QString pattern)
{
    if (pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    return QRegularExpression(u'^' + pattern + u'$');
}

bool matches(const QRegularExpression &pattern, const QString &path)
{
    return pattern.isValid() && pattern.match(path).hasMatch();
}

struct Entry
{
    QRegularExpression pattern;
    QStringList owners;
    bool isNegative = false;
};

struct Section
{
    QString name;
    QStringList defaults;
    std::vector<Entry> entries;
};

/// Names that are sections with the same name in another case belong together.
Section &sectionNamed(std::vector<Section> &sections, const QString &name)
{
    for (Section &section : sections) {
        if (section.name.compare(name, Qt::CaseInsensitive) == 0)
            return section;
    }
    return sections.emplace_back(Section{name, {}, {}});
}

std::vector<Section> gitLabSections(const QStringList &lines)
{
    static const QRegularExpression heading(QStringLiteral("^\\^?\\[([^\\]]+)\\](?:\\[\\d+\\])?\\s*(.*)$"));
    std::vector<Section> sections{Section{}};
    size_t current = 0;
    for (const QString &line : lines) {
        if (const auto match = heading.match(line.trimmed()); match.hasMatch()) {
            Section &section = sectionNamed(sections, match.captured(1).trimmed());
            section.defaults += wordsOf(match.captured(2));
            current = static_cast<size_t>(&section - sections.data());
            continue;
        }
        QStringList words = wordsOf(line);
        if (words.isEmpty())
            continue;
        QString pattern = words.takeFirst();
        const bool isNegative = pattern.startsWith(u'!');
        if (isNegative)
            pattern.remove(0, 1);
        sections.at(current).entries.push_back({gitLabPattern(pattern), words, isNegative});
    }
    return sections;
}

QStringList gitLabOwners(const std::vector<Section> &sections, const QString &path)
{
    QStringList owners;
    for (const Section &section : sections) {
        const auto found = std::find_if(section.entries.rbegin(), section.entries.rend(),
            [&](const Entry &entry) { return !entry.isNegative && matches(entry.pattern, path); });
        const bool isExcluded = std::any_of(section.entries.begin(), section.entries.end(),
            [&](const Entry &entry) { return entry.isNegative && matches(entry.pattern, path); });
        if (found != section.entries.rend() && !isExcluded)
            owners += found->owners.isEmpty() ? section.defaults : found->owners;
    }
    return owners;
}

std::vector<Entry> entriesOf(const QStringList &lines, OwnersDialect dialect)
{
    std::vector<Entry> entries;
    for (const QString &line : lines) {
        QStringList words = wordsOf(line);
        if (words.isEmpty())
            continue;
        QString pattern = words.takeFirst();
        const bool isNegative = dialect == OwnersDialect::Gitea && pattern.startsWith(u'!');
        if (isNegative)
            pattern.remove(0, 1);
        entries.push_back(
            {dialect == OwnersDialect::Gitea ? giteaPattern(pattern) : gitHubPattern(pattern), words, isNegative});
    }
    return entries;
}

QStringList gitHubOwners(const std::vector<Entry> &entries, const QString &path)
{
    const auto found = std::find_if(
        entries.rbegin(), entries.rend(), [&](const Entry &entry) { return matches(entry.pattern, path); });
    return found == entries.rend() ? QStringList() : found->owners;
}

QStringList giteaOwners(const std::vector<Entry> &entries, const QString &path)
{
    QStringList owners;
    for (const Entry &entry : entries) {
        if (matches(entry.pattern, path) != entry.isNegative)
            owners += entry.owners;
    }
    return owners;
}

Reviewers sorted(QStringList owners)
{
    owners.removeDuplicates();
    Reviewers reviewers;
    for (QString owner : std::as_const(owners)) {
        // "@@maintainer" is a role, and what has its "@" elsewhere an address.
        if (!owner.startsWith(u'@') || owner.startsWith(QLatin1String("@@")))
            continue;
        owner.remove(0, 1);
        (owner.contains(u'/') ? reviewers.teams : reviewers.users) += owner;
    }
    return reviewers;
}

/// The lines of one file, ready to be asked.
class OwnersFile
{
public:
    OwnersFile(OwnersDialect dialect, const QByteArray &text)
        : m_dialect(dialect)
    {
        const QStringList lines = QString::fromUtf8(text).split(u'\n');
        if (dialect == OwnersDialect::GitLab)
            m_sections = gitLabSections(lines);
        else
            m_entries = entriesOf(lines, dialect);
    }

    QStringList of(const QString &path) const
    {
        switch (m_dialect) {
        case OwnersDialect::GitHub:
            return gitHubOwners(m_entries, path);
        case OwnersDialect::GitLab:
            return gitLabOwners(m_sections, path);
        case OwnersDialect::Gitea:
            break;
        }
        return giteaOwners(m_entries, path);
    }

private:
    OwnersDialect m_dialect;
    std::vector<Section> m_sections;
    std::vector<Entry> m_entries;
};

} // namespace

QStringList ownersPlaces(OwnersDialect dialect)
{
    const QString root = QStringLiteral("CODEOWNERS");
    const QString docs = QStringLiteral("docs/CODEOWNERS");
    switch (dialect) {
    case OwnersDialect::GitHub:
        return {QStringLiteral(".github/CODEOWNERS"), root, docs};
    case OwnersDialect::GitLab:
        return {root, docs, QStringLiteral(".gitlab/CODEOWNERS")};
    case OwnersDialect::Gitea:
        break;
    }
    return {root, docs, QStringLiteral(".gitea/CODEOWNERS")};
}

Reviewers ownersOf(OwnersDialect dialect, const QByteArray &text, const QStringList &paths)
{
    const OwnersFile file(dialect, text);
    QStringList owners;
    for (const QString &path : paths)
        owners += file.of(path);
    return sorted(owners);
}

QStringList unownedOf(OwnersDialect dialect, const QByteArray &text, const QStringList &paths)
{
    const OwnersFile file(dialect, text);
    QStringList unowned;
    for (const QString &path : paths) {
        const QStringList owners = file.of(path);
        if (std::none_of(owners.begin(), owners.end(), [](const QString &owner) { return owner.contains(u'@'); }))
            unowned += path;
    }
    return unowned;
}

} // namespace sallyport::git
