#include "terraform/lint/rules.h"

#include <QCoreApplication>

namespace sallyport::terraform {

const std::vector<LintRule> &lintRules()
{
    static const std::vector<LintRule> table = {
        {"plaintext", {QT_TRANSLATE_NOOP("Message", "A secret stands in plain text"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "Whoever can read the repository, a clone of it or a log of its CI has the value, now and for good"),
                {}},
            findPlaintext},
        {"value-in-state",
            {QT_TRANSLATE_NOOP("Message", "A secret is given through an argument that is kept in the state"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "Terraform writes the value into its state and its plans; a write-only argument leaves it out"),
                {}},
            findValuesInState},
        {"unmarked-variable", {QT_TRANSLATE_NOOP("Message", "A variable that feeds a secret is not sensitive"), {}},
            {QT_TRANSLATE_NOOP("Message", "Terraform prints it in plans and in the logs of the CI"), {}},
            findUnmarkedVariables},
        {"long-lived-key", {QT_TRANSLATE_NOOP("Message", "A cloud key without an end is created"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "The key stands in the state and works until somebody deletes it; federated identities have none"),
                {}},
            findLongLivedKeys},
        {"open-state", {QT_TRANSLATE_NOOP("Message", "A state that holds secrets is kept open"), {}},
            {QT_TRANSLATE_NOOP("Message", "Whoever can read the state's file or store has every value in it"), {}},
            findOpenState},
    };
    return table;
}

} // namespace sallyport::terraform
