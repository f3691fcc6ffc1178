#!/bin/sh
# Valgrind over the unit tests, the replayed corpus and a run over the samples.
# usage: O=build work=build/soak [slice=1] valgrind.sh
set -eu
: "${O:?the build folder}" "${work:?where findings stay}"
slice=${slice-}
dir=$work/valgrind
rm -rf "$dir"
mkdir -p "$dir"
set -- tests
[ -z "$slice" ] || set -- "$O/debug/dossier" "$O/debug/tests/base/test_jsonl" "$O/debug/tests/vault/test_batch"
make -s -j2 BUILD=debug O="$O" "$@" >"$dir/build.log" 2>&1 || { tail -n 20 "$dir/build.log"; exit 1; }
cc -shared -fPIC -o "$dir/beside.so" tests/soak/beside.c
bad=0
# checked NAME COMMAND...: no error, no leak, and the command's own success
checked()
{
	name=$1
	shift
	rc=0
	LD_PRELOAD=$dir/beside.so valgrind -q --error-exitcode=99 --suppressions=tests/soak/valgrind.supp --leak-check=full --errors-for-leak-kinds=definite,indirect,possible \
		--log-file="$dir/$name.log" "$@" >"$dir/$name.out" 2>&1 || rc=$?
	# A test that measures time may be late here; that is all it may be.
	if [ "$rc" = 1 ] && [ ! -s "$dir/$name.log" ] && grep -q '^not ok.* in time' "$dir/$name.out" &&
		! grep '^not ok' "$dir/$name.out" | grep -qv ' in time'; then
		rc=0
	fi
	if [ "$rc" = 0 ]; then
		echo "ok $name"
	else
		echo "FOUND $name: exit code $rc, see $dir/$name.log"
		head -n 12 "$dir/$name.log"
		grep '^not ok' "$dir/$name.out" | head -n 3 || :
		bad=1
	fi
}
# into VAULT EXPORTS...: the three stages in one process, on two threads
into()
{
	rm -rf "${dir:?}/$1"
	mkdir -p "$dir/$1"
	cp samples/dossier.yaml "$dir/$1/"
	vault=$dir/$1
	shift
	checked "run-${vault##*/}" "$O/debug/dossier" run -q --jobs 2 "$@" --vault "$vault"
}
if [ -n "$slice" ]; then
	for t in base/test_jsonl vault/test_batch; do
		checked "${t##*/}" "$O/debug/tests/$t"
	done
	into small samples/exports/chat
	exit "$bad"
fi
for t in "$O"/debug/tests/base/test_* "$O"/debug/tests/ingest/test_* "$O"/debug/tests/extract/test_* \
	"$O"/debug/tests/page/test_* "$O"/debug/tests/vault/test_*; do
	case $t in *.[od]) continue ;; esac
	[ ! -x "$t" ] || checked "${t##*/}" "$t"
done
for t in "$O"/debug/tests/fuzz/fuzz_*; do
	case $t in *.[od]) continue ;; esac
	name=${t##*/fuzz_}
	[ ! -d "tests/corpus/$name" ] || checked "replay-$name" "$t" "tests/corpus/$name"
done
into whole samples/exports
checked run-again "$O/debug/dossier" run -q --jobs 2 samples/exports --vault "$dir/whole"
checked ingest "$O/debug/dossier" ingest -q samples/exports
sed 's/^==.*//' "$dir/ingest.out" | grep '^{' >"$dir/records.jsonl" || :
checked extract "$O/debug/dossier" extract -q --vault "$dir/whole" "$dir/records.jsonl"
exit "$bad"
