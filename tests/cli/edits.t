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

exit_code 0 'a run without news' "$dossier" run "$tmp/early" --vault "$v"
is 'changes nothing on the edited page but the ledger' "$(diff "$tmp/before" "$page" | grep '^[<>]' | grep -v '^. %% dossier')" ''
cp "$page" "$tmp/before"
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
exit_code 0 'a second run' "$dossier" run "$exports" --vault "$tmp/a"
is 'changes no byte' "$(bytes_of "$tmp/a" | diff "$tmp/done" -)" ''

# without .dossier/ nothing of it is lost or doubled
rm -rf "$v/.dossier"
exit_code 0 'a run after .dossier was lost' "$dossier" run "$tmp/early" "$tmp/late" --vault "$v"
unlike 'a deleted line stays deleted' "$page" '^- Newest studies'
like 'an edited line stays edited' "$page" 'shared \(I checked\)$'
unlike 'without a twin' "$page" 'is one gigabit and is shared'

# own templates
new_vault "$tmp/t"
mkdir "$tmp/t/Templates"
printf '# {{name}}\n{{#facts}}\n\n## What we know\n\n{{#items}}\n* {{text}} {{sources}}\n{{/items}}\n{{/facts}}\n' >"$tmp/t/Templates/account.md"
printf 'templates: Templates\npaths:\n  accounts: "Customers/{{name}}/README.md"\n' >>"$tmp/t/dossier.yaml"
exit_code 0 'a run with an own template and place' "$dossier" run "$exports" --vault "$tmp/t"
like 'uses both' "$tmp/t/Customers/Brightwater Hospitals/README.md" '^## What we know$'
exit_code 0 'again' "$dossier" run "$exports" --vault "$tmp/t"
like 'changes nothing' "$tmp/err" '0 created, 0 updated'
end
