#!/bin/sh
# Takes a picture of each page of the demo estate: light, dark and Russian, at 1440x900 and 1280x720.
#
#   sh packaging/screenshots.sh FOLDER [PRESET]     needs a build of that preset (dev), and Xvfb where there is no display
set -eu

folder=${1:?usage: sh packaging/screenshots.sh FOLDER [PRESET]}
program=$(cd "$(dirname "$0")/.." && pwd)/build/${2:-dev}/app/console/sallyport
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec xvfb-run -a -s "-screen 0 1920x1200x24" sh "$0" "$@"
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
chmod 700 "$home"

take() { # page theme language size
    HOME=$home XDG_RUNTIME_DIR=$home LC_ALL=C.UTF-8 "$program" --demo --now 2026-11-23T10:42:00Z --page "$1" --theme "$2" \
        --language "$3" --size "$4" --secret prod/connections/pg_warehouse --screenshot "$folder/$1-$2-$3-$4.png"
}

for page in today estate draft; do
    take "$page" light en 1440x900
    take "$page" dark en 1440x900
    take "$page" light ru 1440x900
    take "$page" light en 1280x720
done
ls "$folder"
