// The real Gitea server for the tests, built unpatched from its published Go module. Templates and options are read from
// the module's folder, which the test names by GITEA_WORK_DIR and STATIC_ROOT_PATH.
package main

import (
	"os"
	"time"

	"code.gitea.io/gitea/cmd"
	"code.gitea.io/gitea/modules/log"
	"code.gitea.io/gitea/modules/setting"
)

const version = "1.26.0"

func main() {
	setting.AppVer = version
	setting.AppStartTime = time.Now().UTC()
	app := cmd.NewMainApp(cmd.AppVersion{Version: version, Extra: " for the tests of Sallyport"})
	err := cmd.RunMainApp(app, os.Args...)
	log.GetManager().Close()
	if err != nil {
		os.Exit(1)
	}
}
