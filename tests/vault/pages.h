/*
 * pages.h - fresh pages for merge tests, from a short notation.
 *
 * One line of the body a line; "<TAB>e1,e2<TAB>2026-02-03" behind it are its
 * evidence and date.  A line "= key: value" is a property, "= key: [a, b]" a
 * list, "= key: !value" is written plain, "@ id id" names the sources, "? e1"
 * evidence that the page hides, "!@ id" a record that was taken back and "!? e1"
 * its evidence; "!" alone gives the page up.
 */
#ifndef TESTS_VAULT_PAGES_H
#define TESTS_VAULT_PAGES_H
#include "base/hash.h"
#include "render/vault/merge/merge.h"
#include "render/vault/merge/takeback.h"

static const struct entity pages_entity = { .kind = ENTITY_ACCOUNT,
					    .id = STR("a-0123456789abcdef"),
					    .name = STR("Larkmoor") };

static void pages_tokens(struct arena *a, struct str list, struct strs *out)
{
	struct str t;

	while (str_split(&list, ',', &t))
		if (t.len)
			*VEC_ADD(a, out) =
			    arena_fmt(a, "e-%.*s", STR_ARG(hash_token(a, t)));
}

static void pages_prop(struct arena *a, struct str line, struct page *p)
{
	size_t colon = str_chr(line, ':');
	struct page_prop *n;
	struct str v, x;

	if (colon == STR_NPOS) /* only a fuzzer writes one */
		return;
	n = VEC_ADD(a, &p->props);
	v = str_trim(str_from(line, colon + 1));
	n->key = str_sub(line, 0, colon);
	n->list = v.len > 1 && v.p[0] == '[';
	n->plain = str_eat(&v, '!');
	if (n->list)
		v = str_sub(v, 1, v.len - 1);
	while (str_split(&v, n->list ? ',' : '\n', &x))
		if (x.len)
			*VEC_ADD(a, &n->values) = str_trim(x);
}

__attribute__((unused)) static struct page pages_fresh(struct arena *a, struct str text)
{
	struct page p = { .entity = &pages_entity };
	struct strs gone = { 0 }, gone_tokens = { 0 };
	struct str line, part;

	pages_prop(a, STRL("dossier_id: a-0123456789abcdef"), &p);
	while (str_line(&text, &line)) {
		if (str_starts(line, STRL("= "))) {
			pages_prop(a, str_from(line, 2), &p);
		} else if (str_starts(line, STRL("? "))) {
			pages_tokens(a, str_from(line, 2), &p.hidden);
		} else if (str_eq(line, STRL("!"))) {
			p.given_up = true;
		} else if (str_starts(line, STRL("!? "))) {
			pages_tokens(a, str_from(line, 3), &gone_tokens);
		} else if (str_starts(line, STRL("@ ")) ||
			   str_starts(line, STRL("!@ "))) {
			bool back = str_eat(&line, '!');
			struct str ids = str_from(line, 2);

			while (str_split(&ids, ' ', &part))
				*VEC_ADD(a, back ? &gone : &p.sources) = part;
		} else {
			struct page_line *l = VEC_ADD(a, &p.lines);

			str_split(&line, '\t', &l->text);
			if (str_split(&line, '\t', &part))
				pages_tokens(a, part, &l->tokens);
			if (str_split(&line, '\t', &part))
				l->date = part;
		}
	}
	p.gone = page_told_new(a, &gone, &gone_tokens, false);
	return p;
}

/* The merged page in the arena; {NULL, 0} on error. */
__attribute__((unused)) static struct str
pages_merge(struct arena *a, struct str fresh, struct str standing, struct err *e)
{
	struct page p = pages_fresh(a, fresh);
	struct buf out = { 0 };
	struct str s = { 0 };

	if (merge_page(a, &p, standing, &out, e) == 0)
		s = arena_str(a, buf_view(&out));
	buf_fini(&out);
	return s;
}

/* s with the first `from` replaced by `to`; s itself when it is not there. */
__attribute__((unused)) static struct str pages_edit(struct arena *a, struct str s,
						     struct str from, struct str to)
{
	struct buf b = { 0 };
	size_t at = str_find(s, from, 0);
	struct str r;

	if (at == STR_NPOS || from.len == 0)
		return s;
	buf_str(&b, str_sub(s, 0, at));
	buf_str(&b, to);
	buf_str(&b, str_from(s, at + from.len));
	r = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return r;
}
#endif
