#!/usr/bin/env python3
"""What a vault made of a labelled world says once, of what the world says several times.

usage: world_once.py items WORLD INDEX.json < records > records   the labelled items instead of extracted ones
       world_once.py labels WORLD INDEX.json < records > labels   what tests/eval/fit_judge.c learns from
       world_once.py score WORLD INDEX.json RECORDS VAULT         one figure a line: NAME VALUE
  clusters   with at least two items fit for pages; one_line: of them, in per cent, those that stand on one line
             of each page, or that a later meeting ended
  merged     lines with several sources; false: of them, those whose sources say different things
  superseded pairs with both items fit for pages; shown: of them, in per cent, those whose older line is gone or doubted
  spill      lines on pages of accounts that no label of their item names
Python 3 standard library only.
"""
import glob, hashlib, json, os, re, sys

WORD = re.compile(r"[\w']+")


def within(quote, text):
    q, t = WORD.findall(quote.lower()), WORD.findall(text.lower())
    if min(len(q), len(t)) < 4:
        return q == t and bool(q)
    a, b = f" {' '.join(q)} ", f" {' '.join(t)} "
    return a in b or b in a


class World:
    def __init__(self, folder, index):
        self.w = json.load(open(f'{folder}/world.json'))
        self.index = json.load(open(index))
        self.meetings = {}
        for f in sorted(glob.glob(f'{folder}/meetings/*.json')):
            m = json.load(open(f))
            self.meetings[m['id']] = m

    def meeting(self, record):
        path = record['source']['path']
        return self.meetings[self.index[max((k for k in self.index if path.endswith(k)), key=len)]]

    def labels(self, m):
        """(key, cluster, item, texts) of each labelled item, of talk and of notes."""
        for n, i in enumerate(m['gold']['items']):
            yield (m['id'], n), i.get('cluster'), i, [m['utterances'][u]['text'] for u in i['utterances']]
        for n, i in enumerate(m['gold'].get('notes_items', [])):
            same = i.get('same_item')
            of = m['gold']['items'][same] if same is not None else i
            yield (m['id'], same if same is not None else f'n{n}'), of.get('cluster') or i.get('cluster'), i, [i.get('line') or '']

    def said(self, m, item):
        """What an item of a record says: {cluster or key}; of a line that says several things, those of its kind."""
        if item['id'] in LABELLED:
            return {LABELLED[item['id']]}
        found = [(i['kind'], c or k) for k, c, i, texts in self.labels(m)
                 for t in texts for e in item['evidence'] if within(e['quote'], t)]
        return {c for kind, c in found if kind == item['kind']} or {c for _, c in found}


LABELLED = {}


def label_id(record, n):
    return 'i-' + hashlib.sha256(f"{record['id']} {n}".encode()).hexdigest()[:12]


def labelled(world, record):
    m = world.meeting(record)
    notes = record['source']['path'].endswith('notes.md')
    for n, (key, cluster, i, texts) in enumerate(world.labels(m)):
        if ('line' in i) == notes:
            quotes = [i['line']] if notes else i['evidence']
            LABELLED[label_id(record, n)] = cluster or key
            yield {'id': label_id(record, n), 'kind': i['kind'], 'text': i['text'], 'about': i['about'],
                   'owner': i.get('owner'), 'due': i.get('due'), 'priority': None, 'confidence': 0.9, 'by': 'rules',
                   'status': 'open', 'why': [], 'evidence': [
                       {'segment': 0, 'from': 0, 'to': 1, 'line': 1, 't0': None, 't1': None,
                        'speaker': None if notes else 'x', 'quote': q}
                       for q in quotes if q]}


def print_labels(world):
    def key(c):
        return (c if isinstance(c, str) else '/'.join(map(str, c))).replace(' ', '_')
    for line in sys.stdin:
        r = json.loads(line)
        m = world.meeting(r)
        for i in r.get('items', []):
            for c in sorted(map(key, world.said(m, i))):
                print(f"says {i['id']} {c}")
    for x in world.w.get('superseded', []):
        print(f"ends {key(x['old'])} {key(x['new'])}")


def score(world, records, vault):
    items, about = {}, {}
    for line in open(records):
        r = json.loads(line)
        if r['items'] and r['items'][0]['id'] == label_id(r, 0) or any(i['id'] == label_id(r, n) for n in range(99) for i in r['items'][:1]):
            list(labelled(world, r))
        for i in r.get('items', []):
            items[i['id']] = (world.meeting(r), i)
    says = {k: world.said(m, i) for k, (m, i) in items.items()}
    fit = {}
    for k, (m, i) in items.items():
        for c in says[k]:
            if isinstance(c, str) and not i.get('possible'):
                fit.setdefault(c, set()).add(k)
    lines, ended = {}, set()
    merged = false = spill = 0
    for f in sorted(glob.glob(f'{vault}/Accounts/*.md')):
        account = os.path.basename(f)[:-3]
        for line in open(f):
            ids = re.findall(r'#\^(i-[0-9a-f]+)', re.split(r' - (?:possibly|changed)', line)[0])
            if not line.startswith('- ') or not ids:
                continue
            sets = [says.get(i, set()) for i in ids]
            for c in set().union(*sets):
                lines.setdefault(c, {}).setdefault(account, []).append(line)
            if len(ids) > 1:
                merged += 1
                if all(sets) and not set.intersection(*sets):
                    false += 1
                    print(f'# not one thing: {line.strip()[:200]}')
            named = {a for m, i in (items[k] for k in ids if k in items) for key, c, g, t in world.labels(m)
                     if (c or key) in says[i['id']] for a in g['about']}
            spill += bool(named) and account not in named
    for f in glob.glob(f'{vault}/Meetings/*.md'):
        for line in open(f):
            m = re.match(r'- .* - (?:possibly |)(?:changed|done|gone|answered), \[\[.*\^(i-[0-9a-f]+)$', line)
            if m:
                ended |= says.get(m.group(1), set())
    wanted = [c for c in fit if len(fit[c]) > 1]
    one = [c for c in wanted if (c in lines and all(len(v) == 1 for v in lines[c].values())) or (c not in lines and c in ended)]
    for c in sorted(set(wanted) - set(one)):
        print(f'# several lines: {c}')
    pairs = [s for s in world.w['superseded'] if s['old'] in fit and s['new'] in fit]
    shown = [s for s in pairs if s['old'] in ended]
    for name, value in (('clusters', len(wanted)), ('one_line', 100 * len(one) // max(1, len(wanted))), ('merged', merged),
                        ('false', false), ('superseded', len(pairs)), ('shown', 100 * len(shown) // max(1, len(pairs))),
                        ('spill', spill)):
        print(name, value)


def main():
    world = World(sys.argv[2], sys.argv[3])
    if sys.argv[1] == 'score':
        score(world, sys.argv[4], sys.argv[5])
        return
    if sys.argv[1] == 'labels':
        print_labels(world)
        return
    for line in sys.stdin:
        r = json.loads(line)
        r['items'] = list(labelled(world, r))
        print(json.dumps(r))


main()
