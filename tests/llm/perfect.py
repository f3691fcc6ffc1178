#!/usr/bin/env python3
"""A perfect model: answers from a labelled world, given the turns of the question.

usage: perfect.py WORLD --port-file FILE [--garbage]
A loopback server, OpenAI's chat completions; its port goes to FILE.

It sees what a model sees: the user's message.  Labels choose what it quotes, letter by letter from the
turns; owner and accounts are ids of the question, a due date is words of a turn.  Python 3 standard library.
"""
import argparse, glob, http.server, json, os, re

WORD = re.compile(r"[\w']+")
DATE = re.compile(r"""\b(?:(?:by|before|until|for|on|in|at)\s+)?(?:the\s+)?(?:
    (?:end\s+of\s+(?:the\s+|this\s+|next\s+)?)?(?:(?:this|next)\s+)?
    (?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+week)?
  | end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:day|week|month|quarter|year|\w+)
  | (?:this|next)\s+(?:week|month|quarter) | (?:in\s+)?(?:a|two|three|four)\s+(?:weeks?|days?|months?|fortnight)(?:\s+on\s+\w+)?
  | today | tonight | tomorrow | this\s+(?:afternoon|evening) | a\s+week\s+on\s+\w+ | fortnight | [qQ][1-4]
  | (?:twenty|thirty)?[-\s]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth
      |thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)
      (?:\s+of\s+\w+)?
  | \d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)?
  | (?:january|february|march|april|june|july|august|september|october|november|december)\s+[\w-]+
)\b""", re.I | re.X)


def words(s):
    return WORD.findall(s.replace('\u2019', "'").lower())


def where(quote, text):
    """The part of text that has the words of quote in a row, as it stands there; a name may be a placeholder."""
    name = r'(?:\u27e6\w+\u27e7|(?<=\u27e7)|(?<=\u27e7 ))'
    parts = [f"(?:{re.escape(w)}|{name})" if w[0].isupper() else re.escape(w).replace("'", "['\u2019]")
             for w in WORD.findall(quote.replace('\u2019', "'"))]
    if not parts:
        return None
    m = re.search(r"(?<!\w)" + r"[^\w\u27e6']*".join(parts) + r"(?!\w)", text, re.I)
    return m.group(0) if m and m.group(0) else None


class World:
    def __init__(self, folder):
        w = json.load(open(f'{folder}/world.json'))
        self.names = {n.lower(): x['name'] for x in w['people'] for n in [x['name']] + x.get('aliases', [])}
        self.accounts = {n.lower(): x['name'] for x in w['accounts'] for n in [x['name']] + x.get('aliases', [])}
        self.meetings = []
        for f in sorted(glob.glob(f'{folder}/meetings/*.json')):
            m = json.load(open(f))
            lines = [u['text'] for u in m['utterances']] + (m.get('notes') or '').splitlines()
            grams = {tuple(v[i:i + 4]) for v in map(words, lines) for i in range(max(1, len(v) - 3))}
            self.meetings.append((m, grams))

    def meeting(self, turns):
        grams = [tuple(v[i:i + 4]) for v in (words(t['text']) for t in turns) for i in range(max(1, len(v) - 3))]
        return max(self.meetings, key=lambda m: sum(g in m[1] for g in grams))[0]

    def labels(self, m):
        for g in m['gold']['items']:
            yield g, g['evidence'], [m['utterances'][i]['text'] for i in g['utterances']]
        for g in m['gold'].get('notes_items') or []:
            yield g, [g.get('line', '')] + (g.get('evidence') or []), [g.get('line', '')]


def quotes_of(evidence, turns):
    out = []
    for q in evidence:
        for t in turns:
            found = where(q, t['text']) or (len(words(t['text'])) > 2 and where(t['text'], q) and t['text'])
            if found:
                out.append((t, found))
                break
    return out


def due_of(g, near, quotes):
    """Words that say when: of the quotes, else of the turns that the label names, else near by."""
    for text in [q for _, q in quotes] + near:
        m = list(DATE.finditer(text))
        if m:
            return m[-1].group(0).strip()
    return ''


def answer(world, user):
    turns = user['turns']
    m = world.meeting(turns)
    people = {world.names.get(p['name'].lower(), p['name']): p['id'] for p in user['people']}
    accounts = {world.accounts.get(a['name'].lower(), a['name']): a['id'] for a in user['accounts']}
    items, right, taken = [], set(), set()
    for n, (g, evidence, utterances) in enumerate(world.labels(m)):
        found = quotes_of(evidence, turns)[:8]
        if not any(not t.get('context') for t, _ in found):
            continue
        due = ''
        if g.get('due'):
            near = [where(u, t['text']) for u in utterances for t in turns if where(u, t['text'])]
            due = due_of(g, near, found)
        items.append({'evidence': [{'turn': t['id'], 'quote': q} for t, q in found], 'kind': g['kind'], 'text': g['text'],
                      'owner': people.get(g.get('owner'), ''), 'due': due,
                      'about': [accounts[a] for a in g['about'] if a in accounts]})
        for r in user['rules']:
            if r['kind'] == g['kind'] and n not in taken and any(t['id'] == r['turn'] and (where(q, r['quote']) or where(r['quote'], q))
                                                for t, q in found):
                right.add(r['id'])
                taken.add(n)
    rejected = [{'rule': r['id'], 'reason': 'no-item'} for r in user['rules'] if r['id'] not in right]
    return {'items': items, 'rejected': rejected, 'summary': [], 'topics': []}


def join(user):
    return {'summary': [s['id'] for s in user['sentences']][:3], 'topics': [t['id'] for t in user['topics']][:8], 'same': []}


def reply(world, user):
    return join(user) if 'sentences' in user else answer(world, user)


GARBAGE = 'Sure! Here is a summary:\n```json\n{"items": "many"}\n```'


def handler(world, garbage):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def log_message(self, *args):
            pass

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
            text = GARBAGE if garbage else \
                json.dumps(reply(world, json.loads(body['messages'][1]['content'])), ensure_ascii=False)
            out = json.dumps({'id': 'x', 'object': 'chat.completion', 'created': 0, 'model': body['model'],
                              'choices': [{'index': 0, 'finish_reason': 'stop',
                                           'message': {'role': 'assistant', 'content': text, 'refusal': None}}],
                              'usage': {'prompt_tokens': len(body['messages'][1]['content']) // 3,
                                        'completion_tokens': len(text) // 3, 'total_tokens': 0}}).encode()
            self.send_response(200)
            self.send_header('Content-Type', 'application/json')
            self.send_header('Content-Length', str(len(out)))
            self.end_headers()
            self.wfile.write(out)
    return Handler


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument('world')
    ap.add_argument('--port-file', required=True)
    ap.add_argument('--garbage', action='store_true', help='answer with no JSON')
    args = ap.parse_args()
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler(World(args.world), args.garbage))
    with open(args.port_file + '.new', 'w') as f:
        f.write(str(server.server_address[1]))
    os.rename(args.port_file + '.new', args.port_file)
    server.serve_forever()


if __name__ == '__main__':
    main()
