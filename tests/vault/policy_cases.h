#pragma once

#include <QByteArray>

#include <vector>

namespace sallyport::vault {

/// A policy's text and whether Vault takes it. tst_policy_text holds our parser to it, tst_policy_server the server.
struct PolicyCase
{
    const char *name;
    QByteArray text;
    bool isTaken;
};

std::vector<PolicyCase> policyCases();

} // namespace sallyport::vault
