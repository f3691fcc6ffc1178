#!/usr/bin/env python3
"""Share of found actions with the labelled owner, where the record bears the owner's labelled name.

usage: owners.py WORLD INDEX.json < records.jsonl
Prints one figure.  Actions without an owner count; those whose owner the record spells otherwise do not.
"""
import json, os, re, sys

WORD = re.compile(r"[\w']+")
plain = lambda s: ' '.join(WORD.findall(s.lower()))


def main():
    world, index = sys.argv[1], json.load(open(sys.argv[2]))
    right = n = 0
    for line in sys.stdin:
        r = json.loads(line)
        path = r['source']['path']
        key = [k for k in index if path.endswith(k)] or [k for k in index if os.path.basename(k) == os.path.basename(path)]
        m = json.load(open(f'{world}/meetings/{index[max(key, key=len)]}.json'))
        names = {p['name'] for p in r.get('people', [])}
        for g in m['gold']['items'] + (m['gold'].get('notes_items') or []):
            if g['kind'] != 'action' or (g.get('owner') and g['owner'] not in names):
                continue
            quotes = [plain(q) for q in (g.get('evidence') or []) + [g.get('line', '')] if q]
            found = [i for i in r.get('items', []) if i['kind'] == 'action' and i['status'] != 'rejected'
                     and any(q in plain(e['quote']) or plain(e['quote']) in q for q in quotes for e in i['evidence'])]
            if found:
                n += 1
                right += any(i['owner'] == (g.get('owner') or None) for i in found)
    print(f'{right / n:.3f}' if n else '0')


main()
