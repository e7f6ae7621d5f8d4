#include "cli/lint_result.h"

#include <QCoreApplication>

namespace sallyport::cli {

using findings::Severity;

std::vector<LintRuleText> lintRuleTexts()
{
    std::vector<LintRuleText> texts;
    for (const terraform::LintRule &rule : terraform::lintRules()) {
        const QString name = QString::fromLatin1(rule.name);
        const bool isPlaintext = name == QLatin1String("plaintext");
        texts.push_back({name, rule.about, rule.why, isPlaintext ? Severity::Critical : Severity::Warning});
    }
    texts.push_back({QStringLiteral("plaintext-in-history"),
        {QT_TRANSLATE_NOOP("Message", "A secret once stood in plain text"), {}},
        {QT_TRANSLATE_NOOP("Message", "It was taken out of the file, and stays in the history of every clone"), {}},
        Severity::Critical});
    texts.push_back({QStringLiteral("writer-reads"),
        {QT_TRANSLATE_NOOP("Message", "The identity that writes secrets may also read them"), {}},
        {QT_TRANSLATE_NOOP("Message", "Whoever can change the pipeline can have every value printed by it"), {}},
        Severity::Warning});
    texts.push_back(
        {QStringLiteral("gitleaks"), {QT_TRANSLATE_NOOP("Message", "gitleaks takes something for a secret"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "Whoever can read the repository, a clone of it or a log of its CI has the value, now and for good"),
                {}},
            Severity::Critical});
    return texts;
}

} // namespace sallyport::cli
