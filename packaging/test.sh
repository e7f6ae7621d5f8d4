#!/bin/sh
# Sets up a Debian 12 machine, builds Sallyport and the servers that its tests talk to, and runs every test.
#
#   sh packaging/test.sh           the everyday run
#   sh packaging/test.sh --full    full counts; a test that is skipped fails the run
#
# SALLYPORT_ALLOW_ABSENT=vault,terraform lets the run pass on a machine that cannot have these; README.md lists the rest.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
full=no
for argument in "$@"; do
    case $argument in
    --full)
        full=yes
        export SALLYPORT_FULL=1
        # A function that kills a program a thousand times takes longer than the five minutes that QTest grants it.
        export QTEST_FUNCTION_TIMEOUT=3600000
        ;;
    *)
        echo "usage: sh packaging/test.sh [--full]" >&2
        exit 2
        ;;
    esac
done

. "$root/packaging/setup.sh"
. "$root/packaging/counterparts.sh"
cd "$root"

install_build_packages
install_test_packages

cmake --preset dev -DSALLYPORT_WERROR=ON
cmake --build --preset dev

build_counterparts
export_counterparts

results=$root/build/dev/test-results.xml
status=0
ctest --preset dev --parallel 2 --no-tests=error --output-junit "$results" \
    --test-output-size-passed 10000000 --test-output-size-failed 10000000 || status=$?

# QTest counts functions and data rows, CTest counts programs: a program that prints no totals counts as one test.
counts=$(awk '
    /<testcase /    { totals = 0; state = $0; sub(/.* status="/, "", state); sub(/".*/, "", state) }
    /^Totals: /     { totals = 1; passed += $2; failed += $4; skipped += $6; failures = $4 }
    /<\/testcase>/  { if (totals) { if (state == "fail" && failures == 0) failed++ }
                      else if (state == "run") passed++
                      else if (state == "fail") failed++
                      else skipped++ }
    END             { printf "%d passed, %d failed, %d skipped", passed, failed, skipped }' "$results")
skipped=$(grep -c '^SKIP   : ' "$results" || true)
if [ "$skipped" -gt 0 ]; then
    echo
    echo "Skipped:"
    grep -A 1 '^SKIP   : ' "$results" | grep '^SKIP   : ' | sed 's/^SKIP   : /  /'
fi

report_counterparts
forbidden=$(forbidden_absences)
if [ -n "$forbidden" ]; then
    echo "Not allowed to be absent:$forbidden (SALLYPORT_ALLOW_ABSENT names exceptions)."
    status=1
fi
if [ "$full" = yes ] && [ "$skipped" -gt 0 ]; then
    echo "A full run skips nothing, and $skipped were skipped."
    status=1
fi
echo
echo "$counts"
exit "$status"
