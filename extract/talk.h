/*
 * talk.h - one record laid out for extraction: sentences, turns, speakers.
 *
 * Built once per record in its arena; every later step reads it and may mark
 * its sentences.  Sentences are numbered in reading order over all segments.
 */
#ifndef EXTRACT_TALK_H
#define EXTRACT_TALK_H
#include <stdint.h>

#include "dossier/conf.h"
#include "dossier/record.h"
#include "extract/words/lexicon.h"

enum mark {
	MARK_SENSITIVE = 1, /* private */
	MARK_INJECTION = 2, /* tries to instruct a machine */
	MARK_NOTES = 4,     /* stands in structured notes, under a heading */
	MARK_HEADING = 8    /* is one */
};

struct sentence {
	const struct segment *seg;
	size_t from, to;      /* bytes of seg->text */
	struct str text;      /* these, with apostrophes that were left out */
	size_t turn;          /* index into talk.turns */
	unsigned marks;       /* enum mark */
	unsigned says;        /* enum says of its words */
	bool half;            /* a promise; the request behind its comma follows */
	size_t word, n_words; /* in talk.words.words */
};
VEC(sentences, struct sentence);

/* No item, topic, summary, quote, title, name or role is taken from it. */
static inline bool talk_barred(const struct sentence *s)
{
	return s->marks & (MARK_SENSITIVE | MARK_INJECTION);
}

/* Consecutive sentences of one speaker. */
struct turn {
	size_t first, last; /* sentences, last included */
	size_t speaker;     /* index into talk.speakers */
	size_t before;      /* the turn before of the same speaker, from 1; 0: none */
};
VEC(turns, struct turn);

struct speaker {
	struct str label; /* as the export has it */
	size_t newest;    /* turn, from 1 */
	size_t words;
	int64_t share;               /* of all words, thousandths */
	const struct person *person; /* NULL until people_find, or when not a person */
};
VEC(speakers, struct speaker);

struct talk {
	struct record *r;
	const struct conf *conf;
	struct arena *arena; /* r->arena */
	struct sentences sentences;
	struct str *flat; /* of each sentence, private to commit.h */
	int day_order;    /* private to noteday.h */
	struct turns turns;
	struct speakers speakers;
	struct lexicon words;
	const struct who_index *index; /* names of conf; NULL: built when needed */
	struct who *who;               /* private to who.h, from people_find on */
};

/* What is known of word w of talk.words. */
static inline const struct form *talk_form(const struct talk *t, size_t w)
{
	return &t->words.forms.v[t->words.words.v[w].form];
}
/* Does a sentence say a word of that stem? */
bool talk_says(const struct talk *t, const struct sentence *s, uint32_t term);

/* Word i of a sentence, in lower case; none behind its end. */
static inline struct str talk_word(const struct talk *t, const struct sentence *s,
				   size_t i)
{
	return i < s->n_words ? talk_form(t, s->word + i)->text : str_none();
}

/* Whose voice speaks a sentence: number in talk.speakers. */
static inline size_t talk_voice(const struct talk *t, size_t sentence)
{
	return t->turns.v[t->sentences.v[sentence].turn].speaker;
}

/* Who speaks a sentence; NULL: it is not known who that is. */
static inline const struct person *talk_speaker(const struct talk *t, size_t sentence)
{
	return t->speakers.v[talk_voice(t, sentence)].person;
}

/*
 * Lays out r; hardly anything is copied but pointers into r.  known: of this thread, or
 * NULL; forms of the talk point into it.
 */
void talk_build(struct talk *t, struct record *r, const struct conf *conf,
		struct vocabulary *known);
/* Evidence for bytes [from, to) of one sentence's segment: quote, times, line, speaker.
 */
struct evidence talk_evidence(const struct segment *seg, size_t from, size_t to);
/* The sentence in which an evidence starts, or STR_NPOS. */
size_t talk_sentence(const struct talk *t, const struct evidence *e);
/* The first quote of what is told: behind the question that a fact answers. */
size_t talk_answer(const struct item *it);
/* The sentences of an item's evidence, in order, at most so many; how many. */
enum { TALK_ITEM_SENTENCES = 12 };
size_t talk_sentences_of(const struct talk *t, const struct item *it,
			 size_t v[TALK_ITEM_SENTENCES]);
/* Of each sentence the kinds of items of which an evidence starts there, as bits
 * 1 << enum item_kind; in the arena. */
unsigned char *talk_items(const struct talk *t);

#endif
