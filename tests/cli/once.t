#!/bin/sh
# One thing once: what several meetings say becomes one line, and no two things become one.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# vault NAME < LINES: a fresh vault of the records that records.py makes of them
vault()
{
	v=$tmp/$1
	new_vault "$v"
	python3 "$here/tests/cli/records.py" >"$tmp/$1.jsonl"
	"$dossier" render -q --vault "$v" "$tmp/$1.jsonl" || echo "render failed"
	page="$v/Accounts/Brightwater Hospitals.md"
}
# count NAME PATTERN WANTED: lines of the account page
count()
{
	is "$1" "$(grep -cE -- "$2" "$page")" "$3"
}
# listed: lines of the account page that state something
listed()
{
	grep -cE '^- (\[ \] )?.*\[\[Meetings/.*#\^' "$page"
}
clean()
{
	"$dossier" check --vault "$v" >"$tmp/check" 2>&1
	is "$1: check finds nothing" "$(head -3 "$tmp/check")" ''
}

# ---- said again in other words
vault again <<'X'
# 2026-02-03 Kickoff
fact | The image archive holds about 1.4 PB and grows by roughly 22% a year
fact | Their backup contract with Pennick runs until 30 September 2026
decision | There will be two equal-size systems, one at Hollin Road and a replica at St Aubrey's
question | Who is the second approver for destructive actions?
action | Bram Osei will send the revised offer to procurement | owner=Bram Osei | due=2026-03-20
# 2026-02-24 Workshop
fact | It's fourteen hundred terabytes of archive today, a bit more than a fifth on top every year
fact | The Pennick contract ends at the end of September
decision | Equal-size systems at Hollin Road and St Aubrey's
question | The second approver has not been identified
action | Bram Osei sends procurement the revised offer | owner=Bram Osei | due=2026-03-20
X
is 'five things said twice are five lines' "$(listed)" 5
count 'each with both dates' '2026-02-03\]\], \[\[Meetings/2026-02-24 Workshop#\^i-[0-9a-f]+\|2026-02-24\]\]' 5
clean 'said again'
find "$v/Meetings" -name '2026-02-24*' -exec grep -c '\^i-' {} \; >"$tmp/own"
is 'the second meeting keeps its own words' "$(cat "$tmp/own")" 5

# ---- alike, and not the same
vault apart <<'X'
# 2026-02-03 Kickoff
fact | The flash nodes take nine weeks to arrive from the factory
decision | The main copy of the archive goes to Dunley
decision | The scanners are connected to the archive
fact | They examine the archive on 15 June
action | Bram Osei will send the offer for the servers | owner=Bram Osei
action | Maya Renner will book the training rooms | owner=Maya Renner | due=2026-03-20
fact | The portal serves 300 users
# 2026-02-24 Workshop
fact | The hybrid nodes take nine weeks to arrive from the factory
decision | The main copy of the archive goes to Hollin
fact | Their fiscal year ends on 15 June
action | Bram Osei will send the offer for the licences | owner=Bram Osei
action | Ada Quill will book the training rooms | owner=Ada Quill | due=2026-03-20
fact | The portal has 300 pages of manual that nobody reads
X
is 'thirteen things are thirteen lines' "$(listed)" 13
unlike 'none has two sources' "$page" '\]\], \[\['
unlike 'and none is taken for changed' "$page" 'possibly|changed'

# ---- a changed number, date or state
vault changed <<'X'
# 2026-02-03 Kickoff
decision | Vault copies are immutable for 35 days
decision | The cutover is on Sunday 19 April 2026
fact | Brightwater needs the second site for the audit
decision | Replication runs in the night window only
action | Maya Renner will draft the migration plan | owner=Maya Renner | due=2026-03-10
# 2026-03-03 Follow-up
decision | The immutable copies go from 35 to 90 days
decision | The cutover is on Sunday 17 May 2026
fact | Brightwater no longer needs the second site for the audit
decision | Bin the night rule, let it run round the clock
action | Maya Renner will draft the migration plan | owner=Maya Renner | due=2026-03-31
X
unlike 'the old retention has left the page' "$page" 'for 35 days'
like 'the new one stands' "$page" '^- The immutable copies go from 35 to 90 days \(\[\[Meetings/2026-03-03'
unlike 'so has the old date' "$page" '19 April'
unlike 'and the denied state' "$page" '^- Brightwater needs the second site'
like 'what is only probably revoked stands and says so' "$page" \
	'^- Replication runs in the night window only \(.*\) - possibly changed, \[\[Meetings/2026-03-03'
count 'one task with the new date' '^- \[ \] .*migration plan.*2026-03-31$' 1
unlike 'not with the old one' "$page" '2026-03-10$'
old=$v/Meetings/2026-02-03\ Kickoff.md
like 'the older meeting keeps it as history with a link' "$old" \
	'^- Vault copies are immutable for 35 days - changed, \[\[Meetings/2026-03-03 Follow-up#\^i-[0-9a-f]+\|2026-03-03\]\] \^i-'
like 'the newer one says what it changed' "$v/Meetings/2026-03-03 Follow-up.md" \
	'go from 35 to 90 days - changed since \[\[Meetings/2026-02-03'
clean 'changed'

# ---- two values at one time
vault both <<'X'
# 2026-03-03 Morning call
fact | The link to the second site carries 10 Gb/s of traffic
# 2026-03-03 Afternoon call
fact | The link to the second site carries 40 Gb/s of traffic
X
is 'both stand' "$(listed)" 2
like 'and a question asks which' "$v/Review.md" 'carries 10 Gb/s.*carries 40 Gb/s'

# ---- done, gone, answered
vault ended <<'X'
# 2026-02-03 Kickoff
action | Bram Osei will send the signed order form to procurement | owner=Bram Osei
blocker | The install at Aubrey waits for the second power feed
question | Who signs the clinical validation of the migrated images?
action | Maya Renner will test the failover of the portal | owner=Maya Renner
# 2026-03-03 Follow-up
fact | The signed order form has been sent to procurement
fact | The second power feed for the install at Aubrey is in and has been tested
decision | Maya Solberg signs the clinical validation of the images
fact | The failover of the portal is done by the network people from Orlin with their own switches
X
unlike 'the action has left the page' "$page" 'will send the signed'
unlike 'and the blocker' "$page" '^## Current Blockers'
unlike 'and the question' "$page" '^## Open Questions'
like 'what may be done stands and says so' "$page" \
	'^- \[ \] .*failover of the portal \(.*\) - possibly done, \[\[Meetings/2026-03-03'
old=$v/Meetings/2026-02-03\ Kickoff.md
like 'done, with a link' "$old" 'order form to procurement.* - done, \[\[Meetings/2026-03-03'
like 'gone, with a link' "$old" 'second power feed - gone, \[\['
like 'answered, with a link' "$old" 'migrated images\? - answered, \[\['

# ---- talk and notes of one meeting
vault notes <<'X'
# 2026-02-03 Kickoff; start=10:00
decision | Okay, thirty-five days locked, then
action | Maya Renner will have a quote for the second feed by a week on Friday | owner=Maya Renner | due=2026-02-13
action | Bram Osei will call the bank | owner=Bram Osei | due=2026-02-10
fact | It's treacle over ninety percent
# 2026-02-03 Kickoff; notes
decision | Immutability period of 35 days agreed
action | Estates quote, 2nd feed | owner=Maya Renner | due=2026-02-13
action | Call the bank about a reference | owner=Bram Osei | due=2026-02-11
fact | Lunch was late
X
is 'one meeting' "$(find "$v/Meetings" -name '*.md' | wc -l)" 1
m="$v/Meetings/2026-02-03 Kickoff.md"
is 'a bullet and what it restates are one item' "$(grep -cE '\^i-' "$m")" 5
like "the note's text is the better one" "$m" '^- Immutability period of 35 days agreed \^i-'
like 'with the words that were spoken' "$m" '^  > Okay, thirty-five days locked, then - '
like 'two dates of one action are a question' "$v/Review.md" 'bank.*one source says 2026-02-10, another 2026-02-11'
like 'about this meeting' "$m" 'needs-review'

# ---- any order, one by one or all at once: the same pages
for which in again changed ended notes; do
	bytes_of "$tmp/$which" >"$tmp/before"
	new_vault "$tmp/shuffled"
	sort -R --random-source="$0" "$tmp/$which.jsonl" | "$dossier" render -q -j 8 --vault "$tmp/shuffled"
	is "$which: shuffled records give the same pages" \
		"$(bytes_of "$tmp/shuffled" | diff "$tmp/before" - | head -2)" ''
	"$dossier" render -q --vault "$tmp/$which" "$tmp/$which.jsonl"
	is "$which: a second run changes nothing" "$(bytes_of "$tmp/$which" | diff "$tmp/before" -)" ''
done
end
