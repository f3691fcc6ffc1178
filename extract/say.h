/*
 * say.h - what the talk says besides items: guards, notes, topics, summary, clean text.
 */
#ifndef EXTRACT_SAY_H
#define EXTRACT_SAY_H
#include "extract/talk.h"

/* Marks sensitive and injected sentences; adds the flags.  Before everything else. */
void guard_mark(struct talk *t);
/* Of one word in lower case: SAYS_PRIVATE, SAYS_ORDERS, SAYS_CODE where a mark may come
 * of it; SAYS_PERSON. */
unsigned guard_says(struct str text);
/* Items under headings of structured notes, as written; marks their sentences. */
void notes_items(struct talk *t);
/* Three to eight noun phrases, ranked, with their segments. */
void topics_find(struct talk *t);
/* Whether the sentence speaks of this name in it as of a person: "ask Jonas", "Jonas
 * says", "our lead, Owen Tarr". */
bool somebody_in(struct str sentence, struct str name);
/* At most three whole sentences: the notes' own summary (true), else what items and
 * talk say, which is read in English only. */
bool summary_make(struct talk *t, bool english);
/*
 * A sentence made to stand alone: fillers, false starts and repetitions out,
 * first-person pronouns resolved to `speaker` (none: left as they are) where
 * all of them can be, first letter upper case.  No other word is added.  In the arena.
 */
struct str clean_sentence(struct arena *a, struct str text, struct str speaker);
/* With a capital, unless its first word is written as it is: "v2.4", "getName". */
struct str clean_capital(struct arena *a, struct str s);
/*
 * Adds a cleaned sentence behind others, with a mark at its end when it came without,
 * as from captions.  What the others say in the same words is left out.
 */
void clean_add(struct arena *a, struct buf *b, struct str part);
/* What these sentences of a talk say as one item.  In the talk's arena. */
struct str item_text(const struct talk *t, const size_t *sentences, size_t n);
/* "Maya will send it" by its owner's whole name. */
void item_name_owner(const struct talk *t, struct item *it);
/* Somebody says "I", "me" or "my"; "we", "us" or "our". */
bool clean_says_i(struct str text);
bool clean_says_we(struct str text);
/* "Yes, agreed.", "Works for me.": nothing but a yes. */
bool clean_is_assent(const struct talk *t, const struct sentence *s);
/* Of one word in lower case: SAYS_I, SAYS_YES; SAYS_BACK, SAYS_THAT; SAYS_LEANS. */
unsigned clean_says(struct str text);
unsigned context_says(struct str text);
unsigned summary_says(struct str text);
/*
 * A date expression in text relative to the meeting's local date ("Thursday",
 * "end of next week", "the fourteenth", "in two weeks", "EOD", "Q3").
 * Returns true and sets *days only when certain; *found tells that there was
 * a time expression at all.  Never before `meeting`.
 */
bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found);
/* The same of one sentence of a talk: most have no word that may start one. */
bool due_said(const struct talk *t, size_t sentence, int64_t meeting, int64_t *days,
	      bool *found);
/* Of one word in lower case: SAYS_TIME when an expression of time may start with it. */
unsigned due_says(struct str text);

#endif
