#!/usr/bin/env python3
"""Records from short lines, for tests of what render does with several meetings.

usage: records.py < LINES > records.jsonl
  # DATE TITLE [; notes] [; KEY=VALUE ...]     a record (start, path, sketch, id, people, accounts)
                                                (sketch=A or A,B,N: N of 64 bins of B, the others of A)
  topic | NAME
  KIND | TEXT [| about=A,B] [| owner=N] [| due=D] [| status=S] [| quote=Q] [| context=C] [| possible]
People: "Ada Quill <ada@x.example> @Org", parted by ";"-free commas.  Python 3 standard library only.
"""
import hashlib, json, sys

rec = None
paths = set()
out = []


def hexed(s, n):
    return hashlib.sha256(s.encode()).hexdigest()[:n]


def sketch(s):
    a, b, n = (s.split(',') + ['', '0'])[:3]
    return ''.join(hexed(f'{b if i < int(n) else a} {i}', 8) for i in range(64))


def person(s):
    s, _, org = s.partition('@@')
    name, _, mail = s.partition('<')
    return {'name': name.strip(), 'said_as': [], 'email': mail.strip(' >') or None, 'org': org.strip() or None,
            'role': None, 'present': True, 'confidence': 0.9}


for line in sys.stdin:
    line = line.strip()
    if not line:
        continue
    if line.startswith('#'):
        head, *more = [p.strip() for p in line[1:].split(';')]
        date, _, title = head.partition(' ')
        notes = 'notes' in more
        opt = dict(m.split('=', 1) for m in more if '=' in m)
        path = opt.get('path', f"{date} {title}{' - notes.md' if notes else '.vtt'}")
        while path in paths and 'path' not in opt:
            path = 'again ' + path
        paths.add(path)
        rec = {'schema': 'dossier.meeting/1', 'id': 'm-' + hexed(opt.get('id', path), 16),
               'source': {'path': path, 'format': 'markdown-notes' if notes else 'webvtt',
                          'flavor': opt.get('flavor'), 'sha256': '0' * 64, 'bytes': 1},
               'title': title, 'date': date, 'start': opt.get('start'), 'language': 'en',
               'sketch': sketch(opt['sketch']) if 'sketch' in opt else None, 'items': [],
               'people': [person(p) for p in opt.get('people', '').split(',') if p],
               'accounts': [{'name': a, 'role': 'subject', 'relation': None, 'confidence': 0.9, 'why': []}
                            for a in opt.get('accounts', 'Brightwater Hospitals').split(',') if a]}
        out.append(rec)
        continue
    kind, text, *more = [p.strip() for p in line.split('|')]
    if kind == 'topic':
        rec.setdefault('topics', []).append({'name': text, 'segments': [0]})
        continue
    opt = dict(m.split('=', 1) for m in more if '=' in m)
    about = opt.get('about', rec['accounts'][0]['name'] if rec['accounts'] else '')
    item = {'id': 'i-' + hexed(rec['id'] + text, 12), 'kind': kind, 'text': text,
            'about': [a for a in about.split(',') if a], 'owner': opt.get('owner'), 'due': opt.get('due'),
            'context': opt.get('context'), 'priority': None, 'confidence': 0.9, 'by': 'rules', 'status': opt.get('status', 'open'),
            'evidence': [{'segment': len(rec['items']), 'from': 0, 'to': 1, 'line': 1, 't0': None, 't1': None,
                          'speaker': None if rec['source']['format'] == 'markdown-notes' else 'Ada Quill',
                          'quote': opt.get('quote', text)}], 'why': []}
    if 'possible' in more:
        item['possible'] = True
    rec['items'].append(item)
for r in out:
    print(json.dumps({k: v for k, v in r.items() if v is not None}))
