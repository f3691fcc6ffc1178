/* writer.c - who wrote notes, as far as they say; "me" of them is nobody else. */
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/who/index.h"
#include "extract/who/resolve.h"

enum { HEAD = 4, NAME_MOST = 3 };

/* Bytes of "written up by " and the like at the start of s, or 0. */
static size_t writes(struct str s)
{
	static const struct str by[] = { STR("written up by "), STR("written by "),
					 STR("typed up by "),   STR("typed by "),
					 STR("notes by "),      STR("notes taken by "),
					 STR("minutes by ") };

	return STR_ANY(str_istarts, s, by);
}

/* "20/10, written up by Gareth on the train": the name, or none. */
static struct str told(struct str s)
{
	size_t at = 0, end = 0, i = 0;
	struct str word;

	while (at < s.len && !writes(str_from(s, at)))
		at++;
	s = str_from(s, at + writes(str_from(s, at)));
	for (size_t n = 0; n < NAME_MOST && word_next(s, &i, &word); n++) {
		struct str rest = word;

		/* "Notes by Ada | Kiln review" */
		if (!utf8_is_upper(utf8_next(&rest)) ||
		    (n > 0 && (size_t)(word.p - s.p) != end + 1))
			break;
		end = (size_t)(word.p - s.p) + word.len;
	}
	return str_head(s, end);
}

/* "at the yard (Ada's notes)", "Ada's own minutes": the name of somebody known. */
static struct str whose(const struct talk *t, struct str s)
{
	static const char kinds[] = " minutes notebook notes scribbles write-up ";

	for (size_t at = 0; (at = str_find(s, STRL("'s "), at)) != STR_NPOS; at++) {
		struct str rest = str_from(s, at + 3), word, name = str_head(s, at);
		struct person_refs known = { 0 };
		size_t i = 0;

		if (word_next(rest, &i, &word) && str_ieq(word, STRL("own")))
			(void)word_next(rest, &i, &word);
		name = str_from(name, str_last_word(name));
		(void)str_eat(&name, '(');
		if (str_iin_words(word, kinds) && t->who)
			index_people(t->who, name, &known);
		if (known.n)
			return name;
	}
	return str_none();
}

static struct str writer(const struct talk *t, struct str s)
{
	struct str name = told(s);

	return name.len ? name : whose(t, s);
}

struct str resolve_me(const struct talk *t)
{
	const struct segments *v = &t->r->segments;
	struct str head = record_has_talk(t->r) ? str_none() : writer(t, t->r->title);

	if (head.len && !name_is_pseudo(head))
		return head;
	for (size_t i = 0; i < v->n && i < HEAD; i++) {
		struct str name = v->v[i].kind == SEG_PARAGRAPH
				      ? writer(t, v->v[i].text)
				      : str_none();

		if (name.len)
			return name;
	}
	return t->conf->me;
}
