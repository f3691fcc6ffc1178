/*
 * jrich.c - see jrich.h.  A ProseMirror tree is walked with its own stack; it is no
 * deeper than JSON_DEPTH.  HTML is read for its blocks only.
 */
#include "ingest/json/jrich.h"

#include "base/ascii.h"
#include "ingest/unpack/entity.h"

struct rich {
	struct jtalk *t;
	struct jval at;
	struct buf text;
	enum seg_kind kind; /* of the block that text belongs to */
	int64_t level;
	char mark;
	int64_t lists; /* open ones */
};

static void flush(struct rich *x)
{
	struct str s = str_trim(buf_view(&x->text));
	struct record *r = x->t->r;
	size_t before = r->segments.n;

	if (s.len)
		jtalk_note(x->t, x->at, x->kind, x->level, arena_str(r->arena, s));
	if (x->mark && r->segments.n > before)
		r->segments.v[before].mark = x->mark;
	x->text.len = 0;
	x->kind = SEG_PARAGRAPH;
	x->level = 0;
	x->mark = 0;
}

static void begin(struct rich *x, enum seg_kind kind, int64_t level, char mark)
{
	flush(x);
	x->kind = kind;
	x->level = level < 1 ? 1 : level > 8 ? 8 : level;
	x->mark = mark;
}

/* ---- ProseMirror ---------------------------------------------------------- */

static bool is_list(struct str type)
{
	return str_in_words(type,
			    "bulletList orderedList taskList bullet_list ordered_list");
}

static void open_node(struct rich *x, struct jval node)
{
	struct str type = jval_text(node, "type");
	int64_t level;

	if (str_eq(type, STRL("text"))) {
		buf_str(&x->text, jval_text(node, "text"));
	} else if (str_eq(type, STRL("hardBreak")) ||
		   str_eq(type, STRL("hard_break"))) {
		buf_c(&x->text, ' ');
	} else if (str_eq(type, STRL("heading"))) {
		level = jtalk_time(jval_at(node, "attrs.level"), JTIME_S) / 1000;
		begin(x, SEG_HEADING, level > 6 ? 6 : level, 0);
	} else if (is_list(type)) {
		flush(x);
		x->lists++;
	} else if (str_eq(type, STRL("taskItem"))) {
		begin(x, SEG_TASK, x->lists,
		      jval_true(jval_at(node, "attrs.checked")) ? 'x' : ' ');
	} else if (str_eq(type, STRL("listItem")) || str_eq(type, STRL("list_item"))) {
		begin(x, SEG_BULLET, x->lists, 0);
	} else if (str_eq(type, STRL("paragraph")) && x->text.len) {
		flush(x);
	}
}

static void close_node(struct rich *x, struct jval node)
{
	struct str type = jval_text(node, "type");

	if (is_list(type))
		x->lists--;
	if (!str_eq(type, STRL("text")) && !str_istarts(type, STRL("hard")) &&
	    x->text.len)
		flush(x);
}

static void prosemirror(struct rich *x, struct jval doc)
{
	struct jval stack[JSON_DEPTH + 1];
	int depth = 0;

	stack[0] = doc;
	open_node(x, doc);
	for (struct jval v = jval_first(jval_get(doc, "content")); depth >= 0;) {
		if (v.t && depth < JSON_DEPTH) {
			x->at = v;
			open_node(x, v);
			stack[++depth] = v;
			v = jval_first(jval_get(v, "content"));
			continue;
		}
		close_node(x, stack[depth]);
		v = depth > 0 ? jval_next(stack[depth]) : v;
		depth--;
	}
	flush(x);
}

/* ---- HTML ----------------------------------------------------------------- */

static struct str tag_name(struct str tag)
{
	size_t n = 0;

	while (n < tag.len && (ascii_is_letter(tag.p[n]) || ascii_is_digit(tag.p[n])))
		n++;
	return str_n(tag.p, n);
}

static void html_tag(struct rich *x, struct str tag)
{
	bool closes = str_eat(&tag, '/');
	struct str name = tag_name(tag);

	if (str_ieq(name, STRL("ul")) || str_ieq(name, STRL("ol"))) {
		flush(x);
		x->lists += closes ? -1 : 1;
		if (x->lists < 0)
			x->lists = 0;
	} else if (str_ieq(name, STRL("li")) && !closes) {
		begin(x, SEG_BULLET, x->lists, 0);
	} else if (name.len == 2 && (name.p[0] | 32) == 'h' && name.p[1] >= '1' &&
		   name.p[1] <= '6' && !closes) {
		begin(x, SEG_HEADING, name.p[1] - '0', 0);
	} else if (str_ieq(name, STRL("br"))) {
		buf_c(&x->text, ' ');
	} else if (str_iin_words(name, "p div li") ||
		   (name.len && (name.p[0] | 32) == 'h')) {
		if (x->text.len)
			flush(x);
	}
}

static void html_text(struct rich *x, struct str s)
{
	while (s.len) {
		size_t at = str_chr(s, '&'), n = 0, used;
		char out[ENTITY_BYTES];

		if (at == STR_NPOS) {
			buf_str(&x->text, s);
			return;
		}
		buf_put(&x->text, s.p, at);
		s = str_from(s, at);
		used = entity_decode(s, out, &n);
		buf_put(&x->text, used ? out : "&", used ? n : 1);
		s = str_from(s, used ? used : 1);
	}
}

static void html(struct rich *x, struct str s)
{
	while (s.len) {
		size_t lt = str_chr(s, '<'), gt;

		html_text(x, str_head(s, lt));
		if (lt == STR_NPOS)
			break;
		s = str_from(s, lt + 1);
		gt = str_chr(s, '>');
		if (gt == STR_NPOS)
			break;
		html_tag(x, str_n(s.p, gt));
		s = str_from(s, gt + 1);
	}
	flush(x);
}

bool jrich_put(struct jtalk *t, struct jval v)
{
	struct rich x = { .t = t, .at = v, .kind = SEG_PARAGRAPH };
	size_t before = t->r->segments.n;
	struct str s = str_trim(jval_str(v));

	if (jval_type(v) == JSON_OBJECT)
		prosemirror(&x, v);
	else if (jval_type(v) == JSON_STRING && s.len && s.p[0] == '<')
		html(&x, s);
	else if (jval_type(v) == JSON_STRING)
		jtalk_notes(t, v, (struct str){ 0 }, s);
	buf_fini(&x.text);
	return t->r->segments.n > before;
}
