#!/bin/sh
# A few lives of a vault: tests/life/life.py tells what they are.  make soak lives 200 of them.
set -eu
: "${B:?the build folder}"
here=$(cd "$(dirname "$0")/../.." && pwd)
exec python3 "$here/tests/life/life.py" "$B/dossier" "$here/samples/dossier.yaml" "$here/samples/exports" 1 5
