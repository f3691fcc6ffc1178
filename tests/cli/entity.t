#!/bin/sh
# Two people or accounts become one page, and two again; nothing a person wrote is lost.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
v=$tmp/v

# vtt FILE: lines "Speaker: words" from stdin
vtt()
{
	awk -F': ' 'BEGIN { print "WEBVTT\n" }
		{ printf "00:%02d.000 --> 00:%02d.500\n<v %s>%s</v>\n\n", NR * 5, NR * 5 + 4, $1, substr($0, length($1) + 3) }' >"$1"
}

again()
{
	bytes_of "$v" >"$tmp/bytes"
	exit_code 0 "$1: once more" "$dossier" run --quiet "$tmp/in" --vault "$v"
	is "$1: the next run changes no byte" "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''
}

again_without_memory()
{
	again "$1"
	rm -rf "$tmp/lost"
	cp -R "$v" "$tmp/lost"
	rm -rf "$tmp/lost/.dossier"
	"$dossier" run --quiet "$tmp/in" --vault "$tmp/lost"
	is "$1: nor does one without memory" "$(diff -r -x .dossier "$v" "$tmp/lost")" ''
}

mkdir "$tmp/in" "$v"
vtt "$tmp/in/2026-03-02 Corvane hall.vtt" <<'M'
Tobias Crane: I will send the drawings of the hall to Corvane by Friday.
Ada Quill: We decided to build six halls for Corvane in the north.
Tobias Crane: Agreed. Corvane has a budget of two million euros for the halls.
M
vtt "$tmp/in/2026-03-09 Korvain lamps.vtt" <<'M'
Theo Crayne: I will order the new lamps for Korvain by Friday.
Ada Quill: We decided to buy ninety thousand lamps for Korvain in the spring.
Theo Crayne: Agreed, that is decided.
Ada Quill: The coffee here is better than on the train.
Theo Crayne: The weather was nice on the way here, and the train was on time.
Ada Quill: Mine was late, and there was no coffee on it.
Theo Crayne: We decided to keep the old switches of Korvain until the autumn.
Ada Quill: Agreed, that is decided.
Theo Crayne: I will send the plan of the cellar to Korvain by Friday.
M
cat >"$v/dossier.yaml" <<'Y'
me: Ada Quill
organisation:
  name: Tarnholt Software
  domains: [tarnholt.example]
accounts:
  - name: Corvane Logistics
    aliases: [Corvane]
  - name: Korvain
    domains: [korvain.example]
people:
  - name: Ada Quill
    email: ada.quill@tarnholt.example
Y
exit_code 0 'a run' "$dossier" run --quiet "$tmp/in" --vault "$v"
one="$v/Accounts/Corvane Logistics.md"
two=$v/Accounts/Korvain.md
ok 'two accounts' test -e "$one" -a -e "$two"
ok 'two people' test -e "$v/People/Tobias Crane.md" -a -e "$v/People/Theo Crayne.md"
decided=$(grep -m1 'old switches' "$two")
ok 'a line to delete' test -n "$decided"
grep -v 'old switches' "$two" | sed 's/^type: .*/&\nchair: third floor/; /cellar/s/2026-03-13$/2026-12-24/; s/^# Korvain/&\n\nMet them at the fair./' >"$tmp/two"
sed 's/^- \(.*ninety thousand.*\) (\[\[.*/- About ninety thousand, I think/' "$tmp/two" >"$two"
# shellcheck disable=SC2016
printf '\n## My notes\n\n- ask for `[[Korvain]]`\n' >>"$two"
# shellcheck disable=SC2016
printf '# Mine\n\n[[Tobias Crane]]\n\n[[Korvain]], [[Accounts/Korvain#Key Decisions|them]], ![[accounts/korvain.md]]\n\n| who |\n|---|\n| [[Korvain]] |\n\n```\n[[Korvain]]\n```\n\n[[Korvain too]]\n\n[a](Accounts/Korvain.md), [b](<Accounts/Korvain.md>)\n' >"$v/Mine.md"
mkdir "$v/Notes"
printf '[c](../Accounts/Korvain.md#Key%%20Decisions)\n' >"$v/Notes/Own.md"
exit_code 0 'the edits are read' "$dossier" run --quiet "$tmp/in" --vault "$v"

# ---- dry run, wrong names
bytes_of "$v" >"$tmp/bytes"
exit_code 2 'a name of nobody' "$dossier" merge-entity Korvain Nobody --vault "$v"
exit_code 2 'a typing error in the first name' "$dossier" merge-entity 'Theo Craine' 'Tobias Crane' --vault "$v"
like 'is told, with the near name' "$tmp/err" 'no person or account is called "Theo Craine" in this vault; did you mean "Theo Crayne"\?$'
exit_code 2 'a page is no name' "$dossier" merge-entity 'People/Theo Crayne.md' 'Tobias Crane' --vault "$v"
exit_code 2 'a person with an account' "$dossier" merge-entity 'Theo Crayne' Corvane --vault "$v"
like 'names both' "$tmp/err" 'Theo Crayne is a person and Corvane Logistics an account$'
exit_code 2 'an account with a person' "$dossier" merge-entity Corvane 'Theo Crayne' --vault "$v"
exit_code 2 'a name with itself' "$dossier" merge-entity Corvane 'Corvane Logistics' --vault "$v"
exit_code 0 'a dry run' "$dossier" merge-entity --dry-run Korvain Corvane --vault "$v"
like 'the page that goes' "$tmp/out" '^--- a/Accounts/Korvain.md$'
like 'leaves nothing' "$tmp/out" '^-## My notes$'
like 'the page that stays' "$tmp/out" '^\+- About ninety thousand'
is 'nothing is written' "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''

# ---- merged
exit_code 0 'merge' "$dossier" merge-entity --quiet Korvain Corvane --vault "$v"
ok 'one page' test ! -e "$two"
like 'both sources' "$one" 'new lamps for Korvain'
like 'the old name is an alias' "$one" '^  - Korvain$'
like 'words of the other page' "$one" '^Met them at the fair\.$'
like 'an edited line' "$one" '^- About ninety thousand, I think$'
unlike 'without a twin' "$one" '^- We decided to buy ninety thousand'
unlike 'a deleted line' "$one" 'old switches'
like 'an own section' "$one" '^## My notes$'
like 'an own property' "$one" '^chair: third floor$'
like 'a task with the date that it was given' "$one" '^- \[ \] .*cellar.* 📅 2026-12-24$'
is 'once' "$(grep -c cellar "$one")" 1
is 'an edited line stands among its like' "$(grep -c '^## Key Decisions$' "$one")" 1
like 'links lead on and show what they showed' "$v/Mine.md" '^\[\[Accounts/Corvane Logistics\|Korvain\]\], \[\[Accounts/Corvane Logistics#Key Decisions\|them\]\], !\[\[Accounts/Corvane Logistics\|korvain.md\]\]$'
like 'in a table' "$v/Mine.md" '^\| \[\[Accounts/Corvane Logistics\\\|Korvain\]\] \|$'
like 'not in code' "$v/Mine.md" '^\[\[Korvain\]\]$'
like 'Markdown links too' "$v/Mine.md" '^\[a\]\(Accounts/Corvane%20Logistics\.md\), \[b\]\(<Accounts/Corvane Logistics\.md>\)$'
like 'from another folder' "$v/Notes/Own.md" '^\[c\]\(\.\./Accounts/Corvane%20Logistics\.md#Key%20Decisions\)$'
like 'not to others' "$v/Mine.md" '^\[\[Korvain too\]\]$'
like 'dossier-s own lines too' "$v/Meetings/2026-03-09 Korvain lamps.md" 'Accounts/Corvane Logistics\|'
unlike 'all of them' "$v/Meetings/2026-03-09 Korvain lamps.md" 'Accounts/Korvain'
like 'it is an answer' "$v/Review.md" '^- the name "Korvain" stands for → Corvane Logistics \^q-'
again_without_memory merged

exit_code 0 'people' "$dossier" review --quiet --alias 'Theo Crayne=Tobias Crane' --vault "$v"
ok 'by review --alias' test ! -e "$v/People/Theo Crayne.md"
like 'he was there' "$v/People/Tobias Crane.md" '2026-03-09 Korvain lamps'
like 'what he does is told by one name' "$v/Meetings/2026-03-09 Korvain lamps.md" '^- \[\[People/Tobias Crane\|Tobias Crane\]\] will order the new lamps'
again people

# ---- taken back
bytes_of "$v" | grep -v dossier/ >"$tmp/pages"
exit_code 0 'merge again' "$dossier" merge-entity --quiet 'Tobias Crane' 'Ada Quill' --vault "$v"
ok 'his page is gone' test ! -e "$v/People/Tobias Crane.md"
exit_code 0 'undo' "$dossier" undo --quiet --vault "$v"
is 'all pages are as before' "$(bytes_of "$v" | grep -v dossier/ | diff "$tmp/pages" -)" ''
again undone

# ---- and split
exit_code 0 'split' "$dossier" split-entity --quiet 'Theo Crayne' --vault "$v"
like 'a page again' "$v/People/Theo Crayne.md" '2026-03-09 Korvain lamps'
unlike 'his meeting only' "$v/People/Tobias Crane.md" '2026-03-09 Korvain lamps'
unlike 'no alias' "$v/People/Tobias Crane.md" '- Theo Crayne'
unlike 'nor an empty list of them' "$v/People/Tobias Crane.md" '^aliases:'
like 'the meeting tells him' "$v/Meetings/2026-03-09 Korvain lamps.md" 'People/Theo Crayne\|'
like 'it is an answer too' "$v/Review.md" '^- the name "Theo Crayne" stands for → Theo Crayne \^q-'
again split
exit_code 0 'split an account' "$dossier" split-entity --quiet Korvain --vault "$v"
like 'its facts go back' "$two" 'new lamps for Korvain'
unlike 'and leave the other' "$one" 'new lamps for Korvain'
like 'words of a person stay where they are' "$one" '^Met them at the fair\.$'
again 'split account'

# ---- an alias in front matter is knowledge
sed -i 's/^type: person/type: person\naliases: [Theodore]/' "$v/People/Theo Crayne.md"
vtt "$tmp/in/2026-03-16 Switches.vtt" <<'M'
Theodore: I will bring the switches to the hall on Monday.
Ada Quill: Good, thank you very much for that.
M
exit_code 0 'a run with an alias' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'he is known by it' "$v/People/Theo Crayne.md" '2026-03-16 Switches'
ok 'and nobody else' test ! -e "$v/People/Theodore.md"

# ---- an alias in dossier.yaml, of a name that had a page: that goes into the other
v=$tmp/late
mkdir "$v"
# The page of the alias comes first in the folder.
sed '/^people:/,$d; s/name: Corvane Logistics/name: Logistics Corvane/' "$tmp/v/dossier.yaml" >"$v/dossier.yaml"
"$dossier" run --quiet "$tmp/in" --vault "$v"
printf '\nKept by hand.\n' >>"$v/Accounts/Korvain.md"
sed -i '/  - name: Korvain/d; s/aliases: \[Corvane\]/aliases: [Corvane, Korvain]/' "$v/dossier.yaml"
exit_code 0 'a run with the alias' "$dossier" run --quiet --now "$tmp/in" --vault "$v"
ok 'its page is gone' test ! -e "$v/Accounts/Korvain.md" -a -e "$v/Accounts/Logistics Corvane.md"
like 'its facts go to the other' "$v/Accounts/Logistics Corvane.md" 'new lamps for Korvain'
like 'and what a person wrote' "$v/Accounts/Logistics Corvane.md" '^Kept by hand\.$'
again 'alias joined'
exit_code 2 'there is nothing left to merge' "$dossier" merge-entity Corvane 'Logistics Corvane' --vault "$v"

# ---- one that two entries share is neither's
v=$tmp/shared
mkdir "$v"
sed '/^people:/,$d' "$tmp/v/dossier.yaml" >"$v/dossier.yaml"
"$dossier" run --quiet "$tmp/in" --vault "$v"
sed -i 's/  - name: Korvain/  - name: Dovrell\n    aliases: [Korvain]/; s/aliases: \[Corvane\]/aliases: [Corvane, Korvain]/' "$v/dossier.yaml"
exit_code 0 'a run with a shared alias' "$dossier" run --quiet --now "$tmp/in" --vault "$v"
ok 'its page stays' test -e "$v/Accounts/Korvain.md"
ok 'and is not said to be merged' sh -c "! grep -qs 'was merged' '$v/Review.md'"

# ---- on a page it may be a namesake's: both stay, and can be merged
v=$tmp/apart
mkdir "$v"
sed '/^people:/,$d' "$tmp/v/dossier.yaml" >"$v/dossier.yaml"
"$dossier" run --quiet "$tmp/in" --vault "$v"
sed -i 's/^type: person/type: person\naliases: [Theo Crayne]/' "$v/People/Tobias Crane.md"
exit_code 0 'a run with an alias of a page' "$dossier" run --quiet --now "$tmp/in" --vault "$v"
ok 'both pages stay' test -e "$v/People/Theo Crayne.md" -a -e "$v/People/Tobias Crane.md"
exit_code 0 'merge them' "$dossier" merge-entity --quiet 'Theo Crayne' 'Tobias Crane' --vault "$v"
ok 'one is gone' test ! -e "$v/People/Theo Crayne.md"

# by the names that both pages had before a person renamed them
new_vault "$tmp/renamed"
"$dossier" run --quiet "$tmp/in" --vault "$tmp/renamed"
mv "$tmp/renamed/People/Theo Crayne.md" "$tmp/renamed/People/Theo.md"
mv "$tmp/renamed/People/Tobias Crane.md" "$tmp/renamed/People/Toby.md"
"$dossier" run --quiet "$tmp/in" --vault "$tmp/renamed"
exit_code 2 'one page has both names' "$dossier" merge-entity Theo 'Theo Crayne' --vault "$tmp/renamed"
exit_code 2 'either way' "$dossier" merge-entity 'Theo Crayne' Theo --vault "$tmp/renamed"
exit_code 0 'merge by the old names' "$dossier" merge-entity 'Theo Crayne' 'Tobias Crane' --vault "$tmp/renamed"
is 'takes the page away' "$(cd "$tmp/renamed/People" && echo *)" 'Ada Quill.md Toby.md'
is 'and names no one twice' "$(sed -n '/^people:/,/^tags:/p' "$tmp/renamed/Meetings"/*lamps.md | grep -c Toby)" 1
bytes_of "$tmp/renamed" >"$tmp/bytes"
exit_code 0 'once more' "$dossier" run --quiet "$tmp/in" --vault "$tmp/renamed"
is 'changes no byte' "$(bytes_of "$tmp/renamed" | diff "$tmp/bytes" -)" ''

# an item that names both: one line, and its box is on the page of the one account
new_vault "$tmp/both"
mkdir "$tmp/both.in"
printf '# Gate visit\nDate: 2026-02-03\nAttendees: Ada Quill\n\n## Decisions\n\n- Brightwater wires the gate of Corvane\n\n## Actions\n\n- [ ] Ada Quill: send Brightwater and Corvane the plan\n' \
	>"$tmp/both.in/gate.md"
ok 'notes of two accounts' "$dossier" run -q "$tmp/both.in" --vault "$tmp/both"
page="$tmp/both/Accounts/Corvane Logistics.md"
is 'a decision of both' "$(grep -c '^- Brightwater wires the gate' "$page")" 1
exit_code 0 'that are one' "$dossier" merge-entity -q 'Brightwater Hospitals' Corvane --vault "$tmp/both"
is 'is one line' "$(grep -c '^- Brightwater wires the gate' "$page")" 1
like 'what was about two has its box there' "$page" '^- \[ \] .*the plan'

# an account that is bought: who says that its name stands for another one tells that this is an account
mkdir "$tmp/bought-in" "$tmp/bought"
cp "$v/dossier.yaml" "$tmp/bought/"
cat >"$tmp/bought-in/2026-04-02 Corvane weekly.md" <<'M'
# Corvane weekly

- Corvane Logistics is being bought by Halden Freight; the deal closes in May
M
printf '# Halden Freight gate\nDate: 16 April 2026\nAttendees: Hana Prout (Halden Freight), Ada Quill\n\n## Decisions\n\n- The gate goes in first\n' \
	>"$tmp/bought-in/gate.md"
"$dossier" run -q "$tmp/bought-in" --vault "$tmp/bought"
like 'a new name is asked about' "$tmp/bought/Review.md" '^- Is Halden Freight an account'
exit_code 0 'merge' "$dossier" merge-entity --quiet 'Corvane Logistics' 'Halden Freight' --vault "$tmp/bought"
unlike 'and not any more' "$tmp/bought/Review.md" 'an account\?'
bytes_of "$tmp/bought" >"$tmp/bytes"
"$dossier" run -q "$tmp/bought-in" --vault "$tmp/bought"
is 'a run after it changes no byte' "$(bytes_of "$tmp/bought" | diff "$tmp/bytes" -)" ''

# ---- into somebody who has no page yet: the page goes on as that one's
new_vault "$tmp/late"
for i in 1 2; do
	printf '# Mill call %s\nDate: 2026-02-0%s\nAttendees: Ada Quill, Theo Crayne <theo@mill.example>\n\n## Actions\n\n- [ ] Theo Crayne: send plan %s\n' \
		"$i" "$i" "$i" >"$tmp/in/Mill call $i.md"
done
"$dossier" run --quiet "$tmp/in/Mill call 1.md" "$tmp/in/Mill call 2.md" --vault "$tmp/late"
sed -i 's/^# Theo Crayne/&\n\nSings in the choir./' "$tmp/late/People/Theo Crayne.md"
sed -i 's/^people:/&\n  - {name: Tobias Crane, email: tobias@mill.example}/' "$tmp/late/dossier.yaml"
exit_code 0 'merged into one without a page' "$dossier" merge-entity --quiet 'Theo Crayne' 'Tobias Crane' --vault "$tmp/late"
ok 'there is one page' test -e "$tmp/late/People/Tobias Crane.md" -a ! -e "$tmp/late/People/Theo Crayne.md"
like 'with the words of a person' "$tmp/late/People/Tobias Crane.md" '^Sings in the choir\.$'
is 'and one identity' "$(grep -c '^dossier_id: p-' "$tmp/late/People/Tobias Crane.md")" 1
end
