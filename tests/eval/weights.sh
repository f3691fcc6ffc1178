#!/bin/sh
# Writes the weights of templates/rules.yaml and private.yaml anew, from labelled meetings, and
# prints the figures of the cross-validation.  Private talk is learned without worlds and ami/dev:
# they can show how it does.
# usage: B=build/release weights.sh DATA
# DATA: a folder with ami/train, ami/dev, worlds/* and eval/.
set -eu
data=$1
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export DOSSIER="$B/dossier"
: >"$tmp/dossier.yaml"
python3 "$here/gold_talk.py" "$here"/../gold/*.txt >"$tmp/gold"
for d in train dev; do
	python3 "$here/gold_ami.py" "$data/ami/$d" >>"$tmp/gold"
done
for w in "$data"/worlds/*/; do
	python3 "$data/eval/export_world.py" "$w" "$tmp/w" >/dev/null
	python3 "$here/gold_world.py" "$w" "$tmp/w/exports" "$tmp/w/index.json" >>"$tmp/gold"
	rm -rf "$tmp/w"
done
"$DOSSIER" fit --vault "$tmp" --prior "$here/prior.yaml" --out "$tmp/rules.yaml" "$tmp/gold"
cp "$tmp/rules.yaml" "$here/../../templates/rules.yaml"
python3 "$here/gold_talk.py" "$here"/../gold/private/*.txt >"$tmp/private"
{ python3 "$here/gold_talk.py" "$here"/../gold/*.txt; python3 "$here/gold_ami.py" "$data/ami/train"; } |
	sed 's/^{/{"labels": "private", /' >"$tmp/others"
"$DOSSIER" fit --vault "$tmp" --rules "$here/../../templates/private.yaml" --out "$tmp/private.yaml" \
	"$tmp/private" "$tmp/others"
cp "$tmp/private.yaml" "$here/../../templates/private.yaml"
