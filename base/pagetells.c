/* pagetells.c - see pagetells.h. */
#include "base/pagetells.h"

#include "base/confpath.h"
#include "base/ledgerprop.h"
#include "base/pageprop.h"
#include "base/utf8.h"

/* The one value, or the element of a list, when it counts. */
static struct str counted(struct page_source *src, const char *key,
			  const struct ynode *n)
{
	struct str s = pageprop_text(src->a, n);

	if (!s.p || (src->ledgers.p &&
		     ledgerprop_wrote(src->a, src->ledgers, str_z(key), ynode_text(n))))
		return str_none();
	src->any = true;
	return s;
}

static struct str scalar(struct page_source *src, const char *key)
{
	return counted(src, key, pageprop(src->front, key));
}

static void values(struct page_source *src, const char *key, struct strs *out)
{
	const struct ynode *n = pageprop(src->front, key);
	size_t count = n && n->kind == YNODE_LIST ? n->n : 1;

	for (size_t i = 0; n && i < count; i++) {
		struct str s =
		    counted(src, key, n->kind == YNODE_LIST ? &n->kids[i] : n);

		if (s.p)
			*VEC_ADD(src->a, out) = s;
	}
}

enum page_kind pagetells_type(struct str type)
{
	if (str_iin_words(type, "account customer prospect partner competitor supplier "
				"vendor client company organisation organization"))
		return PAGE_ACCOUNT;
	if (str_iin_words(type, "person people contact"))
		return PAGE_PERSON;
	return str_ieq(type, STRL("meeting")) ? PAGE_MEETING : PAGE_NONE;
}

enum page_kind pagetells_kind(const struct conf *c, struct str id, struct str type,
			      struct str path)
{
	enum page_kind kind = pagetells_type(type);

	if (str_starts(id, STRL("a-")))
		return PAGE_ACCOUNT;
	if (str_starts(id, STRL("p-")))
		return PAGE_PERSON;
	if (id.len > 0 || kind == PAGE_MEETING || confpath_is_template(c, path))
		return PAGE_NONE;
	if (kind != PAGE_NONE)
		return kind;
	if (confpath_claims(c->accounts_path, path))
		return PAGE_ACCOUNT;
	return confpath_claims(c->people_path, path) ? PAGE_PERSON : PAGE_NONE;
}

/* The name in a path: where the template puts it, else the file's. */
static struct str file_name(struct arena *a, struct str tmpl, struct str path)
{
	struct str name = confpath_name(tmpl, path);

	if (name.len)
		return utf8_nfc(a, name);
	path = str_base(path);
	path.len -= 3; /* ".md" */
	return utf8_nfc(a, path);
}

static void tell_domains(struct page_source *src, struct strs *out)
{
	struct strs domains = { 0 };

	values(src, "domains", &domains);
	values(src, "domain", &domains);
	for (size_t i = 0; i < domains.n; i++) {
		struct str d = domains.v[i];

		str_eat(&d, '@');
		if (str_chr(d, '.') != STR_NPOS && str_chr(d, ' ') == STR_NPOS)
			*VEC_ADD(src->a, out) = arena_lower(src->a, d);
	}
}

static struct str tell_email(struct page_source *src)
{
	struct str s = scalar(src, "email");

	if (str_istarts(s, STRL("mailto:")))
		s = str_from(s, 7);
	return str_chr(s, '@') == STR_NPOS ? str_none() : s;
}

static bool is_relation(struct str word)
{
	return str_iin_words(word, "customer prospect partner competitor");
}

bool pagetells(const struct conf *c, struct str path, struct page_source *src,
	       struct page_tells *t)
{
	struct arena *a = src->a;
	struct str type = pageprop_text(a, pageprop(src->front, "type"));
	struct str tmpl;

	*t = (struct page_tells){ .path = path };
	t->kind =
	    pagetells_kind(c, pageprop_text(a, pageprop(src->front, "dossier_id")),
			   type, path);
	if (t->kind == PAGE_NONE ||
	    (!pageprop(src->front, "dossier_id") && pageprop_of_plugin(src->front)))
		return false;
	tmpl = t->kind == PAGE_ACCOUNT ? c->accounts_path : c->people_path;
	t->by_file = !pageprop(src->front, "title");
	t->name = t->by_file ? file_name(a, tmpl, path) : scalar(src, "title");
	if (!t->name.len)
		return false;
	values(src, "aliases", &t->aliases);
	values(src, "alias", &t->aliases);
	tell_domains(src, &t->domains);
	t->email = tell_email(src);
	t->org = scalar(src, "org");
	if (!t->org.p)
		t->org = scalar(src, "organisation");
	if (!t->org.p)
		t->org = scalar(src, "company");
	t->role = scalar(src, "role");
	t->relation = arena_lower(a, scalar(src, "relation"));
	if (!is_relation(t->relation))
		t->relation = is_relation(type) ? arena_lower(a, type) : str_none();
	/* A name that dossier gave a file is nobody's word. */
	return src->any || !src->ledgers.p ||
	       !ledgerprop_wrote(a, src->ledgers, LEDGER_MADE, str_none());
}
