/*
 * rules.h - the rule engine: named signals, weights, one pass over a sentence.
 *
 * A rules file (docs/rules.md) names signals (PCRE2 patterns or built-ins) and,
 * per profile and kind, a bias, weights and two thresholds.  Required literals
 * of all patterns stand in one Aho-Corasick automaton; PCRE2-JIT runs only on
 * the (rule, sentence) pairs whose literals occur.  Compiled once, read-only.
 */
#ifndef EXTRACT_RULES_RULES_H
#define EXTRACT_RULES_RULES_H
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct rules;
struct phrases;
struct privacy;
struct trees;
struct rules_scratch; /* per thread: match data, automaton hits */

/* Signals that no pattern can see; facts.c and signals.c tell them, docs/rules.md
 * describes them. */
enum builtin {
	BUILTIN_NONE, /* a pattern */
	BUILTIN_QUESTION_MARK,
	BUILTIN_BROKEN_OFF,
	BUILTIN_SHORT,
	BUILTIN_WORDS_8, /* it has so many words or more */
	BUILTIN_WORDS_12,
	BUILTIN_WORDS_16,
	BUILTIN_WORDS_24,
	BUILTIN_LONG,
	BUILTIN_OPENING,
	BUILTIN_CLOSING,
	BUILTIN_MAIN_SPEAKER,
	BUILTIN_QUIET_SPEAKER,
	BUILTIN_FIRST_IN_TURN,
	BUILTIN_LAST_IN_TURN,
	BUILTIN_AFTER_QUESTION,
	BUILTIN_NUMBER,
	BUILTIN_TIME,
	BUILTIN_DATE,
	BUILTIN_PERSON,
	BUILTIN_ACCOUNT,
	BUILTIN_REPLY,   /* of: that signal in the next turns, by somebody else */
	BUILTIN_EARLIER, /* of: that signal in the turns before, by somebody else */
	BUILTIN_NEAR,    /* of: that signal within 5 sentences, by anybody */
	BUILTIN_AROUND,  /* of: twice within 15 sentences */
	BUILTIN_LAST_TENTH,
	BUILTIN_LAST_TWENTIETH,
	BUILTIN_FIRST_TWENTIETH,
	BUILTIN_CHAIR,        /* who has most of the first and last words */
	BUILTIN_PARTICIPANT,  /* the label of another speaker is said */
	BUILTIN_PARTICIPANTS, /* two different ones within 6 sentences */
	BUILTIN_LAST_WORDS,   /* the last 40 sentences */
	BUILTIN_ECHOED,       /* somebody else says a word of it again, shortly */
	BUILTIN_ECHOES,       /* it does so itself */
	BUILTIN_HOST,         /* one of us speaks, where others speak too */
	BUILTIN_GUEST,        /* one of the others speaks */
	BUILTIN_LEXICON,      /* learned phrases; a value, not a yes or no */
	BUILTIN_LEXICON_NEAR, /* those of the sentences near by */
	BUILTINS
};

/*
 * How the talk was written down: tidied, or word for word with its "um".  The
 * second has far more sentences to an item and other signs of one.
 */
enum talk_form { FORM_TIDY, FORM_VERBATIM, FORMS };

/* Where a weight takes its signal from. */
enum near { NEAR_SELF, NEAR_PREV, NEAR_NEXT, NEARS };

/*
 * A number of each kind, all added at once; arenas align to 16 bytes.  No sum of
 * weights of RULES_MAX rules is too large.
 */
typedef int32_t kind_sums __attribute__((vector_size(32), aligned(16)));
_Static_assert(ITEM_KINDS * sizeof(int32_t) <= sizeof(kind_sums), "a place a kind");

/* What a rule adds to the sum of each kind, thousandths. */
struct rule_weights {
	kind_sums of[NEARS];
};

/* Bias and thresholds of a kind; integers are thousandths. */
struct rules_kind {
	bool used; /* the profile has this kind */
	int64_t bias;
	int64_t threshold; /* listed at all from this confidence */
	int64_t page;      /* fit for pages from this confidence */
};

/*
 * The first file is the base, more files override or extend it by name.
 * NULL with ERR_CONF file:line:col; an unknown profile is an error too.
 */
struct rules *rules_load(const struct str *texts, const struct str *names, size_t n,
			 struct str profile, bool naive, struct err *e);
void rules_free(struct rules *r);
size_t rules_count(const struct rules *r);
/* Its name; "prev." or "next." stands before it where a neighbour has the signal. */
struct str rules_name(const struct rules *r, size_t rule, enum near where);
/* Words of a row of bits, one a rule. */
size_t rules_row(const struct rules *r);
/* The row of the rules that are that built-in; BUILTIN_NONE: that are patterns. */
const uint64_t *rules_that_are(const struct rules *r, enum builtin what);
/* Number of the rule of that name, or STR_NPOS. */
size_t rules_find(const struct rules *r, struct str name);
/* Where the rule stands: file name and 1-based line. */
struct str rules_file(const struct rules *r, size_t rule);
size_t rules_line(const struct rules *r, size_t rule);
/* Which built-in a rule is (BUILTIN_NONE: a pattern), and the rule it looks for. */
enum builtin rules_builtin(const struct rules *r, size_t rule);
size_t rules_of(const struct rules *r, size_t rule);
/* A pattern for which no required literal was found: it runs on every sentence. */
bool rules_is_slow(const struct rules *r, size_t rule);
const struct rules_kind *rules_kind(const struct rules *r, enum talk_form form,
				    enum item_kind kind);
/* Of each rule. */
const struct rule_weights *rules_weights(const struct rules *r, enum talk_form form);
/* Learned trees of a kind (trees.h); none in verbatim talk. */
const struct trees *rules_trees(const struct rules *r, enum talk_form form,
				enum item_kind kind);
/* Learned phrases. */
const struct phrases *rules_phrases(const struct rules *r);
/* Learned words of private talk. */
const struct privacy *rules_privacy(const struct rules *r);
/* Distinct literals' owners and states of the automaton: for the bench. */
size_t rules_states(const struct rules *r);

struct rules_scratch *rules_scratch_new(const struct rules *r);
void rules_scratch_free(struct rules_scratch *s);

/*
 * Sets the bits of all patterns that match each of n sentences in its row of
 * rules_row() words; rows lie one after another and are zero.  A typographic
 * apostrophe is read as "'".  A rule that runs into its match limit does not
 * match; rules_cut_off names it.
 */
void rules_match(const struct rules *r, struct rules_scratch *s,
		 const struct str *sentences, size_t n, uint64_t *rows);
/* Names (in the arena) of rules cut off since the last call. */
void rules_cut_off(struct rules_scratch *s, const struct rules *r, struct arena *a,
		   struct strs *out);
#endif
