package main

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// kvSecret is vault_kv_secret_v2. As in the published one (5.0 to 5.9), every update writes a new version: metadata has no
// way of its own, and the write-only form, whose value Terraform never keeps, fails where data_json_wo_version stands
// still.
type kvSecret struct{ connected }

func newKvSecret() resource.Resource { return &kvSecret{} }

type kvSecretModel struct {
	ID                types.String          `tfsdk:"id"`
	Mount             types.String          `tfsdk:"mount"`
	Name              types.String          `tfsdk:"name"`
	Path              types.String          `tfsdk:"path"`
	DataJson          types.String          `tfsdk:"data_json"`
	DataJsonWo        types.String          `tfsdk:"data_json_wo"`
	DataJsonWoVersion types.Int64           `tfsdk:"data_json_wo_version"`
	Cas               types.Int64           `tfsdk:"cas"`
	DisableRead       types.Bool            `tfsdk:"disable_read"`
	DeleteAllVersions types.Bool            `tfsdk:"delete_all_versions"`
	CustomMetadata    []customMetadataModel `tfsdk:"custom_metadata"`
}

type customMetadataModel struct {
	MaxVersions        types.Int64 `tfsdk:"max_versions"`
	CasRequired        types.Bool  `tfsdk:"cas_required"`
	DeleteVersionAfter types.Int64 `tfsdk:"delete_version_after"`
	Data               types.Map   `tfsdk:"data"`
}

func (m kvSecretModel) api(kind string) string {
	return m.Mount.ValueString() + "/" + kind + "/" + m.Name.ValueString()
}

func (*kvSecret) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_kv_secret_v2"
}

func (*kvSecret) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	answer.Schema = schema.Schema{
		Attributes: map[string]schema.Attribute{
			"id":                   idAttribute(),
			"mount":                schema.StringAttribute{Required: true, PlanModifiers: replace},
			"name":                 schema.StringAttribute{Required: true, PlanModifiers: replace},
			"path":                 idAttribute(),
			"data_json":            schema.StringAttribute{Optional: true, Sensitive: true},
			"data_json_wo":         schema.StringAttribute{Optional: true, Sensitive: true, WriteOnly: true},
			"data_json_wo_version": schema.Int64Attribute{Optional: true},
			"cas":                  schema.Int64Attribute{Optional: true},
			"disable_read":         schema.BoolAttribute{Optional: true},
			"delete_all_versions":  schema.BoolAttribute{Optional: true},
		},
		Blocks: map[string]schema.Block{"custom_metadata": customMetadataBlock()},
	}
}

func customMetadataBlock() schema.Block {
	return schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
		"max_versions":         schema.Int64Attribute{Optional: true},
		"cas_required":         schema.BoolAttribute{Optional: true},
		"delete_version_after": schema.Int64Attribute{Optional: true},
		"data":                 schema.MapAttribute{Optional: true, ElementType: types.StringType},
	}}}
}

// ValidateConfig wants exactly one source of the value.
func (*kvSecret) ValidateConfig(ctx context.Context, request resource.ValidateConfigRequest, answer *resource.ValidateConfigResponse) {
	var config kvSecretModel
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	if config.DataJson.IsNull() == config.DataJsonWo.IsNull() {
		answer.Diagnostics.AddError("Exactly one value", "One of data_json and data_json_wo must be given.")
	}
	if config.DataJsonWo.IsNull() != config.DataJsonWoVersion.IsNull() {
		answer.Diagnostics.AddAttributeError(path.Root("data_json_wo_version"), "Two that belong together",
			"data_json_wo and data_json_wo_version must be given together.")
	}
}

func (s *kvSecret) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var plan, config kvSecretModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	if answer.Diagnostics.HasError() {
		return
	}
	answer.Diagnostics.Append(s.writeVersion(ctx, config)...)
	answer.Diagnostics.Append(s.writeMetadata(ctx, plan)...)
	if answer.Diagnostics.HasError() {
		return
	}
	plan.ID = types.StringValue(plan.api("data"))
	plan.Path = plan.ID
	answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
}

func (s *kvSecret) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	var plan, config, state kvSecretModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	if answer.Diagnostics.HasError() {
		return
	}
	if plan.DataJson.IsNull() && plan.DataJsonWoVersion.Equal(state.DataJsonWoVersion) {
		answer.Diagnostics.AddError("data_json \"\" syntax error: unexpected end of JSON input", plan.api("data"))
		return
	}
	answer.Diagnostics.Append(s.writeVersion(ctx, config)...)
	answer.Diagnostics.Append(s.writeMetadata(ctx, plan)...)
	if !answer.Diagnostics.HasError() {
		answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
	}
}

func (s *kvSecret) writeVersion(ctx context.Context, config kvSecretModel) (problems diag.Diagnostics) {
	encoded := config.DataJson.ValueString()
	if config.DataJson.IsNull() {
		encoded = config.DataJsonWo.ValueString()
	}
	var data object
	if err := json.Unmarshal([]byte(encoded), &data); err != nil {
		problems.AddError("The value of "+config.api("data")+" is not a JSON object", err.Error())
		return
	}
	body := object{"data": data}
	if !config.Cas.IsNull() {
		body["options"] = object{"cas": config.Cas.ValueInt64()}
	}
	if err := s.vault.write(ctx, config.api("data"), body); err != nil {
		problems.AddError("Vault refused to write "+config.api("data"), err.Error())
	}
	return
}

func (s *kvSecret) writeMetadata(ctx context.Context, plan kvSecretModel) (problems diag.Diagnostics) {
	if len(plan.CustomMetadata) == 0 {
		return
	}
	given := plan.CustomMetadata[0]
	body := object{}
	if !given.MaxVersions.IsNull() {
		body["max_versions"] = given.MaxVersions.ValueInt64()
	}
	if !given.CasRequired.IsNull() {
		body["cas_required"] = given.CasRequired.ValueBool()
	}
	if !given.DeleteVersionAfter.IsNull() {
		body["delete_version_after"] = given.DeleteVersionAfter.ValueInt64()
	}
	if !given.Data.IsNull() {
		data := map[string]string{}
		problems.Append(given.Data.ElementsAs(ctx, &data, false)...)
		body["custom_metadata"] = data
	}
	if err := s.vault.write(ctx, plan.api("metadata"), body); err != nil {
		problems.AddError("Vault refused to write "+plan.api("metadata"), err.Error())
	}
	return
}

// Read looks at the value only where data_json put it into the state anyway; the write-only form needs metadata alone.
func (s *kvSecret) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	var state kvSecretModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	metadata, err := s.vault.read(ctx, state.api("metadata"))
	if err != nil {
		answer.Diagnostics.AddError("Vault refused to read "+state.api("metadata"), err.Error())
		return
	}
	if metadata == nil {
		answer.State.RemoveResource(ctx)
		return
	}
	if !state.DataJson.IsNull() && !state.DisableRead.ValueBool() {
		answer.Diagnostics.Append(s.refreshValue(ctx, &state)...)
	}
	refreshCustomMetadata(&state, metadata)
	answer.Diagnostics.Append(answer.State.Set(ctx, &state)...)
}

func (s *kvSecret) refreshValue(ctx context.Context, state *kvSecretModel) (problems diag.Diagnostics) {
	live, err := s.vault.read(ctx, state.api("data"))
	if err != nil {
		problems.AddError("Vault refused to read "+state.api("data"), err.Error())
		return
	}
	var stated any
	if json.Unmarshal([]byte(state.DataJson.ValueString()), &stated) == nil && sameJson(stated, live["data"]) {
		return
	}
	encoded, _ := json.Marshal(live["data"])
	state.DataJson = types.StringValue(string(encoded))
	return
}

func refreshCustomMetadata(state *kvSecretModel, metadata object) {
	if len(state.CustomMetadata) == 0 {
		return
	}
	block := &state.CustomMetadata[0]
	if n, ok := metadata["max_versions"].(float64); ok && !block.MaxVersions.IsNull() {
		block.MaxVersions = types.Int64Value(int64(n))
	}
	if !block.Data.IsNull() {
		block.Data = stringMap(metadata["custom_metadata"])
	}
}

func (s *kvSecret) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	var state kvSecretModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	api := state.api("data")
	if state.DeleteAllVersions.ValueBool() {
		api = state.api("metadata")
	}
	if err := s.vault.remove(ctx, api); err != nil {
		answer.Diagnostics.AddError("Vault refused to delete "+api, err.Error())
	}
}

// ImportState takes MOUNT/data/NAME; the mount may itself hold slashes. It reads the value, as the published one does,
// and keeps nothing of it.
func (s *kvSecret) ImportState(ctx context.Context, request resource.ImportStateRequest, answer *resource.ImportStateResponse) {
	mount, name, found := strings.Cut(request.ID, "/data/")
	if !found {
		answer.Diagnostics.AddError("The import id does not fit", request.ID+" is not of the form MOUNT/data/NAME")
		return
	}
	if _, err := s.vault.read(ctx, request.ID); err != nil {
		answer.Diagnostics.AddError("Vault refused to read "+request.ID, err.Error())
		return
	}
	for attribute, value := range map[string]string{"id": request.ID, "path": request.ID, "mount": mount, "name": name} {
		answer.Diagnostics.Append(answer.State.SetAttribute(ctx, path.Root(attribute), value)...)
	}
}
