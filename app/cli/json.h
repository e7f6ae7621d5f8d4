#pragma once

#include "core/view.h"
#include "core/words.h"

#include <QJsonObject>

namespace sallyport::cli {

// The shapes of --json: names in snake_case, times in RFC 3339 UTC, absent instead of null.
QJsonObject toJson(const estate::Secret &secret);
/// With the environments that it belongs to.
QJsonObject toJson(const terraform::Declaration &declaration, const QStringList &environments);
QJsonObject toJson(const rotation::Rotation &rotation);
QJsonObject toJson(const findings::Finding &finding, const core::Words &words);
QJsonObject toJson(const findings::Verdict &verdict, const core::Words &words);
QJsonObject toJson(const findings::Check &check, const core::Words &words);
QJsonObject toJson(const audit::Event &event);
QJsonObject toJson(const draft::Rendering &rendering, const core::Words &words);
QJsonObject toJson(const draft::DraftCheck &check, const core::Words &words);

QJsonObject toJson(const core::Departed &departed);

} // namespace sallyport::cli
