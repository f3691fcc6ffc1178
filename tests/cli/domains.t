#!/bin/sh
# One account under several names, told by the domain of its people: one page, in any order and run by run.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# meetings NAME...: one a name, with Leo Vance of larchlowe.example
meetings()
{
	day=1
	for name; do
		day=$((day + 1))
		echo "# 2026-03-0$day Call $day; accounts=$name; people=Leo Vance <leo@larchlowe.example> @@$name"
	done | python3 "$here/tests/cli/records.py"
}
accounts()
{
	find "$1/Accounts" -name '*.md' -exec basename {} .md \; | sort | tr '\n' '/'
}

meetings 'Larchlowe' 'Larch and Lowe' 'Larch & Lowe Ltd' 'Kestrel' >"$tmp/records"
taken "$tmp/v" "$tmp/records"
is 'one page by the longest name; another house has its own' "$(accounts "$tmp/v")" 'Kestrel/Larch & Lowe Ltd/'
like 'the page has the domain' "$tmp/v/Accounts/Larch & Lowe Ltd.md" '^  - larchlowe\.example$'
like 'and the other names' "$tmp/v/Accounts/Larch & Lowe Ltd.md" '^  - Larchlowe$'
unlike 'a name that does not spell it has no domain of it' "$tmp/v/Accounts/Kestrel.md" 'larchlowe'
settled 'one account' "$tmp/v"
any_order 'one account' "$tmp/v" "$tmp/records"

# ---- a meeting a run: the page that came first keeps its name
taken_singly "$tmp/w" "$tmp/records"
is 'a meeting a run' "$(accounts "$tmp/w")" 'Kestrel/Larchlowe/'
mv "$tmp/w/Accounts/Larchlowe.md" "$tmp/w/Accounts/LL.md"
meetings 'Larch and Lowe of Kent' >"$tmp/one"
"$dossier" render -q --vault "$tmp/w" "$tmp/one"
is 'a page that a person renamed' "$(accounts "$tmp/w")" 'Kestrel/LL/'

# ---- two pages of a person stay two
new_vault "$tmp/v"
mkdir -p "$tmp/v/Accounts"
for name in 'Larchlowe' 'Larch and Lowe Ltd'; do printf -- '---\ntype: account\n---\n# %s\n' "$name" >"$tmp/v/Accounts/$name.md"; done
meetings 'Larchlowe' 'Larch and Lowe Ltd' >"$tmp/records"
"$dossier" render -q --vault "$tmp/v" "$tmp/records"
is 'two pages of a person stay two' "$(grep -c '^- 2026' "$tmp/v/Accounts/"*.md | cut -d: -f2 | tr -d '\n')" 11

end
