/*
 * cmd_init.c - dossier init: a first dossier.yaml, proposed from the exports.
 * Counts who meets whom; a person then corrects what was proposed.
 */
#include <stddef.h>

#include "base/assets.h"
#include "base/confpath.h"
#include "base/confvalue.h"
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/fswalk.h"
#include "base/json.h"
#include "base/lang/mail.h"
#include "base/map.h"
#include "base/utf8.h"
#include "cli/exports.h"
#include "cli/option.h"
#include "cli/vault.h"
#include "dossier/extract.h"

/* Domains whose spelling is looked for in a talk: a webinar has many. */
enum { MAX_SPELT = 16 };

/* A domain or a person, and in how many exports. */
struct count {
	struct str name, domain;
	size_t exports;
	bool told; /* the name is no guess from the domain */
};

/* As VEC() makes one, and where each key is. */
struct counts {
	struct count *v;
	size_t n, cap;
	struct map at;
};

struct tally {
	struct arena arena;
	struct counts domains, people, offsets;
	size_t exports;
};

/* A name as one line of YAML, which refuses control characters. */
static struct str plain(struct arena *a, struct str s)
{
	struct buf b = { 0 };

	while (s.len) {
		uint32_t cp = utf8_next(&s);

		if (cp >= ' ' && !(cp >= 0x7F && cp < 0xA0) && cp != 0xFEFF &&
		    (cp & 0xFFFE) != 0xFFFE)
			utf8_put(&b, cp);
	}
	return str_trim(arena_take(a, &b));
}

/* seen: the keys of this export, each of which counts once. */
static void count(struct tally *t, struct counts *in, struct str key, struct str name,
		  struct str domain, struct map *seen)
{
	struct count *c;
	size_t i;

	key = arena_str(&t->arena, key);
	if (!key.len || map_put(&t->arena, seen, key, t->exports) != t->exports)
		return;
	map_set(&t->arena, seen, key, t->exports + 1);
	i = map_put(&t->arena, &in->at, key, in->n);
	if (i == in->n) {
		c = VEC_ADD(&t->arena, in);
		c->name = plain(&t->arena, name);
	}
	c = &in->v[i];
	c->exports++;
	if (!c->domain.len)
		c->domain = plain(&t->arena, domain);
}

/* As title or talk write whose domain it is, the longest name: so are pages called. */
static void spell(struct tally *t, const struct record *r, struct str domain)
{
	size_t at = map_get(&t->domains.at, domain);
	struct count *c = at == STR_NPOS ? NULL : &t->domains.v[at];
	struct str name;

	if (!c)
		return;
	name = extract_spelt(&t->arena, r->title, domain);
	for (size_t i = 0; i < r->segments.n && !name.len; i++)
		name = extract_spelt(&t->arena, r->segments.v[i].text, domain);
	if (name.len && (!c->told || name.len > c->name.len))
		c->name = plain(&t->arena, name);
	c->told |= name.len > 0;
}

static int tally_record(void *ctx, struct record *r, struct err *e)
{
	struct tally *t = ctx;
	struct map domains = { 0 }, people = { 0 }, offsets = { 0 };

	(void)e;
	count(t, &t->offsets, r->utc_offset, r->utc_offset, str_none(), &offsets);
	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *p = &r->participants.v[i];
		struct str domain = email_domain(&t->arena, p->email);
		bool first =
		    domains.n < MAX_SPELT && map_get(&domains, domain) == STR_NPOS;

		if (p->pseudo)
			continue;
		if (!confvalue_domain(domain) && !domain_is_free_mail(domain))
			count(t, &t->domains, domain,
			      p->org.len ? p->org : domain_name(&t->arena, domain),
			      domain, &domains);
		if (first && !p->org.len)
			spell(t, r, domain);
		count(t, &t->people, utf8_key(&t->arena, p->name), p->name, domain,
		      &people);
	}
	t->exports++;
	return 0;
}

static int most_first(const void *x, const void *y)
{
	const struct count *a = x, *b = y;

	if (a->exports != b->exports)
		return a->exports < b->exports ? 1 : -1;
	return str_cmp(a->name, b->name);
}

static void sort(struct counts *c)
{
	VEC_SORT(c, most_first);
}

static int tally_exports(struct tally *t, const char *from, struct err *e)
{
	int rc = exports_read(&from, 1, 0, (struct sink){ tally_record, t }, e);

	sort(&t->domains);
	sort(&t->people);
	sort(&t->offsets);
	return rc;
}

/* "Ada" of an address is Ada Quill of a list, when no other Ada is there. */
static struct str whole_name(const struct tally *t, struct str name)
{
	struct str found = name;

	for (size_t i = 0; str_chr(name, ' ') == STR_NPOS && i < t->people.n; i++) {
		struct str other = t->people.v[i].name;

		if (str_chr(other, ' ') != name.len ||
		    !str_ieq(str_head(other, name.len), name))
			continue;
		if (found.len > name.len)
			return name;
		found = other;
	}
	return found;
}

static const struct count *who_am_i(const struct tally *t)
{
	for (size_t i = 0; t->domains.n && i < t->people.n; i++)
		if (str_eq(t->people.v[i].domain, t->domains.v[0].domain))
			return &t->people.v[i];
	return t->people.n ? &t->people.v[0] : NULL;
}

static void put_exports(struct buf *out, const char *how, const struct count *c)
{
	buf_fmt(out, " # %s %zu export%s\n", how, c->exports, plural(c->exports));
}

static void put_domains(struct buf *out, const struct count *c, const char *indent)
{
	buf_fmt(out, "%sdomains: [", indent);
	json_put_string(out, c->domain);
	buf_z(out, "]\n");
}

/* UTC stamps say where the recorder's clock was, not where the person is. */
static void put_zone(struct buf *out, const struct tally *t)
{
	const struct count *c = t->offsets.n ? &t->offsets.v[0] : NULL;

	buf_z(out, "timezone: ");
	if (!c || str_eq(c->name, STRL("+00:00")))
		buf_z(out, "UTC # better an IANA name, as Europe/Oslo");
	else {
		json_put_string(out, c->name);
		buf_fmt(out, " # of %zu export%s; better an IANA name, as Europe/Oslo",
			c->exports, plural(c->exports));
	}
	buf_z(out, ": dates are counted in it\n\n");
}

static void propose(struct buf *out, const struct tally *t)
{
	const struct count *me = who_am_i(t);

	buf_fmt(out, "# Proposed from %zu export%s: correct what is wrong.\n",
		t->exports, plural(t->exports));
	if (me) {
		buf_z(out, "me: ");
		json_put_string(out, whole_name(t, me->name));
		put_exports(out, "in", me);
	}
	if (t->domains.n) {
		buf_z(out, "organisation:\n  name: ");
		json_put_string(out, t->domains.v[0].name);
		put_exports(out, "the domain of", &t->domains.v[0]);
		put_domains(out, &t->domains.v[0], "  ");
	}
	if (t->domains.n > 1)
		buf_z(out, "accounts:\n");
	for (size_t i = 1; i < t->domains.n; i++) {
		buf_z(out, "  - name: ");
		json_put_string(out, t->domains.v[i].name);
		put_exports(out, "in", &t->domains.v[i]);
		put_domains(out, &t->domains.v[i], "    ");
	}
	put_zone(out, t);
}

/* The reference of all keys: every line of it a comment, so that no key stands twice.
 */
static void put_reference(struct buf *out)
{
	struct str rest = asset("dossier.yaml"), line;

	while (str_line(&rest, &line)) {
		if (line.len && line.p[0] != '#')
			buf_z(out, "# ");
		buf_str(out, line);
		buf_c(out, '\n');
	}
}

static void list_adoptable(const struct settings *s, const struct conf *c)
{
	for (size_t i = 0; i < c->accounts.n; i++)
		say(s, "would adopt %.*s (account %.*s)",
		    STR_ARG(c->accounts.v[i].page), STR_ARG(c->accounts.v[i].name));
	for (size_t i = 0; i < c->people.n; i++)
		say(s, "would adopt %.*s (person %.*s)", STR_ARG(c->people.v[i].page),
		    STR_ARG(c->people.v[i].name));
}

static bool is_listed(const struct conf *c, struct str page)
{
	for (size_t i = 0; i < c->accounts.n; i++)
		if (str_eq(c->accounts.v[i].page, page))
			return true;
	for (size_t i = 0; i < c->people.n; i++)
		if (str_eq(c->people.v[i].page, page))
			return true;
	return false;
}

static void list_of(const struct settings *s, struct arena *a, const struct counts *of,
		    const char *what, struct str page)
{
	struct str key = utf8_key(a, str_without(str_base(page), STRL(".md")));

	for (size_t i = 0; i < of->n; i++)
		if (str_eq(utf8_key(a, of->v[i].name), key))
			say(s, "would adopt %.*s (%s %.*s)", STR_ARG(page), what,
			    STR_ARG(of->v[i].name));
}

/* Pages that say nothing of themselves and are called as who is in the exports. */
static int list_named(const struct settings *s, const struct tally *t,
		      const struct conf *c, const char *vault, struct err *e)
{
	struct counts accounts = t->domains; /* all but the own one */
	struct fs_entries files = { 0 };
	struct arena a = { 0 };
	int rc = fs_walk_names(vault, &a, &files, diag_once(), e);

	if (accounts.n) {
		accounts.v++;
		accounts.n--;
	}
	for (size_t i = 0; rc == 0 && i < files.n; i++) {
		struct str page = files.v[i].path;

		if (!str_ends(page, STRL(".md")) || is_listed(c, page) ||
		    confpath_is_template(c, page))
			continue;
		list_of(s, &a, &accounts, "account", page);
		list_of(s, &a, &t->people, "person", page);
	}
	arena_fini(&a);
	return rc;
}

/* As one types it: in quotes where a shell would part it, or read a sign in it. */
static void put_typed(struct buf *out, const char *path)
{
	static const char plain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789._/+-";
	bool is_plain = path[strspn(path, plain)] == '\0';

	buf_z(out, *path == '-' ? "./" : "");
	buf_z(out, is_plain ? "" : "'");
	for (const char *c = path; *c; c++)
		if (*c == '\'')
			buf_z(out, "'\\''");
		else
			buf_c(out, *c);
	buf_z(out, is_plain ? "" : "'");
}

static void say_next(const struct settings *s, const char *vault)
{
	struct buf b = { 0 };

	buf_z(&b, "dossier run ");
	put_typed(&b, s->from ? s->from : "EXPORTS");
	buf_z(&b, " --vault ");
	put_typed(&b, vault);
	say(s, "wrote %s/dossier.yaml: read and correct it, then %.*s", vault,
	    STR_ARG(buf_view(&b)));
	buf_fini(&b);
}

static int write_conf(const struct tally *t, const char *vault, struct err *e)
{
	struct fs_root root;
	struct buf text = { 0 };
	int rc;

	if (t->exports)
		propose(&text, t);
	put_reference(&text);
	rc = fs_root_open(&root, vault, e);
	if (rc == 0) {
		rc = fs_root_create(&root, STRL("dossier.yaml"), buf_view(&text), e);
		if (rc < 0)
			fs_root_fail(&root, e);
		fs_root_close(&root);
	}
	buf_fini(&text);
	return rc;
}

static int run(const struct settings *s)
{
	struct settings at = *s;
	struct tally t = { 0 };
	struct vault v;
	struct err e = { 0 };
	int rc = 0;

	at.vault = s->operands[0];
	if (vault_open(&v, &at, VAULT_MAKE, &e) < 0)
		return fail(&e);
	if (v.configured)
		rc = err_at(&e, ERR_USAGE, str_z(v.path), 0, 0,
			    "has a dossier.yaml already: edit it, or remove it first");
	if (rc == 0 && s->from)
		rc = tally_exports(&t, s->from, &e);
	if (rc == 0)
		rc = conf_read_pages(&v.conf, NULL, v.path, NULL, diag_once(), &e);
	if (rc == 0) {
		list_adoptable(s, &v.conf);
		rc = list_named(s, &t, &v.conf, v.path, &e);
	}
	if (rc == 0) {
		if (s->from && !t.exports)
			say(s, "no exports found in %s: nothing is proposed", s->from);
		rc = write_conf(&t, v.path, &e);
	}
	if (rc == 0) {
		vault_say(&v, s);
		say_next(s, v.path);
	}
	rc = rc < 0 ? fail(&e) : done();
	arena_fini(&t.arena);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	{ "from", 'f', OPTION_TEXT, "EXPORTS",
	  "propose names and accounts from these exports",
	  offsetof(struct settings, from) },
	QUIET_OPTION("say nothing"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_init = {
	"init",  "VAULT", "write a first dossier.yaml, proposed from exports",
	options, 1,       1,
	run,
};
