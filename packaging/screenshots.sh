#!/bin/sh
# Takes a picture of each page and dialog of the demo estate: light, dark and Russian, at 1440x900 and 1280x720.
#
#   sh packaging/screenshots.sh FOLDER [PRESET]     needs a build of that preset (dev), and Xvfb where there is no display
set -eu

folder=${1:?usage: sh packaging/screenshots.sh FOLDER [PRESET]}
build=$(cd "$(dirname "$0")/.." && pwd)/build/${2:-dev}
program=$build/app/console/sallyport
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec xvfb-run -a -s "-screen 0 1920x1200x24" sh "$0" "$@"
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
chmod 700 "$home"

take() { # name page theme language size [option…]
    picture=$folder/$1-$3-$4-$5.png page=$2 theme=$3 language=$4 size=$5
    shift 5
    HOME=$home XDG_RUNTIME_DIR=$home LC_ALL=C.UTF-8 "$program" --demo --now 2026-11-23T10:42:00Z --page "$page" \
        --theme "$theme" --language "$language" --size "$size" --secret prod/connections/pg_warehouse \
        --screenshot "$picture" "$@"
}

everyway() { # name page [option…]
    name=$1 page=$2
    shift 2
    take "$name" "$page" light en 1440x900 "$@"
    take "$name" "$page" dark en 1440x900 "$@"
    take "$name" "$page" light ru 1440x900 "$@"
    take "$name" "$page" light en 1280x720 "$@"
}

for page in today estate calendar draft checklist; do
    everyway "$page" "$page"
done
everyway draft-beside draft --action diff-side-by-side --action diff-whitespace
for dialog in settings forget-estate playbook change-declare change-rotate show-file trust-repository run-plan; do
    everyway "$dialog" estate --action "$dialog"
done
# Mornings that the demo does not have: none, seven and 2,000 findings, a quarter with 300 rotations.
for scale in 1 2; do
    mkdir -p "$folder/morning-${scale}00"
    for language in en ru; do
        QT_SCALE_FACTOR=$scale "$build/tests/console/morning_pictures" "$folder/morning-${scale}00" "$language"
    done
done
QT_SCALE_FACTOR=2 take today-200 today light en 1280x720
QT_SCALE_FACTOR=2 take change-declare-200 estate dark ru 1280x720 --action change-declare
ls "$folder"
