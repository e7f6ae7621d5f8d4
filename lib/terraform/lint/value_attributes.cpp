#include "terraform/lint/value_attributes.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

/// From the providers' own documentation of their write-only arguments.
constexpr ValueAttribute table[] = {
    {"vault_kv_secret_v2", "data_json", "data_json_wo", "vault 5.0"},
    {"vault_kv_secret", "data_json", nullptr, nullptr},
    {"vault_generic_secret", "data_json", nullptr, nullptr},
    {"vault_database_secret_backend_connection", "password", "password_wo", "vault 5.0"},
    {"aws_secretsmanager_secret_version", "secret_string", "secret_string_wo", "aws 5.88"},
    {"aws_secretsmanager_secret_version", "secret_binary", nullptr, nullptr},
    {"aws_ssm_parameter", "value", "value_wo", "aws 5.90"},
    {"aws_db_instance", "password", "password_wo", "aws 5.88"},
    {"aws_rds_cluster", "master_password", "master_password_wo", "aws 5.90"},
    {"aws_redshift_cluster", "master_password", "master_password_wo", "aws 5.90"},
    {"google_secret_manager_secret_version", "secret_data", "secret_data_wo", "google 6.23"},
    {"google_sql_user", "password", "password_wo", "google 6.26"},
    {"azurerm_key_vault_secret", "value", "value_wo", "azurerm 4.23"},
    {"azurerm_mssql_server", "administrator_login_password", "administrator_login_password_wo", "azurerm 4.23"},
    {"azurerm_postgresql_flexible_server", "administrator_password", "administrator_password_wo", "azurerm 4.23"},
    {"azurerm_mysql_flexible_server", "administrator_password", "administrator_password_wo", "azurerm 4.23"},
};

} // namespace

const ValueAttribute *valueAttribute(const QString &type, QByteArrayView attribute)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const ValueAttribute &row) {
        return type == QLatin1String(row.type) && attribute == QByteArrayView(row.attribute);
    });
    return found == std::end(table) ? nullptr : found;
}

bool isWriteOnlyArgument(const QString &type, QByteArrayView attribute)
{
    return std::any_of(std::begin(table), std::end(table), [&](const ValueAttribute &row) {
        return row.writeOnly && type == QLatin1String(row.type) && attribute == QByteArrayView(row.writeOnly);
    });
}

} // namespace sallyport::terraform
