#!/bin/sh
# Checks generated pages with the parsers that will read them.  TAP under prove.
# usage: B=build/release run.sh [llm-]     only suites whose name begins so, none skipped
set -eu
only=${1-}
here=$(cd "$(dirname "$0")" && pwd)
why=$(mktemp)
trap 'rm -f "$why"' EXIT
if ! NPM_DIR=$(sh "$here/setup.sh" 2>"$why"); then
	for t in "$here/$only"*.mjs "$here/$only"*.cjs "$here/$only"*-spec.sh; do
		[ ! -e "$t" ] || echo "skipped: ${t##*/}: $(cat "$why")"
	done
	echo '0 passed, 0 failed'
	[ -z "$only" ] # suites that are asked for by name may not be skipped
	exit
fi
PATH=$NPM_DIR/node_modules/.bin:$PATH
vault=$NPM_DIR/vault
rm -rf "$vault"
mkdir -p "$vault"
cp "$here/../../samples/dossier.yaml" "$vault/"
"$B/dossier" run --quiet "$here/../../samples/exports" --vault "$vault"
export B NPM_DIR PATH VAULT="$vault"
set --
for t in "$here/$only"*.mjs "$here/$only"*.cjs "$here/$only"*-spec.sh; do
	[ ! -e "$t" ] || set -- "$@" "$t"
done
prove --nocolor --exec "sh $here/any.sh" "$@"
