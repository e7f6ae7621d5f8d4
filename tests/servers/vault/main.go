// The real Vault server for the tests, built unpatched from its published Go module. 1.13.1 is the last version whose
// module compiles against published dependencies.
package main

import (
	"os"

	"github.com/hashicorp/vault/command"
)

func main() { os.Exit(command.Run(os.Args[1:])) }
