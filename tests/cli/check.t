#!/bin/sh
# dossier check: silent on what dossier makes, every fault of the page that started the project named.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
cp -R "$here/samples/exports" "$tmp/exports"
shared=$here/../shared

new_vault "$tmp/v"
"$dossier" run --quiet "$tmp/exports" --vault "$tmp/v"
bytes_of "$tmp/v" >"$tmp/before"
exit_code 0 'the demo vault' "$dossier" check "$tmp/v"
is 'has no findings' "$(cat "$tmp/out" "$tmp/err")" ''
exit_code 0 'with its sources' "$dossier" check "$tmp/v" --sources "$tmp/exports"
is 'every quote stands in its export' "$(cat "$tmp/out" "$tmp/err")" ''
is 'nothing was written' "$(bytes_of "$tmp/v" | diff "$tmp/before" -)" ''
exit_code 0 'the nearest vault is the default' sh -c "cd '$tmp/v/Accounts' && '$dossier' check"

# an edited export, and one that is gone
sed -i 's/image archive is about six hundred/image archive is about seven hundred/' "$tmp/exports"/*imaging*/*.vtt
exit_code 1 'an edited export' "$dossier" check --quiet "$tmp/v" --sources "$tmp/exports"
like 'the quote is named, with its page and line' "$tmp/out" \
	'^Meetings/2026-01-13 Brightwater imaging archive intro.md:[1-9][0-9]*: quote-gone: ".*six hundred.*" does not stand in'
unlike 'others stand' "$tmp/out" 'Corvane'
rm "$tmp/exports"/*Corvane*first*
exit_code 1 'an export that is gone' "$dossier" check --quiet "$tmp/v" --sources "$tmp/exports"
like 'is named once' "$tmp/out" '^Meetings/2026-01-15 Corvane first call.md:0: source-missing: '
is 'and only once' "$(grep -c source-missing "$tmp/out")" 1

# one fault in a vault of ours
page="$tmp/v/Accounts/Brightwater Hospitals.md"
cp "$page" "$tmp/copy"
sed -i 's/^## Key Facts$/&\n\n- ✅ [[Nobody at all]]/' "$page"
exit_code 1 'a fault' "$dossier" check "$tmp/v"
line=$(grep -n 'Nobody at all' "$page" | cut -d: -f1)
is 'is told as page:line: code: detail' "$(grep dead-link "$tmp/out")" \
	"Accounts/Brightwater Hospitals.md:$line: dead-link: there is no page \"Nobody at all\""
like 'the summary is for people' "$tmp/err" '^dossier: 1 dead-link: '
cp "$tmp/copy" "$page"
printf '\n- Somebody said so\n' >>"$page"
sed -i 's/^## Key Decisions$/&\n\n- My own line without a link/' "$page"
exit_code 0 'a line of mine on a page of dossier needs no source' "$dossier" check "$tmp/v"
cp "$tmp/copy" "$page"
cp "$page" "$tmp/v/Accounts/Brightwater 2.md"
exit_code 1 'a copied page' "$dossier" check --quiet "$tmp/v"
is 'is a twin on both sides' "$(grep -c twin-id "$tmp/out")" 2
rm "$tmp/v/Accounts/Brightwater 2.md"

# an export that was moved and edited since
"$dossier" run --quiet "$here/samples/exports" --vault "$tmp/v" 2>/dev/null
cp -r "$here/samples/exports" "$tmp/moved"
mkdir "$tmp/moved/elsewhere"
find "$tmp/moved" -name '*.srt' -exec sed -i 's/the/teh/g' {} \; -exec mv {} "$tmp/moved/elsewhere/" \;
exit_code 1 'quotes of an export that was moved and edited' "$dossier" check --quiet "$tmp/v" --sources "$tmp/moved"
like 'are looked up in it' "$tmp/out" 'quote-gone: .*srt"'
unlike 'as the file of its name' "$tmp/out" source-missing

# one that was corrected, read again, and moved then
mkdir -p "$tmp/put/one" "$tmp/puts"
printf '# Pump weekly\nDate: 2026-02-03\n\n## Decisions\n\n- Order nine pumps\n- The old mill stays shut\n' >"$tmp/put/one/pumps.md"
"$dossier" run --quiet "$tmp/put" --vault "$tmp/puts"
sed -i 's/Order nine pumps/Order eleven pumps/' "$tmp/put/one/pumps.md"
"$dossier" run --quiet "$tmp/put" --vault "$tmp/puts"
mv "$tmp/put/one" "$tmp/put/two"
"$dossier" check --quiet "$tmp/puts" --sources "$tmp/put" >"$tmp/out"
unlike 'an export that was corrected and moved is there' "$tmp/out" source-missing

# exit codes
exit_code 2 'a vault that is not there' "$dossier" check "$tmp/none"
exit_code 2 'a vault named twice' "$dossier" check "$tmp/v" --vault "$tmp/v"
exit_code 3 'sources that are not there' "$dossier" check "$tmp/v" --sources "$tmp/none"
mkdir "$tmp/empty"
exit_code 0 'an empty folder' "$dossier" check "$tmp/empty"

# any vault: hidden folders are not read, a hostile name steers no terminal
mkdir -p "$tmp/any/.trash"
echo '[[x]]' >"$tmp/any/.trash/a.md"
printf '[[\033[31mred]]\n' >"$tmp/any/b.md"
exit_code 1 'a vault without configuration' "$dossier" check --quiet "$tmp/any"
is 'shows no control bytes' "$(cat "$tmp/out")" 'b.md:1: dead-link: there is no page "?[31mred"'

# JSON
exit_code 1 'as JSON' "$dossier" check --quiet --json "$tmp/any"
is 'one object a line' "$(cat "$tmp/out")" \
	'{"code":"dead-link","page":"b.md","line":1,"detail":"there is no page \"\u001b[31mred\""}'

# the page that started the project
if [ -f "$shared/seed/customer-page.md" ]; then
	mkdir "$tmp/seed"
	cp "$shared/seed/customer-page.md" "$tmp/seed/Northwind.md"
	exit_code 1 'the seed page' "$dossier" check --quiet "$tmp/seed"
	sed 's/^Northwind.md:\([0-9]*\): \([a-z-]*\): .*/\2 \1/' "$tmp/out" | sort -u >"$tmp/found"
	while read -r number code lines; do
		for l in $lines; do
			ok "fault $number: $code in line $l" grep -qx "$code $l" "$tmp/found"
		done
	done <<-EOT
		1 near-duplicate 64 84 85 87 91
		1 comma-topics 91
		2 meeting-twice 97
		4 cut-title 95 96 97
		5 conflicting-status 24
		6 query-not-about-page 53
		7 line-without-source 63 64 68 69 70 71 72 73 74 78 79 80 81 82 83 84 85 86 87
		8 sensitive 71 79 85 91
		9 placeholder 18 25 33 44 48
		9 decoration 68 69 70 71 72 73 74
		9 unstable-front-matter 4 5 9
		10 several-sections 103 108 109
		10 placeholder 103
		11 needs-review-stale 10
	EOT
	is 'nothing else but links to pages that are not here' \
		"$(cut -d' ' -f1 "$tmp/found" | sort -u | tr '\n' ' ')" \
		'comma-topics conflicting-status cut-title dead-link decoration line-without-source meeting-twice near-duplicate needs-review-stale placeholder query-not-about-page sensitive several-sections unstable-front-matter '
	"$dossier" check --quiet --json "$tmp/seed" >"$tmp/json"
	is 'JSON lines have the four members' \
		"$(grep -cvE '^\{"code":"[a-z-]+","page":"Northwind.md","line":[0-9]+,"detail":"([^"\\]|\\.)+"\}$' "$tmp/json")" 0
	# fault 3, one decision on every account's page, needs a second page
	sed 's/^title: .*/title: Contoso/; s/^# .*/# Contoso/' "$tmp/seed/Northwind.md" >"$tmp/seed/Contoso.md"
	"$dossier" check --quiet "$tmp/seed" >"$tmp/out"
	like 'fault 3: a decision on a page that it is not about' "$tmp/out" '^Northwind.md:71: same-line-on-accounts: '
else
	ok 'the seed page # SKIP no ../shared/seed' true
fi

# what is told by somebody of a house, or names it shortly, may stand on its page and a customer's
mkdir -p "$tmp/both/Accounts" "$tmp/both/People" "$tmp/both/Meetings"
page_of()
{
	printf -- '---\ntype: %s\n%s\n---\n# %s\n\n## Key Facts\n\n' "$2" "$3" "$(basename "$1" .md)" >"$tmp/both/$1"
	cat >>"$tmp/both/$1"
}
facts()
{
	for text in 'The belts take nine weeks from the order.' 'In May Tamwell has three of the new cutters.' 'The old press stays in the barn.'; do
		printf -- '- %s ([[Meetings/2026-02-24 Talk|2026-02-24]])\n' "$text"
	done
}
facts | head -n 2 | page_of 'Accounts/Orlin.md' account 'title: Orlin'
facts | sed 's/from the order/from the firm order/' | page_of 'Accounts/Brell.md' account 'title: Brell'
facts | page_of 'Accounts/Tamwell Tools.md' account 'title: Tamwell Tools'
page_of 'Meetings/2026-02-24 Talk.md' meeting 'date: 2026-02-24
accounts:
  - "[[Accounts/Orlin|Orlin]]"
  - "[[Accounts/Brell|Brell]]"
people:
  - "[[People/Kit Arn|Kit Arn]]"' </dev/null
page_of 'People/Kit Arn.md' person 'org: "[[Accounts/Tamwell Tools|Tamwell Tools]]"' </dev/null
"$dossier" check --quiet "$tmp/both" >"$tmp/out"
unlike 'a guest is of the house' "$tmp/out" 'same-line-on-accounts'
page_of 'People/Kit Arn.md' person 'role: Smith' </dev/null
"$dossier" check --quiet "$tmp/both" >"$tmp/out"
is 'nobody is: what does not name it' "$(grep -c 'Tamwell Tools.md:.*same-line-on-accounts' "$tmp/out")" 2

# what is to be done twice, by another day each, is no line twice
printf -- '---\ntype: account\n---\n# Orlin\n\n## Next Steps\n\n%s\n%s\n' \
	'- [ ] Ada will send the sizing sheet. ([[Talk|2026-02-24]]) 📅 2026-03-02' \
	'- [ ] Ada will send the sizing sheet by Monday. ([[Talk|2026-03-24]]) 📅 2026-03-30' >"$tmp/both/Accounts/Orlin.md"
"$dossier" check --quiet "$tmp/both" >"$tmp/out"
unlike 'two days, two tasks' "$tmp/out" 'near-duplicate'
sed -i 's/2026-03-30/2026-03-02/' "$tmp/both/Accounts/Orlin.md"
"$dossier" check --quiet "$tmp/both" >"$tmp/out"
like 'one day, one task' "$tmp/out" '^Accounts/Orlin.md:9: near-duplicate'

# larger vaults
silent()
{
	"$dossier" check --quiet "$2" >"$tmp/out" 2>"$tmp/err"
	is "$1: no findings" "$(cat "$tmp/out" "$tmp/err")" ''
}
if [ -d "$shared/worlds/basalith" ] && command -v python3 >/dev/null; then
	python3 "$shared/eval/export_world.py" "$shared/worlds/basalith" "$tmp/world" >/dev/null
	mkdir "$tmp/w"
	cp "$tmp/world/dossier.yaml" "$tmp/w/"
	"$dossier" run --quiet "$tmp/world/exports" --vault "$tmp/w" 2>/dev/null
	silent 'a world of meetings' "$tmp/w"
	"$dossier" check --quiet "$tmp/w" --sources "$tmp/world/exports" 2>/dev/null |
		grep -E 'quote-gone|source-missing' >"$tmp/out"
	is 'and every quote stands in its export' "$(cat "$tmp/out")" ''
else
	ok 'a world of meetings # SKIP no ../shared/worlds' true
fi
if [ -d "$shared/ami/dev/transcripts" ]; then
	mkdir "$tmp/a"
	: >"$tmp/a/dossier.yaml"
	"$dossier" run --quiet "$shared/ami/dev/transcripts" --vault "$tmp/a" 2>/dev/null
	silent 'twenty real meetings' "$tmp/a"
else
	ok 'twenty real meetings # SKIP no ../shared/ami' true
fi
end
