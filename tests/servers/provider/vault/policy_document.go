package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// policyDocument is data.vault_policy_document: rule blocks rendered as policy HCL, without asking the server.
type policyDocument struct{}

func newPolicyDocument() datasource.DataSource { return &policyDocument{} }

type policyDocumentModel struct {
	Hcl  types.String `tfsdk:"hcl"`
	Rule []ruleModel  `tfsdk:"rule"`
}

type ruleModel struct {
	Path         types.String `tfsdk:"path"`
	Capabilities []string     `tfsdk:"capabilities"`
	Description  types.String `tfsdk:"description"`
}

func (*policyDocument) Metadata(_ context.Context, request datasource.MetadataRequest, answer *datasource.MetadataResponse) {
	answer.TypeName = request.ProviderTypeName + "_policy_document"
}

func (*policyDocument) Schema(_ context.Context, _ datasource.SchemaRequest, answer *datasource.SchemaResponse) {
	answer.Schema = schema.Schema{
		Attributes: map[string]schema.Attribute{"hcl": schema.StringAttribute{Computed: true}},
		Blocks: map[string]schema.Block{
			"rule": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
				"path":         schema.StringAttribute{Required: true},
				"capabilities": schema.ListAttribute{Required: true, ElementType: types.StringType},
				"description":  schema.StringAttribute{Optional: true},
			}}},
		},
	}
}

func (*policyDocument) Read(ctx context.Context, request datasource.ReadRequest, answer *datasource.ReadResponse) {
	var document policyDocumentModel
	answer.Diagnostics.Append(request.Config.Get(ctx, &document)...)
	rules := []string{}
	for _, rule := range document.Rule {
		rules = append(rules, rule.hcl())
	}
	document.Hcl = types.StringValue(strings.Join(rules, "\n"))
	answer.Diagnostics.Append(answer.State.Set(ctx, &document)...)
}

func (r ruleModel) hcl() string {
	capabilities := []string{}
	for _, capability := range r.Capabilities {
		capabilities = append(capabilities, fmt.Sprintf("%q", capability))
	}
	comment := ""
	if !r.Description.IsNull() {
		comment = "# " + r.Description.ValueString() + "\n"
	}
	return fmt.Sprintf("%spath %q {\n  capabilities = [%s]\n}\n", comment, r.Path.ValueString(), strings.Join(capabilities, ", "))
}
