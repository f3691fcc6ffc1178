#!/bin/sh
# A later meeting tells what is done: the open line goes to history, with both sources.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# talk FILE < "Name: text" lines
talk()
{
	awk -F ': ' 'BEGIN { print "WEBVTT\n" }
		{ printf "00:%02d:01.000 --> 00:%02d:09.000\n<v %s>%s</v>\n\n", NR, NR, $1, $2 }' >"$1"
}
# vault NAME: an empty one that knows who is whose
vault()
{
	mkdir -p "$tmp/$1"
	cat >"$tmp/$1/dossier.yaml" <<-'EOF'
		organisation: {name: Tarnsdale, domains: [tarnsdale.example]}
		accounts:
		  - {name: Orlin, domains: [orlin.example]}
		people:
		  - {name: Ada Lind, email: ada@tarnsdale.example}
		  - {name: Petra Holm, email: petra@orlin.example}
	EOF
}
page=Accounts/Orlin.md
first='Meetings/2026-03-02 Orlin kickoff.md'
second='Meetings/2026-03-16 Orlin weekly.md'
mkdir "$tmp/in" "$tmp/one" "$tmp/two" "$tmp/noted"
talk "$tmp/in/2026-03-02 Orlin kickoff.vtt" <<'EOF'
Ada Lind: I'll raise the firewall ticket with your network team by Friday.
Petra Holm: Great. And I'll finish the data export from the old system next week.
Ada Lind: Okay. I will send you the SOW on Tuesday.
Petra Holm: The install is blocked, we can't start until the second power feed is in.
Petra Holm: Noted. And I will book the training room in Leith for the drivers.
Ada Lind: I'll send you the price list of the winches next week.
EOF
talk "$tmp/in/2026-03-16 Orlin weekly.vtt" <<'EOF'
Ada Lind: The firewall ticket is done.
Petra Holm: Good. I finished the data export on Thursday.
Ada Lind: I sent you the SOW on Tuesday.
Petra Holm: Got it, thanks. The second power feed is in now, so we can start the install.
Ada Lind: Did you book the training room in Leith?
Petra Holm: Yes, that's done.
Ada Lind: The price list of the winches is almost done.
EOF
cp "$tmp/in/2026-03-02 Orlin kickoff.vtt" "$tmp/one"
cp "$tmp/in/2026-03-16 Orlin weekly.vtt" "$tmp/two"

vault v
ok 'two meetings' "$dossier" run -q --vault "$tmp/v" "$tmp/in"
is 'one task is left' "$(grep -c '^- \[ \]' "$tmp/v/$page")" 1
like 'that which is almost done' "$tmp/v/$page" '^- \[ \] .*price list'
unlike 'no blocker stands' "$tmp/v/$page" 'power feed'
for said in firewall 'data export' SOW 'training room'; do
	like "$said: done, with its source" "$tmp/v/$first" \
		"^- .*$said.* - done, \[\[Meetings/2026-03-16 Orlin weekly#\^i-[0-9a-f]*\|2026-03-16\]\] \^i-"
done
like 'the blocker is gone' "$tmp/v/$first" '^- .*power feed.* - gone, \[\['
block=$(sed -n 's/^- .*firewall.* - done, .*#\^\(i-[0-9a-f]*\)|.*/\1/p' "$tmp/v/$first")
like 'the link leads to the words' "$tmp/v/$second" "firewall ticket is done\..* \^$block\$"
like 'which are quoted' "$tmp/v/$second" '^  > The firewall ticket is done\. - Ada Lind, 0:01:01$'
exit_code 0 'check' "$dossier" check --sources "$tmp/in" --vault "$tmp/v"
"$dossier" run --vault "$tmp/v" "$tmp/in" >"$tmp/out" 2>&1
like 'a second run writes nothing' "$tmp/out" '0 created, 0 updated'

vault late
ok 'the later meeting first' "$dossier" run -q --vault "$tmp/late" "$tmp/two"
unlike 'what closes nothing stands nowhere' "$tmp/late/$second" 'firewall ticket is done'
ok 'the older one late' "$dossier" run -q --vault "$tmp/late" "$tmp/one"
is 'makes the same tasks' "$(grep '^- \[' "$tmp/late/$page")" "$(grep '^- \[' "$tmp/v/$page")"
is 'and the same meeting' "$(grep -c ' - done, ' "$tmp/late/$first")" "$(grep -c ' - done, ' "$tmp/v/$first")"
ok 'who told it is forgotten' "$dossier" forget -q --vault "$tmp/late" 'Petra Holm'
is 'with her words' "$(cat "$tmp/late/.dossier/records/"* | grep -c 'I finished the data export')" 0

vault back
ok 'one after the other' "$dossier" run -q --vault "$tmp/back" "$tmp/one"
cp "$tmp/back/$page" "$tmp/before.md"
ok 'the second' "$dossier" run -q --vault "$tmp/back" "$tmp/two"
is 'closes what it tells' "$(grep -c '^- \[ \]' "$tmp/back/$page")" 1
ok 'undo' "$dossier" undo -q --vault "$tmp/back"
is 'opens it again' "$(cat "$tmp/back/$page")" "$(cat "$tmp/before.md")"

cat >"$tmp/noted/2026-03-16 Orlin weekly - notes.md" <<'EOF'
# Orlin weekly

Attendees: Ada Lind, Petra Holm

## Actions

- [x] Firewall ticket
- DONE: data export
- Training room in Leith - done
- [ ] Price list of the winches
EOF
cp "$tmp/one/"* "$tmp/noted"
vault noted_v
ok 'notes of the later meeting' "$dossier" run -q --vault "$tmp/noted_v" "$tmp/noted"
for said in firewall 'data export' 'training room'; do
	like "$said: ticked there" "$tmp/noted_v/$first" "^- .*$said.* - done, \[\["
	unlike "$said: no task" "$tmp/noted_v/$page" "^- \[ \] .*$said"
done
like 'what they leave open is' "$tmp/noted_v/$page" '^- \[ \] .*[Pp]rice list of the winches'
like 'and what they do not name' "$tmp/noted_v/$page" '^- \[ \] .*SOW'
end
