#pragma once

#include "core/demo_secret.h"
#include "estate/outside.h"
#include "terraform/declaration_list.h"
#include "vault/reading.h"

namespace sallyport::core {

/// What the console would have read of each environment: prod and staging within the last three minutes, dev three
/// hours ago, before it was sealed.
vault::Reading demoProduction(const std::vector<DemoSecret> &secrets, Instant now);
vault::Reading demoStaging(const std::vector<DemoSecret> &secrets, Instant now);
vault::Reading demoDev(const std::vector<DemoSecret> &secrets, Instant now);

/// What the Prometheus of the estate and its forge told then: one review is required, where production asks for two.
estate::Outside demoOutside(Instant now);

/// Each live secret has the keys that its declaration says.
void addDeclaredKeys(vault::Reading &reading, const terraform::DeclarationList &declarations);

} // namespace sallyport::core
