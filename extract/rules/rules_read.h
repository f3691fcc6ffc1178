/* rules_read.h - inside the rule engine: what rules_read.c fills and rules.c compiles.
 */
#ifndef EXTRACT_RULES_RULES_READ_H
#define EXTRACT_RULES_RULES_READ_H
#include "extract/words/privacy.h"
#include "extract/rules/around.h"
#include "extract/words/phrases.h"
#include "extract/rules/regex.h"
#include "extract/rules/rules.h"

struct rule {
	struct str name[NEARS]; /* "prev.will": of the sentence before */
	struct str pattern;
	bool cased;
	enum builtin builtin;
	struct str of_name;
	size_t of;
	struct str file;
	size_t line, col; /* of the pattern or the built-in's name */
	struct regex *re;
	bool literal; /* the automaton knows its literals */
};
VEC(rule_list, struct rule);

enum { RULES_MAX = 4000 };

struct rules {
	struct arena arena;
	struct rule_list list;
	struct rule_weights *weights[FORMS]; /* of each rule */
	struct rules_kind kinds[FORMS][ITEM_KINDS];
	struct wordclasses classes;
	struct phrases phrases;
	struct trees trees[ITEM_KINDS]; /* of tidy talk */
	struct privacy privacy;
	struct automaton *automaton;
	size_t row;                   /* words of a row of bits, one a rule */
	uint64_t *that_are[BUILTINS]; /* bits of the rules that are that */
	uint64_t *always;             /* of patterns without a literal */
	bool naive;
};

/* Fills list, weights and kinds from the files.  ERR_CONF with file:line:col. */
int rules_read(struct rules *r, const struct str *texts, const struct str *names,
	       size_t n, struct str profile, struct err *e);
#endif
