#pragma once

#include <QString>

namespace sallyport::terraform {

/// "terraform/prod" of "terraform/prod/main.tf"; empty at the repository's top.
QString folderOf(const QString &path);
/// "main.tf" of "terraform/prod/main.tf".
QString fileNameOf(const QString &path);

/// *.tf and *.tf.json
bool isConfiguration(const QString &path);
/// *.tfvars and *.tfvars.json
bool isVariableFile(const QString &path);
/// *.tf.json and *.tfvars.json: read, and never edited.
bool isJson(const QString &path);

/// override.tf and *_override.tf, which Terraform merges into what the other files say.
bool isOverride(const QString &path);

} // namespace sallyport::terraform
