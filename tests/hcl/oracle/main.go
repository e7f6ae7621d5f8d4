// Prints, for each file named on standard input, what hashicorp/hcl's own parser makes of it: one JSON object a line
// with the verdict and the byte ranges of what it found. The differential test compares ours with it.
//
// With -time it parses them all from memory instead, again and again for some seconds, and prints the bytes a second
// of the fastest round: bench_hcl sets ours beside it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

type verdict struct {
	File   string   `json:"file"`
	Valid  bool     `json:"valid"`
	Error  string   `json:"error,omitempty"`
	Ranges []string `json:"ranges"`
}

// What an expression's tree looks like. The nodes that stand for a template directive and its branches are told
// apart from the expressions of the same type.
type collector struct {
	source []byte
	branch map[hclsyntax.Node]bool
	lines  []string
}

func span(r hcl.Range) string { return fmt.Sprintf("%d-%d", r.Start.Byte, r.End.Byte) }

func (c *collector) add(what string, r hcl.Range) { c.lines = append(c.lines, what+" "+span(r)) }

func (c *collector) isDirective(r hcl.Range) bool {
	return r.Start.Byte+1 < len(c.source) && c.source[r.Start.Byte] == '%' && c.source[r.Start.Byte+1] == '{'
}

func (c *collector) node(node hclsyntax.Node) hcl.Diagnostics {
	switch expression := node.(type) {
	case *hclsyntax.TemplateExpr:
		if c.branch[node] {
			break
		}
		c.add("template", expression.Range())
		if isLiteral(expression) {
			text := ""
			for _, part := range expression.Parts {
				value, _ := part.Value(nil)
				text += value.AsString()
			}
			if utf8.ValidString(text) && !strings.ContainsRune(text, utf8.RuneError) {
				c.lines = append(c.lines, fmt.Sprintf("string %x", text))
			}
		}
	case *hclsyntax.TemplateWrapExpr:
		c.add("template", expression.Range())
	case *hclsyntax.TupleConsExpr:
		c.add("tuple", expression.Range())
	case *hclsyntax.ObjectConsExpr:
		c.add("object", expression.Range())
	case *hclsyntax.FunctionCallExpr:
		c.add("call "+expression.Name, expression.Range())
	case *hclsyntax.ForExpr:
		if c.isDirective(expression.Range()) {
			c.branch[expression.ValExpr] = true
		} else {
			c.add("for", expression.Range())
		}
	case *hclsyntax.BinaryOpExpr:
		c.add("binary", expression.Range())
	case *hclsyntax.UnaryOpExpr:
		c.add("unary", expression.Range())
	case *hclsyntax.SplatExpr:
		c.add("splat", expression.Range())
	case *hclsyntax.ConditionalExpr:
		if c.isDirective(expression.Range()) {
			c.branch[expression.TrueResult] = true
			c.branch[expression.FalseResult] = true
			c.add("if", expression.Range())
		} else {
			c.add("conditional", expression.Range())
		}
	case *hclsyntax.ParenthesesExpr:
		c.add("parentheses", expression.Range())
	case *hclsyntax.ScopeTraversalExpr:
		c.add("traversal", expression.Range())
	case *hclsyntax.IndexExpr:
		c.add("index", expression.Range())
	case *hclsyntax.LiteralValueExpr:
		// The text of a template is one of these too; its type is string.
		if expression.Val.IsNull() {
			c.add("null", expression.Range())
		} else if name := expression.Val.Type().FriendlyName(); name != "string" {
			c.add(name, expression.Range())
		}
	}
	return nil
}

func isLiteral(template *hclsyntax.TemplateExpr) bool {
	for _, part := range template.Parts {
		if _, ok := part.(*hclsyntax.LiteralValueExpr); !ok {
			return false
		}
	}
	return true
}

func (c *collector) body(body *hclsyntax.Body) {
	for name, attribute := range body.Attributes {
		c.add("attribute "+name, attribute.SrcRange)
		c.add("value", attribute.Expr.Range())
		hclsyntax.VisitAll(attribute.Expr, c.node)
	}
	for _, block := range body.Blocks {
		c.add("block "+block.Type, hcl.RangeBetween(block.TypeRange, block.CloseBraceRange))
		c.add("body", hcl.Range{Start: block.OpenBraceRange.End, End: block.CloseBraceRange.Start})
		for i, label := range block.Labels {
			c.add(fmt.Sprintf("label %x", label), block.LabelRanges[i])
		}
		c.body(block.Body)
	}
}

func judge(name string) verdict {
	source, err := os.ReadFile(name)
	if err != nil {
		return verdict{File: name, Error: err.Error()}
	}
	file, diagnostics := hclsyntax.ParseConfig(source, name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return verdict{File: name, Error: diagnostics.Error()}
	}
	found := collector{source: source, branch: map[hclsyntax.Node]bool{}, lines: []string{}}
	found.body(file.Body.(*hclsyntax.Body))
	return verdict{File: name, Valid: true, Ranges: found.lines}
}

func namesGiven() []string {
	names := []string{}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		names = append(names, lines.Text())
	}
	return names
}

func judgeAll(names []string) error {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, name := range names {
		if err := encoder.Encode(judge(name)); err != nil {
			return err
		}
	}
	return nil
}

func timeAll(names []string, length time.Duration) error {
	sources := [][]byte{}
	bytes := 0
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		sources = append(sources, source)
		bytes += len(source)
	}
	fastest := 0.0
	for begin := time.Now(); time.Since(begin) < length; {
		round := time.Now()
		for i, source := range sources {
			hclsyntax.ParseConfig(source, names[i], hcl.InitialPos)
		}
		fastest = max(fastest, float64(bytes)/time.Since(round).Seconds())
	}
	fmt.Printf("%.0f\n", fastest)
	return nil
}

func main() {
	run := judgeAll
	if len(os.Args) > 1 && os.Args[1] == "-time" {
		run = func(names []string) error { return timeAll(names, 3*time.Second) }
	}
	if err := run(namesGiven()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
