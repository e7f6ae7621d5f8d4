// Prints, for each file named on standard input, what hashicorp/hcl's own parser makes of it: one JSON object a line
// with the verdict and the byte ranges of everything it found. The differential test compares ours with it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

type verdict struct {
	File   string   `json:"file"`
	Valid  bool     `json:"valid"`
	Error  string   `json:"error,omitempty"`
	Ranges []string `json:"ranges"`
}

func span(r hcl.Range) string { return fmt.Sprintf("%d-%d", r.Start.Byte, r.End.Byte) }

// The kinds whose nodes correspond one to one to nodes of our tree.
func kind(node hclsyntax.Node) string {
	switch expression := node.(type) {
	case *hclsyntax.TemplateExpr:
		// A Go template of the branches of %{if} is a node of its own only in their tree.
		return "template"
	case *hclsyntax.TemplateWrapExpr:
		return "template"
	case *hclsyntax.TupleConsExpr:
		return "tuple"
	case *hclsyntax.ObjectConsExpr:
		return "object"
	case *hclsyntax.FunctionCallExpr:
		return "call " + expression.Name
	case *hclsyntax.ForExpr:
		return "for"
	case *hclsyntax.BinaryOpExpr:
		return "binary"
	case *hclsyntax.UnaryOpExpr:
		return "unary"
	case *hclsyntax.ConditionalExpr:
		return "conditional"
	case *hclsyntax.ParenthesesExpr:
		return "parentheses"
	case *hclsyntax.IndexExpr:
		return ""
	}
	return ""
}

func collect(body *hclsyntax.Body, ranges *[]string) {
	for name, attribute := range body.Attributes {
		*ranges = append(*ranges, "attribute "+name+" "+span(attribute.SrcRange), "value "+span(attribute.Expr.Range()))
		hclsyntax.VisitAll(attribute.Expr, func(node hclsyntax.Node) hcl.Diagnostics {
			if name := kind(node); name != "" {
				*ranges = append(*ranges, name+" "+span(node.Range()))
			}
			if literal, ok := node.(*hclsyntax.TemplateExpr); ok && literal.IsStringLiteral() {
				value, _ := literal.Value(nil)
				*ranges = append(*ranges, fmt.Sprintf("string %q", value.AsString()))
			}
			return nil
		})
	}
	for _, block := range body.Blocks {
		whole := hcl.RangeBetween(block.TypeRange, block.CloseBraceRange)
		inside := hcl.Range{Start: block.OpenBraceRange.End, End: block.CloseBraceRange.Start}
		*ranges = append(*ranges, "block "+block.Type+" "+span(whole), "body "+span(inside))
		for i, label := range block.Labels {
			*ranges = append(*ranges, fmt.Sprintf("label %q %s", label, span(block.LabelRanges[i])))
		}
		collect(block.Body, ranges)
	}
}

func judge(name string) verdict {
	bytes, err := os.ReadFile(name)
	if err != nil {
		return verdict{File: name, Error: err.Error()}
	}
	file, diagnostics := hclsyntax.ParseConfig(bytes, name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return verdict{File: name, Error: diagnostics.Error()}
	}
	result := verdict{File: name, Valid: true, Ranges: []string{}}
	collect(file.Body.(*hclsyntax.Body), &result.Ranges)
	sort.Strings(result.Ranges)
	return result
}

func main() {
	names := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for names.Scan() {
		encoder.Encode(judge(names.Text()))
	}
}
