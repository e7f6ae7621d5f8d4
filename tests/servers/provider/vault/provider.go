package main

import (
	"context"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type vaultProvider struct{}

func newProvider() provider.Provider { return &vaultProvider{} }

type providerModel struct {
	Address        types.String `tfsdk:"address"`
	Token          types.String `tfsdk:"token"`
	Namespace      types.String `tfsdk:"namespace"`
	CaCertFile     types.String `tfsdk:"ca_cert_file"`
	SkipChildToken types.Bool   `tfsdk:"skip_child_token"`
}

func (*vaultProvider) Metadata(_ context.Context, _ provider.MetadataRequest, answer *provider.MetadataResponse) {
	answer.TypeName = "vault"
	answer.Version = "5.0.0"
}

func (*vaultProvider) Schema(_ context.Context, _ provider.SchemaRequest, answer *provider.SchemaResponse) {
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"address":          schema.StringAttribute{Optional: true},
		"token":            schema.StringAttribute{Optional: true, Sensitive: true},
		"namespace":        schema.StringAttribute{Optional: true},
		"ca_cert_file":     schema.StringAttribute{Optional: true},
		"skip_child_token": schema.BoolAttribute{Optional: true},
	}}
}

func (*vaultProvider) Configure(ctx context.Context, request provider.ConfigureRequest, answer *provider.ConfigureResponse) {
	var config providerModel
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	if answer.Diagnostics.HasError() {
		return
	}
	vault, err := newClient(orEnvironment(config.Address, "VAULT_ADDR"), orEnvironment(config.Token, "VAULT_TOKEN"),
		orEnvironment(config.Namespace, "VAULT_NAMESPACE"), orEnvironment(config.CaCertFile, "VAULT_CACERT"))
	if err != nil {
		answer.Diagnostics.AddError("The provider cannot be configured", err.Error())
		return
	}
	if !config.SkipChildToken.ValueBool() {
		err = vault.becomeChild(ctx)
	}
	if err != nil {
		answer.Diagnostics.AddError("The token cannot have a child", err.Error())
	}
	answer.ResourceData = vault
}

func orEnvironment(value types.String, name string) string {
	if value.IsNull() || value.IsUnknown() {
		return os.Getenv(name)
	}
	return value.ValueString()
}

func (*vaultProvider) Resources(context.Context) []func() resource.Resource {
	resources := []func() resource.Resource{newMount, newAuthBackend, newKvSecret, newGenericEndpoint, newConnection}
	for _, row := range tables {
		resources = append(resources, func() resource.Resource { return &tableResource{table: row} })
	}
	return resources
}

func (*vaultProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{newPolicyDocument}
}

// connected is the part that every resource shares: the client it was configured with.
type connected struct{ vault *client }

func (c *connected) Configure(_ context.Context, request resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	if request.ProviderData != nil {
		c.vault = request.ProviderData.(*client)
	}
}
