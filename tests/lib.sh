# lib.sh - TAP for shell tests: sourced, not run.  B is the build folder.
# ok NAME COMMAND...: passes when the command succeeds.  is NAME GOT WANTED.
# shellcheck shell=sh
: "${B:?the build folder}"
# shellcheck disable=SC2034
dossier=$B/dossier
here=$(cd "$(dirname "$0")/../.." && pwd)
tmp=$(mktemp -d)
trap 'chmod -R u+rwx "$tmp" 2>/dev/null; rm -rf "$tmp"' EXIT
# No page counts as changed a moment ago: tests edit and run at once.
export SOURCE_DATE_EPOCH=4102444800
n=0
failed=0

result()
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		failed=1
	fi
}

ok()
{
	name=$1
	shift
	rc=0
	"$@" >"$tmp/ok.out" 2>&1 || rc=$?
	result "$rc" "$name"
	[ "$rc" = 0 ] || sed 's/^/# /' "$tmp/ok.out" | head -n 20
}

is()
{
	if [ "$2" = "$3" ]; then
		result 0 "$1"
	else
		result 1 "$1"
		printf '%s\n' "got:    $2" "wanted: $3" | sed 's/^/# /'
	fi
}

# like NAME FILE PATTERN: a line of the file matches the extended pattern.
like()
{
	if grep -qE -- "$3" "$2"; then
		result 0 "$1"
	else
		result 1 "$1"
		echo "# no line like: $3"
		head -n 10 "$2" | sed 's/^/# /'
	fi
}

# unlike NAME FILE PATTERN: the file is there, and no line of it matches.
unlike()
{
	rc=0
	grep -E -- "$3" "$2" >"$tmp/unlike.out" 2>&1 || rc=$?
	[ "$rc" = 1 ] && rc=0 || rc=1
	result "$rc" "$1"
	[ "$rc" = 0 ] || head -n 5 "$tmp/unlike.out" | sed 's/^/# /'
}

# exit_code WANTED NAME COMMAND...: output goes to $tmp/out and $tmp/err.
exit_code()
{
	wanted=$1
	name=$2
	shift 2
	rc=0
	"$@" >"$tmp/out" 2>"$tmp/err" || rc=$?
	is "$name: exit code" "$rc" "$wanted"
	[ "$rc" = "$wanted" ] || head -n 10 "$tmp/err" | sed 's/^/# /'
}

skip_all()
{
	echo "1..0 # SKIP $1"
	exit 0
}

# A fresh vault with the demo's configuration.
new_vault()
{
	rm -rf "$1"
	mkdir -p "$1"
	cp "$here/samples/dossier.yaml" "$1/"
}

# taken VAULT RECORDS: a fresh vault of all of them, in one run.
taken()
{
	new_vault "$1"
	"$dossier" render -q --vault "$1" "$2"
}

# taken_singly VAULT RECORDS: a run each, that knows what pages tell and nothing by stat.
taken_singly()
{
	new_vault "$1"
	while read -r record; do
		echo "$record" >"$tmp/single"
		"$dossier" render -q --vault "$1" "$tmp/single"
		rm -rf "$1/.dossier/cache"
	done <"$2"
}

# settled NAME VAULT: one more run says nothing and changes no byte, nor has check a word.
settled()
{
	bytes_of "$2" >"$tmp/settled"
	is "$1: the next run changes no byte" \
		"$("$dossier" render -q --vault "$2" /dev/null 2>&1; bytes_of "$2" | diff "$tmp/settled" -)" ''
	is "$1: check" "$("$dossier" check --vault "$2" 2>&1 | head -n 3)" ''
}

# any_order NAME VAULT RECORDS: taken from the last to the first they make the same pages.
any_order()
{
	sed '1!G;h;$!d' "$3" >"$tmp/turned"
	taken "$tmp/any_order" "$tmp/turned"
	is "$1: in any order" "$(diff -r -x .dossier "$2" "$tmp/any_order")" ''
}

# All bytes of a vault but its cache, as one listing.
bytes_of()
{
	(cd "$1" && find . -path ./.dossier/cache -prune -o -path ./.git -prune -o -type f -print |
		LC_ALL=C sort | while read -r f; do
		printf '%s %s\n' "$(sha256sum <"$f" | cut -c1-64)" "$f"
	done)
}

# All that a run would know by stat alone; not what it wrote within the minute.
forget_seen() { rm -f "$1/.dossier/cache/seen" "$1/.dossier/cache/pages" "$1/.dossier/cache/exports"; }

end()
{
	echo "1..$n"
	exit "$failed"
}
