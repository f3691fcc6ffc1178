#!/bin/sh
# The man page knows every command and every option that --help prints.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
page=$here/man/dossier.1
"$dossier" --help | sed -n 's/^  \([a-z-]*\) .*/\1/p' >"$tmp/commands"
ok 'there are commands' test "$(wc -l <"$tmp/commands")" -ge 6
while read -r c; do
	like "the man page has $c" "$page" "^\\.It Cm $c\$"
done <"$tmp/commands"
while read -r c; do
	"$dossier" "$c" --help | sed -n 's/^  .*--\([a-z-]*\).*/\1/p'
done <"$tmp/commands" | sort -u >"$tmp/options"
while read -r o; do
	like "the man page has --$o" "$page" "^\\.It Fl ([a-z] , )?-$o( |\$)"
done <"$tmp/options"
sed -nE 's/^\.It Fl ([a-z] , )?-([a-z-]+).*/\2/p' "$page" | sort -u >"$tmp/told"
for o in $("$dossier" --help | grep -oE -e '--(version|help)' | sort -u); do
	like "the man page has $o without a command" "$page" "^\\.Fl ${o#-}\$"
done
# The examples, one after the other.
mkdir "$tmp/bin" "$tmp/desk"
cp "$dossier" "$tmp/bin/dossier"
cp -r "$here/samples/exports" "$tmp/desk/exports"
awk '/^\.Bd/ { in_block = 1; n++; next } /^\.Ed/ { in_block = 0 } in_block { print >("'"$tmp"'/example." n) }' "$page"
ok 'there are examples' test -s "$tmp/example.2"
for e in "$tmp"/example.*; do
	ok "$(head -n 1 "$e")" sh -c "cd '$tmp/desk' && PATH='$tmp/bin':\$PATH sh -e '$e'"
done
ok 'and no other option' diff "$tmp/told" "$tmp/options"
end
