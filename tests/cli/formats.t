#!/bin/sh
# docs/formats.md is what tools/formats.sh makes of the table and the readers' comments.
# shellcheck disable=SC2013
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
sh "$here/tools/formats.sh" "$dossier" >"$tmp/formats.md" 2>"$tmp/err"
is 'nothing goes wrong' "$(cat "$tmp/err")" ''
ok 'docs/formats.md stands as it is made; else: tools/formats.sh PROGRAM >docs/formats.md' \
	diff -u "$here/docs/formats.md" "$tmp/formats.md"
# Every row of the table has a golden record, or what it reads belongs to a talk in another file.
"$dossier" ingest --list-formats | cut -f1 | sort -u >"$tmp/names"
for name in $(cat "$tmp/names"); do
	case $name in
	ics | eml | participants | dossier-jsonl | json | gong-calls | tldv-meeting | teams-graph | *-meta) continue ;;
	esac
	ok "golden records of $name" test -d "$here/tests/golden/ingest/$name"
done
end
