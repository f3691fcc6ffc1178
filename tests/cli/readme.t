#!/bin/sh
# Every command of the README works, from a checkout and with the sample exports.
# shellcheck disable=SC2013,SC2016
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
bin=$tmp/home/.local/bin
mkdir -p "$bin" "$tmp/desk"
cp "$dossier" "$bin/dossier"
cp -r "$here/samples/exports" "$tmp/desk/exports"
PATH=$bin:$PATH
cd "$tmp/desk" || exit 1

# Each line is a command; the build itself, which brought us here, is not run.
sed -n '/^```sh$/,/^```$/p' "$here/README.md" | grep -v '^```' | sed 's/ *#.*//' >"$tmp/commands"
ok 'the README has commands' test "$(wc -l <"$tmp/commands")" -ge 6
while IFS= read -r line; do
	case $line in
	'make demo' | 'make check') ok "the Makefile has: $line" grep -q "^${line#make }:" "$here/Makefile" ;;
	'make install'*) ok "the Makefile has: $line" grep -q '^install:' "$here/Makefile" ;;
	*) ok "$line" sh -c "$line" ;;
	esac
done <"$tmp/commands"
# Then those in the text, in their order; a command by its name alone is none.
grep -oE '`dossier [a-z-]+ [^`]*`' "$here/README.md" | tr -d '`' |
	sed 's/ NAME OTHER/ "Otto Reiss" "Ines Marlow"/; s/ NAME/ "Freya Thorne"/' >"$tmp/commands"
ok 'its text has some' test "$(wc -l <"$tmp/commands")" -ge 9
while IFS= read -r line; do
	ok "$line" sh -c "$line"
done <"$tmp/commands"
ok 'the person whom it forgets is gone' test ! -e 'Vault/People/Freya Thorne.md'
for id in $(grep -oE 'i-[0-9a-f]{12}' "$here/README.md" | sort -u); do
	ok "dossier explain $id" sh -c "cd Vault && dossier explain $id ../exports"
done
cp "$here/samples/dossier.yaml" Vault/dossier.yaml
rm -rf Vault/.dossier Vault/Accounts Vault/People Vault/Meetings Vault/Review.md
ok 'with the demo configuration' dossier run --quiet exports --vault Vault
sed -n '/^```markdown$/,/^```$/p' "$here/README.md" | grep '^- ' | while IFS= read -r line; do
	grep -qxF -- "$line" 'Vault/Accounts/Brightwater Hospitals.md' || echo "not on the page: $line"
done >"$tmp/shown"
is 'what the README shows stands on the page' "$(cat "$tmp/shown")" ''
# "correct a name": what the table tells to do, and one whose title a person had worded.
sed -i 's/^people:/&\n  - {name: Kofi Dansoh, aliases: [Kofi Danso]}\n  - {name: Ines Marlowe, aliases: [Ines Marlow]}/' Vault/dossier.yaml
mv 'Vault/People/Kofi Danso.md' 'Vault/People/Kofi Dansoh.md'
sed -i 's/^# Ines Marlow$/# Ines of the depot/' 'Vault/People/Ines Marlow.md'
ok 'a name is corrected' env SOURCE_DATE_EPOCH=4102444800 dossier run --quiet exports --vault Vault
like 'links show it' 'Vault/Accounts/Brightwater Hospitals.md' '^- \[ \] \[\[People/Kofi Dansoh\|Kofi Dansoh\]\]: Measure the link'
like 'so does the title' 'Vault/People/Kofi Dansoh.md' '^# Kofi Dansoh$'
like 'but not one that a person worded' 'Vault/People/Ines Marlow.md' '^# Ines of the depot$'
is 'the next run finds nothing to do' "$(dossier run exports --vault Vault 2>&1 | grep -o '0 created, 0 updated')" '0 created, 0 updated'
for link in $(grep -oE '\]\((docs|man)/[^)]*\)' "$here"/README.md | tr -d ']()' | sort -u); do
	ok "$link exists" test -e "$here/${link%%#*}"
done
end
