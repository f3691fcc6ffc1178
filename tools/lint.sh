#!/bin/sh
# Format, static analysis, shell scripts, man pages; each header alone.
set -eu
sh tools/deps.sh --install lint
bad=0
files=$(git ls-files '*.c' '*.h')
flags='-std=c17 -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 -DDOSSIER_VERSION=0 -Iinclude -I.'

echo '# clang-format'
# shellcheck disable=SC2086
clang-format --dry-run -Werror $files || bad=1

echo '# each header alone'
for h in $(git ls-files '*.h'); do
	# shellcheck disable=SC2086
	${CC:-gcc} $flags -Wall -Wextra -Wno-unused-macros -fsyntax-only -x c "$h" || bad=1
done

echo '# clang: the same warnings as gcc'
for c in $(git ls-files '*.c'); do
	# shellcheck disable=SC2086
	clang $flags -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wcast-qual -Wstrict-prototypes \
		-Wmissing-prototypes -Wno-overlength-strings -Werror -fsyntax-only "$c" || bad=1
done

echo '# clang-tidy'
# shellcheck disable=SC2046,SC2086
git ls-files 'base/*.c' 'ingest/*.c' 'extract/*.c' 'render/*.c' 'cli/*.c' |
	xargs -P 2 -n 8 sh -c 'clang-tidy --quiet "$@" -- '"$flags"' 2>/dev/null' tidy || bad=1

echo '# cppcheck'
# shellcheck disable=SC2086
cppcheck --std=c11 --enable=warning,performance,portability --inline-suppr --quiet \
	--suppress=missingIncludeSystem --suppress=unknownMacro --suppress=ctuuninitvar \
	--suppress=internalAstError --error-exitcode=1 -Iinclude -I. -D_GNU_SOURCE \
	-DPCRE2_CODE_UNIT_WIDTH=8 base ingest extract render cli || bad=1

echo '# shell scripts'
# shellcheck disable=SC2046
shellcheck -x -P . -e SC2317 $(git ls-files '*.sh') $(git ls-files 'tests/*.t' | xargs -r grep -lE '^#!.*/(ba)?sh') .ci/run || bad=1

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
[ $bad = 0 ] && echo 'lint: passed'
exit $bad
