#!/bin/sh
# Options, help, exit codes, where the vault is found.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

exit_code 2 'no command' "$dossier"
like 'shows the commands' "$tmp/err" '^  ingest '
like 'and with which to begin' "$tmp/err" '^Begin with dossier init VAULT --from EXPORTS, then dossier run EXPORTS --vault VAULT'
exit_code 0 '--help' "$dossier" --help
like 'shows them on stdout' "$tmp/out" '^  render '
exit_code 0 '--version' "$dossier" --version
exit_code 2 'an unknown command' "$dossier" cook
like 'help is named' "$tmp/err" 'no command cook; see dossier --help$'
exit_code 2 'a command mistyped' "$dossier" chekc
like 'the near one is named' "$tmp/err" 'no command chekc: did you mean check\?$'
exit_code 2 'an unknown option' "$dossier" run --cook x
like 'it is named' "$tmp/err" '^dossier: .*--cook; see dossier run --help$'
exit_code 2 'an option mistyped' "$dossier" run --valt=v x
like 'the near option is named' "$tmp/err" 'no option --valt=v: did you mean --vault\?$'
exit_code 2 'an option of one letter that is none' "$dossier" run -x
like 'nothing is near to a letter' "$tmp/err" 'no option -x; see dossier run --help$'
exit_code 2 'an option without its value' "$dossier" run x --vault
exit_code 2 'a number out of range' "$dossier" ingest --jobs 0 x
exit_code 2 'no number behind a letter' "$dossier" ingest -jx x
exit_code 2 'two flags in one' "$dossier" run -qn x
exit_code 2 'a bad date' "$dossier" run --as-of 2026-13-01 x
for c in init run explain forget merge-entity split-entity fit; do
	exit_code 2 "$c without an operand" "$dossier" "$c"
	like 'is told what it takes' "$tmp/err" "^dossier: usage: dossier $c "
done
exit_code 2 'merge-entity with one' "$dossier" merge-entity Ada
exit_code 2 'an operand too many' "$dossier" split-entity Ada Bo
like 'is named' "$tmp/err" 'unexpected operand: Bo$'
for c in run explain forget split-entity 'merge-entity Ada'; do
	# shellcheck disable=SC2086
	exit_code 2 "$c with an operand that is empty" "$dossier" $c ''
	like 'is told so' "$tmp/err" '^dossier: an operand is empty: dossier '
done
exit_code 2 'an option with an empty value' "$dossier" review --accept ''
like 'is told so' "$tmp/err" '^dossier: --accept needs a value: ID'
for c in init run ingest extract render explain check review undo forget merge-entity split-entity fit; do
	exit_code 0 "$c --help" "$dossier" "$c" --help
	like "$c: usage first" "$tmp/out" "^usage: dossier $c "
done
exit_code 2 'an empty value' "$dossier" check --vault=
like 'says which one' "$tmp/err" '^dossier: --vault needs a value: DIR$'
exit_code 2 'an empty operand' "$dossier" forget ''
like 'says what is taken' "$tmp/err" 'empty: dossier forget takes MEETING'
for o in --accept==yes --accept=q-1= --alias==Ada --alias=Ada= --alias=Ada --reject=q-1=no; do
	exit_code 2 "no answer: $o" "$dossier" review "$o"
	like 'is told how' "$tmp/err" '^dossier: one at a time, as --list, --accept ID'
done
mkdir "$tmp/nowhere"
exit_code 2 'no vault above' sh -c "cd '$tmp/nowhere' && '$dossier' run ."
like 'says what to do' "$tmp/err" 'dossier init'
for c in run extract; do
	for o in --llm-budget=x --llm-ungrounded=foo; do
		exit_code 2 "$c $o, though no model is asked" "$dossier" "$c" "$o" --vault "$tmp/none" /dev/null
		like 'is told what it takes' "$tmp/err" "^dossier: ${o%=*} takes "
	done
done
ok 'no vault is made' test ! -e "$tmp/none"
new_vault "$tmp/v"
mkdir -p "$tmp/v/a/b"
exit_code 0 'the vault is found upwards' sh -c "cd '$tmp/v/a/b' && '$dossier' extract --quiet </dev/null"
exit_code 2 'a vault that is not there' "$dossier" extract --vault "$tmp/none"
exit_code 0 'a dry run of a vault that is not there' "$dossier" run --dry-run "$here/samples/exports" --vault "$tmp/none"
like 'shows what a run would make' "$tmp/out" '^\+# Brightwater'
ok 'makes none' test ! -e "$tmp/none"
unlike 'and does not say so' "$tmp/err" 'made a new vault'
exit_code 1 'a run of exports that are not there' "$dossier" run "$tmp/nothing" --vault "$tmp/none"
ok 'makes none either' test ! -e "$tmp/none"
exit_code 3 'nor does init' "$dossier" init "$tmp/none" --from "$tmp/nothing"
ok 'from them' test ! -e "$tmp/none"
exit_code 0 'a run does' "$dossier" run "$here/samples/exports" --vault "$tmp/made"
like 'and says so, as it may be a typing error' "$tmp/err" '^dossier: made a new vault: .*/made$'
exit_code 2 'a vault that is a file' "$dossier" run --vault "$tmp/v/dossier.yaml" "$here/samples/exports"

exit_code 0 'init proposes' "$dossier" init "$tmp/new" --from "$here/samples/exports"
like 'the own organisation' "$tmp/new/dossier.yaml" '^organisation:'
like 'by its domain' "$tmp/new/dossier.yaml" 'domains: \["tarnholt.example"\]'
like 'the own name' "$tmp/new/dossier.yaml" '^me: "Ada Quill"'
like 'an account' "$tmp/new/dossier.yaml" 'brightwater.example'
like 'as a title writes it' "$tmp/new/dossier.yaml" '^  - name: "Larch and Lowe"'
mkdir "$tmp/guest"
for i in 1 2 3; do
	for who in 'Zoe Guest,zoe@gmail.com' "Ann Own,ann@own.example" "Ben Own,ben@own.example"; do
		echo "$who,50,No"
	done | sed "1i Name (Original Name),User Email,Total Duration (Minutes),Guest" |
		if [ "$i" = 3 ]; then grep -v Ben; else cat; fi >"$tmp/guest/2026-02-0$i list.csv"
done
exit_code 0 'init of meetings with a guest in all' "$dossier" init "$tmp/guests" --from "$tmp/guest"
like 'the own name is of the own domain' "$tmp/guests/dossier.yaml" '^me: "Ann Own" # in 3 exports'
exit_code 0 'what it wrote is read' "$dossier" run --quiet "$here/samples/exports" --vault "$tmp/new"
is 'and each account has one page' "$(ls "$tmp/new/Accounts")" 'Brightwater.md
Corvane.md
Larch and Lowe.md'
mkdir "$tmp/odd"
printf '{"title":"Odd","date":"2026-02-03","attendees":[{"name":"Ada\\u007f\\ufffe Quill","email":"a@-.example"},{"name":"Bo","email":"b@d.example"},{"name":"Cy","email":"c@https://e.example"}],"transcript":[{"speaker":"Bo","text":"We decided to buy the pump.","start":1,"end":2}]}' >"$tmp/odd/x.json"
mkdir "$tmp/halves"
printf 'Call one\n2026-03-02\nAttendees: ada@orlin.example\n\nAda: Hello.\nBo: Yes.\n' >"$tmp/halves/one.txt"
printf 'Call two\n2026-03-03\nAttendees: Ada Quill, Cy Tarn\n\nAda Quill: Hello.\nCy Tarn: Yes.\n' >"$tmp/halves/two.txt"
exit_code 0 'init proposes from an address with a first name' "$dossier" init "$tmp/half.vault" --from "$tmp/halves"
like 'whose full name another export has' "$tmp/half.vault/dossier.yaml" '^me: "Ada Quill"'
exit_code 0 'init proposes from names with control characters' "$dossier" init "$tmp/odd.vault" --from "$tmp/odd"
unlike 'no domain that is none' "$tmp/odd.vault/dossier.yaml" 'https'
exit_code 0 'what it wrote of them is read' "$dossier" run --quiet "$tmp/odd" --vault "$tmp/odd.vault"
exit_code 0 'and the pages of it, too' "$dossier" run --quiet --again "$tmp/odd" --vault "$tmp/odd.vault"
is 'they stay as many' "$(find "$tmp/odd.vault/Meetings" -name '*.md' | wc -l | tr -d ' ')" 1
exit_code 2 'init does not overwrite' "$dossier" init "$tmp/new"
exit_code 0 'init proposes from one export' "$dossier" init "$tmp/one" --from "$here/samples/exports/2026-01-15 Corvane first call.srt"
like 'and counts it in English' "$tmp/one/dossier.yaml" '^# Proposed from 1 export:'
like 'and says what to type next' "$tmp/err" "^dossier: wrote .*: read and correct it, then dossier run '.*/2026-01-15 Corvane first call\.srt' --vault $tmp/one\$"
mkdir -p "$tmp/whole/Templates/dossier" "$tmp/whole/Settings"
echo 'version: 1' >"$tmp/whole/Settings/rules.yaml"
exit_code 0 'init in a folder that is there' "$dossier" init -q "$tmp/whole"
is 'all that it writes unasked is a comment' "$(grep -vE '^(#|$)' "$tmp/whole/dossier.yaml")" ''
sed -i 's/^#\([a-z]\|  \)/\1/' "$tmp/whole/dossier.yaml"
like 'with the "#" taken away' "$tmp/whole/dossier.yaml" '^  - name: Toby Crane$'
exit_code 0 'it is a configuration' "$dossier" run -q "$here/samples/exports" --vault "$tmp/whole"
mkdir "$tmp/bare"
exit_code 0 'init proposes from nothing' "$dossier" init "$tmp/none.yet" --from "$tmp/bare"
like 'and says that it is nothing' "$tmp/err" 'no exports found in .*/bare: nothing is proposed'
mkdir -p "$tmp/old/People"
printf -- '---\ntype: person\n---\n# Ada Quill\n' >"$tmp/old/People/Ada Quill.md"
printf -- '---\ntype: person\n---\n# x\n' >"$tmp/old/People/$(printf 'Ada\033[31mred').md"
exit_code 0 'init lists what it would adopt' "$dossier" init "$tmp/old"
like 'by its path' "$tmp/err" 'would adopt People/Ada Quill.md'
like 'and steers no terminal' "$tmp/err" 'would adopt People/Ada\?\[31mred.md'
mkdir -p "$tmp/hand/Customers"
printf 'Met them at the fair.\n' | tee "$tmp/hand/Customers/Brightwater.md" "$tmp/hand/Bram Osei.md" >"$tmp/hand/Tarnholt.md"
exit_code 0 'pages made by hand' "$dossier" init "$tmp/hand" --from "$here/samples/exports"
like 'of an account' "$tmp/err" 'would adopt Customers/Brightwater.md \(account Brightwater\)'
like 'of a person' "$tmp/err" 'would adopt Bram Osei.md \(person Bram Osei\)'
unlike 'but not of the own organisation' "$tmp/err" 'Tarnholt.md'

printf '%s\n' "$here/samples/exports" "$tmp/none" >"$tmp/list"
exit_code 1 'a list of exports' "$dossier" ingest --quiet --from-list "$tmp/list"
like 'names what is not there' "$tmp/err" '/list:2: .*none'
ok 'the rest is read' grep -q 'Brightwater' "$tmp/out"
mkdir "$tmp/nobody"
echo 'me: Ada Quill' >"$tmp/nobody/dossier.yaml"
exit_code 0 'run without an own organisation' "$dossier" run "$here/samples/exports" --vault "$tmp/nobody"
like 'says so, and where' "$tmp/err" 'no own organisation is configured.* \(organisation: in dossier\.yaml\)$'
exit_code 0 'run without any configuration' "$dossier" run -n "$here/samples/exports" --vault "$tmp/unmade"
like 'says what writes one' "$tmp/err" 'no own organisation is configured.* \(dossier init --from EXPORTS writes a dossier\.yaml\)$'
is 'and makes no account page for the most frequent domain' "$(find "$tmp/nobody/Accounts" -iname '*tarnholt*')" ''
ok 'but for others' test -n "$(find "$tmp/nobody/Accounts" -iname '*brightwater*')"

exit_code 0 'a number behind its letter' "$dossier" ingest -j2 --quiet "$here/samples/exports"
mkdir "$tmp/empty"
exit_code 0 'run over nothing' "$dossier" run "$tmp/empty" --vault "$tmp/nobody"
like 'says that it found nothing' "$tmp/err" 'no exports found'

exit_code 0 'formats are listed' "$dossier" ingest --list-formats
like 'webvtt is one' "$tmp/out" '^webvtt'

new_vault "$tmp/e"
"$dossier" run --quiet "$here/samples/exports" --vault "$tmp/e"
id=$(grep -rhoE '#\^i-[0-9a-f]+' "$tmp/e/Accounts" | head -n 1 | tr -d '#')
exit_code 0 'explain by block id' "$dossier" explain "$id" --vault "$tmp/e"
like 'shows the quote' "$tmp/out" '"'
"$dossier" explain "$id" --vault "$tmp/e" >"$tmp/plain"
link=$(grep -rhoE "\[\[[^]]*#\^${id#^}\|[^]]*\]\]" "$tmp/e/Accounts" | head -n 1)
for o in "#$id" "$link"; do
	exit_code 0 'explain by what a page has of it' "$dossier" explain "$o" --vault "$tmp/e"
	ok 'shows the same' cmp -s "$tmp/out" "$tmp/plain"
done
exit_code 0 'explain in context' "$dossier" explain "$id" "$here/samples/exports" --vault "$tmp/e"
new_vault "$tmp/ctl"
mkdir "$tmp/said"
printf 'WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n<v Ada Quill>We decided to go with \033[31mred\302\2330m nodes for Larkmoor. Agreed.\n' \
	>"$tmp/said/2026-02-03 Nodes.vtt"
"$dossier" run --quiet "$tmp/said" --vault "$tmp/ctl"
odd=$(grep -rhoE '\^i-[0-9a-f]+' "$tmp/ctl/Meetings" | head -n 1)
for exports in '' "$tmp/said"; do
	exit_code 0 'explain what holds control characters' "$dossier" explain "$odd" ${exports:+"$exports"} --vault "$tmp/ctl"
	like 'shows them tamed' "$tmp/out" 'with \?\[31mred\?\?0m nodes'
done

cp -r "$tmp/e" "$tmp/tight"
printf 'limits:\n  bytes: 100\n' >>"$tmp/tight/dossier.yaml"
exit_code 2 'explain keeps the limit of dossier.yaml' "$dossier" explain "$id" "$here/samples/exports" --vault "$tmp/tight"
like 'names the export that is larger' "$tmp/err" 'limit'
exit_code 2 'explain what is not there' "$dossier" explain i-000000000000 --vault "$tmp/e"
like 'says how an item is named' "$tmp/err" '^dossier: no item i-000000000000 in this vault: name it by the i-'
end
