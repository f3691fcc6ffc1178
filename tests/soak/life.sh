#!/bin/sh
# 200 lives of a vault (tests/life/life.py), on the sample exports and, where it is there, on a labelled world.
# usage: O=build work=build/soak [slice=1] life.sh
set -eu
: "${O:?the build folder}" "${work:?where findings stay}"
slice=${slice-}
dir=$work/life
rm -rf "$dir"
mkdir -p "$dir"
make -s -j2 O="$O" "$O/release/dossier" >"$dir/build.log" 2>&1 || { tail -n 20 "$dir/build.log"; exit 1; }
last=${slice:+10}
bad=0
KEEP=$dir/broken
mkdir "$KEEP"
export KEEP
live()
{
	python3 tests/life/life.py "$O/release/dossier" "$1" "$2" 1 "${last:-200}" >"$dir/$3.tap" || bad=1
	grep -A 1 '^not ok' "$dir/$3.tap" || echo "# $3: $(grep -c '^ok' "$dir/$3.tap") lives"
}
live samples/dossier.yaml samples/exports samples
for w in ../shared/worlds/*/; do
	[ -f "$w/world.json" ] || { echo 'skipped: lives of a world: none beside the checkout'; continue; }
	python3 ../shared/eval/export_world.py "$w" "$dir/world" >/dev/null
	live "$dir/world/dossier.yaml" "$dir/world/exports" "$(basename "$w")"
done
exit $bad
