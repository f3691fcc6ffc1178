#!/bin/sh
# Writes classes.yaml, the weights of rules.yaml and private.yaml and the trees of judge.txt in
# templates/ anew, from labelled meetings, and prints the figures of the cross-validation.  Private talk is learned without
# ami/dev; what two statements are to each other from worlds and from the odd pairs of tests/cli.
# usage: B=build/release REMAKE='make build/release/dossier' weights.sh DATA
# DATA: a folder with ami/train, ami/dev, worlds/* and eval/.
set -eu
data=$1
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export DOSSIER="$B/dossier"
python3 "$here/ourselves.py" "$data"/worlds/*/ "$here"/../worlds/*/ >"$tmp/dossier.yaml"
# LABELS: of records, what they teach; a world is one group.
labelled() { sed 's/^{/{"labels": "'"$1"'", /; s|"group": "\([^"/]*\)/[^"]*"|"group": "\1"|'; }

python3 "$here/gold_talk.py" "$here"/../gold/*.txt >"$tmp/talk"
python3 "$here/gold_ami.py" "$data/ami/train" >"$tmp/ami"
for w in "$data"/worlds/*/ "$here"/../worlds/*/; do
	[ -f "$w/world.json" ] || continue
	python3 "$data/eval/export_world.py" "$w" "$tmp/w" >/dev/null
	python3 "$here/gold_world.py" "$w" "$tmp/w/exports" "$tmp/w/index.json" >>"$tmp/worlds"
	rm -rf "$tmp/w"
done
python3 "$here/gold_talk.py" "$here"/../gold/private/*.txt >"$tmp/private"
cat "$tmp/talk" "$tmp/ami" "$tmp/worlds" | labelled private >"$tmp/others"
"$B/tests/eval/word_classes" "$tmp/private" "$tmp/others" >"$tmp/classes.yaml"
cp "$tmp/classes.yaml" "$here/../../templates/classes.yaml"
$REMAKE
{
	labelled weights <"$tmp/talk"
	labelled items <"$tmp/ami"
	python3 "$here/gold_ami.py" "$data/ami/dev" | labelled items
	labelled items <"$tmp/worlds"
} >"$tmp/gold"
"$DOSSIER" fit --vault "$tmp" --prior "$here/prior.yaml" --out "$tmp/rules.yaml" "$tmp/gold"
cp "$tmp/rules.yaml" "$here/../../templates/rules.yaml"
"$DOSSIER" fit --vault "$tmp" --rules "$here/../../templates/private.yaml" --out "$tmp/private.yaml" \
	"$tmp/private" "$tmp/others"
cp "$tmp/private.yaml" "$here/../../templates/private.yaml"

for w in "$data"/worlds/*/ "$here"/../worlds/*/; do
	[ -f "$w/world.json" ] || continue
	to=$tmp/judge/$(basename "$w")
	mkdir -p "$to"
	python3 "$data/eval/export_world.py" "$w" "$tmp/w" >/dev/null
	cp "$tmp/w/dossier.yaml" "$to/"
	"$DOSSIER" ingest -q "$tmp/w/exports" | "$DOSSIER" extract -q --vault "$to" >"$to/records"
	python3 "$here/../cli/world_once.py" labels "$w" "$tmp/w/index.json" <"$to/records" >"$to/labels"
	rm -rf "$tmp/w"
done
for pairs in pairs pairs_far; do
	to=$tmp/judge/$pairs
	mkdir -p "$to"
	cp "$here/../../samples/dossier.yaml" "$to/"
	python3 "$here/../cli/pairs.py" records "$here/../cli/$pairs.txt" | python3 "$here/../cli/records.py" >"$to/records"
	python3 "$here/../cli/pairs.py" labels "$here/../cli/$pairs.txt" odd <"$to/records" >"$to/labels"
done
"$B/tests/eval/fit_judge" "$here/../../templates/judge.txt" "$tmp"/judge/*/
