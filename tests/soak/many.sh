#!/bin/sh
# 100,000 small meetings: read, and made into a vault; then with nothing new, with a lost
# memory, with one more.  Time and memory are printed, and the bars; only faults are findings.
# usage: O=build work=build/soak [slice=1] [MANY=20000] many.sh
set -eu
: "${O:?the build folder}" "${work:?where findings stay}"
slice=${slice-}
if [ -n "$slice" ]; then
	echo 'skipped: 100,000 meetings: only in full'
	exit 0
fi
dir=$work/many
count=${MANY:-100000}
rm -rf "$dir"
mkdir -p "$dir/in" "$dir/vault"
make -s -j2 O="$O" "$O/release/dossier" "$O/release/tests/bench/bench_time" >"$dir/build.log" 2>&1 ||
	{ tail -n 20 "$dir/build.log"; exit 1; }
cp samples/dossier.yaml "$dir/vault/"

# A folder a thousand; 50 people, four of them in a meeting; nothing from a clock.  No two
# say so much alike on one day that they would be one meeting in two recordings.
i=0
while [ "$i" -lt $((count / 1000)) ]; do
	mkdir "$dir/in/$(printf '%03d' "$i")"
	i=$((i + 1))
done
awk -v count="$count" -v dir="$dir/in" '
function noun() { return kind[int(rand() * kinds) + 1] " " thing[int(rand() * words) + 1] }
BEGIN {
	split("Ada Bea Cem Dag Eli Fay Gus Hal Ivo Joy", first, " ")
	split("Abbott Birch Conway Drum Ellery", last, " ")
	words = split("server array site budget pilot plan report switch audit backup licence portal test " \
		"upgrade contract invoice rack cable office branch survey tender model driver", thing, " ")
	kinds = split("old new main spare second local mobile shared", kind, " ")
	split("We agreed to keep the %s until the %s is done.|I will send the %s and the %s on Friday.|" \
		"Who owns the %s for the %s?|The %s has forty parts and the %s has two.|" \
		"Mm-hmm, the %s is fine with me, like the %s.|The %s is blocked by the %s team.|" \
		"Could you check the %s against the %s again, please?|Let us talk about the %s and the %s.", \
		said, "|")
	srand(1)
	for (n = 0; n < count; n++) {
		file = sprintf("%s/%03d/%04d-%02d-%02d Call %06d.vtt", dir, n / 1000, 2000 + n % 25,
			1 + n / 25 % 12, 1 + n / 300 % 28, n)
		print "WEBVTT\n" > file
		for (c = 0; c < 16; c++) {
			p = (n + (c % 4) * 13) % 50
			text = sprintf(said[int(rand() * 8) + 1], noun(), noun())
			printf "%02d:01.000 --> %02d:04.500\n<v %s %s>%s Item %d.</v>\n\n", c, c, \
				first[p % 10 + 1], last[int(p / 10) + 1], text, n * 16 + c > file
		}
		close(file)
	}
}'
bad=0
# timed NAME COMMAND...
timed()
{
	name=$1
	shift
	rc=0
	"$O/release/tests/bench/bench_time" "$dir/time.$name" "$@" >"$dir/$name.out" 2>"$dir/$name.err" || rc=$?
	tail -n 1 "$dir/time.$name" | awk -v n="$name" -v c="$count" '{
		printf "%s: %.1f s, %.0f meetings/s, %.1f s CPU, %.0f MiB\n", n, $1, c / $1, $2 + $3, $4 }'
	[ "$rc" = 0 ] || { echo "FOUND $name: exit code $rc: $(head -n 1 "$dir/$name.err")"; bad=1; }
}
timed ingest "$O/release/dossier" ingest -q "$dir/in"
lines=$(wc -l <"$dir/ingest.out")
[ "$lines" = "$count" ] || { echo "FOUND ingest: $lines records of $count"; bad=1; }
rm -f "$dir/ingest.out"
timed run "$O/release/dossier" run -q "$dir/in" --vault "$dir/vault"
pages=$(find "$dir/vault/Meetings" -name '*.md' | wc -l)
[ "$pages" = "$count" ] || { echo "FOUND run: $pages meeting pages of $count"; bad=1; }
timed again "$O/release/dossier" run -q "$dir/in" --vault "$dir/vault"

in_git() { git --git-dir="$dir/git" --work-tree="$dir" "$@"; }
in_git init -q
in_git add in vault
in_git status --porcelain -- in vault >"$dir/status"
timed status git --git-dir="$dir/git" --work-tree="$dir" status --porcelain -- in vault
timed again "$O/release/dossier" run -q "$dir/in" --vault "$dir/vault"
if strace -o "$dir/true" true 2>/dev/null; then
	strace -f -qq -e trace=openat,open -o "$dir/calls" \
		"$O/release/dossier" run -q "$dir/in" --vault "$dir/vault"
	! grep -m 1 -E '"[^"]*\.(md|vtt)"' "$dir/calls" || { echo 'FOUND again: opened one of these'; bad=1; }
else
	echo 'skipped: what a run with nothing new opens: no strace'
fi
rm -r "$dir/vault/.dossier/cache"
touch "$dir/now"
timed lost "$O/release/dossier" run -q "$dir/in" --vault "$dir/vault"
[ -z "$(find "$dir/vault" -name '*.md' -newer "$dir/now" -print -quit)" ] ||
	{ echo 'FOUND lost: a page was written again'; bad=1; }
mkdir "$dir/in/more"
sed 's/Item/Thing/' "$(find "$dir/in/000" -name '*.vtt' | LC_ALL=C sort | head -n 1)" \
	>"$dir/in/more/2025-03-04 One more.vtt"
# Without the memory of what it wrote itself, pages of the last minute are somebody else's.
timed one "$O/release/dossier" run -q --now "$dir/in" --vault "$dir/vault"
mkdir "$dir/thousand"
cp samples/dossier.yaml "$dir/thousand/"
timed thousand "$O/release/dossier" run -q "$dir/in/000" --vault "$dir/thousand"

# bar NAME VALUE LIMIT: wall (1) and memory (4) of cases, by the last line of each.
of() { tail -n 1 "$dir/time.$1" | cut -d' ' -f"$2"; }
bar()
{
	awk -v n="$1" -v v="$2" -v l="$3" 'BEGIN {
		printf "%s %s: %.2f (<= %s wanted)\n", v <= l ? "met   " : "MISSED", n, v, l }'
}
bar 'nothing new against git status (wall)' "$(awk "BEGIN { print $(of again 1) / $(of status 1) }")" 1.5
bar 'one more against nothing new and a twentieth of 1,000 (wall)' \
	"$(awk "BEGIN { print $(of one 1) / ($(of again 1) + $(of thousand 1) / 20) }")" 1
for case in run again lost one; do
	bar "memory of $case, MiB" "$(of "$case" 4)" 300
done
exit "$bad"
