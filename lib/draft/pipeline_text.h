#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace sallyport::draft {

/// What a delivery pipeline is written from; its text is data: resources/pipelines.
struct PipelineFacts
{
    QString environment;
    bool isProduction = false; ///< then two people must have approved what is applied
    QString root;              ///< directory that Terraform runs in
    QStringList folders;       ///< whose changes start it
    QString baseBranch;
    QString address; ///< of the Vault
    QString vaultNamespace;
    QString auth; ///< path of the JWT login method: "jwt"
    QString role; ///< of that method: the environment's writer
    QString audience;
    QString image;
    QStringList variables; ///< of the root, that CI fills: without TF_VAR_
};

/// The forges that run pipelines: "github", "gitlab", "gitea".
QStringList pipelineForges();

/// Where the pipeline of an environment lies in a repository of this forge.
QString pipelinePath(const QString &forge, const QString &environment);

/// The whole file. Runs fmt, validate, gitleaks, sallyport-cli's lint, a plan that prints addresses and actions only,
/// signs in by OIDC, and applies after the merge.
QByteArray pipelineText(const QString &forge, const PipelineFacts &facts);

/// The steps that a pipeline must have and this text has not, in words: "signs in by OIDC". Empty: nothing is missing.
QStringList missingSteps(const QByteArray &text, const PipelineFacts &facts);

} // namespace sallyport::draft
