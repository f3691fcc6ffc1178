#!/bin/sh
# A person's words win: edited, deleted, ticked, moved, renamed, adopted pages through later runs.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
v=$tmp/v
page="$v/Accounts/Brightwater Hospitals.md"

# the first meetings, then a person works on the pages, then the rest comes
mkdir "$tmp/early" "$tmp/late"
cp -r "$exports"/2026-0[12]* "$exports"/Bright* "$exports"/Corvane* "$exports"/Larch* "$tmp/early/"
cp -r "$exports"/2026-03* "$exports"/GMT* "$exports"/chat "$tmp/late/"
new_vault "$v"
ok 'the first run' "$dossier" run --quiet "$tmp/early" --vault "$v"

edited=$(grep -m1 '^- .*one gigabit' "$page")
deleted=$(grep -m1 '^- .*Newest studies' "$page")
ticked=$(grep -m1 '^- \[ \] ' "$page")
ok 'there are lines to edit, delete and tick' test -n "$edited" -a -n "$deleted" -a -n "$ticked"
python3 - "$page" <<'P'
import sys
p = sys.argv[1]
s = open(p).read()
lines = s.split('\n')
out = []
for l in lines:
    if 'Newest studies' in l and l.startswith('- '):
        continue
    if l.startswith('- ') and 'one gigabit' in l:
        l = '- The line to Harrow Lane is 1 Gb/s, shared (I checked)'
    if l.startswith('- [ ] ') and not any(x.startswith('- [x] ') for x in out):
        l = '- [x] ' + l[6:]
    if l == '## Key Decisions':
        l = '## What we decided'
    out.append(l)
    if l == '## Account Overview':
        out += ['', 'A hospital group with two sites. Be careful with *procurement*.']
out.insert(len(out) - 2, '\n## My own notes\n\nNever call before ten.\n')
open(p, 'w').write('\n'.join(out))
P
cp "$page" "$tmp/before"

forget_seen "$v"
exit_code 0 'a run without news' "$dossier" run "$tmp/early" --vault "$v"
is 'changes nothing on the edited page but the ledger' "$(diff "$tmp/before" "$page" | grep '^[<>]' | grep -v '^. %% dossier')" ''
cp "$page" "$tmp/before"
forget_seen "$v"
exit_code 0 'once more without news' "$dossier" run "$tmp/early" --vault "$v"
is 'changes nothing at all' "$(diff "$tmp/before" "$page")" ''
mv "$v/People/Kofi Danso.md" "$v/Kofi (Brightwater).md"
rm "$v/People/Freya Thorne.md"
exit_code 0 'a run with news' "$dossier" run "$tmp/late" --vault "$v"
like 'news has come' "$page" '2026-03-10'
like 'the edited line stays edited' "$page" '^- The line to Harrow Lane is 1 Gb/s, shared \(I checked\)$'
unlike 'and has no twin' "$page" 'is one gigabit and is shared'
unlike 'the deleted line stays deleted' "$page" '^- Newest studies'
like 'the ticked task stays ticked' "$page" '^- \[x\] '
like 'the renamed heading stays' "$page" '^## What we decided$'
unlike 'the old heading does not return' "$page" '^## Key Decisions$'
like 'own words stay' "$page" 'careful with \*procurement\*'
like 'own sections stay' "$page" '^Never call before ten\.$'
ok 'a moved page is found' grep -q '2026-03-10' "$v/Kofi (Brightwater).md"
ok 'and not made again' test ! -e "$v/People/Kofi Danso.md"
like 'its name is an alias of it' "$v/Kofi (Brightwater).md" '^  - Kofi Danso$'
like 'links follow it' "$page" '\[\[Kofi \(Brightwater\)\|'
ok 'a deleted page is not made again' test ! -e "$v/People/Freya Thorne.md"
bytes_of "$v" >"$tmp/done"
forget_seen "$v"
exit_code 0 'once more' "$dossier" run "$tmp/early" "$tmp/late" --vault "$v"
is 'changes no byte' "$(bytes_of "$v" | diff "$tmp/done" -)" ''

# pages that were there first
new_vault "$tmp/a"
mkdir -p "$tmp/a/Clients" "$tmp/a/People"
printf -- '---\ntype: customer\nstatus: warm # since May\naliases: [Brightwater]\n---\n\n# Brightwater Hospitals\n\nMet them at the fair.\n\n## Facts\n\n- Six hundred terabytes of images\n- The link to Harrow Lane is one gigabit and is shared with the phones\n\n## Ideas\n\n- Ask about the archive in Leeds\n' >"$tmp/a/Clients/Brightwater Hospitals.md"
printf '# Ada Quill\r\n\r\nThat is me.\r\n' >"$tmp/a/People/Ada Quill.md"
cp "$tmp/a/Clients/Brightwater Hospitals.md" "$tmp/hand"
exit_code 0 'a run over pages made by hand' "$dossier" run "$exports" --vault "$tmp/a"
own="$tmp/a/Clients/Brightwater Hospitals.md"
ok 'the page is adopted where it stands' grep -q '^dossier_id: a-' "$own"
ok 'no twin' test ! -e "$tmp/a/Accounts/Brightwater Hospitals.md"
missing=$(grep -vxFf "$own" "$tmp/hand" | grep -v '^$' || true)
is 'no line of it is lost' "$missing" ''
is 'what it says is not said again' "$(grep -c 'one gigabit' "$own")" 1
like 'a comment in its front matter stays' "$own" '^status: warm # since May$'
ok 'a page with CRLF keeps them' sh -c "! grep -qv \$(printf '\r')\$ '$tmp/a/People/Ada Quill.md'"
bytes_of "$tmp/a" >"$tmp/done"
forget_seen "$tmp/a"
exit_code 0 'a second run' "$dossier" run "$exports" --vault "$tmp/a"
is 'changes no byte' "$(bytes_of "$tmp/a" | diff "$tmp/done" -)" ''

# pages that others are made from, boards and drawings are nobody's page, whatever they are called
new_vault "$tmp/b"
mkdir -p "$tmp/b/99 Templates" "$tmp/b/Boards"
for i in Archive Customer; do
	printf -- '---\ntype: customer\ncreated: {{date}}\n---\n# {{title}}\n' >"$tmp/b/99 Templates/$i.md"
done
printf -- '---\ntype: person\nemail:\n---\n# {{title}}\n' >"$tmp/b/99 Templates/Kofi Danso.md"
printf -- '---\n\nkanban-plugin: board\n\n---\n\n## Doing\n\n- [ ] call\n' >"$tmp/b/Boards/Brightwater Hospitals.md"
printf -- '---\n\nexcalidraw-plugin: parsed\n\n---\n# Text Elements\n' >"$tmp/b/Boards/Ada Quill.md"
mkdir -p "$tmp/b/Vorlagen" "$tmp/b/.obsidian"
printf '{"folder": "Vorlagen"}' >"$tmp/b/.obsidian/templates.json"
printf -- '---\ntype: person\nemail: {{email}}\n---\n' >"$tmp/b/Vorlagen/Maya Solberg.md"
cp -R "$tmp/b" "$tmp/b.hand"
exit_code 0 'a run beside them, without a word' "$dossier" run "$exports" --vault "$tmp/b"
is 'they stay as they are' "$(diff -r "$tmp/b.hand" "$tmp/b" | grep -v '^Only in')" ''
like 'a board is no page of the account' "$tmp/b/Accounts/Brightwater Hospitals.md" '\[\[People/Kofi Danso\|'
ok 'a drawing is none of a person' test -e "$tmp/b/People/Ada Quill.md"
is 'links lead to none of them' "$(grep -rE '\[\[(99 Templates|Vorlagen|Boards)/' "$tmp/b" | grep -v '^Binary')" ''
exit_code 0 'nothing is wrong with them' "$dossier" check "$tmp/b"
rm -r "$tmp/b/Vorlagen"
"$dossier" ingest "$tmp/b" >"$tmp/out" 2>"$tmp/err"
is 'nor are they exports' "$(cut -c 1-200 "$tmp/out")" ''

# without .dossier/ nothing of it is lost or doubled
rm -rf "$v/.dossier"
exit_code 0 'a run after .dossier was lost' "$dossier" run "$tmp/early" "$tmp/late" --vault "$v"
unlike 'a deleted line stays deleted' "$page" '^- Newest studies'
like 'an edited line stays edited' "$page" 'shared \(I checked\)$'
unlike 'without a twin' "$page" 'is one gigabit and is shared'

# renamed pages stay one page under their old name, also without an address
new_vault "$tmp/n"
mkdir "$tmp/n-in"
meeting()
{
	printf -- '---\ndate: 2026-0%s\nattendees:\n  - Edda Rowe\n  - Otis Pell <o.pell@wendover.example>\n  - Ada Quill <ada.quill@tarnholt.example>\n---\n# %s\n\n## Action items\n\n- [ ] Edda Rowe will send the %s by Friday\n\n## Decisions\n\n- We use the %s for the mill\n' \
		"$1" "$2" "$3" "$3" >"$tmp/n-in/2026-0$1 $2.md"
}
meeting 1-12 'Wendover kick-off' 'floor plan'
exit_code 0 'a first run' "$dossier" run "$tmp/n-in" --vault "$tmp/n"
ok 'a person and an account' test -e "$tmp/n/People/Edda Rowe.md" -a -e "$tmp/n/Accounts/Wendover.md"
sed -i 's/^- \[ \] \(.*floor plan\)/- [x] \1/; s/^## Next Steps/&\n\nAsk [[People\/Edda Rowe]] first./' "$tmp/n/Accounts/Wendover.md"
mv "$tmp/n/Meetings/2026-01-12 Wendover kick-off.md" "$tmp/n/Meetings/Kick-off.md"
mv "$tmp/n/People/Edda Rowe.md" "$tmp/n/People/Edda (mill).md"
mv "$tmp/n/Accounts/Wendover.md" "$tmp/n/Accounts/The mill.md"
for i in 2 3 4; do
	meeting "$i-14" "Wendover call $i" "drawing number $i"
	forget_seen "$tmp/n"
	exit_code 0 "run $i" "$dossier" run "$tmp/n-in" --vault "$tmp/n"
done
is 'one page of the person' "$(find "$tmp/n" -name '*Edda*' | wc -l)" 1
is 'one page of the account' "$(ls "$tmp/n/Accounts")" 'The mill.md'
is 'the old name is an alias once' "$(grep -c '^  - Edda Rowe$' "$tmp/n/People/Edda (mill).md")" 1
is 'of the account too' "$(grep -c '^  - Wendover$' "$tmp/n/Accounts/The mill.md")" 1
like 'a done task follows both pages' "$tmp/n/Accounts/The mill.md" '^- \[x\] \[\[People/Edda \(mill\)\|Edda Rowe\]\].*floor plan.*\[\[Meetings/Kick-off#'
like 'and so does a line of a person' "$tmp/n/Accounts/The mill.md" '^Ask \[\[People/Edda \(mill\)\|Edda Rowe\]\] first\.$'
is 'no link is dead' "$("$dossier" check "$tmp/n" | grep dead-link)" ''
like 'links show the name as before' "$tmp/n/Accounts/The mill.md" '\[\[People/Edda \(mill\)\|Edda Rowe\]\]'
bytes_of "$tmp/n" >"$tmp/done"
forget_seen "$tmp/n"
exit_code 0 'one more run' "$dossier" run "$tmp/n-in" --vault "$tmp/n"
is 'changes no byte' "$(bytes_of "$tmp/n" | diff "$tmp/done" -)" ''

# a folder of pages that is renamed, and `paths:` with it: what a person ticked is led on as well
new_vault "$tmp/f"
"$dossier" run -q "$tmp/n-in" --vault "$tmp/f"
sed -i 's/^- \[ \] \(.*drawing number 4\)/- [x] \1/' "$tmp/f/Accounts/Wendover.md"
mkdir "$tmp/f/Who"
mv "$tmp/f/People" "$tmp/f/Who/People"
mv "$tmp/f/Meetings" "$tmp/f/Who/Meetings"
printf 'paths:\n  people: "Who/People/{{name}}.md"\n  meetings: "Who/Meetings/{{date}} {{title}}.md"\n' >>"$tmp/f/dossier.yaml"
exit_code 0 'a run with pages and paths moved' "$dossier" run "$tmp/n-in" --vault "$tmp/f"
like 'a done task follows both' "$tmp/f/Accounts/Wendover.md" '^- \[x\] \[\[Who/People/Edda Rowe\|Edda Rowe\]\].*\[\[Who/Meetings/2026-04-14'
is 'and no link of dossier is dead' "$("$dossier" check "$tmp/f" | grep dead-link)" ''

# own templates: whatever their form, a run without news changes nothing
new_vault "$tmp/t"
mkdir "$tmp/t/Templates"
template()
{
	printf '# {{name}}\n{{#facts}}\n\n## What we know\n\n%b{{/facts}}\n' "$1" >"$tmp/t/Templates/account.md"
}
template '{{#items}}\n* {{text}} {{sources}}\n{{/items}}\n'
printf 'templates: Templates\npaths:\n  accounts: "Customers/{{name}}/README.md"\n' >>"$tmp/t/dossier.yaml"
exit_code 0 'a run with an own template and place' "$dossier" run "$exports" --vault "$tmp/t"
own="$tmp/t/Customers/Brightwater Hospitals/README.md"
like 'uses both' "$own" '^## What we know$'
forget_seen "$tmp/t"
exit_code 0 'again' "$dossier" run "$exports" --vault "$tmp/t"
like 'changes nothing' "$tmp/err" '0 created, 0 updated'
unlike 'a file name that all share is no alias' "$own" '^  - README$'
unlike 'nor is the name itself' "$own" '^  - Brightwater Hospitals$'

# other forms on a fresh vault, and as a change between two runs
sed -i 's/one gigabit and is shared/two gigabit, they say, shared/' "$own"
form=0
for body in '{{#items}}\n1. {{text}} {{sources}}\n{{/items}}\n' \
	'| What | From |\n|---|---|\n{{#items}}\n| {{text}} | {{sources}} |\n{{/items}}\n' \
	'{{#items}}\n- {{text}}\n{{/items}}\n' \
	'{{#items}}\n{{text}} ({{sources}})\n{{/items}}\n' \
	'{{#items}}\n+ {{text}} {{sources}}\n\n{{/items}}\n' \
	'{{#items}}\n> {{text}} {{sources}}\n{{/items}}\n'; do
	form=$((form + 1))
	template "$body"
	rm -rf "$tmp/forms"
	mkdir "$tmp/forms"
	cp -r "$tmp/t/Templates" "$tmp/t/dossier.yaml" "$tmp/forms/"
	"$dossier" run -q "$exports" --vault "$tmp/forms"
	forget_seen "$tmp/forms"
	exit_code 0 "form $form, a run without news" "$dossier" run "$exports" --vault "$tmp/forms"
	like "form $form changes nothing" "$tmp/err" '0 created, 0 updated'
	exit_code 0 "form $form in place of another" "$dossier" run "$exports" --vault "$tmp/t"
	like "form $form keeps the edited line" "$own" 'two gigabit, they say'
	unlike "form $form writes no twin of it" "$own" 'one gigabit and is shared'
	is "form $form says each thing once" "$(grep -c 'four hundred thousand' "$own")" 1
	forget_seen "$tmp/t"
	exit_code 0 "form $form, once more" "$dossier" run "$exports" --vault "$tmp/t"
	like "form $form has settled" "$tmp/err" '0 created, 0 updated'
done

# an export that is corrected after its tasks were ticked and reworded
new_vault "$tmp/c"
mkdir "$tmp/corrected"
weekly()
{
	printf '# Brightwater weekly\nDate: 2026-02-03\nAttendees: Ada Quill, Maya Solberg\n\n## Actions\n\n- [ ] Maya Solberg: list the %s (due 2026-02-10)\n- [ ] Ada Quill: order %s cables\n' \
		"$1" "$2" >"$tmp/corrected/weekly.md"
	forget_seen "$tmp/c"
	"$dossier" run -q --now "$tmp/corrected" --vault "$tmp/c"
}
weekly racks forty
page=$tmp/c/Accounts/Brightwater\ Hospitals.md
sed -i '/ist the racks/s/- \[ \]/- [x]/; s/rder forty cables/rder the blue cables/' "$page"
weekly 'racks and doors' fifty
is 'a ticked task has no open twin' "$(grep -c '^- \[.\].*ist the racks' "$page")" 1
is 'nor has a reworded one' "$(grep -c '^- \[.\].*cables' "$page")" 1
like 'the meeting says that it is done' "$tmp/c/Meetings/2026-02-03 Brightwater weekly.md" 'racks and doors .* - done '
ok 'links to it hold' "$dossier" check --vault "$tmp/c"
weekly 'racks and doors' fifty
like 'and it settles' "$page" 'the blue cables'

# an export in which names are corrected: the wrong ones have no page any more
new_vault "$tmp/n"
mkdir "$tmp/names"
yard()
{
	printf 'Yard talk\nDate: 2026-02-03\n\nAda Quill: What about the yard?\n%s: I will send you the yard plan tomorrow.\n%s: And I will sweep it.\n%s: Good.\n%s: Bye.\n' \
		"$1" "$2" "$1" "$2" >"$tmp/names/yard.txt"
	forget_seen "$tmp/n"
	"$dossier" run -q --now "$tmp/names" --vault "$tmp/n"
}
yard 'Toby Crain' 'Mina Satoh'
ok 'a page of each' test -f "$tmp/n/People/Toby Crain.md" -a -f "$tmp/n/People/Mina Satoh.md"
sed -i 's/^# Mina Satoh/&\n\nSings in the choir./' "$tmp/n/People/Mina Satoh.md"
yard 'Toby Crane' 'Mina Sato'
is 'the page of a name that nobody has goes' "$(ls "$tmp/n/People")" 'Ada Quill.md
Mina Sato.md
Mina Satoh.md
Toby Crane.md'
like 'but for words of yours' "$tmp/n/People/Mina Satoh.md" 'Sings in the choir'
unlike 'without what the old words told' "$tmp/n/People/Mina Satoh.md" 'Yard talk'
bytes_of "$tmp/n" >"$tmp/n.before"
yard 'Toby Crane' 'Mina Sato'
is 'and it settles' "$(bytes_of "$tmp/n" | diff "$tmp/n.before" -)" ''
rm "$tmp/n/People/Mina Satoh.md"
ok 'undo' "$dossier" undo -q --vault "$tmp/n" --now
ok 'brings it back' test -f "$tmp/n/People/Toby Crain.md" -a ! -f "$tmp/n/People/Toby Crane.md"

# a comment without an end hides what stands below from readers, and from dossier
new_vault "$tmp/o"
"$dossier" run -q "$tmp/early" --vault "$tmp/o"
own="$tmp/o/Accounts/Brightwater Hospitals.md"
sed -i 's/^## Next Steps/%%\nmy thoughts\n\n&/' "$own"
open=$(grep -n '^%%$' "$own" | cut -d: -f1)
exit_code 1 'a run over an open comment' "$dossier" run "$exports" --vault "$tmp/o"
like 'names it' "$tmp/err" "Brightwater Hospitals.md:$open:1: .*no end"
sed -i 's/^my thoughts/&\n%%/' "$own"
exit_code 0 'a run when it has its end' "$dossier" run "$exports" --vault "$tmp/o"
like 'what is new comes then' "$own" '^- .*2026-03-'

# a page that an editor saved as UTF-16
new_vault "$tmp/w"
"$dossier" run -q "$tmp/early" --vault "$tmp/w"
own="$tmp/w/Accounts/Brightwater Hospitals.md"
python3 -c 'import sys; p = sys.argv[1]; s = open(p).read(); open(p, "wb").write(s.encode("utf-16"))' "$own"
cp "$own" "$tmp/wide"
exit_code 1 'a run over a page in UTF-16' "$dossier" run "$exports" --vault "$tmp/w"
like 'names it' "$tmp/err" 'Brightwater Hospitals.md: UTF-16'
ok 'and leaves it as it is' cmp "$own" "$tmp/wide"
python3 -c 'import sys; p = sys.argv[1]; s = open(p, encoding="utf-16").read(); open(p, "w").write(s)' "$own"
exit_code 0 'in UTF-8 again' "$dossier" run "$exports" --vault "$tmp/w"
like 'it is kept up' "$own" '^- .*2026-03-'

# a name that no file can bear
new_vault "$tmp/q"
mkdir "$tmp/quoted"
printf 'Yard talk\nDate: 2026-02-03\n\nDaniel "Danny" Okafor: Hello there.\nAda Quill: Hello. What about the yard?\nDaniel "Danny" Okafor: I will sweep it tomorrow.\n' \
	>"$tmp/quoted/yard.txt"
exit_code 0 'a run with a quoted name' "$dossier" run "$tmp/quoted" --vault "$tmp/q"
ok 'it is spelled whole' grep -rqF 'Daniel "Danny" Okafor]]' "$tmp/q/Meetings"
forget_seen "$tmp/q"
exit_code 0 'again' "$dossier" run "$tmp/quoted" --vault "$tmp/q"
like 'changes nothing' "$tmp/err" '0 created, 0 updated'
end
