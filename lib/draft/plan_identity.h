#pragma once

#include "base/error.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

namespace sallyport::draft {

/// Whom a plan acts as: what the person has named to get that identity, never the credential itself.
///   "aws-vault exec ci --"      a command that runs another with the identity in its environment
///   "AWS_PROFILE=ci"            a profile that the provider looks up
///   "VAULT_ADDR=https://… op run --env-file=ci.env --"   both
struct PlanIdentity
{
    QMap<QString, QString> variables;
    QStringList command; ///< program and arguments, that run what follows them; may be empty

    /// Words as a shell takes them, without anything that a shell does. Invalid where there is none; Refused where one
    /// is or is meant to hold a credential.
    static Result<PlanIdentity> parse(const QString &text);

    /// How a program is run as this identity: the words before it and its arguments.
    ///
    /// The command gets the person's home and session, since it is there that it finds what it needs. What it runs does
    /// not: it gets `home`, so that it cannot take up ~/.vault-token, which is the person's own.
    QStringList wrapped(const QStringList &program, const QString &home) const;
    /// `bare`, with what the command and the named profiles need of the person's environment, and the variables.
    QProcessEnvironment environment(QProcessEnvironment bare, const QProcessEnvironment &person) const;

    friend bool operator==(const PlanIdentity &, const PlanIdentity &) = default;
};

} // namespace sallyport::draft
