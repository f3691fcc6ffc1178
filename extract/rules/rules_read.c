/*
 * rules_read.c - rules files (YAML) to signals, weights and thresholds.
 *
 * Signals of all files are read before any weight, so that a file may weigh the
 * signals of another.  Unknown names are errors: a typo must not be a rule that
 * silently never fires.
 */
#include "extract/rules/rules_reader.h"

#include "base/ascii.h"
#include "base/lang/words.h"

enum { NAME_MAX_LEN = 64 };

static const struct str builtin_names[BUILTINS] = {
	[BUILTIN_NONE] = STR(""),
	[BUILTIN_QUESTION_MARK] = STR("question-mark"),
	[BUILTIN_BROKEN_OFF] = STR("broken-off"),
	[BUILTIN_SHORT] = STR("short"),
	[BUILTIN_WORDS_8] = STR("words-8"),
	[BUILTIN_WORDS_12] = STR("words-12"),
	[BUILTIN_WORDS_16] = STR("words-16"),
	[BUILTIN_WORDS_24] = STR("words-24"),
	[BUILTIN_LONG] = STR("long"),
	[BUILTIN_OPENING] = STR("opening"),
	[BUILTIN_CLOSING] = STR("closing"),
	[BUILTIN_MAIN_SPEAKER] = STR("main-speaker"),
	[BUILTIN_QUIET_SPEAKER] = STR("quiet-speaker"),
	[BUILTIN_FIRST_IN_TURN] = STR("first-in-turn"),
	[BUILTIN_LAST_IN_TURN] = STR("last-in-turn"),
	[BUILTIN_AFTER_QUESTION] = STR("after-question"),
	[BUILTIN_NUMBER] = STR("number"),
	[BUILTIN_TIME] = STR("time"),
	[BUILTIN_DATE] = STR("date"),
	[BUILTIN_PERSON] = STR("person"),
	[BUILTIN_ACCOUNT] = STR("account"),
	[BUILTIN_REPLY] = STR("reply"),
	[BUILTIN_EARLIER] = STR("earlier"),
	[BUILTIN_NEAR] = STR("near"),
	[BUILTIN_AROUND] = STR("around"),
	[BUILTIN_LAST_TENTH] = STR("last-tenth"),
	[BUILTIN_LAST_TWENTIETH] = STR("last-twentieth"),
	[BUILTIN_FIRST_TWENTIETH] = STR("first-twentieth"),
	[BUILTIN_CHAIR] = STR("chair"),
	[BUILTIN_PARTICIPANT] = STR("participant"),
	[BUILTIN_PARTICIPANTS] = STR("participants"),
	[BUILTIN_LAST_WORDS] = STR("last-words"),
	[BUILTIN_ECHOED] = STR("echoed"),
	[BUILTIN_ECHOES] = STR("echoes"),
	[BUILTIN_HOST] = STR("host"),
	[BUILTIN_GUEST] = STR("guest"),
	[BUILTIN_LEXICON] = STR("lexicon"),
	[BUILTIN_LEXICON_NEAR] = STR("lexicon-near"),
};

/* ERR_CONF at a node: "what "name"". */
static int fault(const struct reader *in, const struct ynode *at, const char *what,
		 struct str name)
{
	return err_at(in->e, ERR_CONF, in->file, at->line, at->col, "%s \"%.*s\"", what,
		      STR_ARG(name));
}

/* "what "typed"; did you mean "near"?" */
static int unknown(const struct reader *in, size_t line, size_t col, const char *what,
		   const struct meant *m)
{
	if (!m->near.len)
		return err_at(in->e, ERR_CONF, in->file, line, col, "%s \"%.*s\"", what,
			      STR_ARG(m->typed));
	return err_at(in->e, ERR_CONF, in->file, line, col,
		      "%s \"%.*s\"; did you mean \"%.*s\"?", what, STR_ARG(m->typed),
		      STR_ARG(m->near));
}

int reader_unknown_key(const struct reader *in, const struct ynode *at,
		       const char *what, const struct meant *m)
{
	return unknown(in, at->key_line, at->key_col, what, m);
}

int reader_want(const struct reader *in, const struct ynode *n, enum ynode_kind kind,
		const char *what)
{
	if (n->kind == kind)
		return 0;
	return err_at(in->e, ERR_CONF, in->file, n->line, n->col, "%s wanted here",
		      what);
}

int reader_keys(const struct reader *in, const struct ynode *map,
		const char *const *keys)
{
	for (size_t i = 0; i < map->n; i++) {
		struct meant m = meant_begin(map->kids[i].key);
		size_t k = 0;

		for (; keys[k] && !str_eq(m.typed, str_z(keys[k])); k++)
			meant_try(&m, str_z(keys[k]));
		if (!keys[k])
			return reader_unknown_key(in, &map->kids[i], "unknown key", &m);
	}
	return 0;
}

size_t rules_find(const struct rules *r, struct str name)
{
	for (size_t i = 0; i < r->list.n; i++)
		if (str_eq(r->list.v[i].name[NEAR_SELF], name))
			return i;
	return STR_NPOS;
}

static int read_builtin(const struct reader *in, const struct ynode *node,
			const struct ynode *of, struct rule *rule)
{
	struct str name = ynode_text(node);
	struct meant m = meant_begin(name);
	bool needs;

	for (int i = 1; i < BUILTINS; i++) {
		if (str_eq(name, builtin_names[i]))
			rule->builtin = (enum builtin)i;
		meant_try(&m, builtin_names[i]);
	}
	if (rule->builtin == BUILTIN_NONE)
		return unknown(in, node->line, node->col, "unknown built-in", &m);
	needs = rule->builtin >= BUILTIN_REPLY && rule->builtin <= BUILTIN_AROUND;
	if (needs != (of != NULL))
		return fault(in, node,
			     needs ? "\"of: SIGNAL\" is missing for"
				   : "\"of\" means nothing for",
			     name);
	rule->of_name = arena_str(&in->r->arena, ynode_text(of));
	rule->line = node->line;
	rule->col = node->col;
	return 0;
}

static bool good_name(struct str s)
{
	if (s.len == 0 || s.len > NAME_MAX_LEN)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (!ascii_is_lower(c) && !ascii_is_digit(c) && c != '-')
			return false;
	}
	return true;
}

static void name_rule(const struct reader *in, struct str name, struct rule *rule)
{
	static const char *const before[NEARS] = { "", "prev.", "next." };

	for (int where = 0; where < NEARS; where++)
		rule->name[where] =
		    arena_fmt(&in->r->arena, "%s%.*s", before[where], STR_ARG(name));
}

static int read_pattern(const struct reader *in, const struct ynode *node,
			const struct ynode *name, struct rule *rule)
{
	struct str text = ynode_text(node);

	if (text.len == 0)
		return fault(in, name, "empty pattern of signal", ynode_text(name));
	/* as in sentences */
	rule->pattern = arena_str(&in->r->arena, words_plain(&in->r->arena, text));
	rule->line = node->line;
	rule->col = node->col;
	return 0;
}

static int read_signal(const struct reader *in, const struct ynode *node)
{
	static const char *const keys[] = { "name",    "pattern", "case",
					    "builtin", "of",      NULL };
	const struct ynode *name = ynode_get(node, "name"),
			   *cased = ynode_get(node, "case");
	const struct ynode *pattern = ynode_get(node, "pattern");
	const struct ynode *builtin = ynode_get(node, "builtin");
	struct rule rule = { .file = in->file };
	size_t old;

	if (reader_want(in, node, YNODE_MAP, "a signal (name and pattern)") ||
	    reader_keys(in, node, keys))
		return -1;
	if (!name || !good_name(ynode_text(name)))
		return err_at(in->e, ERR_CONF, in->file, node->line, node->col,
			      "a signal needs a name of a-z, 0-9 and -");
	if (!pattern == !builtin)
		return fault(in, name,
			     "either a pattern or a builtin wanted for signal",
			     ynode_text(name));
	if (cased && !ynode_bool(cased, &rule.cased))
		return fault(in, cased, "true or false wanted, not", ynode_text(cased));
	name_rule(in, ynode_text(name), &rule);
	if (pattern ? read_pattern(in, pattern, name, &rule)
		    : read_builtin(in, builtin, ynode_get(node, "of"), &rule))
		return -1;
	old = rules_find(in->r, rule.name[NEAR_SELF]);
	if (old != STR_NPOS && str_eq(in->r->list.v[old].file, in->file))
		return fault(in, name, "second signal of the name",
			     rule.name[NEAR_SELF]);
	if (in->r->list.n >= RULES_MAX)
		return fault(in, name, "too many signals at", rule.name[NEAR_SELF]);
	*(old == STR_NPOS ? VEC_ADD(&in->r->arena, &in->r->list)
			  : &in->r->list.v[old]) = rule;
	return 0;
}

static int read_signals(const struct reader *in, const struct ynode *root)
{
	const struct ynode *list = ynode_get(root, "signals");

	if (!list)
		return 0;
	if (reader_want(in, list, YNODE_LIST, "a list of signals"))
		return -1;
	for (size_t i = 0; i < list->n; i++)
		if (read_signal(in, &list->kids[i]))
			return -1;
	return 0;
}

static const struct ynode *read_file(const struct reader *in, struct str text)
{
	static const char *const keys[] = { "version",  "signals",  "kinds",
					    "profiles", "verbatim", "surroundings",
					    "private",  "lexicon",  "classes",
					    NULL };
	static const struct ynode empty = { .kind = YNODE_MAP };
	const struct ynode *root = ytree_parse(&in->r->arena, text, in->file, in->e);
	const struct ynode *version;
	int64_t number;

	if (!root) {
		if (in->e)
			in->e->code = ERR_CONF;
		return NULL;
	}
	if (root->kind == YNODE_NULL)
		return &empty;
	if (reader_want(in, root, YNODE_MAP, "version, signals, kinds or profiles") ||
	    reader_keys(in, root, keys))
		return NULL;
	version = ynode_get(root, "version");
	if (version && (!ynode_int(version, &number) || number != 1)) {
		fault(in, version, "unknown version of rules", ynode_text(version));
		return NULL;
	}
	return root;
}

/* Empty when no such block is the last; one at any other place is left to YAML. */
static struct last_block take_last(struct str *text)
{
	static const struct str heads[] = { STR("\nlexicon: |\n"),
					    STR("\nprivate: |\n"),
					    STR("\nclasses: |\n") };
	struct last_block block = { .line = 0 };
	struct str rest, line;

	for (size_t i = 0; i < COUNT(heads) && !block.key.len; i++) {
		size_t at = str_find(*text, heads[i], 0);

		if (at == STR_NPOS)
			continue;
		block.key = str_sub(heads[i], 1, heads[i].len - 4);
		block.text = str_from(*text, at + heads[i].len);
		for (rest = block.text; str_split(&rest, '\n', &line);)
			if (line.len > 0 && line.p[0] != ' ')
				block.key.len = 0;
		if (block.key.len)
			*text = str_sub(*text, 0, at + 1);
	}
	if (!block.key.len)
		return (struct last_block){ .line = 0 };
	for (rest = *text; str_split(&rest, '\n', &line);)
		block.line++;
	return block;
}

static int link_builtins(const struct reader *in)
{
	for (size_t i = 0; i < in->r->list.n; i++) {
		struct rule *rule = &in->r->list.v[i];

		if (rule->of_name.len == 0)
			continue;
		rule->of = rules_find(in->r, rule->of_name);
		if (rule->of == STR_NPOS ||
		    in->r->list.v[rule->of].builtin != BUILTIN_NONE)
			return err_at(
			    in->e, ERR_CONF, rule->file, rule->line, rule->col,
			    "no pattern of the name \"%.*s\" for signal \"%.*s\"",
			    STR_ARG(rule->of_name), STR_ARG(rule->name[NEAR_SELF]));
	}
	return 0;
}

int rules_read(struct rules *r, const struct str *texts, const struct str *names,
	       size_t n, struct str profile, struct err *e)
{
	const struct ynode **root = arena_array(&r->arena, root, n);
	struct last_block *last = arena_array(&r->arena, last, n);
	struct reader in = { .r = r, .e = e };
	bool found = str_eq(profile, STRL("general"));
	struct meant chosen = meant_begin(profile);
	struct str rest;

	meant_try(&chosen, STRL("general"));
	for (int i = 0; i < ITEM_KINDS; i++)
		r->kinds[FORM_TIDY][i] = (struct rules_kind){ false, -5000, 500, 750 };
	for (size_t i = 0; i < n; i++) {
		in.file = arena_str(&r->arena, names[i]);
		rest = texts[i];
		last[i] = take_last(&rest);
		root[i] = read_file(&in, rest);
		if (!root[i] || read_signals(&in, root[i]))
			return -1;
	}
	if (link_builtins(&in))
		return -1;
	for (int f = 0; f < FORMS; f++)
		r->weights[f] = arena_array(&r->arena, r->weights[f], r->list.n);
	if (rules_read_weights(&in, root, last, names, n, &chosen, &found))
		return -1;
	in.file = str_none(); /* dossier.yaml names it */
	return found ? 0 : unknown(&in, 0, 0, "profile: there is none called", &chosen);
}
