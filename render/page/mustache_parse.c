/*
 * mustache_parse.c - template text to steps.
 * Standalone tags (alone on their line) take the whole line away, as the
 * specification wants.  Each byte is looked at a fixed number of times.
 */
#include "render/page/mustache_parse.h"

#include "base/ascii.h"

struct parser {
	struct arena *a;
	struct mustache *t;
	struct err *e;
	struct str text, open, close; /* open, close: delimiters in force */
	size_t at;                    /* end of the last tag */
	size_t line, line_start;      /* of `counted` */
	size_t counted;               /* line ends before it are counted */
	size_t stack[TEMPLATE_DEPTH];
	size_t depth;
};

struct tag {
	size_t from, to; /* bytes, delimiters included */
	char sigil;      /* # ^ / ! = > & { or 0 */
	struct str body; /* trimmed, without sigil */
	size_t line, col;
};

static int fail(struct parser *p, const struct tag *tag, const char *what)
{
	struct str rest = str_sub(p->text, tag->from, tag->to), line;

	str_line(&rest, &line);
	return err_at(p->e, ERR_CONF, p->t->name, tag->line, tag->col, "%s: %.*s", what,
		      STR_ARG(line));
}

static struct step *step_add(struct parser *p, enum step_kind kind, struct str text,
			     const struct tag *tag)
{
	struct step *s = VEC_ADD(p->a, &p->t->steps);

	s->kind = kind;
	s->text = text;
	s->line = tag ? tag->line : 0;
	s->col = tag ? tag->col : 0;
	return s;
}

/* Text between tags, a step a line, so that a partial can be indented. */
static void text_add(struct parser *p, size_t from, size_t to)
{
	while (from < to) {
		size_t nl = str_chr(str_sub(p->text, from, to), '\n');
		size_t end = nl == STR_NPOS ? to : from + nl + 1;
		bool start = from == 0 || p->text.p[from - 1] == '\n';
		bool empty = p->text.p[from] == '\n' || p->text.p[from] == '\r';

		if (start && !empty)
			step_add(p, STEP_INDENT, (struct str){ 0 }, NULL);
		step_add(p, STEP_TEXT, str_sub(p->text, from, end), NULL);
		from = end;
	}
}

static void count_lines(struct parser *p, size_t to)
{
	for (; p->counted < to; p->counted++)
		if (p->text.p[p->counted] == '\n') {
			p->line++;
			p->line_start = p->counted + 1;
		}
}

/* Finds the next tag from p->at: 1, 0 = no more, -1 = error. */
static int tag_next(struct parser *p, struct tag *tag)
{
	size_t from = str_find(p->text, p->open, p->at), body, end;
	struct str close = p->close;

	if (from == STR_NPOS)
		return 0;
	count_lines(p, from);
	*tag = (struct tag){ .from = from,
			     .line = p->line,
			     .col = from - p->line_start + 1 };
	body = from + p->open.len;
	while (body < p->text.len && ascii_is_blank(p->text.p[body]))
		body++;
	if (body < p->text.len && strchr("#^/!=>&{", p->text.p[body]) &&
	    p->text.p[body])
		tag->sigil = p->text.p[body++];
	if (tag->sigil == '{' || tag->sigil == '=') {
		char *both = arena_alloc(p->a, close.len + 1);

		both[0] = tag->sigil == '{' ? '}' : '=';
		memcpy(both + 1, close.p, close.len);
		close = str_n(both, close.len + 1);
	}
	end = str_find(p->text, close, body);
	if (end == STR_NPOS) {
		tag->to = p->text.len;
		return fail(p, tag, "a tag without its end");
	}
	tag->body = str_trim(str_sub(p->text, body, end));
	tag->to = end + close.len;
	return 1;
}

/*
 * Whether nothing but blanks stands beside the tag on its line(s).  Sets where
 * the line begins and where the next one does.
 */
static bool standalone(const struct parser *p, const struct tag *tag, size_t *from,
		       size_t *next)
{
	size_t a = tag->from, b = tag->to;

	if (!tag->sigil || tag->sigil == '{' || tag->sigil == '&')
		return false;
	while (a > 0 && ascii_is_blank(p->text.p[a - 1]))
		a--;
	while (b < p->text.len && ascii_is_blank(p->text.p[b]))
		b++;
	if (a > 0 && p->text.p[a - 1] != '\n')
		return false;
	if (b + 1 < p->text.len && p->text.p[b] == '\r' && p->text.p[b + 1] == '\n')
		b++;
	if (b < p->text.len && p->text.p[b] != '\n')
		return false;
	*from = a;
	*next = b < p->text.len ? b + 1 : b;
	return true;
}

static int delimiters(struct parser *p, const struct tag *tag)
{
	struct str s = tag->body;
	size_t n = 0, m;

	while (n < s.len && !strchr(" \t\r\n", s.p[n]))
		n++;
	m = n;
	while (m < s.len && strchr(" \t\r\n", s.p[m]))
		m++;
	if (n == 0 || m == s.len || n == m)
		return fail(p, tag, "two delimiters were expected");
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] == '=' || (i >= m && strchr(" \t\r\n", s.p[i])))
			return fail(p, tag, "a delimiter has no '=' and no space");
	p->open = str_sub(s, 0, n);
	p->close = str_from(s, m);
	return 0;
}

static int section_close(struct parser *p, const struct tag *tag)
{
	struct step *open;
	size_t at;

	if (p->depth == 0)
		return fail(p, tag, "the end of a section that was not opened");
	at = p->stack[--p->depth];
	open = &p->t->steps.v[at];
	if (!str_eq(open->text, tag->body))
		return err_at(p->e, ERR_CONF, p->t->name, tag->line, tag->col,
			      "{{/%.*s}} closes {{%c%.*s}} of line %zu",
			      STR_ARG(tag->body), open->kind == STEP_OPEN ? '#' : '^',
			      STR_ARG(open->text), open->line);
	open->other = p->t->steps.n;
	step_add(p, STEP_CLOSE, tag->body, tag)->other = at;
	return 0;
}

static int tag_add(struct parser *p, const struct tag *tag, struct str indent)
{
	static const char *const space = " \t\r\n";

	if (tag->sigil == '!')
		return 0;
	if (tag->sigil == '=')
		return delimiters(p, tag);
	if (tag->body.len == 0)
		return fail(p, tag, "a tag without a name");
	for (size_t i = 0; i < tag->body.len; i++)
		if (!tag->body.p[i] || strchr(space, tag->body.p[i]))
			return fail(p, tag, "a name with a space in it");
	switch (tag->sigil) {
	case '#':
	case '^':
		if (p->depth == TEMPLATE_DEPTH)
			return fail(p, tag, "sections are nested too deep");
		p->stack[p->depth++] = p->t->steps.n;
		step_add(p, tag->sigil == '#' ? STEP_OPEN : STEP_UNLESS, tag->body,
			 tag);
		return 0;
	case '/':
		return section_close(p, tag);
	case '>':
		step_add(p, STEP_PARTIAL, tag->body, tag)->indent = indent;
		return 0;
	default:
		step_add(p, tag->sigil ? STEP_RAW : STEP_VALUE, tag->body, tag);
		return 0;
	}
}

static int parse(struct parser *p)
{
	struct tag tag;
	int rc;

	while ((rc = tag_next(p, &tag)) > 0) {
		size_t from = tag.from, next = tag.to;
		struct str indent = { 0 };
		bool alone = standalone(p, &tag, &from, &next);

		text_add(p, p->at, from);
		if (alone)
			indent = str_sub(p->text, from, tag.from);
		else if (from == 0 || p->text.p[from - 1] == '\n')
			step_add(p, STEP_INDENT, (struct str){ 0 }, NULL);
		if (tag_add(p, &tag, indent) < 0)
			return -1;
		p->at = next;
	}
	if (rc < 0)
		return -1;
	text_add(p, p->at, p->text.len);
	if (p->depth > 0) {
		const struct step *s = &p->t->steps.v[p->stack[p->depth - 1]];

		return err_at(p->e, ERR_CONF, p->t->name, s->line, s->col,
			      "a section without its end: {{%c%.*s}}",
			      s->kind == STEP_OPEN ? '#' : '^', STR_ARG(s->text));
	}
	return 0;
}

struct mustache *mustache_parse(struct arena *a, struct str text, struct str name,
				struct err *e)
{
	struct mustache *t = arena_new(a, struct mustache);
	struct parser p = { .a = a, .t = t, .e = e, .text = text, .line = 1 };

	t->name = name;
	p.open = STRL("{{");
	p.close = STRL("}}");
	if (text.len > TEMPLATE_BYTES) {
		err_at(e, ERR_CONF, name, 0, 0, "a template of more than %d bytes",
		       TEMPLATE_BYTES);
		return NULL;
	}
	return parse(&p) < 0 ? NULL : t;
}

struct str mustache_name(const struct mustache *t)
{
	return t->name;
}

static bool next_of(const struct mustache *t, unsigned kinds, size_t *at,
		    struct str *name, size_t *line, size_t *col)
{
	while (*at < t->steps.n) {
		const struct step *s = &t->steps.v[(*at)++];

		if (!(kinds >> s->kind & 1))
			continue;
		*name = s->text;
		*line = s->line;
		*col = s->col;
		return true;
	}
	return false;
}

bool mustache_partial(const struct mustache *t, size_t *at, struct str *name,
		      size_t *line, size_t *col)
{
	return next_of(t, 1U << STEP_PARTIAL, at, name, line, col);
}

bool mustache_value(const struct mustache *t, size_t *at, struct str *name,
		    size_t *line, size_t *col)
{
	return next_of(t,
		       1U << STEP_VALUE | 1U << STEP_RAW | 1U << STEP_OPEN |
			   1U << STEP_UNLESS,
		       at, name, line, col);
}
