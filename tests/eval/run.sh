#!/bin/sh
# Scores records against labelled meetings.
# usage: B=build/release run.sh DATA
# DATA: a folder with transcripts/ and gold/ (acts), or with world.json and meetings/ (a world).
# Scorers stand beside the data: ../eval of the folder that holds it.
set -eu
data=$1
[ -n "$data" ] || { echo 'usage: make eval DATA=FOLDER' >&2; exit 2; }
[ -d "$data" ] || { echo "make eval: there is no $data" >&2; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
scorers()
{
	d=$(cd "$data" && pwd)
	while [ "$d" != / ]; do
		d=$(dirname "$d")
		[ -d "$d/eval" ] && { echo "$d/eval"; return; }
	done
	echo "make eval: no folder eval above $data" >&2
	exit 2
}
eval_dir=$(scorers)
if [ -d "$data/gold" ]; then
	: >"$tmp/dossier.yaml"
	"$B/dossier" ingest --quiet "$data/transcripts" |
		"$B/dossier" extract --quiet --vault "$tmp" | python3 "$eval_dir/score.py" "$data/gold"
else
	python3 "$eval_dir/export_world.py" "$data" "$tmp/world"
	"$B/dossier" ingest --quiet "$tmp/world/exports" |
		"$B/dossier" extract --quiet --vault "$tmp/world" |
		python3 "$eval_dir/score_world.py" "$data" "$tmp/world/index.json"
fi
