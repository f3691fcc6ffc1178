#!/bin/sh
# Writes docs/formats.md: the table of dossier ingest --list-formats and the head comments of the readers.
# usage: formats.sh build/release/dossier >docs/formats.md
set -eu
dossier=${1:?the program}
cd "$(dirname "$0")/.."

cat <<'X'
# Formats

Made by `tools/formats.sh` from `dossier ingest --list-formats` and the comments in `ingest/formats/`.

dossier knows a format by its content. The name of a file tells only title and date, where the content does not. A file
in no known format is named, and never read as plain text.

"untested" means that the shape is known from documentation or from other programs, without a real file; such a
reader is made to lose no words, but its golden files prove no more than that.

| `source.format` | `source.flavor` | What |
|---|---|---|
X
"$dossier" ingest --list-formats | sed 's/|/\\|/g' |
	awk -F '\t' '{ gsub(/[^ ]+/, "`&`", $2); printf "| `%s` | %s | %s |\n", $1, $2, $3 }'
cat <<'X'

DOCX and RTF documents are read as the lines of their text, ZIP archives and folders as the files in them; the format is
that of the text. Of these, lines count from the first paragraph. An archive may expand to the limit for one file; over
1 MiB, to 100 times its size; and may hold 10,000 entries. A ZIP inside a ZIP, an encrypted one, and XML with a document
type or nested over 256 deep are refused by name.

Text without a form of its own (plain, Markdown notes, Otter) is refused by name when it is a log, a list of keys and
values, or has hardly any words (a program, a dump). Notes with a heading such as "Decisions" are always read.

`-` is one file of any format, also an archive. `--from-list FILE` names exports one a line.

## Running notes

A file of notes (Markdown, plain, DOCX, Granola's Markdown) with a dated heading for each meeting gives a record for each:
`## 2026-03-04 – weekly`, `# Mar 4, 2026 | Orlin sync`, a bold line, a day on a line of its own. Each has its own day,
title and id, and the path `notes.md#2026-03-04` (`-2` for the second of a day). When the file grows, the meetings that
were there stay as they are. An edit changes only its meeting. `dossier forget notes.md` removes all of them.

- At least two headings of one level are a day and at most a title, on different days, newest or oldest first, with hardly
  another heading of that level between them ("Decisions", "Attendees" are parts of notes at any level). The year may be
  in a heading above ("2026", "March 2026"), in the title, or at another day. Whether 3/4/2026 is in March or April, the
  other days tell. One dated heading is enough below a title such as "Graystone running notes", or right below the title
  if it names the meeting.
- No meetings of their own: days below any other heading ("Timeline") or below a title about a plan, a timeline or releases, the days
  of one event ("Day 2"), due days, days between lines of a chat, headings with nothing below them, and notes with a day
  of their own (front matter, "Date:", file name), unless the headings are newest first or most have parts of notes below
  them.
- The title is the heading's, after the document's subject if it does not name it ("Graystone – weekly"); without one, the
  document's.
- What is above the first meeting, or below a heading that ends the last one, belongs to no meeting and makes no items, not
  even under "Next steps". Those whom "Attendees" names there were present where a meeting names nobody; else only their
  address and organisation are used.
- A heading with nothing below it yet is no meeting. A calendar file beside the notes belongs to the meeting of its day.

## Notes without bullets

Short lines that were ended by hand ("price ok, they grumbled", "=> order by Thu (me)"), without Markdown's bullets and
mostly without full stops, are bullets: who types during a call makes no list of it. The mark that begins two lines or more
("o ", ". ", ">> ") is the writer's own bullet and goes; an arrow stays. What stands above the notes, two or three words that
head other lines, and a name below them stay as they are, and so does prose that was wrapped.

## Files beside a talk

Calendar files, mails with an invitation, lists of those present, Zoom chats and JSON that describes a talk are joined to a
talk:

1. to the talk of the same base name (`talk.vtt`, `talk.ics`, `talk.chat.txt`, `talk_participants.csv`,
   `talk-transcript.json` and `talk-meeting.json`);
2. in a folder with one talk, or with a date in its name, to what is there;
3. else to the talk of the same day in the same folder.

They give title, time and people that the talk lacks; messages of a chat become segments of kind `chat`. A single event,
mail or list without a talk in its folder is a meeting without words, a chat is one of its own. A calendar of several
events is only searched for the day of a talk. Of several that fit, in one file or in many, the one that begins next to
the talk is taken; if no time tells, none. What comes after its talk is added by the next run.

Some exports have no reader of their own, because no sample is known: Slack huddle notes, Confluence pages, and what
Read.ai, tl;dv and Avoma download from their web pages. Tables of Otter, Fireflies and others are read by their headings.

## Who is who

If a list has addresses and the talk has names, "b.holm@" belongs to the one speaker without an address whose name it
spells ("Birgitta Holm").

Lines above a talk that say who is who ("Speaker 1: Ada Quill", "Speaker 1 = Ada Quill") name its numbered speakers, as
does a list of those present ("Speaker A (Mina Sato)"). Beside a name such a list may have an address, a role ("Ada Quill,
Head of IT", "(CTO)"), a remark that means nothing ("(remote)", "(until 10:30)"), or an organisation with a capital
("(Orlin)"). "Orlin: Ada Quill, Bo Lund", "Orlin attendees" and a heading "Orlin" above nothing but people give these their
organisation. "~~Ada Quill~~" was not there. Times of day become offsets from the first of them, with the warning
`wall-clock`. Shapes of turns that only the whole text gives away: `ingest/written/shapes.h`.

## WebVTT: where dossier reads more than the standard

The cases of the W3C tests give the standard's cues (`tests/ingest/test_w3c.c`), except where words or cues of real
meetings would be lost:

- A header that is broken or missing (`WEBVTTx`, an empty first line, none): the cues are read, with a warning. Programs
  and people cut headers off.
- Blank lines inside the text of a cue: the text runs to the next line of times, less an id directly before it. Exports
  of Teams and transcripts edited by hand have them.
- An arrow inside the text of a cue (`a --> b`): a line begins a cue only if both times parse. What was said stays.
- Times written carelessly (`0:0:5.320`, a comma, no or another number of fraction digits, a minus sign): Microsoft Graph
  writes them. A negative time is kept.
- No end time: the cue is kept without an end. An end before the start is dropped, with a warning.
- `&lt;i&gt;` and its like are YouTube's emphasis, not words: dropped as `<i>` is.
- `<` is text unless `/`, a digit of a time or the name of a known tag follows: `if a < b and c > d` keeps its words. A tag
  without its end is text, a cut `<v Name` is a name. (`tests/ingest/test_w3c_text.c` has the cue text tests.)

## The readers
X
# Files in the order of the table, each once.
sed -n 's/^\t&\(format_[a-z_0-9]*\),$/\1/p' ingest/formats.c | while read -r row; do
	grep -rlE "^const struct format $row = " ingest
done | awk '!seen[$0]++' | while read -r file; do
	printf '\n### %s\n\n' "${file##*/}"
	awk -v name="$(basename "$file") - " '
		NR == 1 && !/^\/\*/ { exit }
		{ done = sub(/ *\*\/$/, ""); sub(/^\/\* ?/, ""); sub(/^ \* ?/, "") }
		/^ \*$/ { $0 = "" }
		{ at = index($0, name); if (at == 1) $0 = substr($0, length(name) + 1)
		  text = text (text == "" || $0 == "" ? "" : " ") $0
		  if ($0 == "" && text != "") { print text; print ""; text = "" } }
		done { exit }
		END { if (text != "") print text }' "$file" | sed 's/</\&lt;/g'
done | cat -s | sed '$ { /^$/d }'
