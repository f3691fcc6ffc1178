#!/bin/sh
# One account under several names, told by the domain of its people: one page, in any order and run by run; a partner's page.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# meetings NAME...: one a name, with Leo Vance of larchlowe.example
meetings()
{
	day=1
	for name; do
		day=$((day + 1))
		echo "# 2026-03-0$day Call $day; accounts=$name; people=Leo Vance <leo@larchlowe.example> @@$name"
	done | python3 "$here/tests/cli/records.py"
}
accounts()
{
	find "$1/Accounts" -name '*.md' -exec basename {} .md \; | sort | tr '\n' '/'
}

meetings 'Larchlowe' 'Larch and Lowe' 'Larch & Lowe Ltd' 'Kestrel' >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'one page by the longest name; another house has its own' "$(accounts "$tmp/v")" 'Kestrel/Larch & Lowe Ltd/'
like 'the page has the domain' "$tmp/v/Accounts/Larch & Lowe Ltd.md" '^  - larchlowe\.example$'
like 'and the other names' "$tmp/v/Accounts/Larch & Lowe Ltd.md" '^  - Larchlowe$'
unlike 'a name that does not spell it has no domain of it' "$tmp/v/Accounts/Kestrel.md" 'larchlowe'
settled 'one account' "$tmp/v"
any_order 'one account' "$tmp/v" "$tmp/records"

# ---- a meeting a run: the page that came first keeps its name
taken_singly "$tmp/w" "$tmp/records"
is 'a meeting a run' "$(accounts "$tmp/w")" 'Kestrel/Larchlowe/'
mv "$tmp/w/Accounts/Larchlowe.md" "$tmp/w/Accounts/LL.md"
meetings 'Larch and Lowe of Kent' >"$tmp/one"
"$dossier" render -q --vault "$tmp/w" "$tmp/one"
is 'a page that a person renamed' "$(accounts "$tmp/w")" 'Kestrel/LL/'

# ---- two pages of a person stay two
new_vault "$tmp/v"
mkdir -p "$tmp/v/Accounts"
for name in 'Larchlowe' 'Larch and Lowe Ltd'; do printf -- '---\ntype: account\n---\n# %s\n' "$name" >"$tmp/v/Accounts/$name.md"; done
meetings 'Larchlowe' 'Larch and Lowe Ltd' >"$tmp/records"
"$dossier" render -q --vault "$tmp/v" "$tmp/records"
is 'two pages of a person stay two' "$(grep -c '^- 2026' "$tmp/v/Accounts/"*.md | cut -d: -f2 | tr -d '\n')" 11

# ---- a known account that begins with what spells the domain, when one does
meetings 'Larchlowe' >"$tmp/one"
new_vault "$tmp/k"
mkdir "$tmp/k/Accounts"
printf -- '---\ntype: account\n---\n# Larchlowe Foods\n' >"$tmp/k/Accounts/Larchlowe Foods.md"
cp -R "$tmp/k" "$tmp/k2"
"$dossier" render -q --vault "$tmp/k" "$tmp/one"
is 'a page that begins so is its page' "$(accounts "$tmp/k")" 'Larchlowe Foods/'
like 'and has the domain' "$tmp/k/Accounts/Larchlowe Foods.md" '^  - larchlowe\.example$'
settled 'a page that begins so' "$tmp/k"
printf -- '---\ntype: account\n---\n# Larchlowe Mills\n' >"$tmp/k2/Accounts/Larchlowe Mills.md"
"$dossier" render -q --vault "$tmp/k2" "$tmp/one"
is 'of two that do none is' "$(accounts "$tmp/k2")" 'Larchlowe/Larchlowe Foods/Larchlowe Mills/'

# ---- a partner whose people sat with a customer was met there; the talk was about the customer
new_vault "$tmp/v"
mkdir "$tmp/talks"
cat >"$tmp/v/dossier.yaml" <<'EOF'
me: Ada Quill
organisation: {name: Orlin Works, domains: [orlin.example]}
accounts:
  - {name: Bramfield Dairy, aliases: [Bramfield], domains: [bramfield.example], relation: customer}
  - {name: Lowther Mills, aliases: [Lowther], domains: [lowther.example], relation: partner}
people:
  - {name: Rufus Tarn, email: rufus@bramfield.example, org: Bramfield Dairy}
  - {name: Otto Lamb, email: otto@lowther.example, org: Lowther Mills}
EOF
cat >"$tmp/talks/2026-03-02 Yard.vtt" <<'EOF'
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Rufus Tarn>We have decided to open the second yard in June.

00:00:05.000 --> 00:00:09.000
<v Otto Lamb>I will send Rufus the drawings by Friday.
EOF
sed 's/^<v Otto Lamb>.*/<v Rufus Tarn>We asked Lowther for three wheels, they said no./' "$tmp/talks/2026-03-02 Yard.vtt" >"$tmp/talks/2026-03-09 Barn.vtt"
cat >"$tmp/talks/2026-03-16 Lowther sync.vtt" <<'EOF'
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Otto Lamb>The wheels are ready.
EOF
cat >"$tmp/talks/2026-03-23 Launch.vtt" <<'EOF'
WEBVTT

00:00:01.000 --> 00:00:09.000
<v Ada Quill>Good morning. It rains again. I will send the board the poster by Friday. It is red. It is large.

00:00:10.000 --> 00:00:14.000
<v Otto Lamb>Hello, I have four people.
EOF
ok 'four talks' "$dossier" run -q --vault "$tmp/v" "$tmp/talks"
p="$tmp/v/Accounts/Lowther Mills.md"
like 'it was met three times' "$p" '^Partner · 3 meetings since 2026-03-02 · last 2026-03-23'
like 'that is the last contact' "$p" '^last_contact: 2026-03-23'
like 'its people' "$p" '^- .*Otto Lamb'
like 'what the meeting came to is what it does' "$p" '^- 2026-03-02: .*Otto Lamb.* will send Rufus the drawings'
like 'where it was named only' "$p" '^- 2026-03-09: .*(mentioned)'
unlike 'which is to be done for the customer' "$p" '^- \[ \] .*drawings'
unlike 'nor is what we say where it is a guest' "$p" 'poster'
like 'which stands in the meeting' "$tmp/v/Meetings/2026-03-23 Launch.md" '^- \[ \] .*poster'
like 'but the customer has it' "$tmp/v/Accounts/Bramfield Dairy.md" '^- \[ \] .*drawings'

# ---- who changes houses was met as one of the old house before, and as one of the new one since
new_vault "$tmp/v"
mkdir "$tmp/moves"
cat >"$tmp/v/dossier.yaml" <<'EOF'
me: Ada Quill
organisation: {name: Orlin Works, domains: [orlin.example]}
accounts:
  - {name: Bramfield Dairy, aliases: [Bramfield], domains: [bramfield.example], relation: customer}
  - {name: Lowther Mills, aliases: [Lowther], domains: [lowther.example], relation: partner}
EOF
# met DAY HOUSE SAID: Edda Rowe and a colleague of that house
met()
{
	printf '# Yard talk\nDate: 2026-%s\nAttendees: Ada Quill, Edda Rowe <edda.rowe@%s.example>, %s\n\n## Decisions\n- %s\n' "$1" "$2" "$3" "$4" >"$tmp/moves/2026-$1 Yard talk.md"
}
met 01-22 bramfield 'Rufus Tarn <rufus@bramfield.example>' 'Bramfield opens the second yard with wheels of Lowther'
ok 'she is of the first house' "$dossier" run -q --now --vault "$tmp/v" "$tmp/moves"
met 03-05 lowther 'Otto Lamb <otto@lowther.example>' 'Lowther brings two mechanics to the yard'
ok 'and then of the second one' "$dossier" run -q --now --vault "$tmp/v" "$tmp/moves"
p="$tmp/v/Accounts/Lowther Mills.md"
like 'the second one was met since' "$p" '^Partner · 1 meeting on 2026-03-05'
like 'she is its contact' "$p" '^- \[\[People/Edda Rowe'
unlike 'nobody of the first one is around it' "$p" 'Rufus'
like 'the first one was met with her' "$tmp/v/Accounts/Bramfield Dairy.md" '^last_contact: 2026-01-22'
like 'her address is that of her house' "$tmp/v/People/Edda Rowe.md" '^email: edda.rowe@lowther.example'
like 'which is the second one' "$tmp/v/People/Edda Rowe.md" '^org: .*Lowther'
bytes_of "$tmp/v" >"$tmp/bytes"
forget_seen "$tmp/v"
ok 'once more' "$dossier" run -q --now --vault "$tmp/v" "$tmp/moves"
is 'changes no byte' "$(bytes_of "$tmp/v" | diff "$tmp/bytes" -)" ''
cp "$tmp/v/dossier.yaml" "$tmp/moved.yaml"
rm -r "$tmp/v"
mkdir "$tmp/v"
cp "$tmp/moved.yaml" "$tmp/v/dossier.yaml"
ok 'both at once' "$dossier" run -q --now --vault "$tmp/v" "$tmp/moves"
like 'say the same' "$p" '^Partner · 1 meeting on 2026-03-05'
like 'of her, too' "$tmp/v/People/Edda Rowe.md" '^email: edda.rowe@lowther.example'


# ---- a title that spells the domain of a known house means it, whatever it is called
new_vault "$tmp/v"
mkdir "$tmp/spelt"
cat >"$tmp/v/dossier.yaml" <<'EOF'
me: Ada Quill
organisation: {name: Orlin Works, domains: [orlin.example]}
accounts:
  - {name: BD Foods, domains: [bramfielddairy.example], relation: customer}
EOF
printf 'Bramfield Dairy review\n2026-03-02\n\nAda Quill: What about the drawings?\nSunniva Hale: I will send the drawings by Friday.\nAda Quill: Good.\nSunniva Hale: Bye.\n' >"$tmp/spelt/review.txt"
ok 'a talk with strangers' "$dossier" run -q --vault "$tmp/v" "$tmp/spelt"
is 'it is the known house' "$(ls "$tmp/v/Accounts")" 'BD Foods.md'
ok 'and nothing is asked' sh -c "! grep -qs 'an account?' '$tmp/v/Review.md'"
end
