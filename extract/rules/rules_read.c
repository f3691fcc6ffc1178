/*
 * rules_read.c - rules files (YAML) to signals, weights and thresholds.
 *
 * Signals of all files are read before any weight, so that a file may weigh the
 * signals of another.  Unknown names are errors: a typo must not be a rule that
 * silently never fires.
 */
#include "extract/rules/rules_read.h"

#include "base/lang/words.h"
#include "base/ytree.h"

enum { NAME_MAX_LEN = 64, WEIGHT_MAX = 100000 };

struct reader {
	struct rules *r;
	struct str file;     /* being read */
	enum talk_form form; /* whose weights are read */
	struct err *e;
};

static const struct str builtin_names[BUILTINS] = {
	[BUILTIN_NONE] = STR(""),
	[BUILTIN_QUESTION_MARK] = STR("question-mark"),
	[BUILTIN_SHORT] = STR("short"),
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
	[BUILTIN_LEXICON] = STR("lexicon"),
	[BUILTIN_LEXICON_NEAR] = STR("lexicon-near"),
};

static int fault(const struct reader *in, const struct ynode *at, const char *what,
		 struct str name)
{
	return err_at(in->e, ERR_CONF, in->file, at->line, at->col, "%s \"%.*s\"", what,
		      STR_ARG(name));
}

static int fault_key(const struct reader *in, const struct ynode *at, const char *what)
{
	return err_at(in->e, ERR_CONF, in->file, at->key_line, at->key_col,
		      "%s \"%.*s\"", what, STR_ARG(at->key));
}

static int want(const struct reader *in, const struct ynode *n, enum ynode_kind kind,
		const char *what)
{
	if (n->kind == kind)
		return 0;
	return err_at(in->e, ERR_CONF, in->file, n->line, n->col, "%s wanted here",
		      what);
}

/* Every member of the map is one of the NULL-terminated keys. */
static int check_keys(const struct reader *in, const struct ynode *map,
		      const char *const *keys)
{
	for (size_t i = 0; i < map->n; i++) {
		size_t k = 0;

		while (keys[k] && !str_eq(map->kids[i].key, str_z(keys[k])))
			k++;
		if (!keys[k])
			return fault_key(in, &map->kids[i], "unknown key");
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
	bool needs;

	for (int i = 1; i < BUILTINS; i++)
		if (str_eq(name, builtin_names[i]))
			rule->builtin = (enum builtin)i;
	if (rule->builtin == BUILTIN_NONE)
		return fault(in, node, "unknown built-in", name);
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

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-')
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

	if (want(in, node, YNODE_MAP, "a signal (name and pattern)") ||
	    check_keys(in, node, keys))
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
	if (pattern) {
		if (ynode_text(pattern).len == 0)
			return fault(in, name, "empty pattern of signal",
				     rule.name[NEAR_SELF]);
		/* as in sentences */
		rule.pattern =
		    arena_str(&in->r->arena,
			      words_plain(&in->r->arena, ynode_text(pattern)));
		rule.line = pattern->line;
		rule.col = pattern->col;
	} else if (read_builtin(in, builtin, ynode_get(node, "of"), &rule)) {
		return -1;
	}
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
	if (want(in, list, YNODE_LIST, "a list of signals"))
		return -1;
	for (size_t i = 0; i < list->n; i++)
		if (read_signal(in, &list->kids[i]))
			return -1;
	return 0;
}

static int read_milli(const struct reader *in, const struct ynode *node, int64_t min,
		      int64_t max, int64_t *out)
{
	if (!ynode_milli(node, out) || *out < min || *out > max)
		return err_at(in->e, ERR_CONF, in->file, node->line, node->col,
			      "a number from %lld to %lld wanted",
			      (long long)min / 1000, (long long)max / 1000);
	return 0;
}

/* apply = false: only the names and values are checked. */
static int read_weights(const struct reader *in, const struct ynode *map,
			enum item_kind kind, bool apply)
{
	if (want(in, map, YNODE_MAP, "\"signal: weight\""))
		return -1;
	for (size_t i = 0; i < map->n; i++) {
		const struct ynode *node = &map->kids[i];
		struct str name = node->key;
		enum near where = NEAR_SELF;
		int64_t weight;
		size_t rule;

		if (str_starts(name, STRL("prev.")))
			where = NEAR_PREV;
		else if (str_starts(name, STRL("next.")))
			where = NEAR_NEXT;
		if (where != NEAR_SELF)
			name = str_from(name, 5);
		rule = rules_find(in->r, name);
		if (rule == STR_NPOS)
			return fault_key(in, node, "unknown signal");
		if (read_milli(in, node, -WEIGHT_MAX, WEIGHT_MAX, &weight))
			return -1;
		if (apply)
			in->r->weights[in->form][rule].of[where][kind] =
			    (int32_t)weight;
	}
	return 0;
}

static int read_kind(const struct reader *in, const struct ynode *node, bool apply)
{
	static const char *const keys[] = { "bias", "threshold", "page_threshold",
					    "weights", NULL };
	const struct ynode *bias = ynode_get(node, "bias");
	const struct ynode *low = ynode_get(node, "threshold");
	const struct ynode *page = ynode_get(node, "page_threshold");
	const struct ynode *weights = ynode_get(node, "weights");
	int kind = item_kind_of(node->key);
	struct rules_kind new;

	if (kind < 0)
		return fault_key(in, node, "unknown kind");
	if (want(in, node, YNODE_MAP, "bias, thresholds and weights") ||
	    check_keys(in, node, keys))
		return -1;
	new = in->r->kinds[in->form][kind];
	new.used = true;
	if ((bias && read_milli(in, bias, -WEIGHT_MAX, WEIGHT_MAX, &new.bias)) ||
	    (low && read_milli(in, low, 0, 1000, &new.threshold)) ||
	    (page && read_milli(in, page, 0, 1000, &new.page)))
		return -1;
	if (apply)
		in->r->kinds[in->form][kind] = new;
	return weights ? read_weights(in, weights, (enum item_kind)kind, apply) : 0;
}

static int read_kinds(const struct reader *in, const struct ynode *map, bool apply)
{
	if (!map)
		return 0;
	if (want(in, map, YNODE_MAP, "kinds of items"))
		return -1;
	for (size_t i = 0; i < map->n; i++)
		if (read_kind(in, &map->kids[i], apply))
			return -1;
	return 0;
}

static int read_profiles(const struct reader *in, const struct ynode *map,
			 struct str profile, bool *found)
{
	static const char *const keys[] = { "kinds", NULL };

	if (!map)
		return 0;
	if (want(in, map, YNODE_MAP, "profiles by name"))
		return -1;
	for (size_t i = 0; i < map->n; i++) {
		const struct ynode *node = &map->kids[i];
		bool chosen = str_eq(node->key, profile);

		if (want(in, node, YNODE_MAP, "kinds of a profile") ||
		    check_keys(in, node, keys) ||
		    read_kinds(in, ynode_get(node, "kinds"), chosen))
			return -1;
		*found |= chosen;
	}
	return 0;
}

static const struct ynode *read_file(const struct reader *in, struct str text)
{
	static const char *const keys[] = { "version",  "signals", "kinds", "profiles",
					    "verbatim", "lexicon", NULL };
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
	if (want(in, root, YNODE_MAP, "version, signals, kinds or profiles") ||
	    check_keys(in, root, keys))
		return NULL;
	version = ynode_get(root, "version");
	if (version && (!ynode_int(version, &number) || number != 1)) {
		fault(in, version, "unknown version of rules", ynode_text(version));
		return NULL;
	}
	return root;
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

/* What is said word for word has the weights of all talk, but for those it names. */
static int read_verbatim(struct reader *in, const struct ynode *map)
{
	static const char *const keys[] = { "kinds", NULL };
	int rc;

	if (!map)
		return 0;
	if (want(in, map, YNODE_MAP, "kinds of verbatim talk") ||
	    check_keys(in, map, keys))
		return -1;
	in->form = FORM_VERBATIM;
	rc = read_kinds(in, ynode_get(map, "kinds"), true);
	in->form = FORM_TIDY;
	return rc;
}

static int read_lexicon(const struct reader *in, const struct ynode *node,
			const struct phrase_block *taken)
{
	struct phrase_block blocks[] = { *taken, { .text = str_none() } };
	size_t line;

	if (node) {
		if (want(in, node, YNODE_SCALAR, "a block of phrases"))
			return -1;
		blocks[1] = (struct phrase_block){ ynode_text(node), node->line };
	}
	for (int i = 0; i < 2; i++)
		if (!phrases_read(&in->r->phrases, &in->r->arena, blocks[i].text,
				  &line))
			return err_at(
			    in->e, ERR_CONF, in->file, blocks[i].line + line, 1,
			    "\"[form kind]\" or \"weight weight phrase\" wanted");
	return 0;
}

static void copy_to_verbatim(struct rules *r)
{
	size_t size = r->list.n * sizeof(*r->weights[0]);

	if (size)
		memcpy(r->weights[FORM_VERBATIM], r->weights[FORM_TIDY], size);
	memcpy(r->kinds[FORM_VERBATIM], r->kinds[FORM_TIDY],
	       sizeof(r->kinds[FORM_TIDY]));
}

static int read_all_weights(struct reader *in, const struct ynode **root,
			    const struct phrase_block *phrases, const struct str *names,
			    size_t n, struct str profile, bool *found)
{
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_kinds(in, ynode_get(root[i], "kinds"), true))
			return -1;
	}
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_profiles(in, ynode_get(root[i], "profiles"), profile, found))
			return -1;
	}
	copy_to_verbatim(in->r);
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_verbatim(in, ynode_get(root[i], "verbatim")) ||
		    read_lexicon(in, ynode_get(root[i], "lexicon"), &phrases[i]))
			return -1;
	}
	return 0;
}

int rules_read(struct rules *r, const struct str *texts, const struct str *names,
	       size_t n, struct str profile, struct err *e)
{
	const struct ynode **root = arena_alloc(&r->arena, (n + 1) * sizeof(*root));
	struct phrase_block *phrases =
	    arena_alloc(&r->arena, (n + 1) * sizeof(*phrases));
	struct reader in = { .r = r, .e = e };
	bool found = str_eq(profile, STRL("general"));
	struct str rest;

	for (int i = 0; i < ITEM_KINDS; i++)
		r->kinds[FORM_TIDY][i] = (struct rules_kind){ false, -5000, 500, 750 };
	for (size_t i = 0; i < n; i++) {
		in.file = arena_str(&r->arena, names[i]);
		rest = texts[i];
		phrases[i] = phrases_take(&rest);
		root[i] = read_file(&in, rest);
		if (!root[i] || read_signals(&in, root[i]))
			return -1;
	}
	if (link_builtins(&in))
		return -1;
	for (int f = 0; f < FORMS; f++)
		r->weights[f] =
		    arena_alloc(&r->arena, (r->list.n + 1) * sizeof(*r->weights[f]));
	if (read_all_weights(&in, root, phrases, names, n, profile, &found))
		return -1;
	if (!found)
		return err_at(e, ERR_CONF, STRL("dossier.yaml"), 0, 0,
			      "profile: no rules file has one of the name \"%.*s\"",
			      STR_ARG(profile));
	return 0;
}
