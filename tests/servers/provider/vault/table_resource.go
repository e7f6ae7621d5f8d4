package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type kind int

const (
	text kind = iota
	number
	flag
	list
	dictionary
)

// field is one argument of a resource; key marks the ones that stand in the API path and so are not sent in the body.
type field struct {
	name     string
	kind     kind
	key      bool
	required bool
}

// table describes a resource that is one API path, written with POST, read with GET and removed with DELETE.
// {name} in the path stands for the argument of that name.
type table struct {
	name   string
	path   string
	fields []field
}

var tables = []table{
	{"policy", "sys/policies/acl/{name}", []field{{"name", text, true, true}, {"policy", text, false, true}}},
	{"database_secret_backend_role", "{backend}/roles/{name}", []field{{"backend", text, true, true}, {"name", text, true, true},
		{"db_name", text, false, true}, {"creation_statements", list, false, true}, {"revocation_statements", list, false, false},
		{"default_ttl", number, false, false}, {"max_ttl", number, false, false}}},
	{"database_secret_backend_static_role", "{backend}/static-roles/{name}", []field{{"backend", text, true, true},
		{"name", text, true, true}, {"db_name", text, false, true}, {"username", text, false, true},
		{"rotation_period", number, false, false}, {"rotation_statements", list, false, false}}},
	{"kubernetes_auth_backend_role", "auth/{backend}/role/{role_name}", []field{{"backend", text, true, false},
		{"role_name", text, true, true}, {"bound_service_account_names", list, false, true},
		{"bound_service_account_namespaces", list, false, true}, {"audience", text, false, false},
		{"token_policies", list, false, false}, {"token_ttl", number, false, false}, {"token_max_ttl", number, false, false}}},
	{"approle_auth_backend_role", "auth/{backend}/role/{role_name}", []field{{"backend", text, true, false},
		{"role_name", text, true, true}, {"bind_secret_id", flag, false, false}, {"secret_id_ttl", number, false, false},
		{"token_policies", list, false, false}, {"token_ttl", number, false, false}, {"token_max_ttl", number, false, false}}},
	{"jwt_auth_backend_role", "auth/{backend}/role/{role_name}", []field{{"backend", text, true, false},
		{"role_name", text, true, true}, {"role_type", text, false, false}, {"user_claim", text, false, true},
		{"bound_audiences", list, false, false}, {"bound_claims", dictionary, false, false},
		{"token_policies", list, false, false}, {"token_ttl", number, false, false}}},
}

// defaultBackends are the mount paths that the published schema fills in.
var defaultBackends = map[string]string{
	"kubernetes_auth_backend_role": "kubernetes",
	"approle_auth_backend_role":    "approle",
	"jwt_auth_backend_role":        "jwt",
}

type tableResource struct {
	connected
	table table
}

func (r *tableResource) Metadata(_ context.Context, request resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_" + r.table.name
}

func (r *tableResource) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	attributes := map[string]schema.Attribute{"id": idAttribute()}
	for _, f := range r.table.fields {
		attributes[f.name] = f.attribute()
	}
	answer.Schema = schema.Schema{Attributes: attributes}
}

func idAttribute() schema.Attribute {
	return schema.StringAttribute{Computed: true, PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()}}
}

func (f field) attribute() schema.Attribute {
	optional := !f.required
	switch f.kind {
	case number:
		return schema.Int64Attribute{Required: f.required, Optional: optional}
	case flag:
		return schema.BoolAttribute{Required: f.required, Optional: optional}
	case list:
		return schema.ListAttribute{Required: f.required, Optional: optional, ElementType: types.StringType}
	case dictionary:
		return schema.MapAttribute{Required: f.required, Optional: optional, ElementType: types.StringType}
	}
	result := schema.StringAttribute{Required: f.required, Optional: optional}
	if f.key {
		result.PlanModifiers = []planmodifier.String{stringplanmodifier.RequiresReplace()}
	}
	return result
}

// attributes is what plans, states and configurations have in common.
type attributes interface {
	GetAttribute(context.Context, path.Path, any) diag.Diagnostics
}

func (r *tableResource) apiPath(ctx context.Context, from attributes) string {
	result := r.table.path
	for _, f := range r.table.fields {
		if !f.key {
			continue
		}
		var value types.String
		from.GetAttribute(ctx, path.Root(f.name), &value)
		segment := value.ValueString()
		if value.IsNull() {
			segment = defaultBackends[r.table.name]
		}
		result = strings.ReplaceAll(result, "{"+f.name+"}", segment)
	}
	return result
}

func (r *tableResource) body(ctx context.Context, from attributes) object {
	result := object{}
	for _, f := range r.table.fields {
		if value := f.get(ctx, from); !f.key && value != nil {
			result[f.name] = value
		}
	}
	return result
}

// get is the argument as JSON would hold it, or nil where it was left out.
func (f field) get(ctx context.Context, from attributes) any {
	at := path.Root(f.name)
	switch f.kind {
	case number:
		return pointee[int64](ctx, from, at)
	case flag:
		return pointee[bool](ctx, from, at)
	case list:
		return pointee[[]string](ctx, from, at)
	case dictionary:
		return pointee[map[string]string](ctx, from, at)
	}
	return pointee[string](ctx, from, at)
}

func pointee[T any](ctx context.Context, from attributes, at path.Path) any {
	var value *T
	from.GetAttribute(ctx, at, &value)
	if value == nil {
		return nil
	}
	return *value
}

func (r *tableResource) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	api := r.apiPath(ctx, request.Plan)
	if err := r.vault.write(ctx, api, r.body(ctx, request.Plan)); err != nil {
		answer.Diagnostics.AddError("Vault refused to create "+api, err.Error())
		return
	}
	answer.State.Raw = request.Plan.Raw
	answer.Diagnostics.Append(answer.State.SetAttribute(ctx, path.Root("id"), r.id(api))...)
}

func (r *tableResource) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	api := r.apiPath(ctx, request.Plan)
	if err := r.vault.write(ctx, api, r.body(ctx, request.Plan)); err != nil {
		answer.Diagnostics.AddError("Vault refused to update "+api, err.Error())
		return
	}
	answer.State.Raw = request.Plan.Raw
}

// id is the policy's name for a policy and the API path for everything else, as the published provider has it.
func (r *tableResource) id(api string) string { return strings.TrimPrefix(api, "sys/policies/acl/") }

// Read refreshes what the configuration states; what it leaves to the server's defaults stays unset.
func (r *tableResource) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	api := r.apiPath(ctx, request.State)
	live, err := r.vault.read(ctx, api)
	if err != nil {
		answer.Diagnostics.AddError("Vault refused to read "+api, err.Error())
		return
	}
	if live == nil {
		answer.State.RemoveResource(ctx)
		return
	}
	for _, f := range r.table.fields {
		stated := f.get(ctx, request.State)
		if !f.key && live[f.name] != nil && (stated != nil || f.required) && !sameJson(stated, live[f.name]) {
			answer.Diagnostics.Append(answer.State.SetAttribute(ctx, path.Root(f.name), f.value(live[f.name]))...)
		}
	}
}

func sameJson(a, b any) bool {
	left, _ := json.Marshal(a)
	right, _ := json.Marshal(b)
	return string(left) == string(right)
}

// value turns what JSON decoding gave into what Terraform stores.
func (f field) value(live any) attr.Value {
	switch f.kind {
	case number:
		if n, ok := live.(float64); ok {
			return types.Int64Value(int64(n))
		}
		return types.Int64Null()
	case flag:
		return types.BoolValue(live == true)
	case list:
		elements := []attr.Value{}
		for _, element := range asSlice(live) {
			elements = append(elements, types.StringValue(fmt.Sprint(element)))
		}
		return types.ListValueMust(types.StringType, elements)
	case dictionary:
		return stringMap(live)
	}
	return types.StringValue(fmt.Sprint(live))
}

func asSlice(value any) []any {
	slice, _ := value.([]any)
	return slice
}

func stringMap(value any) types.Map {
	elements := map[string]attr.Value{}
	for key, element := range asObject(value) {
		elements[key] = types.StringValue(fmt.Sprint(element))
	}
	return types.MapValueMust(types.StringType, elements)
}

func asObject(value any) object {
	result, _ := value.(object)
	return result
}

func (r *tableResource) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	api := r.apiPath(ctx, request.State)
	if err := r.vault.remove(ctx, api); err != nil {
		answer.Diagnostics.AddError("Vault refused to delete "+api, err.Error())
	}
}

// ImportState takes the id and fills the keys from the segments of the API path.
func (r *tableResource) ImportState(ctx context.Context, request resource.ImportStateRequest, answer *resource.ImportStateResponse) {
	answer.Diagnostics.Append(answer.State.SetAttribute(ctx, path.Root("id"), request.ID)...)
	pattern := strings.Split(r.id(r.table.path), "/")
	segments := strings.Split(request.ID, "/")
	if len(segments) != len(pattern) {
		answer.Diagnostics.AddError("The import id does not fit", request.ID+" is not of the form "+r.id(r.table.path))
		return
	}
	for i, part := range pattern {
		if name, isKey := strings.CutPrefix(part, "{"); isKey {
			answer.Diagnostics.Append(answer.State.SetAttribute(ctx, path.Root(strings.TrimSuffix(name, "}")), segments[i])...)
		}
	}
}
