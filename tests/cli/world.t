#!/bin/sh
# A labelled world of meetings: what it says several times stands once.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
shared=${SHARED:-$here/../shared}
world=$shared/worlds/basalith
[ -d "$world" ] || skip_all 'no ../shared/worlds'
command -v python3 >/dev/null || skip_all 'no python3'

python3 "$shared/eval/export_world.py" "$world" "$tmp/x" >/dev/null
mkdir "$tmp/v" "$tmp/labelled"
cp "$tmp/x/dossier.yaml" "$tmp/v/"
cp "$tmp/x/dossier.yaml" "$tmp/labelled/"
once()
{
	python3 "$here/tests/cli/world_once.py" "$1" "$world" "$tmp/x/index.json" ${2+"$2" "$3"}
}
figure()
{
	sed -n "s/^$1 //p" "$tmp/figures"
}
"$dossier" ingest -q "$tmp/x/exports" | "$dossier" extract -q --vault "$tmp/v" >"$tmp/records"

# the labelled items: what resolve does by itself
once items <"$tmp/records" >"$tmp/items"
ok 'pages of the labelled items' "$dossier" render -q --vault "$tmp/labelled" "$tmp/items"
once score "$tmp/items" "$tmp/labelled" >"$tmp/figures"
sed 's/^/# labelled: /' "$tmp/figures"
ok 'restated clusters stand on one line, at least 80 in 100' test "$(figure one_line)" -ge 80
ok 'there are such clusters' test "$(figure clusters)" -ge 30
is 'no two things are one line' "$(figure false)" 0
ok 'superseded things are shown so, at least 2 in 3' test "$(figure shown)" -ge 67
is 'no line on the page of an account that it is not about' "$(figure spill)" 0

# what extract finds
ok 'pages of what is found' "$dossier" render -q --vault "$tmp/v" "$tmp/records"
once score "$tmp/records" "$tmp/v" >"$tmp/figures"
sed 's/^/# found: /' "$tmp/figures"
is 'no two things are one line there' "$(figure false)" 0
ok 'nor is one thing several, 4 in 5 times' test "$(figure one_line)" -ge 80
ok 'there are such, too' test "$(figure clusters)" -ge 25
# Six of nine are 66, rounded down.
ok 'and superseded things are shown so, 2 in 3' test "$(figure shown)" -ge 66
is 'nor does one stand on the page of another account' "$(figure spill)" 0
is 'two recordings of one meeting have one page' \
	"$(find "$tmp/v/Meetings" -name '2026-03-17*' | wc -l)" 1
pages=$(find "$tmp/v" -name '*.md' | wc -l)
asked=$(grep -rlE '^  - needs-review' "$tmp/v" --include='*.md' | wc -l)
ok "questions tag at most 15 in 100 pages ($asked of $pages)" test $((asked * 100)) -le $((pages * 15))
exit_code 0 'check' "$dossier" check --vault "$tmp/v"
end
