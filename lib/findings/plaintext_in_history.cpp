#include "findings/rule.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

bool stillStands(const Facts &facts, const estate::PastPlaintext &past)
{
    return facts.lint && std::any_of(facts.lint->begin(), facts.lint->end(), [&](const terraform::LintResult &result) {
        return result.rule == QLatin1String("plaintext") && result.issue.file == past.path &&
               result.issue.subject == past.holder;
    });
}

Finding leaked(const Facts &facts, const estate::PastPlaintext &past)
{
    Finding finding;
    finding.subject.environment = environmentOf(facts.estate, past.path);
    finding.severity = Severity::Critical;
    finding.about = past.holder.isEmpty() ? past.path : past.path + QLatin1Char('#') + past.holder;
    finding.title = {QT_TRANSLATE_NOOP("Message", "%1 once held a secret in plain text"),
        {Code{past.holder.isEmpty() ? past.path : past.holder}}};
    const SourceRef at{past.path, past.line, 0};
    finding.evidence.push_back(
        estate::Evidence::commit(past.commit, {QT_TRANSLATE_NOOP("Message", "stood at %1"), {Code{at.toString()}}}));
    finding.evidence.back().source = at;
    finding.since = past.time;
    finding.remedy.kind = Remedy::Kind::Read;
    finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                 "Rotate it at once: it was taken out of the file, and stays in the history of every "
                                 "clone. Then accept this finding, saying when it was rotated"),
        {}};
    return finding;
}

/// What was not looked at is not clean.
Finding notLookedAt(const estate::HistoryScan &history, Instant now)
{
    Finding finding;
    finding.severity = Severity::NotChecked;
    finding.about = QStringLiteral("history");
    finding.title = {QT_TRANSLATE_NOOP("Message", "Not all of the git history was searched for plaintext"), {}};
    Message reason{QT_TRANSLATE_N_NOOP("Message", "%n versions of files could not be read"), {qint64(history.unread)}};
    if (history.isShallow)
        reason = {QT_TRANSLATE_NOOP("Message", "the clone is shallow and ends before the history does"), {}};
    else if (history.hasMore)
        reason = {QT_TRANSLATE_NOOP("Message", "it is longer than what is looked at"), {}};
    finding.evidence.push_back(estate::Evidence::commit(history.commit, reason));
    finding.since = now;
    finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Look through the rest of it yourself"), {}};
    if (history.isShallow)
        finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Fetch the whole history: %1"),
            {Code{QStringLiteral("git fetch --unshallow")}}};
    return finding;
}

} // namespace

std::vector<Finding> findPlaintextInHistory(const Facts &facts)
{
    std::vector<Finding> found;
    if (!facts.history)
        return found;
    for (const estate::PastPlaintext &past : facts.history->found) {
        if (!stillStands(facts, past))
            found.push_back(leaked(facts, past));
    }
    if (!facts.history->isComplete())
        found.push_back(notLookedAt(*facts.history, facts.now));
    return found;
}

} // namespace sallyport::findings
