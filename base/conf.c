/*
 * conf.c - dossier.yaml: one table per map of keys, checked with line and column.
 * Everything is refused that is not known to be right: a typo that passes
 * would put pages in wrong places or leave an account unknown for months.
 */
#include "dossier/conf.h"

#include "base/confpath.h"
#include "base/conftable.h"
#include "base/confurl.h"
#include "base/confvalue.h"
#include "base/date.h"
#include "base/fsutil.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "base/ytree.h"

enum { FILE_MAX = 4 << 20 };

static void put_accounts(struct buf *b, const struct known_account *v, size_t n)
{
	hash_put_number(b, n);
	for (size_t i = 0; i < n; i++) {
		hash_put_text(b, v[i].name);
		hash_put_texts(b, &v[i].aliases);
		hash_put_texts(b, &v[i].domains);
		hash_put_text(b, v[i].relation);
	}
}

/* Of all that decides how a meeting is read, but rules. */
static struct str told_of(struct conf *c)
{
	struct buf b = { 0 };
	struct str digest;

	hash_put_text(&b, c->me);
	hash_put_text(&b, c->timezone);
	hash_put_text(&b, c->language);
	put_accounts(&b, &c->own, 1);
	put_accounts(&b, c->accounts.v, c->accounts.n);
	put_accounts(&b, c->projects.v, c->projects.n);
	for (size_t i = 0; i < c->people.n; i++) {
		const struct known_person *p = &c->people.v[i];

		hash_put_text(&b, p->name);
		hash_put_texts(&b, &p->aliases);
		hash_put_text(&b, p->email);
		hash_put_text(&b, p->org);
		hash_put_text(&b, p->role);
	}
	digest = hash_hex(&c->arena, buf_view(&b));
	buf_fini(&b);
	return digest;
}

void conf_init(struct conf *c)
{
	*c = (struct conf){ .timezone = STR("UTC"),
			    .open_days = 60,
			    .language = STR("en"),
			    .accounts_path = STR("Accounts/{{name}}.md"),
			    .people_path = STR("People/{{name}}.md"),
			    .meetings_path = STR("Meetings/{{date}} {{title}}.md"),
			    .profile = STR("general"),
			    .limit_bytes = INT64_C(256) << 20,
			    .llm = { .api = STR("openai-chat"),
				     .server = STR("openai"),
				     .max_tokens = 4096,
				     .context = 16384,
				     .timeout = 300,
				     .redact = STR("names") } };
	*VEC_ADD(&c->arena, &c->project_folders) = STRL("Projects");
	c->digest = told_of(c);
}

void conf_fini(struct conf *c)
{
	arena_fini(&c->arena);
	*c = (struct conf){ 0 };
}

struct reader {
	struct conf *conf;
	struct str name;
	struct err *err;
};

static int bad(struct reader *rd, const struct ynode *n, const char *key,
	       const char *want)
{
	return err_at(rd->err, ERR_CONF, rd->name, n->line, n->col, "%s: %s", key,
		      want);
}

static int unknown(struct reader *rd, const struct ynode *n,
		   const struct fields *fields)
{
	size_t edits = STR_FAR;
	struct buf hint = { 0 };
	int rc;

	buf_z(&hint, "the keys here are");
	for (size_t i = 0; i < fields->n; i++) {
		struct str key = str_z(fields->v[i].key);

		if (str_nearer(n->key, key, &edits)) {
			hint.len = 0;
			buf_fmt(&hint, "did you mean \"%.*s\"?", STR_ARG(key));
		}
		if (edits == STR_FAR)
			buf_fmt(&hint, "%s %.*s", i ? "," : "", STR_ARG(key));
	}
	rc = err_at(rd->err, ERR_CONF, rd->name, n->key_line, n->key_col,
		    "unknown key \"%.*s\"; %.*s", STR_ARG(n->key), STR_ARG(hint));
	buf_fini(&hint);
	return rc;
}

/* One line of text: trimmed, NFC, no control characters. */
static int text(struct reader *rd, const struct ynode *n, const char *key,
		struct str *out)
{
	struct str s = str_trim(ynode_text(n));

	if (n->kind == YNODE_NULL)
		return 0;
	if (n->kind != YNODE_SCALAR)
		return bad(rd, n, key, "a text is wanted here");
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] < ' ')
			return bad(rd, n, key, "a text of one line is wanted here");
	*out = s.len ? utf8_nfc(&rd->conf->arena, s) : (struct str){ NULL, 0 };
	*VEC_ADD(&rd->conf->arena, &rd->conf->places) =
	    (struct conf_place){ out->p, n->line, n->col };
	return 0;
}

static int texts(struct reader *rd, const struct ynode *n, const struct field *f,
		 struct strs *out)
{
	size_t count = n->kind == YNODE_LIST ? n->n : 1;

	*out = (struct strs){ 0 };
	for (size_t i = 0; i < count; i++) {
		const struct ynode *one = n->kind == YNODE_LIST ? &n->kids[i] : n;
		const char *said = NULL;
		struct str s = { 0 };

		if (text(rd, one, f->key, &s) < 0)
			return -1;
		if (!s.p)
			continue;
		if (f->type == FIELD_DOMAINS) {
			str_eat(&s, '@');
			s = arena_lower(&rd->conf->arena, s);
			said = confvalue_domain(s);
		} else if (f->type == FIELD_PATHS) {
			said = confpath_check(&s);
		} else if (f->type == FIELD_HEADERS) {
			said = confvalue_header(s);
		}
		if (said)
			return bad(rd, one, f->key, said);
		*VEC_ADD(&rd->conf->arena, out) = s;
	}
	return 0;
}

static int choice(struct reader *rd, const struct ynode *n, const struct field *f,
		  struct str *out)
{
	struct str rest = str_z(f->words), word, s = { 0 };

	if (text(rd, n, f->key, &s) < 0)
		return -1;
	if (!s.p)
		return 0;
	while (str_split(&rest, ' ', &word))
		if (str_eq(word, s)) {
			*out = s;
			return 0;
		}
	return err_at(rd->err, ERR_CONF, rd->name, n->line, n->col,
		      "%s: \"%.*s\" is not one of: %s", f->key, STR_ARG(s), f->words);
}

static int count(struct reader *rd, const struct ynode *n, const struct field *f,
		 int64_t *out)
{
	int64_t v;

	if (n->kind == YNODE_NULL)
		return 0;
	if (!ynode_int(n, &v) || v < f->least || v > INT64_C(1) << 40)
		return err_at(rd->err, ERR_CONF, rd->name, n->line, n->col,
			      "%s: a whole number from %lld is wanted here", f->key,
			      (long long)f->least);
	*out = v;
	return 0;
}

static int truth(struct reader *rd, const struct ynode *n, const struct field *f,
		 bool *out)
{
	if (n->kind == YNODE_NULL || ynode_bool(n, out))
		return 0;
	return bad(rd, n, f->key, "true or false is wanted here");
}

static int milli(struct reader *rd, const struct ynode *n, const struct field *f,
		 int64_t *out)
{
	int64_t v;

	if (n->kind == YNODE_NULL)
		return 0;
	if (!ynode_milli(n, &v) || v < 0 || v > INT64_C(1) << 40)
		return bad(rd, n, f->key, "a number, not negative, is wanted here");
	*out = v;
	return 0;
}

/* A text with a second check, by the type of its field. */
static int special(struct reader *rd, const struct ynode *n, const struct field *f,
		   struct str *out)
{
	struct err why = { 0 };
	const char *said = NULL;
	struct str s = { 0 };

	if (text(rd, n, f->key, &s) < 0)
		return -1;
	if (!s.p)
		return f->type == FIELD_NAME || f->type == FIELD_LANGUAGE
			   ? bad(rd, n, f->key, "must not be empty")
			   : 0;
	if (f->type == FIELD_ZONE && !zone_load(&rd->conf->arena, s, &why))
		said = why.text;
	else if (f->type == FIELD_TEMPLATE)
		said = confpath_template(s, f->words);
	else if (f->type == FIELD_FOLDER)
		said = confpath_check(&s);
	else if (f->type == FIELD_URL)
		said = confurl_check(&s);
	else if (f->type == FIELD_EMAIL)
		said = confvalue_email(s);
	else if (f->type == FIELD_LANGUAGE)
		said = confvalue_language(s);
	else if (f->type == FIELD_KEY_FILE)
		said = confvalue_key_file(s);
	if (said == confpath_unknown || said == confpath_lacking)
		return err_at(rd->err, ERR_CONF, rd->name, n->line, n->col,
			      "%s: %s; it may have: %s (the first one must be there)",
			      f->key, said, f->words);
	if (said)
		return bad(rd, n, f->key, said);
	*out = s;
	return 0;
}

static int read_map(struct reader *rd, const struct ynode *n, const char *key,
		    const struct fields *fields, char *base);

static int read_list(struct reader *rd, const struct ynode *n, const struct field *f,
		     char *base)
{
	struct arena *a = &rd->conf->arena;

	if (n->kind == YNODE_NULL)
		return 0;
	if (n->kind != YNODE_LIST)
		return bad(rd, n, f->key, "a list is wanted here");
	for (size_t i = 0; i < n->n; i++) {
		void *entry;

		if (f->type == FIELD_PEOPLE)
			entry = VEC_ADD(a, (struct known_people *)(void *)(base +
									   f->offset));
		else
			entry =
			    VEC_ADD(a, (struct known_accounts *)(void *)(base +
									 f->offset));
		if (read_map(rd, &n->kids[i], f->key, f->sub, entry) < 0)
			return -1;
	}
	return 0;
}

static int read_field(struct reader *rd, const struct ynode *n, const struct field *f,
		      char *base)
{
	void *to = base + f->offset;

	switch (f->type) {
	case FIELD_TEXT:
		return text(rd, n, f->key, to);
	case FIELD_TEXTS:
	case FIELD_DOMAINS:
	case FIELD_HEADERS:
	case FIELD_PATHS:
		return texts(rd, n, f, to);
	case FIELD_COUNT:
		return count(rd, n, f, to);
	case FIELD_BOOL:
		return truth(rd, n, f, to);
	case FIELD_MILLI:
		return milli(rd, n, f, to);
	case FIELD_CHOICE:
		return choice(rd, n, f, to);
	case FIELD_MAP:
		return n->kind == YNODE_NULL ? 0
					     : read_map(rd, n, f->key, f->sub, base);
	case FIELD_ACCOUNTS:
	case FIELD_PEOPLE:
		return read_list(rd, n, f, base);
	default:
		return special(rd, n, f, to);
	}
}

/* The maps of the tables nest two deep, so this cannot recurse further. */
static int read_map(struct reader *rd, const struct ynode *n, const char *key,
		    const struct fields *fields, char *base)
{
	const struct field *first = &fields->v[0];

	if (n->kind != YNODE_MAP)
		return bad(rd, n, key, "keys with values are wanted here");
	for (size_t i = 0; i < n->n; i++) {
		const struct field *f = NULL;

		for (size_t j = 0; j < fields->n && !f; j++)
			if (str_eq(n->kids[i].key, str_z(fields->v[j].key)))
				f = &fields->v[j];
		if (!f)
			return unknown(rd, &n->kids[i], fields);
		if (read_field(rd, &n->kids[i], f, base) < 0)
			return -1;
	}
	/* Entries are told apart by their name, the first field of their table. */
	if (first->type == FIELD_NAME && !ynode_get(n, first->key))
		return bad(rd, n, key, "a name is missing here");
	return 0;
}

int conf_parse(struct conf *c, struct str text_of_file, const char *name, struct err *e)
{
	struct reader rd = { .conf = c, .err = e };
	const struct ynode *root;

	rd.name = c->file = arena_str(&c->arena, str_z(name));
	root = ytree_parse(&c->arena, text_of_file, rd.name, e);
	if (!root) {
		if (e)
			e->code = ERR_CONF;
		return -1;
	}
	if (root->kind == YNODE_NULL) /* nothing but comments */
		return 0;
	if (read_map(&rd, root, "dossier.yaml", &conf_fields, (char *)c) < 0)
		return -1;
	c->digest = told_of(c);
	return 0;
}

int conf_place(const struct conf *c, struct str text, struct err *e)
{
	if (!e || e->file[0])
		return -1;
	err_file(e, c->file);
	for (size_t i = 0; text.p && i < c->places.n; i++)
		if (c->places.v[i].text == text.p) {
			e->line = c->places.v[i].line;
			e->col = c->places.v[i].col;
		}
	return -1;
}

int conf_load(struct conf *c, const char *path, struct err *e)
{
	struct buf b = { 0 };
	int rc = fs_read(path, FILE_MAX, &b, e);

	if (rc == 0)
		rc = conf_parse(c, buf_view(&b), path, e);
	else
		err_limit_is_conf(e);
	buf_fini(&b);
	return rc;
}
