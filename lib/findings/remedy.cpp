#include "draft/lookup.h"
#include "findings/rule.h"

namespace sallyport::findings {

Remedy stageOrExplain(const Facts &facts, const QString &changeKind, const estate::Secret &secret,
    const QMap<QString, QString> &parameters)
{
    Remedy remedy;
    remedy.change = changeKind;
    remedy.parameters = parameters;
    const draft::ChangeKind *kind = draft::changeKind(changeKind);
    if (!facts.model || !kind) {
        remedy.advice = {
            QT_TRANSLATE_NOOP("Message", "Nothing can be staged before the Terraform repository is read"), {}};
        return remedy;
    }
    draft::Change change;
    change.kind = changeKind;
    change.secret = secret.id;
    change.parameters = parameters;
    const draft::PlanContext context = facts.planContext();
    const auto editable = draft::checkEditable(change, context);
    const auto plan = editable ? kind->plan(change, context) : Result<draft::Plan>(Failure(editable.error()));
    // What a form still asks for (ErrorCode::Invalid) is no reason against it.
    if (plan || plan.error().code == ErrorCode::Invalid) {
        remedy.kind = Remedy::Kind::Stage;
        return remedy;
    }
    // The reason why nothing can be staged is what there is to read; the place to read it at, where there is one.
    const Error &error = plan.error();
    remedy.advice = {"%1. %2", {error.what, error.advice}};
    if (!secret.declarations.empty()) {
        remedy.kind = Remedy::Kind::Open;
        remedy.place = secret.declarations.front().at;
    }
    return remedy;
}

QString ownerOf(const estate::Secret &secret)
{
    const QString live = secret.customMetadata(QStringLiteral("owner"));
    if (!live.isEmpty() || secret.declarations.empty())
        return live;
    return secret.declarations.front().customMetadata.value(QStringLiteral("owner"));
}

} // namespace sallyport::findings
