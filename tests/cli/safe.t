#!/bin/sh
# What must not be written is named and left as it is, and the rest is done.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
early=$tmp/early
v=$tmp/v
page="$v/Accounts/Brightwater Hospitals.md"
mkdir "$early"
cp -r "$exports"/2026-0[12]* "$exports"/Bright* "$exports"/Corvane* "$exports"/Larch* "$early/"

# fresh: a vault with the early meetings
new_vault "$tmp/made"
ok 'a vault' "$dossier" run --quiet "$early" --vault "$tmp/made"
fresh()
{
	chmod -R u+rwx "$v" 2>/dev/null
	rm -rf "$v"
	cp -R "$tmp/made" "$v"
}

# left PATH REASON: the run goes on, names the page, leaves its bytes
left()
{
	cp "$v/$1" "$tmp/before" 2>/dev/null
	exit_code 1 "$2" "$dossier" run --quiet "$exports" --vault "$v"
	like "$2: is named" "$tmp/err" "^dossier: $1:.*$3"
	ok "$2: is left" cmp "$tmp/before" "$v/$1"
	ok "$2: the rest is done" grep -rq '2026-03-10' "$v/Meetings"
}

# ---- somebody is at work on a page
fresh
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date +%s)
printf '\nMy words.\n' >>"$page"
left 'Accounts/Brightwater Hospitals.md' 'a page changed a moment ago' 'last minute.*--now'
SOURCE_DATE_EPOCH=$((SOURCE_DATE_EPOCH + 100))
exit_code 0 'a minute later' "$dossier" run --quiet "$exports" --vault "$v"
like 'its lines have come' "$page" '2026-03-10'
like 'below the words' "$page" '^My words\.$'
fresh
SOURCE_DATE_EPOCH=$(date +%s)
printf '\nMy words.\n' >>"$page"
exit_code 0 'with --now' "$dossier" run --now --quiet "$exports" --vault "$v"
like 'they come at once' "$page" '2026-03-10'
new_vault "$v"
exit_code 0 'pages of this moment' "$dossier" run --quiet "$early" --vault "$v"
exit_code 0 'that dossier wrote itself' "$dossier" run --quiet "$exports" --vault "$v"
like 'are written again' "$page" '2026-03-10'
new_vault "$v"
"$dossier" run --quiet "$early" --vault "$v"
"$dossier" run --now --quiet "$exports/2026-03-18 Corvane pilot check_otter_ai.txt" --vault "$v"
exit_code 0 'and those of before a run with --now' "$dossier" run --quiet "$exports" --vault "$v"
like 'too' "$page" '2026-03-10'
SOURCE_DATE_EPOCH=4102444800

# ---- what is taken back or forgotten goes from all pages, or from none
# whole COMMAND...: it ends without having changed anything, and names $named
named='Accounts/Brightwater Hospitals.md'
whole()
{
	bytes_of "$v" >"$tmp/bytes"
	exit_code 3 "$1 with a page that must not be written" "$dossier" "$@" --vault "$v"
	like 'it is named' "$tmp/err" "^dossier: $named:"
	is 'and nothing is done' "$(bytes_of "$v" | diff "$tmp/bytes" - | head -3)" ''
}
fresh
"$dossier" run --quiet "$exports" --vault "$v"
SOURCE_DATE_EPOCH=$(date +%s)
printf '\nMy words.\n' >>"$page"
whole undo
exit_code 0 'a dry run shows it all the same' "$dossier" undo --dry-run --vault "$v"
like 'with the diff' "$tmp/out" '^-.*2026-03-10'
exit_code 0 'undo --now' "$dossier" undo --now --vault "$v"
unlike 'takes the lines off' "$page" '2026-03-10'
like 'and leaves the words' "$page" '^My words\.$'
SOURCE_DATE_EPOCH=4102444800
fresh
chmod a-w "$page"
whole forget '2026-02-03 Brightwater design session'
whole forget --dry-run '2026-02-03 Brightwater design session'
chmod u+w "$page"
printf '\n<<<<<<< mine\n' >>"$page"
whole forget '2026-02-03 Brightwater design session'

# ---- and so is a merge, links on pages of others included
fresh
named=Mine.md
printf '# Mine\n\n[[Larch and Lowe]]\n' >"$v/Mine.md"
chmod a-w "$v/Mine.md"
whole merge-entity 'Larch and Lowe' 'Corvane Logistics'
chmod u+w "$v/Mine.md"
find "$v" -name '*.md' -exec touch -d '2026-01-01' {} +
SOURCE_DATE_EPOCH=$(date +%s)
touch "$v/Mine.md"
whole merge-entity 'Larch and Lowe' 'Corvane Logistics'
touch -d '2026-01-01' "$v/Mine.md"
named='Accounts/Larch and Lowe.md'
touch "$v/$named"
whole merge-entity 'Larch and Lowe' 'Corvane Logistics'
touch -d '2026-01-01' "$v/$named"
SOURCE_DATE_EPOCH=4102444800
printf '\n<<<<<<< mine\n' >>"$v/Accounts/Corvane Logistics.md"
named='Accounts/Corvane Logistics.md'
whole merge-entity 'Larch and Lowe' 'Corvane Logistics'

# ---- read-only, links, iCloud, copies, twins
fresh
chmod a-w "$page"
left 'Accounts/Brightwater Hospitals.md' 'a read-only page' 'read-only'
fresh
mv "$page" "$tmp/elsewhere.md"
ln -s "$tmp/elsewhere.md" "$page"
left 'Accounts/Brightwater Hospitals.md' 'a page that is a link out of the vault' 'symbolic link'
fresh
rm -rf "$tmp/people"
mv "$v/People" "$tmp/people"
ln -s "$tmp/people" "$v/People"
bytes_of "$tmp/people" >"$tmp/bytes"
exit_code 1 'a folder that is a link' "$dossier" run --quiet "$exports" --vault "$v"
like 'is named' "$tmp/err" '^dossier: People.*symbolic link'
is 'nothing is written through it' "$(bytes_of "$tmp/people" | diff "$tmp/bytes" -)" ''
fresh
mv "$page" "$v/Accounts/.Brightwater Hospitals.md.icloud"
exit_code 1 'a page that iCloud keeps' "$dossier" run --quiet "$exports" --vault "$v"
like 'is named' "$tmp/err" '^dossier: Accounts/Brightwater Hospitals.md: iCloud'
ok 'it is not made anew' test ! -e "$page"
unlike 'nor taken for deleted' "$v/Review.md" 'not made again'
mv "$v/Accounts/.Brightwater Hospitals.md.icloud" "$page"
exit_code 0 'when it is back' "$dossier" run --quiet "$exports" --vault "$v"
like 'its lines come' "$page" '2026-03-10'

# broken NAME SED: a renamed page whose front matter broke is there all the same
broken()
{
	fresh
	mv "$page" "$v/Accounts/BW.md"
	cp "$v/Accounts/BW.md" "$tmp/whole"
	sed -i "$2" "$v/Accounts/BW.md"
	left Accounts/BW.md "$1" 'front matter'
	is "$1: is named once" "$(grep -c 'Accounts/BW' "$tmp/err")" 1
	unlike "$1: it is not taken for deleted" "$v/Review.md" 'not made again'
	ok "$1: nor made anew" test ! -e "$page"
	ok "$1: others link to it" grep -q 'Accounts/BW|Brightwater Hospitals' "$v/Meetings/2026-03-10 Meeting with Brightwater Hospitals.md"
	cp "$tmp/whole" "$v/Accounts/BW.md"
	exit_code 0 "$1: when it is mended" "$dossier" run --quiet "$exports" --vault "$v"
	like "$1: its lines come" "$v/Accounts/BW.md" '2026-03-10'
}
broken 'a renamed page that is no YAML' 's/^type: .*/&\nbad: [x/'
broken 'one without the line of its identity' 's/^dossier_id: /dossier_id "/'
# shellcheck disable=SC2016
broken 'one whose front matter has no end' '2,${/^---$/d}'
fresh
sed -i 's/^# /<<<<<<< HEAD\n&/' "$page"
left 'Accounts/Brightwater Hospitals.md' 'a page amid a text merge' 'conflict markers: left as it is'
fresh
cp "$page" "$v/Accounts/Broken.md"
sed -i 's/^type: .*/&\nbad: [x/' "$v/Accounts/Broken.md"
left Accounts/Broken.md 'a broken copy' 'front matter does not parse, so the page is left as it is'
like 'does not keep the page from going on' "$page" '2026-03-10'

fresh
copy="$v/Accounts/Brightwater Hospitals (Conflicted copy laptop 202603101200).md"
cp "$page" "$copy"
cp "$page" "$tmp/before"
exit_code 0 'a conflict copy' "$dossier" run --quiet "$exports" --vault "$v"
ok 'neither is written' sh -c "cmp '$page' '$tmp/before' && cmp '$copy' '$tmp/before'"
like 'both are named' "$v/Review.md" 'two pages are Brightwater Hospitals: .*Accounts/Brightwater Hospitals \(Conflicted copy.*Accounts/Brightwater Hospitals\.md'
rm "$copy"
exit_code 0 'when one is gone' "$dossier" run --quiet "$exports" --vault "$v"
like 'the lines come' "$page" '2026-03-10'
unlike 'and nothing is asked' "$v/Review.md" 'two pages'
# copied WHAT PAGE COPY: while it is asked which one it is, other pages keep their links
copied()
{
	cp "$v/$2" "$v/$3"
	bytes_of "$v" | grep -vE '/(Review\.md|\.dossier/.*)$' >"$tmp/bytes"
	exit_code 0 "$1" "$dossier" run --quiet "$early" --vault "$v"
	like "$1: it is asked" "$v/Review.md" "two pages are .*\"$2\""
	is "$1: other pages stay" "$(bytes_of "$v" | grep -vE '/(Review\.md|\.dossier/.*)$' | diff "$tmp/bytes" -)" ''
}
fresh
copied 'a copy of an account' 'Accounts/Brightwater Hospitals.md' 'Accounts/A.md'
exit_code 0 'a copy, and news' "$dossier" run --quiet "$exports" --vault "$v"
like 'new pages have the link as well' "$v/Meetings/2026-03-10 Meeting with Brightwater Hospitals.md" '\[\[Accounts/Brightwater Hospitals\|'
fresh
copied 'a copy of a person' 'People/Freya Thorne.md' 'People/Freya Thorne 1.md'
fresh
copied 'a copy of a meeting' 'Meetings/2026-02-03 Brightwater design session.md' 'Meetings/1.md'
# A page that was renamed, and has come back from a sync under its old name as well.
fresh
mv "$v/Accounts/Larch and Lowe.md" "$v/Accounts/LL.md"
"$dossier" run --quiet "$early" --vault "$v"
copied 'a copy under the old name' 'Accounts/LL.md' 'Accounts/Larch and Lowe.md'
fresh
mv "$v/Accounts/Larch and Lowe.md" "$v/Accounts/LL.md"
"$dossier" run --quiet "$early" --vault "$v"
copied 'a copy of a renamed page' 'Accounts/LL.md' 'Accounts/LL 1.md'

new_vault "$v"
"$dossier" run --quiet "$exports" --vault "$v"
cp "$v/Review.md" "$v/Review 2.md"
sed -i 's/- \[ \] Maya Solberg/- [x] Maya Solberg/' "$v/Review.md"
cp "$v/Review.md" "$tmp/before"
exit_code 1 'a copy of Review.md' "$dossier" run --quiet "$exports" --vault "$v"
like 'is named' "$tmp/err" '^dossier: Review.*second copy'
ok 'neither is written' cmp "$v/Review.md" "$tmp/before"
# twin FIRST SECOND: two pages without an id that a file system may hold to be one
twin()
{
	new_vault "$v"
	mkdir -p "$v/People"
	printf '# %s\n' "$3" >"$v/People/$1.md"
	printf '# %s\n' "$3" >"$v/People/$2.md"
	printf '# %s\n' "$3" >"$tmp/before"
	exit_code 0 "$3 twice" "$dossier" run --quiet "$tmp/twins" --vault "$v"
	ok 'neither is written' sh -c "cmp '$v/People/$1.md' '$tmp/before' && cmp '$v/People/$2.md' '$tmp/before'"
	is 'nor a third one made, besides that of the other' "$(find "$v/People" -iname '*ren*' | wc -l)" 3
	like 'it is asked which one' "$v/Review.md" "^  - \\[ \\] People/"
	box=$(grep -n -m1 '^  - \[ \] People/' "$v/Review.md" | cut -d: -f1)
	sed -i "${box}s/- \\[ \\]/- [x]/" "$v/Review.md"
	exit_code 0 'an answer' "$dossier" run --quiet "$tmp/twins" --vault "$v"
	is 'makes it the page, and leaves the other' "$(grep -l '^dossier_id: p-' "$v/People/$1.md" "$v/People/$2.md" | wc -l)" 1
}
mkdir "$tmp/twins"
printf 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ren\303\251 Marlow>I will send the plan to Ada Quill by Friday.</v>\n\n00:05.000 --> 00:09.000\n<v Ren Otto>Good, thank you.</v>\n' >"$tmp/twins/2026-03-02 Call.vtt"
twin 'Ren Otto' 'ren otto' 'Ren Otto'
twin "$(printf 'Ren\303\251 Marlow')" "$(printf 'Rene\314\201 Marlow')" "$(printf 'Ren\303\251 Marlow')"

# ---- a run that was interrupted when all was written and not all in place
fresh
mkdir "$v/.dossier/tx"
echo '# New' >"$v/.dossier/tx/0"
printf -- '- %s\tPeople/New.md\n' "$(sha256sum <"$v/.dossier/tx/0" | cut -d' ' -f1)" >"$v/.dossier/tx/journal"
exit_code 0 'after an interruption' "$dossier" run "$early" --vault "$v"
like 'the rest is put in place, and told' "$tmp/err" 'interrupted run were put in place'
is 'it is' "$(cat "$v/People/New.md")" '# New'
exit_code 0 'and then' "$dossier" run "$early" --vault "$v"
unlike 'not again' "$tmp/err" 'interrupted'

# ---- one writer
fresh
exit_code 0 'a lock of a process that is gone' sh -c "echo 999999 >'$v/.dossier/lock'; '$dossier' run --quiet '$early' --vault '$v'"
is 'the lock is empty after a run' "$(cat "$v/.dossier/lock")" ''
forget_seen "$v"
exit_code 3 'a lock that is held' sh -c "exec 9<>'$v/.dossier/lock'; flock 9; echo 4711 >&9; '$dossier' run --quiet '$early' --vault '$v'"
like 'tells by whom' "$tmp/err" 'process 4711'
end
