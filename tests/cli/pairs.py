#!/usr/bin/env python3
"""Pairs of statements (pairs.txt) as meetings of one account each, and what a vault made of them.

usage: pairs.py records PAIRS                  lines for records.py
       pairs.py labels PAIRS odd|even < records > labels   what tests/eval/fit_judge.c learns from
       pairs.py score PAIRS VAULT odd|even     one figure a line: NAME VALUE; what went wrong as comments
  same     pairs that say the same; one_line: of them, in per cent, those that are one line
  changed  pairs whose second ends the first; shown: of them, in per cent, those shown so or doubted
  apart    pairs of two things
  false    pairs of the last two sorts that became one line; ended: lines ended or doubted for no reason
Python 3 standard library only.
"""
import json, re, sys


def account(n):
    """A name that no pair says."""
    return f"Zz{chr(97 + n // 26)}{chr(97 + n % 26)}ow"


def options(fields):
    out = [[], []]
    for f in fields:
        key, _, value = f.partition('=')
        one, slash, two = value.partition('/')
        for side, v in zip(out, (one, two if slash else one)):
            if v:
                side.append(f'{key}={v}')
    return out


def pairs(path):
    for line in open(path):
        if line.strip() and not line.startswith('#'):
            head, one, two, *more = [p.strip() for p in line.split('|')]
            verdict, mode, kinds = head.split()
            yield verdict, mode, kinds.partition('/'), (one, two), options(more)


def records(path):
    second = {'later': '# 2026-03-16 {0} two; sketch={0}b; accounts={0}',
              'notes': '# 2026-03-02 {0} one; notes; accounts={0}',
              'twice': '# 2026-03-02 {0} one; start=10:02; sketch={0}a; path={0} phone.vtt; accounts={0}'}
    for n, (_, mode, (kind, _, other), texts, opts) in enumerate(pairs(path)):
        print(f'# 2026-03-02 {account(n)} one; start=10:00; sketch={account(n)}a; accounts={account(n)}')
        print(' | '.join([kind, texts[0], *opts[0]]))
        print(second[mode].format(account(n)))
        print(' | '.join([other or kind, texts[1], *opts[1]]))


def outcome(page):
    """one line, two, or what became of the first: changed (gone) or doubted."""
    lines = [l for l in page if l.startswith('- ') and '#^i-' in l]
    if any(' - possibly ' in l for l in lines):
        return 'doubted'
    sources = [len(re.findall(r'#\^i-', l)) for l in lines]
    return 'two' if len(lines) == 2 else 'one' if 'merged' in page[0] or sources == [2] else 'gone' if len(lines) == 1 else 'none'


def score(path, vault, half):
    seen = {'same': 0, 'changed': 0, 'apart': 0}
    good = {'same': 0, 'changed': 0, 'apart': 0}
    false = ended = 0
    for n, (verdict, mode, _, texts, _) in enumerate(pairs(path)):
        if n % 2 != (half == 'even'):
            continue
        with open(f'{vault}/Accounts/{account(n)}.md') as f:
            page = f.read().split('\n')
        got = outcome(page)
        if mode != 'later' and got == 'gone':
            got = 'one'  # one meeting: one link
        kind = 'changed' if verdict == 'done' else verdict
        seen[kind] += 1
        ok = got in {'same': ('one',), 'changed': ('gone', 'doubted', 'none'), 'apart': ('two',)}[kind]
        good[kind] += ok
        false += kind != 'same' and got == 'one'
        ended += kind != 'changed' and got in ('gone', 'doubted', 'none')
        if not ok:
            print(f'# {verdict} {mode}, but {got}: {texts[0]} / {texts[1]}')
    print('same', seen['same'], '\none_line', 100 * good['same'] // seen['same'], sep=' ')
    print('changed', seen['changed'], '\nshown', 100 * good['changed'] // seen['changed'], sep=' ')
    print('apart', seen['apart'], '\nfalse', false, '\nended', ended, sep=' ')


def labels(path, half):
    items = [json.loads(line)['items'][0]['id'] for line in sys.stdin]
    for n, (verdict, *_) in enumerate(pairs(path)):
        if n % 2 != (half == 'even'):
            continue
        one, two = f'{account(n)}.1', f'{account(n)}.2'
        print(f'says {items[2 * n]} {one}')
        print(f"says {items[2 * n + 1]} {one if verdict == 'same' else two}")
        if verdict in ('changed', 'done'):
            print(f'ends {one} {two}')


if sys.argv[1] == 'records':
    records(sys.argv[2])
elif sys.argv[1] == 'labels':
    labels(sys.argv[2], sys.argv[3])
else:
    score(*sys.argv[2:])
