#!/bin/sh
# Taking batches back: exactly while nothing happened since, else without a person's words.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports

# A vault of two batches: January, then the rest.
mkdir "$tmp/a" "$tmp/b"
cp -r "$exports"/2026-01* "$exports"/Brightwater* "$tmp/a"
for f in "$exports"/*; do
	[ -e "$tmp/a/$(basename "$f")" ] || cp -r "$f" "$tmp/b"
done
pages()
{
	(cd "$1" && find . -name '*.md' | sort | xargs -d '\n' sha256sum)
}
two_batches()
{
	new_vault "$1"
	mkdir "$1/People"
	printf -- '---\ntype: person\n---\nNobody speaks of him.\n' >"$1/People/Ben Ostrow.md"
	"$dossier" run --quiet "$tmp/a" --vault "$1"
	pages "$1" >"$tmp/january"
	"$dossier" run --quiet "$tmp/b" --vault "$1"
	pages "$1" >"$tmp/all"
}

two_batches "$tmp/v"
"$dossier" undo --list --vault "$tmp/v" >"$tmp/list"
is 'the batches are listed' "$(cut -f 1,3 "$tmp/list" | tr '\t' ' ')" '1 3 exports
2 9 exports'
like 'with the days of their meetings' "$tmp/list" '^1	2026-01-13\.\.2026-01-2[0-9]	'
new_vault "$tmp/one"
"$dossier" run --quiet "$exports/2026-01-15 Corvane first call.srt" --vault "$tmp/one"
rm "$tmp/one/People"/*.md
"$dossier" undo --list --vault "$tmp/one" >"$tmp/list"
like 'one is not called exports' "$tmp/list" '	1 export	[0-9]* pages? made	'
exit_code 0 'a dry run of undo' "$dossier" undo --dry-run --vault "$tmp/v"
like 'it shows what goes' "$tmp/out" '^-# Larch and Lowe$'
is 'and writes nothing' "$(pages "$tmp/v" | diff "$tmp/all" - | head -3)" ''
exit_code 0 'undo' "$dossier" undo --vault "$tmp/v"
like 'it tells how to have it back' "$tmp/err" '^dossier: batch 2 is taken back; dossier undo 3 brings it back$'
is 'the last batch is gone, byte for byte' "$(pages "$tmp/v" | diff "$tmp/january" - | head -3)" ''
exit_code 0 'the same exports once more' "$dossier" run "$tmp/a" "$tmp/b" --vault "$tmp/v"
is 'what was taken back is not taken again' "$(pages "$tmp/v" | diff "$tmp/january" - | head -3)" ''
like 'and it is said how to take it' "$tmp/err" '^dossier: 9 known exports were taken back, .*"dossier run --again"'
exit_code 0 'once more, with nothing to do' "$dossier" run "$tmp/a" "$tmp/b" --vault "$tmp/v"
like 'it is said again' "$tmp/err" '^dossier: 9 known exports were taken back, '
exit_code 0 'the undo itself is taken back' "$dossier" undo 3 --vault "$tmp/v"
is 'and all is there again, byte for byte' "$(pages "$tmp/v" | diff "$tmp/all" - | head -3)" ''
exit_code 0 'undo of the first batch, under a later one' "$dossier" undo 1 --vault "$tmp/v"
ok 'its meeting pages are gone' test -z "$(find "$tmp/v/Meetings" -name '2026-01*')"
unlike 'nothing links to them' "$tmp/v/Accounts/Brightwater Hospitals.md" 'Meetings/2026-01'
like 'what the later one says stays' "$tmp/v/Accounts/Brightwater Hospitals.md" 'Meetings/2026-02-03'
exit_code 0 'the pages are without fault' "$dossier" check "$tmp/v"
exit_code 0 'a run after it' "$dossier" run "$tmp/b" --vault "$tmp/v"
like 'changes nothing' "$tmp/err" '0 created, 0 updated'
exit_code 2 'a batch is taken back once' "$dossier" undo 1 --vault "$tmp/v"
exit_code 2 'there is no batch 99' "$dossier" undo 99 --vault "$tmp/v"
exit_code 2 'a batch is a number' "$dossier" undo last --vault "$tmp/v"
is 'the list tells what each was' "$("$dossier" undo --list --vault "$tmp/v" | cut -f 1,5 | tr '\t' ' ' | head -n 5)" '1 taken back
2 
3 undo of 2, taken back
4 undo of 3
5 undo of 1'
new_vault "$tmp/empty"
exit_code 2 'nothing to take back' "$dossier" undo --vault "$tmp/empty"
like 'is told where to look' "$tmp/err" 'no run is left to take back: see dossier undo --list'

exit_code 0 'taken in again when asked' "$dossier" run --again "$tmp/a" --vault "$tmp/v"
like 'its meetings are there again' "$tmp/v/Accounts/Brightwater Hospitals.md" 'Meetings/2026-01-20'

# Read anew with other rules: untouched lines go and come, edited ones stay.
new_vault "$tmp/r"
"$dossier" run --quiet "$exports" --vault "$tmp/r"
# the first run has made pages that tell who people are: that may add something
"$dossier" run --quiet --again "$exports" --vault "$tmp/r"
pages "$tmp/r" >"$tmp/first"
exit_code 0 'read anew with the same rules' "$dossier" run --again "$exports" --vault "$tmp/r"
is 'nothing changes' "$(pages "$tmp/r" | diff "$tmp/first" - | head -3)" ''
account="$tmp/r/Accounts/Brightwater Hospitals.md"
sed -i 's/^- Who signs off the move/- By us: who signs off the move/' "$account"
printf 'kinds:\n  blocker: {threshold: 1, page_threshold: 1}\n  question: {threshold: 1, page_threshold: 1}\n' >"$tmp/r/none.yaml"
printf 'rules: [none.yaml]\n' >>"$tmp/r/dossier.yaml"
like 'a blocker of another account' "$tmp/r/Accounts/Corvane Logistics.md" '^- .*Ines Marlow\]\]: Our security team will not let data leave'
exit_code 0 'read anew with rules that find no blockers and no questions' "$dossier" run --again "$exports" --vault "$tmp/r"
like 'it says how many' "$tmp/err" 'exports read anew, with another result'
unlike 'it is gone' "$tmp/r/Accounts/Corvane Logistics.md" '^- .*Ines Marlow\]\]: Our security team will not let data leave'
like 'an edited one stays' "$account" '^- By us: who signs off the move'

# The same where the records of other exports are lost.
new_vault "$tmp/less"
"$dossier" run --quiet "$exports" --vault "$tmp/less"
rm -rf "$tmp/less/.dossier"
one="$exports/2026-02-05 14 00 - Corvane business case.md"
"$dossier" run --quiet "$one" --vault "$tmp/less"
like 'a blocker of a meeting' "$tmp/less/Accounts/Corvane Logistics.md" 'Our security team will not let data leave'
cp "$tmp/r/none.yaml" "$tmp/r/dossier.yaml" "$tmp/less/"
exit_code 0 'that one read anew' "$dossier" run --quiet --again "$one" --vault "$tmp/less"
unlike 'it is gone as well' "$tmp/less/Accounts/Corvane Logistics.md" 'Our security team will not let data leave'
like 'lines of the others stay' "$tmp/less/Accounts/Corvane Logistics.md" '2026-01-15 Corvane first call#'

# A person worked on the pages in between.
two_batches "$tmp/w"
account="$tmp/w/Accounts/Larch and Lowe.md"
sed -i 's/^## Key Decisions/My own words about them.\n\n&/' "$account"
echo 'Ring Pavel.' >>"$tmp/w/Meetings/2026-02-24 Larch and Lowe follow-up.md"
own=$(find "$tmp/w/Accounts" -name 'Corvane*')
sed -i 's/^- \[ \] \(.*Meetings\/2026-0[23]\)/- [x] \1/' "$own"
ticked=$(grep -c '^- \[x\]' "$own")
exit_code 0 'undo under edits' "$dossier" undo --vault "$tmp/w"
like 'a page with own words stays' "$account" '^My own words about them\.$'
unlike 'without the lines of the batch' "$account" 'Meetings/2026'
like 'so does a meeting page' "$tmp/w/Meetings/2026-02-24 Larch and Lowe follow-up.md" '^Ring Pavel\.$'
like 'which is still of its meeting' "$tmp/w/Meetings/2026-02-24 Larch and Lowe follow-up.md" '^dossier_id: m-'
unlike 'without empty lists of its properties' "$tmp/w/Meetings/2026-02-24 Larch and Lowe follow-up.md" ': \[\]$'
ok 'there were tasks to tick' test "$ticked" -ge 1
is 'ticked tasks stay' "$(grep -c '^- \[x\]' "$own")" "$ticked"
ok 'untouched meeting pages are gone' test ! -e "$tmp/w/Meetings/2026-02-16 Corvane board outcome.md"
pages "$tmp/w" >"$tmp/undone"
"$dossier" run --quiet "$tmp/a" "$tmp/b" --vault "$tmp/w"
ok 'a run brings nothing of it back' test -z "$(find "$tmp/w" -name '2026-02-16*')"
like 'and leaves own words' "$account" '^My own words about them\.$'
pages "$tmp/w" >"$tmp/undone"
"$dossier" run --quiet "$tmp/a" "$tmp/b" --vault "$tmp/w"
is 'the next one changes nothing' "$(pages "$tmp/w" | diff "$tmp/undone" - | head -3)" ''

# The images of old batches are not kept for ever; undo then works by merging.
two_batches "$tmp/x"
rm -rf "$tmp/x/.dossier/undo"
exit_code 0 'undo without images' "$dossier" undo --vault "$tmp/x"
ok 'pages of the batch are gone' test -z "$(find "$tmp/x" -name '2026-02*')"
unlike 'its lines too' "$tmp/x/Accounts/Brightwater Hospitals.md" 'Meetings/2026-0[23]'
like 'others stay' "$tmp/x/Accounts/Brightwater Hospitals.md" 'Meetings/2026-01'
two_batches "$tmp/x"
image=$tmp/x/.dossier/undo/000002.jsonl
truncate -s "$(($(wc -c <"$image") - 9))" "$image"
exit_code 1 'undo with an image that is cut' "$dossier" undo --vault "$tmp/x"
like 'it is named' "$tmp/err" '^dossier: .dossier/undo/000002.jsonl:[0-9]*:[0-9]*: .*taken back line by line$'
ok 'pages of the batch are gone all the same' test -z "$(find "$tmp/x" -name '2026-02*')"

# A batch below a later one that does not speak of its accounts and people.
new_vault "$tmp/o"
mkdir "$tmp/larch" "$tmp/later"
cp -r "$exports"/*Larch* "$tmp/larch"
cp -r "$exports"/2026-03-18* "$tmp/later"
"$dossier" run --quiet "$tmp/later" --vault "$tmp/o"
names() { (cd "$1" && find . -path './*/*.md' | sort); }
names "$tmp/o" >"$tmp/wanted"
for images in with without; do
	new_vault "$tmp/o"
	"$dossier" run --quiet "$tmp/larch" --vault "$tmp/o"
	"$dossier" run --quiet "$tmp/later" --vault "$tmp/o"
	rm -rf "$tmp/own"
	cp -R "$tmp/o" "$tmp/own"
	[ "$images" = with ] || rm -r "$tmp/o/.dossier/undo"
	exit_code 0 "$images images, a batch below a later one" "$dossier" undo 1 --vault "$tmp/o"
	is 'no page of it is left, not as a shell' "$(names "$tmp/o" | diff "$tmp/wanted" -)" ''
	exit_code 0 'the pages are without fault' "$dossier" check "$tmp/o"
done
echo 'My own words.' >>"$tmp/own/Accounts/Larch and Lowe.md"
exit_code 0 'with own words on a page' "$dossier" undo 1 --vault "$tmp/own"
like 'it stays' "$tmp/own/Accounts/Larch and Lowe.md" '^My own words\.$'
unlike 'without the lines' "$tmp/own/Accounts/Larch and Lowe.md" 'Meetings/2026'

# ---- a calendar that came after its talk, taken back, is not taken in by the next run
mkdir "$tmp/talk"
printf 'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ada Quill>I will send the plan to Brightwater by Friday.</v>\n' \
	>"$tmp/talk/2026-04-07 Plan.vtt"
new_vault "$tmp/c"
"$dossier" run --quiet "$tmp/talk" --vault "$tmp/c"
pages "$tmp/c" >"$tmp/before"
cat >"$tmp/talk/2026-04-07 Plan.ics" <<'X'
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Plan of the year
DTSTART:20260407T090000Z
DTEND:20260407T100000Z
ATTENDEE;CN=Nora Pell:mailto:nora.pell@brightwater.example
END:VEVENT
END:VCALENDAR
X
"$dossier" run --quiet "$tmp/talk" --vault "$tmp/c"
ok 'a calendar tells more' test "$(pages "$tmp/c" | diff "$tmp/before" - | wc -l)" -gt 0
exit_code 0 'it is taken back' "$dossier" undo --quiet --vault "$tmp/c"
is 'as before it' "$(pages "$tmp/c" | diff "$tmp/before" -)" ''
rm -r "$tmp/c/.dossier/cache"
"$dossier" run --quiet "$tmp/talk" --vault "$tmp/c"
is 'a run that knows no export brings it not back' "$(pages "$tmp/c" | diff "$tmp/before" -)" ''

# ---- a page goes with its batch: what a person took off it does not come with a later one
first="$exports/2026-01-15 Corvane first call.srt"
mkdir "$tmp/rest"
cp -r "$exports"/* "$tmp/rest"
rm "$tmp/rest/$(basename "$first")"
new_vault "$tmp/d"
"$dossier" run --quiet "$first" --vault "$tmp/d"
person="$tmp/d/People/Ines Marlow.md"
account="$tmp/d/Accounts/Corvane Logistics.md"
like 'there is a line to delete' "$person" '^- \[\[Accounts/Corvane Logistics'
like 'and an opportunity' "$account" '^- .*replace it before the summer'
like 'and a section' "$account" '^## Topics'
sed -i '/^- \[\[Accounts\/Corvane/d' "$person"
sed -i '/^- .*replace it before the summer.*#^i-/d; /^## Topics/,/^- Drivers/d; /^  - Corvane$/d' "$account"
sed -i '/^email: /d' "$tmp/d/People/Ada Quill.md"
"$dossier" run --quiet "$first" --vault "$tmp/d"
pages "$tmp/d" >"$tmp/deleted"
exit_code 0 'its batch is taken back' "$dossier" undo 1 --vault "$tmp/d"
is 'the pages are gone, not left as shells' "$(names "$tmp/d")" ''
cp -R "$tmp/d" "$tmp/back"
"$dossier" undo --quiet 3 --vault "$tmp/back"
is 'the undo taken back brings them as they were' "$(pages "$tmp/back" | diff "$tmp/deleted" -)" ''
unlike 'no words are kept of them' "$tmp/d/.dossier/records/000003.jsonl" 'Ines|Corvane'
cp -R "$tmp/back" "$tmp/forget"
"$dossier" undo --quiet 1 --vault "$tmp/forget"
like 'that is remembered of a person' "$tmp/forget/.dossier/records/000005.jsonl" 'taken.*p-d6d7c5aeeb1878ed'
exit_code 0 'who is forgotten' "$dossier" forget --quiet 'Ines Marlow' --vault "$tmp/forget"
is 'is not remembered for deletions' "$(grep -r p-d6d7c5aeeb1878ed "$tmp/forget/.dossier")" ''
sed 's/Our route planner/Our old route planner/' "$first" >"$tmp/rest/2026-01-22 Corvane second call.srt"
"$dossier" run --quiet "$tmp/rest" --vault "$tmp/d"
unlike 'a deleted line does not come with a page made anew' "$person" '^- \[\[Accounts/Corvane Logistics'
like 'others come' "$person" '^- 2026-01-22: '
unlike 'nor does one that a later meeting says again' "$account" '^- .*replace it before the summer.*#^i-'
like 'beside others' "$account" '^- .*prepare a business case for the board'
unlike 'nor a section' "$account" '^## Topics'
unlike 'nor an element of a list' "$account" '^  - Corvane$'
unlike 'nor a property' "$tmp/d/People/Ada Quill.md" '^email: '
new_vault "$tmp/never"
"$dossier" run --quiet "$tmp/rest" --vault "$tmp/never"
is 'all else is as if the batch had never been' "$(diff -r -x .dossier -I '^%% dossier' "$tmp/never" "$tmp/d" | grep '^>')" ''
pages "$tmp/d" >"$tmp/anew"
"$dossier" run --quiet "$tmp/rest" --vault "$tmp/d"
is 'the next run changes nothing' "$(pages "$tmp/d" | diff "$tmp/anew" -)" ''
exit_code 0 'taken back as well' "$dossier" undo 4 --vault "$tmp/d"
"$dossier" run --quiet --again "$tmp/rest" --vault "$tmp/d"
is 'it is remembered beyond that' "$(pages "$tmp/d" | diff "$tmp/anew" -)" ''

# ---- what a batch brought to a meeting goes, and what later ones brought stays on its page
mkdir "$tmp/step"
cat >"$tmp/first.vtt" <<'M'
WEBVTT

00:04.000 --> 00:13.200
<v Ada Quill>Let me start with what we understood: sensors along the northern line of the tanks.</v>

00:13.800 --> 00:20.300
<v Nora Pell>I will send the list of the tanks by Friday.</v>

00:20.800 --> 00:26.300
<v Nora Pell>We decided to start with three tanks, the oldest ones.</v>
M
notes()
{
	printf -- '# Tank workshop\nDate: 2026-04-07\nAttendees: Ada Quill, Nora Pell <nora.pell@brightwater.example>\n\n## Decisions\n- Start with the three oldest tanks\n\n## Action items\n- [ ] Nora Pell: send the list of the tanks (due 2026-04-%s)\n' "$1"
}
notes 10 >"$tmp/first.md"
notes 13 >"$tmp/later.md"
# A corrected export, then notes of a talk that was there before.
for first in md vtt; do
	new_vault "$tmp/k"
	rm -f "$tmp/step/"*
	cp "$tmp/first.$first" "$tmp/step/2026-04-07 Tank workshop.$first"
	"$dossier" run --quiet "$tmp/step" --vault "$tmp/k"
	cp "$tmp/later.md" "$tmp/step/2026-04-07 Tank workshop.md"
	"$dossier" run --quiet "$tmp/step" --vault "$tmp/k"
	page=$(find "$tmp/k/Meetings" -name '*.md')
	sed -i 's/^## Actions$/My own minute.\n\n&/' "$page"
	"$dossier" run --quiet --now "$tmp/step" --vault "$tmp/k"
	exit_code 0 "$first: the first batch is taken back" "$dossier" undo --quiet --now 1 --vault "$tmp/k"
	is "$first: the meeting stays on its page" "$(find "$tmp/k/Meetings" -name '*.md')" "$page"
	like "$first: with own words" "$page" '^My own minute\.$'
	like "$first: and what the later batch brought" "$page" 'end the list of the tanks .*2026-04-13'
	pages "$tmp/k" >"$tmp/kept"
	rm -r "$tmp/k/.dossier/cache"
	"$dossier" run --quiet --now "$tmp/step" --vault "$tmp/k"
	is "$first: the next run changes nothing" "$(pages "$tmp/k" | diff "$tmp/kept" -)" ''
	exit_code 0 "$first: check" "$dossier" check "$tmp/k"
	"$dossier" undo --quiet --now 3 --vault "$tmp/k"
	is "$first: so does the undo taken back" "$(find "$tmp/k/Meetings" -name '*.md')" "$page"
done
end
