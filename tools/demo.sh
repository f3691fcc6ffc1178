#!/bin/sh
# Runs the main job on the sample exports and shows what was made.
# usage: demo.sh PROGRAM VAULT
set -eu
program=$1
vault=$2
rm -rf "$vault"
mkdir -p "$vault"
cp samples/dossier.yaml "$vault/"
echo "\$ dossier run samples/exports --vault $vault"
"$program" run samples/exports --vault "$vault"
echo
find "$vault" -name '*.md' | sort | sed "s|^|  |"
echo
account=$(find "$vault/Accounts" -name '*.md' | sort | head -n 1)
echo "\$ cat '$account'"
cat "$account"
echo
echo "The vault is in $vault: open it in Obsidian, or read it with any editor."
