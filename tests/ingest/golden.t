#!/bin/sh
# One record per export, compared with what was reviewed: tests/golden/ingest/FORMAT/NAME and
# NAME.want beside it.  A folder NAME.d is read as one operand.  UPDATE=1 writes the .want files
# anew; read the difference before committing it.
# In a .want file each segment, person and warning stands on a line of its own; what ingest says
# on stderr follows as lines with "! ".
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
golden=$here/tests/golden/ingest

# Inputs are read from a copy with a fixed file time, which is a date of last resort.
record()
{
	rm -rf "$tmp/in"
	mkdir "$tmp/in"
	cp -R "$1" "$tmp/in/"
	find "$tmp/in" -exec touch -d '2026-03-01 12:00:00 UTC' {} +
	(cd "$tmp/in" && "$dossier" ingest --quiet "${1##*/}" 2>"$tmp/said") |
		sed 's/"\(participants\|segments\|warnings\|flags\|attached\)":\[/\n&/g; s/,{"\(n\|name\|email\|code\|path\)":/,\n&/g
			s/,\n,/,\n/g'
	sed 's/^/! /' "$tmp/said"
}

# FILE CODE of each warning and flag in a .want file; an undated export is flagged always.
codes()
{
	sed -n 's/.*"code":"\([a-z-]*\)".*/\1/p' "$1" | grep -vx weak-date | sed "s|^|$2 |"
}

for input in "$golden"/*/*; do
	case $input in
	*.want) continue ;;
	esac
	[ -e "$input" ] || continue
	folder=$(dirname "$input")
	name=${folder##*/}/${input##*/}
	record "$input" >"$tmp/got"
	codes "$tmp/got" "$name" >>"$tmp/codes"
	if [ -n "${UPDATE:-}" ]; then
		cp "$tmp/got" "$input.want"
	fi
	if cmp -s "$tmp/got" "$input.want"; then
		result 0 "$name"
	else
		result 1 "$name"
		diff -u "$input.want" "$tmp/got" 2>&1 | sed 's/^/# /' | head -n 40
	fi
	# A file without a record has no format.
	if [ -s "$tmp/got" ] && ! head -c 2 "$tmp/got" | grep -q '^!'; then
		like "$name: its format" "$tmp/got" "\"format\":\"${folder##*/}\""
	fi
done
grep -v '^#' "$golden/warnings.txt" | cut -d' ' -f1,2 | sort >"$tmp/reasons"
sort -o "$tmp/codes" "$tmp/codes"
ok 'each warning has its reason in warnings.txt, and no other' diff "$tmp/codes" "$tmp/reasons"
ok 'there are golden files' test "$n" -gt 0
end
