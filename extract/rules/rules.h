/*
 * rules.h - the rule engine: named signals and their weights, all matched in one pass.
 *
 * A rules file (docs/rules.md) has signals (PCRE2 patterns or built-ins) and, for each
 * profile and kind of item, a bias, weights and two thresholds.  The literals that
 * patterns require are in one Aho-Corasick automaton, and PCRE2 (JIT) runs only on the
 * pairs of rule and sentence whose literals occur.  Compiled once, then read-only.
 *
 * A rule is identified by its number, 0 .. rules_count() - 1.
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

/*
 * Signals that no pattern can find.  facts.c and signals.c compute them; docs/rules.md
 * describes them.
 */
enum builtin {
	BUILTIN_NONE, /* a pattern */
	BUILTIN_QUESTION_MARK,
	BUILTIN_BROKEN_OFF,
	BUILTIN_SHORT,
	BUILTIN_WORDS_8, /* at least that many words */
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
	/* These four are about another signal, see rules_of(): */
	BUILTIN_REPLY,   /* in the next turns, by somebody else */
	BUILTIN_EARLIER, /* in the turns before, by somebody else */
	BUILTIN_NEAR,    /* within 5 sentences, by anybody */
	BUILTIN_AROUND,  /* twice within 15 sentences */
	BUILTIN_LAST_TENTH,
	BUILTIN_LAST_TWENTIETH,
	BUILTIN_FIRST_TWENTIETH,
	BUILTIN_CHAIR,        /* by whoever says most at the beginning and the end */
	BUILTIN_PARTICIPANT,  /* names another speaker by label */
	BUILTIN_PARTICIPANTS, /* two of them within 6 sentences */
	BUILTIN_LAST_WORDS,   /* among the last 40 sentences */
	BUILTIN_ECHOED,       /* somebody else soon repeats a word of it */
	BUILTIN_ECHOES,       /* repeats a word of somebody else */
	BUILTIN_HOST,         /* by somebody of ours, where others speak too */
	BUILTIN_GUEST,        /* by one of the others */
	BUILTIN_LEXICON,      /* learned phrases: a value, not a yes or no */
	BUILTIN_LEXICON_NEAR, /* the same for the sentences near by */
	BUILTINS
};

/*
 * How the talk was written down: tidied, or word for word with every "um".  Verbatim
 * talk has far more sentences for each item, and other signs of one.
 */
enum talk_form { FORM_TIDY, FORM_VERBATIM, FORMS };

/* The sentence in which a weight looks for its signal. */
enum near { NEAR_SELF, NEAR_PREV, NEAR_NEXT, NEARS };

/*
 * A number for each kind, all added in one instruction.  Aligned as arenas align; wide
 * enough for the sum of RULES_MAX weights.
 */
typedef int32_t kind_sums __attribute__((vector_size(32), aligned(16)));
_Static_assert(ITEM_KINDS * sizeof(int32_t) <= sizeof(kind_sums), "a place a kind");

/* What a rule adds to the sum of each kind, in thousandths. */
struct rule_weights {
	kind_sums of[NEARS];
};

/* Bias and thresholds of a kind; integers are thousandths. */
struct rules_kind {
	bool used; /* the profile has this kind */
	int64_t bias;
	int64_t threshold; /* least confidence of an item */
	int64_t page;      /* least confidence of an item for other pages */
};

/*
 * Compiles n rules files, given as texts with their names.  The first one is the base;
 * the others override or extend it by names of rules.  NULL with ERR_CONF at
 * file:line:col; an unknown profile is an error too.
 */
struct rules *rules_load(const struct str *texts, const struct str *names, size_t n,
			 struct str profile, bool naive, struct err *e);
void rules_free(struct rules *r);
size_t rules_count(const struct rules *r);
/* Its name, with "prev." or "next." before it for a signal of a neighbour. */
struct str rules_name(const struct rules *r, size_t rule, enum near where);
/* The number of 64-bit words in a row with one bit for each rule. */
size_t rules_row(const struct rules *r);
/* The row of all rules that are this built-in; BUILTIN_NONE: that are patterns. */
const uint64_t *rules_that_are(const struct rules *r, enum builtin what);
/* The rule with that name, or STR_NPOS. */
size_t rules_find(const struct rules *r, struct str name);
/* Where a rule is defined: file name and 1-based line. */
struct str rules_file(const struct rules *r, size_t rule);
size_t rules_line(const struct rules *r, size_t rule);
/* The built-in that a rule is (BUILTIN_NONE: a pattern). */
enum builtin rules_builtin(const struct rules *r, size_t rule);
/* The rule for whose signal such a built-in looks. */
size_t rules_of(const struct rules *r, size_t rule);
/* Whether a pattern has no required literal, so that it runs on every sentence. */
bool rules_is_slow(const struct rules *r, size_t rule);
const struct rules_kind *rules_kind(const struct rules *r, enum talk_form form,
				    enum item_kind kind);
/* The weights of all rules, by number. */
const struct rule_weights *rules_weights(const struct rules *r, enum talk_form form);
/* The learned trees of a kind (trees.h); none for verbatim talk. */
const struct trees *rules_trees(const struct rules *r, enum talk_form form,
				enum item_kind kind);
/* Learned phrases. */
const struct phrases *rules_phrases(const struct rules *r);
/* Learned words of private talk. */
const struct privacy *rules_privacy(const struct rules *r);

struct rules_scratch *rules_scratch_new(const struct rules *r);
void rules_scratch_free(struct rules_scratch *s);

/*
 * Sets the bits of the patterns that match, for each of n sentences in a row of its
 * own. rows: n * rules_row() words, zeroed.  A typographic apostrophe counts as "'".  A
 * rule that exceeds its match limit does not match; see rules_cut_off().
 */
void rules_match(const struct rules *r, struct rules_scratch *s,
		 const struct str *sentences, size_t n, uint64_t *rows);
/* Appends the names, in a, of rules that exceeded their limit since the last call. */
void rules_cut_off(struct rules_scratch *s, const struct rules *r, struct arena *a,
		   struct strs *out);
#endif
