#!/usr/bin/env python3
"""Scores records against labelled talk, as gold_talk.py writes it.

usage: score_talk.py GOLD.jsonl < records.jsonl

An item is right when its kind is and a quote of it overlaps one of a labelled item;
each labelled item is found once.  Listed: all items; pages: what is not only possible.
Python 3 standard library only.
"""
import json, sys

KINDS = ['decision', 'action', 'fact', 'blocker', 'opportunity', 'question']


def meets(a, b):
    return any(x['segment'] == y['segment'] and x['from'] < y['to'] and y['from'] < x['to']
               for x in a['evidence'] for y in b['evidence'])


def main():
    gold = {r['id']: r for r in map(json.loads, open(sys.argv[1]))}
    records = list(map(json.loads, sys.stdin))
    for name in ('listed', 'pages'):
        labelled = {k: sum(i['kind'] == k for r in gold.values() for i in r['items']) for k in KINDS}
        said, right = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        for r in records:
            left = list(gold[r['id']]['items'])
            for item in r.get('items', []):
                if name == 'pages' and item.get('possible'):
                    continue
                kind = item['kind']
                said[kind] += 1
                found = next((g for g in left if g['kind'] == kind and meets(item, g)), None)
                if found:
                    left.remove(found)
                    right[kind] += 1
        for count in (labelled, said, right):
            count['any kind'] = sum(count.values())
        print(name)
        for k in labelled:
            p, r = right[k] / max(1, said[k]), right[k] / max(1, labelled[k])
            print(f'{k:12s} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}  ({said[k]} extracted, {labelled[k]} labelled)')


main()
