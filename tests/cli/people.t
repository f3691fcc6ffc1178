#!/bin/sh
# One person under several full names (people.txt): one page with the reason, a question, or two pages.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

trimmed()
{
	echo "$1" | sed 's/^ *//; s/ *$//'
}
# meetings PEOPLE...: a line for records.py each
meetings()
{
	day=1
	for people; do
		account=Brightwater
		case $people in *//*) account=$(echo "${people#*//}" | sed 's/ //g') ;; esac
		day=$((day + 1))
		echo "# 2026-03-0$day Call $day; accounts=${account#-}; people=$(echo "${people%//*}" | sed 's/  *,/,/g; s/, */,/g; s/^ *//; s/ *$//')"
	done
}
# seen VAULT NAME OTHER: what became of them
seen()
{
	other=$(test -e "$1/People/$3.md" && echo 1)
	own=$(test -e "$1/People/$2.md" && echo 1)
	asked=$(grep -c "^- Is $2 also .*$3" "$1/Review.md" 2>/dev/null)
	case $own/$other/${asked:-0} in
	/1/0) echo merged ;;
	1/1/1) echo asked ;;
	1/1/0) echo apart ;;
	*) echo "own page '$own', the other '$other', asked '$asked'" ;;
	esac
}

row=0
while IFS='|' read -r verdict name other one two three; do
	case $verdict in '#'* | '') continue ;; esac
	row=$((row + 1))
	verdict=${verdict% } name=$(trimmed "$name") other=$(trimmed "$other")
	what="$row: $name, $other"
	set -- "$one" "$two"
	[ -z "$three" ] || set -- "$@" "$three"
	meetings "$@" | python3 "$here/tests/cli/records.py" >"$tmp/records"
	taken "$tmp/v" "$tmp/records"
	is "$what" "$(seen "$tmp/v" "$name" "$other")" "$verdict"
	[ "$verdict" != merged ] || like "$what: and why" "$tmp/v/People/$other.md" "^- Also $name .*: .*same "
	settled "$what" "$tmp/v"
	any_order "$what" "$tmp/v" "$tmp/records"
	# As many pages; the one that came first keeps its name.
	taken_singly "$tmp/w" "$tmp/records"
	is "$what: a meeting a run" "$(seen "$tmp/w" "$name" "$other")" "$verdict"
done <"$here/tests/cli/people.txt"

# ---- the page of a spelling that came first
meetings 'Toby Crane @@Orlin' 'Tobias Crane @@Orlin' | python3 "$here/tests/cli/records.py" >"$tmp/records"
new_vault "$tmp/v"
head -1 "$tmp/records" >"$tmp/first"
"$dossier" render -q --vault "$tmp/v" "$tmp/first"
"$dossier" render -q --vault "$tmp/v" "$tmp/records"
is 'a page keeps its name' "$(ls "$tmp/v/People")" 'Toby Crane.md'
like 'and tells the fuller one' "$tmp/v/People/Toby Crane.md" '^- Also Tobias Crane .*: short form of the first name, same surname, same organisation$'

# ---- not one person: a person's word holds
exit_code 0 'a name is split off' "$dossier" split-entity 'Tobias Crane' --vault "$tmp/v"
is 'two pages' "$(ls "$tmp/v/People")" 'Tobias Crane.md
Toby Crane.md'
is 'neither tells of the other' "$(grep -c '^- Also' "$tmp/v/People/"*.md | cut -d: -f2 | tr -d '\n')" 00

# ---- a question that is answered
# asked: a vault with a question about J. Smith, on whose page a person wrote
asked()
{
	meetings 'John Smith @@Orlin' 'J. Smith @@Orlin' | python3 "$here/tests/cli/records.py" >"$tmp/records"
	taken "$tmp/v" "$tmp/records"
	printf '\n## Mine\n\nLikes tea.\n' >>"$tmp/v/People/J. Smith.md"
}
# tick ANSWER
tick()
{
	sed -i "s/^  - \[ \] $1\$/  - [x] $1/" "$tmp/v/Review.md"
	ok "$1: is taken" "$dossier" render -q --vault "$tmp/v" /dev/null
	unlike "$1: not asked again" "$tmp/v/Review.md" '^  - \[.\] .*(Smith|Ruiz|person)'
	settled "$1" "$tmp/v"
}
asked
like 'the reason stands in the question' "$tmp/v/Review.md" '^- Is J. Smith also John Smith\? \(initial of the first name, same surname, same organisation\)'
tick 'John Smith'
is 'one page' "$(ls "$tmp/v/People")" 'John Smith.md'
like 'with what a person wrote on the other' "$tmp/v/People/John Smith.md" '^Likes tea\.$'
asked
cp "$tmp/v/People/John Smith.md" "$tmp/page"
printf '<<<<<<< mine\nx\n=======\n>>>>>>> theirs\n' >>"$tmp/v/People/John Smith.md"
sed -i 's/^  - \[ \] John Smith$/  - [x] John Smith/' "$tmp/v/Review.md"
exit_code 3 'a page that cannot take them in' "$dossier" render -q --vault "$tmp/v" /dev/null
like 'takes no words from the other' "$tmp/v/People/J. Smith.md" '^Likes tea\.$'
cp "$tmp/page" "$tmp/v/People/John Smith.md"
tick 'John Smith'
like 'but does when it can' "$tmp/v/People/John Smith.md" '^Likes tea\.$'
asked
tick 'another person'
is 'two pages still' "$(ls "$tmp/v/People")" 'J. Smith.md
John Smith.md'

# ---- one address
meetings 'Ana Ruiz <office@orlin.example>' 'Ana Lind <office@orlin.example>' 'Ruiz Anna <office@orlin.example>' \
	'Bo Lind <b.lind@orlin.example>' 'Berit Strand <b.lind@orlin.example>' |
	python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'a new surname, or an address that is made of one of the names: one person' "$(ls "$tmp/v/People")" 'Ana Ruiz.md
Bo Lind.md'
ok 'and no question' test ! -e "$tmp/v/Review.md"
meetings 'Ana Ruiz <office@orlin.example>' 'Bo Lind <office@orlin.example>' |
	python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
tick 'Ana Ruiz'
is 'two names of one box, until somebody says that they are one' "$(ls "$tmp/v/People")" 'Ana Ruiz.md'

# ---- half a name
half='Ada Quill, Gordon @@Orlin, Dr. Osei @@Orlin, Mrs Tarn @@Orlin'
meetings "$half" "$half" | python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'a first name, or a title and a surname, has no page yet' "$(ls "$tmp/v/People")" 'Ada Quill.md'
meetings "$half" "$half" "$half" | python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'but after its third meeting' "$(ls "$tmp/v/People")" 'Ada Quill.md
Dr. Osei.md
Gordon.md
Mrs Tarn.md'

# ---- whose people they are, where nobody's address tells it
# contacts ACCOUNT: who stands under "Key Contacts"
contacts()
{
	sed -n '/^## Key Contacts/,/^## Active/s/^- .*|\(.*\)\]\].*/\1/p' "$tmp/v/Accounts/$1.md"
}
meetings 'Ada Quill @@Tarnholt Software, Josie Moor' 'Ada Quill @@Tarnholt Software, Josie M // -' \
	'Ada Quill @@Tarnholt Software, Rufus Tarn' 'Ada Quill @@Tarnholt Software, Rufus Tarn // Lund' \
	'Ada Quill @@Tarnholt Software, Bo Lind, Cy Orr <cy@lund.example> @@Lund // Lund' \
	'Ada Quill @@Tarnholt Software, Fay Orr // Kettle' |
	python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'who met us with one account only is its contact' "$(contacts "Brightwater Hospitals")" 'Josie Moor'
is 'not beside somebody whose address tells it' "$(contacts Lund)" 'Cy Orr'
is 'nor with what only a talk names' "$(contacts Kettle)" ''
settled 'contacts' "$tmp/v"
any_order 'contacts' "$tmp/v" "$tmp/records"

# ---- several answers at once
meetings 'John Smith @@Orlin' 'J. Smith @@Orlin' 'Patricia Moss @@Orlin' 'P. Moss @@Orlin' |
	python3 "$here/tests/cli/records.py" >"$tmp/records"
taken "$tmp/v" "$tmp/records"
printf '\n## Mine\n\nLikes tea.\n' >>"$tmp/v/People/J. Smith.md"
printf '\n## Mine\n\nLikes coffee, as [[J. Smith]].\n' >>"$tmp/v/People/P. Moss.md"
sed -i 's/^  - \[ \] John Smith$/  - [x] John Smith/' "$tmp/v/Review.md"
tick 'Patricia Moss'
is 'two pages of four' "$(ls "$tmp/v/People")" 'John Smith.md
Patricia Moss.md'
like 'with what a person wrote on the one' "$tmp/v/People/John Smith.md" '^Likes tea\.$'
like 'and on the other, where links lead on' "$tmp/v/People/Patricia Moss.md" '^Likes coffee, as \[\[People/John Smith\|J\. Smith\]\]\.$'

# ---- half a name
# halves NAMES ASKED TITLE < RECORDS: whose pages there are, at once, in any order, and a meeting a run
halves()
{
	python3 "$here/tests/cli/records.py" >"$tmp/records"
	taken "$tmp/v" "$tmp/records"
	is "$3" "$(cd "$tmp/v/People" && printf '%s ' *.md)" "$1 "
	is "$3: asked" "$(grep -h '^- Is ' "$tmp/v/Review.md" 2>/dev/null | sed 's/ (\[.*//')" "$2"
	any_order "$3" "$tmp/v" "$tmp/records"
	taken_singly "$tmp/w" "$tmp/records"
	is "$3: a meeting a run" "$(cd "$tmp/w/People" && printf '%s ' *.md)" "${4:-$1} "
	is "$3: check" "$("$dossier" check --vault "$tmp/w" 2>&1 | head -3)" ''
}
halves 'Kofi Mensah.md' '' 'the same series' <<'E'
# 2026-03-02 Yard weekly; accounts=; people=Kofi Mensah
# 2026-03-09 Yard weekly; accounts=; people=Kofi
# 2026-03-16 Yard weekly; accounts=; people=Kofi
# 2026-03-23 Yard weekly; accounts=; people=Kofi
E
halves 'Kofi Lund.md Kofi Mensah.md Kofi.md' '' 'two of them in the series' <<'E'
# 2026-03-02 Yard weekly; accounts=; people=Kofi Mensah, Kofi Lund
# 2026-03-09 Yard weekly; accounts=; people=Kofi
# 2026-03-16 Yard weekly; accounts=; people=Kofi
# 2026-03-23 Yard weekly; accounts=; people=Kofi
E
halves 'Ben Okafor.md' '' 'a colleague, by address and by name' <<'E'
# 2026-03-02 Call; accounts=; people=Ben Okafor <ben@tarnholt.example> @@Tarnholt
# 2026-03-09 Other call; accounts=; people=Ben <ben@tarnholt.example> @@Tarnholt
# 2026-03-10 A third one; accounts=; people=Ben
# 2026-03-11 A fourth one; accounts=; people=Ben
# 2026-03-12 A fifth one; accounts=; people=Ben
E
halves 'Ben Okafor.md Ben Tarn.md Ben.md' '' 'two colleagues' <<'E'
# 2026-03-02 Call; accounts=; people=Ben Okafor <ben@tarnholt.example> @@Tarnholt, Ben Tarn @@Tarnholt
# 2026-03-10 A third one; accounts=; people=Ben
# 2026-03-11 A fourth one; accounts=; people=Ben
# 2026-03-12 A fifth one; accounts=; people=Ben
E
halves 'Ben Okafor.md' '' 'two sources of one meeting, one by address' 'Ben.md' <<'E'
# 2026-03-02 Call one; people=Ben <ben@tarnholt.example> @@Tarnholt; sketch=A
# 2026-03-02 Call one; notes; people=Ben Okafor
E
halves 'Fiona Bell.md' '' 'an initial in one source of a meeting' 'Fiona B.md' <<'E'
# 2026-03-02 Call one; accounts=Lund; people=Fiona B.; sketch=A
# 2026-03-02 Call one; notes; accounts=Lund; people=Fiona Bell
E
halves 'Fiona B.md Fiona Bell.md Fiona Brand.md' '' 'an initial that fits two' <<'E'
# 2026-03-02 Call one; accounts=; people=Fiona B.; sketch=A
# 2026-03-02 Call one; notes; accounts=; people=Fiona Bell, Fiona Brand
E
halves 'Tom Lund.md Tom Okafor.md Tom.md' '' 'a customer of another account and a colleague' <<'E'
# 2026-03-01 Shed call; accounts=; people=Tom Okafor @@Tarnholt
# 2026-03-02 Yard call; accounts=Brightwater; people=Tom Lund @@Brightwater
# 2026-03-09 Other call; accounts=Corvane; people=Tom
# 2026-03-10 A third call; accounts=Corvane; people=Tom
# 2026-03-11 A fourth call; accounts=Corvane; people=Tom
E
halves 'Ana Ruiz.md Ana.md' '- Is Ana also Ana Ruiz? (same first name)' 'only the first name speaks for it' <<'E'
# 2026-03-01 Chat one; accounts=; people=Ana Ruiz
# 2026-03-02 Yard weekly; accounts=; people=Ana
# 2026-03-09 Yard weekly; accounts=; people=Ana
# 2026-03-16 Yard weekly; accounts=; people=Ana
E
tick 'Ana Ruiz'
is 'one page of Ana' "$(ls "$tmp/v/People")" 'Ana Ruiz.md'
halves 'Margit Sol.md Margit.md' '- Is Margit also Margit Sol? (same first name)' 'an address of another domain' <<'E'
# 2026-03-01 Call one; accounts=Brightwater; people=Margit Sol <m.sol@port.example>
# 2026-03-02 Call two; accounts=Brightwater; people=Margit <margit@harbour.example>
E
halves 'Margit Sol.md' '' 'another address of the domain' <<'E'
# 2026-03-01 Call one; accounts=Brightwater; people=Margit Sol <m.sol@port.example>
# 2026-03-02 Call two; accounts=Brightwater; people=Margit <margit@port.example>
E
halves 'Ben Okafor.md' '' 'the page of half a name came first' 'Ben.md' <<'E'
# 2026-03-02 Call one; accounts=; people=Ben <ben@tarnholt.example> @@Tarnholt
# 2026-03-09 Call two; accounts=; people=Ben Okafor <ben@tarnholt.example> @@Tarnholt
# 2026-03-10 Call three; accounts=; people=Ben Okafor @@Tarnholt
E
like 'and it tells the full one' "$tmp/w/People/Ben.md" '^- Also Ben Okafor .*: same first name$'

# ---- who was invited, and says nothing by the name
mkdir "$tmp/exports"
cat >"$tmp/exports/2026-03-02 Orlin call.txt" <<'E'
Orlin call
Date: 2026-03-02
Attendees: Ada Quill <ada@northlight.example>, Bo Orlin <bo@orlin.example>, Cy Tarn <cy@northlight.example>

Bo Orlin: We have to move the archive by May, Dee Lund of yours says.
Ada Quill: We will.
E
new_vault "$tmp/v"
cat >"$tmp/v/dossier.yaml" <<'E'
organisation:
  name: Northlight
  domains: [northlight.example]
accounts:
  - name: Orlin Works
    domains: [orlin.example]
E
"$dossier" run -q --vault "$tmp/v" "$tmp/exports" 2>"$tmp/err"
like 'an own colleague who was invited is a collaborator' "$tmp/v/Accounts/Orlin Works.md" '^\| .*Cy Tarn.*\| Northlight \|$'
unlike 'and in no second list' "$tmp/v/Accounts/Orlin Works.md" '^- .*Cy Tarn'
like 'the meeting page says so' "$tmp/v/Meetings/2026-03-02 Orlin call.md" '^- .*Cy Tarn.* \(listed\)$'

# ---- who was heard under another name stands in lines by the name of the page
python3 "$here/tests/cli/records.py" >"$tmp/records" <<'E'
# 2026-03-02 Call one; accounts=Brightwater; people=Tobias Crane @@Brightwater, May Lund @@Brightwater
fact | The yard is shut | about=Brightwater
# 2026-03-03 Call two; accounts=Brightwater; people=Toby Crane @@Brightwater, May @@Brightwater
decision | We take two vans. Toby Crane will order the second in May. | about=Brightwater
E
taken "$tmp/v" "$tmp/records"
like 'a decision names the person of the page, and no month' "$tmp/v/Accounts/Brightwater Hospitals.md" '^- We take two vans\. Tobias Crane will order the second in May\. '

# ---- an alias that is the name itself stands on no page: the next run would not put it there
new_vault "$tmp/v"
cat >"$tmp/v/dossier.yaml" <<'E'
people:
  - name: Tobias Crane
    aliases: [Toby, Tobias Crane]
E
"$dossier" render -q --vault "$tmp/v" "$tmp/records"
unlike 'what a page is called is no alias of it' "$tmp/v/People/Tobias Crane.md" '^  - Tobias Crane$'
like 'another one is' "$tmp/v/People/Tobias Crane.md" '^  - Toby$'

# ---- two of one name, whom the user tells apart by address, and calls by what they do
mkdir "$tmp/two" "$tmp/two-in"
cat >"$tmp/two/dossier.yaml" <<'X'
me: Ada Quill
organisation: {name: Tarnholt, domains: [tarnholt.example]}
accounts:
  - {name: Corvane Bank, domains: [corvane.example]}
people:
  - {name: Dov Chen, email: dov.chen@corvane.example, org: Corvane Bank}
  - {name: Dov Chen (Risk), email: dov.chen2@corvane.example, org: Corvane Bank}
X
# call DAY LABEL WHAT
call()
{
	printf 'WEBVTT\n\n1\n00:00:04.000 --> 00:00:09.000\nAda Quill: Shall we start?\n\n2\n00:00:10.000 --> 00:00:15.000\n%s: I will %s by Friday.\n' \
		"$2" "$3" >"$tmp/two-in/2026-03-0$1 Corvane call.vtt"
}
call 2 'Dov Chen' 'open a test account'
call 3 'Dov Chen' 'book the big room'
for day in 2 3; do
	printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026030%sT100000Z\r\nSUMMARY:Corvane call\r\nATTENDEE;CN=Dov Chen:mailto:dov.chen%s@corvane.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' \
		"$day" "${day#2}" >"$tmp/two-in/2026-03-0$day Corvane call.ics"
done
sed -i 's/dov.chen3@/dov.chen2@/' "$tmp/two-in"/*.ics
call 4 'Dov Chen (Risk)' 'order the new scanners'
"$dossier" run -q "$tmp/two-in" --vault "$tmp/two"
page="$tmp/two/Accounts/Corvane Bank.md"
like 'the one whose address is invited' "$page" '\|Dov Chen\]\] will open a test account'
like 'and the other one' "$page" '\|Dov Chen \(Risk\)\]\] will book the big room'
like 'whom a label calls so' "$page" '\|Dov Chen \(Risk\)\]\] will order the new scanners'
unlike 'who is not the other one' "$tmp/two/Meetings/2026-03-04 Corvane call.md" 'Dov Chen\]\]'
end
