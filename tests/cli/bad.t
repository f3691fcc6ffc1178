#!/bin/sh
# Bad input and bad machines: a clear message, the right exit code, the rest done.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
good=$here/samples/exports/chat
# rest NAME: the good meeting beside the bad file made it into the vault
rest() { ok "$1: the rest is done" test -n "$(find "$tmp/v/Meetings" -name '2026-03-02*.md' 2>/dev/null)"; }
fresh() { new_vault "$tmp/v"; rm -rf "$tmp/in"; mkdir "$tmp/in"; cp "$good"/* "$tmp/in/"; }
run() { "$dossier" run "$tmp/in" --vault "$tmp/v"; }

fresh; : >"$tmp/in/empty.vtt"
exit_code 1 'an empty file' run
like 'is named' "$tmp/err" '^dossier: empty.vtt: .*empty'
rest 'an empty file'

fresh; printf '\000\001\002\003ELF\377\376\000\000junk\000' >"$tmp/in/x.bin"
exit_code 1 'a binary file' run
like 'is named' "$tmp/err" '^dossier: x.bin:'
rest 'a binary file'

fresh; printf '<!DOCTYPE html><html><body><p>Ada: Is it full?</p>\n<p>Bo: Yes.</p>\n<p>Ada: Then we wait.</p></body></html>\n' >"$tmp/in/page.html"
exit_code 1 'a web page' run
like 'is named, and what to do' "$tmp/err" '^dossier: page.html: a web page.*\.docx'
rest 'a web page'

fresh; printf '{"some":"json","of":["nobody"]}\n' >"$tmp/in/x.json"
exit_code 1 'JSON that no parser knows' run
like 'is named, and where to look' "$tmp/err" '^dossier: x.json:.*--list-formats'
rest 'unknown JSON'

fresh; printf 'WEBVTT\n\n00:01.000 --> 00:04.000\nAda Quill: caf\351 tomorrow\n' >"$tmp/in/2026-01-02 latin.vtt"
exit_code 0 'invalid UTF-8 is read as Windows-1252' run
ok 'and decoded' grep -rq 'Ada Quill' "$tmp/v/Meetings"

fresh
"$dossier" ingest --quiet "$good" >"$tmp/rec.jsonl"
head -c 300 "$tmp/rec.jsonl" >"$tmp/in/cut.jsonl"
exit_code 1 'a truncated JSON line' run
like 'has file and line' "$tmp/err" '^dossier: cut.jsonl:1:'
rest 'a truncated JSON line'

sed 's/dossier.meeting\/1/dossier.meeting\/9/' "$tmp/rec.jsonl" >"$tmp/new.jsonl"
exit_code 1 'a newer schema in extract' "$dossier" extract --vault "$tmp/v" "$tmp/new.jsonl"
like 'is named' "$tmp/err" 'dossier.meeting/9'
fresh
exit_code 1 'a bad line in extract' sh -c "(echo '{bad'; cat '$tmp/rec.jsonl') | '$dossier' extract --vault '$tmp/v'"
like 'has its line' "$tmp/err" '^dossier: standard input:1:'
is 'and the rest comes out' "$(grep -c '"items"' "$tmp/out")" 1

# a stage that died upstream: nothing is written
fresh
"$dossier" extract --quiet --vault "$tmp/v" "$tmp/rec.jsonl" >"$tmp/x.jsonl"
exit_code 3 'a stage killed upstream' sh -c "(cat '$tmp/x.jsonl'; head -c 200 '$tmp/x.jsonl') | '$dossier' render --vault '$tmp/v'"
like 'is named' "$tmp/err" 'standard input:2: ends in mid-line'

is 'no page was written' "$(find "$tmp/v" -name '*.md')" ''

fresh; printf 'version: 1\nsignals:\n  - name: broken\n    pattern: "a(b"\n' >"$tmp/rules.yaml"
exit_code 2 'a rule that does not compile' "$dossier" run --rules "$tmp/rules.yaml" "$tmp/in" --vault "$tmp/v"
like 'has file and line' "$tmp/err" '^dossier: .*rules.yaml:[0-9]+:'
head -c 10485760 /dev/zero | tr '\0' '#' >"$tmp/rules.yaml"
exit_code 2 'rules that are too large' "$dossier" run --rules "$tmp/rules.yaml" "$tmp/in" --vault "$tmp/v"
is 'no page was written' "$(find "$tmp/v" -name '*.md')" ''

fresh; mkdir "$tmp/v/Templates"; printf '# {{name}}\n{{#facts}}\n- x\n' >"$tmp/v/Templates/account.md"
echo 'templates: Templates' >>"$tmp/v/dossier.yaml"
exit_code 2 'a template with an unclosed section' run
like 'has file, line and column' "$tmp/err" '^dossier: .*account.md:2:1:'
head -c 1048577 /dev/zero | tr '\0' x >"$tmp/v/Templates/account.md"
exit_code 2 'a template that is too large' run
is 'nothing was written' "$(find "$tmp/v" -name '*.md' | grep -v Templates/)" ''

fresh; echo 'acounts: []' >>"$tmp/v/dossier.yaml"
exit_code 2 'an unknown key' run
like 'has line and a proposal' "$tmp/err" '^dossier: .*dossier.yaml:[0-9]+:1: .*accounts'

fresh
exit_code 3 'output to a full disk: ingest' sh -c "'$dossier' ingest '$good' >/dev/full"
like 'says so' "$tmp/err" 'No space left'
exit_code 3 'output to a full disk: extract' sh -c "'$dossier' extract --vault '$tmp/v' '$tmp/rec.jsonl' >/dev/full"
exit_code 3 'output to a full disk: help' sh -c "'$dossier' --help >/dev/full"
exit_code 3 'a closed input' sh -c "'$dossier' render --vault '$tmp/v' <&-"
like 'is no other file' "$tmp/err" '^dossier: standard input: cannot read: Bad file descriptor$'
exit_code 3 'a closed output' sh -c "'$dossier' extract --vault '$tmp/v' '$tmp/rec.jsonl' >&-"
like 'says so' "$tmp/err" '^dossier: standard output: cannot write: Bad file descriptor$'
{
	while "$dossier" --help; rc=$?; [ "$rc" = 0 ]; do :; done
	echo "$rc" >"$tmp/rc"
} 2>"$tmp/err" | :
is 'a reader that has enough ends it as it ends other filters' "$(cat "$tmp/rc" "$tmp/err")" 141
exit_code 0 'one that nothing goes to' sh -c "'$dossier' run '$good' --vault '$tmp/v' >&-"
exit_code 3 'but for what would change' sh -c "'$dossier' run --again --dry-run --as-of 2026-12-01 '$good' --vault '$tmp/v' >&-"

fresh
head -c 209715200 /dev/zero | tr '\0' 'a' >"$tmp/in/long.txt"
exit_code 1 'a single line of 200 MB' run
like 'is named' "$tmp/err" '^dossier: long.txt:'
rest 'a single line of 200 MB'
rm -f "$tmp/in/long.txt"

exit_code 1 'an operand that is not there' "$dossier" run "$tmp/none" "$good" --vault "$tmp/v"

# what needs an ordinary user
as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
if [ "$(id -u)" = 0 ]; then
	chmod 755 "$tmp"
	fresh
	mkdir "$tmp/in/locked"; cp "$good"/* "$tmp/in/locked/"; chmod 700 "$tmp/in/locked"
	chown -R 65534:65534 "$tmp/v"
	cp "$dossier" "$tmp/dossier"
	exit_code 1 'a folder without permission' as_user "$tmp/dossier" run "$tmp/in" --vault "$tmp/v"
	like 'is named' "$tmp/err" '^dossier: .*locked: .*Permission'
	rest 'a folder without permission'

	fresh; run 2>/dev/null
	chown -R 65534:65534 "$tmp/v"
	chmod 0 "$tmp/v/People"
	exit_code 1 'a folder of pages without permission' as_user "$tmp/dossier" run --again --quiet "$good" --vault "$tmp/v"
	is 'is named once' "$(cat "$tmp/err")" 'dossier: People: cannot open: Permission denied'
	chmod 755 "$tmp/v/People"
	chmod 0 "$tmp/v/.dossier/lock"
	exit_code 3 'a lock without permission' as_user "$tmp/dossier" undo --vault "$tmp/v"
	is 'is named with its vault' "$(cat "$tmp/err")" "dossier: $tmp/v/.dossier/lock: cannot lock: Permission denied"
	chmod 644 "$tmp/v/.dossier/lock"
	chmod 0 "$tmp/v/.dossier/undo/000001.jsonl"
	bytes_of "$tmp/v" 2>/dev/null | grep -v '/undo/' >"$tmp/bytes"
	exit_code 3 'a before-image that cannot be forgotten' \
		as_user "$tmp/dossier" forget --now "$(basename "$(find "$tmp/v/Meetings" -name '*.md' | head -n 1)" .md)" --vault "$tmp/v"
	like 'is named' "$tmp/err" '^dossier: .*undo/000001.jsonl: cannot .*Permission denied$'
	is 'and nothing is forgotten' "$(bytes_of "$tmp/v" 2>/dev/null | grep -v '/undo/' | diff "$tmp/bytes" -)" ''
	chmod 0 "$tmp/v"
	exit_code 3 'a vault without permission' as_user "$tmp/dossier" run "$good" --vault "$tmp/v"
	is 'is all that is told' "$(cat "$tmp/err")" "dossier: $tmp/v: cannot open: Permission denied"
	chmod 755 "$tmp/v"

	fresh; chmod -R a-w "$tmp/v"
	exit_code 3 'a vault that is read-only' as_user "$tmp/dossier" run "$tmp/in" --vault "$tmp/v"
	is 'nothing was written' "$(find "$tmp/v" -name '*.md')" ''
	chmod -R u+w "$tmp/v"
else
	result 0 'permission tests # SKIP not root'
fi

# a small file system that fills up
if [ "$(id -u)" = 0 ] && mkdir "$tmp/small" && mount -t tmpfs -o size=48k none "$tmp/small" 2>/dev/null; then
	cp "$here/samples/dossier.yaml" "$tmp/small/"
	exit_code 3 'a vault on a full disk' "$dossier" run "$here/samples/exports" --vault "$tmp/small"
	like 'says so' "$tmp/err" 'No space left'
	is 'no page was half-written' "$(find "$tmp/small" -name '*.md')" ''
	umount "$tmp/small"
else
	result 0 'a vault on a full disk # SKIP no tmpfs here'
fi

# Ctrl-C before the batch: the vault is as before
fresh
mkfifo "$tmp/pipe"
"$dossier" render --vault "$tmp/v" <"$tmp/pipe" 2>"$tmp/err" &
pid=$!
exec 9>"$tmp/pipe"
cat "$tmp/x.jsonl" >&9
kill -INT "$pid"; kill -TERM "$pid" 2>/dev/null
wait "$pid" 2>/dev/null
exec 9>&-
is 'an interrupted run leaves no page' "$(find "$tmp/v" -name '*.md')" ''
exit_code 0 'and the next one works' run

# What dossier.yaml names and nobody finds is told as of there.
new_vault "$tmp/names"
for line in 'rules: [nope.yaml]' 'templates: nope' 'profile: nope'; do
	cp "$tmp/names/dossier.yaml" "$tmp/names.yaml"
	echo "$line" >>"$tmp/names/dossier.yaml"
	exit_code 2 "$line" "$dossier" run "$tmp/empty" --vault "$tmp/names"
	like "$line: told" "$tmp/err" "^dossier: $tmp/names/dossier.yaml:$(grep -c '' "$tmp/names/dossier.yaml"):[0-9]+: ${line%%:*}: .*nope"
	mv "$tmp/names.yaml" "$tmp/names/dossier.yaml"
done
end
