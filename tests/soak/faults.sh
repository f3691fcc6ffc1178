#!/bin/sh
# A fault at every call that writes, one run each: error or death.  Afterwards no page
# is half written, and the next run leaves the bytes of an undisturbed one.
# usage: O=build work=build/soak [slice=1] faults.sh
set -eu
: "${O:?the build folder}" "${work:?where findings stay}"
slice=${slice-}
dir=$work/faults
rm -rf "$dir"
mkdir -p "$dir"
make -s -j2 O="$O" "$O/release/dossier" >"$dir/build.log" 2>&1 || { tail -n 20 "$dir/build.log"; exit 1; }
dossier=$O/release/dossier
step=${slice:+7}
step=${step:-1}
runs=0
bad=0
if ! strace -o /dev/null true 2>/dev/null; then
	echo 'skipped: faults: strace may not trace here'
	exit 0
fi
traced=write,pwrite64,openat,renameat,renameat2,fsync,fdatasync,syncfs,mkdirat,unlinkat,ftruncate,close,fchmod
batch() { "$@" "$dossier" run --now -q --jobs 1 "$dir/in" --vault "$dir/v"; }
sums() { (cd "$1" && find . -name '*.md' -exec sha256sum {} +); }

# ordinals CALL: which of its calls write, by the trace of an undisturbed run
ordinals()
{
	awk -v call="$1" '
		$0 ~ "^" call "\\(" { n++ }
		/^openat\(/ && /O_CREAT/ { made[$NF] = 1; if (call == "openat") print n; next }
		/^close\(/ { fd = $0; gsub(/^close\(|\).*/, "", fd)
			if (made[fd] && call == "close") print n
			delete made[fd]; next }
		call != "openat" && call != "close" && $0 ~ "^" call "\\(" { print n }' "$dir/trace"
}

found()
{
	bad=$((bad + 1))
	kept=$dir/found.$bad
	[ "$bad" -gt 20 ] || { rm -rf "$kept"; cp -a "$dir/v" "$kept"; cp "$dir/err" "$kept.err"; }
	echo "FOUND $1: $2, see $kept"
}

# fault NAME INJECTION: one run with it, one without
fault()
{
	rm -rf "$dir/v"
	cp -a "$dir/before" "$dir/v"
	rc=0
	batch strace -o /dev/null -e "trace=${2%%:*}" -e "inject=$2" >/dev/null 2>"$dir/err" || rc=$?
	runs=$((runs + 1))
	case $rc in
	0) diff -r -x cache -x lock "$dir/after" "$dir/v" >"$dir/diff" ||
		{ found "$1" 'exit code 0, but not all was written'; return; } ;;
	1 | 3) grep -q '^dossier: ' "$dir/err" || found "$1" "exit code $rc without a message" ;;
	137) ;;
	*) found "$1" "exit code $rc" ;;
	esac
	if sums "$dir/v" | grep -vxFf "$dir/known" >"$dir/half"; then
		found "$1" "a page that is neither old nor new ($(head -n 1 "$dir/half"))"
	fi
	rm -rf "$dir/stopped"
	cp -a "$dir/v" "$dir/stopped"
	rc=0
	batch env >/dev/null 2>"$dir/err" || rc=$?
	[ "$rc" = 0 ] || found "$1" "the next run ends with $rc: $(head -n 1 "$dir/err")"
	diff -r -x cache -x lock "$dir/after" "$dir/v" >"$dir/diff" ||
		found "$1" "the next run leaves other bytes: $(head -n 1 "$dir/diff")"
}

# all NAME: every fault from the state $dir/before with the exports $dir/in
all()
{
	rm -rf "$dir/v"
	cp -a "$dir/before" "$dir/v"
	batch strace -o "$dir/trace" -e "trace=$traced"
	rm -rf "$dir/after"
	cp -a "$dir/v" "$dir/after"
	batch env
	diff -r -x cache -x lock "$dir/after" "$dir/v" >"$dir/diff" ||
		{ : >"$dir/err"; found "$1" 'a second run changes the vault'; }
	{ sums "$dir/before"; sums "$dir/after"; } >"$dir/known"
	k=0
	for call in $(echo "$traced" | tr , ' '); do
		for how in error=ENOSPC error=EIO error=EDQUOT error=EINTR signal=KILL; do
			for at in $(ordinals "$call"); do
				k=$((k + 1))
				[ $((k % step)) = 0 ] || continue
				fault "$1: $call $at $how" "$call:$how:when=$at"
			done
		done
	done
}

empty() { rm -rf "$dir/before"; mkdir -p "$dir/before"; cp samples/dossier.yaml "$dir/before/"; }
rm -rf "$dir/in"
mkdir -p "$dir/in"
cp samples/exports/chat/*.txt samples/exports/*Corvane\ first\ call.srt "$dir/in/"
empty
[ -n "$slice" ] || all 'new vault'
rm -rf "$dir/v"
cp -a "$dir/before" "$dir/v"
batch env
rm -rf "$dir/before"
mv "$dir/v" "$dir/before"
cp samples/exports/*business\ case.md samples/exports/*follow-up.* "$dir/in/"
all 'second batch'
echo "$runs faults, $bad findings"
[ "$bad" = 0 ]
