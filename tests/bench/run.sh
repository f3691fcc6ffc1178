#!/bin/sh
# Figures of one machine in one run: each stage, the whole, and what others need for it.
# All cases take turns; medians of the rounds.  The bars are said, not enforced.
# usage: B=build/release run.sh
set -eu
: "${B:?the build folder}"
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/build/bench
meetings=240
rounds=3
dossier=$B/dossier
tools=$B/tests/bench

# ---- input: replicated meetings, each with a name, a NOTE and a first cue of its own ----
in=$work/in
source=$root/../shared/ami/dev/transcripts
[ -d "$source" ] || { echo "skipped: AMI meetings: no $source; the sample exports instead"; source=$root/samples/exports; }
rm -rf "$work"
mkdir -p "$in" "$work/time"
find "$source" -name '*.vtt' | LC_ALL=C sort >"$work/sources"
n=0
year=2000
while [ "$n" -lt "$meetings" ]; do
	year=$((year + 1))
	while read -r file && [ "$n" -lt "$meetings" ]; do
		n=$((n + 1))
		name=$(basename "$file" .vtt)
		case $name in
		[0-9][0-9][0-9][0-9]-*) name=$year${name#????} ;;
		*) name="$year-01-02 $name" ;;
		esac
		awk -v n="$n" '{ print }
			!done && /^\r?$/ { done = 1; printf "NOTE copy %d\n\n", n
				printf "00:00:00.000 --> 00:00:00.001\n<v Copyist>Copy %d.</v>\n\n", n }' \
			"$file" >"$in/$name.vtt"
	done <"$work/sources"
done
bytes=$(cat "$in"/*.vtt | wc -c)
# A vault of its own each round: ext4 is slow to reuse what was removed just now.
vault()
{
	mkdir -p "$work/$1"
	printf 'organisation:\n  name: Bench\n  domains: [bench.example]\ntimezone: Europe/London\n' \
		>"$work/$1/dossier.yaml"
}
"${CC:-cc}" -shared -fPIC -o "$work/nosync.so" "$here/nosync.c"
in_git() { git --git-dir="$work/git" --work-tree="$work" -c core.safecrlf=false "$@"; }
in_git init -q

# ---- the cases --------------------------------------------------------------
timed()
{
	name=$1
	shift
	"$tools/bench_time" "$work/time/$name" "$@" ||
		{ echo "bench: $name failed: exit code $?" >&2; exit 1; }
}
peer=
why=$work/npm.err
if NPM_DIR=$(sh "$root/tests/npm/setup.sh" 2>"$why"); then
	export NPM_DIR
	PATH=$NPM_DIR/node_modules/.bin:$PATH
	peer=1
else
	echo "skipped: the Node pipeline: $(cat "$why")"
fi
i=0
first=$(find "$in" -name '*.vtt' | LC_ALL=C sort | head -n 1)
while [ "$i" -lt "$rounds" ]; do
	i=$((i + 1))
	timed wc wc -l "$in"/*.vtt >"$work/wc.out"
	timed ingest "$dossier" ingest -q --jobs 1 "$in" >"$work/ingest.jsonl"
	vault "$i/stages"
	timed extract "$dossier" extract -q --jobs 1 --vault "$work/$i/stages" "$work/ingest.jsonl" >"$work/extract.jsonl"
	timed render "$dossier" render -q --jobs 1 --vault "$work/$i/stages" "$work/extract.jsonl"
	vault "$i/run1"
	timed run1 "$dossier" run -q --jobs 1 "$in" --vault "$work/$i/run1"
	in_git add in "$i/run1"
	in_git status --porcelain -- in "$i/run1" >"$work/status"
	timed again "$dossier" run -q --jobs 1 "$in" --vault "$work/$i/run1"
	timed status git --git-dir="$work/git" --work-tree="$work" status --porcelain -- in "$i/run1" >"$work/status"
	rm -r "$work/$i/run1/.dossier/cache"
	timed lost "$dossier" run -q --jobs 1 "$in" --vault "$work/$i/run1"
	vault "$i/nosync"
	timed nosync env LD_PRELOAD="$work/nosync.so" "$dossier" run -q --jobs 1 "$in" --vault "$work/$i/nosync"
	vault "$i/run2"
	timed run2 "$dossier" run -q --jobs 2 "$in" --vault "$work/$i/run2"
	vault "$i/pipe"
	# shellcheck disable=SC2016
	timed pipe sh -c '"$1" ingest -q --jobs 1 "$2" | "$1" extract -q --jobs 1 --vault "$3" |
		"$1" render -q --jobs 1 --vault "$3"' sh "$dossier" "$in" "$work/$i/pipe"
	cp -r "$work/$i/run2" "$work/$i/one"
	mkdir "$work/$i/more"
	sed 's/Copy /One more, copy /' "$first" >"$work/$i/more/2031-05-06 One more.vtt"
	timed one "$dossier" run -q --now --jobs 1 "$in" "$work/$i/more" --vault "$work/$i/one"
	if [ -n "$peer" ]; then
		timed node node "$here/peer.mjs" "$root/templates/rules.yaml" "$in" "$work/$i/peer" >"$work/peer.json"
	fi
done
for v in stages run2 pipe nosync; do
	diff -r -x cache "$work/$i/run1" "$work/$i/$v" >/dev/null || echo "WARNING: the vaults run1 and $v differ"
done

# ---- the table --------------------------------------------------------------
# median CASE COLUMN: wall, user, system seconds, MiB; 5: user + system
median()
{
	awk -v c="$2" '{ print c == 5 ? $2 + $3 : $c }' "$work/time/$1" | sort -n |
		awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
calc() { awk "BEGIN { printf \"$1\", $2 }"; }
row()
{
	[ -e "$work/time/$1" ] || return 0
	awk -v name="$2" -v w="$(median "$1" 1)" -v c="$(median "$1" 5)" -v m="$(median "$1" 4)" \
		-v b="$bytes" -v n="$meetings" 'BEGIN {
		w = w > 0 ? w : 0.0001
		printf "%-34s %8.3f %8.3f %9.1f %9.0f %9.1f\n", name, w, c, b / 1e6 / w, n / w, m }'
}
ratio() { calc '%.1f' "$(median "$1" "$3") / ($(median "$2" "$3") + 1e-9)"; }
# bar NAME VALUE OPERATOR LIMIT
bar()
{
	calc '%s' "($2 $3 $4) ? \"met   \" : \"MISSED\""
	printf ' %s: %s (%s %s wanted)\n' "$1" "$2" "$3" "$4"
}
echo
echo "$meetings meetings, $(calc '%.1f' "$bytes / 1e6") MB of WebVTT, $rounds rounds, medians;" \
	"$(nproc) processors, load before $(cut -d' ' -f1 /proc/loadavg)"
printf '%-34s %8s %8s %9s %9s %9s\n' '' 'wall s' 'CPU s' 'VTT MB/s' 'meet/s' 'peak MiB'
row wc 'wc -l'
row ingest 'dossier ingest'
row extract 'dossier extract'
row render 'dossier render'
row run1 'dossier run --jobs 1'
row run2 'dossier run --jobs 2'
row again 'dossier run --jobs 1, nothing new'
row status 'git status of the same trees'
row lost 'dossier run --jobs 1, memory lost'
row one 'dossier run --jobs 1, one more'
row nosync 'dossier run --jobs 1, no sync'
row pipe 'ingest | extract | render'
row node 'Node pipeline'
echo
echo "run --jobs 1 takes $(ratio run1 wc 1) times as long as wc -l, --jobs 2 $(ratio run2 wc 1) times"
echo "run --jobs 2 is $(ratio run1 run2 1) times as fast as --jobs 1"
echo
echo "one more meeting takes $(calc '%.2f' "$(median one 1) / ($(median run1 1) + 1e-9)") of the time of a fresh run"
echo
echo 'Share of processor time by stage (one process, one thread):'
vault shares
"$tools/bench_stages" "$work/shares" "$in" | tee "$work/stages.out"
echo
"$tools/bench_match" "$root/templates/rules.yaml" "$in"/2001-*.vtt | tee "$work/match.out" || :
for world in "$root"/../shared/worlds/*/; do
	[ -f "$world/world.json" ] || continue
	python3 "$root/../shared/eval/export_world.py" "$world" "$work/world" >/dev/null
	"$dossier" ingest -q "$work/world/exports" | python3 -c 'import json, sys
for line in sys.stdin:
	print(*(s["text"] for s in json.loads(line)["segments"]), sep="\n")' >>"$work/worlds.txt"
	rm -r "$work/world"
done
if [ -s "$work/worlds.txt" ]; then
	"$tools/bench_match" "$root/templates/rules.yaml" "$work/worlds.txt" | tee "$work/match.worlds" || :
else
	echo "skipped: the matcher on the worlds' text: no $root/../shared/worlds"
fi
echo
"$tools/bench_webvtt" "$in"/*.vtt | tee "$work/webvtt.out"
parse=$(awk '/WebVTT parser/ { print $1 }' "$work/webvtt.out")
bar 'the WebVTT parser against a line scan' "$(awk '/WebVTT parser/ { print $5 }' "$work/webvtt.out")" '<=' 3
[ -z "$peer" ] || bar 'node-webvtt against the WebVTT parser' \
	"$(calc '%.0f' "$(node "$here/peer_webvtt.mjs" "$in"/*.vtt) / $parse")" '>=' 15
echo
sh "$here/memory.sh" "$work/memory"
echo
"$tools/bench_align" | tee "$work/align.out" || :
echo
python3 "$here/llm.py" "$dossier" | tee "$work/llm.out"
echo
printf 'records: '
"$tools/bench_jsonl" "$work/ingest.jsonl" 1
if pkg-config --exists jansson 2>/dev/null; then
	# shellcheck disable=SC2046
	"${CC:-cc}" -std=c17 -D_GNU_SOURCE -O2 -o "$work/peer_jansson" "$here/peer_jansson.c" \
		$(pkg-config --cflags --libs jansson)
	"$work/peer_jansson" "$work/ingest.jsonl"
else
	echo 'skipped: jansson on the same records: no libjansson-dev'
fi
if [ -n "$peer" ]; then
	printf 'Node pipeline: '
	cat "$work/peer.json"
fi
echo
[ -z "$peer" ] || bar 'run --jobs 1 against the Node pipeline (wall)' "$(ratio node run1 1)" '>=' 20
[ -z "$peer" ] || bar 'the same by CPU time' "$(ratio node run1 5)" '>=' 20
bar "the pipe's CPU time against run --jobs 1" "$(ratio pipe run1 5)" '<=' 2.5
bar 'a run with nothing new against git status (wall)' "$(ratio again status 1)" '<=' 1.5
bar 'run --jobs 1 against the same without waiting for the disk (wall)' "$(ratio run1 nosync 1)" '<=' 1.2
bar 'the literal filter against the plain loop' "$(sed -n 's/.*ratio //p' "$work/match.out")" '>=' 25
[ ! -e "$work/match.worlds" ] ||
	bar "the same on the worlds' text" "$(sed -n 's/.*ratio //p' "$work/match.worlds")" '>=' 12
bar 'extract against its matcher' "$(sed -n 's/^extract takes \([0-9.]*\) .*/\1/p' "$work/stages.out")" '<=' 3
bar '1,000 meetings through a model of 200 ms, 32 at once: wall time over the ideal' \
	"$(sed -n 's/.*, \([0-9.]*\) times the ideal/\1/p' "$work/llm.out")" '<=' 1.3
bar 'memory of 1,000 meetings over that of 500' "$(sed -n 's/.*that of 500: \([0-9.]*\) .*/\1/p' "$work/llm.out")" '<=' 1.1
bar 'a quote found by bit vectors against the matrix' "$(sed -n 's/.*, \([0-9]*\) times.*/\1/p' "$work/align.out")" '>=' 100
if ! grep -q DIFFERENT "$work"/match.*; then
	echo 'met    the same matches both ways'
else
	echo 'MISSED the same matches both ways'
fi
