#!/usr/bin/env python3
"""Labelled records from a folder of the AMI meetings, for `dossier fit`.

usage: DOSSIER=path/to/dossier gold_ami.py FOLDER > gold.jsonl     (FOLDER has transcripts/ and gold/)

The records are those of `dossier ingest`; each gets the annotators' items with the bytes of the
acts that are linked to them, and `group`: the same four people.  A labelled problem is a question:
the annotation does not tell obstacles from open questions.  Python 3 standard library only.
"""
import json, os, re, subprocess, sys

KINDS = {'decision': 'decision', 'action': 'action', 'problem': 'question'}
NAME = re.compile(r'(?:ES|IS|TS)\d{4}[a-d]')


def place(act, segments):
    """Segment and bytes of an act; the whole segment when its words are not found as they are."""
    best = None
    for seg in segments:
        if seg.get('speaker') != act['speaker'] or seg['t0'] is None:
            continue
        if seg['t0'] > act['t1'] + 0.5 or seg['t1'] < act['t0'] - 0.5:
            continue
        words = [re.escape(w) for w in re.findall(r"[\w']+", act['text'])]
        m = words and re.search(r'\W+'.join(words), seg['text'])
        if m:
            return seg, m.start(), m.end()
        if not best and seg['t0'] <= act['t0'] + 0.01 and seg['t1'] >= act['t1'] - 0.01:
            best = seg, 0, len(seg['text'])
    return best


def evidence(seg, a, b):
    text = seg['text']
    return {'segment': seg['n'], 'from': len(text[:a].encode()), 'to': len(text[:b].encode()),
            'line': seg.get('line', 0), 't0': seg['t0'], 't1': seg['t1'], 'speaker': seg['speaker'], 'quote': text[a:b]}


def main():
    folder = sys.argv[1]
    out = subprocess.run([os.environ['DOSSIER'], 'ingest', '--quiet', f'{folder}/transcripts'], stdout=subprocess.PIPE, check=True).stdout
    lost = 0
    for line in out.decode().splitlines():
        r = json.loads(line)
        m = NAME.search(os.path.basename(r['source']['path']))
        gold = json.load(open(f'{folder}/gold/{m.group(0)}.json'))
        items = {}
        for act in gold['acts']:
            for label, kind in KINDS.items():
                for text in act.get(label, []):
                    at = place(act, r['segments'])
                    if not at:
                        lost += 1
                        continue
                    items.setdefault((kind, text), []).append(evidence(*at))
        r['group'] = m.group(0)[:6]
        r['items'] = [{'id': f'g-{n}', 'kind': k, 'text': t, 'about': [], 'confidence': 1, 'by': 'gold', 'evidence': ev}
                      for n, ((k, t), ev) in enumerate(sorted(items.items()))]
        print(json.dumps(r, ensure_ascii=False))
    if lost:
        print(f'gold_ami: {lost} labels without a place', file=sys.stderr)


main()
