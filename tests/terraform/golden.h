#pragma once

#include "terraform/model.h"

namespace sallyport::terraform::test {

/// The files below a folder, as the repository would give them; sorted by path.
std::vector<SourceFile> filesBelow(const QString &folder);

/// One run a line of this file: "prod root=terraform tfvars=envs/prod.tfvars workspace=production"; none when there is
/// no such file.
std::vector<Run> runsIn(const QString &fileName);

/// Shorthand for one file, "main.tf".
Model readText(const QByteArray &text);

/// Everything the model says about a declaration, one fact a line; ranges are shown as the text they cover.
QString printed(const Model &model, const Declaration &declaration);
QString printed(const Model &model);

} // namespace sallyport::terraform::test
