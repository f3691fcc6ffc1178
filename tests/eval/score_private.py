#!/usr/bin/env python3
"""How much of the private talk of labelled records is seen, in segments of speech and chat.

usage: score_private.py GOLD.jsonl < RECORDS.jsonl
GOLD: records with segments, and a flag `sensitive` of those that are private.  Python 3 standard library only.
"""
import json, sys


def private(record):
    return {n for f in record.get('flags', []) if f['code'] == 'sensitive' for n in f['segments']}


gold = {r['id']: r for r in map(json.loads, open(sys.argv[1]))}
seen = labelled = taken = others = 0
for r in map(json.loads, sys.stdin):
    if r['id'] not in gold:
        continue
    right, found = private(gold[r['id']]), private(r)
    for n in (s['n'] for s in gold[r['id']]['segments'] if s['kind'] in ('speech', 'chat')):
        labelled += n in right
        seen += n in right and n in found
        others += n not in right
        taken += n not in right and n in found
print(f'private talk: seen {seen} of {labelled}, taken for it {taken} of {others} others ({100 * taken / max(1, others):.2f} %)')
