#!/bin/sh
# Notes that go on: one file, a dated heading for each meeting; a meeting, its page and its id each.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
mkdir "$tmp/in"
file="$tmp/in/Graystone running notes.md"
title='# Graystone running notes

About: mills in two towns.
'
first='## 2026-02-18 – kickoff

Short call today.
'
second='## 2026-02-25 – weekly

### Decisions
- We go with the smaller licence.

### Next steps
- [ ] Bo Marsh: share the floor plan by Friday
'
third='## 2026-03-04 – weekly

Short call today.
'
notes()
{
	printf '%s\n' "$@" >"$file"
}
pages()
{
	(cd "$1" && find . -name '*.md' | sort | xargs -d '\n' sha256sum)
}
meetings()
{
	find "$1/Meetings" -name '*.md' -printf '%f\n' 2>/dev/null | sort | tr '\n' '|'
}
run()
{
	"$dossier" run --quiet "$tmp/in" --vault "$tmp/v" || echo "rc $?"
}
records()
{
	"$dossier" ingest --quiet "$tmp/in" | jq -r "$1"
}

new_vault "$tmp/v"
kickoff='2026-02-18 Graystone - kickoff.md'
weekly='2026-02-25 Graystone - weekly.md'
newest='2026-03-04 Graystone - weekly.md'
notes "$title" "$first"
run
is 'the first meeting has its day and title' "$(meetings "$tmp/v")" "$kickoff|"
pages "$tmp/v/Meetings" >"$tmp/one"
notes "$title" "$second" "$first"
run
is 'the file grows by one' "$(meetings "$tmp/v")" "$kickoff|$weekly|"
pages "$tmp/v/Meetings" >"$tmp/two"
is 'which changes nothing of the one before' "$(grep -vxFf "$tmp/two" "$tmp/one")" ''
notes "$title" "$third" "$second" "$first"
run
is 'and by one with the same words' "$(meetings "$tmp/v")" "$kickoff|$weekly|$newest|"
pages "$tmp/v/Meetings" >"$tmp/three"
is 'again' "$(grep -vxFf "$tmp/three" "$tmp/two")" ''
pages "$tmp/v" >"$tmp/all"
run
is 'the next run writes nothing' "$(pages "$tmp/v" | diff "$tmp/all" - | head -n 3)" ''
exit_code 0 'the pages are without fault, quotes stand in the file' "$dossier" check --sources "$tmp/in" "$tmp/v"
like 'a due day counts from its own meeting' "$tmp/v/Meetings/$weekly" '📅 2026-02-27'
is 'evidence has its line in the file' \
	"$("$dossier" ingest -q "$tmp/in" | "$dossier" extract -q --vault "$tmp/v" |
		jq -r '.items[]? | select(.kind == "decision") | .evidence[0] | "\(.line) \(.quote)"')" \
	'12 We go with the smaller licence.'
is 'oldest first, the records are the same' "$(
	records .id
	notes "$title" "$first" "$second" "$third"
	records .id | sort -u | wc -l
)" "$(
	notes "$title" "$third" "$second" "$first"
	records .id
	echo 3
)"

# One section is corrected.
notes "$title" "$third" "$(echo "$second" | sed s/smaller/larger/)" "$first"
run
like 'a corrected meeting says what it says now' "$tmp/v/Meetings/$weekly" 'larger licence'
unlike 'and no more what it said' "$tmp/v/Meetings/$weekly" 'smaller licence\.$'
is 'no other meeting changes' "$(pages "$tmp/v/Meetings" | diff - "$tmp/three" | grep -c '^<')" 1
exit_code 0 'what stands of it stands in the file' "$dossier" check --sources "$tmp/in" "$tmp/v"
"$dossier" undo --quiet --vault "$tmp/v"
is 'undone' "$(pages "$tmp/v/Meetings" | diff - "$tmp/three")" ''
"$dossier" undo --quiet --vault "$tmp/v"
is 'the batch before took in one meeting' "$(meetings "$tmp/v")" "$kickoff|$weekly|"

# Forgetting one meeting, then the file.
exit_code 0 'one meeting is forgotten' "$dossier" forget --quiet "${kickoff%.md}" --vault "$tmp/v"
run
is 'and not read again' "$(meetings "$tmp/v")" "$weekly|"
cp -R "$tmp/v" "$tmp/f"
exit_code 0 'a meeting by its place in the file' \
	"$dossier" forget --quiet "${file##*/}#2026-02-25" --vault "$tmp/f"
is 'is forgotten' "$(meetings "$tmp/f")" ''
exit_code 0 'a file is forgotten' "$dossier" forget --quiet "${file##*/}" --vault "$tmp/v"
is 'with all its meetings' "$(meetings "$tmp/v")" ''
notes "$title" '## 2026-03-11 – weekly' '- Bo Marsh called.' "$third" "$second" "$first"
run
is 'and those that it gets' "$(meetings "$tmp/v")" ''

# Before, it was read as one meeting: as of today, by no day of its own.
notes "$title" "$third" "$second" "$first"
new_vault "$tmp/v"
"$dossier" ingest --quiet "$tmp/in" | head -n 1 | sed 's/#2026-02-18"/"/
	s/"id":"[^"]*"/"id":"m-00000000000000aa"/; s/"title":"[^"]*"/"title":"Graystone notes"/
	s/"date":"[^"]*"/"date":"2026-05-01"/; s/"date_from":"[^"]*"/"date_from":"mtime"/' >"$tmp/whole.jsonl"
"$dossier" extract -q --vault "$tmp/v" "$tmp/whole.jsonl" | "$dossier" render -q --vault "$tmp/v"
is 'a whole file of no day' "$(meetings "$tmp/v")" '2026-05-01 Graystone notes.md|'
run
is 'gives way to its meetings' "$(meetings "$tmp/v")" "$kickoff|$weekly|$newest|"
pages "$tmp/v" >"$tmp/all"
run
is 'once' "$(pages "$tmp/v" | diff "$tmp/all" - | head -n 3)" ''
exit_code 0 'without fault' "$dossier" check "$tmp/v"

# Two meetings of one day, with the same people.
notes "$title" 'Attendees: Bo Marsh, Cy Ost' "$second" '## 2026-03-04 – pilot call' '- Bo Marsh called.' \
	'## 2026-03-04 – budget call' '- Cy Ost called.'
new_vault "$tmp/v"
run
is 'are two' "$(meetings "$tmp/v")" \
	"$weekly|2026-03-04 Graystone - budget call.md|2026-03-04 Graystone - pilot call.md|"
notes "$title" "$third" "$second" "$first"

# A title may stand below the day.
notes "$title" '## 2026-02-25' 'Title: Gate review' '' '- Decided: two gates' '## 2026-02-18' '- Decided: no gate'
is 'a line says the title' "$(records .title | tr '\n' '|')" 'Graystone running notes|Graystone – Gate review|'
notes "$title" "$third" "$second" "$first"

# What stands beside the file is of the meeting of its day.
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:1 DTSTART:20260225T100000Z \
	DTEND:20260225T103000Z 'SUMMARY:Graystone weekly' 'ATTENDEE;CN=Bo Marsh:mailto:bo@graystone.example' \
	END:VEVENT END:VCALENDAR >"${file%.md}.ics"
is 'a calendar file' "$(records '"\(.date) \(.start) \(.attached | length)"' | tr '\n' '|')" \
	'2026-02-18 null 0|2026-02-25 10:00 1|2026-03-04 null 0|'
rm "${file%.md}.ics"
notes "$title" "$first" '## 2026-02-25' '- Bo Marsh called.'
mv "$file" "$tmp/in/2026-02-18 Graystone.md"
is 'a day in its name, and headings oldest first: one meeting' "$(records .source.path)" '2026-02-18 Graystone.md'
notes "$title" "$second" "$first"
mv "$file" "$tmp/in/2026-02-18 Graystone.md"
is 'newest first: two' "$(records .date | tr '\n' '|')" '2026-02-18|2026-02-25|'
{
	printf '%s\n' '---' 'date: 2026-02-18' '---' '# Pilot'
	printf '%s\n' '## 25 February 2026 – start' '- [ ] Bo Marsh: start it' '## 4 March 2026 – end' 'It ends.'
} >"$tmp/in/2026-02-18 Graystone.md"
is 'a day in front matter' "$(records '.source.path')" '2026-02-18 Graystone.md'
{
	printf '%s\n\n' '25 February 2026' 'Ada: Hello there.' 'Bo: Good morning, all.' 'Ada: The plan is ready.'
	printf '%s\n\n' '26 February 2026' 'Ada: Hello again.' 'Bo: Good morning to you.' 'Bo: It was sent.'
	printf '%s\n\n' '27 February 2026' 'Ada: Last words.' 'Bo: See you.' 'Ada: Bye.'
} >"$tmp/in/2026-02-18 Graystone.md"
mv "$tmp/in/2026-02-18 Graystone.md" "$tmp/in/chat.txt"
is 'days between what is said' "$(records '.source.path')" 'chat.txt'
end
