#!/bin/sh
# Fails when a stage includes or calls another stage, or a library header has two users.
# usage: NM=nm layers.sh BUILD_DIR
set -eu
b=$1
bad=0

# includes: folder, then what it may include
check_includes()
{
	folder=$1
	shift
	found=$(grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"' -r "$folder" --include='*.[ch]' |
		sed -E 's/^([^:]+:[0-9]+):.*"([^"]+)".*/\1 \2/' |
		while read -r where what; do
			ok=0
			for p in dossier/ base/ "$@"; do
				case $what in "$p"*) ok=1 ;; esac
			done
			[ $ok = 1 ] || echo "$where includes $what"
		done)
	[ -z "$found" ] || { echo "$found" >&2; bad=1; }
}
check_includes base
check_includes ingest ingest/
check_includes extract extract/
check_includes extract/rules extract/rules/ extract/words/phrases.h extract/words/privacy.h
check_includes render/page render/page/
check_includes render/vault render/page/ render/vault/

# calls: undefined names of one archive that a forbidden archive defines
defined() { $NM --defined-only "$1" 2>/dev/null | awk 'NF == 3 && $2 ~ /[A-Z]/ { print $3 }' | sort -u; }
wanted() { $NM -u "$1" 2>/dev/null | awk 'NF == 2 { print $2 }' | sort -u; }
check_calls()
{
	from=$1
	shift
	for to do
		both=$( (wanted "$b/$from"; defined "$b/$to") | sort | uniq -d)
		for name in $both; do
			# Names that the archive itself defines are its own.
			defined "$b/$from" | grep -qx "$name" && continue
			echo "$from calls $name of $to" >&2
			bad=1
		done
	done
}
check_calls libbase.a libingest.a libextract.a librender-page.a librender-vault.a
check_calls libingest.a libextract.a librender-page.a librender-vault.a
check_calls libextract.a libingest.a librender-page.a librender-vault.a
check_calls librender-page.a libingest.a libextract.a librender-vault.a
check_calls librender-vault.a libingest.a libextract.a

# A third-party interface has one room.
for header in pcre2.h yaml.h curl/curl.h archive.h expat.h utf8proc.h libstemmer.h dlfcn.h; do
	users=$(grep -lE "#[[:space:]]*include[[:space:]]*<$header>" -r base ingest extract render cli | wc -l)
	[ "$users" -le 1 ] || { echo "<$header> is included by $users files" >&2; bad=1; }
done

# Only cli/ prints or exits; base/mem.c may abort when nobody handles an empty heap.
for lib in libbase.a libingest.a libextract.a librender-page.a librender-vault.a; do
	found=$(wanted "$b/$lib" |
		grep -xE '_?exit|(__)?v?f?printf(_chk)?|puts|putchar|perror|stderr|stdout|abort' || true)
	[ "$lib" != libbase.a ] || found=$(printf '%s\n' "$found" | grep -vx abort || true)
	[ -z "$found" ] || { echo "$lib prints or exits: $found" >&2; bad=1; }
done
exit $bad
