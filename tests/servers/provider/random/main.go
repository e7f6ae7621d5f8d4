// A Terraform provider for the tests with the argument names of the published hashicorp/random schema for one thing:
// random_password, as a resource and in its ephemeral form.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

func main() {
	// The address only matters to a debugger that attaches; Terraform goes by the folder that the binary lies in.
	err := providerserver.Serve(context.Background(), newProvider, providerserver.ServeOpts{Address: "sallyport.test/tests/random"})
	if err != nil {
		log.Fatal(err)
	}
}

type randomProvider struct{}

func newProvider() provider.Provider { return &randomProvider{} }

func (*randomProvider) Metadata(_ context.Context, _ provider.MetadataRequest, answer *provider.MetadataResponse) {
	answer.TypeName = "random"
	answer.Version = "3.7.0"
}

func (*randomProvider) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse) {}

func (*randomProvider) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {
}

func (*randomProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (*randomProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return &passwordResource{} }}
}

func (*randomProvider) EphemeralResources(context.Context) []func() ephemeral.EphemeralResource {
	return []func() ephemeral.EphemeralResource{func() ephemeral.EphemeralResource { return &ephemeralPassword{} }}
}
