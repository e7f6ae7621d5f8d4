#pragma once

#include "hcl/tree.h"
#include "vault/policy_text.h"

#include <functional>

namespace sallyport::vault {

/// Surgical edits of a policy in HCL. Each returns the new text, in which everything but the touched bytes is as it was
/// (comments, indentation, line ends, order), and has proven that the text still parses and that no other path means
/// anything else than before; otherwise it fails (ErrorCode::Refused or NotFound) and says why. Applying an edit a
/// second time changes nothing. `path` is compared as Vault compares it (normalisedPath).
///
/// For a policy inside Terraform see editPolicyHeredoc below. A policy in JSON is read, not edited.

/// Adds to the first list of capabilities of this path; an old `policy = "read"` is written out as a list.
Result<QByteArray> addCapability(const QByteArray &text, const QString &path, const QString &capability);

/// Takes it out of every stanza of this path. The last one is not taken away: a path without capabilities hides what a
/// wider path grants, so the stanza has to be removed, or to say deny.
Result<QByteArray> removeCapability(const QByteArray &text, const QString &path, const QString &capability);

/// `path "x" {…}` with these capabilities, as appendStanza and replaceStanza take it.
QByteArray stanzaText(const QString &path, const QStringList &capabilities);

/// Adds a stanza at the end, behind an empty line, with the indentation of the last one. Where the policy already
/// speaks of its path, that stanza has to be edited instead.
Result<QByteArray> appendStanza(const QByteArray &text, const QByteArray &stanza);

/// Puts a stanza in the place of the first one of this path; further ones of the same path go.
Result<QByteArray> replaceStanza(const QByteArray &text, const QString &path, const QByteArray &stanza);

/// Removes every stanza of this path, with the comment lines directly above it and one of the empty lines around it.
Result<QByteArray> removeStanza(const QByteArray &text, const QString &path);

/// Writes another path into the stanzas of this one: "airflow/data/+/x" -> "airflow/data/dev/x". The new one has to be
/// narrower (covers), and the policy may not speak of it yet.
Result<QByteArray> narrowPath(const QByteArray &text, const QString &path, const QString &narrower);

/// An edit of a policy's text: [](const QByteArray &text) { return removeCapability(text, "a/*", "read"); }
using PolicyEdit = std::function<Result<QByteArray>(const QByteArray &text)>;

/// The bytes of `file` that a heredoc's lines take up, which are the policy's text (its indentation means nothing to
/// Vault). Refused where they are not: `value` is no heredoc, or a %{…} directive or a ${…} outside of quotes decides
/// what the policy says. A ${…} inside of quotes stays as it is written, and so do the paths that hold one.
Result<ByteRange> policyHeredoc(const hcl::File &file, const hcl::Expression &value);

/// The same edit inside a heredoc of a Terraform file: `value` is the expression of `policy = <<EOT …`. Gives the whole
/// file's new bytes, of which only the edited ones differ.
Result<QByteArray> editPolicyHeredoc(const hcl::File &file, const hcl::Expression &value, const PolicyEdit &edit);

} // namespace sallyport::vault
