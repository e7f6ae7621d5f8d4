#include "draft/commit_message.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

constexpr int width = 72;

std::vector<const RenderedChange *> applied(const Rendering &rendering)
{
    std::vector<const RenderedChange *> changes;
    for (const RenderedChange &change : rendering.changes) {
        if (!change.refusal)
            changes.push_back(&change);
    }
    return changes;
}

QString subjectOf(const std::vector<const RenderedChange *> &changes)
{
    const QString more = changes.size() > 1 ? QStringLiteral(" and %1 more").arg(changes.size() - 1) : QString();
    QString first = englishText(changes.front()->title);
    if (first.size() + more.size() > width)
        first = first.left(width - more.size() - 1) + QChar(0x2026);
    return first + more;
}

/// One item of a list, its further lines indented below its text.
QString item(const QString &mark, const QString &text)
{
    const QString indent(mark.size(), u' ');
    QString out;
    QString line = mark;
    for (const QString &word : text.simplified().split(u' ')) {
        const bool isFirst = line == mark || line == indent;
        if (!isFirst && line.size() + 1 + word.size() > width) {
            out += line + u'\n';
            line = indent + word;
        } else {
            line += (isFirst ? QString() : QStringLiteral(" ")) + word;
        }
    }
    return out + line + u'\n';
}

QString whatAndWhy(const RenderedChange &change)
{
    const estate::SecretId &secret = change.change.secret;
    const QString subject = secret.path.isEmpty() ? secret.environment : secret.key();
    QString text = item(
        QString(), englishText(change.title) + (subject.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(subject)));
    for (const QString &reason : change.change.because)
        text += item(QStringLiteral("- "), reason);
    for (const QString &place : change.places)
        text += item(QStringLiteral("- "), QStringLiteral("changes ") + place);
    for (const PartId &part : change.change.without)
        text += item(QStringLiteral("- "), QStringLiteral("leaves out %1 in %2").arg(part.place, part.path));
    return text;
}

QString list(const QString &title, const QString &mark, QStringList lines)
{
    lines.removeDuplicates();
    if (lines.isEmpty())
        return {};
    QString text = u'\n' + title + u'\n';
    for (const QString &line : lines)
        text += item(mark, line);
    return text;
}

} // namespace

QString commitMessage(const Rendering &rendering)
{
    const auto changes = applied(rendering);
    if (changes.empty())
        return {};
    QString text = subjectOf(changes) + u'\n';
    QStringList effects;
    QStringList tasks;
    QString trailers;
    for (const RenderedChange *change : changes) {
        text += u'\n' + whatAndWhy(*change);
        for (const Message &effect : change->plan.effects)
            effects += englishText(effect);
        for (const Message &task : change->plan.tasks)
            tasks += englishText(task);
        trailers += QStringLiteral("Sallyport-Change: %1\n").arg(change->change.trailer());
    }
    tasks += QStringLiteral("the plan shows nothing but the addresses of this change");
    if (rendering.touchesProduction)
        tasks += QStringLiteral("two reviewers have approved it, since it touches production");
    text += list(QStringLiteral("After the merge:"), QStringLiteral("- "), effects);
    text += list(QStringLiteral("Before the merge:"), QStringLiteral("- [ ] "), tasks);
    return text + u'\n' + trailers;
}

QString branchName(const Rendering &rendering)
{
    const auto changes = applied(rendering);
    if (changes.empty())
        return {};
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    const Change &first = changes.front()->change;
    QString name = (first.kind + u'-' + (first.secret.path.isEmpty() ? first.target : first.secret.name()))
                       .toLower()
                       .replace(other, QStringLiteral("-"))
                       .left(60);
    while (name.endsWith(u'-'))
        name.chop(1);
    return QStringLiteral("sallyport/") + name;
}

} // namespace sallyport::draft
