#!/usr/bin/env python3
"""Extracts the meetings of a world with weights fitted on others, a quarter of them at a time.

usage: DOSSIER=path leave_out.py VAULT OURS RECORDS GOLD PRIOR MORE > records.jsonl
OURS: a vault whose own organisation is that of all labelled records, for the fits.
RECORDS: as ingest wrote them; GOLD: as gold_world.py wrote it; MORE: labelled records of
other companies, which every fit sees.  All meetings are extracted each time, as one lends
names to another, and one is kept.  Python 3 standard library only.
"""
import json, os, subprocess, sys, tempfile

PARTS = 4


def main():
    vault, ours, records, gold, prior, more = sys.argv[1:]
    gold = [json.loads(x) for x in open(gold)]
    dossier = os.environ['DOSSIER']
    meetings = sorted({r['group'] for r in gold})
    part = {r['id']: meetings.index(r['group']) % PARTS for r in gold}
    parts = {}
    for line in open(records):
        # A record without talk has no weights to learn or to leave out.
        parts.setdefault(part.get(json.loads(line)['id'], 0), []).append(line)
    with tempfile.TemporaryDirectory() as tmp:
        rules, others = f'{tmp}/rules.yaml', f'{tmp}/gold.jsonl'
        for name, lines in sorted(parts.items()):
            with open(others, 'w') as f:
                f.writelines(json.dumps(r) + '\n' for r in gold if part[r['id']] != name)
            subprocess.run([dossier, 'fit', '--quiet', '--vault', ours, '--prior', prior, '--out', rules, others, more], check=True)
            out = subprocess.run([dossier, 'extract', '--quiet', '--vault', vault, '--rules', rules],
                                 input=open(records, 'rb').read(), stdout=subprocess.PIPE, check=True).stdout
            ids = {json.loads(x)['id'] for x in lines}
            sys.stdout.writelines(x + '\n' for x in out.decode().splitlines() if json.loads(x)['id'] in ids)


main()
