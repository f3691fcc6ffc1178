#!/usr/bin/env python3
"""Lives of a vault: random runs and edits, and after each step what must hold.

usage: life.py PROGRAM CONFIG EXPORTS FIRST LAST

For each seed a vault is made.  Exports arrive in groups; in between a person edits,
deletes, ticks and moves lines, adds words and sections, renames headings and pages,
deletes pages, cuts off half a page or moves it to a new one, clears properties, archives
pages, lets a linter, a sync and a text merge work on them, takes runs back, corrects an
export, answers a question, looks from another day; at the end something is forgotten.
After each step dossier runs, and
  - every line that the person wrote stands, once, where the person's page is,
  - no line and no page that the person deleted is there again,
  - ticked tasks are ticked, renamed pages have no twin,
  - a second run writes nothing,
  - a run that has lost its caches ends with the same vault, byte for byte,
  - dossier check finds nothing but what a person's own edits can cause.
At the end the folder .dossier is lost: the next run changes no page.
Prints TAP, one test a seed; the first thing that broke is told with its step.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

STEPS = 14
LEDGER = re.compile(r"^%% dossier ")
# What edits, deletions and moves of lines and pages leave behind; before them nothing may be found.
BY_EDITS = {"dead-link", "near-duplicate", "empty-section", "out-of-order", "line-without-source", "meeting-twice",
            "needs-review-stale", "several-sections", "same-line-on-accounts"}
ITEM = re.compile(r"^- (\[.\] )?")


class Broken(Exception):
    pass


class Life:
    def __init__(self, program, config, exports, seed, folder):
        self.program, self.rng, self.folder = program, random.Random(seed), folder
        self.vault = os.path.join(folder, "vault")
        self.inbox = os.path.join(folder, "inbox")
        os.mkdir(self.vault)
        os.mkdir(self.inbox)
        shutil.copy(config, os.path.join(self.vault, "dossier.yaml"))
        self.waiting = sorted(os.listdir(exports))
        self.exports = exports
        self.rng.shuffle(self.waiting)
        self.written = []   # lines of the person's, each unique
        self.deleted = []   # (dossier_id, words of a line)
        self.ticked = []    # words of tasks
        self.gone = []      # dossier_ids of deleted pages
        self.n = 0
        self.day = []       # options of each run
        self.said = []
        self.apart = seed % 2 == 0  # calendars come alone: what they tell then depends on what is there

    # ---- the vault ----

    def pages(self):
        for top, dirs, files in os.walk(self.vault):
            dirs[:] = sorted(d for d in dirs if not d.startswith("."))
            for f in sorted(files):
                if f.endswith(".md"):
                    yield os.path.join(top, f)

    def lines(self, page):
        with open(page, encoding="utf-8") as f:
            return f.read().split("\n")

    def put(self, page, lines):
        with open(page, "w", encoding="utf-8") as f:
            f.write("\n".join(lines))

    def page_id(self, lines):
        for line in lines[:30]:
            if line.startswith("dossier_id: "):
                return line[12:]
        return None

    def call(self, vault, args):
        p = subprocess.run([self.program, *args, "--vault", vault], capture_output=True, text=True, timeout=120)
        if p.returncode not in (0, 1) and (p.returncode, args[0]) not in ((2, "forget"), (2, "undo")):
            raise Broken(f"dossier {args[0]} exits with {p.returncode}: {p.stderr.strip()[-300:]}")
        return p.stdout

    def all_files(self, vault):
        """Pages and memory, what is derived apart."""
        found = {}
        for top, dirs, files in os.walk(vault):
            if os.path.basename(top) == ".dossier":
                dirs[:] = [d for d in dirs if d != "cache"]
            for name in files:
                with open(os.path.join(top, name), "rb") as f:
                    found[os.path.relpath(os.path.join(top, name), vault)] = f.read()
        return found

    def dossier(self, *args):
        """Also on a copy without caches, which must become the same."""
        twin = os.path.join(self.folder, "twin")
        if args[0] == "check":
            return self.call(self.vault, args)
        shutil.copytree(self.vault, twin)
        shutil.rmtree(os.path.join(twin, ".dossier", "cache"), ignore_errors=True)
        out = self.call(self.vault, args)
        self.call(twin, args)
        one, two = self.all_files(self.vault), self.all_files(twin)
        shutil.rmtree(twin)
        for name in sorted(set(one) | set(two)):
            if one.get(name) != two.get(name):
                raise Broken(f"{args[0]} without caches makes another {name}")
        return out

    def run(self):
        self.dossier("run", "--now", "--quiet", *self.day, self.inbox)

    def snapshot(self):
        return {p: "\n".join(self.lines(p)) for p in self.pages()}

    # ---- what a person does ----

    def some_page(self, review=False):
        pages = [p for p in self.pages() if review or not p.endswith("Review.md")]
        return self.rng.choice(pages) if pages else None

    def some_line(self, wanted):
        page = self.some_page()
        if not page:
            return None
        lines = self.lines(page)
        at = [i for i, l in enumerate(lines) if wanted(l) and l not in self.written]
        return (page, lines, self.rng.choice(at)) if at else None

    def words(self, line):
        """What a line says, without box, source, signifiers and block id."""
        return re.sub(r" \(\[\[.*|\s+\^i-\w+$|\s+📅.*$", "", ITEM.sub("", line)).strip()

    def shown(self, line):
        """Without the targets of links, which follow pages and corrections."""
        return re.sub(r"\[\[[^|\]]*\|", "[[|", line)

    def unique(self):
        self.n += 1
        return f"mine {self.n} {self.rng.randrange(10 ** 6)}"

    def is_item(self, line):
        return bool(ITEM.match(line)) and len(self.words(line)) > 12

    def edit_line(self):
        found = self.some_line(self.is_item)
        if found:
            page, lines, i = found
            lines[i] = f"- {self.unique()} instead"
            self.written.append(lines[i])
            self.put(page, lines)

    def delete_line(self):
        found = self.some_line(self.is_item)
        if found:
            page, lines, i = found
            if i + 1 < len(lines) and lines[i + 1].startswith("  "):
                return  # what is below it would become another item's
            words = self.words(lines[i])
            if sum(self.words(l) == words for l in lines) > 1:
                return
            self.deleted.append((self.page_id(lines), words))
            del lines[i]
            self.put(page, lines)

    def tick(self):
        found = self.some_line(lambda l: l.startswith("- [ ] "))
        if found:
            page, lines, i = found
            lines[i] = "- [x] " + lines[i][6:]
            self.ticked.append(lines[i])
            self.put(page, lines)

    def move_line(self):
        found = self.some_line(self.is_item)
        if found:
            page, lines, i = found
            heads = [k for k, l in enumerate(lines) if l.startswith("## ")]
            if not heads or (i + 1 < len(lines) and lines[i + 1].startswith("  ")):
                return
            line = lines.pop(i)
            k = self.rng.choice([h for h, l in enumerate(lines) if l.startswith("## ")])
            lines[k + 1:k + 1] = ["", line]
            self.put(page, lines)

    def add_words(self):
        page = self.some_page()
        if page:
            lines = self.lines(page)
            heads = [k for k, l in enumerate(lines) if l.startswith("## ")] or [len(lines) - 1]
            self.written.append(f"Words of {self.unique()}.")
            k = self.rng.choice(heads)
            lines[k:k] = [self.written[-1], ""]
            self.put(page, lines)

    def add_section(self):
        page = self.some_page()
        if page:
            mine = [f"## Section {self.unique()}", f"- a point of {self.unique()}"]
            self.written += mine
            self.put(page, self.lines(page) + ["", mine[0], "", mine[1], ""])

    def rename_heading(self):
        found = self.some_line(lambda l: l.startswith("## "))
        if found:
            page, lines, i = found
            lines[i] = f"## Renamed {self.unique()}"
            self.written.append(lines[i])
            self.put(page, lines)

    def rename_page(self):
        page = self.some_page()
        if page and not os.path.basename(page).startswith("Moved"):
            self.n += 1
            moved = os.path.join(os.path.dirname(page), f"Moved {self.n}.md")
            os.rename(page, moved)
            if self.rng.random() < 0.5:
                self.mend_links(page, moved)

    def mend_links(self, *pages):
        """As Obsidian does when it renames."""
        old, new = (os.path.relpath(p, self.vault)[:-3] for p in pages)
        mended = lambda line: re.sub(rf"\[\[{re.escape(old)}(?=[|#\\\]])", f"[[{new}", line)
        for page in list(self.pages()):
            lines = self.lines(page)
            if mended("\n".join(lines)) != "\n".join(lines):
                self.put(page, [mended(l) for l in lines])
        self.ticked = [mended(l) for l in self.ticked]

    def delete_page(self):
        page = self.some_page()
        if page:
            lines = self.lines(page)
            self.written = [w for w in self.written if w not in lines]
            self.ticked = [t for t in self.ticked if t not in lines]
            self.gone.append(self.page_id(lines))
            os.remove(page)

    def half(self, lines):
        """Where a part of the page begins in which nothing is the person's, or None."""
        heads = [k for k, l in enumerate(lines) if l.startswith("## ")]
        k = self.rng.choice(heads) if heads else None
        return k if heads and not any(l in self.written or l in self.ticked for l in lines[k:]) else None

    def cut(self):
        """Half a page is deleted, with the ledger."""
        page = self.some_page()
        lines = self.lines(page) if page else []
        k = self.half(lines) if self.page_id(lines) else None
        if k is not None:
            stays = [self.words(l) for l in lines[:k] if ITEM.match(l)]
            self.deleted += [(self.page_id(lines), self.words(l)) for l in lines[k:]
                             if self.is_item(l) and self.words(l) not in stays]
            self.put(page, lines[:k])
        return page, lines, k

    def split(self):
        """It goes to a page of its own."""
        page, lines, k = self.cut()
        if k is not None:
            self.n += 1
            self.put(os.path.join(self.vault, f"Part {self.n}.md"), lines[k:])

    def clear_properties(self):
        page = self.some_page()
        lines = self.lines(page) if page else [""]
        if lines[0] == "---" and self.page_id(lines):
            self.put(page, lines[lines.index("---", 1) + 1:])

    def reformat(self):
        """As a linter does."""
        page = self.some_page()
        if page:
            lines = [l if l in self.written or l in self.ticked or LEDGER.match(l) else
                     f"{l.rstrip(':')}:" if l.startswith("## ") else l.replace("'", "\u2019")
                     for l in self.lines(page)]
            self.put(page, lines)

    def archive(self):
        page = self.some_page()
        if page and self.page_id(self.lines(page)):
            self.n += 1
            moved = os.path.join(self.vault, "Archive", str(self.n), os.path.basename(page))
            os.makedirs(os.path.dirname(moved))
            os.rename(page, moved)
            if self.rng.random() < 0.5:
                self.mend_links(page, moved)

    def recur(self):
        """The Tasks plugin, when a task that repeats is ticked."""
        found = self.some_line(lambda l: l.startswith("- [ ] ") and "📅" in l and "🔁" not in l)
        if found:
            page, lines, i = found
            text, day = lines[i][6:].split("📅", 1)
            self.ticked.append(f"- [x] {text}🔁 every week 📅{day} ✅ 2026-03-20")
            lines[i:i + 1] = [f"- [ ] {text}🔁 every week 📅 2026-04-20", self.ticked[-1]]
            self.put(page, lines)

    def sync_copy(self):
        """A copy of a page stands beside it for a run."""
        page = self.some_page()
        if page:
            copy = page[:-3] + " (Conflicted copy laptop 202603101200).md"
            shutil.copy(page, copy)
            self.run()
            os.remove(copy)

    def conflict_marks(self):
        """A text merge, for a run; then both stay."""
        found = self.some_line(self.is_item)
        if found:
            page, lines, i = found
            theirs = f"- {self.unique()} of theirs"
            self.put(page, lines[:i] + ["<<<<<<< HEAD", lines[i], "=======", theirs, ">>>>>>> laptop"] + lines[i + 1:])
            self.run()
            self.written.append(theirs)
            self.put(page, lines[:i + 1] + [theirs] + lines[i + 1:])

    def read_again(self):
        self.dossier("run", "--again", "--now", "--quiet", *self.day, self.inbox)

    def undo(self):
        self.dossier("undo", "--now", "--quiet")

    def answer(self):
        """A box of Review.md is ticked."""
        page = os.path.join(self.vault, "Review.md")
        if os.path.exists(page):
            lines = self.lines(page)
            boxes = [i for i, l in enumerate(lines) if l.startswith("  - [ ] ")]
            if boxes:
                i = self.rng.choice(boxes)
                lines[i] = lines[i].replace("[ ]", "[x]")
                self.put(page, lines)

    def forget(self):
        """At the end of a life: some meeting or person, which may be nobody's page by now."""
        page = self.some_page()
        if page:
            self.dossier("forget", "--now", "--quiet", os.path.relpath(page, self.vault))
            self.run()

    def another_day(self):
        """Time passes, or a person looks back: what is old depends on it."""
        self.day = self.rng.choice([[], ["--as-of", "2026-04-20"], ["--as-of", "2026-09-01"]])

    def correct(self):
        """An export comes again with one more sentence."""
        here = [f for f in sorted(os.listdir(self.inbox)) if f.endswith((".vtt", ".txt"))]
        if here:
            path = os.path.join(self.inbox, self.rng.choice(here))
            with open(path, "rb") as f:
                text = f.read()
            with open(path, "wb") as f:
                f.write(text.replace(b"the ", b"the very ", 1))

    def arrive(self):
        for _ in range(self.rng.randrange(1, 5)):
            if self.waiting:
                name = self.waiting.pop()
                stem = os.path.splitext(name)[0]
                beside = [] if self.apart else [f for f in self.waiting if os.path.splitext(f)[0] == stem]
                self.waiting = [f for f in self.waiting if f not in beside]
                for f in [name] + beside:
                    src, dst = os.path.join(self.exports, f), os.path.join(self.inbox, f)
                    (shutil.copytree if os.path.isdir(src) else shutil.copy)(src, dst)

    # ---- what must hold ----

    def holds(self):
        pages = {p: self.lines(p) for p in self.pages()}
        every = [l for lines in pages.values() for l in lines]
        ids = [self.page_id(lines) for lines in pages.values()]
        for line in self.written:
            if every.count(line) != 1:
                raise Broken(f"{every.count(line)} times there: {line}")
        shown = {self.shown(l) for l in every}
        for line in self.ticked:
            if self.shown(line) not in shown:
                raise Broken(f"not ticked any more: {line}")
        for ident, words in self.deleted:
            for page, lines in pages.items():
                if ident and self.page_id(lines) == ident and any(self.words(l) == words for l in lines if ITEM.match(l)):
                    raise Broken(f"deleted, and there again in {page}: {words}")
        for ident in ids:
            if ident and ids.count(ident) > 1:
                raise Broken(f"two pages with the id {ident}")
        for ident in self.gone:
            if ident in ids:
                raise Broken(f"a deleted page is there again: {ident}")

    def is_sound(self):
        edited = any(s not in ("arrive", "correct") for s in self.said)
        for line in self.dossier("check", "--json").splitlines():
            found = json.loads(line)
            if not (edited and found["code"] in BY_EDITS):
                raise Broken(f"check: {line}")

    def step(self):
        actions = [self.arrive] * 3 + [self.edit_line, self.delete_line, self.tick, self.move_line, self.add_words,
                                       self.add_section, self.rename_heading, self.rename_page, self.delete_page,
                                       self.correct, self.answer, self.another_day, self.cut, self.split,
                                       self.clear_properties, self.reformat, self.archive, self.recur,
                                       self.sync_copy, self.conflict_marks, self.read_again]
        if self.n > 2:
            actions.append(self.undo)
        action = self.rng.choice(actions)
        self.said.append(action.__name__)
        action()
        if action != self.undo:
            self.run()
        self.holds()
        # an undo puts pages back behind what the person did before that batch (a page renamed or deleted, which the
        # batch followed) and behind the day of the runs: the next run follows once more
        if action == self.undo:
            self.run()
            self.holds()
        self.is_sound()
        self.is_silent("a second run")

    def is_silent(self, which):
        before = self.snapshot()
        self.run()
        after = self.snapshot()
        for page in sorted(set(before) | set(after)):
            if before.get(page) != after.get(page):
                old, new = before.get(page, "").split(), after.get(page, "").split()
                raise Broken(f"{which} changes {os.path.relpath(page, self.vault)}: "
                             f"{[w for w in old if w not in new][:9]} -> {[w for w in new if w not in old][:9]}")

    def lose(self):
        """What was taken back is known to .dossier alone."""
        if "undo" not in self.said and not self.apart:
            shutil.rmtree(os.path.join(self.vault, ".dossier"))
            self.is_silent("a run after .dossier was lost")
            self.is_silent("the second run after .dossier was lost")

    def live(self):
        self.arrive()
        self.run()
        for _ in range(STEPS):
            self.step()
        self.forget()
        self.lose()


def main():
    program, config, exports, first, last = sys.argv[1:]
    failed = 0
    for seed in range(int(first), int(last) + 1):
        with tempfile.TemporaryDirectory() as folder:
            life = Life(os.path.abspath(program), config, exports, seed, folder)
            try:
                life.live()
                print(f"ok {seed - int(first) + 1} - life {seed}", flush=True)
            except Broken as e:
                failed += 1
                print(f"not ok {seed - int(first) + 1} - life {seed}: {' '.join(life.said)}\n# {e}", flush=True)
                if os.environ.get("KEEP"):
                    shutil.copytree(folder, f"{os.environ['KEEP']}/{seed}", dirs_exist_ok=True)
    print(f"1..{int(last) - int(first) + 1}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
