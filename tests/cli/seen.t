#!/bin/sh
# A run with nothing new only looks; whatever changes, the next run sees it.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

in=$tmp/in
v=$tmp/v
cp -r "$here/samples/exports" "$in"
find "$in" -exec touch -d '2026-01-01 12:00:00.5' {} +
new_vault "$v"
echo 'templates: Forms' >>"$v/dossier.yaml"
mkdir "$v/Forms"
cp "$here/templates/person.md" "$v/Forms/person.md"
run() { "$dossier" run "$in" --vault "$v"; }
same='0 new exports, [0-9]* known; pages: 0 created, 0 updated'

exit_code 0 'the first run' run
seen=$v/.dossier/cache/seen
ok 'remembers what it saw' test -s "$seen"
cp "$seen" "$tmp/first"
exit_code 0 'a run with nothing new' run
like 'says so' "$tmp/err" "$same"
if strace -o "$tmp/true" true 2>/dev/null; then
	strace -f -o "$tmp/calls" -e trace=openat,open,rename,renameat,unlink,unlinkat,mkdir,mkdirat \
		"$dossier" run -q "$in" --vault "$v"
	unlike 'and opens no export and no page' "$tmp/calls" '"[^"]*\.(md|vtt|srt|txt|json|eml|docx)"'
	unlike 'and writes nothing' "$tmp/calls" 'O_WRONLY|O_RDWR|O_CREAT|rename|unlink|mkdir'
else
	echo '# skipped: what it opens: no strace'
fi
ok 'nothing is remembered anew' cmp "$seen" "$tmp/first"

# notices NAME: the world differs, so the run reads; once more, so that it is remembered.
notices()
{
	"$dossier" run "$in" --vault "$v" >"$tmp/out" 2>"$tmp/err"
	if cmp -s "$seen" "$tmp/first"; then
		result 1 "$1 is noticed"
	else
		result 0 "$1 is noticed"
	fi
	sleep 0.05
	"$dossier" run -q "$in" --vault "$v" 2>/dev/null
	cp "$seen" "$tmp/first"
}
page=$(find "$v/Accounts" -name '*.md' | LC_ALL=C sort | head -n 1)
echo 'By hand.' >>"$page"
notices 'an edited page'
like 'the line stays' "$page" '^By hand\.$'
echo x >"$v/Other.md"
notices 'a page of somebody else'
rm "$v/Other.md"
notices 'a page that is gone'
echo '{{! mine }}' >>"$v/Forms/person.md"
notices 'a template'
echo 'open_days: 61' >>"$v/dossier.yaml"
notices 'the configuration'
export=$(find "$in" -name '*.vtt' | LC_ALL=C sort | head -n 1)
cp "$export" "$in/copy.vtt"
notices 'a new export'
rm "$in/copy.vtt"
notices 'an export that is gone'
touch "$export"
notices 'an export with another time'
sed 's/ the / The /' "$export" >"$tmp/same-size"
touch -r "$export" "$tmp/same-size"
mv "$tmp/same-size" "$export"
notices 'an export put in place of another, of its size and time'
exit_code 0 'another day' "$dossier" run --as-of 2026-06-01 "$in" --vault "$v"
ok 'another day is noticed' sh -c "! cmp -s '$seen' '$tmp/first'"
run 2>/dev/null
mkdir "$v/.dossier/tx"
echo x >"$v/.dossier/tx/0"
exit_code 0 'a run after one that died' run
ok 'what that one left is removed' test ! -e "$v/.dossier/tx"
forget_seen "$v"
exit_code 0 'a run that remembers nothing' run
like 'compares and writes nothing' "$tmp/err" "$same"
ok 'and remembers' test -s "$seen"

# what a run has to say, it says each time
: >"$in/empty.vtt"
touch -d '2026-01-01' "$in/empty.vtt"
exit_code 1 'a bad file' run
exit_code 1 'the same again' run
like 'is told again' "$tmp/err" 'empty\.vtt: the file is empty'
ok 'by one that only looked' sh -c "grep -q empty.vtt '$seen'"
ln -s "$export" "$in/link.vtt"
exit_code 1 'a symbolic link' run
like 'is told' "$tmp/err" 'link\.vtt: symbolic link'
rm "$in/link.vtt"

exit_code 1 'a dry run' "$dossier" run --dry-run "$in" --vault "$v"
printf '\0garbage' >"$seen"
exit_code 1 'a torn memory is no harm' run
like 'all is read' "$tmp/err" "$same"

# One more meeting: of exports and pages of meetings only what is new or changes is opened.
# Both after a run that left the pages alone and after the one that made them.
rm "$in/empty.vtt"
# one_more NAME WORD
one_more()
{
	bytes_of "$v/Meetings" >"$tmp/old"
	sed "s/ the / $2 /" "$export" >"$in/More.vtt"
	if ! strace -o "$tmp/true" true 2>/dev/null; then
		echo '# skipped: what one more meeting opens: no strace'
		run 2>/dev/null
		return
	fi
	strace -f -o "$tmp/calls" -e trace=openat,open "$dossier" run -q "$in" --vault "$v" 2>/dev/null
	bytes_of "$v/Meetings" >"$tmp/new"
	ok "$1: a page is made" sh -c "! cmp -s '$tmp/old' '$tmp/new'"
	diff "$tmp/old" "$tmp/new" | sed -n 's|^> [0-9a-f]* *||p' | sed 's|.*/||' | sort -u >"$tmp/changed"
	sed -nE 's|.*"([^"]*/)?([^"/]*\.md)".*|\2|p' "$tmp/calls" | sort -u >"$tmp/opened"
	# Where a question is open, whether its tag still stands is an answer.
	(cd "$v/Meetings" && grep -rL 'needs-review' .) | sed 's|.*/||' | sort >"$tmp/meetings"
	is "$1: no other page of a meeting is opened" \
		"$(comm -12 "$tmp/opened" "$tmp/meetings" | comm -23 - "$tmp/changed")" ''
	is "$1: nor another export" \
		"$(grep -oE '"[^"]*\.(vtt|srt|txt|json|eml)"' "$tmp/calls" | grep -v 'More')" ''
}
find "$v" -name '*.md' -exec touch -d '2026-01-02' {} +
run 2>/dev/null
one_more 'pages that stood' a
rm -r "$v" "$in/More.vtt"
new_vault "$v"
run 2>/dev/null
one_more 'pages that were made just now' any

# what stands beside a talk is part of it
run 2>/dev/null
printf '00:00:07\tZed Orrin:\tI will send you the green pump drawing by Friday.\r\n' >"$in/More.chat.txt"
exit_code 0 'a chat beside a talk that is known' run
like 'is read with it' "$tmp/err" '^dossier: 1 new export,'
ok 'and stands on its page' grep -rqE 'green pump drawing' "$v/Meetings"
end
