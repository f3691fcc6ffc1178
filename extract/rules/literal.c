/*
 * literal.c - required literals of a PCRE2 pattern.
 *
 * Each part of a pattern has either a finite language (its exact set: "colou?r"
 * is two strings) or a set of which one must occur, or nothing.  Sequences multiply
 * them (literalseq.h), alternatives unite them.  Assertions are taken as empty, which
 * only makes the language larger.
 */
#include "extract/rules/literal.h"

#include "base/ascii.h"
#include "extract/rules/literalseq.h"

enum {
	DEPTH_MAX = 40, /* of groups */
	CLASS_MAX = 12, /* characters that a class may expand to */
	TEXT_MAX = 32   /* plain characters that are read at once */
};

struct parser {
	struct arena *a;
	struct str in;
	size_t at;
	bool utf, failed;
	bool less; /* it matches less than its language: (?>...), a++ */
};

static struct part parse_alternatives(struct parser *p, int depth);

static char peek(const struct parser *p)
{
	return p->at < p->in.len ? p->in.p[p->at] : '\0';
}

static bool eat(struct parser *p, const char *z)
{
	if (!str_starts(str_from(p->in, p->at), str_z(z)))
		return false;
	p->at += strlen(z);
	return true;
}

/* One character that is not known. */
static struct part part_gap(void)
{
	return (struct part){ .most = 1 };
}

static struct part part_fail(struct parser *p)
{
	p->failed = true;
	return part_gap();
}

static struct part part_empty(struct parser *p)
{
	return (struct part){ true, true, literalset_empty(p->a), 0 };
}

/* A condition that is not looked into. */
static struct part part_assertion(struct parser *p)
{
	struct part out = part_empty(p);

	out.set.v[0].whole = false;
	return out;
}

static struct part part_boundary(struct parser *p)
{
	struct part out = part_empty(p);

	out.set.v[0].left = out.set.v[0].right = true;
	return out;
}

static struct part part_start(struct parser *p)
{
	struct part out = part_empty(p);

	out.set.v[0].start = true;
	return out;
}

static struct part part_chars(struct parser *p, const char *chars, size_t n)
{
	struct part out = { true, true, { NULL, 0 }, 1 };

	for (size_t i = 0; i < n; i++) {
		char c = ascii_lower(chars[i]);

		if (p->utf && (c == 's' || c == 'k' || (unsigned char)c >= 0x80))
			return part_gap();
		struct literals one =
		    literalset_of(p->a, (struct literal){
					    .text = arena_str(p->a, str_n(&c, 1)),
					    .whole = true });
		out.set = i ? literalset_union(p->a, out.set, one) : one;
	}
	return out;
}

static bool is_plain(char c)
{
	return literal_word_char(c) || c == ' ' || c == '\'';
}

/* Letters, digits and blanks as they stand; a quantifier belongs to the last one alone.
 */
static struct part part_text(struct parser *p)
{
	size_t from = p->at - 1, end = p->at;
	char text[TEXT_MAX];

	while (end < p->in.len && is_plain(p->in.p[end]) && end - from < TEXT_MAX)
		end++;
	if (end - from == 1 || p->utf)
		return part_chars(p, p->in.p + from, 1);
	if (end < p->in.len && strchr("?*+{", p->in.p[end]))
		end--;
	for (size_t i = from; i < end; i++)
		text[i - from] = ascii_lower(p->in.p[i]);
	p->at = end;
	return (struct part){
		true, true,
		literalset_of(p->a,
			      (struct literal){
				  .text = arena_str(p->a, str_n(text, end - from)),
				  .whole = true }),
		end - from
	};
}

/* What stands behind a backslash. */
static struct part parse_escape(struct parser *p)
{
	char c = peek(p);

	p->at++;
	switch (c) {
	case 'b':
		return part_boundary(p);
	case 'A':
		return part_start(p);
	case 'B':
	case 'z':
	case 'Z':
		return part_assertion(p);
	case 'd':
		return part_chars(p, "0123456789", 10);
	case 's':
		return part_chars(p, " \t\n\r\f\v", 6);
	case 't':
		return part_chars(p, "\t", 1);
	case 'w':
	case 'W':
	case 'S':
	case 'D':
	case 'h':
		return part_gap();
	default:
		break;
	}
	if (p->at > p->in.len || literal_word_char(c) || (unsigned char)c >= 0x80)
		return part_fail(p);
	return part_chars(p, &c, 1);
}

/* [...]: its characters when they are few, else a gap. */
static struct part parse_class(struct parser *p)
{
	char chars[CLASS_MAX];
	size_t n = 0;
	bool wide = eat(p, "^"), first = true;

	for (;; first = false) {
		char c = peek(p);

		if (p->at >= p->in.len)
			return part_fail(p);
		p->at++;
		if (c == ']' && !first)
			break;
		if (c == '[') /* maybe [:alpha:] */
			return part_fail(p);
		if (c == '\\') {
			c = peek(p);
			p->at++;
			if (c == 'd' || c == 'w' || c == 's')
				wide = true;
			else if (literal_word_char(c))
				return part_fail(p);
		} else if (peek(p) == '-' && p->at + 1 < p->in.len &&
			   p->in.p[p->at + 1] != ']') {
			p->at += 2;
			if (p->in.p[p->at - 1] == '\\' || p->in.p[p->at - 1] == '[')
				return part_fail(p);
			wide = true;
		}
		if ((unsigned char)c >= 0x80 || n == CLASS_MAX)
			wide = true;
		else
			chars[n++] = c;
	}
	return wide || n == 0 ? part_gap() : part_chars(p, chars, n);
}

static struct part parse_group(struct parser *p, int depth)
{
	bool look = false;
	struct part inner;

	if (peek(p) == '*')
		return part_fail(p);
	if (eat(p, "?")) {
		if (eat(p, "=") || eat(p, "!") || eat(p, "<=") || eat(p, "<!")) {
			look = true;
		} else if (eat(p, "<") || eat(p, "P<")) {
			while (literal_word_char(peek(p)))
				p->at++;
			if (!eat(p, ">"))
				return part_fail(p);
		} else if (eat(p, ">")) {
			p->less = true;
		} else if (!eat(p, ":")) {
			return part_fail(p);
		}
	}
	inner = parse_alternatives(p, depth + 1);
	if (!eat(p, ")"))
		return part_fail(p);
	return look ? part_assertion(p) : inner;
}

static struct part parse_atom(struct parser *p, int depth)
{
	char c = peek(p);

	p->at++;
	switch (c) {
	case '(':
		return parse_group(p, depth);
	case '[':
		return parse_class(p);
	case '\\':
		return parse_escape(p);
	case '.':
		return part_gap();
	case '^':
		return part_start(p);
	case '$':
		return part_assertion(p);
	case '*':
	case '+':
	case '?':
	case '{': /* a quantifier or not, depending on the version of PCRE2 */
		return part_fail(p);
	default:
		return is_plain(c) ? part_text(p) : part_chars(p, &c, 1);
	}
}

/* {n}, {n,}, {n,m} behind an atom; false when it is literal text. */
static bool parse_counts(struct parser *p, long *min, long *max)
{
	size_t end = str_chr(str_from(p->in, p->at), '}');
	struct str body, low, rest;

	if (peek(p) != '{' || end == STR_NPOS)
		return false;
	body = str_sub(p->in, p->at + 1, p->at + end);
	rest = body;
	if (!str_split(&rest, ',', &low))
		return false;
	*min = str_uint(low, 65535);
	*max = rest.p ? (rest.len ? str_uint(rest, 65535) : 65535) : *min;
	if (*min < 0 || *max < 0)
		return false;
	p->at += end + 1;
	return true;
}

/* The atom's quantifier, 1..1 when there is none. */
static void parse_quantifier(struct parser *p, long *min, long *max)
{
	*min = *max = 1;
	if (eat(p, "?"))
		*min = 0;
	else if (eat(p, "*"))
		*min = 0, *max = 65535;
	else if (eat(p, "+"))
		*max = 65535;
	else if (!parse_counts(p, min, max))
		return;
	if (!eat(p, "?") && eat(p, "+"))
		p->less = true;
}

static struct part parse_sequence(struct parser *p, int depth)
{
	struct seq s;
	long min, max;

	literalseq_begin(p->a, &s);
	while (!p->failed && p->at < p->in.len && peek(p) != '|' && peek(p) != ')') {
		struct part part = parse_atom(p, depth);

		parse_quantifier(p, &min, &max);
		literalseq_add(p->a, &s, part, min, max);
	}
	return literalseq_end(p->a, &s);
}

static struct part parse_alternatives(struct parser *p, int depth)
{
	struct part all, next;

	if (depth > DEPTH_MAX)
		return part_fail(p);
	all = parse_sequence(p, depth);
	while (!p->failed && eat(p, "|")) {
		next = parse_sequence(p, depth);
		all.exact = all.exact && next.exact;
		all.known = all.known && next.known;
		all.most = next.most > all.most ? next.most : all.most;
		if (!all.known)
			continue;
		all.set = literalset_union(p->a, all.set, next.set);
		if (all.set.n == 0)
			all.exact = all.known = false;
	}
	return all;
}

bool literals_find(struct arena *a, struct str pattern, bool utf, struct literals *out)
{
	struct parser p = { .a = a, .in = pattern, .utf = utf };
	struct part all = parse_alternatives(&p, 0);

	if (p.failed || p.at != pattern.len || !all.known || all.set.n == 0)
		return false;
	for (size_t i = 0; i < all.set.n; i++) {
		if (all.set.v[i].text.len == 0)
			return false;
		all.set.v[i].whole &= all.exact && !p.less && !utf;
		/* A character may be several bytes. */
		if (utf)
			all.set.v[i].behind = BEHIND_ANY;
	}
	literalset_cut(&all.set);
	*out = all.set;
	return true;
}
