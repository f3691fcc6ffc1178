#!/bin/sh
# What a reader sees on pages made of small exports: days, boxes, names, times.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# vault NAME: a new one, with an empty folder for exports
vault()
{
	v=$tmp/$1
	in=$tmp/$1.in
	mkdir "$v" "$in"
	printf 'me: Ada Quill\norganisation:\n  name: Tarnholt Software\n' >"$v/dossier.yaml"
}

# made: exports to pages
made()
{
	exit_code 0 "$1" "$dossier" run --quiet "$in" --vault "$v"
}

vault guess
cat >"$in/2026-03-02 Gate.txt" <<'M'
Ada Quill: The gate of the north yard is broken.
Rufus Tarn: I will send you the drawings of the gate by Friday.
M
made 'a meeting'
page="$v/Meetings/2026-03-02 Gate.md"
like 'its action is open' "$page" '^- \[ \] \[\[People/Rufus Tarn'
printf 'Ada Quill: The lamps are new.\nRufus Tarn: They are.\n' >"$in/Lamps.txt"
touch -d '2026-11-20' "$in/Lamps.txt"
made 'and one of which only the file has a day, much later'
like 'its day is a guess' "$v/Meetings/2026-11-20 Lamps.md" 'date of this meeting is a guess'
like 'which makes no other old' "$page" '^- \[ \] \[\[People/Rufus Tarn'
printf 'Ada Quill: The roof is dry.\nRufus Tarn: So it is.\n' >"$in/2026-11-21 Roof.txt"
made 'one with a day of its own'
unlike 'does' "$page" '\[ \]'

# One file, twice: of a guessed day it was corrected, of another that it tells it is another.
# notes DAY DATELINE THING: the file as it is on that day
notes()
{
	printf '%s\nAda Quill: The %s is closed.\nRufus Tarn: I will send you the drawings of the %s by Friday.\n' "$2" "$3" "$3" >"$in/Sync.txt"
	touch -d "2026-03-$1" "$in/Sync.txt"
	made "notes of the $3"
	meetings=$(cd "$v/Meetings" && echo *)
}
vault guessed
notes 02 '' gate
notes 04 '' fence
is 'what has no day is one meeting' "$meetings" '2026-03-02 Sync.md'
like 'and says what the file says now' "$v/Meetings/$meetings" 'drawings of the fence'
vault told
notes 02 'Date: 2 March 2026' gate
notes 09 'Date: 9 March 2026' fence
is 'other words of another day are another' "$meetings" '2026-03-02 Sync.md 2026-03-09 Sync.md'
notes 09 'Date: 10 March 2026' fence
is 'the same words are not' "$meetings" '2026-03-02 Sync.md 2026-03-09 Sync.md'

# Boxes without a bullet, as text exports of documents write them; one time for a page of talk.
vault boxes
cat >"$in/Yard - 2026_03_20 15_00 CET - Notes by Gemini.txt" <<'M'
Yard

Mar 20, 2026

Invited Ada Quill Rufus Tarn

Summary

The yard is paved in June.

Suggested next steps

[ ] Rufus Tarn will count the crates by Monday.
[x] Ada Quill will book the van.

Transcript

00:00:00

Ada Quill: The lamps are new, and we decided to keep the old gate.
Rufus Tarn: I will paint the shed on Tuesday.
M
cat >"$in/2026-03-21 Shed.md" <<'M'
# Shed

## Next steps

[ ] Ada Quill to sweep the shed
[] Rufus Tarn to lock it
M
made 'boxes'
page="$v/Meetings/2026-03-20 Yard.md"
like 'an action of the notes is a box' "$page" '^- \[ \] \[\[People/Rufus Tarn|Rufus Tarn\]\]: Count the crates by Monday\.*|^- \[ \] \[\[People/Rufus Tarn\|Rufus Tarn\]\] will count the crates'
like 'one that is done is none' "$page" '^- \[\[People/Ada Quill.*book the van.* - done'
unlike 'no box is a word' "$page" '\\\['
unlike 'the beginning is no time' "$page" '0:00:00'
like 'in Markdown too' "$v/Meetings/2026-03-21 Shed.md" '^- \[ \] .*[Ss]weep the shed'
unlike 'whatever the box' "$v/Meetings/2026-03-21 Shed.md" '\\\['

# A recording without a name is called after who was there; a count of people is nobody.
vault names
vtt="$in/GMT20260505-140000_Recording.transcript.vtt"
printf 'WEBVTT\n\n1\n00:00:01.000 --> 00:00:05.000\nAda Quill: The gate is new.\n\n' >"$vtt"
printf '2\n00:00:06.000 --> 00:00:09.000\nRufus Tarn: So it is.\n' >>"$vtt"
printf '# 1:1 Rufus\n\nDate: 2026-05-06\nPresent: Rufus Tarn, two people from the yard\n\n- the gate is new\n' >"$in/b.md"
# chat FILE DAY NAMES...: what each of them wrote
chat()
{
	file=$1 day=$2
	shift 2
	for who; do
		printf '[%s.05.26, 09:12:44] %s: The gate is new, look at that.\n' "$day" "$who"
	done >"$in/$file"
}
chat _chat.txt 07 'Rufus Tarn' 'Nora Pell' 'Ida Moor'
chat chat.txt 08 'Rufus Tarn' 'Nora Pell' 'Ida Moor' 'Otto Lamb'
made 'names'
ok 'after who was there' test -e "$v/Meetings/2026-05-05 Meeting with Rufus Tarn.md"
ok 'after three' test -e "$v/Meetings/2026-05-07 Meeting with Rufus Tarn, Nora Pell and Ida Moor.md"
ok 'after two of more' test -e "$v/Meetings/2026-05-08 Meeting with Rufus Tarn, Nora Pell and 2 more.md"
ok 'a colon inside a word' test -e "$v/Meetings/2026-05-06 1-1 Rufus.md"
is 'people are those who have a name' "$(ls "$v/People")" "$(printf '%s.md\n' 'Ada Quill' 'Ida Moor' 'Nora Pell' 'Otto Lamb' 'Rufus Tarn')"

# A calendar that comes after its talk is taken in.
vault late
printf 'WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n<v Ada Quill>I will paint the gate by Friday.</v>\n' >"$in/Gate-20260505_140000-Meeting Recording.vtt"
made 'a talk'
page="$v/Meetings/2026-05-05 Gate.md"
unlike 'of one' "$page" 'Rufus Tarn'
cat >"$in/Gate-20260505_140000-Meeting Recording.ics" <<'M'
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@tarnholt.example
DTSTART:20260505T140000Z
SUMMARY:Gate
ATTENDEE;CN=Rufus Tarn:mailto:rufus@millbeck.example
END:VEVENT
END:VCALENDAR
M
made 'its calendar'
like 'tells who was invited' "$page" 'Rufus Tarn.*\(listed\)'
like 'and is a source' "$page" '^- Gate.*ics\)$'
bytes_of "$v" >"$tmp/before"
forget_seen "$v"
rm -f "$v/.dossier/cache/exports"
made 'once more'
is 'the next run changes nothing' "$(bytes_of "$v" | diff "$tmp/before" - | grep -v '/\.dossier/')" ''
mkdir "$in/moved"
mv "$in"/Gate* "$in/moved"
made 'moved'
is 'nor do moved files' "$(bytes_of "$v" | diff "$tmp/before" - | grep -v '/\.dossier/')" ''

# Of two copies the one with a calendar beside it speaks at once, not when they are read again.
vault copies
mkdir "$in/a" "$in/b"
cp "$tmp/late.in/moved"/*.vtt "$in/a"
cp "$tmp/late.in/moved"/* "$in/b"
made 'two copies of a talk'
like 'the calendar of one tells who was invited' "$v/Meetings/2026-05-05 Gate.md" 'Rufus Tarn.*\(listed\)'
bytes_of "$v" >"$tmp/before"
forget_seen "$v"
rm -f "$v/.dossier/cache/exports"
made 'read again'
is 'and changes nothing' "$(bytes_of "$v" | diff "$tmp/before" - | grep -v '/\.dossier/')" ''
end
