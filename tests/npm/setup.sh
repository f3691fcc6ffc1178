#!/bin/sh
# Prepares node and the pinned packages below build/npm; prints the folder.
# Fails with one line on stderr when the registry does not answer.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=$here/../../build/npm
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
log=$dir/setup.log

major() { node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/'; }
if ! command -v npm >/dev/null 2>&1 || ! command -v node >/dev/null 2>&1; then
	sh "$here/../../tools/deps.sh" --install check-npm
fi
# Debian 12 has node 18: a newer one comes through npm, below build/ only.
if [ "$(major)" -lt 20 ] && [ ! -x "$dir/node_modules/.bin/node" ]; then
	(cd "$dir" && timeout 300 npm install --no-audit --no-fund --no-save node@20.19.5) >"$log" 2>&1 ||
		{ echo "npm: no newer node, see $log" >&2; exit 1; }
fi
if ! cmp -s "$here/package.json" "$dir/package.json" || [ ! -e "$dir/.done" ]; then
	rm -f "$dir/.done"
	cp "$here/package.json" "$dir/package.json"
	(cd "$dir" && timeout 300 npm install --ignore-scripts --no-audit --no-fund) >"$log" 2>&1 ||
		{ echo "npm: the registry did not answer, see $log" >&2; exit 1; }
	# As a dependency it would want a package that is only on GitHub; its files alone do.
	(cd "$dir" && timeout 120 npm pack obsidian-dataview@0.5.68 && mkdir -p dataview &&
		tar -xzf obsidian-dataview-0.5.68.tgz -C dataview) >>"$log" 2>&1 ||
		{ echo "npm: no obsidian-dataview, see $log" >&2; exit 1; }
	: >"$dir/.done"
fi
echo "$dir"
