#!/bin/sh
# A captured model says the worst that it can (captured.py) about every meeting: what a user sees of it.
# Shown to fail by taking a topic's words unlooked (ground_topic), and by wording_stands letting all
# stand while wording_plain takes any sign; one of these two alone is caught by the other.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
mkdir "$tmp/double"
python3 "$here/tests/llm/captured.py" "$tmp/double" &
double=$!
trap 'kill "$double" 2>/dev/null; rm -rf "$tmp"' EXIT
for _ in $(seq 100); do
	[ ! -e "$tmp/double/port" ] || break
	sleep 0.1
done

new_vault "$tmp/rules"
"$dossier" run --quiet "$exports" --vault "$tmp/rules"
new_vault "$tmp/v"
printf 'llm:\n  url: http://127.0.0.1:%s/v1\n  model: m\n  redact: none\n' "$(cat "$tmp/double/port")" >>"$tmp/v/dossier.yaml"
exit_code 0 'a run with a captured model' "$dossier" run --llm --llm-ungrounded flag "$exports" --vault "$tmp/v"
asked=$(wc -l <"$tmp/double/journal")
ok "it was asked, $asked times" test "$asked" -ge 5
files() { (cd "$1" && find . -path ./.dossier -prune -o -type f -print | LC_ALL=C sort); }
is 'the pages are those of the rules' "$(files "$tmp/v")" "$(files "$tmp/rules")"
is 'nothing else was made' "$(find "$tmp" -iname '*pwned*')" ''
is 'nothing that it said stands on a page' "$(grep -rilE 'pwned|7,777|2031' "$tmp/v" --include='*.md')" ''
unlike 'nor in what the command prints' "$tmp/err" 'pwned'
is 'nor in the records but as rejected' "$(python3 -c 'import glob, json, sys
for f in glob.glob(sys.argv[1] + "/.dossier/records/*"):
	for line in open(f):
		r = json.loads(line)
		r["items"] = [i for i in r.get("items", []) if i["status"] != "rejected"]
		if "pwned" in json.dumps(r).lower():
			print(r.get("title"))' "$tmp/v")" ''
links() { grep -rhoE '\[\[[^]|#]*' "$1" --include='*.md' | LC_ALL=C sort -u; }
links "$tmp/v" >"$tmp/links"
links "$tmp/rules" >"$tmp/links.rules"
is 'no page links elsewhere' "$(comm -23 "$tmp/links" "$tmp/links.rules")" ''
exit_code 0 'pages are sound' "$dossier" check --sources "$exports" --vault "$tmp/v"
ok 'nobody fetched anything' test ! -e "$tmp/double/fetched"
# It is heard where it is right: the test would prove nothing of a model that is not.
ok 'its true quotes are there' grep -rq '"by":"llm"' "$tmp/v/.dossier/records"
# It may reject what the rules found: that is kept, with the reason.  A report stands on
# its meeting's page only while what it closes is found.
ids() { grep -rho '\^i-[0-9a-f]*' "$1/Meetings" | sed 's/^.//' | LC_ALL=C sort -u; }
ids "$tmp/rules" >"$tmp/ids.rules"
ids "$tmp/v" >"$tmp/ids"
comm -23 "$tmp/ids.rules" "$tmp/ids" >"$tmp/gone"
is 'what it rejected is in the records' "$(python3 -c 'import glob, json, sys
gone = set(open(sys.argv[2]).read().split())
gone -= {i["id"] for f in glob.glob(sys.argv[3] + "/.dossier/records/*") for line in open(f) for i in json.loads(line).get("reports", [])}
for f in glob.glob(sys.argv[1] + "/.dossier/records/*"):
	for line in open(f):
		for i in json.loads(line).get("items", []):
			if i["status"] == "rejected" and any(w["signal"].startswith("llm-rejects:") for w in i["why"]):
				gone.discard(i["id"])
print(*sorted(gone))' "$tmp/v" "$tmp/gone" "$tmp/rules")" ''
end
