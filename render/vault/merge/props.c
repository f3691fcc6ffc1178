/*
 * props.c - see props.h.  Values are compared as YAML reads them, so that the
 * quotes and indents of Obsidian's editor are no change.
 */
#include "render/vault/merge/propsjob.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/utf8.h"

bool props_same(struct arena *a, struct str x, struct str y)
{
	return str_eq(x, y) || str_eq(utf8_fold(a, x), utf8_fold(a, y));
}

int props_read(struct arena *a, const struct standing *s, const struct ynode **root,
	       struct err *e)
{
	struct err inner = { 0 };
	const struct ynode *r;

	*root = NULL;
	if (s->front == 0)
		return 0;
	r = ytree_parse(a, s->front_text, STRL("front matter"), &inner);
	if (!r)
		return err_at(
		    e, ERR_CONFLICT, (struct str){ 0 }, inner.line ? inner.line + 1 : 0,
		    inner.col,
		    "the front matter does not parse, so the page is left as it is: %s",
		    inner.text);
	if (r->kind != YNODE_MAP && r->kind != YNODE_NULL)
		return err_at(e, ERR_CONFLICT, (struct str){ 0 }, 2, 1,
			      "the front matter is not a list of properties");
	for (size_t i = 0; i < r->n; i++)
		if (r->kids[i].key_col != 1 ||
		    (i && r->kids[i].key_line <= r->kids[i - 1].key_line))
			return err_at(e, ERR_CONFLICT, (struct str){ 0 },
				      r->kids[i].key_line + 1, 1,
				      "the front matter is not one property a line");
	*root = r;
	return 0;
}

static const struct ynode *find(const struct ynode *root, struct str key)
{
	for (size_t i = 0; root && i < root->n; i++)
		if (str_ieq(root->kids[i].key, key))
			return &root->kids[i];
	return NULL;
}

struct str props_id(const struct ynode *root)
{
	struct str id = ynode_text(find(root, STRL("dossier_id")));

	return id.len ? id : (struct str){ 0 };
}

/* Byte where line n (1-based) of the text starts. */
static size_t line_start(struct str text, size_t n)
{
	struct str rest = text, line;

	while (n > 1 && str_line(&rest, &line))
		n--;
	return text.len - rest.len;
}

/* The bytes of a property: comments and blank lines before the next one are not its. */
static void span_of(struct props_job *j, const struct ynode *root)
{
	struct str text = j->s->front_text, rest, line;
	size_t end = text.len, at;

	for (size_t i = 0; i < root->n; i++)
		if (root->kids[i].key_line > j->node->key_line) {
			end = line_start(text, root->kids[i].key_line);
			break;
		}
	j->from = line_start(text, j->node->key_line);
	j->to = j->from;
	rest = str_sub(text, j->from, end);
	while (str_line(&rest, &line)) {
		at = end - rest.len;
		if (str_trim(line).len && line.p[0] != '#')
			j->to = at;
	}
}

void props_put(struct props_job *j, const struct page_prop *prop, struct buf *out)
{
	struct buf b = { 0 };
	struct str rest, line;

	page_prop(&b, prop);
	rest = buf_view(&b);
	while (str_line(&rest, &line)) {
		buf_str(out, line);
		buf_str(out, j->s->eol);
	}
	buf_fini(&b);
}

bool props_written(const struct props_job *j, struct str value)
{
	return ledger_has_prop(&j->s->ledger, j->key, ledgerprop_value(j->a, value));
}

void props_keep(struct props_job *j)
{
	const struct ledger_props *v = &j->s->ledger.props;

	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->v[i].key, j->key))
			ledger_add_prop(j->a, j->next, j->key, v->v[i].hash);
}

void props_note(struct props_job *j, struct str value)
{
	ledger_add_prop(j->a, j->next, j->key, ledgerprop_value(j->a, value));
}

static bool is_date(struct str s)
{
	int64_t day;

	return date_parse(s, &day);
}

bool props_commented(struct str lines)
{
	struct str line;

	while (str_line(&lines, &line))
		if (str_starts(str_trim(line), STRL("#")) ||
		    str_has(line, STRL(" #")) || str_has(line, STRL("\t#")))
			return true;
	return false;
}

/* Where the quoted text that opens at `at` ends: its closing mark, or the line. */
static size_t quote_end(struct str line, size_t at)
{
	char quote = line.p[at++];

	for (; at < line.len; at++) {
		bool twice =
		    quote == '\'' && at + 1 < line.len && line.p[at + 1] == quote;

		if (line.p[at] == quote && !twice)
			break;
		if ((line.p[at] == quote && twice) ||
		    (line.p[at] == '\\' && quote == '"'))
			at++;
	}
	return at;
}

/* The comment behind the value of a line "key: value", with the blanks before it. */
static struct str comment_of(struct str line)
{
	size_t at = str_chr(line, ':') + 1;

	while (at < line.len && ascii_is_blank(line.p[at]))
		at++;
	if (at < line.len && (line.p[at] == '"' || line.p[at] == '\''))
		at = quote_end(line, at);
	while (at < line.len && (line.p[at] != '#' || !ascii_is_blank(line.p[at - 1])))
		at++;
	while (at < line.len && ascii_is_blank(line.p[at - 1]))
		at--;
	return str_from(line, at < line.len ? at : line.len);
}

/* Ours in the place of the scalar that stands; a comment behind that one stays. */
static void replace_scalar(struct props_job *j, struct buf *out)
{
	struct str rest = str_sub(j->s->front_text, j->from, j->to), line;

	str_line(&rest, &line);
	props_put(j, j->prop, out);
	out->len -= j->s->eol.len;
	buf_str(out, comment_of(line));
	buf_str(out, j->s->eol);
}

/* Is the scalar written on the line of its key, or without a comment? */
static bool is_replaceable(const struct props_job *j)
{
	struct str rest = str_sub(j->s->front_text, j->from, j->to), line;

	return str_line(&rest, &line) && !props_commented(rest);
}

/* Appends the property as it stands, or ours in its place. */
static void merge_scalar(struct props_job *j, struct buf *out)
{
	struct str old = ynode_text(j->node), now = { 0 };
	/* "2026-02-03T10:00:00", when the person made the property a date and time. */
	struct str day = str_head(old, str_chr(old, 'T'));
	bool scalar = j->node->kind == YNODE_SCALAR || j->node->kind == YNODE_NULL;
	bool replace = false;

	if (j->prop->values.n)
		now = j->prop->values.v[0];
	if (now.len && scalar && !props_same(j->a, old, now)) {
		if (str_eq(j->prop->key, STRL("last_contact")) && is_date(now))
			replace =
			    is_date(day) && (str_cmp(now, day) > 0 ||
					     (j->takes_back && props_written(j, old)));
		else
			replace = old.len && props_written(j, old);
	}
	if (replace && is_replaceable(j)) {
		replace_scalar(j, out);
		props_note(j, now);
		return;
	}
	buf_str(out, str_sub(j->s->front_text, j->from, j->to));
	props_keep(j);
}

/*
 * A scalar of a page that was given up: ours goes, with what the ledger tells of it, so
 * that it comes back with its entity.  A comment of a person stays behind its key.
 */
static void give_up_scalar(struct props_job *j, struct buf *out)
{
	struct str span = str_sub(j->s->front_text, j->from, j->to), rest = span, line;
	struct str value = ynode_text(j->node), comment;

	/* What the page is stays, as its lines may: without, it would be another one.
	 */
	if (str_ieq(j->node->key, STRL("dossier_id")) ||
	    str_ieq(j->node->key, STRL("type")) || j->node->kind != YNODE_SCALAR ||
	    !props_written(j, value) || !is_replaceable(j)) {
		buf_str(out, span);
		props_keep(j);
		return;
	}
	str_line(&rest, &line);
	comment = comment_of(line);
	if (!comment.len)
		return;
	buf_str(out, str_head(line, str_chr(line, ':') + 1));
	buf_str(out, comment);
	buf_str(out, j->s->eol);
}

static const struct page_prop *fresh_of(const struct page *fresh, struct str key)
{
	for (size_t i = 0; i < fresh->props.n; i++)
		if (str_ieq(fresh->props.v[i].key, key))
			return &fresh->props.v[i];
	return NULL;
}

static bool is_said(const struct ynode *root, struct str key)
{
	const struct ynode *n = find(root, key);

	return n && (n->n || ynode_text(n).len);
}

/* A person says it by another word that is read alike (base/pagetells.c). */
static bool stands_otherwise(const struct ynode *root, const struct page_prop *p)
{
	if (str_eq(p->key, STRL("org")))
		return is_said(root, STRL("organisation")) ||
		       is_said(root, STRL("company"));
	return str_eq(p->key, STRL("domains")) && p->values.n == 1 &&
	       str_ieq(ynode_text(find(root, STRL("domain"))), p->values.v[0]);
}

/* Properties that the page does not have: written unless a person removed them. */
static void add_missing(struct props_job *j, const struct ynode *root,
			const struct page *fresh, struct buf *out)
{
	for (size_t i = 0; i < fresh->props.n; i++) {
		const struct page_prop *p = &fresh->props.v[i];

		if (p->values.n == 0 || find(root, p->key) || stands_otherwise(root, p))
			continue;
		j->prop = p;
		j->key = ledgerprop_key(j->a, p->key);
		if (ledger_has_prop(&j->s->ledger, j->key, (struct str){ 0 }) &&
		    !str_eq(p->key, STRL("dossier_id"))) {
			props_keep(j);
			continue;
		}
		props_put(j, p, out);
		for (size_t k = 0; k < p->values.n; k++)
			props_note(j, p->values.v[k]);
	}
}

/* Tokens of keys that neither side has: a person removed them for good. */
static void keep_orphans(struct props_job *j, const struct ynode *root,
			 const struct page *fresh)
{
	const struct ledger_props *v = &j->s->ledger.props;
	struct strs seen = { 0 };

	for (size_t i = 0; root && i < root->n; i++)
		*VEC_ADD(j->a, &seen) = ledgerprop_key(j->a, root->kids[i].key);
	for (size_t i = 0; i < fresh->props.n; i++)
		*VEC_ADD(j->a, &seen) = ledgerprop_key(j->a, fresh->props.v[i].key);
	for (size_t i = 0; i < v->n; i++)
		if (!strs_has(&seen, v->v[i].key))
			ledger_add_prop(j->a, j->next, v->v[i].key, v->v[i].hash);
}

/*
 * A question's tag that a person took off is told by Review.md once and for all, so
 * that the tag can return with another question.
 */
static void forget_tag(struct arena *a, const struct ynode *root,
		       const struct page *fresh, struct ledger *next)
{
	const struct page_prop *tags = fresh_of(fresh, STRL("tags"));
	const struct ynode *now = find(root, STRL("tags"));
	struct props_job j = { .a = a, .node = now };
	struct str key = STRL("tags"), hash = ledgerprop_value(a, PROPS_QUESTION_TAG);
	struct strs old = { 0 };
	size_t n = 0;

	if ((tags && strs_has(&tags->values, PROPS_QUESTION_TAG)) ||
	    (now &&
	     (!props_elements(&j, &old) || props_holds(a, &old, PROPS_QUESTION_TAG))))
		return;
	for (size_t i = 0; i < next->props.n; i++)
		if (!str_eq(next->props.v[i].key, key) ||
		    !str_eq(next->props.v[i].hash, hash))
			next->props.v[n++] = next->props.v[i];
	next->props.n = n;
}

bool props_wrote(struct arena *a, const struct standing *s, struct str key)
{
	return ledger_has_prop(&s->ledger, ledgerprop_key(a, key), str_none());
}

bool props_has(const struct ynode *root, struct str key)
{
	return find(root, key) != NULL;
}

bool props_took_off(struct arena *a, const struct standing *s, const struct ynode *root,
		    struct str key, struct str value)
{
	const struct ynode *n = find(root, key);
	struct props_job j = { .a = a, .s = s, .node = n };
	struct strs now = { 0 };

	return ledger_has_prop(&s->ledger, ledgerprop_key(a, key),
			       ledgerprop_value(a, value)) &&
	       (!n || (props_elements(&j, &now) && !props_holds(a, &now, value)));
}

void props_merge(struct arena *a, const struct standing *s, const struct ynode *root,
		 const struct page *fresh, struct ledger *next, struct buf *out)
{
	struct props_job j = {
		.a = a, .s = s, .next = next, .takes_back = fresh->gone != NULL
	};
	size_t at = 0, before;

	for (size_t i = 0; root && i < root->n; i++) {
		struct page_prop empty = { .key = root->kids[i].key, .list = true };

		j.node = &root->kids[i];
		j.prop = fresh_of(fresh, j.node->key);
		j.key = ledgerprop_key(a, j.node->key);
		if (!j.prop && j.node->kind == YNODE_LIST)
			j.prop = &empty; /* pages are composed without empty ones */
		if (!j.prop && !fresh->given_up) {
			props_keep(&j);
			continue;
		}
		span_of(&j, root);
		buf_str(out, str_sub(s->front_text, at, j.from));
		at = j.to;
		if (!j.prop) {
			give_up_scalar(&j, out);
		} else if (j.prop->list) {
			before = out->len;
			props_merge_list(&j, out);
			props_forget_dropped(&j);
			if (props_emptied(&j))
				out->len = before;
		} else {
			merge_scalar(&j, out);
		}
	}
	buf_str(out, str_from(s->front_text, at));
	add_missing(&j, root, fresh, out);
	keep_orphans(&j, root, fresh);
	forget_tag(a, root, fresh, next);
}

bool props_all_ours(struct arena *a, const struct standing *s, const struct ynode *root)
{
	struct props_job j = { .a = a, .s = s };

	for (size_t i = 0; root && i < root->n; i++) {
		struct strs v = { 0 };

		j.node = &root->kids[i];
		j.key = ledgerprop_key(a, j.node->key);
		if (!props_elements(&j, &v))
			return false;
		for (size_t k = 0; k < v.n; k++)
			if (!props_written(&j, v.v[k]))
				return false;
	}
	return true;
}

/* Does a property of that key bear the value, or one that is no list any? */
static bool bears(struct arena *a, const struct ynode *root,
		  const struct ledger_prop *told)
{
	for (size_t i = 0; root && i < root->n; i++) {
		struct props_job j = { .a = a, .node = &root->kids[i] };
		struct strs v = { 0 };

		if (!str_eq(ledgerprop_key(a, j.node->key), told->key))
			continue;
		if (j.node->kind == YNODE_SCALAR || !props_elements(&j, &v))
			return true;
		for (size_t k = 0; k < v.n; k++)
			if (str_eq(ledgerprop_value(a, v.v[k]), told->hash))
				return true;
	}
	return false;
}

void props_taken(struct arena *a, const struct standing *s, const struct ynode *root,
		 struct ledger *taken)
{
	for (size_t i = 0; i < s->ledger.props.n; i++) {
		const struct ledger_prop *told = &s->ledger.props.v[i];

		if (!str_eq(told->key, LEDGER_MADE) && !bears(a, root, told))
			ledger_add_prop(a, taken, told->key, told->hash);
	}
}

void props_record(struct arena *a, const struct page *fresh, struct ledger *next)
{
	for (size_t i = 0; i < fresh->props.n; i++) {
		const struct page_prop *p = &fresh->props.v[i];

		for (size_t k = 0; k < p->values.n; k++)
			ledger_add_prop(a, next, ledgerprop_key(a, p->key),
					ledgerprop_value(a, p->values.v[k]));
	}
}
