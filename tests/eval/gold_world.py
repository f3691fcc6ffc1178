#!/usr/bin/env python3
"""Labelled records from a world of meetings, for `dossier fit`.

usage: DOSSIER=path/to/dossier gold_world.py WORLD EXPORTS INDEX.json > gold.jsonl
(EXPORTS and INDEX.json are written by export_world.py.)

The records are those of `dossier ingest`; each gets the items that its talk says, with the bytes
of the labelled quotes, and `group`: the meeting.  The rest of an utterance that an item is
labelled with counts neither way: an item with `possible`.  Python 3 standard library only.
"""
import json, os, re, subprocess, sys


def spans(quote, segments):
    words = [re.escape(w) for w in re.findall(r"[\w']+", quote.replace('\u2019', "'"))]
    if not words:
        return
    pattern = re.compile(r'\W+'.join(words), re.I)
    for seg in segments:
        m = pattern.search(seg['text'].replace('\u2019', "'"))
        if m:
            yield seg, m.start(), m.end()
            return


def evidence(seg, a, b):
    text = seg['text']
    return {'segment': seg['n'], 'from': len(text[:a].encode()), 'to': len(text[:b].encode()),
            'line': seg.get('line', 0), 't0': seg.get('t0'), 't1': seg.get('t1'), 'speaker': seg.get('speaker'), 'quote': text[a:b]}


def main():
    world, exports, index = sys.argv[1], sys.argv[2], json.load(open(sys.argv[3]))
    out = subprocess.run([os.environ['DOSSIER'], 'ingest', '--quiet', exports], stdout=subprocess.PIPE, check=True).stdout
    lost = 0
    for line in out.decode().splitlines():
        r = json.loads(line)
        path = r['source']['path']
        hit = [k for k in index if path.endswith(k)] or [k for k in index if os.path.basename(k) == os.path.basename(path)]
        said = [s for s in r['segments'] if s['kind'] in ('speech', 'chat')]
        if not hit or not said:
            continue
        name = index[max(hit, key=len)]
        m = json.load(open(f'{world}/meetings/{name}.json'))
        items = []
        for g in m['gold']['items']:
            sure = [evidence(*x) for q in g['evidence'] for x in spans(q, said)]
            lost += not sure
            weak = [evidence(*x) for u in g['utterances'] for x in spans(m['utterances'][u]['text'], said)]
            for possible, ev in ((False, sure), (True, weak)):
                if ev:
                    items.append({'id': f'g-{len(items)}', 'kind': g['kind'], 'text': g['text'], 'about': g['about'],
                                  'confidence': 1, 'by': 'gold', 'possible': possible, 'evidence': ev})
        r['group'] = os.path.basename(world.rstrip('/')) + '/' + name
        r['items'] = items
        private = [u for x in m['gold'].get('sensitive') or [] for u in ([x] if isinstance(x, int) else x.get('utterances', [x.get('utterance')]))]
        private = sorted({s['n'] for u in private for s, _, _ in spans(m['utterances'][u]['text'], said)})
        r['flags'] = [{'code': 'sensitive', 'detail': 'labelled', 'segments': private}] if private else []
        print(json.dumps(r, ensure_ascii=False))
    if lost:
        print(f'gold_world: {lost} items without a place', file=sys.stderr)


main()
