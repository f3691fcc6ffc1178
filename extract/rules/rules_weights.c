/*
 * rules_weights.c - weights and thresholds of rules files: of all talk, of a profile,
 * of talk word for word, of phrases and of private words.
 */
#include "extract/rules/rules_reader.h"

enum { WEIGHT_MAX = 100000 };

static int read_milli(const struct reader *in, const struct ynode *node, int64_t min,
		      int64_t max, int64_t *out)
{
	if (!ynode_milli(node, out) || *out < min || *out > max)
		return err_at(in->e, ERR_CONF, in->file, node->line, node->col,
			      "a number from %lld to %lld wanted",
			      (long long)min / 1000, (long long)max / 1000);
	return 0;
}

static int unknown_signal(const struct reader *in, const struct ynode *node,
			  struct str name)
{
	struct meant m = meant_begin(name);

	for (size_t i = 0; i < in->r->list.n; i++)
		meant_try(&m, in->r->list.v[i].name[NEAR_SELF]);
	return reader_unknown_key(in, node, "unknown signal", &m);
}

/* apply = false: only the names and values are checked. */
static int read_weights(const struct reader *in, const struct ynode *map,
			enum item_kind kind, bool apply)
{
	if (reader_want(in, map, YNODE_MAP, "\"signal: weight\""))
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
			return unknown_signal(in, node, name);
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

	if (kind < 0) {
		struct meant m = meant_begin(node->key);

		for (int i = 0; i < ITEM_KINDS; i++)
			meant_try(&m, item_kind_name((enum item_kind)i));
		return reader_unknown_key(in, node, "unknown kind", &m);
	}
	if (reader_want(in, node, YNODE_MAP, "bias, thresholds and weights") ||
	    reader_keys(in, node, keys))
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
	if (reader_want(in, map, YNODE_MAP, "kinds of items"))
		return -1;
	for (size_t i = 0; i < map->n; i++)
		if (read_kind(in, &map->kids[i], apply))
			return -1;
	return 0;
}

static int read_profiles(const struct reader *in, const struct ynode *map,
			 struct meant *profile, bool *found)
{
	static const char *const keys[] = { "kinds", NULL };

	if (!map)
		return 0;
	if (reader_want(in, map, YNODE_MAP, "profiles by name"))
		return -1;
	for (size_t i = 0; i < map->n; i++) {
		const struct ynode *node = &map->kids[i];
		bool chosen = str_eq(node->key, profile->typed);

		meant_try(profile, node->key);
		if (reader_want(in, node, YNODE_MAP, "kinds of a profile") ||
		    reader_keys(in, node, keys) ||
		    read_kinds(in, ynode_get(node, "kinds"), chosen))
			return -1;
		*found |= chosen;
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
	if (reader_want(in, map, YNODE_MAP, "kinds of verbatim talk") ||
	    reader_keys(in, map, keys))
		return -1;
	in->form = FORM_VERBATIM;
	rc = read_kinds(in, ynode_get(map, "kinds"), true);
	in->form = FORM_TIDY;
	return rc;
}

static int read_surroundings(const struct reader *in, const struct ynode *node)
{
	size_t line;

	if (!node)
		return 0;
	if (reader_want(in, node, YNODE_SCALAR, "a block of trees"))
		return -1;
	if (!around_read(in->r->trees, &in->r->arena, ynode_text(node), &line))
		return err_at(in->e, ERR_CONF, in->file, node->line + line, 1,
			      "\"[kind]\" or a tree (three questions and four numbers) "
			      "wanted");
	return 0;
}

/* A block of lines; what: it is called. */
static int find_block(const struct reader *in, const struct ynode *root,
		      const struct last_block *last, const char *key, const char *what,
		      struct last_block *out)
{
	const struct ynode *node = ynode_get(root, key);

	*out = (struct last_block){ .line = 0 };
	if (str_eq(last->key, str_z(key)))
		*out = *last;
	if (!node)
		return 0;
	if (reader_want(in, node, YNODE_SCALAR, what))
		return -1;
	*out = (struct last_block){ .text = ynode_text(node), .line = node->line };
	return 0;
}

static int read_lexicon(const struct reader *in, const struct ynode *root,
			const struct last_block *last)
{
	struct last_block block;
	size_t line;

	if (find_block(in, root, last, "lexicon", "a block of phrases", &block))
		return -1;
	if (!phrases_read(&in->r->phrases, &in->r->arena, block.text, &line))
		return err_at(in->e, ERR_CONF, in->file, block.line + line, 1,
			      "\"[tidy]\", \"[verbatim]\" or \"phrase: a540,31 "
			      "...\" wanted");
	return 0;
}

static int read_classes(const struct reader *in, const struct ynode *root,
			const struct last_block *last)
{
	struct last_block block;
	size_t line;

	if (find_block(in, root, last, "classes", "a block of classes", &block))
		return -1;
	if (!wordclasses_read(&in->r->classes, &in->r->arena, block.text, &line))
		return err_at(in->e, ERR_CONF, in->file, block.line + line, 1,
			      "\"@class words\" wanted");
	return 0;
}

static int read_private(const struct reader *in, const struct ynode *root,
			const struct last_block *last)
{
	struct last_block block;
	size_t line;

	if (find_block(in, root, last, "private", "a block of private words", &block))
		return -1;
	if (!privacy_read(&in->r->privacy, &in->r->arena, block.text, &line))
		return err_at(
		    in->e, ERR_CONF, in->file, block.line + line, 1,
		    "\"@class words\", \"bias number\", \"weight weight word\", "
		    "\"level number\" or \"tree ...\" wanted");
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

int rules_read_weights(struct reader *in, const struct ynode **root,
		       const struct last_block *last, const struct str *names, size_t n,
		       struct meant *profile, bool *found)
{
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_kinds(in, ynode_get(root[i], "kinds"), true) ||
		    read_classes(in, root[i], &last[i]))
			return -1;
	}
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_profiles(in, ynode_get(root[i], "profiles"), profile, found))
			return -1;
	}
	copy_to_verbatim(in->r);
	in->r->privacy.shared = in->r->phrases.classes = &in->r->classes;
	for (size_t i = 0; i < n; i++) {
		in->file = arena_str(&in->r->arena, names[i]);
		if (read_verbatim(in, ynode_get(root[i], "verbatim")) ||
		    read_surroundings(in, ynode_get(root[i], "surroundings")) ||
		    read_private(in, root[i], &last[i]) ||
		    read_lexicon(in, root[i], &last[i]))
			return -1;
	}
	if (!phrases_lay_out(&in->r->phrases, &in->r->arena))
		return err_at(in->e, ERR_CONF, in->file, 0, 0, "too many phrases");
	return 0;
}
