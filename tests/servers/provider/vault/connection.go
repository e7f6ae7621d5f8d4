package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// connection is vault_database_secret_backend_connection with its postgresql block. The password is write-only: it is
// sent when the connection is created and whenever password_wo_version changes.
type connection struct{ connected }

func newConnection() resource.Resource { return &connection{} }

type connectionModel struct {
	ID               types.String      `tfsdk:"id"`
	Backend          types.String      `tfsdk:"backend"`
	Name             types.String      `tfsdk:"name"`
	AllowedRoles     types.List        `tfsdk:"allowed_roles"`
	VerifyConnection types.Bool        `tfsdk:"verify_connection"`
	Postgresql       []postgresqlModel `tfsdk:"postgresql"`
}

type postgresqlModel struct {
	ConnectionUrl     types.String `tfsdk:"connection_url"`
	Username          types.String `tfsdk:"username"`
	PasswordWo        types.String `tfsdk:"password_wo"`
	PasswordWoVersion types.Int64  `tfsdk:"password_wo_version"`
}

func (m connectionModel) api() string {
	return m.Backend.ValueString() + "/config/" + m.Name.ValueString()
}

func (*connection) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_database_secret_backend_connection"
}

func (*connection) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	answer.Schema = schema.Schema{
		Attributes: map[string]schema.Attribute{
			"id":                idAttribute(),
			"backend":           schema.StringAttribute{Required: true, PlanModifiers: replace},
			"name":              schema.StringAttribute{Required: true, PlanModifiers: replace},
			"allowed_roles":     schema.ListAttribute{Optional: true, ElementType: types.StringType},
			"verify_connection": schema.BoolAttribute{Optional: true},
		},
		Blocks: map[string]schema.Block{
			"postgresql": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
				"connection_url":      schema.StringAttribute{Optional: true},
				"username":            schema.StringAttribute{Optional: true},
				"password_wo":         schema.StringAttribute{Optional: true, Sensitive: true, WriteOnly: true},
				"password_wo_version": schema.Int64Attribute{Optional: true},
			}}},
		},
	}
}

func (c *connection) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var plan, config connectionModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	answer.Diagnostics.Append(c.write(ctx, config, true)...)
	if answer.Diagnostics.HasError() {
		return
	}
	plan.ID = types.StringValue(plan.api())
	answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
}

func (c *connection) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	var plan, config, state connectionModel
	answer.Diagnostics.Append(request.Plan.Get(ctx, &plan)...)
	answer.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	answer.Diagnostics.Append(c.write(ctx, config, !passwordVersion(plan).Equal(passwordVersion(state)))...)
	if !answer.Diagnostics.HasError() {
		answer.Diagnostics.Append(answer.State.Set(ctx, &plan)...)
	}
}

func passwordVersion(model connectionModel) types.Int64 {
	if len(model.Postgresql) == 0 {
		return types.Int64Null()
	}
	return model.Postgresql[0].PasswordWoVersion
}

func (c *connection) write(ctx context.Context, config connectionModel, withPassword bool) (problems diag.Diagnostics) {
	body := object{"plugin_name": "postgresql-database-plugin"}
	if !config.AllowedRoles.IsNull() {
		roles := []string{}
		problems.Append(config.AllowedRoles.ElementsAs(ctx, &roles, false)...)
		body["allowed_roles"] = roles
	}
	if !config.VerifyConnection.IsNull() {
		body["verify_connection"] = config.VerifyConnection.ValueBool()
	}
	if len(config.Postgresql) > 0 {
		block := config.Postgresql[0]
		body["connection_url"] = block.ConnectionUrl.ValueString()
		body["username"] = block.Username.ValueString()
		if withPassword && !block.PasswordWo.IsNull() {
			body["password"] = block.PasswordWo.ValueString()
		}
	}
	if err := c.vault.write(ctx, config.api(), body); err != nil {
		problems.AddError("Vault refused to write "+config.api(), err.Error())
	}
	return
}

func (c *connection) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	var state connectionModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	live, err := c.vault.read(ctx, state.api())
	if err != nil {
		answer.Diagnostics.AddError("Vault refused to read "+state.api(), err.Error())
		return
	}
	if live == nil {
		answer.State.RemoveResource(ctx)
		return
	}
	details := asObject(live["connection_details"])
	if url, ok := details["connection_url"].(string); ok && len(state.Postgresql) > 0 {
		state.Postgresql[0].ConnectionUrl = types.StringValue(url)
	}
	answer.Diagnostics.Append(answer.State.Set(ctx, &state)...)
}

func (c *connection) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	var state connectionModel
	answer.Diagnostics.Append(request.State.Get(ctx, &state)...)
	if err := c.vault.remove(ctx, state.api()); err != nil {
		answer.Diagnostics.AddError("Vault refused to delete "+state.api(), err.Error())
	}
}
