#!/bin/sh
# Runs a test inside a session bus of its own, which also stands for the system's, with an unlocked GNOME keyring, in a
# home folder of its own. On a machine
# without these two programs it runs as it is, and the test says what is absent.
set -eu

if ! command -v dbus-run-session >/dev/null || ! command -v gnome-keyring-daemon >/dev/null; then
    exec "$@"
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
chmod 700 "$home"
HOME=$home XDG_RUNTIME_DIR=$home XDG_DATA_HOME=$home/data SALLYPORT_TEST_KEYRING=1 dbus-run-session -- sh -c '
    printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"
    "$@"' sh "$@"
