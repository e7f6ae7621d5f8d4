package main

import (
	"crypto/rand"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/types"
)

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
const specials = "!@#$%&*()-_=+[]{}<>:?"

// passwordModel holds the arguments that the resource and the ephemeral form share.
type passwordModel struct {
	Length          types.Int64  `tfsdk:"length"`
	Special         types.Bool   `tfsdk:"special"`
	OverrideSpecial types.String `tfsdk:"override_special"`
	Result          types.String `tfsdk:"result"`
}

func (m passwordModel) alphabet() string {
	if !m.Special.IsNull() && !m.Special.ValueBool() {
		return letters
	}
	if !m.OverrideSpecial.IsNull() {
		return letters + m.OverrideSpecial.ValueString()
	}
	return letters + specials
}

func (m passwordModel) generate() (types.String, error) {
	alphabet := m.alphabet()
	password := make([]byte, m.Length.ValueInt64())
	for i := range password {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			return types.StringNull(), err
		}
		password[i] = alphabet[n.Int64()]
	}
	return types.StringValue(string(password)), nil
}
