#!/bin/sh
# Questions and answers: asked once, answered in Review.md or by command, for good.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
v=$tmp/v
review=$v/Review.md
meeting="$v/Meetings/2026-03-02 Team weekly.md"

# vtt FILE: lines "Speaker: words" from stdin
vtt()
{
	awk -F': ' 'BEGIN { print "WEBVTT\n" }
		{ printf "00:%02d.000 --> 00:%02d.500\n<v %s>%s</v>\n\n", NR * 5, NR * 5 + 4, $1, substr($0, length($1) + 3) }' >"$1"
}

vault()
{
	rm -rf "$1"
	mkdir -p "$1"
	cat >"$1/dossier.yaml" <<'Y'
me: Ada Quill
organisation:
  name: Tarnholt Software
  domains: [tarnholt.example]
accounts:
  - name: Brightwater Hospitals
    domains: [brightwater.example]
people:
  - name: Ada Quill
    email: ada.quill@tarnholt.example
  - name: Bram Osei
    email: bram.osei@tarnholt.example
  - name: Maya Renner
    aliases: [Maya]
    org: Tarnholt Software
  - name: Maya Solberg
    aliases: [Maya]
    org: Brightwater Hospitals
Y
}

mkdir "$tmp/in" "$tmp/more"
vtt "$tmp/in/2026-03-02 Team weekly.vtt" <<'M'
Ada Quill: Maya will send the new quote to the hospital by Friday.
Bram Osei: Good. When I was at Hallam we always had two suppliers for the tapes.
Ada Quill: Hallam has bought the same archive, the people at Hallam told me so.
Bram Osei: When I was at Thornbury they gave us a rack for nothing.
Speaker 2: We decided to order the cables for the second rack from the same shop as before.
Ada Quill: Agreed, that is decided.
Speaker 2: I'll get the invoices to the shop by Friday.
M
vtt "$tmp/more/2026-03-09 Team weekly.vtt" <<'M'
Ada Quill: Maya will send the signed contract to the hospital by Monday.
Bram Osei: I was at Hallam when they had the same trouble with the old robots.
Ada Quill: We decided to keep the old robots until the autumn.
M

# block CODE: the question's block in Review.md; id WORDS: its id
id()
{
	sed -n "s/^- .*$1.* ^\\(q-[a-z2-7]*\\)\$/\\1/p" "$review"
}

# tick WORDS LABEL
tick()
{
	awk -v q="$1" -v l="  - [ ] $2" '/^- / { here = index($0, q) > 0 }
		here && $0 == l { $0 = "  - [x] " substr(l, 9) } { print }' "$review" >"$tmp/ticked"
	cp "$tmp/ticked" "$review"
}

again()
{
	bytes_of "$v" >"$tmp/bytes"
	forget_seen "$v"
	exit_code 0 "$1: once more" "$dossier" run --quiet "$tmp/in" "$tmp/more" --vault "$v"
	is "$1: the next run changes no byte" "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''
}

# ---- asked once, with a reason, the words, the meeting, a box an answer
vault "$v"
exit_code 0 'review before a run' "$dossier" review --vault "$v"
like 'says that nothing is open' "$tmp/err" 'no open questions'
exit_code 0 'a run' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'a question says why, shows the words, the meeting and its id' "$review" \
	'^- "Maya" may be Maya Renner or Maya Solberg: "Maya will send .*" \(\[\[Meetings/2026-03-02 Team weekly\|2026-03-02\]\]\) \^q-[a-z2-7]{8}$'
is 'a box an answer' "$(grep -A4 '^- "Maya"' "$review" | grep -c '^  - \[ \] ')" 4
like 'a label' "$review" '^- Who is "Speaker 2" in Team weekly\? "'
like 'a company' "$review" '^- Is Hallam an account\? "'
like 'another one, named in passing' "$meeting" '^- Thornbury \(mentioned\)'
unlike 'is no question' "$review" 'Thornbury'
like 'the page has the tag' "$meeting" '^  - needs-review$'
ids=$(sed -n 's/.* ^\(q-.*\)$/\1/p' "$review" | sort)
exit_code 0 'later meetings' "$dossier" run --quiet "$tmp/more" --vault "$v"
is 'ask nothing twice' "$(grep -c '^- "Maya"' "$review")" 1
like 'and are named' "$review" '^- "Maya".*2026-03-02\]\], \[\[Meetings/2026-03-09 Team weekly\|2026-03-09'
is 'their ids stay' "$(sed -n 's/.* ^\(q-.*\)$/\1/p' "$review" | sort)" "$ids"
vault "$tmp/other"
"$dossier" run --quiet "$tmp/more" "$tmp/in" --vault "$tmp/other"
is 'in any order of input' "$(sed -n 's/.* ^\(q-.*\)$/\1/p' "$tmp/other/Review.md" | sort)" "$ids"
exit_code 0 'check' "$dossier" check "$v"
again 'open questions'

# ---- what a person writes in a question stands below its answer; a last line has no end
cp -R "$v" "$tmp/odd"
python3 - "$tmp/odd/Review.md" <<'P'
import sys
p = sys.argv[1]
s = open(p).read()
s = s.replace('- "Maya"', '- URGENT: "Maya"').replace('[ ] Maya Solberg', '[x] Maya Solberg')
s = s.replace('  - [ ] Maya Renner', '  - [ ] ask Bram\n  - [ ] Maya Renner (left in May)')
open(p, 'w').write(s[:s.index('%% dossier')].rstrip('\n'))
P
exit_code 0 'a question with words of a person' "$dossier" run --quiet "$tmp/in" --vault "$tmp/odd"
is 'they stand below the answer' "$(grep -A3 '→ Maya Solberg' "$tmp/odd/Review.md" | sed '1d; s/".*//')" '  - URGENT: 
  - [ ] ask Bram
  - [ ] Maya Renner (left in May)'
like 'a heading begins its line' "$tmp/odd/Review.md" '^## Answered$'
like 'and the ledger its own' "$tmp/odd/Review.md" '^%% dossier v1 .*%%$'
settled 'odd' "$tmp/odd"

# ---- a ticked name owns the action, in past and future meetings
unlike 'the action is not hers yet' "$meeting" 'People/Maya Solberg'
tick '"Maya"' 'Maya Solberg'
exit_code 0 'a run after a tick' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'the action is hers' "$meeting" '^- \[ \] \[\[People/Maya Solberg\|Maya Solberg\]\] will send'
like 'in the other meeting too' "$v/Meetings/2026-03-09 Team weekly.md" 'Maya Solberg\]\] will send'
like 'the answer is kept' "$review" '^- "Maya" may be Maya Renner or Maya Solberg → Maya Solberg \^q-'
is 'the question is gone' "$(grep -c '^  - \[.\] Maya' "$review")" 0
again 'a ticked name'

# ---- an account or none, a name for a label
like 'a company that was asked about' "$meeting" 'Hallam \(mentioned\)'
tick Hallam 'not an account'
tick '"Speaker 2"' 'someone else'
sed -i 's/^  - \[x\] someone else$/  - [x] someone else: Otto Reiss/' "$review"
printf '%s\n' '  I asked him.' >"$tmp/note"
sed -i "/ ^$(id 'Speaker 2')\$/r $tmp/note" "$review"
exit_code 0 'a run after two ticks' "$dossier" run --quiet "$tmp/in" --vault "$v"
unlike 'no account: it is gone' "$meeting" 'Hallam \(mentioned\)'
like 'the label is a person' "$meeting" '^- Otto Reiss$|^- \[\[People/Otto Reiss'
like 'who said it' "$meeting" '- Otto Reiss, 0:00'
like 'and whose the promise is' "$meeting" '^- \[ \] \[\[People/Otto Reiss\|Otto Reiss\]\]: I.ll get the invoices'
unlike 'no question, no tag' "$meeting" 'needs-review'
unlike 'no empty section' "$review" '^## Open$'
like 'what a person noted goes along' "$review" 'I asked him\.$'
again 'no account'
cp -R "$v" "$tmp/back"
exit_code 0 'a batch that answered is taken back' "$dossier" undo --vault "$tmp/back"
unlike 'no answer is called unreadable' "$tmp/err" 'not an answer'
like 'its boxes are ticked as they were' "$tmp/back/Review.md" '^  - \[x\] not an account$'

# ---- nothing of it is lost with .dossier
cp -R "$v" "$tmp/lost"
rm -rf "$tmp/lost/.dossier"
exit_code 0 'a run without memory' "$dossier" run --quiet "$tmp/in" "$tmp/more" --vault "$tmp/lost"
is 'changes no page' "$(diff -r -x .dossier "$v" "$tmp/lost")" ''
is 'and keeps the answers again' "$(cat "$tmp/lost/.dossier/records/"* | grep -c '"event":"answer"')" 3
exit_code 0 'nor without Review.md' sh -c "rm '$v/Review.md' && '$dossier' run --quiet '$tmp/in' --vault '$v'"
like 'the answers are listed again' "$review" '→ not an account \^q-'
unlike 'and not asked' "$review" '^## Open$'
again 'a new Review.md'

# ---- an answer is edited where it stands
sed -i 's/→ Maya Solberg ^/→ **Maya Renner**, I think ^/' "$review"
sed -i 's/^- Is Hallam an account.*→ not an account/- Hallam: are they a company? → an account/' "$review"
exit_code 0 'a run after edits' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'a reworded answer is read' "$meeting" '^- \[ \] \[\[People/Maya Renner\|Maya Renner\]\] will send'
cp -R "$v" "$tmp/known"
for name in 'Bram Osei' 'whoever it is'; do
	sed -i "s/^\(- \"Maya\" may be .*→ \).* ^/\1$name ^/" "$tmp/known/Review.md"
	exit_code 0 "an answer that is no choice: $name" "$dossier" run --quiet "$tmp/in" --vault "$tmp/known"
	grep 'will send the new quote' "$tmp/known/Meetings/2026-03-02 Team weekly.md" >>"$tmp/owners"
done
like 'somebody known is taken' "$tmp/owners" '^- \[ \] .*Bram Osei\]\]: Maya will send'
like 'who is not known is nobody' "$tmp/owners" '^- \[ \] Maya will send'
ok 'an account has a page' test -e "$v/Accounts/Hallam.md"
like 'the words stay' "$review" '^- Hallam: are they a company\? → an account \^q-'
again 'edited answers'
sed -i '/Hallam/s/→ an account/→ not an account/' "$review"
exit_code 0 'a run after another edit' "$dossier" run --quiet "$tmp/in" --vault "$v"
ok 'no account has no page' test ! -e "$v/Accounts/Hallam.md"
again 'no account after all'
sed -i '/Hallam/s/→ not an account/→ an account/' "$review"
exit_code 0 'and back' "$dossier" run --quiet "$tmp/in" --vault "$v"
ok 'an account has its page again' test -e "$v/Accounts/Hallam.md"

# ---- taken back, left open
sed -i '/→ an account/d' "$review"
exit_code 0 'a run after an answer was deleted' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'it is asked again' "$review" '^- Is Hallam an account'
again 'an answer taken back'
page=$(grep -l needs-review "$v"/*/*.md)
sed -i '/needs-review/d' "$page"
exit_code 0 'a run after the tag was taken off' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'it is left open' "$review" '^- Is Hallam an account.*→ leave open \^q-'
unlike 'the tag stays away' "$page" 'needs-review'
again 'left open'
sed -i '/→ leave open/d' "$review"
"$dossier" run --quiet "$tmp/in" --vault "$v"
like 'the tag can return' "$page" 'needs-review'
sed -i '/^- Is Hallam/,/leave open/d' "$review"
exit_code 0 'a run after a question was deleted' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'it is left open too' "$review" 'Hallam.*→ leave open \^q-'

# ---- answers that cannot be read are named, and wait
sed -i 's/→ leave open/→ perhaps/' "$review"
exit_code 1 'an answer that is none' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'is named with its line and what can be said' "$tmp/err" '^dossier: Review.md:[0-9]+: not an answer to this question; these are: an account, not an account, leave open$'
sed -i '/→ perhaps/d' "$review"
"$dossier" run --quiet "$tmp/in" --vault "$v"
tick Hallam 'an account'
tick Hallam 'not an account'
exit_code 1 'two ticks' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'are named' "$tmp/err" 'Review.md:[0-9]+: 2 answers are ticked'
is 'and stay' "$(grep -c '^  - \[x\]' "$review")" 2
sed -i 's/- \[x\] an account/- [ ] an account/' "$review"
exit_code 0 'one is left' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'it counts' "$review" '→ not an account'

sed -i 's/→ not an account/→ Brightwater Hospitals/' "$review"
exit_code 0 'another name of an account' "$dossier" run --quiet "$tmp/in" --vault "$v"
like 'is that account' "$meeting" 'Brightwater Hospitals.*\(mentioned\)'
again 'another name'
sed -i 's/→ Brightwater Hospitals/→ not an account/' "$review"

# ---- the same by command
sed -i '/→ not an account/d' "$review"
"$dossier" run --quiet "$tmp/in" --vault "$v"
exit_code 0 'review' "$dossier" review --vault "$v"
like 'says how one is answered' "$tmp/err" '^dossier: answer one with dossier review --accept ID=NUMBER, or tick'
like 'lists the question' "$tmp/out" "^$(id Hallam) new-account: Is Hallam an account\\? \".*Hallam"
like 'and its answers' "$tmp/out" '^  2 not an account$'
exit_code 0 'review --json' "$dossier" review --json --vault "$v"
line=$(grep -n '^- Is Hallam' "$review" | cut -d: -f1)
is 'one object a line' "$(python3 -c "import json,sys
for l in sys.stdin:
    q = json.loads(l)
    print(q['code'], q['page'], q['line'], q['id'], q['choices'])" <"$tmp/out")" "new-account Review.md $line $(id Hallam) ['an account', 'not an account']"
bytes_of "$v" >"$tmp/bytes"
exit_code 0 'review --dry-run' "$dossier" review --accept "$(id Hallam)" --dry-run --vault "$v"
like 'shows the diff' "$tmp/out" '^\+- Is Hallam.*→ an account'
is 'and writes nothing' "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''
exit_code 2 'an id that is none' "$dossier" review --accept q-aaaaaaaa --vault "$v"
exit_code 2 'a choice that is none' "$dossier" review --accept "$(id Hallam)=9" --vault "$v"
exit_code 2 'two answers at once' "$dossier" review --accept "$(id Hallam)" --reject "$(id Hallam)" --vault "$v"
exit_code 2 'a list and an answer' "$dossier" review --list --accept "$(id Hallam)" --vault "$v"
is 'nor do wrong commands' "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''
exit_code 0 'review --reject' "$dossier" review --quiet --reject "$(id Hallam)" --vault "$v"
like 'is an answer' "$review" '^- Is Hallam.*→ not an account'
again 'a command'
sed -i '/"Maya"/d' "$review"
"$dossier" run --quiet "$tmp/in" --vault "$v"
exit_code 2 'accept needs a choice of several' "$dossier" review --accept "$(id '"Maya"')" --vault "$v"
exit_code 2 'half a name that fits two choices is no answer' "$dossier" review --accept "$(id '"Maya"')=Maya" --vault "$v"
like 'says so' "$tmp/err" '"Maya" fits several answers to q-'
exit_code 2 'a number that is none of the choices is no name' "$dossier" review --accept "$(id '"Maya"')=9" --vault "$v"
like 'it says how many there are' "$tmp/err" 'none of the 3 answers'
exit_code 0 'accept by number' "$dossier" review --quiet --accept "$(id '"Maya"')=1" --vault "$v"
like 'means the choice' "$review" '"Maya".*→ Maya Renner'
sed -i '/"Maya"/d' "$review"
"$dossier" run --quiet "$tmp/in" --vault "$v"
exit_code 0 'accept by name' "$dossier" review --quiet --accept "$(id '"Maya"')=Bram Osei" --vault "$v"
like 'of somebody else' "$meeting" 'Bram Osei\|Bram Osei\]\]: Maya will send'
again 'somebody else'

# ---- a name is half of somebody else's, or its task is another's
vault "$tmp/half"
mkdir "$tmp/half.in"
vtt "$tmp/half.in/2026-03-02 Team weekly.vtt" <<'M'
Ada Quill: Maya will send the new quote to the hospital by Friday.
Bram Osei: What about the tapes?
Ada Quill: Maya Renner still owes us the test tapes, and Maya Solberg has the robots.
Bram Osei: I'll remind them tomorrow.
Ada Quill: The next one is the archive.
Ada Quill: Maya still has the keys of the robots.
Bram Osei: I'll fetch them on Monday.
M
"$dossier" run --quiet "$tmp/half.in" --vault "$tmp/half"
review=$tmp/half/Review.md
meeting="$tmp/half/Meetings/2026-03-02 Team weekly.md"
tick '"Maya" may be' 'Maya Solberg'
exit_code 0 'half a name' "$dossier" run --quiet "$tmp/half.in" --vault "$tmp/half"
like 'what begins with it is hers' "$meeting" 'Maya Solberg\]\] will send'
like 'but not what begins with the whole name of another' "$meeting" '^- Maya Renner still owes .*\[\[People/Bram Osei\|Bram Osei\]\] will remind'
like 'nor what somebody else promised' "$meeting" '^- (\[ \] )?Maya still has .*\[\[People/Bram Osei\|Bram Osei\]\] will fetch'
review=$v/Review.md

# ---- a deleted page stays away, with and without memory, until its line goes
rm "$v/People/Bram Osei.md"
exit_code 0 'a run after a page was deleted' "$dossier" run "$tmp/in" --vault "$v"
like 'says so' "$tmp/err" '1 page was deleted, not made again'
ok 'it is not made again' test ! -e "$v/People/Bram Osei.md"
like 'Review.md tells, by hash' "$review" '^- a page that you deleted → not made again \^q-[a-z2-7]{8}$'
again 'a deleted page'
rm -rf "$v/.dossier"
exit_code 0 'a run without memory' "$dossier" run --quiet "$tmp/in" "$tmp/more" --vault "$v"
ok 'it is still not made' test ! -e "$v/People/Bram Osei.md"
sed -i '/not made again/d' "$review"
exit_code 0 'a run after the line was deleted' "$dossier" run --quiet "$tmp/in" --vault "$v"
ok 'the page is wanted back' test -e "$v/People/Bram Osei.md"
again 'a page that is back'

# ---- two pages of one id: the page that is chosen is kept up, the other one left
for choice in '' ' 2'; do
	v=$tmp/copies$choice
	review=$v/Review.md
	vault "$v"
	mkdir -p "$tmp/copies.in"
	rm -f "$tmp/copies.in/"*
	for day in 02 09; do
		vtt "$tmp/copies.in/2026-03-$day Archive talk.vtt" <<M
Ada Quill: We decided to order $day shelves for Brightwater Hospitals from the same shop as before.
Bram Osei: The talk of the archive on day $day is about Brightwater Hospitals.
M
	done
	"$dossier" run --quiet "$tmp/copies.in/2026-03-02 Archive talk.vtt" --vault "$v"
	page="$v/Accounts/Brightwater Hospitals"
	cp "$page.md" "$page 2.md"
	"$dossier" run --quiet --now "$tmp/copies.in" --vault "$v"
	unlike 'which of two is the page is open' "$page.md" '09 shelves'
	sed -i 's/^  - \[ \] leave open$/  - [x] Accounts\/Nobody/' "$review"
	exit_code 1 'what is no answer' "$dossier" run --quiet --now "$tmp/copies.in" --vault "$v"
	like 'is named' "$tmp/err" 'not an answer to this question; these are: Accounts/Brightwater Hospitals 2, Accounts/Brightwater Hospitals, leave open$'
	like 'and waits' "$review" '^  - \[x\] Accounts/Nobody$'
	unlike 'it is filed nowhere' "$review" 'Answered'
	sed -i 's/^  - \[x\] Accounts\/Nobody$/  - [ ] leave open/' "$review"
	tick 'two pages are' "Accounts/Brightwater Hospitals$choice"
	exit_code 0 'a page is chosen' "$dossier" run --quiet --now "$tmp/copies.in" --vault "$v"
	like 'it is kept up' "$page$choice.md" '09 shelves'
	is 'and no other' "$(grep -l '09 shelves' "$v/Accounts/"*)" "$page$choice.md"
	like 'links lead there' "$v/Meetings/2026-03-09 Archive talk.md" "Accounts/Brightwater Hospitals$choice\\|"
	bytes_of "$v" >"$tmp/bytes"
	forget_seen "$v"
	exit_code 0 'a chosen page, once more' "$dossier" run --quiet "$tmp/copies.in" --vault "$v"
	is 'it changes no byte' "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''
done

# ---- two exports that may be one meeting
v=$tmp/pair
review=$v/Review.md
vault "$v"
rm -rf "$tmp/more"
mkdir -p "$tmp/pairs/shelves" "$tmp/pairs/robots" "$tmp/more"
cat >"$tmp/common" <<'M'
Ada Quill: Good morning.
Bram Osei: Good morning.
M
{
	cat "$tmp/common"
	cat <<'M'
Ada Quill: I will send the plan of the second room to the builders by Friday.
Bram Osei: The fans in the first room are loud and old, somebody has to look at them.
Ada Quill: Our landlord wants a letter about the noise before the end of the month.
M
} | vtt "$tmp/pairs/shelves/2026-03-02 Second room.vtt"
{
	cat "$tmp/common"
	cat <<'M'
Ada Quill: Nobody knows who has the keys of the cellar, they were last seen in May.
Bram Osei: I will order twelve boxes for the tapes and a trolley by Thursday.
Ada Quill: The insurance asks for a list of everything that stands in the cellar.
M
} | vtt "$tmp/pairs/robots/2026-03-02 Second room.vtt"
pages() { find "$v/Meetings" -name '*.md' | wc -l; }
exit_code 0 'two exports' "$dossier" run --quiet "$tmp/pairs" --vault "$v"
is 'two meetings in doubt' "$(pages)" 2
cp -R "$v" "$tmp/noted"
like 'and a question' "$review" '^- "Second room" and "Second room" may be one meeting'
cp -R "$tmp/pairs/." "$tmp/in/"
rm "$tmp/in/2026-03-02 Team weekly.vtt"
again 'in doubt'
tick 'may be one meeting' 'one meeting'
exit_code 0 'one meeting' "$dossier" run --quiet "$tmp/pairs" --vault "$v"
is 'one page' "$(pages)" 1
ok 'of both' sh -c "grep -q 'shelves/2026' '$v/Meetings/'* && grep -q 'robots/2026' '$v/Meetings/'*"
again 'one meeting'
sed -i 's/→ one meeting/→ two meetings/' "$review"
exit_code 0 'two meetings' "$dossier" run --quiet "$tmp/pairs" --vault "$v"
is 'two pages again' "$(pages)" 2
unlike 'and no question' "$review" '^## Open$'
again 'two meetings'

# ---- a second page with words of a person stays for them alone
v=$tmp/noted
review=$v/Review.md
for page in "$v/Meetings/"*; do
	printf '\nMy words.\n' >>"$page"
done
tick 'may be one meeting' 'one meeting'
exit_code 0 'one meeting, own words' "$dossier" run --quiet "$tmp/pairs" --vault "$v"
is 'both pages stay' "$(grep -lx 'My words\.' "$v/Meetings/"* | wc -l)" 2
is 'one of them with nothing of dossier-s' "$(grep -LE '^## |\^i-' "$v/Meetings/"* | wc -l)" 1
is 'no tag waits for an answer' "$(grep -l needs-review "$v/Meetings/"*)" ''
again 'one meeting, own words'
sed -i 's/→ one meeting/→ two meetings/' "$review"
exit_code 0 'two meetings, own words' "$dossier" run --quiet "$tmp/pairs" --vault "$v"
is 'two whole pages again' "$(grep -l 'type/meeting' "$v/Meetings/"* | wc -l)" 2
again 'two meetings, own words'

# ---- one day says two things: which holds is asked, the other ends
v=$tmp/holds
review=$v/Review.md
vault "$v"
mkdir "$tmp/holds.in"
for call in Morning:40 Evening:50; do
	printf -- '---\ntitle: %s call\ndate: 2026-03-02\n---\n## Key facts\n\n- The archive of Brightwater Hospitals holds %s terabytes\n' \
		"${call%:*}" "${call#*:}" >"$tmp/holds.in/${call%:*}.md"
done
exit_code 0 'two values' "$dossier" run --quiet "$tmp/holds.in" --vault "$v"
like 'are a question' "$review" '^- Which holds: "The archive .* holds 40 terabytes" or "The archive .* holds 50 terabytes"\?'
"$dossier" review --vault "$v" >"$tmp/listed"
like 'which is listed' "$tmp/listed" ' contradiction: Which holds: "The archive .* holds 40 terabytes" or "The archive .* holds 50 terabytes"\?$'
account="$v/Accounts/Brightwater Hospitals.md"
is 'both stand' "$(grep -c '^- The archive of ' "$account")" 2
tick 'Which holds' 'The archive of Brightwater Hospitals holds 50 terabytes'
exit_code 0 'which holds' "$dossier" run --quiet "$tmp/holds.in" --vault "$v"
like 'stands' "$account" '^- The archive of Brightwater Hospitals holds 50 '
unlike 'the other does not' "$account" 'holds 40 '
like 'but on its meeting page, with what ended it' "$v/Meetings/2026-03-02 Morning call.md" 'holds 40 .*- changed, \[\['
bytes_of "$v" >"$tmp/bytes"
forget_seen "$v"
exit_code 0 'which holds, once more' "$dossier" run --quiet "$tmp/holds.in" --vault "$v"
is 'it changes no byte' "$(bytes_of "$v" | diff "$tmp/bytes" -)" ''

# ---- a page of a name that is another account's goes into that one's
vtt "$tmp/holds.in/2026-03-02 Hallam talk.vtt" <<'M'
Ada Quill: Hallam has bought the same archive, the people at Hallam told me so.
Bram Osei: When I was at Hallam we always had two suppliers for the tapes.
M
"$dossier" run --quiet "$tmp/holds.in" --vault "$v"
"$dossier" review --quiet --accept "$(id Hallam)" --vault "$v"
ok 'an account has a page' test -e "$v/Accounts/Hallam.md"
printf '[[Hallam]]\n' >"$v/mine.md"
sed -i '/→ an account/d' "$review"
"$dossier" run --quiet --now "$tmp/holds.in" --vault "$v"
exit_code 2 'what is no account' "$dossier" review --accept "$(id Hallam)=Nobody" --vault "$v"
exit_code 0 'the name of an account as an answer' "$dossier" review --now --quiet --accept "$(id Hallam)=brightwater hospitals" --vault "$v"
like 'is an answer' "$review" '^- Is Hallam.*→ Brightwater Hospitals'
ok 'the page goes' test ! -e "$v/Accounts/Hallam.md"
is 'and links lead on' "$(cat "$v/mine.md")" '[[Accounts/Brightwater Hospitals|Hallam]]'

# ---- fifty at once, by lines affected
v=$tmp/fifty
review=$v/Review.md
vault "$v"
echo 'open_days: 900' >>"$v/dossier.yaml"
mkdir "$tmp/fifty.in"
i=10
while [ $i -lt 64 ]; do
	day=$(printf '2026-%02d-%02d' $((1 + (i - 10) / 27)) $((1 + (i - 10) % 27)))
	vtt "$tmp/fifty.in/$day Call $i.vtt" <<M
Speaker $i: The room number $i of the house in the street $i is dry and warm and full of lamps.
Ada Quill: There are $i lamps in the house, and every one of them is older than $i years.
M
	i=$((i + 1))
done
exit_code 0 'many questions' "$dossier" run "$tmp/fifty.in" --vault "$v"
like 'how many there are, and stand there, is told' "$tmp/err" ' 54 open questions, 50 in Review\.md'
grep -m 1 '^- Who is' "$review" >"$tmp/first"
is 'fifty stand there' "$(grep -c '^- Who is "Speaker' "$review")" 50
like 'of those that change as much the newest first' "$tmp/first" '^- Who is "Speaker 63" in Call 63'
is 'as many pages have the tag' "$(grep -l needs-review "$v"/Meetings/* | wc -l)" 50
tick "$(sed -n 's/^- Who is \("Speaker [0-9]*"\).*/\1/p' "$review" | head -n 1)" 'leave open'
exit_code 0 'one answer' "$dossier" run --quiet "$tmp/fifty.in" --vault "$v"
is 'makes room for one' "$(grep -c '^- Who is "Speaker.*\())\|]])\) ' "$review")" 50

# ---- whoever sits in a room is no one person
v=$tmp/room
vault "$v"
mkdir "$tmp/room.in"
vtt "$tmp/room.in/2026-03-16 Team weekly.vtt" <<'M'
Conf Room 4B: We decided to order the cables for the second rack from the same shop as before.
Ada Quill: Agreed, that is decided.
M
exit_code 0 'a room speaks' "$dossier" run --quiet "$tmp/room.in" --vault "$v"
ok 'and nobody is asked who it is' test ! -e "$v/Review.md"
end
