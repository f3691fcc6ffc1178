/* moved.c - see moved.h. */
#include "render/vault/moved.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "render/page/escape.h"

static void add(struct arena *a, struct moved_pages *m, const struct entity *e)
{
	/* "C# | team.md": links stay as they are until it has another name. */
	if (!escape_is_target(e->link))
		return;
	for (size_t i = 0; i < e->left.n; i++) {
		size_t n = m->links.n,
		       at = map_put(a, &m->at, utf8_fold(a, e->left.v[i]), n);

		if (at == n)
			*VEC_ADD(a, &m->links) =
			    (struct relink){ .from = e->left.v[i], .to = e->link };
		else if (!str_eq(m->links.v[at].to, e->link))
			m->links.v[at].to = str_none(); /* whose it was is not known */
	}
}

void moved_find(struct arena *a, const struct resolved *w, struct moved_pages *out)
{
	struct buf b = { 0 };
	struct hash h;

	for (size_t i = 0; i < w->meetings.n; i++)
		add(a, out, &w->meetings.v[i]->e);
	for (size_t i = 0; i < w->accounts.n; i++)
		add(a, out, &w->accounts.v[i]->e);
	for (size_t i = 0; i < w->people.n; i++)
		add(a, out, &w->people.v[i]->e);
	for (size_t i = 0; i < out->links.n; i++) {
		hash_put_text(&b, out->links.v[i].from);
		hash_put_text(&b, out->links.v[i].to);
	}
	hash_init(&h);
	hash_add(&h, buf_view(&b));
	hash_end_hex(&h, out->digest, 32);
	buf_fini(&b);
}

/* Where the link that begins behind `at` is to lead on to, or NULL. */
static const struct relink *link_at(struct arena *a, const struct moved_pages *m,
				    struct str text, size_t at)
{
	size_t end = at;

	while (end < text.len && str_chr(STRL("|#]\\\n"), text.p[end]) == STR_NPOS)
		end++;
	at = map_get(&m->at, utf8_fold(a, str_sub(text, at, end)));
	return at == STR_NPOS || !m->links.v[at].to.len ? NULL : &m->links.v[at];
}

struct str moved_led_on(struct arena *a, const struct moved_pages *m, struct str path,
			struct str text)
{
	size_t at = 0;

	while (m->links.n && (at = str_find(text, STRL("[["), at)) != STR_NPOS) {
		const struct relink *r = link_at(a, m, text, at += 2);
		struct buf b = { 0 };

		if (r && entity_relink(a, path, text, r, &b))
			text = arena_str(a, buf_view(&b));
		buf_fini(&b);
	}
	return text;
}

void moved_digest(const struct moved_pages *m, char digest[33])
{
	struct hash h;

	if (!m->links.n)
		return;
	hash_init(&h);
	hash_add(&h, str_n(digest, 32));
	hash_add(&h, str_n(m->digest, 32));
	hash_end_hex(&h, digest, 32);
}
