#!/bin/sh
# A model that answers from the labels of a world: how good the pages become when the model is.
# The double is perfect.py, a loopback server with OpenAI's chat completions.
# Read twice: on a fresh vault, then again with the pages that came of it.  Before, who
# "Joules" of one recording is stands in no other record: the pages tell, and know it then.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
shared=$here/../shared
double=$here/tests/llm
world=$shared/worlds/basalith
[ -d "$world" ] || skip_all 'there are no labelled worlds beside this folder'

python3 "$shared/eval/export_world.py" "$world" "$tmp/w" >/dev/null
"$dossier" ingest --quiet "$tmp/w/exports" >"$tmp/records"

start()
{
	rm -f "$tmp/port"
	# shellcheck disable=SC2086
	python3 "$double/perfect.py" "$world" --port-file "$tmp/port" $1 &
	server=$!
	i=0
	while [ ! -s "$tmp/port" ] && [ $i -lt 100 ]; do
		sleep 0.1
		i=$((i + 1))
	done
}

configure()
{
	cp "$tmp/w/dossier.yaml" "$tmp/dossier.yaml"
	printf 'llm:\n  url: http://127.0.0.1:%s/v1\n  model: double\n  redact: %s\n' \
		"$(cat "$tmp/port")" "$1" >>"$tmp/dossier.yaml"
	rm -rf "$tmp/v"
	mkdir "$tmp/v"
	mv "$tmp/dossier.yaml" "$tmp/v/"
}

# at_least NAME VALUE LIMIT
at_least() { ok "$1: $2, at least $3" awk -v v="$2" -v l="$3" 'BEGIN { exit v < l }'; }
score() { python3 "$shared/eval/score_world.py" "$world" "$tmp/w/index.json" <"$1"; }
figure() { sed -n "s/$1/\\1/p" "$tmp/score" | head -n 1; }

start ''
configure contacts
exit_code 0 'a model reads beside the rules' \
	"$dossier" extract --quiet --llm --segments --vault "$tmp/v" "$tmp/records"
mv "$tmp/out" "$tmp/with"
score "$tmp/with" >"$tmp/score"
sed 's/^/# /' "$tmp/score"
at_least 'F1 of any kind' "$(figure '^any kind.*F1 \([0-9.]*\).*')" 0.97
at_least 'due dates' "$(figure '.*due \([0-9.]*\) .*')" 0.95
at_least 'accounts' "$(figure '.*about exact \([0-9.]*\).*')" 0.95
# What the model rejected is in the records and on no page.
mkdir "$tmp/pages"
cp "$tmp/w/dossier.yaml" "$tmp/pages/"
"$dossier" render --quiet --vault "$tmp/pages" <"$tmp/with"
python3 -c 'import json, sys
for line in sys.stdin:
	for i in json.loads(line).get("items", []):
		if i["status"] == "rejected":
			print(i["id"])' <"$tmp/with" >"$tmp/rejected"
ok 'the model rejects items of the rules' test "$(wc -l <"$tmp/rejected")" -ge 10
ok 'pages are written' test "$(find "$tmp/pages/Meetings" -name '*.md' | wc -l)" -gt 8
is 'rejected items are on no page' "$(grep -rlFf "$tmp/rejected" --include='*.md' "$tmp/pages" | wc -l)" 0
"$dossier" extract --quiet --llm-offline --jobs 2 --segments --vault "$tmp/v" "$tmp/records" >"$tmp/again"
ok 'a replay without the model gives the same bytes' cmp "$tmp/with" "$tmp/again"

# With the people whom the pages know by now, as if a person had written them.
exit_code 0 'owners on pages' python3 "$double/owners.py" "$world" "$tmp/w/index.json" "$tmp/pages" <"$tmp/with"
at_least 'owners on the pages' "$(cat "$tmp/out")" 0.95
sed -n '/^llm:/,$p' "$tmp/v/dossier.yaml" >>"$tmp/pages/dossier.yaml"
find "$tmp/pages" -name '*.md' -exec sed -i '/^%% dossier /d' {} +
"$dossier" extract --quiet --llm --segments --vault "$tmp/pages" "$tmp/records" >"$tmp/known"
score "$tmp/known" >"$tmp/score"
sed 's/^/# /' "$tmp/score"
at_least 'known people: F1 of any kind' "$(figure '^any kind.*F1 \([0-9.]*\).*')" 0.97
at_least 'known people: owners' "$(figure '.*owner \([0-9.]*\) .*')" 0.95
at_least 'known people: due dates' "$(figure '.*due \([0-9.]*\) .*')" 0.95
at_least 'known people: accounts' "$(figure '.*about exact \([0-9.]*\).*')" 0.95
kill "$server"

# What is left of a record when flags are taken off: as good as the rules, whatever the model does.
items() { python3 -c 'import json, sys
for line in sys.stdin:
	r = json.loads(line)
	r["flags"] = [f for f in r.get("flags", []) if f["code"] != "llm-fallback"]
	print(json.dumps(r))'; }
"$dossier" extract --quiet --vault "$tmp/w" "$tmp/records" | items >"$tmp/rules"
start --garbage
configure names
code=0
"$dossier" extract --quiet --llm --vault "$tmp/v" "$tmp/records" >"$tmp/out" 2>"$tmp/err" || code=$?
items <"$tmp/out" >"$tmp/got"
ok 'garbage: the records are those of the rules' cmp "$tmp/rules" "$tmp/got"
is 'garbage: the exit code' "$code" 4
ok 'garbage: each meeting says so' test "$(grep -c llm-fallback "$tmp/out")" -gt 10
kill "$server"
configure names
code=0
"$dossier" extract --quiet --llm --vault "$tmp/v" "$tmp/records" >"$tmp/out" 2>"$tmp/err" || code=$?
items <"$tmp/out" >"$tmp/got"
ok 'nobody there: the records are those of the rules' cmp "$tmp/rules" "$tmp/got"
is 'nobody there: the exit code' "$code" 4
end
