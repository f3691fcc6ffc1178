#!/bin/sh
# Static analysis with as many paths a function as clang's analyzer follows by itself; its slice is "make lint".
# usage: work=build/soak [slice=1] lint.sh
set -eu
: "${work:?where findings stay}"
[ -z "${slice-}" ] || exit 0
sh tools/deps.sh --install lint
make -s -k -j2 -f tools/lint.mk O="$work" NODES=225000
