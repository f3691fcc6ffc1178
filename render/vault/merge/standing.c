/*
 * standing.c - lines, sections and ledger of a page.  Units are in unit.c.
 */
#include "render/vault/merge/standing.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "render/vault/merge/unit.h"

enum { OWN_KEY_LEVEL = 2 };

struct str standing_bytes(const struct standing *s, size_t line)
{
	const struct md_line *l = &s->lines.v[line].md;

	return str_sub(s->bytes, l->from, l->next);
}

static bool is_mark(struct str line, const char *mark)
{
	struct str m = str_z(mark);

	return str_starts(line, m) && (line.len == m.len || line.p[m.len] == ' ');
}

/*
 * Two copies of a ledger between conflict markers: appends the first and
 * leaves the union to ledger_read.  false when anything else stands there.
 */
static bool mend_conflict(struct str *rest, struct buf *out)
{
	struct str line, at = *rest;

	while (str_line(rest, &line)) {
		struct str whole = str_sub(at, 0, at.len - rest->len);

		if (is_mark(line, ">>>>>>>"))
			return true;
		if (ledger_is(line))
			buf_str(out, whole);
		else if (str_trim(line).len && !is_mark(line, "=======") &&
			 !is_mark(line, "|||||||"))
			return false;
		at = *rest;
	}
	return false;
}

/* Removes conflict markers around ledgers; others are an error. */
static int mend(struct arena *a, struct str *bytes, struct err *e)
{
	struct str rest = *bytes, at = *bytes, line;
	struct buf out = { 0 };
	bool any = false;
	size_t n = 0;
	int rc = 0;

	if (!str_has(*bytes, STRL("<<<<<<<")) && !str_has(*bytes, STRL(">>>>>>>")))
		return 0;
	while (rc == 0 && str_line(&rest, &line)) {
		n++;
		if (is_mark(line, "<<<<<<<")) {
			any = true;
			if (!mend_conflict(&rest, &out))
				rc = err_at(e, ERR_CONFLICT, (struct str){ 0 }, n, 1,
					    "the page has conflict markers: left as it "
					    "is until they are gone");
		} else if (is_mark(line, ">>>>>>>")) {
			rc = err_at(e, ERR_CONFLICT, (struct str){ 0 }, n, 1,
				    "the page has conflict markers: left as it is "
				    "until they are gone");
		} else {
			buf_str(&out, str_sub(at, 0, at.len - rest.len));
		}
		at = rest;
	}
	if (rc == 0 && any)
		*bytes = arena_str(a, buf_view(&out));
	buf_fini(&out);
	return rc;
}

static struct str key_of(struct arena *a, struct str title)
{
	struct str key = utf8_key(a, title);

	return key.len ? key : utf8_fold(a, title);
}

static void add_section(struct arena *a, struct standing *s, size_t line, int level,
			size_t parent)
{
	const struct md_line *l = &s->lines.v[line].md;
	struct section *c = VEC_ADD(a, &s->sections);

	c->heading = line;
	c->level = level;
	c->parent = parent;
	c->key = c->name = key_of(a, l->text);
	if (level > OWN_KEY_LEVEL && parent != NOWHERE)
		c->key = ARENA_CAT(a, s->sections.v[parent].key, STRL("/"), c->key);
	c->token = hash_token(a, c->key);
}

/* The innermost section that a heading of this level stands in. */
static size_t parent_of(const struct standing *s, size_t section, int level)
{
	while (section != NOWHERE && s->sections.v[section].level >= level)
		section = s->sections.v[section].parent;
	return section;
}

/* What has no heading: the page's beginning, and what follows the ledger. */
static void add_plain_section(struct arena *a, struct standing *s, size_t line)
{
	struct section *c = VEC_ADD(a, &s->sections);

	c->heading = line;
	c->parent = NOWHERE;
	c->token = hash_token(a, c->key);
}

static void find_sections(struct arena *a, struct standing *s)
{
	size_t now = 0;

	add_plain_section(a, s, NOWHERE);
	for (size_t i = 0; i < s->lines.n; i++) {
		struct standing_line *l = &s->lines.v[i];

		if (s->sections.v[now].level == CALLOUT_LEVEL && !l->md.quoted)
			now = s->sections.v[now].parent;
		if (l->md.kind == MD_HEADING && !l->md.quoted) {
			add_section(a, s, i, l->md.level,
				    parent_of(s, now, l->md.level));
			now = s->sections.n - 1;
		} else if (l->md.kind == MD_CALLOUT) {
			add_section(a, s, i, CALLOUT_LEVEL,
				    parent_of(s, now, CALLOUT_LEVEL));
			now = s->sections.n - 1;
		}
		l->section = now;
		if (l->ledger && !l->spare &&
		    i + 1 < s->lines.n) { /* what follows is the person's */
			add_plain_section(a, s, i);
			now = s->sections.n - 1;
		}
		for (size_t k = now; k != NOWHERE; k = s->sections.v[k].parent)
			s->sections.v[k].end = i + 1;
		s->sections.v[l->section].end = i + 1;
	}
}

/* Line of the block that is still open at the end of the page, or n. */
static size_t open_block(const struct standing *s)
{
	size_t n = s->lines.n, i = n;
	enum md_kind k = n ? s->lines.v[n - 1].md.kind : MD_BLANK;

	if (n == 0 || (k != MD_FENCE && k != MD_COMMENT) || s->lines.v[n - 1].md.closes)
		return n;
	while (i > 0 && s->lines.v[i - 1].md.kind == k)
		if (s->lines.v[--i].md.opens)
			return i;
	return n;
}

static int read_front(struct standing *s, struct err *e)
{
	struct str first, rest = s->bytes;
	const struct md_line *last;

	while (s->front < s->lines.n && s->lines.v[s->front].md.kind == MD_FRONT)
		s->front++;
	if (s->front == 0) {
		if (str_line(&rest, &first) && str_eq(str_rtrim(first), STRL("---")))
			return err_at(e, ERR_CONFLICT, (struct str){ 0 }, 1, 1,
				      "the front matter has no end");
		return 0;
	}
	last = &s->lines.v[s->front - 1].md;
	s->front_text = str_sub(s->bytes, s->lines.v[0].md.next, last->from);
	return 0;
}

static struct str eol_of(struct str bytes)
{
	size_t at = str_chr(bytes, '\n');

	if (at == STR_NPOS && str_chr(bytes, '\r') != STR_NPOS)
		return STRL("\r");
	return at != STR_NPOS && at > 0 && bytes.p[at - 1] == '\r' ? STRL("\r\n")
								   : STRL("\n");
}

/* The dossier_id that the properties tell, as a ledger has it; none: they tell none. */
static struct str own_id(struct arena *a, const struct standing *s)
{
	static const struct str key = STR("dossier_id:");

	for (size_t i = 0; i < s->lines.n && s->lines.v[i].md.kind == MD_FRONT; i++)
		if (str_starts(s->lines.v[i].md.text, key))
			return ledgerprop_value(a,
						str_trim(str_from(s->lines.v[i].md.text,
								  key.len)));
	return str_none();
}

/* Of the page with that id: 1; of another one, which somebody put into this one: -1. */
static int whose(const struct standing *s, size_t line, struct str id)
{
	static const struct str told = STR(" p-dossier-id-");
	struct str ledger = standing_bytes(s, line);
	size_t at = s->lines.v[line].ledger ? str_find(ledger, told, 0) : STR_NPOS;

	if (at == STR_NPOS || !id.len)
		return 0;
	return str_starts(str_from(ledger, at + told.len), id) ? 1 : -1;
}

/*
 * What stands between two ledgers that both tell the page's id came with the first one,
 * as a text merge of two copies leaves them: the page ends with the last.
 */
static void mark_spare(struct standing *s, struct str id)
{
	bool later = false;

	for (size_t i = s->lines.n; i > 0; i--)
		if (whose(s, i - 1, id) > 0) {
			s->lines.v[i - 1].spare = later;
			later = true;
		}
}

/* One that somebody shows in a fenced block tells nothing of this page. */
static int read_ledgers(struct arena *a, struct standing *s, struct err *e)
{
	struct str id = own_id(a, s);
	size_t fence = 0;
	bool own = false;

	for (size_t i = 0; i < s->lines.n; i++) {
		const struct md_line *l = &s->lines.v[i].md;

		s->lines.v[i].ledger =
		    l->kind != MD_FRONT && ledger_is(str_sub(s->bytes, l->from, l->to));
		if (l->kind == MD_FENCE && l->opens)
			fence = i;
		else if (l->kind == MD_FENCE && l->closes)
			while (fence < i)
				s->lines.v[fence++].ledger = false;
	}
	for (size_t i = 0; i < s->lines.n; i++)
		own |= whose(s, i, id) > 0;
	mark_spare(s, id);
	for (size_t i = 0; i < s->lines.n; i++) {
		const struct md_line *l = &s->lines.v[i].md;

		if (s->lines.v[i].ledger && (!own || whose(s, i, id) >= 0) &&
		    ledger_read(a, str_sub(s->bytes, l->from, l->to), &s->ledger, e) <
			0)
			return -1;
	}
	return 0;
}

static int take_apart(struct arena *a, struct str bytes, struct standing *s,
		      struct err *e)
{
	struct mdscan m;
	struct md_line l;

	s->bom = str_starts(bytes, STRL("\xEF\xBB\xBF"));
	s->bytes = s->bom ? str_from(bytes, 3) : bytes;
	s->eol = eol_of(s->bytes);
	mdscan_init(&m, s->bytes);
	while (mdscan_next(&m, &l)) {
		struct standing_line *n = VEC_ADD(a, &s->lines);

		n->md = l;
		n->unit = NOWHERE;
	}
	if (read_ledgers(a, s, e) < 0 || read_front(s, e) < 0)
		return -1;
	s->end = open_block(s);
	find_sections(a, s);
	units_find(a, s);
	return 0;
}

/* UTF-16, as an editor of Windows may save it: lines put in would make it unreadable.
 */
static bool is_wide(struct str bytes)
{
	return str_starts(bytes, STRL("\xFF\xFE")) ||
	       str_starts(bytes, STRL("\xFE\xFF")) ||
	       str_chr(str_head(bytes, 4), '\0') != STR_NPOS;
}

int standing_read(struct arena *a, struct str bytes, struct standing *s, struct err *e)
{
	*s = (struct standing){ 0 };
	if (is_wide(bytes))
		return err_set(e, ERR_ENCODING,
			       "UTF-16: left as it is, save it as UTF-8");
	return mend(a, &bytes, e) < 0 ? -1 : take_apart(a, bytes, s, e);
}

int standing_read_fresh(struct arena *a, struct str bytes, struct standing *s,
			struct err *e)
{
	*s = (struct standing){ .fresh = true };
	return take_apart(a, bytes, s, e);
}

size_t standing_tail(const struct standing *s)
{
	for (size_t i = s->front; i < s->end; i++)
		if (s->lines.v[i].ledger && !s->lines.v[i].spare)
			return i;
	return s->end;
}

int standing_open(const struct standing *s, struct err *e)
{
	size_t open = s->end;

	for (size_t i = 0; i < s->end; i++)
		if (s->lines.v[i].ledger && !s->lines.v[i].md.opens)
			open = standing_outside(s, i);
	return open == s->lines.n
		   ? 0
		   : err_at(e, ERR_CONFLICT, str_none(), s->lines.v[open].md.line, 1,
			    "a fenced block or a comment has no end");
}

size_t standing_outside(const struct standing *s, size_t line)
{
	while (line > s->front && line < s->lines.n) {
		const struct md_line *l = &s->lines.v[line].md;

		if ((l->kind != MD_COMMENT && l->kind != MD_FENCE) || l->opens)
			break;
		line--;
	}
	return line;
}

void standing_put(const struct standing *s, struct str lines, struct buf *out)
{
	struct str line;

	while (str_line(&lines, &line)) {
		buf_str(out, line);
		buf_str(out, s->eol.len ? s->eol : STRL("\n"));
	}
}

bool standing_inside(const struct standing *s, size_t section, size_t outer)
{
	while (section != NOWHERE && section != outer)
		section = s->sections.v[section].parent;
	return section == outer;
}
