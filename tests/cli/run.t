#!/bin/sh
# The main path: exports to pages; a second run changes nothing; every way gives the same bytes.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports

new_vault "$tmp/v"
exit_code 0 'run on the samples' "$dossier" run --quiet "$exports" --vault "$tmp/v"
is 'nothing is said when quiet' "$(cat "$tmp/err" "$tmp/out")" ''
ok 'an account page' test -f "$tmp/v/Accounts/Brightwater Hospitals.md"
ok 'an account that nobody configured has a page or a question' \
	grep -rqi 'larch' "$tmp/v/Accounts" "$tmp/v/Review.md"
ok 'a person page' test -f "$tmp/v/People/Ada Quill.md"
ok 'meeting pages' test -n "$(find "$tmp/v/Meetings" -name '2026-01-13*.md')"
ok 'no page for the own organisation' test ! -e "$tmp/v/Accounts/Tarnholt Software.md"
like 'the ambiguous Maya ends as a question' "$tmp/v/Review.md" 'Maya.*Maya (Renner|Solberg)'
unlike 'no placeholder on any page' "$tmp/v/Accounts/Brightwater Hospitals.md" '_(Unknown|No known)|Brief description'
empty=$(find "$tmp/v" -name '*.md' -exec awk '
	/^## / { if (heading) print FILENAME ": " heading; heading = $0; next }
	/[^ ]/ { heading = "" }' {} \;)
is 'a section without content is not written' "$empty" ''

# every line that states something links to its meeting
stated=$(sed -n '/^## Key \(Decisions\|Facts\)/,/^## [^K]/p' "$tmp/v/Accounts/Brightwater Hospitals.md" | grep -c '^- ')
linked=$(sed -n '/^## Key \(Decisions\|Facts\)/,/^## [^K]/p' "$tmp/v/Accounts/Brightwater Hospitals.md" | grep -c '^- .*\[\[Meetings/')
is 'every decision and fact links to its meeting' "$linked" "$stated"
ok 'there are decisions and facts' test "$stated" -ge 3

# block ids that lines link to exist on the meeting page
missing=0
grep -rhoE '\[\[Meetings/[^]|#]+#\^[a-z0-9-]+' "$tmp/v/Accounts" "$tmp/v/People" | sort -u >"$tmp/links"
while read -r link; do
	page=${link#\[\[}
	grep -qE "\\^${link##*#^}\$" "$tmp/v/${page%%#*}.md" || missing=$((missing + 1))
done <"$tmp/links"
is 'every linked block stands on its meeting page' "$missing" 0
ok 'there are such links' test -s "$tmp/links"

bytes_of "$tmp/v" >"$tmp/first"
(cd "$tmp/v" && git init -q . && git add -A && git -c user.name=t -c user.email=t@t.example commit -qm all)
forget_seen "$tmp/v"
exit_code 0 'a second run' "$dossier" run "$exports" --vault "$tmp/v"
like 'it says that nothing was written' "$tmp/err" '0 created, 0 updated'
is 'git status is clean' "$(cd "$tmp/v" && git status --porcelain -- . ':!.dossier/cache')" ''

new_vault "$tmp/v1"
"$dossier" run --quiet --jobs 1 "$exports" --vault "$tmp/v1"
is 'one thread gives the same bytes' "$(bytes_of "$tmp/v1" | diff "$tmp/first" - | head -3)" ''
new_vault "$tmp/v8"
"$dossier" run --quiet --jobs 8 "$exports" --vault "$tmp/v8"
is 'eight threads give the same bytes' "$(bytes_of "$tmp/v8" | diff "$tmp/first" - | head -3)" ''

new_vault "$tmp/vp"
"$dossier" ingest --quiet "$exports" | "$dossier" extract --quiet --vault "$tmp/vp" |
	"$dossier" render --quiet --vault "$tmp/vp"
is 'three processes give the same bytes' "$(bytes_of "$tmp/vp" | diff "$tmp/first" - | head -3)" ''
new_vault "$tmp/vs"
"$dossier" ingest --quiet "$exports" | sort -R --random-source="$exports/2026-01-15 Corvane first call.srt" |
	"$dossier" extract --quiet --vault "$tmp/vs" | sort -r | "$dossier" render --quiet --vault "$tmp/vs"
is 'shuffled records give the same bytes' "$(bytes_of "$tmp/vs" | diff "$tmp/first" - | head -3)" ''

# one meeting after the other into the same vault: nothing is lost or doubled
new_vault "$tmp/vi"
find "$exports" -type f ! -name '*.ics' | LC_ALL=C sort | while read -r f; do
	"$dossier" run --quiet "$f" --vault "$tmp/vi" || echo "failed: $f"
done >"$tmp/single"
is 'twelve single runs' "$(cat "$tmp/single")" ''
forget_seen "$tmp/vi"
exit_code 0 'then all of them once more' "$dossier" run "$exports" --vault "$tmp/vi"

mkdir "$tmp/odd"
for i in $(seq 21); do : >"$tmp/odd/$i.txt"; done
cp "$exports/2026-01-15 Corvane first call.srt" "$tmp/odd"
new_vault "$tmp/vo"
exit_code 1 'a run that leaves much out' "$dossier" run "$tmp/odd" --vault "$tmp/vo"
like 'counts it at the end' "$tmp/err" '^dossier: 21 messages above name what was left out or looks wrong$'
exit_code 1 'once more, with nothing to do' "$dossier" run "$tmp/odd" --vault "$tmp/vo"
like 'counts it again' "$tmp/err" '^dossier: 21 messages above name what was left out or looks wrong$'

forget_seen "$tmp/v"
exit_code 0 'a dry run' "$dossier" run --dry-run "$exports" --vault "$tmp/v"
is 'on a finished vault shows nothing' "$(cat "$tmp/out")" ''
new_vault "$tmp/vd"
exit_code 0 'a dry run on a fresh vault' "$dossier" run --dry-run "$exports" --vault "$tmp/vd"
like 'shows new files' "$tmp/out" '^--- /dev/null'
is 'and writes nothing' "$(cd "$tmp/vd" && find . -type f)" './dossier.yaml'
(cd "$tmp/vd" && git init -q . && git apply "$tmp/out") >"$tmp/apply" 2>&1
is 'its diff applies' "$(cat "$tmp/apply")" ''
is 'and gives the same page' "$(sha256sum <"$tmp/vd/People/Ada Quill.md")" "$(sha256sum <"$tmp/v/People/Ada Quill.md")"
# Rules or names change: what was read before says so, until it is read anew.
{ cat "$here/templates/rules.yaml" && echo '# mine'; } >"$tmp/rules.yaml"
# older NAME WANTED [OPTION ...]: of how many meetings a run on the samples says it
older()
{
	name=$1
	wanted=$2
	shift 2
	"$dossier" run "$@" --vault "$tmp/v" >"$tmp/out" 2>"$tmp/err"
	is "$name" "$(sed -n 's/^dossier: \([0-9]*\) meetings* .* read before .* changed: .*/\1/p' "$tmp/err")" "$wanted"
}
bytes_of "$tmp/v" | grep -v ' \./\.dossier/' >"$tmp/pages"
older 'nothing is older than the rules' '' "$exports"
older 'other rules: all meetings' 12 --rules "$tmp/rules.yaml" "$exports"
older 'once more, with nothing to do' 12 --rules "$tmp/rules.yaml" "$exports"
older 'one is read anew' 11 --again --rules "$tmp/rules.yaml" "$exports/2026-01-15 Corvane first call.srt"
like 'and says the same' "$tmp/err" '0 new exports, 1 known; .* 0 updated'
older 'all are' '' --again --rules "$tmp/rules.yaml" "$exports"
older 'which is remembered' '' --rules "$tmp/rules.yaml" "$exports"
is 'rules that find the same change no page' "$(bytes_of "$tmp/v" | grep -v ' \./\.dossier/' | diff "$tmp/pages" -)" ''
older 'the first rules are others now' 12 "$exports"
older 'all are read with these' '' --again "$exports"
sed -i 's/^people:/&\n  - {name: Otto Reiss, role: Buyer}/' "$tmp/v/dossier.yaml"
older 'a name more in dossier.yaml' 12 "$exports"
older 'all are read with it' '' --again "$exports"
echo 'open_days: 30' >>"$tmp/v/dossier.yaml"
older 'what no meeting is read with' '' "$exports"
end
