/*
 * lexicon.h - the words of one talk, read once and numbered.
 *
 * A form is a word as it is written, in lower case.  Forms of one term ("budget",
 * "Budgets", "budget's") differ only by case, possessive and plural s.  Later steps
 * look at forms and not at the text: a talk has far fewer forms than words.
 */
#ifndef EXTRACT_WORDS_LEXICON_H
#define EXTRACT_WORDS_LEXICON_H
#include <stdint.h>

#include "dossier/mem.h"

/*
 * What a word may mean, as bits; a sentence has the bits of all its words.  Each one
 * tells a later step cheaply whether it must look at the text itself.
 */
enum says {
	SAYS_DIGIT = 1,
	SAYS_PRIVATE = 2,    /* cues.c: may be private */
	SAYS_ORDERS = 4,     /* orders.c: may instruct a machine */
	SAYS_CODE = 8,       /* orders.c: may be code for a plugin */
	SAYS_NAME = 16,      /* scan.c: may be the first word of a name */
	SAYS_TIME = 64,      /* due.c: an expression of time may start with it */
	SAYS_STOP = 128,     /* word_is_stop() */
	SAYS_FILLER = 256,   /* "um" */
	SAYS_I = 512,        /* "I'll", "my" */
	SAYS_YES = 1024,     /* "agreed": may be part of a mere yes */
	SAYS_BACK = 2048,    /* "it", "them": refers to what was said before */
	SAYS_THAT = 4096,    /* the same at the beginning of a sentence */
	SAYS_LEANS = 8192,   /* summary.c: needs what was said before */
	SAYS_NUMBER = 16384, /* "seven" */
	SAYS_PERSON = 32768, /* "I", "her": somebody who has private matters */
	SAYS_PAST = 65536,   /* "sent", "done": report.c may find a report */
	SAYS_DOUBT = 131072, /* "almost", "if", "I'll": so that it is no report */
	SAYS_NOW = 262144,   /* "now", "home": due.c, as in "before I go home" */
	SAYS_TITLE = 524288, /* "Mrs": the name of a person follows, known or not */
	SAYS_BARE = 1048576, /* "dont": apostrophe.h may put one in */
	/* Signs between words that other readers of the text take for letters. */
	SAYS_ODD = 32
};

struct form {
	struct str text;   /* ASCII letters in lower case; as long as the word */
	uint64_t head;     /* its first bytes */
	uint64_t sketch;   /* sketch_word() */
	uint32_t term;     /* index of the form that represents its term */
	uint32_t says;     /* bits of enum says */
	uint32_t term_len; /* the bytes of text that are the term */
	uint32_t phrase, phrase_row; /* phrases_word() + 1; 0: not looked up yet */
	uint32_t privacy;            /* privacy_known() + 1; 0: not looked up yet */
	bool content;       /* neither a function word nor common in all talk */
	unsigned char role; /* nouns_role() */
	bool thing;         /* a topic may contain it */
	bool tail;          /* a topic may end with it, but it is none alone */
	short topical;      /* topicword() */
};
VEC(forms, struct form);

/* A word of the talk. */
struct said {
	uint32_t from; /* byte offset in the text of its sentence */
	uint32_t form; /* index of its form */
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
 * The forms of all talks that one thread has read, so that tables are looked up once
 * for each form and not for each talk.  It serves one talk at a time, and always the
 * same phrases and private words.
 */
struct vocabulary {
	struct arena *arena; /* owns what follows; all is dropped when it is large */
	struct form_table table;
	struct forms forms;
};

VEC(form_numbers, uint32_t);
VEC(form_marks, bool);

struct lexicon {
	struct form_table table;  /* small: most words are found here */
	struct form_marks bare;   /* for each form, whether it is SAYS_BARE */
	struct form_numbers kept; /* for each form, its number in the vocabulary */
	struct forms forms;       /* filled by lexicon_close */
	struct said_words words;
	struct vocabulary *vocabulary;
};

/* Begins a talk.  v: NULL for a vocabulary of its own, in a. */
void lexicon_open(struct lexicon *l, struct arena *a, struct vocabulary *v);
/*
 * Appends the words of one sentence.  Returns SAYS_BARE of the words, and SAYS_CODE and
 * SAYS_ODD of what stands between them.
 */
unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text);
/* Fills the forms; call after the last sentence. */
void lexicon_close(struct lexicon *l, struct arena *a);
/* The bits of enum says of n words from word i on. */
unsigned lexicon_says(const struct lexicon *l, size_t i, size_t n);
/* The index of the form of a word, in any ASCII case, or STR_NPOS. */
size_t lexicon_find(const struct lexicon *l, struct str word);
/* Word i as it stands in the text of its sentence. */
static inline struct str lexicon_word(const struct lexicon *l, size_t i,
				      struct str text)
{
	const struct said *w = &l->words.v[i];

	return str_n(text.p + w->from, l->forms.v[w->form].text.len);
}

#endif
