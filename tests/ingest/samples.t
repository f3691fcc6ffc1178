#!/bin/sh
# Real exports are known by their content alone: each sample, renamed to x, gets its folder's name.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
samples=$here/../shared/samples
[ -d "$samples" ] || skip_all "$samples is not here"

# What is not a meeting by itself, and samples without a word of speech; each with its reason.
cat >"$tmp/exceptions" <<'X'
ics/bom_calendar.ics - no event in it
ics/rfc_7256_multi_value_parameters.ics - several events, none of a known day
conformance/ - traps for parsers, see test_traps
SOURCES.tsv - says where the samples are from
gong/own_calls_extensive.json - says who speaks in another file
hyprnote/own_session/_meta.json - title and people of a talk in another file
teams-vtt/own_callTranscript.json - when the talk in another file was
tldv/own_meeting.json - title and people of a talk in another file
fireflies/own_sentences_null.json - no word in it
webvtt-spec/webvttpy_empty.vtt - an empty file
webvtt-spec/webvttpy_no_captions.vtt - a header and nothing else
webvtt-spec/wpt_signature-bom.vtt - a header and nothing else
webvtt-spec/wpt_timings-eof.vtt - no cue
webvtt-spec/webvttpy_metadata_headers.vtt - its header is that of YouTube and nothing else tells
X

format_of()
{
	rm -rf "$tmp/in"
	mkdir "$tmp/in"
	cp "$1" "$tmp/in/x"
	(cd "$tmp/in" && "$dossier" ingest --quiet x 2>"$tmp/said") |
		sed -n '1s/.*"format":"\([^"]*\)".*/\1/p'
}

find "$samples" -type f | LC_ALL=C sort >"$tmp/files"
while read -r file; do
	name=${file#"$samples"/}
	if cut -d' ' -f1 "$tmp/exceptions" | grep -qE "^(${name%%/*}/|$name)\$"; then
		continue
	fi
	is "$name" "$(format_of "$file")" "${name%%/*}"
	[ ! -s "$tmp/said" ] || sed 's/^/# /' "$tmp/said" | head -n 3
done <"$tmp/files"
end
