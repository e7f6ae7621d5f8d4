# shellcheck shell=sh
# Sourced by try.sh and test.sh: what a Debian machine needs, installed where it is missing.

# Lets every clone profit from what another one has compiled.
export CCACHE_BASEDIR="${root:?}" CCACHE_NOHASHDIR=1

# install_packages PURPOSE PACKAGE… installs those that are missing and says so; asks apt nothing where all are there.
install_packages() {
    purpose=$1
    shift
    if ! command -v dpkg-query >/dev/null 2>&1; then
        echo "This is not Debian: see to it yourself that these are there ($purpose): $*"
        return 0
    fi
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
        *' installed') ;;
        *) missing="$missing $package" ;;
        esac
    done
    if [ -z "$missing" ]; then
        echo "Packages $purpose: all there."
        return 0
    fi
    echo "Packages $purpose: installing$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086 # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Neither root nor sudo: run this as root: $*" >&2
        return 1
    fi
}

install_build_packages() {
    install_packages "to build" g++ cmake ninja-build ccache pkg-config git ca-certificates \
        qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev \
        libqt6opengl6-dev libxkbcommon-dev qtkeychain-qt6-dev nlohmann-json3-dev libexpected-dev \
        libsimdjson-dev libgit2-dev libsqlite3-dev libical-dev libyaml-cpp-dev
    install_packages "to run" libqt6sql6-sqlite libqt6svg6 qt6-qpa-plugins qt6-translations-l10n \
        libxkbcommon-x11-0 fonts-inter fonts-jetbrains-mono fonts-noto-core
}

install_test_packages() {
    install_packages "to test" util-linux python3 python3-venv xvfb xauth xdotool imagemagick gdb \
        dbus-daemon dbus-x11 gnome-keyring openssh-client postgresql postgresql-contrib sqlite3 openssl python3-icalendar
}
