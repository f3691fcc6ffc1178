/* noteline.c - whom one line of notes names as the one who does it; see noteline.h. */
#include "extract/notes/noteline.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/utf8.h"
#include "extract/who/resolve.h"
#include "extract/who/who.h"

enum {
	MAX_NAME = 3,
	MAX_HEADING = 48,
	MIN_INITIALS = 2,
	MAX_INITIALS = 4,
	SIGNATURE_LINES = 8
};

static struct str me(const struct talk *t, struct str word)
{
	return str_ieq(word, STRL("me")) || str_ieq(word, STRL("myself"))
		   ? resolve_me(t)
		   : word;
}

bool noteline_initials(struct str word)
{
	static const char others[] = " AI AP CC EU HR ID IT OK PM PO PR QA RE UK US ";

	return word.len >= MIN_INITIALS && word.len <= MAX_INITIALS &&
	       ascii_all_upper(word) && !str_in_words(word, others);
}

static bool has_initials(const struct person *p, struct str words)
{
	bool has = name_has_initials(p->name, words);

	for (size_t i = 0; i < p->said_as.n && !has; i++)
		has = name_has_called_initials(p->name, p->said_as.v[i], words);
	return has;
}

/* "JQ" is Jo Quill where nobody else's names begin so, of those present before others.
 */
static const struct person *by_initials(const struct talk *t, struct str words)
{
	const struct person *found = NULL;

	for (int present = 1; noteline_initials(words) && present >= 0 && !found;
	     present--)
		for (size_t i = 0; i < t->r->people.n; i++) {
			const struct person *p = &t->r->people.v[i];

			if (p->present != present || !has_initials(p, words))
				continue;
			if (found)
				return NULL;
			found = p;
		}
	return found;
}

/* The person that exactly these words name, "me" and initials included. */
const struct person *noteline_person(const struct talk *t, struct str words)
{
	const struct person *p;

	words = str_trim(words);
	while (words.len > 0 &&
	       (words.p[words.len - 1] == '.' || words.p[words.len - 1] == ':'))
		words.len--;
	p = words.len > 0 ? people_named(t, me(t, words)) : NULL;
	return p ? p : by_initials(t, words);
}

/* End of the k-th word, or the length. */
size_t noteline_words(struct str s, size_t k)
{
	size_t i = 0;

	for (; k > 0; k--) {
		while (i < s.len && s.p[i] == ' ')
			i++;
		while (i < s.len && s.p[i] != ' ')
			i++;
	}
	return i;
}

/* "Groeten, Marieke": one or two words, a comma and a name. */
static bool is_signed(const struct talk *t, struct str text)
{
	size_t comma = str_chr(text, ',');

	return comma < text.len && noteline_words(text, 2) >= comma &&
	       noteline_person(t, str_from(text, comma + 1));
}

/* "Best regards,": up to four words, not one that says something. */
static bool is_closing(struct str text)
{
	return text.len > 0 && strchr(",!.", text.p[text.len - 1]) &&
	       noteline_words(text, 4) == text.len;
}

size_t noteline_signature(const struct talk *t)
{
	const struct segments *v = &t->r->segments;
	size_t end = v->n;

	for (size_t i = v->n; i > 0 && v->n - i < SIGNATURE_LINES; i--) {
		struct str text = str_trim(v->v[i - 1].text);

		if (v->v[i - 1].kind != SEG_PARAGRAPH)
			break;
		if ((i == v->n && is_signed(t, text)) ||
		    (i < v->n && is_closing(text) && noteline_person(t, v->v[i].text)))
			end = i - 1;
	}
	return end;
}

/* "Jo Quill, Al Tarn": the first of several. */
static const struct person *first_of(const struct talk *t, struct str list)
{
	const struct person *p = noteline_person(t, list);
	size_t comma = str_chr(list, ',');

	return p || comma == STR_NPOS ? p : noteline_person(t, str_head(list, comma));
}

/* A name at the start of an action: "@Jo", "[Jo]", "Jo:", "Jo to", "Jo - ", "Jo draft".
 */
static const struct person *leading_owner(const struct talk *t, struct str s)
{
	const struct person *p = NULL;
	size_t colon = str_chr(s, ':'), close;

	if (str_eat(&s, '@')) {
		for (size_t k = MAX_NAME; k > 0 && !p; k--)
			p = noteline_person(t, str_sub(s, 0, noteline_words(s, k)));
		return p;
	}
	if (str_eat(&s, '[') && (close = str_chr(s, ']')) != STR_NPOS)
		return first_of(t, str_sub(s, 0, close));
	if (colon == STR_NPOS)
		colon = str_find(s, STRL("\xEF\xBC\x9A"), 0);
	if (colon != STR_NPOS && colon < MAX_HEADING)
		p = noteline_person(t, str_sub(s, 0, colon));
	for (size_t k = MAX_NAME; k > 0 && !p; k--) {
		size_t end = noteline_words(s, k);

		if (end > 0 && end < s.len && !strchr(",/&+", s.p[end - 1]))
			p = noteline_person(t, str_sub(s, 0, end));
	}
	return p;
}

size_t noteline_key(struct str s)
{
	static const struct {
		struct str word;
		bool mark; /* ":" or "=" must follow */
	} keys[] = { { STR("owned by"), false }, { STR("owner"), true },
		     { STR("assignee"), true },  { STR("assigned to"), false },
		     { STR("assigned"), true },  { STR("responsible"), true },
		     { STR("resp."), false },    { STR("who"), true } };

	for (size_t i = 0; i < COUNT(keys); i++) {
		struct str rest = str_from(s, keys[i].word.len),
			   behind = str_trim(rest);
		bool mark = str_eat(&behind, ':') || str_eat(&behind, '=');

		if (!str_istarts(s, keys[i].word) ||
		    !(mark || (!keys[i].mark && str_starts(rest, STRL(" ")))))
			continue;
		return s.len - str_trim(behind).len;
	}
	return 0;
}

/* "... - owner: Jo, 2 May", "... (assigned to Jo)". */
static const struct person *keyed_owner(const struct talk *t, struct str s)
{
	const struct person *p = NULL;

	s = str_rtrim(s);
	for (size_t at = 0; at < s.len && !p; at++) {
		struct str rest = str_from(s, at);
		size_t key =
		    at == 0 || strchr(" (,;", s.p[at - 1]) ? noteline_key(rest) : 0;

		rest = str_from(rest, key);
		for (size_t k = MAX_NAME; k > 0 && key && !p; k--) {
			struct str name = str_sub(rest, 0, noteline_words(rest, k));

			name = str_rtrim_any(name, ",;.)");
			p = noteline_person(t, name);
		}
	}
	return p;
}

const struct person *noteline_given(const struct talk *t, struct str text)
{
	for (size_t at = text.len; at > 0; at--) {
		struct str rest = str_from(text, at - 1);
		size_t arrow = at > 1 ? utf8_arrow(rest) : 0, comma;

		if (!arrow)
			continue;
		rest = str_trim(str_from(rest, arrow));
		comma = str_chr(rest, ',');
		return noteline_person(t, str_head(rest, comma));
	}
	return NULL;
}

/* "... (Jo)", "... (Jo, Friday)", "... @Jo", "... - Jo", "... - Jo - Friday". */
static const struct person *trailing_owner(const struct talk *t, struct str s)
{
	const struct person *p = NULL;
	size_t at;

	s = str_trim(s);
	if (s.len > 2 && s.p[s.len - 1] == ')') {
		for (at = s.len - 1; at > 0 && s.p[at - 1] != '(';)
			at--;
		s = str_sub(s, at, s.len - 1);
		at = str_chr(s, ',');
		return noteline_person(t, str_head(s, at));
	}
	p = noteline_given(t, s);
	if (p)
		return p;
	for (at = s.len; at > 0 && s.p[at - 1] != '@';)
		at--;
	if (at > 0)
		return leading_owner(t, str_from(s, at - 1));
	for (at = s.len; at > 2 && !p; at--)
		if (s.p[at - 1] == ' ' && s.p[at - 2] == '-') {
			p = noteline_person(t, str_from(s, at));
			s.len = at - 2;
		}
	return p;
}

const struct person *noteline_owner(const struct talk *t, struct str text)
{
	const struct person *p = leading_owner(t, text);

	p = p ? p : keyed_owner(t, text);
	return p ? p : trailing_owner(t, text);
}

struct str noteline_done(struct str text)
{
	static const struct str marks[] = { STR(" - done"),
					    STR(" \xE2\x80\x93 done"),
					    STR(" \xE2\x80\x94 done"),
					    STR(" (done)"),
					    STR(" [done]"),
					    STR(": done"),
					    STR(" \xE2\x9C\x93"), /* check marks */
					    STR(" \xE2\x9C\x94"),
					    STR(" \xE2\x9C\x85") };

	text = str_rtrim(text);
	if (text.len && text.p[text.len - 1] == '.')
		text.len--;
	for (size_t i = 0; i < COUNT(marks); i++)
		if (text.len > marks[i].len &&
		    str_ieq(str_from(text, text.len - marks[i].len), marks[i]))
			return str_rtrim(str_head(text, text.len - marks[i].len));
	return str_none();
}

/* One "(16:00)" is a time of day; several, or one of the first hour, are places. */
bool noteline_stamped(const struct record *r)
{
	size_t stamps = 0;

	for (size_t i = 0; i < r->segments.n && stamps < 2; i++) {
		const struct segment *seg = &r->segments.v[i];
		struct str stamp = noteline_stamp(seg->text);

		if (seg->kind != SEG_SPEECH && seg->kind != SEG_CHAT && stamp.len)
			stamps += stamp.p[1] == '0' && stamp.p[2] == '0' ? 2 : 1;
	}
	return stamps > 1;
}

struct str noteline_unstamped(bool stamped, struct str text)
{
	struct str stamp = stamped ? noteline_stamp(text) : str_none();

	return stamp.len ? str_rtrim(str_sub(text, 0, (size_t)(stamp.p - text.p)))
			 : text;
}

struct str noteline_over(const struct record *r, const struct segment *seg,
			 struct str text)
{
	size_t next = (size_t)(seg - r->segments.v) + 1;
	const struct segment *below =
	    next < r->segments.n ? &r->segments.v[next] : NULL;

	if (!below || text.len > MAX_HEADING || below->level <= seg->level ||
	    (below->kind != SEG_BULLET && below->kind != SEG_TASK))
		return str_none();
	return str_trim(text);
}
