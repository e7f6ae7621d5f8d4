#include "terraform/shape.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

const std::vector<Shape> &shapes()
{
    static const std::vector<Shape> table = {
        {"vault_kv_secret_v2", "mount", nullptr, "name", {}, {"data_json_wo", "data_json"}},
        {"vault_kv_secret", nullptr, nullptr, "path", {}, {"data_json"}, true},
        {"vault_generic_secret", nullptr, nullptr, "path", {}, {"data_json_wo", "data_json"}, true},
        {"vault_generic_endpoint", nullptr, nullptr, "path", {}, {}},
        {"vault_mount", nullptr, nullptr, "path", {"type", "options", "description"}, {}},
        {"vault_policy", nullptr, nullptr, "name", {"policy"}, {}},
        {"vault_database_secret_backend_connection", "backend", nullptr, "name", {"plugin_name", "allowed_roles"},
            {"password_wo", "password"}},
        {"vault_database_secret_backend_role", "backend", nullptr, "name", {"db_name", "default_ttl", "max_ttl"}, {}},
        {"vault_database_secret_backend_static_role", "backend", nullptr, "name",
            {"db_name", "username", "rotation_period", "rotation_schedule"}, {}},
        {"vault_kubernetes_auth_backend_role", "backend", "kubernetes", "role_name",
            {"token_policies", "token_ttl", "token_max_ttl", "bound_service_account_names",
                "bound_service_account_namespaces"},
            {}},
        {"vault_approle_auth_backend_role", "backend", "approle", "role_name",
            {"token_policies", "token_ttl", "token_max_ttl", "secret_id_ttl", "token_explicit_max_ttl", "token_period"},
            {}},
        {"vault_token_auth_backend_role", nullptr, nullptr, "role_name", {"token_explicit_max_ttl", "token_period"},
            {}},
        {"vault_jwt_auth_backend_role", "backend", "jwt", "role_name",
            {"token_policies", "token_ttl", "token_max_ttl", "role_type", "user_claim", "bound_audiences",
                "bound_claims"},
            {}},
        {"aws_secretsmanager_secret", nullptr, nullptr, "name",
            {"description", "kms_key_id", "recovery_window_in_days"}, {}, false, Backend::Aws, "tags"},
        {"aws_secretsmanager_secret_version", nullptr, nullptr, "secret_id", {},
            {"secret_string_wo", "secret_string", "secret_binary"}, false, Backend::Aws, "tags", true},
        {"aws_secretsmanager_secret_rotation", nullptr, nullptr, "secret_id",
            {"rotation_lambda_arn", "rotation_rules.automatically_after_days", "rotation_rules.schedule_expression",
                "rotation_rules.duration"},
            {}, false, Backend::Aws, "tags", true},
        {"aws_secretsmanager_secret_policy", nullptr, nullptr, "secret_arn", {"policy"}, {}, false, Backend::Aws,
            "tags", true},
        {"google_secret_manager_secret", "project", "", "secret_id",
            {"rotation.rotation_period", "rotation.next_rotation_time", "expire_time", "ttl"}, {}, false,
            Backend::Google, "labels"},
        {"google_secret_manager_secret_version", nullptr, nullptr, "secret", {}, {"secret_data_wo", "secret_data"},
            false, Backend::Google, "labels", true},
        {"google_secret_manager_secret_iam_policy", nullptr, nullptr, "secret_id", {"policy_data"}, {}, false,
            Backend::Google, "labels", true},
        {"google_secret_manager_secret_iam_binding", nullptr, nullptr, "secret_id", {"role", "members"}, {}, false,
            Backend::Google, "labels", true},
        {"google_secret_manager_secret_iam_member", nullptr, nullptr, "secret_id", {"role", "member"}, {}, false,
            Backend::Google, "labels", true},
        {"azurerm_key_vault_secret", "key_vault_id", nullptr, "name",
            {"content_type", "expiration_date", "not_before_date"}, {"value_wo", "value"}, false, Backend::Azure,
            "tags"},
    };
    return table;
}

} // namespace

bool isMetadataEndpoint(const hcl::File &file, const hcl::Block &block)
{
    const hcl::Attribute *path = block.body.attribute("path");
    return block.label(0) == QLatin1String("vault_generic_endpoint") && path &&
           file.text(path->value.range).contains("/metadata/");
}

const Shape *shapeOf(const QString &type)
{
    const std::vector<Shape> &all = shapes();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Shape &shape) { return type == QLatin1String(shape.type); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace sallyport::terraform
