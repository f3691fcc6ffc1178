#!/bin/sh
# Every libFuzzer target in turn, from its corpus; new inputs and findings
# stay in build/soak/fuzz, where a person picks what is worth keeping.
# usage: O=build work=build/soak [slice=1] [FUZZ_TIME=seconds | FUZZ_RUNS=2000000] fuzz.sh
set -eu
: "${O:?the build folder}" "${work:?where findings stay}"
slice=${slice-}
# Readers of exports get so many inputs, however long that takes; the others so many seconds.
readers='webvtt srt plain notes tools ics eml json docx zip'
# The slice counts inputs, not seconds, so a slow machine tries as many.
limit()
{
	if [ -n "$slice" ]; then
		echo -runs=4000
	elif [ -n "${FUZZ_TIME-}" ] || ! echo " $readers " | grep -q " $1 "; then
		echo "-max_total_time=${FUZZ_TIME:-600}"
	else
		echo "-runs=${FUZZ_RUNS:-2000000}"
	fi
}
# Longer inputs take their time and find nothing that repeats in them does not show; what long
# files do, tests/ingest and the bench of memory ask.
length()
{
	if echo " $readers " | grep -q " $1 "; then
		echo -max_len=4096
	else
		echo -max_len=65536
	fi
}
targets=
for c in tests/fuzz/fuzz_*.c; do
	name=${c##*/}
	targets="$targets ${name%.c}"
done
set --
for t in $targets; do
	set -- "$@" "$O/fuzz/tests/fuzz/$t"
done
make -s -j2 BUILD=fuzz O="$O" "$@" >"$work/fuzz-build.log" 2>&1 ||
	{ tail -n 20 "$work/fuzz-build.log"; exit 1; }
bad=0
# run.sh tells what was found last, the input with it: the machine that found it may be gone.
rm -rf "$work/fuzz"
tell()
{
	echo "FOUND $1: exit code $2, see $3"
	grep -E 'ERROR|SUMMARY|runtime error|#[0-9]* .*[.]c:|Test unit written' "$3/log" | head -n 12 || :
	for f in "$3/found"/*; do
		[ ! -f "$f" ] || { echo "${f##*/}:" && head -c 3000 "$f" | base64; }
	done
}
one()
{
	name=${1#fuzz_}
	dir=$work/fuzz/$name
	mkdir -p "$dir/corpus" "$dir/found"
	kept=$(find "tests/corpus/$name" -type f 2>/dev/null | LC_ALL=C sort)
	# By name: in the order of a folder, which no two machines share, the slice would
	# try other inputs on each.
	seeds=$(printf '%s' "$kept" | tr '\n' ,)
	rc=0
	"$O/fuzz/tests/fuzz/$1" -seed=1 "$(limit "$name")" "$(length "$name")" -timeout=10 \
		-rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$dir/found/" \
		${seeds:+"-seed_inputs=$seeds"} "$dir/corpus" \
		>"$dir/log" 2>&1 || rc=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$dir/log")
	if [ "$rc" = 0 ] && [ -z "$(ls "$dir/found")" ]; then
		echo "ok $name: ${runs:-?} runs from $(printf '%s\n' "$kept" | grep -c .) inputs"
	else
		tell "$name" "$rc" "$dir" >>"$work/fuzz/told"
		return 1
	fi
}
for t in $targets; do
	one "$t" || bad=1
done
exit "$bad"
