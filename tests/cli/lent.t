#!/bin/sh
# Somebody is only spoken of in one meeting, and invited to another: the name of the one, the address of the other.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

mkdir "$tmp/in" "$tmp/base" "$tmp/out"
cat >"$tmp/base/dossier.yaml" <<'E'
me: Ada Lind
organisation: {name: Tarnsdale, domains: [tarnsdale.example]}
accounts:
  - {name: Birchall Timber, domains: [birchall.example], relation: customer}
E
cat >"$tmp/in/2026-04-14 Round.txt" <<'E'
Ada Lind: Let us go through them, timber first.
Bo Holm: Annika will send the list of gates by Friday. I talked to her.
Ada Lind: Thank you, Bo.
E
cat >"$tmp/in/2026-04-20 Birchall review.txt" <<'E'
Ada Lind: Hello, how are the gates?
Bo Holm: They are open.
E
cat >"$tmp/in/2026-04-20 Birchall review.ics" <<'E'
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20260420T090000Z
SUMMARY:Birchall review
ATTENDEE;CN=Ada Lind:mailto:ada@tarnsdale.example
ATTENDEE;CN=Annika Frost:mailto:annika@birchall.example
END:VEVENT
END:VCALENDAR
E
vault() { mkdir "$tmp/$1" && cp "$tmp/base/dossier.yaml" "$tmp/$1/"; }
page='Meetings/2026-04-14 Round.md'
runs() { "$dossier" run -q --vault "$tmp/$1" "$2" || echo "run $1 failed"; }

vault once
runs once "$tmp/in"
like 'the name that was said is hers' "$tmp/once/$page" '^- \[\[People/Annika Frost\|Annika Frost\]\] will send the list of gates'
like 'and it is about her house' "$tmp/once/$page" 'Annika Frost.*\(\[\[Accounts/Birchall Timber\|Birchall Timber\]\]\)'
like 'whose page has it' "$tmp/once/Accounts/Birchall Timber.md" 'Annika Frost.* will send the list of gates'
is 'a second run writes nothing' "$("$dossier" run --vault "$tmp/once" "$tmp/in" 2>&1 | sed -n 's/.*pages: //p' | head -n 1)" \
	'0 created, 0 updated, 6 unchanged'
ok 'check finds nothing' "$dossier" check "$tmp/once"

# ---- the filters: a pipe, files, what can only be read once
vault pipe
"$dossier" ingest -q "$tmp/in" | "$dossier" extract -q --vault "$tmp/pipe" | "$dossier" render -q --vault "$tmp/pipe"
is 'a pipe makes the same vault' "$(diff -r -x cache "$tmp/once" "$tmp/pipe")" ''
"$dossier" ingest -q "$tmp/in" >"$tmp/records"
"$dossier" extract -q --vault "$tmp/base" <"$tmp/records" >"$tmp/out/file"
"$dossier" ingest -q "$tmp/in" | "$dossier" extract -q --vault "$tmp/base" >"$tmp/out/pipe"
mkfifo "$tmp/fifo"
cat "$tmp/records" >"$tmp/fifo" &
"$dossier" extract -q --vault "$tmp/base" "$tmp/fifo" >"$tmp/out/fifo"
"$dossier" extract -q --jobs 4 --vault "$tmp/base" "$tmp/records" >"$tmp/out/jobs"
for f in pipe fifo jobs; do
	is "extract reads it twice: $f" "$(cmp "$tmp/out/file" "$tmp/out/$f" 2>&1)" ''
done
is 'what was extracted and has no words passes as it is' \
	"$("$dossier" extract -q --vault "$tmp/base" "$tmp/out/file" | cmp "$tmp/out/file" - 2>&1)" ''
like 'and says whom it lent' "$tmp/out/file" '"lent":"[0-9a-f]{16}"'
is 'nothing is left behind in TMPDIR' "$(mkdir "$tmp/t"; TMPDIR=$tmp/t "$dossier" extract -q --vault "$tmp/base" <"$tmp/fifo" >"$tmp/out/tmp" &
	cat "$tmp/records" >"$tmp/fifo"; wait; find "$tmp/t" -type f)" ''
is 'TMPDIR that is none' "$("$dossier" ingest -q "$tmp/in" | TMPDIR=/nowhere/at/all "$dossier" extract -q --vault "$tmp/base" 2>&1 | sed 's/-[^-:]*:/-NAME:/')" \
	'dossier: /nowhere/at/all/dossier-NAME: cannot make: No such file or directory'

# in_turn NAME EXPORTS ORDER: a vault of one run for each word of ORDER, which names the exports that come
in_turn()
{
	v="$1 of $3"
	vault "$v"
	mkdir "$tmp/$v.in"
	for name in $3; do
		cp -p "$tmp/$2"/*"$name".* "$tmp/$v.in/"
		runs "$v" "$tmp/$v.in"
	done
}

# ---- one meeting a run, the one that lends first or last
for order in 'Round review' 'review Round'; do
	in_turn run in "$order"
	for d in Accounts Meetings; do
		is "$order: the same pages of $d" "$(diff -r "$tmp/once/$d" "$tmp/$v/$d")" ''
	done
done

# ---- what a person wrote stays when the line is told better
vault hand
mkdir "$tmp/hand.in"
cp -p "$tmp/in"/*Round.txt "$tmp/hand.in/"
runs hand "$tmp/hand.in"
sed -i 's/^- .*Annika will send the list of gates.* \^/- The list of gates, from her! ^/' "$tmp/hand/$page"
like 'a line by hand' "$tmp/hand/$page" '^- The list of gates, from her!'
cp -p "$tmp/in"/*review* "$tmp/hand.in/"
runs hand "$tmp/hand.in"
like 'stays' "$tmp/hand/$page" '^- The list of gates, from her!'
like 'and she is there' "$tmp/hand/$page" '^- \[\[People/Annika Frost\|Annika Frost\]\]'

# ---- taken back, forgotten, lost
v='run of Round review'
"$dossier" undo -q --vault "$tmp/$v"
unlike 'undo of the meeting that lends takes her name along' "$tmp/$v/$page" 'Frost'
"$dossier" run -q --vault "$tmp/$v" "$tmp/$v.in"
unlike 'and a later run does not bring it' "$tmp/$v/$page" 'Frost'
"$dossier" forget -q --vault "$tmp/once" 'Birchall review'
runs once "$tmp/in"
unlike 'who is known of a forgotten meeting alone is known no more' "$tmp/once/$page" 'Frost'
is 'nowhere' "$(grep -rl Frost "$tmp/once" --include='*.md' --include='*.jsonl')" ''
"$dossier" forget -q --vault "$tmp/pipe" 'Annika Frost'
"$dossier" run -q --again --vault "$tmp/pipe" "$tmp/in"
is 'who is forgotten is lent to nobody' "$(grep -rl Frost "$tmp/pipe" --include='*.md' --include='*.jsonl')" ''
v='run of review Round'
rm -r "$tmp/$v/.dossier/cache"
is 'without its caches it is as it was' "$("$dossier" run --vault "$tmp/$v" "$tmp/in" 2>&1 | sed -n 's/.*pages: //p' | head -n 1)" \
	'0 created, 0 updated, 6 unchanged'
rm "$tmp/$v.in"/*Round.txt
runs "$v" "$tmp/$v.in"
like 'an export that is gone keeps what it was lent' "$tmp/$v/$page" 'Annika Frost'

# ---- a phone on the table hears half of the names; the other recording of the call has them
mkdir "$tmp/table"
cat >"$tmp/table/2026-04-22 Gates call.vtt" <<'E'
WEBVTT

00:00:01.000 --> 00:00:05.000
<v Kofi Lambert>Let us begin with the gates of the north yard.</v>

00:00:06.000 --> 00:00:09.000
<v Annika Frost>I will send the list of hinges to Ada by Friday.</v>
E
cat >"$tmp/table/2026-04-22 Gates call.ics" <<'E'
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:2
DTSTART:20260422T090000Z
SUMMARY:Gates call
ATTENDEE;CN=Kofi Lambert:mailto:kofi@birchall.example
ATTENDEE;CN=Annika Frost:mailto:annika@birchall.example
END:VEVENT
END:VCALENDAR
E
cat >"$tmp/table/2026-04-22 phone.txt" <<'E'
Coffee Lambert: Let us begin with the gates of the north yard.
Annika: I will send the list of hinges to Ada by Friday.
Coffee Lambert: The old ones have rusted through, and nobody has told the yard.
E
sed 's/Gates call/Phone on the table/; s/UID:2/UID:3/; s/T0900/T0901/; /Annika/d' \
	"$tmp/table/2026-04-22 Gates call.ics" >"$tmp/table/2026-04-22 phone.ics"
vault both
runs both "$tmp/table"
is 'who is in both recordings is one' "$(ls "$tmp/both/People")" "$(printf 'Annika Frost.md\nKofi Lambert.md')"
is 'and a second run writes nothing' "$("$dossier" run --vault "$tmp/both" "$tmp/table" 2>&1 | sed -n 's/.*pages: //p' | head -n 1)" \
	'0 created, 0 updated, 4 unchanged'
for order in 'phone call' 'call phone'; do
	in_turn table table "$order"
	is "$order: the same people" "$(ls "$tmp/both/People")" "$(ls "$tmp/$v/People")"
done

# ---- a phone that tells voices apart, but not whose they are
mkdir "$tmp/heard"
cat >"$tmp/heard/2026-04-23 Gates again.vtt" <<'E'
WEBVTT

00:00:01.000 --> 00:00:09.000
<v Kofi Lambert>Let us begin with the gates of the north yard. The old ones have rusted through, and nobody has told the yard.</v>

00:00:10.000 --> 00:00:20.000
<v Annika Frost>They know it by now, they see them every morning. I will send the list of hinges to the office by Friday, with all the bolts that we have.</v>
E
cat >"$tmp/heard/2026-04-23 phone.txt" <<'E'
Speaker 1  0:03
let us begin with the gates of the north yard the old ones have rusty through and nobody has told the yard

Speaker 2  0:12
they know it by now they see them every morning i will send the list of hinges to the office by friday with all the bolts that we have
E
vault voices
runs voices "$tmp/heard"
is 'one meeting of two people' "$(find "$tmp/voices/Meetings" "$tmp/voices/People" -name '*.md' | wc -l)" 3
like 'it is called as the recording that knows them' "$tmp/voices/People/Annika Frost.md" '\|Gates again\]\]'
like 'in the words that have capitals' "$tmp/voices/People/Annika Frost.md" ' - Annika Frost will send the list of hinges to the office by Friday, with'
like 'what Speaker 2 says is hers' "$tmp/voices/Meetings/2026-04-23 Gates again.md" 'bolts that we have - Annika Frost, 0:00:12$'
ok 'nobody is asked who Speaker 2 is' test ! -e "$tmp/voices/Review.md"
is 'a second run writes nothing' "$("$dossier" run --vault "$tmp/voices" "$tmp/heard" 2>&1 | sed -n 's/.*pages: //p' | head -n 1)" \
	'0 created, 0 updated, 3 unchanged'
vault 'voices pipe'
"$dossier" ingest -q "$tmp/heard" | "$dossier" extract -q --vault "$tmp/voices pipe" | "$dossier" render -q --vault "$tmp/voices pipe"
is 'a pipe makes the same vault' "$(diff -r -x cache "$tmp/voices" "$tmp/voices pipe")" ''
for order in 'again phone' 'phone again'; do
	in_turn voices heard "$order"
	is "$order: the same people" "$(ls "$tmp/voices/People")" "$(ls "$tmp/$v/People")"
	is "$order: the same lines" "$(sed -n 's, \^i-.*,,p' "$tmp/voices/Meetings"/*)" "$(sed -n 's, \^i-.*,,p' "$tmp/$v/Meetings"/*)"
done

# ---- two exports with the same words, one of them with an invitation: what is lent to one changes nothing in the other
cp "$tmp/table/2026-04-22 phone.txt" "$tmp/table/2026-04-22 Gates call.txt"
vault same
runs same "$tmp/table"
for more in 1 2; do
	printf 'Ada Lind: Nothing of note.\nBo Holm: No, nothing at all.\n' >"$tmp/table/2026-04-0$more More.txt"
	is "an export more, $more: the others are as they were" \
		"$("$dossier" run --vault "$tmp/same" "$tmp/table" 2>&1 | grep 'read anew')" ''
done

# ---- whom dossier.yaml names nobody lends: what is said of them stays when a meeting of theirs is forgotten
mkdir "$tmp/told.in"
vault told
printf 'people:\n  - {name: Cy Moor, org: Tarnsdale}\n' >>"$tmp/told/dossier.yaml"
cp "$tmp/in"/* "$tmp/told.in/"
printf 'Ada Lind: And Cy will order the red boards on Monday.\nBo Holm: He will, yes.\n' >>"$tmp/told.in/2026-04-14 Round.txt"
printf 'Ada Lind: Hello, is the yard shut?\nCy Moor: It is.\n' >"$tmp/told.in/2026-04-21 Yard.txt"
sed 's/20260420/20260421/; s/Birchall review/Yard/; s/Annika Frost:mailto:annika@birchall/Cy Moor:mailto:cy@tarnsdale/' \
	"$tmp/in/2026-04-20 Birchall review.ics" >"$tmp/told.in/2026-04-21 Yard.ics"
runs told "$tmp/told.in"
like 'one is told, another lent' "$tmp/told/$page" '^- .*Cy Moor.* will order the red boards'
"$dossier" forget -q --vault "$tmp/told" '2026-04-21 Yard'
runs told "$tmp/told.in"
like 'one is named when a meeting of theirs is forgotten, once all was read' "$tmp/told/$page" '^- .*Cy Moor.* will order the red boards'
like 'the other as well' "$tmp/told/$page" '^- .*Annika Frost.* will send the list'
"$dossier" forget -q --vault "$tmp/told" 'Bo Holm'
runs told "$tmp/told.in"
find "$tmp/told/.dossier/records" -type f >"$tmp/batches"
rm -r "$tmp/told/.dossier/cache"
runs told "$tmp/told.in"
is 'a meeting that is lent one and lost another is read again once' \
	"$(find "$tmp/told/.dossier/records" -type f | diff "$tmp/batches" -)" ''
unlike 'who was forgotten stays so' "$tmp/told/$page" 'Holm'

# ---- an organisation that the words of one meeting tell beyond doubt, and the others only say
# (where any meeting has addresses: else none is read twice)
mkdir "$tmp/said"
cp -p "$tmp/in"/*review* "$tmp/said/"
printf 'Ada Lind: I asked Pellwick for a price, too.\nBo Holm: Good, thank you.\n' >"$tmp/said/2026-05-04 Lifts.txt"
printf 'Ada Lind: Ours are with Pellwick today.\nBo Holm: I see, that is dear.\n' >"$tmp/said/2026-05-11 Doors.txt"
printf 'Ada Lind: Has anybody seen Pellwick here?\nBo Holm: Not on the roof.\n' >"$tmp/said/2026-05-18 Roofs.txt"
vault saids
runs saids "$tmp/said"
for m in '2026-05-04 Lifts' '2026-05-11 Doors' '2026-05-18 Roofs'; do
	like "$m names it" "$tmp/saids/Meetings/$m.md" 'Accounts/Pellwick'
done
is 'one question' "$(grep -c '^- Is Pellwick an account?' "$tmp/saids/Review.md")" 1
is 'a second run of it writes nothing' "$("$dossier" run --vault "$tmp/saids" "$tmp/said" 2>&1 | grep -c ' 0 created, 0 updated')" 1
vault saidpipe
"$dossier" ingest -q "$tmp/said" | "$dossier" extract -q --vault "$tmp/saidpipe" | "$dossier" render -q --vault "$tmp/saidpipe"
is 'a pipe does the same' "$(diff -r -x cache "$tmp/saids" "$tmp/saidpipe")" ''
for order in 'review Lifts Doors Roofs' 'Doors Roofs Lifts review' 'Roofs Lifts review Doors'; do
	in_turn saids said "$order"
	for d in Accounts Meetings Review.md; do
		is "$order: the same $d" "$(diff -r "$tmp/saids/$d" "$tmp/$v/$d")" ''
	done
done
"$dossier" review --vault "$tmp/saids" --reject "$(sed -n 's/^- Is Pellwick.*^\(q-[^ ]*\).*/\1/p' "$tmp/saids/Review.md")" >"$tmp/out/reject" 2>&1
runs saids "$tmp/said"
is 'answered no, it is nowhere' "$(grep -rl 'Accounts/Pellwick' "$tmp/saids" --include='*.md')" ''
"$dossier" forget -q --vault "$tmp/saidpipe" '2026-05-04 Lifts'
runs saidpipe "$tmp/said"
is 'nor is it when the meeting that told it is forgotten' "$(grep -rl 'Accounts/Pellwick' "$tmp/saidpipe" --include='*.md')" ''

# ---- of two meetings that tell an address one is forgotten: the other one lends on
mkdir "$tmp/two.in"
cp "$tmp/in"/* "$tmp/two.in/"
printf 'Ada Lind: Hello, is the fence up?\nBo Holm: It is.\n' >"$tmp/two.in/2026-04-22 Birchall fence.txt"
# forgets AS: the other meeting calls her so
forgets()
{
	sed 's/:annika/:gates/' "$tmp/in/2026-04-20 Birchall review.ics" >"$tmp/two.in/2026-04-20 Birchall review.ics"
	sed "s/20260420/20260422/; s/UID:1/UID:2/; s/Birchall review/Birchall fence/; s/Annika Frost/$1/" \
		"$tmp/two.in/2026-04-20 Birchall review.ics" >"$tmp/two.in/2026-04-22 Birchall fence.ics"
	rm -rf "$tmp/two"
	vault two
	runs two "$tmp/two.in"
	like "$1: her name is lent" "$tmp/two/$page" 'Annika Frost.* will send the list'
	"$dossier" forget -q --vault "$tmp/two" 'Birchall review'
}
forgets 'Annika Frost'
like 'what is said of her stays, before anything is read again' "$tmp/two/$page" '^- \[\[People/Annika Frost\|Annika Frost\]\] will send the list'
forgets 'A. Frost'
is 'a full name that the other one does not tell is nowhere' "$(grep -rl 'Annika Frost' "$tmp/two" --include='*.md' --include='*.jsonl')" ''
end
