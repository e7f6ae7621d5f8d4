#include "draft/pull_request_text.h"

#include "draft/looks_like_value.h"

namespace sallyport::draft {

namespace {

QString subjectOf(const Change &change)
{
    if (!change.secret.path.isEmpty())
        return change.secret.key();
    return change.target.isEmpty() ? change.secret.environment : change.target;
}

/// Markdown takes names such as pg_warehouse for emphasis.
QString code(const QString &text)
{
    return u'`' + QString(text).remove(u'`') + u'`';
}

QString section(const QString &title, QStringList lines)
{
    lines.removeDuplicates();
    if (lines.isEmpty())
        return {};
    return QStringLiteral("## %1\n\n").arg(title) + lines.join(u'\n') + QStringLiteral("\n\n");
}

QStringList listOf(const QString &mark, const std::vector<Message> &messages)
{
    QStringList lines;
    for (const Message &message : messages)
        lines += mark + englishText(message).simplified();
    return lines;
}

QStringList what(const RenderedChange &change)
{
    QStringList lines{QStringLiteral("- %1 (%2)").arg(englishText(change.title), code(subjectOf(change.change)))};
    for (const QString &place : change.places)
        lines += QStringLiteral("  - changes ") + code(place);
    for (const QString &address : change.plan.addresses)
        lines += QStringLiteral("  - ") + code(address);
    return lines;
}

QStringList why(const RenderedChange &change)
{
    QStringList lines;
    for (const QString &reason : change.change.because)
        lines += (lines.isEmpty() ? QStringLiteral("- ") : QStringLiteral("  - ")) + reason.simplified();
    return lines;
}

QStringList risk(const Rendering &rendering, const std::vector<const RenderedChange *> &changes)
{
    QStringList lines;
    if (rendering.touchesProduction)
        lines += QStringLiteral("- It touches production: two people review it.");
    for (const RenderedChange *change : changes) {
        lines += listOf(QStringLiteral("- "), change->plan.effects);
        lines += listOf(QStringLiteral("- "), change->plan.notes);
    }
    if (lines.isEmpty())
        lines += QStringLiteral("- No effect beyond the declaration is known.");
    return lines;
}

QStringList wayBack()
{
    return {QStringLiteral("- Before the apply: revert the merge."),
        QStringLiteral(
            "- After the apply: revert the merge, and look at its plan first. A version that was written stays "
            "in the backend; where that keeps earlier versions, they are still there.")};
}

QStringList checklist(const Rendering &rendering, const std::vector<const RenderedChange *> &changes)
{
    const QString open = QStringLiteral("- [ ] ");
    QStringList lines;
    for (const RenderedChange *change : changes)
        lines += listOf(open, change->plan.tasks);
    lines += open + QStringLiteral("the plan shows nothing but the addresses of this change");
    if (rendering.touchesProduction)
        lines += open + QStringLiteral("two reviewers have approved it, since it touches production");
    return lines;
}

} // namespace

QStringList changeTrailers(const Rendering &rendering)
{
    QStringList trailers;
    for (const RenderedChange &change : rendering.changes) {
        if (!change.refusal)
            trailers += QStringLiteral("Sallyport-Change: ") + change.change.trailer();
    }
    return trailers;
}

git::PullRequestText pullRequestText(const Rendering &rendering, const QString &message)
{
    std::vector<const RenderedChange *> changes;
    QStringList whatLines;
    QStringList whyLines;
    for (const RenderedChange &change : rendering.changes) {
        if (change.refusal)
            continue;
        changes.push_back(&change);
        whatLines += what(change);
        whyLines += why(change);
    }
    git::PullRequestText text;
    text.title = message.trimmed().section(u'\n', 0, 0).trimmed();
    text.body = section(QStringLiteral("What"), whatLines) + section(QStringLiteral("Why"), whyLines) +
                section(QStringLiteral("Risk"), risk(rendering, changes)) +
                section(QStringLiteral("How to roll back"), wayBack()) +
                section(QStringLiteral("Checklist"), checklist(rendering, changes)) +
                changeTrailers(rendering).join(u'\n') + u'\n';
    return text;
}

Result<void> refuseValues(const QString &what, const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto reason = looksLikeValue(lines.at(i)))
            return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a line of the %1 %2"), {what, *reason}},
                QStringLiteral("line %1").arg(i + 1),
                {QT_TRANSLATE_NOOP("Message", "Take it out: no value may leave"), {}});
    }
    return {};
}

} // namespace sallyport::draft
