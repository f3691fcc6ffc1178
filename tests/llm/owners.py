#!/usr/bin/env python3
"""Share of found actions whose line on a page names the labelled owner, or nobody where nobody is labelled.

usage: owners.py WORLD INDEX.json VAULT < records.jsonl
A record's item stands on its pages with its id; the owner is the line's first link, to the folder of people.  Prints one figure.
"""
import glob, json, os, re, sys

WORD = re.compile(r"[\w']+")
OWNER = re.compile(r'- (?:\[.\] )?[^\[]*\[\[People/([^|\]]*)\|')
plain = lambda s: ' '.join(WORD.findall(s.lower()))


def main():
    world, index, vault = sys.argv[1], json.load(open(sys.argv[2])), sys.argv[3]
    lines = [line for f in glob.glob(vault + '/**/*.md', recursive=True) for line in open(f)]
    right = n = 0
    for line in sys.stdin:
        r = json.loads(line)
        path = r['source']['path']
        key = [k for k in index if path.endswith(k)] or [k for k in index if os.path.basename(k) == os.path.basename(path)]
        m = json.load(open(f'{world}/meetings/{index[max(key, key=len)]}.json'))
        for g in m['gold']['items'] + (m['gold'].get('notes_items') or []):
            quotes = [plain(q) for q in (g.get('evidence') or []) + [g.get('line', '')] if q and g['kind'] == 'action']
            found = {i['id'] for i in r.get('items', []) if i['kind'] == 'action' and i['status'] != 'rejected'
                     and any(q in plain(e['quote']) or plain(e['quote']) in q for q in quotes for e in i['evidence'])}
            shown = [o for line in lines for o in [OWNER.match(line)] if any('^' + i in line for i in found)]
            n += bool(shown)
            right += any((o.group(1) if o else None) == g.get('owner') for o in shown)
    print(f'{right / n:.3f}' if n else '0')


main()
