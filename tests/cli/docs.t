#!/bin/sh
# What docs/ tells to type works: commands, options, configuration, rules, links.
# shellcheck disable=SC2013,SC2016
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
mkdir -p "$tmp/bin" "$tmp/desk"
cp "$dossier" "$tmp/bin/dossier"
cp -r "$here/samples/exports" "$tmp/desk/exports"
PATH=$tmp/bin:$PATH
cd "$tmp/desk" || exit 1
new_vault Vault
dossier run --quiet exports --vault Vault

# blocks LANGUAGE PAGE: each fenced block into $tmp/block/N
blocks()
{
	rm -rf "$tmp/block"
	mkdir "$tmp/block"
	awk -v lang="$1" -v dir="$tmp/block" '/^```/ { n += !open; open = !open; mine = open && $0 == "```" lang; next }
		mine { print >(dir "/" 100 + n) }' "$here/docs/$2"
}

for page in "$here"/docs/*.md; do
	of=${page##*/}
	blocks sh "$of"
	cat "$tmp/block"/* 2>/dev/null | sed 's/ *#.*//' >>"$tmp/commands"
	is "$of: no block of another sort is code to type" "$(grep -E '^```[a-z]+' "$page" | grep -vE '^```(sh|yaml|markdown)$')" ''
done
ok 'there are blocks of commands' test "$(wc -l <"$tmp/commands")" -ge 3
while IFS= read -r line; do
	ok "in a block: $line" sh -c "$line"
done <"$tmp/commands"

# ---- commands in the text: each on a vault of its own, with the exports in it
printf '# Notes\n\n## 2026-03-04 - weekly\n\nDecisions\n\n- Two vans\n\n## 2026-03-11 - weekly\n\nDecisions\n\n- Four vans\n' >exports/notes.md
cp -r exports Vault/exports
(cd Vault && dossier run --quiet exports && cp "$here/templates/rules.yaml" FILE &&
	dossier ingest -q exports | dossier extract -q --segments >GOLD.jsonl)
cat "$here"/docs/*.md | tr '\n' ' ' | grep -oE '`dossier [a-z-]+ [^`]*`' | tr -d '`' | LC_ALL=C sort -u |
	sed 's/NAME OTHER/"Otto Reiss" "Ines Marlow"/; s/NAME=OTHER/"Otto Reiss=Ines Marlow"/; s/NAME/"Otto Reiss"/
		s/VAULT --from EXPORTS/New --from exports/; s/GOLD.jsonl \.\.\./GOLD.jsonl/' >"$tmp/commands"
ok 'there are commands in the text' test "$(wc -l <"$tmp/commands")" -ge 15
while IFS= read -r line; do
	rm -rf "$tmp/typed"
	cp -r Vault "$tmp/typed"
	case $line in
	*--llm*) exit_code 2 "in the text, without a model: $line" sh -c "cd '$tmp/typed' && $line exports" ;;
	*) ok "in the text: $line" sh -c "cd '$tmp/typed' && $line </dev/null" ;;
	esac
done <"$tmp/commands"
rm -rf Vault/exports Vault/FILE Vault/GOLD.jsonl

for target in $(cat "$here/README.md" "$here"/docs/*.md | grep -oE '`make [^`]*`' | tr -d '`' | tr ' ' '\n' | grep -vE '^make$|=|^-' | sort -u); do
	ok "the Makefile makes $target" grep -qE "^$target( [a-z-]+)*:" "$here/Makefile"
done

# ---- each command and option that the text names
text() { cat "$here/README.md" "$here"/docs/*.md; }
dossier --help | sed -n 's/^  \([a-z-]*\) .*/\1/p' >"$tmp/known"
for c in $(cat "$tmp/known"); do
	dossier "$c" --help | sed -n "s/^  .*--\\([a-z-]*\\).*/$c --\\1/p"
done >"$tmp/options"
text | grep -oE '`dossier [a-z-]+' | cut -d' ' -f2 | sort -u >"$tmp/named"
ok 'commands are named' test "$(wc -l <"$tmp/named")" -ge 8
is 'each of them is one' "$(sort "$tmp/known" | comm -13 - "$tmp/named")" ''
text | grep -oE '`dossier [a-z-]+[^`]*`' | awk '{ for (i = 3; i <= NF; i++) if ($i ~ /^--/) { gsub(/[^a-z-]/, "", $i); print substr($0, 10, index(substr($0, 10), " ") - 1), $i } }' |
	sort -u >"$tmp/named"
ok 'with options' test "$(wc -l <"$tmp/named")" -ge 8
is 'that this command has' "$(sort "$tmp/options" | comm -13 - "$tmp/named")" ''
text | grep -oE '`--[a-z-]+' | tr -d '`' | sort -u >"$tmp/named"
is 'an option without a command is one of some command' "$(cut -d' ' -f2 "$tmp/options" | sort -u | comm -13 - "$tmp/named")" ''

# ---- configuration and rules
blocks yaml configuration.md
mkdir -p v/Templates/dossier v/Settings v/Rules
echo 'version: 1' >v/Settings/rules.yaml
for b in "$tmp/block"/*; do
	cp "$b" v/dossier.yaml
	exit_code 0 "configuration.md: $(head -n 1 "$b")" dossier extract --quiet --vault v </dev/null
done
ok 'there was some' test -e v/dossier.yaml
blocks yaml rules.md
for b in "$tmp/block"/*; do
	echo 'rules: [Rules/mine.yaml]' >v/dossier.yaml
	cp "$b" v/Rules/mine.yaml
	if grep -q '^rules:' "$b"; then
		echo 'version: 1' >v/Rules/mine.yaml
		cp "$b" v/dossier.yaml
	fi
	exit_code 0 "rules.md: $(head -n 1 "$b")" dossier extract --quiet --vault v </dev/null
done

# ---- names of templates.md
mkdir -p v/Forms
echo 'templates: Forms' >v/dossier.yaml
sed -n '/^| /p' "$here/docs/templates.md" | grep -oE '`([a-z_]+|\{[a-z_, ]+\})`' |
	grep -oE '[a-z_]+' | sort -u >"$tmp/names"
ok 'there are names' test "$(wc -l <"$tmp/names")" -ge 60
sed 's/.*/{{&}}/' "$tmp/names" >v/Forms/meeting.md
exit_code 0 'templates may have them' dossier run --quiet exports --vault v

# ---- members of records: all that are written are in records.md
dossier ingest -q exports | tee "$tmp/ingested" | dossier extract -q --segments --vault Vault >"$tmp/extracted"
cat "$tmp/ingested" "$tmp/extracted" "$here"/tests/golden/ingest/*/*.want Vault/.dossier/records/*.jsonl |
	grep -v '"event"' | grep -oE '[{,]"[a-z_0-9]+":' | tr -cd 'a-z_0-9\n' | sort -u >"$tmp/members"
ok 'records have members' test "$(wc -l <"$tmp/members")" -ge 50
while read -r m; do
	ok "records.md has $m" grep -qE "\`$m\`|\"$m\"" "$here/docs/records.md"
done <"$tmp/members"

# ---- what review.md shows, and links
blocks markdown review.md
while IFS= read -r line; do
	ok "Review.md has: $line" grep -qxF -- "$line" Vault/Review.md
done <"$(find "$tmp/block" -type f)"
for page in "$here"/README.md "$here"/docs/*.md; do
	for link in $(grep -oE '\]\([^):]*\)' "$page" | tr -d ']()'); do
		file=${link%%#*}
		file=${file:+${page%/*}/$file}
		file=${file:-$page}
		anchor=${link#"${link%%#*}"}
		ok "${page##*/} links to $link" test -e "$file"
		[ -z "$anchor" ] || ok "where there is $anchor" sh -c "grep '^##* ' '$file' | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9\n-' | grep -q -- '-${anchor#\#}\$'"
	done
done
end
