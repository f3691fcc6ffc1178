#!/bin/sh
# .dossier is lost: the next run knows all from the pages, and changes none of them.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
v=$tmp/v
page="$v/Accounts/Brightwater Hospitals.md"

pages_of() { bytes_of "$1" | grep -v ' \./\.dossier/'; }
# lost NAME EXPORTS: nothing changes when .dossier is lost, nor in the run after that.
lost()
{
	pages_of "$v" >"$tmp/before"
	rm -r "$v/.dossier"
	exit_code 0 "$1: the next run" "$dossier" run --quiet "$2" --vault "$v"
	is "$1: no page changes" "$(pages_of "$v" | diff "$tmp/before" -)" ''
	forget_seen "$v"
	exit_code 0 "$1: one more" "$dossier" run --quiet "$2" --vault "$v"
	is "$1: nor by one more run" "$(pages_of "$v" | diff "$tmp/before" -)" ''
}

# ---- pages as dossier wrote them; what they tell was learnt from the meetings
new_vault "$v"
ok 'a first run' "$dossier" run --quiet "$exports" --vault "$v"
lost 'fresh pages' "$exports"
ok 'all is read anew' "$dossier" run --again --quiet "$exports" --vault "$v"
is 'and says the same' "$(pages_of "$v" | diff "$tmp/before" -)" ''

# ---- meetings came one after the other, and a person lived with the pages
new_vault "$v"
mkdir "$tmp/in"
for f in "$exports"/*; do
	cp -r "$f" "$tmp/in/"
	"$dossier" run --quiet "$tmp/in" --vault "$v" 2>"$tmp/err" || break
done
is 'each export has its run' "$(cat "$tmp/err")" ''
deleted=$(grep -m1 '^- .*Newest studies .*\[\[Meetings' "$page")
grep -vF -- "$deleted" "$page" | sed 's/^\(- .*\)one gigabit/\11 Gb\/s/' >"$tmp/edited"
cp "$tmp/edited" "$page"
rm "$v/People/Freya Thorne.md" "$v/Meetings/2026-03-18 Corvane pilot check.md"
mv "$v/People/Kofi Danso.md" "$v/Kofi (Brightwater).md"
question=$("$dossier" review --vault "$v" | sed -n 's/^\(q-[a-z0-9]*\).*/\1/p' | head -n 1)
ok 'there is a question' test -n "$question"
ok 'that a person leaves open' "$dossier" review --reject "$question" --vault "$v"
exit_code 0 'a meeting is forgotten' "$dossier" forget '2026-02-16 Corvane board outcome' --quiet --vault "$v"
ok 'a run notes it' "$dossier" run --quiet "$tmp/in" --vault "$v"
lost 'a vault with a past' "$tmp/in"
unlike 'the deleted line stays away' "$page" 'Newest studies .*\[\[Meetings'
ok 'and the deleted pages' test ! -e "$v/People/Freya Thorne.md" -a ! -e "$v/Meetings/2026-03-18 Corvane pilot check.md"
is 'the forgotten meeting is nowhere' "$(grep -rl 'board outcome' --include='*.md' "$v")" ''
is 'the question is not asked again' "$("$dossier" review --vault "$v" | grep -c "$question")" 0

# ---- exports were corrected: of a meeting with a page, of one whose page was deleted
for f in "$tmp/in/2026-01-15 Corvane first call.srt" "$tmp/in/2026-03-18 Corvane pilot check_otter_ai.txt" \
	"$tmp/in/Brightwater sizing review-20260120_140000-Meeting Transcript.vtt"; do
	sed 's/ the / the very /' "$f" >"$tmp/corrected"
	cp "$tmp/corrected" "$f"
done
ok 'corrections' "$dossier" run --quiet "$tmp/in" --vault "$v"
lost 'corrected exports' "$tmp/in"
ok 'the page of the deleted meeting stays away' test ! -e "$v/Meetings/2026-03-18 Corvane pilot check.md"
is 'no meeting has a second page' "$(find "$v/Meetings" -name '* 2.md')" ''
"$dossier" check --vault "$v" >"$tmp/found" 2>&1
unlike 'all links lead somewhere' "$tmp/found" 'dead-link: ".*has no block'

# ---- an action that was ticked on a page that is gone by now
new_vault "$v"
ok 'a vault' "$dossier" run --quiet "$exports" --vault "$v"
action=$(grep -m 1 '^- \[ \] ' "$page" | sed 's/.*#\(\^i-[0-9a-f]*\).*/\1/')
sed -i 's/^- \[ \]/- [x]/' "$page"
ok 'ticks are noted' "$dossier" run --quiet "$exports" --vault "$v"
rm "$page"
ok 'the page is deleted' "$dossier" run --quiet "$exports" --vault "$v"
lost 'a page with ticks' "$exports"
is 'the action is done' "$(grep -rhF -- "- done $action" "$v/Meetings" | wc -l)" 1

# ---- one file of records is lost: those behind it count, and keep their numbers
new_vault "$v"
mkdir "$tmp/a" "$tmp/b"
cp "$exports"/2026-01*.srt "$tmp/a/"
cp "$exports"/2026-02* "$tmp/b/"
"$dossier" run --quiet "$tmp/a" --vault "$v"
"$dossier" run --quiet "$tmp/b" --vault "$v"
"$dossier" undo --quiet 1 --vault "$v"
rm "$v/.dossier/records/000001.jsonl"
"$dossier" run --quiet "$tmp/a" "$tmp/b" --vault "$v"
is 'what is read anew is a batch of its own' \
	"$("$dossier" undo --list --vault "$v" | cut -f 1,3,5 | tr '\t' ' ')" '1 0 exports taken back
2 3 exports 
3 0 exports undo of 1
4 1 export '
exit_code 0 'a meeting behind it is forgotten' "$dossier" forget '2026-02-05 Corvane business case' --vault "$v"
is 'and is in no file' "$(grep -rl 'Corvane business case' "$v")" ''

# ---- somebody takes dossier_id off the pages: their names and ledgers tell whose they are
new_vault "$v"
ok 'a vault' "$dossier" run --quiet "$exports" --vault "$v"
find "$v" -name '*.md' | sort >"$tmp/names"
sed -i '/^dossier_id: [apm]-/d' "$v"/*/*.md
sed -i 's/^## Decisions$/My own minute.\n\n&/' "$v/Meetings/2026-02-05"*.md
ok 'pages without an id' "$dossier" run --quiet "$exports" --vault "$v"
is 'have no second ones' "$(find "$v" -name '*.md' | sort | diff "$tmp/names" -)" ''
is 'and have it again' "$(grep -rL --include='*.md' '^dossier_id:' "$v")" ''
lost 'pages without an id' "$exports"

# ---- two machines, each with a batch of its own of one number, in one vault by a text merge
new_vault "$v"
"$dossier" run --quiet "$exports/2026-01-15 Corvane first call.srt" --vault "$v"
rm -rf "$tmp/one" "$tmp/two"
cp -R "$v" "$tmp/one"
cp -R "$v" "$tmp/two"
"$dossier" run --quiet "$exports/2026-02-05 14 00 - Corvane business case.md" --vault "$tmp/one"
"$dossier" run --quiet "$exports/2026-03-18 Corvane pilot check_otter_ai.txt" --vault "$tmp/two"
cp -R "$tmp/two/Meetings" "$tmp/two/People" "$v/"
cp -R "$tmp/one/." "$v/"
for file in records/000002.jsonl undo/000002.jsonl; do
	{
		echo '<<<<<<< HEAD'
		cat "$tmp/one/.dossier/$file"
		echo '======='
		cat "$tmp/two/.dossier/$file"
		echo '>>>>>>> 88b4ae5'
	} >"$v/.dossier/$file"
done
exit_code 0 'a run over what a text merge left in .dossier' "$dossier" run "$exports/2026-02-05 14 00 - Corvane business case.md" \
	"$exports/2026-03-18 Corvane pilot check_otter_ai.txt" --vault "$v"
like 'knows the exports of both' "$tmp/err" '0 new exports, 2 known'
like 'and tells of both' "$v/Accounts/Corvane Logistics.md" 'Meetings/2026-03-18'
like 'on one page' "$v/Accounts/Corvane Logistics.md" 'Meetings/2026-02-05'
exit_code 0 'both can be taken back' "$dossier" undo 2 --vault "$v"
unlike 'and are' "$v/Accounts/Corvane Logistics.md" 'Meetings/2026-0[23]'
end
