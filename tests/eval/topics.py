#!/usr/bin/env python3
"""Scores topics of extracted records against a labelled world of meetings.

usage: topics.py WORLD INDEX.json < records.jsonl
(INDEX.json is written by export_world.py.)

Topics of a meeting are those of its page: of notes first, then of talk, none that shares a word with one
before.  One is right when half of its content words are in a labelled topic, or half of that one's in it,
by their stems, each label once; strictly, when both are.  Python 3 standard library only.
"""
import json, os, re, sys

sys.dont_write_bytecode = True
from topic_words import stem

STOPS = set('a an the of on in at for to with by from and or not no is are be as it its their our your that this what which who how when where than into'.split())
MOST = 8


def content(topic):
    words = re.findall(r"[\w'.-]*\w", topic.lower().replace('\u2019', "'"))
    return {stem(w) for w in words if w not in STOPS} or {stem(w) for w in words}


def is_notes(r):
    return 'markdown-notes' in (r['source']['format'], r['source'].get('flavor')) or r['source'].get('flavor') == 'notes'


def of_page(records):
    out, seen = [], set()
    for notes in (True, False):
        lists = [[t['name'] for t in r.get('topics', [])] for r in records if is_notes(r) == notes]
        for place in range(MOST):
            for x in lists:
                if place < len(x) and len(out) < MOST and not content(x[place]) & seen:
                    seen |= content(x[place])
                    out.append(content(x[place]))
    return out


def matched(said, labels, right):
    """How many pairs of one of each, at most."""
    of = {}

    def take(i, tried):
        for k, label in enumerate(labels):
            if k not in tried and right(said[i], label):
                tried.add(k)
                if k not in of or take(of[k], tried):
                    of[k] = i
                    return True
        return False
    return sum(take(i, set()) for i in range(len(said)))


def main():
    world, index = sys.argv[1], json.load(open(sys.argv[2]))
    records = {}
    for line in sys.stdin:
        r = json.loads(line)
        path = r['source']['path']
        hit = [k for k in index if path.endswith(k)] or [k for k in index if os.path.basename(k) == os.path.basename(path)]
        if hit:
            records.setdefault(index[max(hit, key=len)], []).append(r)
    either = strict = n = labelled = 0
    for name in sorted(set(index.values())):
        labels = [content(t) for t in json.load(open(f'{world}/meetings/{name}.json'))['gold']['topics']]
        said = of_page(records.get(name, []))
        either += matched(said, labels, lambda a, b: 2 * len(a & b) >= min(len(a), len(b)))
        strict += matched(said, labels, lambda a, b: 2 * len(a & b) >= max(len(a), len(b)))
        n += len(said)
        labelled += len(labels)
    for kind, right in (('topics', either), ('strictly', strict)):
        print(f'{kind:10} P {right / max(n, 1):.3f}  R {right / max(labelled, 1):.3f}  F1 {2 * right / max(n + labelled, 1):.3f}  ({right} of {n}, {labelled} labelled)')


if __name__ == '__main__':
    main()
