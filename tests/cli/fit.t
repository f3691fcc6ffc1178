#!/bin/sh
# dossier fit writes its rules whole or not at all.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
new_vault "$tmp/v"
"$dossier" ingest -q "$here/samples/exports" |
	"$dossier" extract -q --segments --vault "$tmp/v" >"$tmp/gold.jsonl"
rules=$tmp/rules.yaml
cp "$here/templates/rules.yaml" "$rules"

rc=0
(ulimit -f 1 && exec "$dossier" fit -q --vault "$tmp/v" --out "$rules" "$tmp/gold.jsonl") >"$tmp/out" 2>&1 || rc=$?
ok 'a fit that cannot write' test "$rc" != 0
ok 'leaves the rules as they were' cmp "$here/templates/rules.yaml" "$rules"
exit_code 0 'one that can, and reads what it writes' "$dossier" fit -q --vault "$tmp/v" --rules "$rules" --out "$rules" "$tmp/gold.jsonl"
ok 'has changed them' sh -c "! cmp -s '$here/templates/rules.yaml' '$rules'"
is 'and leaves nothing beside them' "$(find "$tmp" -name 'rules*' | wc -l)" 1
exit_code 0 'they are rules' "$dossier" extract --lint-rules --rules "$rules" --vault "$tmp/v"
mkfifo "$tmp/pipe"
timeout 30 cat "$tmp/pipe" >"$tmp/got" &
exit_code 0 'into a pipe' "$dossier" fit -q --vault "$tmp/v" --out "$tmp/pipe" "$tmp/gold.jsonl"
wait
ok 'which stays one' test -p "$tmp/pipe"
like 'and gets them' "$tmp/got" 'signals:|rules:|name:'
cd "$tmp" && exit_code 0 'beside one' "$dossier" fit -q --vault "$tmp/v" --out here.yaml "$tmp/gold.jsonl"
ok 'here' test -s "$tmp/here.yaml"
exit_code 3 'where there is no folder' "$dossier" fit -q --vault "$tmp/v" --out "$tmp/no/rules.yaml" "$tmp/gold.jsonl"
# What teaches nothing is said, and makes no rules.
"$dossier" ingest -q "$here/samples/exports" >"$tmp/unlabelled.jsonl"
exit_code 2 'records without items' "$dossier" fit --vault "$tmp/v" --out "$tmp/none.yaml" "$tmp/unlabelled.jsonl"
like 'it says so' "$tmp/err" '^dossier: nothing to learn: '
"$dossier" extract -q --vault "$tmp/v" "$tmp/unlabelled.jsonl" >"$tmp/mute.jsonl"
exit_code 2 'records without their transcripts' "$dossier" fit --vault "$tmp/v" --out "$tmp/none.yaml" "$tmp/mute.jsonl"
like 'each is named' "$tmp/err" '^dossier: .*mute.jsonl:2: .*transcript'
exit_code 2 'no records' "$dossier" fit --vault "$tmp/v" --out "$tmp/none.yaml" /dev/null
ok 'no rules are written' test ! -e "$tmp/none.yaml"
exit_code 1 'one of them beside others' sh -c "(head -n 1 '$tmp/mute.jsonl'; cat '$tmp/gold.jsonl') |
	'$dossier' fit -q --vault '$tmp/v' --out '$tmp/some.yaml' -"
ok 'they are learned from' grep -q '^  # fit: ' "$tmp/some.yaml"
echo '{bad' >>"$tmp/gold.jsonl"
exit_code 3 'a line that is no record' "$dossier" fit -q --vault "$tmp/v" --out "$tmp/none.yaml" "$tmp/gold.jsonl"
ok 'nothing is written' test ! -e "$tmp/none.yaml"
end
