#!/usr/bin/env python3
"""Labelled records from talk with marks in it (tests/gold/README.md), for `dossier fit`.

usage: DOSSIER=path/to/dossier gold_talk.py FILE ... > gold.jsonl

The records are those of `dossier ingest`, which reads the talk without its marks; each gets the
items with the bytes of the marked words, a flag `sensitive` of the segments marked private, and `group`: the file, or what its
head says.  Python 3 standard library only.
"""
import json, os, re, subprocess, sys, tempfile

MARK = re.compile(r'\{(\w+)(?:#(\d+))?(?: ([^|}]*?))??(?: (\d{4}-\d\d-\d\d))?\|([^}]*)\}')
REACH = 2


def read(path):
    """Head, and utterances: speaker, plain text, marks as (kind, number, owner, due, from, to)."""
    head, talk = {}, []
    top, body = open(path).read().split('\n\n', 1)
    for line in top.splitlines():
        key, value = line.split(': ', 1)
        head[key] = value
    for line in body.splitlines():
        speaker, text = line.split(': ', 1)
        marks, plain, at = [], '', 0
        for m in MARK.finditer(text):
            plain += text[at:m.start()]
            marks.append((m.group(1), m.group(2), m.group(3), m.group(4), len(plain), len(plain) + len(m.group(5))))
            plain += m.group(5)
            at = m.end()
        talk.append((speaker, plain + text[at:], marks))
    return head, talk


def export(head, talk):
    people = []
    for p in re.findall(r'([^,(]+) \(([^)]*)\)', head.get('people', '')):
        name, org = p[0].strip(), re.sub(r'\W', '', p[1]).lower()
        people.append(f"{name} <{name.lower().replace(' ', '.')}@{org}.example>")
    attendees = f"Attendees: {', '.join(people)}\n" if people else ''
    return f"{head['title']}\nDate: {head['date']}\n{attendees}\n" + ''.join(f'{s}: {t}\n' for s, t, _ in talk)


def places(record, talk):
    """Segment and first character of each utterance; turns of one speaker may be one segment."""
    said, n, at = [s for s in record['segments'] if s['kind'] in ('speech', 'chat')], 0, 0
    for _, text, _ in talk:
        while n < len(said) and said[n]['text'].find(text, at) < 0:
            n, at = n + 1, 0
        at = said[n]['text'].index(text, at)
        yield said[n], at
        at += len(text)


def items(record, talk):
    out = []
    for n, ((speaker, text, marks), (seg, at)) in enumerate(zip(talk, places(record, talk))):
        for kind, number, owner, due, a, b in marks:
            if kind == 'private':
                continue
            whole = seg['text']
            ev = {'segment': seg['n'], 'from': len(whole[:at + a].encode()), 'to': len(whole[:at + b].encode()),
                  'line': seg.get('line', 0), 't0': None, 't1': None, 'speaker': seg['speaker'], 'quote': whole[at + a:at + b]}
            same = [i for i in out if i['kind'] == kind and i['owner'] == owner and
                    (i['number'] == number if kind == 'fact' and number else kind != 'fact' and n - i['last'] <= REACH)]
            if same:
                same[-1]['evidence'].append(ev)
            else:
                name = f'g-{len(out)}'      # in the text, too: items of one text count as one
                same = [{'id': name, 'kind': kind, 'text': f"{ev['quote']} {name}", 'about': [], 'owner': owner, 'due': due,
                         'confidence': 1, 'by': 'gold', 'evidence': [ev], 'number': number}]
                out += same
            same[-1]['last'] = n
    for i in out:
        del i['last'], i['number']
    return out


def flags(record, talk):
    private = [seg['n'] for (_, _, marks), (seg, _) in zip(talk, places(record, talk)) if any(m[0] == 'private' for m in marks)]
    return [{'code': 'sensitive', 'detail': 'marked', 'segments': sorted(set(private))}] if private else []


def main():
    with tempfile.TemporaryDirectory() as tmp:
        talks = {}
        for path in sys.argv[1:]:
            name = os.path.basename(path)
            talks[name] = read(path)
            open(f'{tmp}/{name}', 'w').write(export(*talks[name]))
        out = subprocess.run([os.environ['DOSSIER'], 'ingest', '--quiet', tmp], stdout=subprocess.PIPE, check=True).stdout
    for line in out.decode().splitlines():
        r = json.loads(line)
        name = os.path.basename(r['source']['path'])
        head, talk = talks[name]
        r['group'] = head.get('group', os.path.splitext(name)[0])
        r['items'] = items(r, talk)
        r['flags'] = flags(r, talk)
        if 'labels' in head:
            r['labels'] = head['labels']
        print(json.dumps(r, ensure_ascii=False))


main()
