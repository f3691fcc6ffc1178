/*
 * fingerprint.c - normal forms and likeness of page lines.
 * Signifiers are those of the Tasks plugin, read at the end of a line only.
 */
#include "render/vault/merge/fingerprint.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "base/wikilink.h"

enum { FIELD_MAX = 120, NEAR_MIN = 2 };

static const struct str dated[] = { STR("📅"), STR("📆"), STR("🗓"),
				    STR("⏳"), STR("⌛"), STR("🛫"),
				    STR("➕"), STR("✅"), STR("❌") };
static const struct str bare[] = { STR("🔺"), STR("⏫"), STR("🔼"), STR("🔽"), STR("⏬") };
static const struct str worded[] = { STR("🔁"), STR("🏁"), STR("🆔"), STR("⛔") };

static bool drop_any(struct str *s, const struct str *set, size_t n)
{
	struct str t = str_rtrim(*s);

	if (str_ends(t, STRL("\xEF\xB8\x8F"))) /* variation selector */
		t.len -= 3;
	for (size_t i = 0; i < n; i++) {
		if (str_ends(t, set[i])) {
			s->len = t.len - set[i].len;
			return true;
		}
	}
	return false;
}

static bool is_date(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (i == 4 || i == 7 ? s.p[i] != '-' : !ascii_is_digit(s.p[i]))
			return false;
	return s.len == 10;
}

/* Fields of the Tasks plugin: any other is what somebody noted there. */
static bool is_task_field(struct str field)
{
	static const char keys[] = " due scheduled start created completion cancelled "
				   "priority repeat id dependson oncompletion ";
	size_t colons = str_find(field, STRL("::"), 0);

	return colons != STR_NPOS &&
	       str_iin_words(str_trim(str_sub(field, 0, colons)), keys);
}

/* "[key:: value]" or "(key:: value)" at the end. */
static bool drop_field(struct str *s)
{
	char close = s->len ? s->p[s->len - 1] : 0;
	char open = close == ']' ? '[' : '(';

	if (close != ']' && close != ')')
		return false;
	for (size_t n = 2; n <= s->len && n <= FIELD_MAX; n++) {
		char c = s->p[s->len - n];

		if (c == '[' || c == ']' || c == '(' || c == ')') {
			struct str in = str_sub(*s, s->len - n + 1, s->len - 1);

			if (c != open || !is_task_field(in))
				return false;
			s->len -= n;
			return true;
		}
	}
	return false;
}

/* "🔁 every week", "🆔 abc", "⛔ abc,def": a signifier with its value after it. */
static bool drop_worded(struct str *s)
{
	struct str t = *s, value;
	size_t n = 0;

	while (t.len && n < FIELD_MAX && (unsigned char)t.p[t.len - 1] < 0x80) {
		char c = t.p[t.len - 1];

		if (!(ascii_is_alnum(c) || c == ' ' || c == ',' || c == '-'))
			return false;
		t.len--;
		n++;
	}
	value = str_trim(str_from(*s, t.len));
	if (!value.len || !drop_any(&t, worded, COUNT(worded)) ||
	    (str_chr(value, ' ') != STR_NPOS && !str_istarts(value, STRL("every "))))
		return false;
	*s = t;
	return true;
}

/* Takes one signifier or field off the end of *s. */
static bool drop_sign(struct str *s)
{
	struct str t = str_rtrim(*s), d;

	if (drop_any(&t, bare, COUNT(bare)) || drop_field(&t)) {
		*s = t;
		return true;
	}
	d = t;
	if (d.len > 10 && is_date(str_from(d, d.len - 10))) {
		d.len -= 10;
		if (drop_any(&d, dated, COUNT(dated))) {
			*s = d;
			return true;
		}
	}
	if (!drop_worded(&t))
		return false;
	*s = t;
	return true;
}

static bool id_char(char c)
{
	return ascii_is_alnum(c) || c == '-';
}

struct fp_parts fp_split(struct str text)
{
	struct fp_parts p = { str_trim(text), { 0 }, { 0 } };
	size_t n = p.text.len;
	struct str s;

	while (n > 0 && id_char(p.text.p[n - 1]))
		n--;
	if (n > 0 && n < p.text.len && p.text.p[n - 1] == '^' &&
	    (n == 1 || p.text.p[n - 2] == ' ')) {
		p.id = str_from(p.text, n - 1);
		p.text = str_rtrim(str_sub(p.text, 0, n - 1));
	}
	s = p.text;
	while (s.len && drop_sign(&s))
		;
	p.signs = str_trim(str_from(p.text, s.len));
	p.text = str_rtrim(s);
	return p;
}

static const struct {
	struct str from, to;
} folds[] = {
	{ STR("&lt;"), STR("<") },           { STR("&gt;"), STR(">") },
	{ STR("&amp;"), STR("&") },          { STR("&quot;"), STR("\"") },
	{ STR("&#39;"), STR("'") },          { STR("\xE2\x80\x98"), STR("'") },
	{ STR("\xE2\x80\x99"), STR("'") },   { STR("\xE2\x80\x9C"), STR("\"") },
	{ STR("\xE2\x80\x9D"), STR("\"") },  { STR("\xE2\x80\x9E"), STR("\"") },
	{ STR("\xE2\x80\xA6"), STR("...") }, { STR("\xE2\x80\x90"), STR("-") },
	{ STR("\xE2\x80\x91"), STR("-") },   { STR("\xE2\x80\x93"), STR("-") },
	{ STR("\xE2\x80\x94"), STR("-") },   { STR("\xC2\xA0"), STR(" ") },
	{ STR("\xE2\x80\xAF"), STR(" ") },
};

static bool is_punct(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
	       (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static void put_valid(struct buf *b, struct str s)
{
	while (s.len) {
		size_t n = utf8_valid_prefix(s);

		buf_put(b, s.p, n);
		if (n < s.len) {
			buf_z(b, "\xEF\xBF\xBD");
			n++;
		}
		s = str_from(s, n);
	}
}

/* Bytes at the front that folding leaves alone: neither escape, entity nor typography.
 */
static size_t plain_prefix(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.p[n] != '\\' && s.p[n] != '&' &&
	       (unsigned char)s.p[n] < 0xC2)
		n++;
	return n;
}

static void put_folded(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.len;) {
		struct str rest = str_from(s, i);
		size_t k = COUNT(folds), plain = plain_prefix(rest);

		if (plain) {
			buf_put(b, s.p + i, plain);
			i += plain;
			continue;
		}
		if (s.p[i] == '\\' && i + 1 < s.len && is_punct(s.p[i + 1])) {
			buf_c(b, s.p[i + 1]);
			i += 2;
			continue;
		}
		if (s.p[i] == '&' || (unsigned char)s.p[i] >= 0xC2)
			for (k = 0; k < COUNT(folds); k++)
				if (str_starts(rest, folds[k].from))
					break;
		if (k < COUNT(folds)) {
			buf_str(b, folds[k].to);
			i += folds[k].from.len;
		} else {
			buf_c(b, s.p[i]);
			i++;
		}
	}
}

struct str fp_normal(struct arena *a, struct str text)
{
	struct buf valid = { 0 }, b = { 0 };
	struct str r;

	if (utf8_ascii_prefix(text) == text.len && str_chr(text, '\\') == STR_NPOS &&
	    str_chr(text, '&') == STR_NPOS)
		return utf8_fold(a, text);
	put_valid(&valid, text);
	put_folded(&b, buf_view(&valid));
	r = utf8_fold(a, buf_view(&b));
	buf_fini(&valid);
	buf_fini(&b);
	return r;
}

bool fp_is_ours(struct str id)
{
	return str_starts(id, STRL("^i-"));
}

struct str fp_token(struct arena *a, struct str normal)
{
	struct str whole = hash_token(a, normal), shown = wikilink_shown(a, normal);

	if (str_eq(shown, normal))
		return whole;
	return ARENA_CAT(a, str_sub(hash_token(a, shown), 0, FP_SHOWN),
			 str_from(whole, FP_SHOWN));
}

/* The text without "([[...]], ...)" groups: sources are not what a line says. */
static struct str without_sources(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	size_t at = 0;

	while (at < text.len) {
		size_t from = str_find(text, STRL("([["), at), to;

		to = from == STR_NPOS ? STR_NPOS : str_find(text, STRL("]]"), from);
		if (to != STR_NPOS)
			to = str_find(text, STRL(")"), to);
		if (to == STR_NPOS)
			break;
		buf_str(&b, str_sub(text, at, from));
		buf_c(&b, ' ');
		at = to + 1;
	}
	buf_str(&b, str_from(text, at));
	return arena_take(a, &b);
}

static bool negates(struct str w)
{
	return str_iin_words(w, "not no never without cannot") ||
	       str_ends(w, STRL("n't"));
}

/* Takes "[[People/ada quill|ada quill]]: " off the front: "ada quill". */
static struct str take_owner(struct str *t)
{
	size_t end = str_find(*t, STRL("]]"), 0), bar;
	struct str link;

	if (!str_starts(*t, STRL("[[")) || end == STR_NPOS ||
	    !str_starts(str_from(*t, end), STRL("]]: ")))
		return str_none();
	link = str_sub(*t, 2, end);
	bar = str_chr(link, '|');
	*t = str_from(*t, end + 4);
	return bar == STR_NPOS ? str_base(link) : str_from(link, bar + 1);
}

void fp_words(struct stemmer **s, struct arena *a, struct str text,
	      struct fp_words *out)
{
	struct fp_parts parts = fp_split(text);
	struct str t = fp_normal(a, without_sources(a, parts.text)), w;
	size_t at = 0, n = 0;

	*out = (struct fp_words){ .signs = parts.signs, .owner = take_owner(&t) };
	t = wikilink_shown(a, t);
	if (!*s)
		*s = stemmer_new();
	while (word_next(t, &at, &w)) {
		struct str stem;

		if (negates(w)) {
			out->negations++;
			continue;
		}
		stem = word_content(*s, a, w);
		if (stem.len)
			*VEC_ADD(a, &out->stems) = stem;
	}
	strs_sort(&out->stems);
	for (size_t i = 0; i < out->stems.n; i++) {
		if (n && str_eq(out->stems.v[i], out->stems.v[n - 1]))
			continue;
		out->stems.v[n++] = out->stems.v[i];
		out->mask |= (uint64_t)1 << (str_hash(out->stems.v[i]) >> 58);
	}
	out->stems.n = n;
}

static size_t bits(uint64_t v)
{
	size_t n = 0;

	for (; v; v &= v - 1)
		n++;
	return n;
}

bool fp_near(const struct fp_words *a, const struct fp_words *b)
{
	size_t na = a->stems.n, nb = b->stems.n, i = 0, k = 0, both = 0;

	if (na == 0 || nb == 0 || (a->negations > 0) != (b->negations > 0) ||
	    (a->owner.len && b->owner.len && !str_eq(a->owner, b->owner)))
		return false;
	/* A stem whose bit is missing on the other side is missing there. */
	if (bits(a->mask & ~b->mask) * 5 > na || bits(b->mask & ~a->mask) * 5 > nb)
		return false;
	while (i < na || k < nb) {
		int c = i == na   ? 1
			: k == nb ? -1
				  : str_cmp(a->stems.v[i], b->stems.v[k]);

		if (c != 0 && ascii_has_digit(c < 0 ? a->stems.v[i] : b->stems.v[k]))
			return false;
		both += c == 0;
		i += c <= 0;
		k += c >= 0;
	}
	if (na < NEAR_MIN || nb < NEAR_MIN)
		return both == na && both == nb;
	return both * 5 >= na * 4 && both * 5 >= nb * 4;
}

struct str fp_wording(struct arena *a, const struct fp_words *w)
{
	struct buf b = { 0 };
	struct str r = { 0 };

	if (w->stems.n < NEAR_MIN)
		return r;
	buf_c(&b, w->negations ? '-' : '+');
	buf_str(&b, w->owner);
	for (size_t i = 0; i < w->stems.n; i++) {
		buf_str(&b, w->stems.v[i]);
		buf_c(&b, ' ');
	}
	buf_str(&b, fp_normal(a, w->signs));
	r = hash_token(a, buf_view(&b));
	buf_fini(&b);
	return r;
}
