package main

import (
	"context"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// genericEndpoint is vault_generic_endpoint: one API path, written as a whole and compared with what it answers.
type genericEndpoint struct{ connected }

func newGenericEndpoint() resource.Resource { return &genericEndpoint{} }

type genericEndpointModel struct {
	ID                 types.String `tfsdk:"id"`
	Path               types.String `tfsdk:"path"`
	DataJson           types.String `tfsdk:"data_json"`
	DisableRead        types.Bool   `tfsdk:"disable_read"`
	DisableDelete      types.Bool   `tfsdk:"disable_delete"`
	IgnoreAbsentFields types.Bool   `tfsdk:"ignore_absent_fields"`
}

func (*genericEndpoint) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_generic_endpoint"
}

func (*genericEndpoint) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	option := schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)}
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"id": idAttribute(),
		"path": schema.StringAttribute{Required: true,
			PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()}},
		"data_json":            schema.StringAttribute{Required: true, Sensitive: true},
		"disable_read":         option,
		"disable_delete":       option,
		"ignore_absent_fields": option,
	}}
}

func (e *genericEndpoint) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var plan genericEndpointModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(e.write(ctx, plan)...)
	if !answer.Diagnostics.HasError() {
		plan.ID = plan.Path
		answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
	}
}

func (e *genericEndpoint) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	var plan genericEndpointModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(e.write(ctx, plan)...)
	if !answer.Diagnostics.HasError() {
		answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
	}
}

func (e *genericEndpoint) write(ctx context.Context, plan genericEndpointModel) (problems diag.Diagnostics) {
	var body object
	if err := json.Unmarshal([]byte(plan.DataJson.ValueString()), &body); err != nil {
		problems.AddError("data_json is not a JSON object", err.Error())
		return
	}
	if err := e.vault.write(ctx, plan.Path.ValueString(), body); err != nil {
		problems.AddError("Vault refused to write "+plan.Path.ValueString(), err.Error())
	}
	return
}

func (e *genericEndpoint) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	var state genericEndpointModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	if state.DisableRead.ValueBool() {
		return
	}
	live, err := e.vault.read(ctx, state.Path.ValueString())
	if err != nil {
		answer.Diagnostics.AddError("Vault refused to read "+state.Path.ValueString(), err.Error())
		return
	}
	if live == nil {
		answer.State.RemoveResource(ctx)
		return
	}
	state.compare(live)
	answer.Diagnostics.Append(answer.State.Set(ctx, &state)...)
}

// compare takes over what the server answers, of the fields that count.
func (m *genericEndpointModel) compare(live object) {
	var stated object
	if json.Unmarshal([]byte(m.DataJson.ValueString()), &stated) != nil {
		return
	}
	if m.IgnoreAbsentFields.ValueBool() {
		relevant := object{}
		for name, value := range stated {
			relevant[name] = value
			if answer, ok := live[name]; ok {
				relevant[name] = answer
			}
		}
		live = relevant
	}
	if !sameJson(stated, live) {
		encoded, _ := json.Marshal(live)
		m.DataJson = types.StringValue(string(encoded))
	}
}

func (e *genericEndpoint) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	var state genericEndpointModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	if state.DisableDelete.ValueBool() {
		return
	}
	if err := e.vault.remove(ctx, state.Path.ValueString()); err != nil {
		answer.Diagnostics.AddError("Vault refused to delete "+state.Path.ValueString(), err.Error())
	}
}

func (e *genericEndpoint) ImportState(ctx context.Context, request resource.ImportStateRequest, answer *resource.ImportStateResponse) {
	resource.ImportStatePassthroughID(ctx, path.Root("path"), request, answer)
}
