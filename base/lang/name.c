/*
 * name.c - names of people as exports write them.
 *
 * Shapes as found in real files: "Ada Quill (she/her)", "Quill, Ada (Contractor)",
 * "Ada | Orlin", "Ada - Orlin", "Ada <ada@orlin.example>", "SPEAKER_00".
 */
#include "base/lang/name.h"

#include "base/ascii.h"
#include "base/lang/given.h"
#include "base/lang/lowered.h"
#include "base/lang/mail.h"
#include "base/lang/role.h"
#include "base/utf8.h"

enum { LABEL_MAX = 400, INITIALS_MAX = 3 };

/* Sorted: mail boxes of a role, not of a person. */
static const struct str role_boxes[] = {
	STR("admin"),   STR("bookings"),      STR("calendar"), STR("contact"),
	STR("hello"),   STR("info"),          STR("mail"),     STR("no-reply"),
	STR("noreply"), STR("notifications"), STR("office"),   STR("room"),
	STR("sales"),   STR("support"),       STR("team"),
};

static bool has_letter(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (ascii_is_letter(s.p[i]) || ((unsigned char)s.p[i] & 0x80))
			return true;
	return false;
}

/* "@adaq": an account somewhere. */
static bool is_handle(struct str s)
{
	return s.len > 1 && s.p[0] == '@' && s.p[1] != '@' &&
	       str_chr(s, ' ') == STR_NPOS && str_chr(s, '.') == STR_NPOS;
}

/* What stands beside a name and says nothing of who it is: what somebody is called
 * by, does in this meeting, or that they were there for a part of it; "50%". */
static bool is_decoration(struct str s)
{
	static const char words[] =
	    " absent accepted apologies at by candidate chair client co-host cohost "
	    "contractor "
	    "customer declined dial-in early ext external facilitator first from guest "
	    "half he "
	    "her hers him his holiday host hour in internal interviewee interviewer "
	    "joined joining joins last late later leave leaves leaving left me minutes "
	    "meeting moderator notes of off office on online only optional organiser "
	    "organizer "
	    "out outlook part patient person phone presenter regrets remote remotely "
	    "required "
	    "scribe second she sick tbc tentative the their theirs them they till "
	    "unverified "
	    "until vacation vendor via video witness you ";
	char room[LOWERED_MAX];
	struct str rest = lowered(s, room), word;

	/* "QA", "Design": a field is no organisation. */
	if (!has_letter(rest) || is_handle(s) ||
	    (str_chr(s, ' ') == STR_NPOS && role_is_department(s) && !role_is(s)))
		return true;
	for (size_t i = 0; i < rest.len; i++)
		if (rest.p[i] == '/' || rest.p[i] == ',' || rest.p[i] == ' ')
			room[i] = '/';
	while (str_split(&rest, '/', &word))
		if (word.len && !str_in_words(word, words))
			return false;
	return true;
}

/* "until 10:30", "joined from Leeds"; "orlin.example" is none. */
static bool is_remark(struct str s)
{
	bool letter = false;

	s = str_word(s);
	for (size_t i = 0; i < s.len; i++) {
		letter |= ascii_is_lower(s.p[i]);
		if (ascii_is_upper(s.p[i]) || (unsigned char)s.p[i] >= 0x80 ||
		    strchr("._@", s.p[i]))
			return false;
	}
	return letter || str_chr(s, ':') != STR_NPOS;
}

static bool is_address(struct str s)
{
	size_t at = str_chr(s, '@');

	if (at == STR_NPOS || at == 0 || str_chr(str_from(s, at), '.') == STR_NPOS)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] <= ' ' || memchr("<>()[],;:\"", s.p[i], 10))
			return false;
	return str_chr(str_from(s, at + 1), '@') == STR_NPOS;
}

/* "ada.quill+x" -> "Ada Quill"; none for a box of a role. */
static struct str name_of_box(struct arena *a, struct str box, bool *pseudo)
{
	char room[LOWERED_MAX], *to;
	size_t n = 0, plus = str_chr(box, '+');
	bool first = true;

	if (plus != STR_NPOS)
		box.len = plus;
	*pseudo = str_in_sorted(lowered(box, room), role_boxes, COUNT(role_boxes));
	to = arena_alloc(a, box.len + 1);
	for (size_t i = 0; i < box.len; i++) {
		char c = box.p[i];

		if (c == '.' || c == '_' || ascii_is_digit(c)) {
			first = true;
			continue;
		}
		if (first && n > 0)
			to[n++] = ' ';
		to[n++] = first ? ascii_upper(c) : c;
		first = c == '-';
		if (c == '-' && i + 1 < box.len) {
			i++;
			to[n++] = ascii_upper(box.p[i]);
			first = false;
		}
	}
	return str_n(to, n);
}

static bool is_picture(uint32_t cp)
{
	return cp >= 0x1F000 || (cp >= 0x2190 && cp <= 0x2BFF) || cp == 0xFE0F ||
	       cp == 0x200D || cp == 0x200B || cp == 0xFEFF || cp < ' ' || cp == 0x7F ||
	       (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x2069);
}

/* Without pictures and control characters, white space as one space, trimmed. */
static struct str plain(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, s.len + 1);
	size_t n = 0;

	while (s.len > 0) {
		const char *from = s.p;
		uint32_t cp = utf8_next(&s);
		size_t len = (size_t)(s.p - from);

		if (cp == ' ' || cp == 0xA0 || (cp >= '\t' && cp <= '\r')) {
			if (n > 0 && to[n - 1] != ' ')
				to[n++] = ' ';
		} else if (!is_picture(cp)) {
			memcpy(to + n, from, len);
			n += len;
		}
	}
	return str_trim(str_n(to, n));
}

static struct str bare(struct str s)
{
	s = str_trim(s);
	while (s.len && memchr("\"'*,;:|-@", s.p[0], 9))
		s = str_trim(str_from(s, 1));
	while (s.len && memchr("\"*,;:|-", s.p[s.len - 1], 7))
		s = str_rtrim(str_n(s.p, s.len - 1));
	if (s.len > 2 && s.p[0] == '[' && s.p[s.len - 1] == ']')
		s = str_trim(str_sub(s, 1, s.len - 1)); /* "[Speaker 1]" */
	return s;
}

/* Takes "<address>" or "mailto:" out of s. */
static void take_email(struct str *s, struct name_parts *out)
{
	size_t open, close;
	struct str in;

	if (str_istarts(*s, STRL("mailto:")))
		*s = str_from(*s, 7);
	open = str_chr(*s, '<');
	if (open == STR_NPOS)
		return;
	close = str_chr(str_from(*s, open), '>');
	in = str_sub(*s, open + 1, close == STR_NPOS ? s->len : open + close);
	if (str_istarts(in, STRL("mailto:")))
		in = str_from(in, 7);
	in = str_trim(in);
	if (is_address(in))
		out->email = in;
	s->len = open;
}

/* An address, a role, or what says nothing; false when it may be a name. */
static bool take_told(struct str s, struct name_parts *out)
{
	if (is_address(s))
		out->email = s;
	else if (!is_decoration(s) && !role_is(s))
		return false;
	else if (!is_decoration(s) && !out->role.p)
		out->role = s;
	return true;
}

/* Takes what stands before the next comma or bar off s. */
static bool next_part(struct str *s, struct str *part)
{
	size_t comma = str_chr(*s, ','), bar = str_chr(*s, '|');

	return str_split(s, bar < comma ? '|' : ',', part);
}

/*
 * What stands beside a name: "Orlin, Inc.", "CTO", "Orlin, CTO, ada@orlin.example",
 * "Orlin, joined 10:15".  small: the name is in small letters, so an organisation may
 * be.
 */
static void take_beside(struct str s, bool small, struct name_parts *out)
{
	struct str rest = s, part, org = str_none();
	bool told = false;

	while (next_part(&rest, &part)) {
		part = str_trim(part);
		if (take_told(part, out) || (!small && is_remark(part)))
			told = true;
		else if (!org.p)
			org = part;
	}
	if (!told)
		org = s;
	if (org.len && (small || !is_remark(org)))
		out->org = org;
}

/* Takes "(…)" and "[…]" at the end off s. */
static void take_brackets(struct str *s, struct name_parts *out)
{
	for (;;) {
		char close, open;
		size_t i;
		struct str in;

		*s = str_rtrim(*s);
		close = s->len ? s->p[s->len - 1] : 0;
		open = (char)(close == ')' ? '(' : close == ']' ? '[' : 0);
		for (i = s->len; open && i > 0 && s->p[i - 1] != open;)
			i--;
		if (!open || i <= 1)
			return;
		in = str_trim(str_sub(*s, i, s->len - 1));
		s->len = i - 1;
		take_beside(in, ascii_is_lower(s->p[0]), out);
	}
}

/* "Ada Quill @adaq" */
static void drop_handle(struct str *s)
{
	size_t at = str_find(*s, STRL(" @"), 0);

	if (at != STR_NPOS && is_handle(str_from(*s, at + 1)))
		*s = str_rtrim(str_n(s->p, at));
}

/* The same, unless it tells another organisation than is known. */
static void take_more(struct str s, bool small, struct name_parts *out)
{
	struct str org = out->org;

	take_beside(s, small, out);
	if (org.p)
		out->org = org;
}

/* "Ada | Orlin", "Ada @ Orlin", "Ada - Orlin". */
static void take_org(struct str *s, struct name_parts *out)
{
	static const struct str seps[] = { STR("||"),
					   STR("|"),
					   STR(" @ "),
					   STR(" - "),
					   STR(" / "),
					   STR(" from "),
					   STR(" \xE2\x80\x93 "),
					   STR(" \xE2\x80\x94 ") };

	for (size_t i = 0; i < COUNT(seps); i++) {
		size_t at = str_find(*s, seps[i], 0);

		if (at == STR_NPOS || str_trim(str_n(s->p, at)).len == 0)
			continue;
		take_more(bare(str_from(*s, at + seps[i].len)), ascii_is_lower(s->p[0]),
			  out);
		*s = str_trim(str_n(s->p, at));
	}
}

bool name_is_title(struct str word)
{
	static const struct str titles[] = { STR("dr"),   STR("frau"), STR("herr"),
					     STR("miss"), STR("mlle"), STR("mme"),
					     STR("mr"),   STR("mrs"),  STR("ms"),
					     STR("mx"),   STR("prof"), STR("sir") };
	char room[LOWERED_MAX];

	return str_in_sorted(lowered(word, room), titles, COUNT(titles));
}

/* What stands behind a name. */
static bool is_suffix(struct str s)
{
	static const struct str suffixes[] = { STR("dds"), STR("esq"), STR("ii"),
					       STR("iii"), STR("jr"),  STR("m.d"),
					       STR("mba"), STR("md"),  STR("ph.d"),
					       STR("phd"), STR("rn"),  STR("sr") };
	char room[LOWERED_MAX];
	struct str key = lowered(s, room);

	if (key.len && key.p[key.len - 1] == '.')
		key.len--;
	return str_in_sorted(key, suffixes, COUNT(suffixes));
}

/* "Ada Quill, Orlin Ltd." */
static void take_company(struct str *s, struct name_parts *out)
{
	static const char forms[] = " ab ag bv co corp gmbh inc kg limited llc llp ltd "
				    "nv oy plc pty sa sarl spa srl ";
	size_t at = str_chr(*s, ','), from;
	char room[LOWERED_MAX];
	struct str org, last;

	if (at == STR_NPOS || out->org.p)
		return;
	org = str_trim(str_from(*s, at + 1));
	from = str_last_word(org);
	last = lowered(str_from(org, from), room);
	if (str_ends(last, STRL(".")))
		last.len--;
	if (from == 0 || !str_in_words(last, forms))
		return;
	out->org = org;
	*s = str_trim(str_n(s->p, at));
}

/* "Ada Quill, CTO, ada@orlin.example": what stands from the first part that tells of
 * her. */
static void take_listed(struct str *s, struct name_parts *out)
{
	struct name_parts none = { 0 };

	for (size_t i = 0; i < s->len; i++) {
		struct str tail = str_from(*s, i + 1);
		struct str part = str_trim(str_head(tail, str_chr(tail, ',')));

		if (s->p[i] != ',' || is_suffix(part) || !take_told(part, &none))
			continue;
		take_more(tail, ascii_is_lower(s->p[0]), out);
		s->len = i;
	}
}

/* "IT", "Sales": what nobody is called. */
static bool is_department(struct arena *a, struct str s)
{
	return role_is_department(s) && !given_is(a, str_word(s));
}

/* "Ada Quill (she/her), Orlin": no surname has brackets behind it. */
static void take_behind_brackets(struct str *s, struct name_parts *out)
{
	size_t at = str_chr(*s, ',');

	if (at == STR_NPOS || at == 0 || !strchr(")]", s->p[at - 1]))
		return;
	take_more(str_trim(str_from(*s, at + 1)), ascii_is_lower(s->p[0]), out);
	s->len = at;
	take_brackets(s, out);
}

static bool is_initials(struct str s)
{
	return s.len > 1 && s.len <= INITIALS_MAX && ascii_all_upper(s);
}

/*
 * "Quill, Ada" -> "Ada Quill"; "Ada Quill, PhD", "Ada Quill, joins late" and "Ada
 * Quill, Tram Strategy" -> "Ada Quill".
 */
static struct str turn_round(struct arena *a, struct str s)
{
	size_t at = str_chr(s, ',');
	struct str last, first;

	if (at == STR_NPOS)
		return s;
	last = str_trim(str_n(s.p, at));
	first = str_trim(str_from(s, at + 1));
	if (last.len == 0 || first.len == 0 || is_suffix(first))
		return last.len ? last : first;
	/* "WH, BE" are two. */
	if (str_chr(first, ',') != STR_NPOS ||
	    (is_initials(last) && is_initials(first)))
		return s;
	if (str_chr(last, ' ') != STR_NPOS &&
	    (is_department(a, first) || str_has(first, STRL(" at ")) ||
	     (ascii_is_lower(first.p[0]) && ascii_is_upper(last.p[0])) ||
	     (given_is(a, str_word(last)) && !given_is(a, str_word(first)))))
		return last;
	return arena_fmt(a, "%.*s %.*s", STR_ARG(first), STR_ARG(last));
}

void name_split(struct arena *a, struct str label, struct name_parts *out)
{
	struct str s;

	*out = (struct name_parts){ 0 };
	if (label.len > LABEL_MAX) {
		label.len = LABEL_MAX;
		label.len = utf8_valid_prefix(label);
	}
	s = plain(a, label);
	take_email(&s, out);
	s = bare(s);
	take_brackets(&s, out);
	drop_handle(&s);
	take_org(&s, out);
	take_brackets(&s, out);
	take_behind_brackets(&s, out);
	take_listed(&s, out);
	take_company(&s, out);
	s = bare(s);
	if (!out->email.p && is_address(s))
		out->email = s;
	if (out->email.p && (s.len == 0 || is_address(s)))
		s = name_of_box(a, str_n(out->email.p, str_chr(out->email, '@')),
				&out->pseudo);
	else
		s = name_plain_case(a, turn_round(a, s));
	out->name = s.len ? s : str_trim(label);
	/* "Ada Quill (AQ)", as minutes call her. */
	if (name_has_initials(out->name, out->org))
		out->org = str_none();
	if (name_has_initials(out->name, out->role))
		out->role = str_none();
	out->pseudo |= name_is_pseudo(label) ||
		       (!str_eq(out->name, label) && name_is_pseudo(out->name));
}

struct str name_apart(struct arena *a, struct str name, struct str email)
{
	return arena_fmt(a, "%.*s (%.*s)", STR_ARG(name),
			 STR_ARG(email_domain(a, email)));
}

struct str name_first(struct str name)
{
	size_t end = str_chr(name, ' ');
	struct str first = str_head(name, end);

	return str_ends(first, STRL(".")) ||
		       str_in_words(first,
				    "Capt Captain Chef Cllr Colonel Councillor Dame "
				    "Dr Father Frau Herr Judge Lady Lord Major Miss "
				    "Mr Mrs Ms Prof Professor Rev Sir Sister")
		   ? name
		   : first;
}
