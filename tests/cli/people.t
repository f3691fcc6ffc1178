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
# taken VAULT RECORDS: a vault of all at once
taken()
{
	rm -rf "$1"
	new_vault "$1"
	"$dossier" render -q --vault "$1" "$2" 2>"$tmp/err" || cat "$tmp/err"
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
	find "$tmp/v" -name '*.md' | sort >"$tmp/pages"
	bytes_of "$tmp/v" >"$tmp/bytes"
	: >"$tmp/none"
	"$dossier" render -q --vault "$tmp/v" "$tmp/none"
	is "$what: the next run changes no byte" "$(bytes_of "$tmp/v" | diff "$tmp/bytes" -)" ''
	is "$what: check" "$("$dossier" check --vault "$tmp/v" 2>&1 | head -3)" ''
	sed '1!G;h;$!d' "$tmp/records" >"$tmp/turned"
	taken "$tmp/w" "$tmp/turned"
	is "$what: in any order" "$(diff -r -x .dossier "$tmp/v" "$tmp/w")" ''
	# A meeting a run: as many pages, the one that came first keeps its name.
	rm -rf "$tmp/w"
	new_vault "$tmp/w"
	while read -r record; do
		echo "$record" >"$tmp/one"
		"$dossier" render -q --vault "$tmp/w" "$tmp/one"
		rm -rf "$tmp/w/.dossier/cache"
	done <"$tmp/records"
	is "$what: a meeting a run" "$(seen "$tmp/w" "$name" "$other")" "$verdict"
done <"$here/tests/cli/people.txt"

# ---- the page of a spelling that came first
meetings 'Toby Crane @@Orlin' 'Tobias Crane @@Orlin' | python3 "$here/tests/cli/records.py" >"$tmp/records"
rm -rf "$tmp/v"
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
	"$dossier" render -q --vault "$tmp/v" "$tmp/none" || echo "render failed"
	unlike "$1: not asked again" "$tmp/v/Review.md" '^  - \[.\] .*(Smith|person)'
	bytes_of "$tmp/v" >"$tmp/bytes"
	"$dossier" render -q --vault "$tmp/v" "$tmp/none"
	is "$1: the next run changes no byte" "$(bytes_of "$tmp/v" | diff "$tmp/bytes" -)" ''
	is "$1: check" "$("$dossier" check --vault "$tmp/v" 2>&1 | head -3)" ''
}
asked
like 'the reason stands in the question' "$tmp/v/Review.md" '^- Is J. Smith also John Smith\? \(initial of the first name, same surname, same organisation\)'
tick 'John Smith'
is 'one page' "$(ls "$tmp/v/People")" 'John Smith.md'
like 'with what a person wrote on the other' "$tmp/v/People/John Smith.md" '^Likes tea\.$'
asked
tick 'another person'
is 'two pages still' "$(ls "$tmp/v/People")" 'J. Smith.md
John Smith.md'

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
end
