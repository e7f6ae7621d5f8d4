package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// mount is a secrets engine or an auth method: both are enabled at a path, tuned, and listed under one API path.
type mount struct {
	connected
	name string
	api  string
}

func newMount() resource.Resource       { return &mount{name: "mount", api: "sys/mounts"} }
func newAuthBackend() resource.Resource { return &mount{name: "auth_backend", api: "sys/auth"} }

type mountModel struct {
	ID          types.String `tfsdk:"id"`
	Path        types.String `tfsdk:"path"`
	Type        types.String `tfsdk:"type"`
	Description types.String `tfsdk:"description"`
	Options     types.Map    `tfsdk:"options"`
	Accessor    types.String `tfsdk:"accessor"`
}

func (m *mount) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_" + m.name
}

func (m *mount) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"id":          idAttribute(),
		"path":        schema.StringAttribute{Required: true, PlanModifiers: replace},
		"type":        schema.StringAttribute{Required: true, PlanModifiers: replace},
		"description": schema.StringAttribute{Optional: true},
		"options":     schema.MapAttribute{Optional: true, ElementType: types.StringType},
		"accessor":    idAttribute(),
	}}
}

func (m *mount) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var plan mountModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	body := plan.tuning(ctx)
	body["type"] = plan.Type.ValueString()
	if err := m.vault.write(ctx, m.api+"/"+plan.Path.ValueString(), body); err != nil {
		answer.Diagnostics.AddError("Vault refused to mount "+plan.Path.ValueString(), err.Error())
		return
	}
	live, err := m.find(ctx, plan.Path.ValueString())
	if err != nil || live == nil {
		answer.Diagnostics.AddError("The new mount cannot be read", plan.Path.ValueString())
		return
	}
	plan.ID = plan.Path
	plan.Accessor = types.StringValue(live["accessor"].(string))
	answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
}

// tuning is what can also be changed later.
func (m mountModel) tuning(ctx context.Context) object {
	result := object{"description": m.Description.ValueString()}
	if !m.Options.IsNull() {
		options := map[string]string{}
		m.Options.ElementsAs(ctx, &options, false)
		result["options"] = options
	}
	return result
}

// find is the row of the listing, or nil where nothing is mounted.
func (m *mount) find(ctx context.Context, at string) (object, error) {
	all, err := m.vault.read(ctx, m.api)
	if err != nil {
		return nil, err
	}
	return asObject(all[at+"/"]), nil
}

func (m *mount) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	var state mountModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	live, err := m.find(ctx, state.Path.ValueString())
	if err != nil {
		answer.Diagnostics.AddError("Vault refused to list its mounts", err.Error())
		return
	}
	if live == nil {
		answer.State.RemoveResource(ctx)
		return
	}
	// An import knows only the path; what a configuration left out stays unset.
	imported := state.Type.IsNull()
	if live["options"] != nil && (imported || !state.Options.IsNull()) {
		state.Options = stringMap(live["options"])
	}
	state.ID = state.Path
	state.Type = types.StringValue(live["type"].(string))
	state.Accessor = types.StringValue(live["accessor"].(string))
	if description := live["description"].(string); description != state.Description.ValueString() {
		state.Description = types.StringValue(description)
	}
	answer.Diagnostics.Append(answer.State.Set(ctx, &state)...)
}

func (m *mount) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	var plan mountModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	if err := m.vault.write(ctx, m.api+"/"+plan.Path.ValueString()+"/tune", plan.tuning(ctx)); err != nil {
		answer.Diagnostics.AddError("Vault refused to tune "+plan.Path.ValueString(), err.Error())
		return
	}
	answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
}

func (m *mount) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	var state mountModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	if err := m.vault.remove(ctx, m.api+"/"+state.Path.ValueString()); err != nil {
		answer.Diagnostics.AddError("Vault refused to unmount "+state.Path.ValueString(), err.Error())
	}
}

func (m *mount) ImportState(ctx context.Context, request resource.ImportStateRequest, answer *resource.ImportStateResponse) {
	resource.ImportStatePassthroughID(ctx, path.Root("path"), request, answer)
}
