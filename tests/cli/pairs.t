#!/bin/sh
# Two statements of many trades (pairs.txt, pairs_far.txt): the same thing is one line, a changed one ends, two things stay two.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
# vault_of NAME: of all pairs of NAME.txt
vault_of()
{
	pairs=$here/tests/cli/$1.txt
	new_vault "$tmp/v"
	python3 "$here/tests/cli/pairs.py" records "$pairs" | python3 "$here/tests/cli/records.py" >"$tmp/records"
	ok "a vault of $1" "$dossier" render -q --vault "$tmp/v" "$tmp/records"
}
# half NAME ONE_LINE SHOWN FALSE ENDED: in that half at least so many in 100 that are the same are one line, that
# changed are shown so; at most so many of two things became one line, or ended another for no reason
half()
{
	python3 "$here/tests/cli/pairs.py" score "$pairs" "$tmp/v" "$1" >"$tmp/figures"
	sed "s/^/# $1: /" "$tmp/figures"
	ok "$1: there are pairs of each sort" test "$(figure same)" -ge 40 -a "$(figure changed)" -ge 15 -a "$(figure apart)" -ge 25
	ok "$1: what is the same is one line, at least $2 in 100" test "$(figure one_line)" -ge "$2"
	ok "$1: what changed is shown so, at least $3 in 100" test "$(figure shown)" -ge "$3"
	ok "$1: things that are two stay two" test "$(figure false)" -le "$4"
	ok "$1: and none ends the other" test "$(figure ended)" -le "$5"
}
figure()
{
	sed -n "s/^$1 //p" "$tmp/figures"
}
# What trees learn from the pairs that were looked at is what make weights writes, but for the worlds.
mkdir "$tmp/taught"
cp "$here/samples/dossier.yaml" "$tmp/taught/"
python3 "$here/tests/cli/pairs.py" records "$here/tests/cli/pairs.txt" | python3 "$here/tests/cli/records.py" >"$tmp/taught/records"
python3 "$here/tests/cli/pairs.py" labels "$here/tests/cli/pairs.txt" odd <"$tmp/taught/records" >"$tmp/taught/labels"
ok 'pairs teach trees' "$B/tests/eval/fit_judge" "$tmp/trees" "$tmp/taught"
ok 'of both questions' test "$(grep -cE '^\[(same|ends)\]$' "$tmp/trees")" -eq 2
ok 'in the form of templates/judge.txt' test "$(grep -cE '^([a-z.]+ -?[0-9]+ ){3}: (-?[0-9]+ ?){4}$' "$tmp/trees")" -ge 100
vault_of pairs
half odd 80 75 0 0
half even 80 75 1 1
vault_of pairs_far
half odd 48 52 9 0
half even 36 41 10 1
end
