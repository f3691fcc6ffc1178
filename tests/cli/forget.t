#!/bin/sh
# Forgetting for good: a meeting, one of its sources, a person.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports

pages()
{
	(cd "$1" && find . -name '*.md' | sort | xargs -d '\n' sha256sum)
}
# nowhere NAME VAULT PATTERN: no file of the vault, .dossier included, has it.
nowhere()
{
	is "$1" "$(grep -rliE -- "$3" "$2" | sed "s|^$2/||" | grep -v '^dossier.yaml$')" ''
}
filled()
{
	new_vault "$1"
	"$dossier" run --quiet "$exports" --vault "$1"
}

filled "$tmp/v"
pages "$tmp/v" >"$tmp/all"
meeting='2026-02-16 Corvane board outcome'
like 'the account knows of the meeting' "$tmp/v/Accounts/Corvane Logistics.md" "$meeting"
exit_code 0 'a dry run' "$dossier" forget --dry-run "$meeting" --vault "$tmp/v"
like 'shows what goes' "$tmp/out" '^-.*Meetings/2026-02-16 Corvane board outcome'
is 'and writes nothing' "$(pages "$tmp/v" | diff "$tmp/all" - | head -3)" ''
exit_code 0 'named by its title' "$dossier" forget --dry-run 'Corvane board outcome' --vault "$tmp/v"
like 'it is the same' "$tmp/out" '^-.*Meetings/2026-02-16 Corvane board outcome'
echo 'My own line.' >>"$tmp/v/Accounts/Corvane Logistics.md"
mkdir "$tmp/v/.dossier/llm"
echo '{"text":"the northern depot on the sixteenth"}' >"$tmp/v/.dossier/llm/answer.json"
echo '{"sent":1}' >"$tmp/v/.dossier/llm/egress.jsonl"
exit_code 0 'a meeting is forgotten' "$dossier" forget "$meeting" --vault "$tmp/v"
ok 'its page is gone' test ! -e "$tmp/v/Meetings/$meeting.md"
nowhere 'nothing in the vault names it' "$tmp/v" 'Corvane board outcome'
nowhere 'nor holds what was said there' "$tmp/v" 'northern depot on the sixteenth'
like 'what left the machine stays on record' "$tmp/v/.dossier/llm/egress.jsonl" sent
like 'a line of a person stays' "$tmp/v/Accounts/Corvane Logistics.md" '^My own line\.$'
like 'lines of other meetings too' "$tmp/v/Accounts/Corvane Logistics.md" '2026-02-05 Corvane business case'
exit_code 0 'the pages are without fault' "$dossier" check "$tmp/v"
exit_code 2 'it is for good' "$dossier" undo 2 --vault "$tmp/v"
like 'and where to look is told' "$tmp/err" 'batch 2 was a dossier forget, .*see dossier undo --list'
exit_code 2 'an account is not to be forgotten' "$dossier" forget 'Corvane Logistics' --vault "$tmp/v"
like 'and is called one' "$tmp/err" '^dossier: Corvane Logistics is an account: '
exit_code 2 'a name mistyped' "$dossier" forget 'Freya Torne' --vault "$tmp/v"
like 'is answered by the near one' "$tmp/err" 'is called "Freya Torne" in this vault; did you mean "Freya Thorne"\?$'
exit_code 2 'nor is the run before it taken for the last one' "$dossier" undo --vault "$tmp/v"
pages "$tmp/v" >"$tmp/forgotten"
exit_code 0 'a later run over its export' "$dossier" run "$exports" --vault "$tmp/v"
is 'does not read it in again' "$(pages "$tmp/v" | diff "$tmp/forgotten" - | head -3)" ''
rm -rf "$tmp/v/.dossier"
"$dossier" run --quiet "$exports" --vault "$tmp/v"
nowhere 'nor without .dossier' "$tmp/v" 'Corvane board outcome'

# What a person moved to a page of another kind stays: that page is named.
filled "$tmp/moved"
line=$(grep -m1 'Corvane board outcome#' "$tmp/moved/Accounts/Corvane Logistics.md")
printf '# Depot\n\n%s\n' "$line" >"$tmp/moved/Depot.md"
exit_code 1 'a meeting with a line that was copied' "$dossier" forget "$meeting" --vault "$tmp/moved"
like 'the page that has it is named' "$tmp/err" '^dossier: Depot.md: links to a page that was forgotten'
ok 'and stays as it is' grep -qxF -- "$line" "$tmp/moved/Depot.md"

# A tick is no word of a person's: the line goes with whom it names.
filled "$tmp/ticked"
page="$tmp/ticked/Accounts/Brightwater Hospitals.md"
sed -i '/Measure the link/s/^- \[ \]/- [x]/' "$page"
ok 'a run sees the tick' "$dossier" run -q "$exports" --vault "$tmp/ticked"
like 'a task is ticked' "$page" '^- \[x\] .*Kofi Danso'
exit_code 0 'who was to do it is forgotten' "$dossier" forget 'Kofi Danso' --vault "$tmp/ticked"
unlike 'the ticked task goes' "$page" 'Kofi'

# Words of the person that stand in somebody else's line, or in the summary, without the name.
new_vault "$tmp/woven"
mkdir "$tmp/weave"
cat >"$tmp/weave/2026-03-02 Corvane yard.txt" <<'X'
Ada Quill: Hello, is the yard open again?
Cleo Marsh: Hello, you two.
Bram Toller: It is. We agreed that the northern gate stays shut for four weeks.
Ada Quill: Good to know, thank you.
Bram Toller: Our locksmith has not answered.
Ada Quill: I will call you on Thursday morning.
X
"$dossier" run -q "$tmp/weave" --vault "$tmp/woven"
page="$tmp/woven/Meetings/2026-03-02 Corvane yard.md"
like 'a line with the words of two' "$page" '^- .*locksmith has not answered.*Ada Quill.* will call you on Thursday'
like 'and a summary' "$page" '^We agreed that the northern gate'
exit_code 0 'one of the two is forgotten' "$dossier" forget 'Bram Toller' --vault "$tmp/woven"
nowhere 'no words of that one stay' "$tmp/woven" 'locksmith|northern'
like 'those of the other do' "$page" '^- .*Ada Quill.*: I will call you on Thursday morning'
cat >"$tmp/weave/2026-03-09 Corvane keys.txt" <<'X'
Ada Quill: We decided that the key of Bram Toller goes to the porter.
Cleo Marsh: And I will paint the fence on Friday.
X
"$dossier" run -q "$tmp/weave" --vault "$tmp/woven"
ok 'a later meeting that names the one' test -e "$tmp/woven/Meetings/2026-03-09 Corvane keys.md"
nowhere 'is read without' "$tmp/woven" 'toller'

# An owner whom only the heading above names: what is to be done stays, without the name.
new_vault "$tmp/headed"
mkdir "$tmp/heads"
printf '# Corvane yard\n\n## Actions\n\n### Theo Marsh\n\n- Paint the gate\n' >"$tmp/heads/2026-03-02 Corvane yard.md"
"$dossier" run -q "$tmp/heads" --vault "$tmp/headed"
page="$tmp/headed/Accounts/Corvane Logistics.md"
like 'an owner' "$page" '^- \[ \] .*Theo Marsh.*Paint the gate'
exit_code 0 'is forgotten' "$dossier" forget 'Theo Marsh' --vault "$tmp/headed"
nowhere 'and named nowhere' "$tmp/headed" 'theo'
like 'the action stays' "$page" '^- \[ \] Paint the gate'

# Notes with the name of their meeting's page, beside a recording of it: which of the two is asked.
new_vault "$tmp/same"
mkdir -p "$tmp/sames/notes"
printf '# Pump weekly\n\n- Decided: nine pumps for Brightwater\n' >"$tmp/sames/notes/2026-03-02 Pump weekly.md"
printf 'Ada Quill: Good morning.\nBo Lund: The hall of Brightwater has six doors.\n' >"$tmp/sames/2026-03-02 Pump weekly.txt"
"$dossier" run -q "$tmp/sames" --vault "$tmp/same"
pages "$tmp/same" >"$tmp/all"
exit_code 2 'a name of two' "$dossier" forget '2026-03-02 Pump weekly.md' --vault "$tmp/same"
like 'is told' "$tmp/err" 'may be the meeting "Meetings/.*, the source "notes/.*: say which by path'
is 'and nothing is forgotten' "$(pages "$tmp/same" | diff "$tmp/all" - | head -3)" ''
exit_code 0 'the notes by their path' "$dossier" forget 'notes/2026-03-02 Pump weekly.md' --vault "$tmp/same"
ok 'leave the meeting' test -e "$tmp/same/Meetings/2026-03-02 Pump weekly.md"

# An export that was corrected, one that was taken back, and one read before that.
cp -R "$exports" "$tmp/in"
new_vault "$tmp/c"
rm "$tmp/in/2026-03-18 Corvane pilot check_otter_ai.txt" # speaks of the depot as well
for word in eastern southern western; do
	sed -i "s/[a-z]*ern depot/$word depot/" "$tmp/in/Corvane board outcome 2026-02-16.txt"
	"$dossier" run --quiet "$tmp/in" --vault "$tmp/c"
done
"$dossier" undo --quiet --vault "$tmp/c"
exit_code 0 'a corrected meeting is forgotten' "$dossier" forget "$meeting" --vault "$tmp/c"
nowhere 'with what was corrected and taken back' "$tmp/c" '(ern depot|board outcome)'
"$dossier" run --quiet "$tmp/in" --vault "$tmp/c"
nowhere 'for good' "$tmp/c" '(ern depot|board outcome)'
filled "$tmp/u"
"$dossier" undo --quiet --vault "$tmp/u"
exit_code 0 'what an undo took back is forgotten by path' \
	"$dossier" forget 'Corvane board outcome 2026-02-16.txt' --vault "$tmp/u"
nowhere 'and is in no file' "$tmp/u" 'board outcome'
exit_code 0 'so is a person' "$dossier" forget 'Freya Thorne' --vault "$tmp/u"
nowhere 'who is in no file either' "$tmp/u" 'Freya'
exit_code 0 'the undo is taken back' "$dossier" undo 2 --vault "$tmp/u"
nowhere 'and brings nothing of it' "$tmp/u" '(board outcome|Freya)'

filled "$tmp/p"
like 'a person is on the page of an account' "$tmp/p/Accounts/Brightwater Hospitals.md" 'Freya Thorne'
exit_code 0 'a person is forgotten' "$dossier" forget 'Freya Thorne' --vault "$tmp/p"
ok 'the page is gone' test ! -e "$tmp/p/People/Freya Thorne.md"
nowhere 'the name is nowhere' "$tmp/p" 'Freya'
like 'what others said stays' "$tmp/p/Accounts/Brightwater Hospitals.md" 'Six nodes in phase one'
like 'and what it was about' "$tmp/p/Meetings/2026-02-03 Brightwater design session.md" '^- Harrow Lane$'
like 'and its summary' "$tmp/p/Meetings/2026-02-03 Brightwater design session.md" '^The design is settled: six nodes'
exit_code 0 'the pages are without fault' "$dossier" check "$tmp/p"
item=$(grep -ohE 'i-[0-9a-f]{12}' "$tmp/p/Accounts/Brightwater Hospitals.md" | head -n 1)
exit_code 0 'why a line that stays is there' "$dossier" explain "$item" --vault "$tmp/p"
like 'is still known' "$tmp/out" '^ *signals'
pages "$tmp/p" >"$tmp/forgotten"
exit_code 0 'a later run' "$dossier" run "$exports" --vault "$tmp/p"
is 'brings nothing of the person' "$(pages "$tmp/p" | diff "$tmp/forgotten" - | head -3)" ''
rm -rf "$tmp/p/.dossier"
"$dossier" run --quiet "$exports" --vault "$tmp/p"
nowhere 'nor without .dossier' "$tmp/p" 'Freya'

# Words of the user keep the page: of its properties stays what they wrote or changed.
filled "$tmp/o"
page="$tmp/o/People/Freya Thorne.md"
sed -i 's/^tags:$/phone: 12\n&/; s/^# Freya.*/&\n\nAsk about the boat./' "$page"
like 'a page has properties' "$page" '^email: f.thorne@'
exit_code 0 'a person with words of mine is forgotten' "$dossier" forget -q 'Freya Thorne' --vault "$tmp/o"
like 'my words stay' "$page" '^Ask about the boat\.$'
like 'and my property' "$page" '^phone: 12$'
unlike 'but none of dossier' "$page" '^(email|org|role):'
is 'the address is nowhere' "$(grep -rl 'f.thorne@' "$tmp/o")" ''
exit_code 0 'the pages are without fault' "$dossier" check "$tmp/o"
pages "$tmp/o" >"$tmp/forgotten"
"$dossier" run -q "$exports" --vault "$tmp/o"
is 'a later run changes nothing' "$(pages "$tmp/o" | diff "$tmp/forgotten" - | head -3)" ''

# What the person said right before what stays.
new_vault "$tmp/b"
python3 "$here/tests/cli/records.py" >"$tmp/records" <<'R'
# 2026-03-02 Lock review; people=Freya Thorne,Ada Quill
fact | It costs nine thousand | context=The sluice at Halden needs a gate.
R
"$dossier" render --quiet --vault "$tmp/b" "$tmp/records"
ok 'what was said before an item is in the records' grep -rqi sluice "$tmp/b/.dossier"
exit_code 0 'who may have said it is forgotten' "$dossier" forget 'Freya Thorne' --vault "$tmp/b"
nowhere 'it goes along' "$tmp/b" 'sluice'

# The name in answers, on pages that the person deleted or merged, in events.
filled "$tmp/q"
"$dossier" review --quiet --accept 'q-hynlb7hi=Maya Renner' --vault "$tmp/q"
like 'an answer names a person' "$tmp/q/Review.md" '^- "Maya" may be .* Maya Renner'
rm "$tmp/q/People/Freya Thorne.md"
"$dossier" run --quiet "$exports" --vault "$tmp/q"
"$dossier" merge-entity --quiet 'Ines Marlow' 'Bram Osei' --vault "$tmp/q"
cp -R "$tmp/q" "$tmp/m"
for who in 'Maya Renner' 'Freya Thorne' 'Bram Osei'; do
	exit_code 0 "$who is forgotten" "$dossier" forget "$who" --vault "$tmp/q"
	nowhere 'and is nowhere' "$tmp/q" "$who"
done
nowhere 'nor is the name that was merged' "$tmp/q" 'Marlow'
exit_code 0 'a meeting whose question was answered' "$dossier" forget '2026-03-02 Team weekly' --vault "$tmp/m"
nowhere 'takes the answer along' "$tmp/m" 'may be Maya'
rm "$tmp/m/Meetings/2026-02-16 Corvane board outcome.md"
"$dossier" run --quiet "$exports" --vault "$tmp/m"
exit_code 0 'a meeting without its page' "$dossier" forget 'Corvane board outcome' --vault "$tmp/m"
nowhere 'is nowhere, too' "$tmp/m" 'board outcome'
SOURCE_DATE_EPOCH=$(date +%s)
filled "$tmp/w"
exit_code 0 'what was written a moment ago' "$dossier" forget "$meeting" --vault "$tmp/w"
nowhere 'is not named in a cache' "$tmp/w" 'board outcome'
SOURCE_DATE_EPOCH=4102444800

filled "$tmp/s"
exit_code 0 'a source is forgotten' "$dossier" forget '2026-02-03 Brightwater design session - notes.md' --vault "$tmp/s"
nowhere 'it is not named any more' "$tmp/s" 'design session - notes'
exit_code 2 'what is not there cannot be forgotten' "$dossier" forget 'Nobody At All' --vault "$tmp/s"
exit_code 2 'something must be named' "$dossier" forget --vault "$tmp/s"
# Killed on the way: the next start takes nothing of it back, or finishes it everywhere.
if strace -o "$tmp/true" true 2>/dev/null; then
	filled "$tmp/before"
	"$dossier" run -q --as-of 2026-09-01 "$exports" --vault "$tmp/before" # pages in an image
	forget_freya() { "$@" "$dossier" forget -q --now 'Freya Thorne' --vault "$tmp/k"; }
	cp -a "$tmp/before" "$tmp/k"
	forget_freya strace -o "$tmp/calls" -e trace=renameat,unlinkat
	for call in renameat unlinkat; do
		calls=$(grep -c "^$call(" "$tmp/calls")
		for at in 1 2 $((calls / 2)) $((calls - 1)) "$calls"; do
			rm -rf "$tmp/k"
			cp -a "$tmp/before" "$tmp/k"
			forget_freya strace -o "$tmp/true" -e "trace=$call" -e "inject=$call:signal=KILL:when=$at" 2>/dev/null
			begun=$(find "$tmp/k/.dossier" -name journal)
			"$dossier" run -q --now "$exports" --vault "$tmp/k"
			[ -z "$begun" ] || nowhere "killed at $call $at of $calls, finished by the next run" "$tmp/k" 'Freya'
		done
	done
else
	echo '# skipped: a forget that is killed: no strace'
fi
# One person under two full names: either name forgets both.
mkdir "$tmp/two"
cat >"$tmp/two/2026-03-02 Corvane plan.txt" <<'M'
Corvane plan
2026-03-02

Ada Quill: Welcome to the Corvane call.
Theodora Jane Vance: I will send Corvane the drawings by Friday.
Ada Quill: Thank you, Corvane needs them.
M
sed 's/plan/costs/; s/03-02/03-09/; s/Theodora Jane/TJ/; s/drawings/invoices/' \
	"$tmp/two/2026-03-02 Corvane plan.txt" >"$tmp/two/2026-03-09 Corvane costs.txt"
for name in 'Theodora Jane Vance' 'TJ Vance'; do
	rm -rf "$tmp/w2"
	new_vault "$tmp/w2"
	"$dossier" run --quiet "$tmp/two" --vault "$tmp/w2"
	is "$name: one page" "$(find "$tmp/w2/People" -name '*Vance*' | wc -l)" 1
	exit_code 0 "$name: forgotten" "$dossier" forget "$name" --vault "$tmp/w2"
	nowhere "$name: no spelling is left" "$tmp/w2" 'Vance'
	"$dossier" run --quiet "$tmp/two" --vault "$tmp/w2"
	nowhere "$name: nor comes back" "$tmp/w2" 'Vance'
done
# Somebody whose name begins with that of the person, or is in one word: others keep theirs.
alike()
{
	for day in $1; do
		cat <<M
# 2026-03-0$day Plan $day; people=Jonas Groß,Jonas Groß-Meier,Grace,Ada Quill; accounts=Corvane Logistics
action | Jonas Groß will send drawing $day | owner=Jonas Groß
action | Jonas Groß-Meier will send invoice $day | owner=Jonas Groß-Meier
action | Ada Quill will ask Jonas Groß-Meier for budget $day | owner=Ada Quill
action | Grace will order licence $day | owner=Grace
# 2026-03-1$day Review $day; people=Grace Turner,Ada Quill; accounts=Brightwater Hospitals
action | Grace Turner will pay depot $day | owner=Grace Turner
decision | The grace period ends in week $day
M
	done | python3 "$here/tests/cli/records.py"
}
alike '1 2' >"$tmp/both"
alike 1 >"$tmp/first"
taken "$tmp/g" "$tmp/first"
for who in 'Jonas Groß' Grace; do
	exit_code 0 "$who is forgotten" "$dossier" forget "$who" --vault "$tmp/g"
done
"$dossier" render -q --vault "$tmp/g" "$tmp/both"
for day in 1 2; do
	for gone in drawing licence; do
		nowhere "$gone $day went along" "$tmp/g" "$gone $day"
	done
	for stays in invoice budget depot week; do
		ok "$stays $day is of somebody else" grep -rq "^- .*$stays $day" "$tmp/g/Meetings"
	done
done
# By a name of many words a later run knows the person as well.
long='Maria del Carmen Ruiz de la Vega'
for day in 1 2; do
	python3 "$here/tests/cli/records.py" >"$tmp/long$day" <<M
# 2026-03-0$day Plan $day; people=$long,Ada Quill; accounts=Corvane Logistics
action | $long will send drawing $day | owner=$long
M
done
taken "$tmp/l" "$tmp/long1"
exit_code 0 'a name of seven words is forgotten' "$dossier" forget "$long" --vault "$tmp/l"
"$dossier" render -q --vault "$tmp/l" "$tmp/long2"
ok 'a later meeting is read' test -e "$tmp/l/Meetings/2026-03-02 Plan 2.md"
nowhere 'without the person' "$tmp/l" '(Carmen|drawing)'
# What a damaged line of the records holds, nobody knows.
filled "$tmp/d"
records=$tmp/d/.dossier/records/000001.jsonl
sed -i '/design session - notes/{/Freya/s/.$//}' "$records"
rm -r "$tmp/d/.dossier/cache"
exit_code 1 'forget with a line of the records that is cut' "$dossier" forget 'Freya Thorne' --vault "$tmp/d"
is 'and no record has the name' "$(grep -c Freya "$records")" 0
# A title that names the person, of a meeting whose page was deleted.
new_vault "$tmp/t"
python3 "$here/tests/cli/records.py" >"$tmp/records" <<'R'
# 2026-03-02 Call with Freya Thorne; people=Freya Thorne,Ada Quill
decision | We go with two sites
R
"$dossier" render -q --vault "$tmp/t" "$tmp/records"
rm "$tmp/t/Meetings"/*.md
"$dossier" render -q --vault "$tmp/t" "$tmp/records"
exit_code 1 'forget tells of the title' "$dossier" forget 'Freya Thorne' --vault "$tmp/t"
like 'by the id of the meeting' "$tmp/err" '^dossier: m-[0-9a-f]*: the title names'
meeting=$(sed -n 's/^dossier: \(m-[0-9a-f]*\): .*/\1/p' "$tmp/err")
exit_code 0 'which is forgotten by it' "$dossier" forget "$meeting" --vault "$tmp/t"
nowhere 'and then' "$tmp/t" 'Freya'
# The invitation stays in the folder when the talk is deleted.
mkdir "$tmp/invited"
cp "$exports"/2026-02-24* "$tmp/invited"
new_vault "$tmp/i"
"$dossier" run --quiet "$tmp/invited" --vault "$tmp/i"
exit_code 0 'a meeting with an invitation' "$dossier" forget '2026-02-24 Larch and Lowe follow-up' --vault "$tmp/i"
rm "$tmp/invited"/*.vtt
"$dossier" run --quiet "$tmp/invited" --vault "$tmp/i"
nowhere 'does not come back by that alone' "$tmp/i" 'follow-up'

# ---- a recorder that calls the files of all meetings the same
mkdir "$tmp/z" "$tmp/z/one" "$tmp/z/two" "$tmp/z/three" "$tmp/z/four" "$tmp/fixed" "$tmp/fixed/vault"
printf 'organisation: {name: Tarnsdale, domains: [tarnsdale.example]}\n' >"$tmp/fixed/vault/dossier.yaml"
# recorded FOLDER DAY WORDS
recorded()
{
	printf 'WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ada Lind>%s</v>\n' "$3" >"$tmp/z/$1/audio_transcript.vtt"
	printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:%s\nDTSTART:%sT090000Z\nSUMMARY:Talk %s\nEND:VEVENT\nEND:VCALENDAR\n' \
		"$1" "$2" "$1" >"$tmp/z/$1/audio_transcript.ics"
}
recorded one 20260113 'We agreed that the red gate goes to the north of the yard, and the boards go first.'
recorded two 20260224 'Petra will send all of the invoices for the crane and the ladders by Friday evening.'
recorded three 20260113 'We agreed that the blue gate goes to the north of the yard, and the boards go first.'
run_of() { "$dossier" run -q --vault "$tmp/fixed/vault" "$tmp/z/$1"; }
meetings() { find "$tmp/fixed/vault/Meetings" -name '*.md' | sed 's!.*/!!' | sort | tr '\n' ,; }
run_of one && run_of two
is 'two days are two meetings, whatever the file is called' "$(meetings)" \
	'2026-01-13 Talk one.md,2026-02-24 Talk two.md,'
run_of three
like 'a correction of the first is one all the same' "$tmp/fixed/vault/Meetings/2026-01-13 Talk one.md" 'blue gate'
is 'beside the second' "$(meetings)" '2026-01-13 Talk one.md,2026-02-24 Talk two.md,'
"$dossier" forget -q --vault "$tmp/fixed/vault" '2026-01-13 Talk one'
run_of one && run_of two
is 'one is forgotten, the other not' "$(meetings)" '2026-02-24 Talk two.md,'
recorded four 20260303 'The lorries come back on Monday morning, says the driver of the harbour.'
run_of four
is 'and a later one is read' "$(meetings)" '2026-02-24 Talk two.md,2026-03-03 Talk four.md,'

# ---- the export that gave a meeting its page goes, the meeting stays on it
mkdir "$tmp/y" "$tmp/y/vault" "$tmp/y/in"
cp "$tmp/fixed/vault/dossier.yaml" "$tmp/y/vault"
cp "$tmp/z/one/audio_transcript.vtt" "$tmp/y/in/2026-01-13 Yard.vtt"
"$dossier" run -q --vault "$tmp/y/vault" "$tmp/y/in"
printf '# Yard\nDate: 2026-01-13\nAttendees: Ada Lind\n\n## Decisions\n- The red gate goes to the north of the yard\n' >"$tmp/y/in/2026-01-13 Yard.md"
"$dossier" run -q --vault "$tmp/y/vault" "$tmp/y/in"
page="$tmp/y/vault/Meetings/2026-01-13 Yard.md"
echo 'My own minute.' >>"$page"
exit_code 0 'a source of two' "$dossier" forget -q --vault "$tmp/y/vault" '2026-01-13 Yard.vtt'
is 'the other stays on its page' "$(find "$tmp/y/vault/Meetings" -name '*.md')" "$page"
like 'with own words' "$page" '^My own minute\.$'
unlike 'without its words' "$page" 'boards'
bytes_of "$tmp/y/vault" >"$tmp/y/bytes"
"$dossier" run -q --vault "$tmp/y/vault" "$tmp/y/in"
is 'so it does after the next run' "$(bytes_of "$tmp/y/vault" | diff "$tmp/y/bytes" -)" ''

# ---- records are lost: what came from whom is not known, and that is told
filled "$tmp/z"
rm -rf "$tmp/z/.dossier"
exit_code 2 'without records nobody is forgotten' "$dossier" forget 'Freya Thorne' --vault "$tmp/z"
like 'a run over the exports comes first' "$tmp/err" 'no records, .*: run dossier over its exports first'
"$dossier" run --quiet "$exports/2026-02-03 Brightwater design session - notes.md" --vault "$tmp/z"
exit_code 1 'with some of them' "$dossier" forget 'Freya Thorne' --vault "$tmp/z"
like 'pages that still name her are told' "$tmp/err" '^dossier: Meetings/2026-01-20 .*: still names who was forgotten, by meetings whose records are lost'
unlike 'no others' "$tmp/err" '2026-02-03'
end
