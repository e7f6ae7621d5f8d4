#pragma once

#include <nlohmann/json.hpp>

#include <QStringList>

namespace sallyport::git {

// Reads what a forge answered without trusting its shape: another type, or nothing, reads as empty.

/// `path` is a JSON pointer: "/head/sha".
QString textAt(const nlohmann::json &json, const char *path);
int numberAt(const nlohmann::json &json, const char *path);
bool flagAt(const nlohmann::json &json, const char *path);
/// Whether there is a number.
bool hasNumber(const nlohmann::json &json, const char *path);
/// An empty array where there is none.
nlohmann::json listAt(const nlohmann::json &json, const char *path);

nlohmann::json jsonOf(const QStringList &texts);

/// The sentences of an error's body, in one line of at most 500 characters: GitHub's message and errors, GitLab's
/// message or error, Gitea's message.
QString forgesWords(const nlohmann::json &body);

} // namespace sallyport::git
