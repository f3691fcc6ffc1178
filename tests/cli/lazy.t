#!/bin/sh
# Without libcurl and libarchive: all else works, and what needs them says what is missing.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

mkdir "$tmp/lib" "$tmp/in"
# The loader takes the first file of the name, and these are no libraries.
for so in libcurl.so.4 libcurl-gnutls.so.4 libarchive.so.13; do
	: >"$tmp/lib/$so"
done
without() { LD_LIBRARY_PATH=$tmp/lib "$dossier" "$@"; }
cp "$here/samples/exports/2026-01-15 Corvane first call.srt" "$tmp/in/"
touch -d 2026-01-15 "$tmp/in"/*
exit_code 0 'a talk is read' without ingest --quiet "$tmp/in"
is 'into one record' "$(wc -l <"$tmp/out" | tr -d ' ')" 1
cp "$tmp/out" "$tmp/records"

# ---- libarchive ---------------------------------------------------------------
python3 - "$tmp/in" "$here/samples/exports/2026-02-24 Larch and Lowe follow-up.vtt" <<'END'
import os, sys, zipfile
folder, talk = sys.argv[1:]
with zipfile.ZipFile(folder + '/a.zip', 'w') as z:
    z.write(talk, os.path.basename(talk))
with zipfile.ZipFile(folder + '/b.docx', 'w') as z:
    z.writestr('word/document.xml', '<w:document/>')
for f in os.listdir(folder):
    os.utime(os.path.join(folder, f), (1768000000, 1768000000))
END
lack='cannot load libarchive\.so\.13 \(Debian package: libarchive13\): .*file too short$'
exit_code 1 'a ZIP is not read' without ingest --quiet "$tmp/in"
like 'it is said why' "$tmp/err" "dossier: a\.zip: $lack"
like 'of a DOCX too' "$tmp/err" "dossier: b\.docx: $lack"
ok 'the others are read all the same' cmp "$tmp/out" "$tmp/records"

v=$tmp/v
new_vault "$v"
rm "$tmp/in/b.docx"
exit_code 1 'a run' without run --quiet "$tmp/in" --vault "$v"
is 'makes a page of the talk alone' "$(find "$v/Meetings" -name '*.md' | wc -l | tr -d ' ')" 1
exit_code 1 'the next run' without run --quiet "$tmp/in" --vault "$v"
like 'says it again' "$tmp/err" "dossier: a\.zip: $lack"
exit_code 0 'with the library' "$dossier" run --quiet "$tmp/in" --vault "$v"
is 'the ZIP is read too' "$(find "$v/Meetings" -name '*.md' | wc -l | tr -d ' ')" 2

# ---- libcurl ------------------------------------------------------------------
printf 'llm:\n  url: http://127.0.0.1:9/v1\n  model: m-1\n' >>"$v/dossier.yaml"
lack='^dossier: cannot load libcurl\.so\.4 \(Debian package: libcurl4\): .*file too short$'
exit_code 0 'no model is asked' without extract --quiet --vault "$v" "$tmp/records"
exit_code 4 'a model is asked' without extract --quiet --llm --vault "$v" "$tmp/records"
like 'it is said why it cannot' "$tmp/err" "$lack"
exit_code 4 'a run with a model' without run --quiet --llm "$tmp/in" --vault "$v"
like 'says so too' "$tmp/err" "$lack"
end
