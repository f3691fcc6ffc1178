/*
 * talk.h - a record divided into sentences, turns and speakers, for extraction.
 *
 * It is built once per record, in the record's arena.  Every later step reads it and
 * may mark its sentences.  Sentences are numbered in reading order over all segments.
 */
#ifndef EXTRACT_TALK_H
#define EXTRACT_TALK_H
#include <stdint.h>

#include "dossier/conf.h"
#include "dossier/record.h"
#include "extract/words/lexicon.h"

enum mark {
	MARK_SENSITIVE = 1, /* is private */
	MARK_INJECTION = 2, /* tries to instruct a machine */
	MARK_NOTES = 4,     /* stands under a heading of structured notes */
	MARK_HEADING = 8    /* is a heading */
};

struct sentence {
	const struct segment *seg;
	size_t from, to;      /* byte offsets into seg->text */
	struct str text;      /* these bytes, with missing apostrophes put in */
	size_t turn;          /* index into talk.turns */
	unsigned marks;       /* bits of enum mark */
	unsigned says;        /* bits of enum says, of all its words */
	bool half;            /* a promise that a comma parts from a request */
	size_t word, n_words; /* its words: indices into talk.words.words */
};
VEC(sentences, struct sentence);

/* Whether no item, topic, summary, quote, title, name or role may be taken from it. */
static inline bool talk_barred(const struct sentence *s)
{
	return s->marks & (MARK_SENSITIVE | MARK_INJECTION);
}

/* Consecutive sentences of one speaker. */
struct turn {
	size_t first, last; /* sentences, last included */
	size_t speaker;     /* index into talk.speakers */
	size_t before;      /* previous turn of this speaker: index + 1, or 0 */
};
VEC(turns, struct turn);

struct speaker {
	struct str label;            /* as in the export */
	size_t newest;               /* last turn so far: index + 1 */
	size_t words;                /* the number of words said, */
	int64_t share;               /* and their share of all words, thousandths */
	const struct person *person; /* NULL before people_find, or for no person */
};
VEC(speakers, struct speaker);

struct talk {
	struct record *r;
	const struct conf *conf;
	struct arena *arena; /* r->arena */
	struct sentences sentences;
	struct str *flat; /* for each sentence; private to commit.h */
	int day_order;    /* private to noteday.h */
	struct turns turns;
	struct speakers speakers;
	struct lexicon words;
	const struct who_index *index; /* names of conf; NULL: built when needed */
	struct who *who;               /* private to who.h; set by people_find */
};

/* The form of word w of the talk. */
static inline const struct form *talk_form(const struct talk *t, size_t w)
{
	return &t->words.forms.v[t->words.words.v[w].form];
}
/* Whether a sentence has a word of that term (form.term). */
bool talk_says(const struct talk *t, const struct sentence *s, uint32_t term);

/* Word i of a sentence, in lower case; none beyond its end. */
static inline struct str talk_word(const struct talk *t, const struct sentence *s,
				   size_t i)
{
	return i < s->n_words ? talk_form(t, s->word + i)->text : str_none();
}

/* The speaker of a sentence: index into talk.speakers. */
static inline size_t talk_voice(const struct talk *t, size_t sentence)
{
	return t->turns.v[t->sentences.v[sentence].turn].speaker;
}

/* The person who speaks a sentence, or NULL if it is not known. */
static inline const struct person *talk_speaker(const struct talk *t, size_t sentence)
{
	return t->speakers.v[talk_voice(t, sentence)].person;
}

/*
 * Fills *t from r; texts are mostly borrowed from r.  known: the vocabulary of this
 * thread, or NULL; forms of the talk borrow from it.
 */
void talk_build(struct talk *t, struct record *r, const struct conf *conf,
		struct vocabulary *known);
/* The evidence for bytes [from, to) of a segment: quote, times, line and speaker. */
struct evidence talk_evidence(const struct segment *seg, size_t from, size_t to);
/* Appends a sentence as evidence; what follows the last quote makes that longer. */
void talk_quote(const struct talk *t, size_t sentence, struct evidences *out);
/* The sentence in which an evidence starts, or STR_NPOS. */
size_t talk_sentence(const struct talk *t, const struct evidence *e);
/* The index of an item's first evidence, not counting a question that it answers. */
size_t talk_answer(const struct item *it);
/* Fills v with the sentences of an item's evidence, in order; returns how many. */
enum { TALK_ITEM_SENTENCES = 12 };
size_t talk_sentences_of(const struct talk *t, const struct item *it,
			 size_t v[TALK_ITEM_SENTENCES]);
/*
 * For each sentence the kinds of items with evidence that starts there, as bits
 * 1 << enum item_kind; in the talk's arena.
 */
unsigned char *talk_items(const struct talk *t);

#endif
