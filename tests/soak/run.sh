#!/bin/sh
# What takes long: analysis of all paths, fuzzing, Valgrind, a fault at every write, lives of a vault, 100,000 meetings.
# usage: run.sh [--slice] [lint|fuzz|valgrind|faults|life|many ...]
# --slice does a short part of each, as CI does.  FUZZ_TIME: seconds a target; FUZZ_RUNS: inputs of a reader.
# Findings stay below build/soak.  Exits 1 when there are any.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
slice=
[ "${1-}" != --slice ] || { slice=1; shift; }
[ $# -gt 0 ] || set -- lint fuzz valgrind faults life many
sh tools/deps.sh --install check soak
O=${O:-build}
work=$PWD/build/soak
mkdir -p "$work"
rm -f "$work"/*/told
export O work slice
# Built here with our own settings, whatever make was called with.
unset MAKEFLAGS MFLAGS MAKELEVEL BUILD CC SLICE
bad=
for part do
	echo "== soak: $part${slice:+ (slice)}"
	start=$(date +%s)
	sh "$here/$part.sh" || bad="$bad $part"
	echo "== soak: $part: $(($(date +%s) - start)) s"
done
for told in "$work"/*/told; do
	[ ! -f "$told" ] || cat "$told"
done
[ -z "$bad" ] || { echo "soak: findings in:$bad (see $work)" >&2; exit 1; }
echo 'soak: passed'
