#!/bin/sh
# What many meetings say in the same words: the cost, the pages and the ledgers stay small.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# meetings FROM TO: talks about one account that share a sentence
meetings()
{
	rm -rf "$tmp/in"
	mkdir "$tmp/in"
	awk -v from="$1" -v to="$2" -v dir="$tmp/in" 'BEGIN {
		words = split("server array site budget pilot plan report switch audit backup licence portal", thing, " ")
		for (n = from; n <= to; n++) {
			file = sprintf("%s/%04d-%02d-%02d Call %04d.vtt", dir, 2021 + int(n / 300),
				1 + int(n % 300 / 25), 1 + n % 25, n)
			a = thing[1 + n % words]
			b = thing[1 + int(n / words) % words]
			said[5] = "We agreed to keep the old tape library of Brightwater until the migration is done."
			said[1] = sprintf("We agreed to buy lot K%d of nodes for the %s of Brightwater.", n + 100, a)
			said[2] = sprintf("I will send Brightwater the offer K%d for the %s and the %s by Friday.", n + 100, a, b)
			said[3] = sprintf("Brightwater is blocked by the missing %s number K%d of the %s team.", a, n + 100, b)
			said[4] = sprintf("Who at Brightwater owns the %s number K%d?", b, n + 100)
			said[0] = sprintf("The %s of Brightwater has the part K%d in the %s.", a, n + 100, b)
			print "WEBVTT\n" > file
			for (c = 0; c < 6; c++)
				printf "%02d:01.000 --> %02d:04.500\n<v %s>%s</v>\n\n", c, c,
					c % 2 ? "Ada Quill" : "Bram Osei", said[c] > file
			close(file)
		}
	}'
	"$dossier" ingest -q "$tmp/in" | "$dossier" extract -q --vault "$tmp/v" >"$tmp/$1.jsonl"
}
# ledger: bytes of the longest one
ledger()
{
	grep -rh --include='*.md' '^%% dossier v1 ' "$tmp/v" | awk '{ n = length($0); if (n > m) m = n } END { print m + 0 }'
}
# cost COMMAND...: processor time in milliseconds
cost()
{
	python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
r = resource.getrusage(resource.RUSAGE_CHILDREN)
print(int((r.ru_utime + r.ru_stime) * 1000))' "$@"
}

new_vault "$tmp/v"
meetings 1 100
ok 'a hundred meetings' "$dossier" render -q --vault "$tmp/v" "$tmp/1.jsonl"
page="$tmp/v/Accounts/Brightwater Hospitals.md"
like 'the account page says it once, with the first and the latest' "$page" \
	'^- We agreed to keep the old tape .*2021-01-02\]\], .*2021-05-01\]\], \+98\)$'
bytes_of "$tmp/v/Meetings" >"$tmp/first"
meetings 101 200
ok 'a hundred more' "$dossier" render -q --vault "$tmp/v" --as-of 2021-05-01 "$tmp/101.jsonl"
is 'leave the older meeting pages as they are' "$(bytes_of "$tmp/v/Meetings" | diff "$tmp/first" - | grep -c '^<')" 0
like 'and count on the account page' "$page" '^- We agreed to keep the old tape .*, \+198\)$'
ok 'a ledger at 200 meetings is below 8 KB' test "$(ledger)" -lt 8192
for from in 201 401 601 801; do
	sed -i '/ has the part /{x;s/^/x/;/^xxxxx$/{s/.*//;x;d};x}' "$page"
	meetings "$from" $((from + 199))
	ok "meetings from $from on" "$dossier" render -q --vault "$tmp/v" "$tmp/$from.jsonl"
done
echo "# ledger at 1,000 meetings: $(ledger) bytes"
ok 'a ledger at 1,000 meetings is below 32 KB' test "$(ledger)" -lt 32768
exit_code 0 'once more' "$dossier" render --vault "$tmp/v" "$tmp/801.jsonl"
like 'changes nothing' "$tmp/err" '0 created, 0 updated'

cat "$tmp"/201.jsonl >"$tmp/few"
cat "$tmp"/201.jsonl "$tmp"/401.jsonl "$tmp"/601.jsonl >"$tmp/many"
new_vault "$tmp/few.v"
new_vault "$tmp/many.v"
few=$(cost "$dossier" render -q -j 1 --vault "$tmp/few.v" "$tmp/few")
many=$(cost "$dossier" render -q -j 1 --vault "$tmp/many.v" "$tmp/many")
echo "# 200 meetings: $few ms, 600: $many ms"
ok 'three times the meetings cost about three times as much' test "$many" -lt $((few * 5 + 50))

# Many of one name and day: each looks for a free name of its own.
# memory: kilobytes that the records of standard input take
memory()
{
	new_vault "$tmp/named"
	python3 "$here/tests/cli/records.py" >"$tmp/named.jsonl"
	python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' \
		"$dossier" render -q -j 1 --vault "$tmp/named" "$tmp/named.jsonl"
}
named() { seq "$1" | sed 's/.*/# 2026-03-17 Standup; path=&.vtt; sketch=&/' | memory; }
# crowd COUNT: two events of a day, with so many people each
crowd()
{
	for event in Ada Bo; do
		echo "# 2026-03-17 Evening of $event; notes; people=$(seq "$1" | sed "s/.*/$event N&n/" | paste -sd,)"
	done | memory
}
few=$(named 500)
many=$(named 1500)
echo "# 500 of one name: $few KB, 1500: $many KB"
ok 'three times the meetings of one name take at most three times the memory' test "$many" -lt $((few * 3))
is 'each has its page' "$(find "$tmp/named/Meetings" -name "*.md" | sed "s!.*/!!" | sort -V | tail -n 1)" '2026-03-17 Standup 1500.md'

few=$(crowd 500)
many=$(crowd 1500)
echo "# two crowds of 500: $few KB, of 1500: $many KB"
ok 'so do two events of a day with three times the people' test "$many" -lt $((few * 3))

# An account that only its page tells of has the domain of its people, told without one.
mkdir "$tmp/port" "$tmp/port/v" "$tmp/port/in"
printf 'me: Ada Quill\norganisation: {name: Tarnholt Software, domains: [tarnholt.example]}\npeople:\n  - {name: Des Achter, email: d.achter@eastport.example, org: University of Eastport}\n' >"$tmp/port/v/dossier.yaml"
for day in 03 17; do
	printf -- '---\ntitle: Archive talk %s\ndate: 2026-02-%s\nattendees:\n  - Ada Quill <ada.quill@tarnholt.example>\n  - Des Achter <d.achter@eastport.example>\n  - Nell Kowal <n.kowal@eastport.example>\n---\n## Decisions\n\n- Keep part %s of the archive on site\n' \
		$day $day $day >"$tmp/port/in/talk $day.md"
	"$dossier" run --quiet --now "$tmp/port/in" --vault "$tmp/port/v"
	is "one account after the meeting of the $day" "$(ls "$tmp/port/v/Accounts")" 'University of Eastport.md'
done

# Exports that lie in the vault are read, not written.
mkdir "$tmp/inside"
cp "$here/samples/dossier.yaml" "$tmp/inside/"
cp -r "$here/samples/exports" "$tmp/inside/exports"
"$dossier" run --quiet --now "$tmp/inside/exports" --vault "$tmp/inside"
is 'exports in the vault stay as they are' "$(diff -r "$here/samples/exports" "$tmp/inside/exports")" ''
end
