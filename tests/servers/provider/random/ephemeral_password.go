package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
)

// ephemeralPassword generates anew whenever it is opened and leaves nothing in plan or state.
type ephemeralPassword struct{}

func (*ephemeralPassword) Metadata(_ context.Context, request ephemeral.MetadataRequest, answer *ephemeral.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_password"
}

func (*ephemeralPassword) Schema(_ context.Context, _ ephemeral.SchemaRequest, answer *ephemeral.SchemaResponse) {
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"length":           schema.Int64Attribute{Required: true},
		"special":          schema.BoolAttribute{Optional: true},
		"override_special": schema.StringAttribute{Optional: true},
		"result":           schema.StringAttribute{Computed: true, Sensitive: true},
	}}
}

func (*ephemeralPassword) Open(ctx context.Context, request ephemeral.OpenRequest, answer *ephemeral.OpenResponse) {
	var password passwordModel
	answer.Diagnostics.Append(request.Config.Get(ctx, &password)...)
	result, err := password.generate()
	if err != nil {
		answer.Diagnostics.AddError("No random numbers", err.Error())
		return
	}
	password.Result = result
	answer.Diagnostics.Append(answer.Result.Set(ctx, &password)...)
}
