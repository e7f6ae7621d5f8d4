#!/bin/sh
# Sets up a Debian 12 machine, builds Sallyport, and opens the console on the demo estate. Where there is no display it
# prints the demo's overview instead. Nothing is read from or sent to any server.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"
cd "$root"

install_build_packages

cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release --target sallyport sallyport-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/app/console/sallyport --demo
fi
echo "There is no display here, so this is the demo's overview in the terminal."
exec build/release/app/cli/sallyport-cli overview --demo
