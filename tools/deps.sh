#!/bin/sh
# Names what the build lacks, or installs it with apt-get.
# usage: deps.sh --name|--install [check|demo|lint|soak|bench|check-npm|check-llm ...]
set -eu
mode=$1
shift
need=
want() { command -v "$1" >/dev/null 2>&1 || need="$need $2"; }
lib()
{
	pkg-config --exists "$1" 2>/dev/null || need="$need $2"
}
if command -v pkg-config >/dev/null 2>&1; then
	lib libpcre2-8 libpcre2-dev
	lib yaml-0.1 libyaml-dev
	lib nettle nettle-dev
	lib libutf8proc libutf8proc-dev
	lib libarchive libarchive-dev
	lib expat libexpat1-dev
	lib libcurl libcurl4-openssl-dev
else
	need="$need pkg-config libpcre2-dev libyaml-dev nettle-dev libutf8proc-dev libarchive-dev libexpat1-dev libcurl4-openssl-dev"
fi
[ -e /usr/include/libstemmer.h ] || need="$need libstemmer-dev"
for goal do
	case $goal in
	check)
		want prove perl
		want strace strace
		want setpriv util-linux
		want git git
		want python3 python3
		;;
	lint)
		want clang clang
		want clang-format clang-format
		want clang-tidy clang-tidy
		want cppcheck cppcheck
		want shellcheck shellcheck
		want mandoc mandoc
		;;
	soak)
		want clang clang
		# The fuzzer's runtime and Valgrind's view of the C library are packages of their own.
		ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a >/dev/null 2>&1 ||
			need="$need libclang-rt-14-dev"
		want valgrind valgrind
		[ -d /usr/lib/debug/.build-id ] || need="$need libc6-dbg"
		want strace strace
		;;
	check-npm | check-llm | bench)
		want node nodejs
		want npm npm
		want cmark-gfm cmark-gfm
		want openssl openssl
		;;
	esac
done
[ -n "$need" ] || exit 0
# shellcheck disable=SC2046,SC2086
set -- $(printf '%s\n' $need | sort -u)
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
if [ "$mode" = --name ]; then
	echo "dossier: to build, install: ${sudo:+$sudo }apt-get install $*" >&2
	exit 1
fi
echo "dossier: installing what is missing: ${sudo:+$sudo }apt-get install $*" >&2
$sudo apt-get update -q >&2
# Through env: sudo keeps no variable of ours.
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
