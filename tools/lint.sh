#!/bin/sh
# Static analysis of the whole tree, of scripts and the man page; see tools/lint.mk.
set -eu
bad=0
echo '# cppcheck'
# shellcheck disable=SC2086
cppcheck --std=c11 --enable=warning,performance,portability --inline-suppr --quiet \
	--suppress=missingIncludeSystem --suppress=unknownMacro --suppress=ctuuninitvar \
	--suppress=internalAstError --error-exitcode=1 -Iinclude -I. -D_GNU_SOURCE \
	-DPCRE2_CODE_UNIT_WIDTH=8 base ingest extract render cli || bad=1

echo '# shell scripts'
# shellcheck disable=SC2046
shellcheck -x -P . -e SC2317 $(git ls-files '*.sh' '*.bash') $(git ls-files 'tests/*.t' | xargs -r grep -lE '^#!.*/(ba)?sh') .ci/run || bad=1

echo '# test scripts can be run'
! git ls-files -s 'tests/*.t' | grep -v '^100755' || bad=1

echo '# man pages'
for m in man/*.[15]; do
	[ ! -e "$m" ] || mandoc -Tlint -Wwarning "$m" || bad=1
done

echo '# sizes: files of at most 500 lines'
# shellcheck disable=SC2046
wc -l $(git ls-files 'base/*.[ch]' 'ingest/*.[ch]' 'extract/*.[ch]' 'render/*.[ch]' 'cli/*.[ch]') |
	awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines"; bad = 1 } END { exit bad }' || bad=1
[ $bad = 0 ] && echo 'whole tree: passed'
exit $bad
