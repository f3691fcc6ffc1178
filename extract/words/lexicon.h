/*
 * lexicon.h - the words of one talk, read once and numbered.
 *
 * A form is a word as it is written, in lower case; forms of one term ("budget",
 * "Budgets", "budget's") differ only by case, possessive and plural s.  Later
 * steps ask the forms and not the text: a talk has far fewer forms than words.
 */
#ifndef EXTRACT_WORDS_LEXICON_H
#define EXTRACT_WORDS_LEXICON_H
#include <stdint.h>

#include "dossier/mem.h"

/* What a form has in it, and a sentence when one of its words has. */
enum says {
	SAYS_DIGIT = 1,
	SAYS_PRIVATE = 2, /* cues.c looks closer */
	SAYS_ORDERS = 4,
	SAYS_CODE = 8,
	SAYS_NAME = 16,      /* scan.c: may be the first word of a name */
	SAYS_TIME = 64,      /* due.c: an expression of time may start with it */
	SAYS_STOP = 128,     /* word_is_stop */
	SAYS_FILLER = 256,   /* "um" */
	SAYS_I = 512,        /* "I'll", "my" */
	SAYS_YES = 1024,     /* "agreed": may be a word of nothing but a yes */
	SAYS_BACK = 2048,    /* "it", "them": what that is was said before */
	SAYS_THAT = 4096,    /* the same where a sentence begins with it */
	SAYS_LEANS = 8192,   /* one of those and others, for summary.c */
	SAYS_NUMBER = 16384, /* "seven" */
	SAYS_PERSON = 32768, /* "I", "her": to whom private matters belong */
	SAYS_PAST = 65536,   /* "sent", "done": report.c looks closer */
	SAYS_DOUBT = 131072, /* "almost", "if", "I'll": no report of what is done */
	SAYS_NOW = 262144,   /* "now", "home": due.c looks closer, "before I go home" */
	SAYS_TITLE = 524288, /* "Mrs": the name of a person follows, known or not */
	SAYS_BARE = 1048576, /* "dont": apostrophe.h looks closer */
	/* Signs between words that other readers of the text take for letters. */
	SAYS_ODD = 32
};

struct form {
	struct str text; /* ASCII letters in lower case; as long as the word */
	uint64_t head;   /* its first bytes */
	uint64_t sketch; /* see sketch_word */
	uint32_t term;   /* number of the form that stands for all of the term */
	uint32_t says;
	uint32_t term_len;           /* the term is that much of the text */
	uint32_t phrase, phrase_row; /* as phrases_word has it, + 1; 0: unasked */
	uint32_t privacy;            /* number in privacy.h, + 1; 0: unasked */
	bool content;       /* neither a function word nor one of talk in general */
	unsigned char role; /* see nouns_role */
	bool thing;         /* a phrase that is a topic may have it */
	bool tail;          /* it may end one, and says nothing alone */
	short topical;      /* see topicword */
};
VEC(forms, struct form);

struct said {
	uint32_t from; /* byte of the sentence's text */
	uint32_t form;
};
VEC(said_words, struct said);

/* Numbers by form: open addressing. */
struct form_slot {
	uint64_t head;   /* as in the form */
	uint32_t number; /* of the form + 1; 0: free */
	uint32_t len;
};

struct form_table {
	struct form_slot *slots;
	size_t n, cap;
	struct strs texts; /* of each form, in any case */
};

/*
 * Forms of all talks of one thread: tables are asked once a form, not once a talk.
 * It serves one talk at a time, and one set of phrases and of private words.
 */
struct vocabulary {
	struct arena *arena; /* of what follows; forgotten when it is large */
	struct form_table table;
	struct forms forms;
};

VEC(form_numbers, uint32_t);
VEC(form_marks, bool);

struct lexicon {
	struct form_table table;  /* small: most words are looked for here alone */
	struct form_marks bare;   /* of each form, see SAYS_BARE */
	struct form_numbers kept; /* of each form: its number in the vocabulary */
	struct forms forms;       /* from lexicon_close on */
	struct said_words words;
	struct vocabulary *vocabulary;
};

/* Begins a talk.  v: NULL for one of its own, in the arena. */
void lexicon_open(struct lexicon *l, struct arena *a, struct vocabulary *v);
/* Appends the words of one sentence; SAYS_BARE, and SAYS_CODE, SAYS_ODD of what parts
 * them. */
unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text);
/* Behind the last sentence: fills the forms. */
void lexicon_close(struct lexicon *l, struct arena *a);
/* What n words say, from word number i on: enum says. */
unsigned lexicon_says(const struct lexicon *l, size_t i, size_t n);
/* The form of a word of the talk, in any ASCII case, or STR_NPOS. */
size_t lexicon_find(const struct lexicon *l, struct str word);
/* The word at number i, in the text of the sentence that it was read from. */
static inline struct str lexicon_word(const struct lexicon *l, size_t i,
				      struct str text)
{
	const struct said *w = &l->words.v[i];

	return str_n(text.p + w->from, l->forms.v[w->form].text.len);
}

#endif
