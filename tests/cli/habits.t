#!/bin/sh
# What people do to pages in an editor without thinking of dossier: parts cut off, moved to a new page,
# properties cleared, copies, names that no link can have.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
early=$tmp/early
mkdir "$early"
cp -r "$exports"/2026-0[12]* "$exports"/Bright* "$exports"/Corvane* "$exports"/Larch* "$early/"
new_vault "$tmp/made"
"$dossier" run --quiet "$early" --vault "$tmp/made"
v=$tmp/v
page="$v/Accounts/Brightwater Hospitals.md"
meeting="$v/Meetings/2026-02-03 Brightwater design session.md"
fresh()
{
	rm -rf "$v"
	cp -R "$tmp/made" "$v"
}

# but_ledger FILE: the page without the ledger and the blank line before it
but_ledger() { grep -v -e '^%% dossier v1 ' -e '^$' "$1"; }

# keeps NAME PAGE: a run without news leaves all but the ledger; news come, and then nothing more
keeps()
{
	but_ledger "$2" >"$tmp/before"
	exit_code 0 "$1: a run without news" "$dossier" run "$early" --vault "$v"
	is "$1: the page stays" "$(but_ledger "$2" | diff "$tmp/before" -)" ''
	like "$1: no page is made" "$tmp/err" ' 0 created'
	exit_code 0 "$1: a run with news" "$dossier" run -q "$exports" --vault "$v"
	bytes_of "$v" >"$tmp/done"
	forget_seen "$v"
	exit_code 0 "$1: once more" "$dossier" run -q "$exports" --vault "$v"
	is "$1: changes no byte" "$(bytes_of "$v" | diff "$tmp/done" -)" ''
}

# ---- half of a page cut off, and the ledger with it
cut_half() { sed -i '/^## Opportunities/,$d' "$page"; }
fresh
cut_half
keeps 'half a page cut off' "$page"
like 'new lines come above' "$page" '^- \[ \] .*2026-03-10'
unlike 'what was cut off stays off' "$page" '^## (Opportunities|Key Facts|Topics)|Newest studies'
fresh
cut_half
exit_code 0 'half a page cut off before news' "$dossier" run -q "$exports" --vault "$v"
unlike 'it stays off as well' "$page" '^## (Opportunities|Key Facts|Topics|Collab)|Newest studies|one gigabit'
like 'new lines come' "$page" '^- \[ \] .*2026-03-10'
fresh
sed -n '/^## Opportunities/,$p' "$page" >"$v/Accounts/More about Brightwater.md"
cp "$v/Accounts/More about Brightwater.md" "$tmp/more"
cut_half
keeps 'half a page moved to a new one' "$page"
ok 'the new page is left alone' cmp "$v/Accounts/More about Brightwater.md" "$tmp/more"
rm "$page"
exit_code 0 'a run when the first one was deleted' "$dossier" run -q "$exports" --vault "$v"
ok 'the new one does not take its place' cmp "$v/Accounts/More about Brightwater.md" "$tmp/more"
fresh
sed -i '/^%% dossier v1/d; /one gigabit/d; s/Newest studies are moved/They move the newest studies/' "$page"
keeps 'only the ledger, a line and a wording' "$page"
unlike 'the line stays off' "$page" 'one gigabit'
unlike 'the wording has no twin' "$page" 'Newest studies are moved'

# ---- properties cleared, or properties and ledger
# cleared FILE...: without front matter
cleared()
{
	for p do
		awk '/^---$/ && fences < 2 { fences++; next } fences == 2' "$p" >"$tmp/body"
		cp "$tmp/body" "$p"
	done
}
fresh
cleared "$page" "$meeting"
exit_code 0 'a run over cleared properties' "$dossier" run "$early" --vault "$v"
like 'finds both pages' "$tmp/err" ' 0 created, 2 updated'
is 'and gives them no more than their identity' "$(sed -s '/^---$/d; /^#/,$d' "$page" "$meeting")" \
	"$(grep -h '^dossier_id' "$tmp/made/Accounts/Brightwater Hospitals.md" "$tmp/made/Meetings/2026-02-03 Brightwater design session.md")"
fresh
cleared "$v/People/Freya Thorne.md"
exit_code 0 'a run over cleared properties of a person' "$dossier" run -q "$early" --vault "$v"
bytes_of "$v" >"$tmp/done"
rm -r "$v/.dossier/cache"
exit_code 0 'one that reads all anew' "$dossier" run -q "$early" --vault "$v"
is 'takes nothing that dossier wrote for a word of yours' "$(bytes_of "$v" | diff "$tmp/done" -)" ''
fresh
cleared "$meeting"
sed -i '/^%% dossier v1/d; /Newest studies/d' "$meeting"
exit_code 0 'a run over a page that lost properties and ledger' "$dossier" run "$early" --vault "$v"
like 'finds it where it made it' "$tmp/err" ' 0 created, 1 updated'
like 'and adopts it' "$meeting" '^dossier_id: m-'

# ---- a copy without its properties' id, and with all of it
fresh
mkdir "$v/Copies"
for p in 'People/Kofi Danso' 'Accounts/Brightwater Hospitals' 'Meetings/2026-02-03 Brightwater design session'; do
	grep -v '^dossier_id' "$v/$p.md" >"$v/Copies/${p##*/}.md"
done
cp -R "$v" "$tmp/copied"
exit_code 0 'a run beside copies without an id' "$dossier" run "$early" --vault "$v"
is 'changes none of the pages' "$(diff -r -x .dossier "$tmp/copied" "$v")" ''

# ---- a name that no link can have
fresh
mv "$v/People/Kofi Danso.md" "$v/People/Kofi #1 [mill].md"
exit_code 0 'a run after a rename that links cannot follow' "$dossier" run -q "$early" --vault "$v"
is 'says each thing once' "$(grep -c 'Kofi Danso' "$page")" 2
unlike 'without a link that leads nowhere' "$page" '\[\[People/Kofi'
exit_code 0 'a run with news' "$dossier" run -q "$exports" --vault "$v"
mv "$v/People/Kofi #1 [mill].md" "$v/People/Kofi.md"
exit_code 0 'a run after a better name' "$dossier" run -q "$exports" --vault "$v"
is 'has the links again' "$(grep -c '\[\[People/Kofi|Kofi Danso\]\]' "$page")" 2
unlike 'and no other line' "$page" '^- (\[ \] )?Kofi Danso'
end
