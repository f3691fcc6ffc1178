#!/bin/sh
# Somebody's notes beside the recording: one meeting, one line a thing, owners by who was there.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

mkdir -p "$tmp/vault" "$tmp/in"
cat >"$tmp/vault/dossier.yaml" <<'X'
me: Ada Lind
organisation: {name: Tarnsdale, domains: [tarnsdale.example]}
accounts:
  - {name: Orlin, domains: [orlin.example]}
people:
  - {name: Ada Lind, email: ada@tarnsdale.example}
X
awk -F ': ' 'BEGIN { print "WEBVTT\n" }
	{ printf "00:%02d:01.000 --> 00:%02d:09.000\n<v %s>%s</v>\n\n", NR, NR, $1, $2 }' \
	>"$tmp/in/2026-04-14 Orlin first proper call.vtt" <<'X'
Ada Lind: Hello all, thanks for coming. It's Orlin first, I think.
Petra Holm: Hello. I'll have forty of them on a pallet over to you before the month's out.
Piet Brandt: Good morning.
Petra Brandt: And good morning from me.
Ada Lind: Lovely. You'll have the contract in your inbox tonight.
Piet Brandt: I'll bring the red ladder for the north gate on Friday.
X
cat >"$tmp/in/2026-04-14 Orlin first proper call - notes.md" <<'X'
## Boards discovery

**Next steps**
- Piet: drawing of the outfeed
- Petra: names of the lads
- Petra Holm: 40 boards by 30 April
- Petra Brandt: bring the red ladder for the north gate, Friday
X
"$dossier" run -q --vault "$tmp/vault" "$tmp/in" || echo 'run failed'
is 'a file with the title of a talk is of it' "$(find "$tmp/vault/Meetings" -name '*.md' | sed 's!.*/!!')" \
	'2026-04-14 Orlin first proper call.md'
page="$tmp/vault/Meetings/2026-04-14 Orlin first proper call.md"
like 'who was there is the owner' "$page" '^- (\[\[People/)?Piet Brandt(\|Piet Brandt\]\])?: Drawing of the outfeed'
like 'but of two of the name nobody' "$page" '^- Petra: names of the lads'
is 'of one owner, by one day, as many: one line' "$(grep -c '^- .*Petra Holm.*2026-04-30' "$page")" 1
like 'with what was said' "$page" "^  > I'll have forty of them on a pallet"
like 'and what was noted' "$page" '^  > Petra Holm: 40 boards by 30 April - notes'
like 'who wrote it down knows whose it is' "$page" '^- .*Petra Brandt.*[Bb]ring the red ladder'
like 'and it is asked' "$tmp/vault/Review.md" 'one source says Petra Brandt, another Piet Brandt'

# ---- the bullet begins with the thing that is spoken of
mkdir "$tmp/thing" "$tmp/things"
cp "$tmp/vault/dossier.yaml" "$tmp/things/"
awk -F ': ' 'BEGIN { print "WEBVTT\n" }
	{ printf "00:%02d:01.000 --> 00:%02d:09.000\n<v %s>%s</v>\n\n", NR, NR, $1, $2 }' \
	>"$tmp/thing/2026-04-14 Orlin papers.vtt" <<'X'
Ada Lind: Hello all, thanks for coming. It's Orlin first, I think.
Petra Holm: Hello. I'll have the papers waiting on his desk for the twentieth.
Piet Brandt: I'll ring the smith about the gate on Thursday.
Ada Lind: Lovely, thank you both.
X
cat >"$tmp/thing/2026-04-14 Orlin papers - notes.md" <<'X'
**Next steps**
- Petra Holm: papers for chairman, 20 April
- Piet Brandt: ring the vet, Thursday
X
"$dossier" run -q --vault "$tmp/things" "$tmp/thing" || echo 'run failed'
page="$tmp/things/Meetings/2026-04-14 Orlin papers.md"
is 'what the bullet begins with is spoken of' "$(grep -c '^- .*2026-04-20' "$page")" 1
is 'two are to be rung' "$(grep -c '^- .*2026-04-16' "$page")" 2

# ---- a program that writes notes down, and the recording of that meeting, which comes a week later
mkdir "$tmp/app" "$tmp/apps"
cp "$tmp/vault/dossier.yaml" "$tmp/apps/"
cat >"$tmp/app/2026-05-04 Lathe weekly.md" <<'X'
---
id: nt_one
title: "Lathe weekly"
created: 2026-05-04T08:29:41.120Z
updated: 2026-05-04T09:04:10.001Z
attendees: ["Ada Lind", "Tam Lowe"]
---

### Discussion

- Snow everywhere, half of them stayed at home
- Foundry still silent about relining
- Tam to order the belts by Friday
X
"$dossier" run -q --vault "$tmp/apps" "$tmp/app" || echo 'run failed'
zoom="$tmp/app/2026-05-04 08.30.00 Lathe weekly 87654321012"
mkdir "$zoom"
cat >"$zoom/GMT20260504-083000_Recording.transcript.vtt" <<'X'
WEBVTT

1
00:00:04.000 --> 00:00:09.000
Ada Lind: Hello there, did everybody get home in that awful snow?

2
00:00:10.000 --> 00:00:15.000
Tam Lowe: Just about, the bus gave up at the bridge. I'll order the belts by Friday.

3
00:00:16.000 --> 00:00:21.000
Ada Lind: Thank you, and has anybody heard how the foundry gets on with their furnace?

4
00:00:22.000 --> 00:00:27.000
Tam Lowe: Not a word since the winter, they were quarrelling over the lining.
X
"$dossier" run -q --vault "$tmp/apps" "$tmp/app" || echo 'run failed'
is 'notes of a program and the recording are one meeting' "$(ls "$tmp/apps/Meetings")" '2026-05-04 Lathe weekly.md'
page="$tmp/apps/Meetings/2026-05-04 Lathe weekly.md"
is 'what both tell is to be done once' "$(grep -c '^- \[ \]' "$page")" 1
like 'with what was noted' "$page" '^  > Tam to order the belts by Friday - notes'
like 'and what was said' "$page" "^  > I'll order the belts by Friday"

# ---- an account that a title names, and another meeting's addresses tell
mkdir "$tmp/two" "$tmp/told"
cat >"$tmp/two/2026-04-20 Bray commercials.txt" <<'X'
Ada Lind: Hello, how many gates are there?
Tam Lowe: Everybody at Bray has nine gates.
X
cat >"$tmp/two/2026-04-27 Bray follow-up.txt" <<'X'
Ada Lind: Hello, is the gate in?
Tam Lowe: It has come.
X
cp "$tmp/vault/dossier.yaml" "$tmp/told/"
"$dossier" run -q --vault "$tmp/told" "$tmp/two" || echo 'run failed'
like 'a title alone is a question' "$tmp/told/Review.md" '^- Is Bray an account'
cat >"$tmp/two/2026-04-27 Bray follow-up.ics" <<'X'
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Bray follow-up
DTSTART:20260427T090000Z
ATTENDEE;CN=Ada Lind:mailto:ada@tarnsdale.example
ATTENDEE;CN=Tam Lowe:mailto:tam.lowe@bray.example
END:VEVENT
END:VCALENDAR
X
"$dossier" run -q --vault "$tmp/told" "$tmp/two" || echo 'run failed'
unlike 'and none when addresses tell it' "$tmp/told/Review.md" '^- Is Bray an account'

# ---- a question that says its answer is not open
mkdir "$tmp/asked"
cat >"$tmp/asked/2026-04-28 Orlin answers.md" <<'X'
# Orlin answers

Attendees: Ada Lind, Petra Holm

## Open questions
- Who pays at Orlin? (answered: Ada)
- [x] Who brings the ladder to Orlin?
- [ ] Who counts the gates of Orlin?
- Q: When does Orlin open? A: in May
- Which dock is Orlin's?
  - Answer: dock four
- Who signs for Orlin? A: tbd

## Yard

Q: Which crane is at Orlin?
A: The red crane.
X
rm -rf "$tmp/told" && mkdir "$tmp/told" && cp "$tmp/vault/dossier.yaml" "$tmp/told/"
"$dossier" run -q --vault "$tmp/told" "$tmp/asked" || echo 'run failed'
is 'what is asked and answered' "$(grep -E '^- W.*\?' "$tmp/told/Meetings/2026-04-28 Orlin answers.md" |
	sed 's/ \^i-.*//')" '- Who pays at Orlin? (answered: Ada) - answered
- Who brings the ladder to Orlin? - answered
- Who counts the gates of Orlin?
- When does Orlin open? A: in May - answered
- Which dock is Orlin'"'"'s? - answered
- Who signs for Orlin? A: tbd
- Which crane is at Orlin? - answered'
like 'with its answer' "$tmp/told/Meetings/2026-04-28 Orlin answers.md" '^  > A: The red crane\.'
is 'is open no more' "$(grep -E '^- W.*\?' "$tmp/told/Accounts/Orlin.md" | sed 's/ (\[\[.*//')" \
	'- Who counts the gates of Orlin?
- Who signs for Orlin? A: tbd'

# ---- who was there, with a role, an address or a remark
mkdir "$tmp/listed"
cat >"$tmp/listed/2026-04-29 Orlin kick-off.md" <<'X'
# Orlin kick-off

Attendees:
- Ada Lind, Account Executive
- Tom Abara, Plant Manager, tom.abara@orlin.example
- Lena Brandt, Head of IT

## Next steps
- [ ] Lena Brandt: list the gates
X
cat >"$tmp/listed/2026-04-30 Orlin status.md" <<'X'
# Orlin status
Attendees: Ada Lind (Tarnsdale), Tom Abara, Bo Moor (until 10:30), Cy Holm (plant engineer, cy.holm@orlin.example), Lena Brandt (remote)

## Decisions
- The pilot at Orlin has nine gates
X
rm -rf "$tmp/told" && mkdir "$tmp/told" && cp "$tmp/vault/dossier.yaml" "$tmp/told/"
"$dossier" run -q --vault "$tmp/told" "$tmp/listed" || echo 'run failed'
is 'a name with a role is a name' "$(cd "$tmp/told/People" && grep -E '^(org|role):' ./*.md)" \
	'./Ada Lind.md:org: Tarnsdale
./Ada Lind.md:role: Account Executive
./Cy Holm.md:org: "[[Accounts/Orlin|Orlin]]"
./Cy Holm.md:role: plant engineer
./Lena Brandt.md:role: Head of IT
./Tom Abara.md:org: "[[Accounts/Orlin|Orlin]]"
./Tom Abara.md:role: Plant Manager'
like 'and owns what is theirs' "$tmp/told/Accounts/Orlin.md" \
	'^- \[ \] \[\[People/Lena Brandt\|Lena Brandt\]\]: List the gates'

# ---- a role that a person wrote on the page was told by no meeting
sed -i 's/^type: person/&\nrole: Head of Gates/' "$tmp/told/People/Bo Moor.md"
cat >"$tmp/listed/2026-05-06 Orlin weekly.md" <<'X'
# Orlin weekly
Attendees: Ada Lind, Tom Abara, Bo Moor, Lena Brandt

## Decisions
- The ninth gate at Orlin is green
X
"$dossier" run -q --vault "$tmp/told" "$tmp/listed" || echo 'run failed'
is 'a role of mine has no source' "$(grep -h 'Head of' "$tmp/told/People/Bo Moor.md")" 'role: Head of Gates
- Head of Gates'
like 'one that a list told has it' "$tmp/told/People/Lena Brandt.md" \
	'^- Head of IT \(\[\[Meetings/2026-04-29 Orlin kick-off\|'
cat >"$tmp/listed/2026-05-13 Orlin weekly.md" <<'X'
# Orlin weekly
Attendees:
- Ada Lind
- Bo Moor, Head of Gates

## Decisions
- The tenth gate at Orlin is red
X
"$dossier" run -q --vault "$tmp/told" "$tmp/listed" || echo 'run failed'
like 'and mine, once a meeting tells it' "$tmp/told/People/Bo Moor.md" \
	'^- Head of Gates \(\[\[Meetings/2026-05-13 Orlin weekly\|'

# ---- notes with last week's words are last week's, and that is said
mkdir "$tmp/weekly"
for day in 20 27; do
	cat >"$tmp/weekly/2026-05-$day Orlin weekly.md" <<-X
		# Orlin weekly
		Date: 2026-05-$day

		## Decisions
		- The gates at Orlin stay as they are
	X
done
cp "$tmp/weekly/2026-05-20 Orlin weekly.md" "$tmp/weekly/copy of 2026-05-20.md"
rm -rf "$tmp/told" && mkdir "$tmp/told" && cp "$tmp/vault/dossier.yaml" "$tmp/told/"
exit_code 1 'two days, the same words' "$dossier" run -q --vault "$tmp/told" "$tmp/weekly"
is 'the second day is named, a copy is not' "$(cat "$tmp/err")" \
	'dossier: 2026-05-27 Orlin weekly.md: no meeting of 2026-05-27: word for word 2026-05-20 Orlin weekly.md of 2026-05-20'

# ---- an account that is parted from another one in dossier.yaml: what its titles name goes there
mkdir "$tmp/part" "$tmp/parts"
cp "$tmp/vault/dossier.yaml" "$tmp/parts/"
printf '# Orlin intro\nDate: 24 March 2026\nAttendees: Lars Bo (Orlin), Ada Lind\n\n## Decisions\n\n- Orlin starts with the wind park\n' \
	>"$tmp/part/2026-03-24 Orlin intro.md"
printf '# Skarv status\nDate: 3 June 2026\nAttendees: Lars Bo, Ada Lind\n\n## Actions\n\n- [ ] Lars Bo: send the fibre route by 12 June\n' \
	>"$tmp/part/2026-06-03 Skarv status.md"
"$dossier" run -q --vault "$tmp/parts" "$tmp/part"
like 'a meeting with its people' "$tmp/parts/Accounts/Orlin.md" '^- \[ \] .*fibre route'
sed -i 's/^accounts:/&\n  - {name: Orlin Skarv, aliases: [Skarv]}/' "$tmp/parts/dossier.yaml"
"$dossier" run -q --vault "$tmp/parts" "$tmp/part"
like 'its box goes to the new page' "$tmp/parts/Accounts/Orlin Skarv.md" '^- \[ \] .*fibre route'
unlike 'and leaves the old one' "$tmp/parts/Accounts/Orlin.md" 'fibre route'
is 'one box' "$(grep -rh '^- \[ \] .*fibre route' "$tmp/parts" --include='*.md' | wc -l)" 1
end
