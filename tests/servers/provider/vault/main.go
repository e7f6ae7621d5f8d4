// A Terraform provider for the tests: the argument names of the published hashicorp/vault schema for the few resources
// that the samples use, with real reads and writes on the Vault that a test has started.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
)

func main() {
	// The address only matters to a debugger that attaches; Terraform goes by the folder that the binary lies in.
	err := providerserver.Serve(context.Background(), newProvider, providerserver.ServeOpts{Address: "sallyport.test/tests/vault"})
	if err != nil {
		log.Fatal(err)
	}
}
