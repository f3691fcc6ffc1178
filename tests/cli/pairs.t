#!/bin/sh
# Two statements of many trades (pairs.txt): the same thing is one line, a changed one ends, two things stay two.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
pairs=$here/tests/cli/pairs.txt
new_vault "$tmp/v"
python3 "$here/tests/cli/pairs.py" records "$pairs" | python3 "$here/tests/cli/records.py" >"$tmp/records"
ok 'a vault of all pairs' "$dossier" render -q --vault "$tmp/v" "$tmp/records"
# half NAME FALSE ENDED: at most so many of that half became one line, or ended another for no reason
half()
{
	python3 "$here/tests/cli/pairs.py" score "$pairs" "$tmp/v" "$1" >"$tmp/figures"
	sed "s/^/# $1: /" "$tmp/figures"
	ok "$1: there are pairs of each sort" test "$(figure same)" -ge 40 -a "$(figure changed)" -ge 15 -a "$(figure apart)" -ge 25
	ok "$1: what is the same is one line, at least 80 in 100" test "$(figure one_line)" -ge 80
	ok "$1: what changed is shown so, at least 3 in 4" test "$(figure shown)" -ge 75
	ok "$1: things that are two stay two" test "$(figure false)" -le "$2"
	ok "$1: and none ends the other" test "$(figure ended)" -le "$3"
}
figure()
{
	sed -n "s/^$1 //p" "$tmp/figures"
}
half odd 0 0
half even 1 1
end
