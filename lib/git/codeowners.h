#pragma once

#include "git/pull_request.h"

#include <QByteArray>

namespace sallyport::git {

/// The same file by name, read by three rules:
/// - GitHub (https://docs.github.com/articles/about-code-owners): patterns as in gitignore; the last line that matches
///   a path counts, also when it names nobody.
/// - GitLab (https://docs.gitlab.com/user/project/codeowners/reference/): in each section the last line that matches
///   counts, with the section's owners where it names none; sections add up; `!` excludes from a section.
/// - Gitea (https://docs.gitea.com/usage/code-owners): patterns are regular expressions over the whole path; every line
///   that matches counts, `!` turns a line round.
enum class OwnersDialect { GitHub, GitLab, Gitea };

/// Where the forge looks for the file, first place first.
QStringList ownersPlaces(OwnersDialect dialect);

/// Who owns the paths, in the file's order. Addresses and roles are left out: a review cannot be asked of them by name.
Reviewers ownersOf(OwnersDialect dialect, const QByteArray &text, const QStringList &paths);

/// Those of the paths for which nobody at all is named, be it by name, address or role.
QStringList unownedOf(OwnersDialect dialect, const QByteArray &text, const QStringList &paths);

} // namespace sallyport::git
