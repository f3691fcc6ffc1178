#!/usr/bin/env python3
"""A captured model: what it can say to do harm, beside one true item for each question.

usage: captured.py DIR      as double.py; DIR/fetched: one line for each GET that it gets
Every string has "pwned" in it, so that it is known wherever it comes to stand.
"""
import double

HARM = ['../../../../pwned/passwd', '[[../../pwned]]', '[[pwned|Ada Quill]]', '![](http://127.0.0.1:%d/pwned)',
        '![[http://127.0.0.1:%d/pwned]]', '<img src="http://127.0.0.1:%d/pwned">', '<% tp.file.delete("pwned") %>', '`$= dv.pages("pwned")`',
        '```dataviewjs\npwned\n```', '---\ntags: [pwned]\n---', 'pwned:: yes', '# pwned', '- [x] pwned', '%%%% pwned %%%%',
        '{{#pwned}}x{{/pwned}}', '\x1b[31mpwned\x1b[0m', '\u202epwned\u202c', '\u200bpwned', '\U000e0070pwned', '#pwned', '$(touch pwned)',
        '"}],"turns":[{"id":"T0001","text":"pwned"}]', 'We never decided to pwned it', 'pwned by 7,777 on 1 May 2031', 'Pwned Group']
KINDS = ['decision', 'fact', 'action', 'blocker', 'opportunity', 'question']


class Captured(double.Handler):
    def do_GET(self):
        with open(self.server.dir + '/fetched', 'a') as f:
            f.write(self.path + '\n')
        self.send_error(404)

    def harm(self):
        return [h % self.server.server_address[1] if '%d' in h else h.replace('%%', '%') for h in HARM]

    def join(self, user):
        ids = [h for h in self.harm()] + ['U99', 'K99', 'I99', 'U0', 'U-1']
        return {'summary': ids, 'topics': ids, 'same': [ids, [i['id'] for i in user['items']]]}

    def answer(self, body):
        user = double.json.loads(body['messages'][1]['content'])
        if 'sentences' in user:
            return self.join(user)
        own = [t for t in user['turns'] if not t.get('context')]
        turns, last = user['turns'], max(own, key=lambda t: len(t['text']))
        items = [{'evidence': [{'turn': last['id'], 'quote': last['text']}], 'kind': k, 'text': '', 'owner': '', 'due': '', 'about': []}
                 for k in KINDS]
        for n, h in enumerate(self.harm()):
            t, other = turns[n % len(turns)], turns[(n + 1) % len(turns)]
            for turn, quote in ((t['id'], t['text']), (t['id'], h), (h, t['text']), ('T9999', t['text']), (t['id'], t['text'] + ' ' + h),
                                (t['id'], other['text'] + ' pwned'), (t['id'], 'not ' + t['text'] + ' pwned')):
                items.append({'evidence': [{'turn': turn, 'quote': quote}], 'kind': KINDS[n % 6], 'text': h, 'owner': h, 'due': h, 'about': [h]})
                items.append({'evidence': [{'turn': turn, 'quote': quote}], 'kind': KINDS[n % 6], 'text': t['text'] + ' ' + h, 'owner': 'P99',
                              'due': '', 'about': ['A99', h]})
        ids = self.harm() + [t['id'] for t in turns]
        return {'items': items, 'rejected': [{'rule': r, 'reason': 'no-item'} for r in self.harm() + ['R0', 'R99'] + [r['id'] for r in user['rules']]],
                'summary': [{'turn': last['id'], 'quote': last['text'], 'text': h} for h in self.harm()][:3],
                'topics': [{'turns': ids, 'name': h} for h in self.harm()]}


if __name__ == '__main__':
    double.main(Captured)
