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
decision | There will be two equal-size systems, one at Garron Road and a replica at St Breda's
question | Who is the second approver for destructive actions?
action | Bram Osei will send the revised offer to procurement | owner=Bram Osei | due=2026-03-20
# 2026-02-24 Workshop
fact | It's fourteen hundred terabytes of archive today, a bit more than a fifth on top every year
fact | The Pennick contract ends at the end of September
decision | Equal-size systems at Garron Road and St Breda's
question | The second approver has not been identified
action | Bram Osei sends procurement the revised offer | owner=Bram Osei | due=2026-03-20
X
is 'five things said twice are five lines' "$(listed)" 5
count 'each with both dates' '2026-02-03\]\], \[\[Meetings/2026-02-24 Workshop#\^i-[0-9a-f]+\|2026-02-24\]\]' 5
clean 'said again'
find "$v/Meetings" -name '2026-02-24*' -exec grep -c '\^i-' {} \; >"$tmp/own"
is 'the second meeting keeps its own words' "$(cat "$tmp/own")" 5

# ---- answered at once, in the same meeting
vault replies <<'X'
# 2026-02-03 Kickoff
question | Who moves the desks, we or the removers?
question | Petra Voss hasn't an answer. Leave it open.
action | Ada Quill will have the drawing over to you on Friday | owner=Ada Quill | due=2026-02-06
action | Friday's lovely, Bram Osei will be at his desk | owner=Bram Osei | due=2026-02-06
action | Get the paper by the twenty-third so Ada Quill can read it in a chair | owner=Bram Osei | due=2026-02-23
action | You'll have it that Monday | owner=Bram Osei | due=2026-02-09 | context=Get the paper by the twenty-third so I can read it
X
is 'that nobody knows, and that the day is fine, are no lines' "$(listed)" 3
count 'a day that only points to another one is none' 'paper.*2026-02-23$' 1
ok 'and is no question' test ! -e "$v/Review.md"
count 'the question stands' 'Who moves the desks' 1
count 'the promise has its owner' 'Ada Quill.*drawing.*2026-02-06$' 1
count 'and not the other one' 'Bram Osei.*2026-02-06' 0
clean 'replies'

# ---- in one of several sentences
vault sentences <<'X'
# 2026-02-03 Kickoff
fact | The night boat carries 140 cars
fact | I asked the purser on Monday. The harbour fee is 900 euros a call.
decision | The spring timetable starts on 2 April. Lorries pay by length.
# 2026-02-24 Workshop
fact | The lorries queue at Ottersby gate in the rain while two tired guards weigh every single axle with old scales. The night boat carries 140 cars.
fact | The harbour fee is 900 euros a call
decision | The spring timetable starts on 2 April. Dogs travel on the upper deck.
X
is 'two things said twice, and two that begin alike, are four lines' "$(listed)" 4
count 'the text that says more stands' '^- (The lorries queue|[A-Za-z ]+: I asked the purser).*, \[\[Meetings/2026-02-24' 2
count 'what each says beside it is not lost' '(pay by length|on the upper deck)\. \(\[\[[^]]*\]\]\)$' 2
clean 'in one of several sentences'

# ---- noted in one way, said in another: either is known again
vault noted <<'X'
# 2026-02-03 Kickoff; start=10:00
decision | So nobody gets onto the car deck without a yellow vest
# 2026-02-03 Kickoff; notes
decision | Yellow vests: vehicle deck
# 2026-02-24 Workshop
decision | Nobody gets onto the car deck without one of those vests
X
is 'all three are one line' "$(listed)" 1
count 'in the words of the notes' '^- Yellow vests: vehicle deck \(.*, \[\[Meetings/2026-02-24' 1

# ---- what is to be done, and when in a word of its own
vault vague <<'X'
# 2026-02-03 Kickoff; start=10:00
action | Ada Quill will draw the rack plan | owner=Ada Quill | due=2026-02-04
action | Tomorrow, end of day. | owner=Ada Quill | due=2026-02-04
action | Give me a fortnight and Bram Osei will get you proper numbers. | owner=Bram Osei | due=2026-02-17
action | Maya Renner will do that by Friday | owner=Maya Renner | due=2026-02-06
# 2026-02-03 Kickoff; notes
action | Disk use of the portal | owner=Bram Osei | due=2026-02-17
action | Order the switches | owner=Maya Renner | due=2026-02-06
action | Cancel the old line | owner=Maya Renner | due=2026-02-06
X
count 'what was asked for and when is one task' 'rack plan.*2026-02-04$' 1
unlike 'and the when alone is none' "$page" 'Tomorrow, end of day'
count 'nor is a promise of numbers beside what was noted of it' '2026-02-17$' 1
count 'as it was noted' 'Disk use of the portal .*2026-02-17$' 1
count 'one that may be either of two is neither' '2026-02-06$' 3
clean 'what is to be done'

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
fact | The map archive is about six hundred terabytes and grows by fifteen percent a year
# 2026-02-24 Workshop
fact | The hybrid nodes take nine weeks to arrive from the factory
decision | The main copy of the archive goes to Garron
fact | Their fiscal year ends on 15 June
action | Bram Osei will send the offer for the licences | owner=Bram Osei
action | Ada Quill will book the training rooms | owner=Ada Quill | due=2026-03-20
fact | The portal has 300 pages of manual that nobody reads
fact | For six hundred terabytes with fifteen percent growth they need nine nodes for three years
X
is 'fifteen things are fifteen lines' "$(listed)" 15
unlike 'none has two sources' "$page" '\]\], \[\['
unlike 'and none is taken for changed' "$page" 'possibly|changed'

# ---- a changed number, date or state
vault changed <<'X'
# 2026-02-03 Kickoff
decision | Vault copies are immutable for 35 days
decision | The cutover is on Sunday 19 April 2026
fact | Brightwater needs the second site for the audit
decision | Replication runs in the night window only
decision | The main system stands at Garron Road
action | Maya Renner will draft the migration plan | owner=Maya Renner | due=2026-03-10
# 2026-03-03 Follow-up
decision | The immutable copies go from 35 to 90 days
decision | The cutover is on Sunday 17 May 2026
fact | Brightwater no longer needs the second site for the audit
decision | Bin the night rule, let it run round the clock
fact | They dropped the lease of the office in Garron Road
action | Maya Renner will draft the migration plan | owner=Maya Renner | due=2026-03-31
X
unlike 'the old retention has left the page' "$page" 'for 35 days'
like 'the new one stands' "$page" '^- The immutable copies go from 35 to 90 days \(\[\[Meetings/2026-03-03'
unlike 'so has the old date' "$page" '19 April'
unlike 'and the denied state' "$page" '^- Brightwater needs the second site'
like 'what is only probably revoked stands and says so' "$page" \
	'^- Replication runs in the night window only \(.*\) - possibly changed, \[\[Meetings/2026-03-03'
like 'a place that is named again ends nothing' "$page" '^- The main system stands at Garron Road \(\[\[[^]]*\]\]\)$'
count 'one task with the new date' '^- \[ \] .*migration plan.*2026-03-31$' 1
unlike 'not with the old one' "$page" '2026-03-10$'
old=$v/Meetings/2026-02-03\ Kickoff.md
like 'the older meeting keeps it as history with a link' "$old" \
	'^- Vault copies are immutable for 35 days - changed, \[\[Meetings/2026-03-03 Follow-up#\^i-[0-9a-f]+\|2026-03-03\]\] \^i-'
like 'the newer one says what it changed' "$v/Meetings/2026-03-03 Follow-up.md" \
	'go from 35 to 90 days - changed since \[\[Meetings/2026-02-03'
clean 'changed'

# ---- of talk and notes only the talk names the old value: it has changed, however alike the notes are
vault forgotten <<'X'
# 2026-02-03 Kickoff
decision | Storage contract: three years with Pennick, 60% of the archive
# 2026-03-03 Follow-up
decision | One year, then, on sixty percent, and we forget the three years
# 2026-03-03 Follow-up ; notes
decision | Storage contract: Pennick, 60% of the archive
X
unlike 'the old term has left the page' "$page" 'three years with Pennick'
like 'the new one stands' "$page" '^- Storage contract: Pennick, 60% of the archive \(\[\[Meetings/2026-03-03'
clean 'forgotten'

# ---- an action put off after its day has passed is one task, and nobody says that it is done
vault late <<'X'
# 2026-02-03 Kickoff
action | Measure the network in Garron | owner=Maya Renner | due=2026-02-10
action | List the oven types | owner=Bram Osei | due=2026-02-10
action | Draft the migration plan of the archive | owner=Bram Osei | due=2026-02-10
action | Maya Renner will do you a list, with who's dead. Maya will get it across on Tuesday. | owner=Maya Renner | due=2026-02-10 | context=JSX is Jean's daughter. Right.
# 2026-03-03 Follow-up
action | Maya Renner will go through them. Every one given to somebody by the 5th of June. | owner=Maya Renner | due=2026-06-05 | context=It's where the code's blank. Or it's JSX. Jean's daughter, she only did the one summer.
action | Measure the network in Garron | owner=Maya Renner | due=2026-03-17
action | List the oven types | owner=Bram Osei | due=2026-03-10
action | Draft the migration plan of the archive | owner=Bram Osei | due=2026-03-10 | possible
X
count 'one task with the new date' '^- \[ \] .*network in Garron.*2026-03-17$' 1
count 'one in few words' '^- \[ \] .*oven types.*2026-03-10$' 1
is 'not with the old ones' "$(grep -cE 'network in Garron|oven types' "$page")" 2
count 'what was only spoken of before makes no two tasks one' '^- \[ \] .*Maya Renner.* will ' 2
like 'what was put off in doubt says so' "$page" \
	'^- \[ \] .*plan of the archive .*2026-02-03.* - possibly changed, \[\[Meetings/2026-03-03'
unlike 'and not that it is done' "$page" 'possibly done'
like 'the older meeting keeps it' "$v/Meetings/2026-02-03 Kickoff.md" 'network in Garron.* - changed, \[\[Meetings/2026-03-03'
clean 'late'

# ---- two values at one time
vault both <<'X'
# 2026-03-03 Morning call
fact | The link to the second site carries 10 Gb/s of traffic
# 2026-03-03 Afternoon call
fact | The link to the second site carries 40 Gb/s of traffic
X
is 'both stand' "$(listed)" 2
like 'and a question asks which' "$v/Review.md" 'carries 10 Gb/s.*carries 40 Gb/s'
vault days <<'X'
# 2026-03-03 Morning call
action | Measure the network in Garron | owner=Maya Renner | due=2026-03-10
# 2026-03-03 Afternoon call
action | Measure the network in Garron | owner=Maya Renner | due=2026-03-17
X
like 'of two days of one action' "$v/Review.md" '^  - \[ \] Measure the network in Garron \(2026-03-17\)$'

# ---- done, gone, answered
vault ended <<'X'
# 2026-02-03 Kickoff
action | Bram Osei will send the signed order form to procurement | owner=Bram Osei
blocker | The install at Breda waits for the second power feed
question | Who signs the clinical validation of the migrated images?
action | Maya Renner will test the failover of the portal | owner=Maya Renner
# 2026-03-03 Follow-up
fact | The signed order form has been sent to procurement
fact | The second power feed for the install at Breda is in and has been tested
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

# ---- what ends it was said before, too: the link is to where it is said again
vault again <<'X'
# 2026-01-20 Intro
fact | Maya Solberg signs the clinical validation of the images
# 2026-02-03 Kickoff
question | Who signs the clinical validation of the migrated images?
# 2026-03-03 Follow-up
fact | Maya Solberg signs the clinical validation of the images
X
like 'answered, with a link to the later meeting' "$v/Meetings/2026-02-03 Kickoff.md" \
	'migrated images\? - answered, \[\[Meetings/2026-03-03'

# ---- somebody's notes, who writes first names, and the talk; a tool's notes above its talk
vault halves <<'X'
# 2026-02-24 Brightwater / Northlight weekly; people=Margit Sol @@Brightwater,Tom Rey @@Brightwater
# 2026-02-24 Brightwater weekly; notes; accounts=; people=Margit,Tom
# 2026-02-25 Brightwater weekly; notes; accounts=; people=Margit,Tom
X
is 'notes with first names belong to the talk of the day' "$(find "$v/Meetings" -name '*.md' | wc -l)" 2
mkdir "$tmp/gemini"
cat >"$tmp/gemini/2026-02-24 Orlin call - Notes by Gemini.md" <<'X'
# 📝 Notes

Feb 24, 2026

## Orlin call

Invited [Ada Quill](mailto:ada@tarnholt.example) [Bo Orlin](mailto:bo@orlin.example)

Meeting records [Transcript](https://docs.example/t)

### Summary

All went well.

### Next steps

  - \[Ada Quill\] Return form: Return the safety form by March 3\.
  - \[Bo Orlin\] Yard plan: Send the plan of the yard.

# 📖 Transcript

Feb 24, 2026

## Orlin call - Transcript

### 00:00:00

**Bo Orlin:** I'll send you the plan of the yard tomorrow.

**Ada Quill:** And I'll return the safety form by March 3rd, it's long.

*This editable transcript was computer generated and might contain errors.*
X
new_vault "$tmp/v-own"
"$dossier" run -q --vault "$tmp/v-own" "$tmp/gemini" 2>"$tmp/err"
is 'what a tool notes and what was spoken are one' "$(grep -c '^- .*\^i-' "$tmp/v-own/Meetings/2026-02-24 Orlin call.md")" 2
like 'in the words of the notes, said once' "$tmp/v-own/Meetings/2026-02-24 Orlin call.md" '^- .*Ada Quill.*: Return the safety form .*due 2026-03-03'

# ---- a name that was said to hold no longer
vault left <<'X'
# 2026-02-03 Kickoff
decision | Pilot in two depots: Leith and Perth
decision | Pilot in two depots: Kirkby and Lund
# 2026-02-10 Weekly
decision | Then Leith and Dundee it is | context=The depot manager said yes, so the pilot is Leith and Dundee now, not Perth. Great.
X
count 'what it says has gone' 'Leith and Perth' 0
count 'the same of other names stands' 'Kirkby and Lund' 1
count 'and the new one' 'Leith and Dundee it is \(\[\[Meetings/2026-02-10' 1

# ---- a meeting that another one places elsewhere: its lines move
vault placed <<'X'
# 2026-02-03 Kickoff; people=Margit Sol @@Brightwater
fact | The yard has four gates
# 2026-02-10 Harbourline weekly; accounts=; people=Margit Sol @@Brightwater,Hugo Tarn
action | Margit Sol will send the list of gates | owner=Margit Sol
decision | The south gate is shut in June
X
like 'who was there is related' "$page" 'Hugo Tarn'
count 'it is the account of who was there' 'list of gates|south gate' 2
printf '%s\n' '# 2026-02-17 Talk; accounts=Harbourline; people=Sina Hal @@Harbourline' |
	python3 "$here/tests/cli/records.py" >"$tmp/later"
sed -i 's/^- The south gate is shut in June/- The south gate is shut in June and July/' "$page"
"$dossier" render -q --now --vault "$v" "$tmp/later"
count 'until its name is known as an account' 'list of gates' 0
count 'but for what a person reworded' 'south gate is shut in June and July' 1
unlike 'nor who was there alone' "$page" 'Hugo Tarn'
is 'where the lines stand now' "$(grep -cE 'list of gates|south gate' "$v/Accounts/Harbourline.md")" 2

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

vault kinds <<'X'
# 2026-02-03 Kickoff; start=10:00
opportunity | The wards would pay for it. They only got three of the eight vans they asked for.
fact | They only got three of the eight vans they asked for.
fact | The kitchen has two lifts
decision | The kitchen has two lifts and we keep both of them
decision | Bram Osei orders the vans from Orlin in May
action | Bram Osei orders the vans from Orlin in May | owner=Bram Osei
X
is 'a sentence in items of two kinds stands once' "$(listed)" 3
count 'with the item that says more' '^- The (wards would pay.*eight vans|kitchen has two lifts and we keep both)' 2
count 'what is to be done as a task' '^- \[ \] .*orders the vans' 1
clean 'one sentence, two kinds'

# ---- in doubt
vault doubt <<'X'
# 2026-02-03 Kickoff
fact | The deck ovens by the back door of the bakery in Quay Street pull thirty-eight kilowatts
fact | Each deck oven takes 38 kW
decision | The spring timetable starts on 2 April
# 2026-02-24 Workshop
decision | The spring timetable starts on 9 April now | possible
X
is 'what a meeting says again right away, and nothing else, is no line of its own' "$(grep -cE '^- .*deck oven' "$page")" 1
like 'what is only possibly said changes nothing for sure' "$page" '2 April .* - possibly changed, '
vault sameday <<'X'
# 2026-02-03 Kickoff; start=10:00; sketch=a
fact | The deck ovens pull thirty-eight kilowatts
# 2026-02-03 Bakery visit; start=15:00; sketch=b
fact | The deck ovens pull forty-five kilowatts | possible
X
ok 'nor contradicts it' test ! -e "$v/Review.md"
vault thrice <<'X'
# 2026-02-03 Kickoff
fact | Copies are kept 35 days
# 2026-02-10 Review
fact | Copies are kept 90 days now
# 2026-02-17 Board
fact | Copies are kept 35 days
X
is 'what is over is not said again' "$(grep -cE 'Copies are kept' "$page")" 1
like 'but anew' "$page" '35 days \(\[\[Meetings/2026-02-17'

# ---- a fact is what nobody took for more
vault more <<'X'
# 2026-02-03 Kickoff
blocker | The import is blocked by the missing column headers
fact | They have chosen the hosted version
# 2026-02-24 Workshop
fact | The import is still blocked, the column headers are missing
decision | We go with the hosted version
X
is 'a fact, and a blocker or decision that says it, are one line each' "$(listed)" 2
like 'among the blockers' "$page" '^## Current Blockers'
like 'and the decisions' "$page" '^## Key Decisions'
unlike 'not the facts' "$page" '^## Key Facts'
clean 'facts that are more'

vault empty <<'X'
# 2026-02-03 Kickoff; start=10:00
question | It's a fair thing to ask and I don't know
question | I don't know. Leave that one hanging.
question | Whose signature is it, yours or the auditor's?
decision | That is what we will do
X
is 'what tells nothing by itself is not on the page of the account' "$(listed)" 1
like 'but on its meeting page' "$v/Meetings/2026-02-03 Kickoff.md" "^> - It's a fair thing to ask"

# ---- which records are one meeting
meetings()
{
	find "$v/Meetings" -name '*.md' | wc -l
}
vault recordings <<'X'
# 2026-03-17 Pilot review; start=10:00; sketch=a; people=Ada Quill,Jules Marchetti <jules@brightwater.example>
action | Jules Marchetti will have them cleared by Friday then | owner=Jules Marchetti | quote=I'll have them cleared by Friday then.
fact | Their filer is 93% full this morning
decision | That's what we'll do with the vans
# 2026-03-17 Pilot revue (phone); start=10:02; sketch=a,b,32; people=Ada Quill,Joules Marchetti
action | Joules Marchetti will have them cleared by Friday | owner=Joules Marchetti | quote=I'll have them cleared by Friday.
fact | Their filer is ninety-three percent full as of this morning
decision | That's what we'll do with the vans, as long as it isn't me who has to find things
X
is 'two recordings are one meeting' "$(meetings)" 1
is 'with each thing once' "$(listed)" 3
like 'and the misheard name as a question' "$v/Review.md" 'hears Joules Marchetti, the other Jules Marchetti'
ok 'one person page for both' test ! -e "$v/People/Joules Marchetti.md"
# What one recording heard as three sentences and the other as one without marks.
vault written <<'X'
# 2026-03-17 Pilot review; start=10:00; sketch=a; people=Ada Quill,Jules Marchetti
action | Ada Quill will write you both in one mail tomorrow. | owner=Ada Quill | due=2026-03-18 | quote=I'll write you both in one mail tomorrow.
action | He's all right, for a farmer. Tomorrow's perfect. | owner=Ada Quill | due=2026-03-18 | quote=He's all right, for a farmer. Tomorrow's perfect.
# 2026-03-17 Pilot revue (phone); start=10:02; sketch=a,b,32; people=Ada Quill,Jules Marchetti
action | Ada Quill will write to you both in one mail tomorrow it's a man with a boat he's all right for a farmer tomorrow's perfect. | owner=Ada Quill | due=2026-03-18 | quote=i'll write to you both in one mail tomorrow it's a man with a boat he's all right for a farmer tomorrow's perfect
X
count 'one line, as it was written out' 'write you both in one mail tomorrow\. ' 1
count 'and no other' '^- \[ \]' 1
# A rule that is told twice in one meeting, once with a "no", contradicts nothing.
vault through <<'X'
# 2026-03-17 Pilot review; start=10:00; people=Ada Quill,Jules Marchetti
decision | Nobody may bolt a wheel to the frame till the club has approved the frame drawings. There are none, until somebody makes one. | about=Brightwater Hospitals
fact | club must approve frame drawings before anything's bolted on | about=Brightwater Hospitals
X
ok 'nothing is asked' test ! -e "$v/Review.md"
# Less of a name, another day of one week: no questions.
vault less <<'X'
# 2026-03-17 Pilot review; start=10:00; sketch=a; people=Ada Quill,Jules Marchetti <jules@brightwater.example>
action | Jules Marchetti will send the list of the locks to the council | owner=Jules Marchetti | quote=I'll send the list of the locks to the council.
action | Ada Quill will ring the joiner in the week of the sixth | owner=Ada Quill | due=2026-04-06 | quote=I'll ring the joiner in the week of the sixth.
# 2026-03-17 Pilot revue (phone); start=10:02; sketch=a,b,32; people=Ada Quill,Ju
action | Ju will send the list of the locks to the council | owner=Ju | quote=I'll send the list of the locks to the council.
action | Ada Quill will ring the joiner in the week of the sixth | owner=Ada Quill | due=2026-04-10 | quote=I'll ring the joiner in the week of the sixth.
X
is 'one meeting' "$(meetings)" 1
count 'the whole name' 'Jules Marchetti.*locks' 1
ok 'is not asked for, nor the day' test ! -e "$v/Review.md"
# Titles and surnames that are heard differently; two short surnames are two people.
vault surname <<'X'
# 2026-03-17 Dunmore Rail intro; start=10:00; sketch=a; people=Ada Quill,Tom Heller <tom.heller@dunmore.example>,Anna Lind
action | Tom Heller will ask the regulator | owner=Tom Heller | quote=I'll ask the regulator.
# 2026-03-17 Dunmore intro; start=10:02; sketch=a,b,32; people=Ada Quill,Tom Heler,Anna Lane
action | Tom Heler will ask the regulator | owner=Tom Heler | quote=I'll ask the regulator.
X
is 'one meeting' "$(meetings)" 1
is 'a misheard surname is one person, by the address' "$(find "$v/People" -name 'Tom*' -exec basename {} .md \;)" 'Tom Heller'
like 'and a question' "$v/Review.md" 'hears Tom Heler, the other Tom Heller'
is 'nobody else is asked about' "$(grep -c '^- .*\^q-' "$v/Review.md")" 1
is 'two are two' "$(find "$v/People" -name 'Anna*' | wc -l)" 2
# whichever comes first, by their ids
for id in 1 2 3 4; do
	vault parted <<X
# 2026-03-17 Pilot review; start=10:00; sketch=a; id=room $id
opportunity | They have hired eight more people.
opportunity | They want a second van of their own.
# 2026-03-17 Pilot revue (phone); start=10:02; sketch=a,b,32; id=phone $id
opportunity | They have hired eight more people. They want a second van of their own.
X
	is "what one recorder parts and the other does not is one item ($id)" "$(listed)" 1
	count 'told as a whole' '^- They have hired eight more people. They want a second van of their own. ' 1
	is 'with the words of both' "$(find "$v/Meetings" -name '*.md' -exec grep -c '^  > ' {} \;)" 3
done
vault standups <<'X'
# 2026-03-17 Standup; sketch=a; people=Ada Quill,Bram Osei
# 2026-03-17 Standup; sketch=b; people=Maya Renner,Toby Crane
X
is 'two teams with one title have two meetings' "$(meetings)" 2
ok 'which is no question' test ! -e "$v/Review.md"
vault parts <<'X'
# 2026-03-17 Review; sketch=a; people=Ada Quill,Bram Osei
# 2026-03-17 Review; sketch=b; people=Ada Quill,Bram Osei
X
is 'in doubt two meetings' "$(meetings)" 2
like 'and a question that names both' "$v/Review.md" 'may be one meeting \(\[\[.*\]\], \[\['
vault parts_noted <<'X'
# 2026-03-17 Review; sketch=a; people=Ada Quill,Bram Osei
# 2026-03-17 Review; sketch=b; people=Ada Quill,Bram Osei
# 2026-03-17 Review; notes
X
is 'which notes of that title do not answer' "$(meetings)" 2
like 'so that it is asked all the same' "$v/Review.md" 'may be one meeting'
# whichever comes first, by their ids
for id in 1 2 3 4; do
	vault teams_noted <<X
# 2026-03-17 Standup; sketch=a; id=one $id; people=Ada Quill,Bram Osei
# 2026-03-17 Standup; sketch=b; id=two $id; people=Maya Renner,Toby Crane; path=two.vtt
# 2026-03-17 Standup; notes; id=notes $id; people=Maya,Toby; path=two.md
X
	is "nor tie two teams ($id)" "$(meetings)" 2
	is 'but are of the one whose people they name' "$(grep -l two.vtt "$v/Meetings/"*)" \
		"$(grep -l two.md "$v/Meetings/"*)"
done
vault invited <<'X'
# 2026-03-17 Archive, sizing; start=11:00; people=Ada Quill,Bram Osei
# 2026-03-17 Archive sizing; start=10:00; sketch=a; people=Ada Quill,Bram Osei
X
is 'an invitation and what was held an hour before it are one' "$(meetings)" 1
vault twice <<'X'
# 2026-03-17 Sync; start=09:00; sketch=a; people=Ada Quill,Bram Osei
# 2026-03-17 Sync; start=15:00; sketch=b; people=Ada Quill,Bram Osei
# 2026-03-17 Sync; notes; people=Ada Quill,Bram Osei
X
is 'notes do not tie the morning to the afternoon' "$(meetings)" 2

# ---- spellings of one person
vault names <<'X'
# 2026-02-24 Workshop; start=09:30; sketch=a; people=Ada Quill,Gordon Pyle,Renata Osei
action | Gordon Pyle will check the racks | owner=Gordon Pyle
# 2026-02-24 Workshop; notes; people=Ada Quill,Gordon,Dr Osei
action | Order the switches | owner=Gordon
# 2026-03-03 Follow-up; sketch=b; people=Ada Quill,Gordon,Wen Tsai
action | Gordon will send the floor plan | owner=Gordon
# 2026-03-10 Pilot; sketch=c; people=Gwendolyn Tsai <wen.tsai@tarnholt.example>,G. Pyle
# 2026-03-12 Elsewhere; sketch=d; accounts=Corvane Logistics; people=Gordon,Ada Quill
X
is 'short and other spellings have no page of their own' \
	"$(find "$v/People" -name '*.md' | grep -cE 'Gordon.md|Dr Osei|Wen Tsai')" 0
like 'the fuller name stands where the text starts with the short one' "$page" \
	'\[\[People/Gordon Pyle\|Gordon Pyle\]\] will send the floor plan'
like 'and where the notes name an owner' "$v/Meetings/2026-02-24 Workshop.md" 'Gordon Pyle.*Order the switches'
like 'an address that spells the name joins' "$v/Meetings/2026-03-03 Follow-up.md" 'People/Gwendolyn Tsai'
like 'an initial and a surname do not' "$v/Meetings/2026-03-10 Pilot.md" '^- (\[\[People/G\. Pyle|G\. Pyle)'
unlike "another account's Gordon is another man" "$v/Meetings/2026-03-12 Elsewhere.md" 'Gordon Pyle'

vault accents <<'X'
# 2026-02-24 Workshop; people=José Álvarez @@Brightwater
# 2026-03-03 Follow-up; people=Jose Alvarez @@Brightwater
action | Jose Alvarez will send the floor plan | owner=Jose Alvarez
X
like 'without accents it is the name of the page' "$page" '\[\[People/José Álvarez\|José Álvarez\]\] will send the floor plan'

# ---- two people of one name
vault namesakes <<'X'
# 2026-03-02 Call; accounts=Brightwater Hospitals; people=John Smith <john.smith@brightwater.example> @@Brightwater Hospitals,Ada Quill
action | John Smith will send the plan | owner=John Smith
# 2026-03-03 Order; accounts=Orlin; people=John Smith <jsmith@orlin.example> @@Orlin,Ada Quill
action | John Smith will order the boxes | owner=John Smith
# 2026-03-04 Stock; accounts=Orlin; people=John Smith @@Orlin,Ada Quill
action | John Smith will count the shelves | owner=John Smith
# 2026-03-05 Again; people=John Smith <john.smith@brightwaterhospitals.example>,Ada Quill
action | John Smith will file the plan | owner=John Smith
# 2026-03-06 Home; people=John Smith <js77@gmail.com>,Ada Quill
action | John Smith will read the plan | owner=John Smith
X
like 'the first keeps the name' "$page" 'People/John Smith\|John Smith\]\] will send the plan'
like 'with another address of the same name' "$page" 'People/John Smith\|John Smith\]\] will file the plan'
like 'or a private one' "$page" 'People/John Smith\|John Smith\]\] will read the plan'
like "another organisation's is another man" "$v/Accounts/Orlin.md" 'John Smith \(orlin.example\)\|John Smith \(orlin.example\)\]\] will order'
like 'without the address as well' "$v/Accounts/Orlin.md" 'John Smith \(orlin.example\)\|John Smith \(orlin.example\)\]\] will count'
like 'which is a question' "$v/Review.md" 'has the addresses .* taken for two'
clean 'namesakes'
sed -i 's/- \[ \] one person/- [x] one person/' "$v/Review.md"
"$dossier" render -q --vault "$v" "$tmp/namesakes.jsonl"
like 'until somebody says it is one' "$v/Accounts/Orlin.md" 'People/John Smith\|John Smith\]\] will count'
mkdir "$tmp/guests"
cat >"$tmp/guests/2026-02-24 Plan.ics" <<'X'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//sample//EN
BEGIN:VEVENT
UID:m10@calendar.example
DTSTART:20260224T130000Z
SUMMARY:Plan
ATTENDEE;CN="Ada Quill":mailto:ada.quill@tarnholt.example
ATTENDEE;CN="John Smith":mailto:john.smith@orlin.example
ATTENDEE;CN="John Smith":mailto:jsmith@lund.example
END:VEVENT
END:VCALENDAR
X
cat >"$tmp/guests/2026-02-24 Plan.vtt" <<'X'
WEBVTT

00:00:01.000 --> 00:00:05.000
Ada Quill: Welcome to the call.

00:00:05.000 --> 00:00:09.000
John Smith: I will send them the drawings by Friday.
X
new_vault "$tmp/two"
"$dossier" run -q --vault "$tmp/two" "$tmp/guests"
like 'two invited under one name: which of them speaks is a question' "$tmp/two/Review.md" \
	'"John Smith" may be John Smith or John Smith \(lund.example\)'

# ---- a corrected export replaces, and changes only its lines
vault corrected <<'X'
# 2026-03-03 Call; path=call.vtt; id=one; start=10:00
decision | We keep the old tape library until summer
fact | The room has 22 kW of cooling left
# 2026-03-05 Other; start=10:00
fact | The portal serves 300 users
X
sed -i 's/^- The portal serves.*/- The portal is mine/' "$page"
python3 "$here/tests/cli/records.py" >"$tmp/new.jsonl" <<'X'
# 2026-03-03 Call; path=call.vtt; id=two; start=10:00
decision | We keep the old tape library until autumn comes
fact | The room has 22 kW of cooling left
X
"$dossier" render -q --vault "$v" "$tmp/new.jsonl"
is 'still two meetings' "$(meetings)" 2
like 'the new words stand' "$page" '^- We keep the old tape library until autumn comes'
unlike 'the old ones are gone' "$page" 'until summer'
count 'the line that both have stands once' '22 kW' 1
count "a person's line is as it was" '^- The portal is mine$' 1

# ---- a box that a person ticks
vault ticked <<'X'
# 2026-02-03 Kickoff
action | Bram Osei will send the order form to procurement | owner=Bram Osei | due=2026-02-20
action | Maya Renner will book the training rooms | owner=Maya Renner
action | Ada Quill will draw the rack plan | owner=Ada Quill
action | Maya Renner will call both banks | owner=Maya Renner | about=Brightwater Hospitals,Corvane Logistics
X
m="$v/Meetings/2026-02-03 Kickoff.md"
sed -i 's/^- \[ \] \(.*order form\)/- [x] \1/; s/^- \[ \] \(.*\)book the training/- [-] \1reserve the training/' "$page"
sed -i 's/^- \[ \] \(.*both banks\)/- [x] \1/' "$m"
"$dossier" render -q --vault "$v" "$tmp/ticked.jsonl"
like 'is done in the records' "$(find "$v/.dossier/records" -name '*.jsonl' | LC_ALL=C sort | tail -1)" \
	'^\{"event":"task","item":"i-[0-9a-f]+","state":"done"\}$'
like 'and on the meeting page' "$m" 'order form to procurement.* - done \^i-'
like 'a cancelled one too, though its line was edited' "$m" 'training rooms.* - cancelled \^i-'
like 'a box on the meeting page itself stays as it is' "$m" '^- \[x\] .*both banks'
count 'the others are open' '^- \[ \] ' 1
count 'the ticked line stays' '^- \[x\] .*order form.*2026-02-20$' 1
bytes_of "$v" >"$tmp/before"
"$dossier" render -q --vault "$v" "$tmp/ticked.jsonl"
is 'a second run changes nothing' "$(bytes_of "$v" | diff "$tmp/before" -)" ''
rm -r "$v/.dossier"
"$dossier" render -q --vault "$v" "$tmp/ticked.jsonl"
is 'nor does one that has lost its memory' "$(bytes_of "$v" | grep -v records | diff - "$tmp/before" | grep '^<')" ''
like 'which learns it from the pages' "$(find "$v/.dossier/records" -name '*.jsonl')" '"state":"cancelled"'
sed -i 's/^- \[x\] \(.*order form\)/- [ ] \1/' "$page"
"$dossier" render -q --vault "$v" "$tmp/ticked.jsonl"
unlike 'a box that is opened again opens the action' "$m" 'order form.* - done'
count 'and its line stays' '^- \[ \] .*order form' 1

# ---- what an account's other meetings tell of a meeting whose export knew none
vault known <<'X'
# 2026-02-03 First call; accounts=Nordhem Rail; people=Siv Alm <siv@nordhem.example> @@Nordhem Rail
fact | The depot has four lines
# 2026-02-10 Nordhem Rail workshop; accounts=
fact | The washing hall is shared with the trams
# 2026-02-17 Weekly; accounts=; people=Siv Alm
fact | The night shift ends at five
# 2026-02-24 Brightwater Hospitals and Nordhem Rail; accounts=
fact | Both are on the same grid
# 2026-03-03 The road north; accounts=
fact | It rained all week
X
page="$v/Accounts/Nordhem Rail.md"
count 'named by the title' 'The washing hall' 1
count 'one of its people is there' 'The night shift' 1
count 'two are named: neither' 'the same grid' 0
count 'nothing tells' 'It rained' 0
count 'all three are its meetings' '^3 meetings since' 1

# ---- about fewer accounts the second time: the first meeting's own lines keep both
vault narrowed <<'X'
# 2026-02-03 Kickoff; accounts=
fact | The archive holds 140 TB of films on 12 June
# 2026-02-10 Both
fact | The archive holds 140 TB of films on 12 June | about=Brightwater Hospitals,Corvane Logistics
fact | The scanners write 300 GB of slides on a weekday | about=Brightwater Hospitals,Corvane Logistics
# 2026-02-17 One
fact | The archive holds 140 TB of films on 12 June | about=Corvane Logistics
fact | The scanners write 300 GB of slides on a weekday | about=Corvane Logistics
X
is 'of three meetings and of two' \
	"$(grep -cE '^- .*(140 TB|300 GB).*Brightwater Hospitals\]\].*Corvane Logistics\]\]' "$v/Meetings/2026-02-10 Both.md")" 2
is 'the lines stand where all say they belong' \
	"$(grep -cE '^- .*(140 TB|300 GB)' "$v/Accounts/Corvane Logistics.md")" 2

# ---- what several meetings were about comes first, then the best of each, newest first; notes before talk; whose
# names stand in lists of their own is no topic
vault topics <<'X'
# 2026-02-03 Kickoff ; people=Petra Voss
topic | image archive
topic | tape library
# 2026-02-10 Workshop ; people=Petra Voss
topic | power feed
topic | Brightwater
topic | Petra
topic | desk phones
topic | image archives
# 2026-02-17 Check
topic | car park
topic | phone
# 2026-02-17 Check; notes
topic | cutover date
topic | cars
X
is 'topics of an account' "$(sed -n '/^## Topics/,/^## R/{s/^- //p;}' "$page" | tr '\n' ,)" \
	'Image archive,Desk phones,Cutover date,Power feed,Cars,Tape library,'

# ---- any order, one by one or all at once: the same pages
for which in again changed ended notes known narrowed topics; do
	bytes_of "$tmp/$which" >"$tmp/before"
	new_vault "$tmp/shuffled"
	sort -R --random-source="$0" "$tmp/$which.jsonl" | "$dossier" render -q -j 8 --vault "$tmp/shuffled"
	is "$which: shuffled records give the same pages" \
		"$(bytes_of "$tmp/shuffled" | diff "$tmp/before" - | head -2)" ''
	"$dossier" render -q --vault "$tmp/$which" "$tmp/$which.jsonl"
	is "$which: a second run changes nothing" "$(bytes_of "$tmp/$which" | diff "$tmp/before" -)" ''
done
end
