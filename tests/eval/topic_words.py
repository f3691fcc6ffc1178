#!/usr/bin/env python3
"""The list of extract/words/topicword.c: how much oftener than others a word that meetings say is their topic.

usage: topic_words.py WORLD...

Of each word that several meetings of several worlds say behind "the", "our" or "of": in how many it is
said, and in how many of these a labelled topic has it, or a word of its stem, against all such words;
held back where it is said seldom.  Names are none.  Python 3 standard library only.
"""
import collections, glob, json, math, re, sys

WORD = re.compile(r"[^\W\d_][\w'-]*|[.?!,]")
OPENS = set('the a an our your their his her its my this that these those no any some each every of'.split())
LEVELS = (-1200, -600, -300, 300, 700, 1100, 1400)
HELD = 12               # meetings that each word is said in besides, where it is as all words are
TALKS, WORLDS = 12, 4   # that say it, at least
OPENED = 0.15           # of its places, at least


def term(word):
    """As the lexicon has it: small, without possessive and plural s."""
    w = word.lower().rstrip("'-")
    w = w[:-2] if w.endswith("'s") else w
    return w[:-1] if len(w) > 3 and w[-1] == 's' and w[-2] not in 'sui' else w


def stem(word):
    return re.sub('(?<=...)(ing|ion|ment|ed|es|e|s)$', '', term(word))


class Counts:
    def __init__(self):
        self.places, self.opened, self.capital = (collections.Counter() for _ in range(3))
        self.said, self.about = collections.Counter(), collections.Counter()
        self.worlds = collections.defaultdict(set)

    def read(self, text):
        words = WORD.findall(text.replace('\u2019', "'"))
        for before, w in zip(['.'] + words, words):
            t = term(w)
            self.places[t] += 1
            self.opened[t] += before.lower() in OPENS
            self.capital[t] += w[0].isupper() and before not in '.?!'
        return set(map(term, words))

    def meeting(self, world, m):
        said = self.read(' '.join(u['text'] for u in m['utterances']))
        topics = {stem(w) for t in m['gold']['topics'] for w in WORD.findall(t)}
        self.said.update(said)
        self.about.update(w for w in said if stem(w) in topics)
        for w in said:
            self.worlds[w].add(world)

    def is_noun(self, w):
        return len(w) > 2 and self.opened[w] >= OPENED * self.places[w] and 3 * self.capital[w] <= self.places[w]


def weights(worlds):
    c = Counts()
    for world in worlds:
        for path in sorted(glob.glob(f'{world}/meetings/*.json')):
            c.meeting(world, json.load(open(path)))
    nouns = [w for w in sorted(c.said) if c.is_noun(w)]
    all_ = sum(c.about[w] for w in nouns) / sum(c.said[w] for w in nouns)
    for w in nouns:
        if c.said[w] >= TALKS and len(c.worlds[w]) >= WORLDS:
            odds = math.log((c.about[w] + HELD * all_) / (c.said[w] + HELD) / all_)
            yield w, min((0,) + LEVELS, key=lambda x: abs(x - 1000 * odds))


def main():
    found = [(w, level) for w, level in weights(sys.argv[1:]) if level]
    print('static const short weights[] = { %s };' % ', '.join(map(str, LEVELS)))
    print('static const struct part parts[] = {')
    for letters in ('abcd', 'efghijklmno', 'pqrs', 'tuvwxyz'):
        lines = [' ']
        for w, level in found:
            if w[0] in letters:
                if len(lines[-1]) + len(w) > 68:
                    lines.append('')
                lines[-1] += f'{w}{LEVELS.index(level)} '
        print("{ '%s', STR(%s) }," % (letters[-1], '\n'.join(f'"{x}"' for x in lines)))
    print('};')


if __name__ == '__main__':
    main()
