package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
)

// passwordResource keeps the password in the state, which is what Sallyport warns about.
type passwordResource struct{}

func (*passwordResource) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_password"
}

func (*passwordResource) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"length":           schema.Int64Attribute{Required: true, PlanModifiers: []planmodifier.Int64{int64planmodifier.RequiresReplace()}},
		"special":          schema.BoolAttribute{Optional: true, PlanModifiers: []planmodifier.Bool{boolplanmodifier.RequiresReplace()}},
		"override_special": schema.StringAttribute{Optional: true, PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()}},
		"result": schema.StringAttribute{Computed: true, Sensitive: true,
			PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()}},
	}}
}

func (*passwordResource) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var password passwordModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &password)...)
	result, err := password.generate()
	if err != nil {
		answer.Diagnostics.AddError("No random numbers", err.Error())
		return
	}
	password.Result = result
	answer.Diagnostics.Append(answer.State.Set(ctx, &password)...)
}

// Read and Delete have nothing to ask: the state is the only place where the password is.
func (*passwordResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

func (*passwordResource) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	answer.State.Raw = request.Plan.Raw
}

func (*passwordResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}
