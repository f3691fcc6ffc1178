/* answer.c - the reader of answers: strict in form, capped in size. */
#include "extract/llm/answer.h"

#include "base/json.h"

struct str reject_reason_name(enum reject_reason reason)
{
	static const struct str names[REJECT_REASONS] = {
		STR("no-item"),  STR("proposal"),  STR("past"),      STR("joke"),
		STR("reversed"), STR("duplicate"), STR("wrong-kind")
	};

	return names[reason];
}

/* How a member of an object is read. */
struct member {
	struct str key;
	void (*read)(struct json *j, struct arena *a, void *to);
	size_t offset;
};

static void refuse(struct json *j, const char *what)
{
	if (!j->failed)
		err_set(j->err, ERR_SYNTAX, "the model's answer has %s", what);
	j->failed = true;
}

/* Exactly these members, each once, in any order. */
static void read_object(struct json *j, struct arena *a, const struct member *v,
			size_t n, void *to)
{
	unsigned seen = 0;
	struct str key;

	if (!json_enter(j, JSON_OBJECT))
		return;
	while (json_key(j, &key)) {
		size_t i = 0;

		while (i < n && !str_eq(v[i].key, key))
			i++;
		if (i == n || (seen & 1u << i)) {
			refuse(j, "a member that is not asked for");
			return;
		}
		seen |= 1u << i;
		v[i].read(j, a, (char *)to + v[i].offset);
	}
	if (!j->failed && seen != (1u << n) - 1)
		refuse(j, "not all members");
}

#define MEMBERS(v) (v), COUNT(v)

static void read_text(struct json *j, struct arena *a, void *to)
{
	struct str *s = to;

	(void)a;
	*s = json_string(j);
	if (s->len > ANSWER_STRING)
		*s = (struct str){ 0 };
}

/* One of a list of words; the number of it goes to *to. */
static int read_word(struct json *j, struct str (*name)(int), int n)
{
	struct str word = json_string(j);

	for (int i = 0; i < n && !j->failed; i++)
		if (str_eq(word, name(i)))
			return i;
	refuse(j, "a word that is not on its list");
	return 0;
}

static struct str kind_word(int i)
{
	return item_kind_name((enum item_kind)i);
}

static struct str reason_word(int i)
{
	return reject_reason_name((enum reject_reason)i);
}

static void read_kind(struct json *j, struct arena *a, void *to)
{
	(void)a;
	*(enum item_kind *)to = (enum item_kind)read_word(j, kind_word, ITEM_KINDS);
}

static void read_reason(struct json *j, struct arena *a, void *to)
{
	(void)a;
	*(enum reject_reason *)to =
	    (enum reject_reason)read_word(j, reason_word, REJECT_REASONS);
}

/* A list; what is over `most` is read and left out. */
#define READ_LIST(name, list_type, type, read_one, most)            \
	static void name(struct json *j, struct arena *a, void *to) \
	{                                                           \
		struct list_type *list = to;                        \
                                                                    \
		if (!json_enter(j, JSON_ARRAY))                     \
			return;                                     \
		while (json_more(j)) {                              \
			struct type one = { 0 };                    \
                                                                    \
			read_one;                                   \
			if (list->n < (most))                       \
				*VEC_ADD(a, list) = one;            \
		}                                                   \
	}
#define READ_OBJECT(members) read_object(j, a, MEMBERS(members), &one)

READ_LIST(read_strs, strs, str, read_text(j, a, &one), ANSWER_NAMES)
READ_LIST(read_same, answer_same, strs, read_strs(j, a, &one), ANSWER_ITEMS)

static const struct member quote_v[] = {
	{ STR("turn"), read_text, offsetof(struct answer_quote, turn) },
	{ STR("quote"), read_text, offsetof(struct answer_quote, quote) },
};
READ_LIST(read_quotes, answer_quotes, answer_quote, READ_OBJECT(quote_v), ANSWER_QUOTES)

static const struct member item_v[] = {
	{ STR("evidence"), read_quotes, offsetof(struct answer_item, evidence) },
	{ STR("kind"), read_kind, offsetof(struct answer_item, kind) },
	{ STR("text"), read_text, offsetof(struct answer_item, text) },
	{ STR("owner"), read_text, offsetof(struct answer_item, owner) },
	{ STR("due"), read_text, offsetof(struct answer_item, due) },
	{ STR("about"), read_strs, offsetof(struct answer_item, about) },
};
READ_LIST(read_items, answer_items, answer_item, READ_OBJECT(item_v), ANSWER_ITEMS)

static const struct member reject_v[] = {
	{ STR("rule"), read_text, offsetof(struct answer_reject, rule) },
	{ STR("reason"), read_reason, offsetof(struct answer_reject, reason) },
};
READ_LIST(read_rejects, answer_rejects, answer_reject, READ_OBJECT(reject_v),
	  ANSWER_ITEMS)

static const struct member line_v[] = {
	{ STR("turn"), read_text, offsetof(struct answer_line, evidence.turn) },
	{ STR("quote"), read_text, offsetof(struct answer_line, evidence.quote) },
	{ STR("text"), read_text, offsetof(struct answer_line, text) },
};
READ_LIST(read_lines, answer_lines, answer_line, READ_OBJECT(line_v), ANSWER_ITEMS)

static const struct member topic_v[] = {
	{ STR("turns"), read_strs, offsetof(struct answer_topic, turns) },
	{ STR("name"), read_text, offsetof(struct answer_topic, name) },
};
READ_LIST(read_topics, answer_topics, answer_topic, READ_OBJECT(topic_v), ANSWER_ITEMS)

static const struct member answer_v[] = {
	{ STR("items"), read_items, offsetof(struct answer, items) },
	{ STR("rejected"), read_rejects, offsetof(struct answer, rejected) },
	{ STR("summary"), read_lines, offsetof(struct answer, summary) },
	{ STR("topics"), read_topics, offsetof(struct answer, topics) },
};

static const struct member join_v[] = {
	{ STR("summary"), read_strs, offsetof(struct answer_join, summary) },
	{ STR("topics"), read_strs, offsetof(struct answer_join, topics) },
	{ STR("same"), read_same, offsetof(struct answer_join, same) },
};

static int read_all(struct arena *a, struct str text, const struct member *v, size_t n,
		    void *out, struct err *e)
{
	struct json j;

	json_init(&j, text, a, e);
	read_object(&j, a, v, n, out);
	if (!j.failed && !json_end(&j))
		refuse(&j, "text behind its end");
	return j.failed ? -1 : 0;
}

int answer_read(struct arena *a, struct str text, struct answer *out, struct err *e)
{
	*out = (struct answer){ 0 };
	return read_all(a, text, MEMBERS(answer_v), out, e);
}

int answer_read_join(struct arena *a, struct str text, struct answer_join *out,
		     struct err *e)
{
	*out = (struct answer_join){ 0 };
	return read_all(a, text, MEMBERS(join_v), out, e);
}

size_t answer_id(struct str id, char letter)
{
	long n;

	if (!str_eat(&id, letter))
		return 0;
	n = str_uint(id, 1000000);
	return n > 0 ? (size_t)n : 0;
}
