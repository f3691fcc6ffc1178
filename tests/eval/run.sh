#!/bin/sh
# Scores records against labelled meetings.
# usage: B=build/release run.sh DATA
# DATA: a folder with transcripts/ and gold/ (acts), or with world.json and meetings/ (a world),
# or with labelled talk as in tests/gold or tests/gold/private.
# Scorers of acts and worlds stand beside the data: ../eval of the folder that holds it.
# After the figures of the rules as they are come those of weights that have not seen what is
# scored: fitted on ../train alone, or, in a world, on tests/gold and the other worlds, and on
# these and the other meetings of the world, a quarter of them left out at a time.
set -eu
data=$1
[ -n "$data" ] || { echo 'usage: make eval DATA=FOLDER' >&2; exit 2; }
[ -d "$data" ] || { echo "make eval: there is no $data" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
scorers()
{
	d=$(cd "$data" && pwd)
	while [ "$d" != / ]; do
		d=$(dirname "$d")
		for e in "$d/eval" "$d/shared/eval"; do
			[ -f "$e/score_world.py" ] && { echo "$e"; return; }
		done
	done
	echo "make eval: no folder eval with its scorers above $data" >&2
	exit 2
}
export DOSSIER="$B/dossier"
mkdir "$tmp/empty" "$tmp/ours"
: >"$tmp/empty/dossier.yaml"
python3 "$here/ourselves.py" "$data" "$data"/../../worlds/*/ "$here"/../worlds/*/ >"$tmp/ours/dossier.yaml"

if ls "$data"/*.txt >"$tmp/talk" 2>/dev/null; then
	python3 "$here/gold_talk.py" "$data"/*.txt >"$tmp/gold"
	"$DOSSIER" extract --quiet --vault "$tmp/empty" <"$tmp/gold" >"$tmp/out"
	python3 "$here/score_talk.py" "$tmp/gold" <"$tmp/out"
	python3 "$here/score_private.py" "$tmp/gold" <"$tmp/out"
	exit 0
fi
eval_dir=$(scorers)

acts()
{
	"$DOSSIER" extract --quiet --vault "$tmp/empty" "$@" <"$tmp/records" |
		python3 "$eval_dir/score.py" "$data/gold"
}

# Labelled records of worlds, but not of the one that is scored.
worlds()
{
	for w in "$@" "$here"/../worlds/*/; do
		[ -f "$w/world.json" ] || continue
		[ "$(basename "$w")" != "$(basename "$data")" ] || continue
		python3 "$eval_dir/export_world.py" "$w" "$tmp/w" >/dev/null
		python3 "$here/gold_world.py" "$w" "$tmp/w/exports" "$tmp/w/index.json" |
			sed 's/^{/{"labels": "items", /; s|"group": "\([^"/]*\)/[^"]*"|"group": "\1"|'
		rm -rf "$tmp/w"
	done
}

if [ -d "$data/gold" ]; then
	"$DOSSIER" ingest --quiet "$data/transcripts" >"$tmp/records"
	acts
	[ -d "$data/../train" ] && [ "$(basename "$data")" != train ] || exit 0
	python3 "$here/gold_ami.py" "$data/../train" >"$tmp/gold"
	python3 "$here/gold_talk.py" "$here"/../gold/*.txt >>"$tmp/gold"
	# Of tidy talk only which words it uses counts here: phrases are made of words
	# that both kinds of talk know, and each form of talk has weights of its own.
	worlds "$data"/../../worlds/*/ >>"$tmp/gold"
	"$DOSSIER" fit --quiet --vault "$tmp/ours" --prior "$here/prior.yaml" \
		--out "$tmp/rules.yaml" "$tmp/gold"
	echo 'fitted on train alone:'
	acts --rules "$tmp/rules.yaml"
	exit 0
fi

world()
{
	python3 "$eval_dir/score_world.py" "$data" "$tmp/world/index.json"
}

pages()
{
	echo 'and of these what is fit for pages:'
	python3 "$here/on_pages.py" <"$tmp/out" | world | sed -n 2,8p
}

python3 "$eval_dir/export_world.py" "$data" "$tmp/world"
"$DOSSIER" ingest --quiet "$tmp/world/exports" >"$tmp/records"
python3 "$here/gold_world.py" "$data" "$tmp/world/exports" "$tmp/world/index.json" >"$tmp/gold"
"$DOSSIER" extract --quiet --vault "$tmp/world" <"$tmp/records" >"$tmp/out"
world <"$tmp/out"
python3 "$here/score_private.py" "$tmp/gold" <"$tmp/out"
python3 "$here/topics.py" "$data" "$tmp/world/index.json" <"$tmp/out"
{
	python3 "$here/gold_talk.py" "$here"/../gold/*.txt | sed 's/^{/{"labels": "weights", /'
	worlds
} >"$tmp/more"
echo 'fitted on tests/gold and the other worlds:'
"$DOSSIER" fit --quiet --vault "$tmp/ours" --prior "$here/prior.yaml" --out "$tmp/rules.yaml" "$tmp/more"
"$DOSSIER" extract --quiet --vault "$tmp/world" --rules "$tmp/rules.yaml" <"$tmp/records" >"$tmp/out"
world <"$tmp/out"
pages
echo 'each quarter of the meetings with weights fitted on the others, too:'
python3 "$here/leave_out.py" "$tmp/world" "$tmp/ours" "$tmp/records" "$tmp/gold" "$here/prior.yaml" "$tmp/more" >"$tmp/out"
world <"$tmp/out"
pages
