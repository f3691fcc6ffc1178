#!/bin/sh
# Memory of each reader on 100 MB of its format, and of the cue reader alone on 500 MB.
# usage: B=build/release memory.sh WORK
set -eu
: "${B:?the build folder}"
work=${1:?a folder for the inputs}
mb=${MEMORY_MB:-100}
mkdir -p "$work"

# make_input KIND MEGABYTES: a file of that name, of sentences like those of meetings.
make_input()
{
	awk -v kind="$1" -v limit="$2" '
	function hms(s) { return sprintf("%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60) }
	function line(i, who, text,   a, b) {
		a = hms(i * 2) ".250"; b = hms(i * 2 + 1) ".750"
		if (kind == "vtt") return i ".\n" a " --> " b "\n<v " who ">" text "</v>\n"
		if (kind == "zoom") return i "\n" a " --> " b "\n" who ": " text "\n"
		if (kind == "srt") return i "\n" a " --> " b "\n" who ": " text "\n"
		if (kind == "plain") return "[" hms(i * 2) "] " who ": " text
		if (kind == "names") return who ": " text
		if (kind == "otter") return who "  " hms(i * 2) "\n" text "\n"
		if (kind == "teams") return who "   " hms(i * 2) "\n" text "\n"
		if (kind == "chat") return hms(i % 80000) "\t" who ":\t" text "\r"
		if (kind == "notes") return (i % 9 ? "- " : "\n## Topic\n\n- ") text
		if (kind == "csv") return who "," hms(i * 2) ",\"" text "\""
		if (kind == "json") return (i > 1 ? "," : "") "{\"id\":" i ",\"seek\":0,\"start\":" i * 2 \
			".0,\"end\":" i * 2 + 1 ".5,\"text\":\"" text "\",\"avg_logprob\":-0.25}"
	}
	BEGIN {
		split("Maya Lindgren,Toby Crane,Yuki Tanabe,Daniel Okafor", who, ",")
		n = split("the archive is nearly full so we size it for three years and legal says which age", w, " ")
		head["vtt"] = head["zoom"] = "WEBVTT\n\n"; head["notes"] = "# Larkmoor\n"
		head["csv"] = "Speaker,Start,Text\n"; head["json"] = "{\"text\":\"\",\"segments\":["
		printf "%s", head[kind]
		for (bytes = 0; bytes < limit * 1e6; bytes += length(s) + 1) {
			text = "So"
			for (k = 0; k < 6 + i * 7 % 13; k++) text = text " " w[(i * 31 + k * 7) % n + 1]
			s = line(++i, who[int(i / 3) % 4 + 1], text ".")
			print s
		}
		if (kind == "json") print "]}"
		if (kind == "otter") print "Transcribed by https://otter.ai"
	}' >"$work/$1"
}

bad=0
for kind in vtt zoom srt plain names otter teams chat notes csv json; do
	make_input "$kind" "$mb"
	"$B/tests/bench/bench_memory" "$work/$kind" | tee "$work/said"
	awk '$7 > 4 { bad = 1 } END { exit bad }' "$work/said" || bad=1
	[ "$kind" = vtt ] || rm "$work/$kind"
done
echo "$([ $bad = 0 ] && echo 'met   ' || echo MISSED) memory of each reader: at most 4 times its input"
v=$work/vtt
cat "$v" "$v" "$v" "$v" "$v" >"$work/cues"
"$B/tests/bench/bench_memory" --cues "$work/cues" | tee "$work/said"
awk '{ exit $5 >= 64 }' "$work/said" && echo 'met    the cue reader alone: under 64 MB' ||
	echo 'MISSED the cue reader alone: under 64 MB'
rm -r "$work"
