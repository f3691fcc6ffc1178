/*
 * contact.c - shapes: URL, e-mail, key, IBAN (ISO 13616), card (Luhn), IP, phone.
 * What may be a number of the business ("10,000", "2026-02-03", "12:30") stays.
 */
#include "extract/llm/contact.h"

#include "base/ascii.h"

enum {
	KEY_LEAST = 24,
	CARD_LEAST = 13,
	CARD_MOST = 19,
	IBAN_LEAST = 15,
	IBAN_MOST = 34
};

/* Bytes beyond ASCII count as letters: no shape here begins or ends beside one. */
static bool wordy(char c)
{
	return ascii_is_alnum(c) || c == '_' || (unsigned char)c >= 0x80;
}

static char byte_at(struct str s, size_t i)
{
	return i < s.len ? s.p[i] : '\0';
}

bool contact_edge(struct str text, size_t at)
{
	return at == 0 || at >= text.len || !wordy(text.p[at - 1]) ||
	       !wordy(text.p[at]);
}

/* Up to the first blank or quote, without a full stop or bracket at the end. */
static size_t url_end(struct str s)
{
	size_t n = 0;

	if (!str_istarts(s, STRL("https://")) && !str_istarts(s, STRL("http://")) &&
	    !str_istarts(s, STRL("www.")))
		return 0;
	while (n < s.len && (unsigned char)s.p[n] > ' ' && !strchr("\"<>`", s.p[n]))
		n++;
	while (n > 0 && strchr(".,;:!?)]}'", s.p[n - 1]))
		n--;
	return n;
}

static size_t email_end(struct str s)
{
	size_t n = 0, dot = 0;

	while (n < s.len && n < 64 &&
	       (ascii_is_alnum(s.p[n]) || strchr("._%+-", s.p[n])))
		n++;
	if (n == 0 || byte_at(s, n) != '@')
		return 0;
	for (n++;
	     n < s.len && (ascii_is_alnum(s.p[n]) || s.p[n] == '.' || s.p[n] == '-');
	     n++)
		if (s.p[n] == '.' && ascii_is_letter(byte_at(s, n + 1)))
			dot = n;
	while (n > 0 && (s.p[n - 1] == '.' || s.p[n - 1] == '-'))
		n--;
	return dot ? n : 0;
}

/* Tokens of known services, and any long one that mixes cases and digits. */
static size_t key_end(struct str s)
{
	static const struct str known[] = {
		STR("sk-"),   STR("AKIA"),        STR("ghp_"),  STR("gho_"),
		STR("ghs_"),  STR("github_pat_"), STR("xoxb-"), STR("xoxp-"),
		STR("xoxa-"), STR("AIza"),        STR("glpat-")
	};
	bool upper = false, lower = false, number = false;
	size_t n = 0;

	for (; n < s.len && (ascii_is_alnum(s.p[n]) || strchr("_-+/=.", s.p[n])); n++) {
		upper |= ascii_is_upper(s.p[n]);
		lower |= ascii_is_lower(s.p[n]);
		number |= ascii_is_digit(s.p[n]);
	}
	while (n > 0 && s.p[n - 1] == '.')
		n--;
	for (size_t i = 0; i < COUNT(known); i++)
		if (str_starts(s, known[i]) && n >= known[i].len + 8)
			return n;
	return n >= KEY_LEAST && upper && lower && number ? n : 0;
}

static size_t iban_end(struct str s)
{
	unsigned rest = 0;
	char c[IBAN_MOST];
	size_t n = 0, i = 0;

	for (; i < s.len && n < IBAN_MOST; i++) {
		if (s.p[i] == ' ' && n % 4 == 0 && ascii_is_alnum(byte_at(s, i + 1)))
			continue;
		if (!ascii_is_digit(s.p[i]) && !ascii_is_upper(s.p[i]))
			break;
		c[n++] = s.p[i];
	}
	if (n < IBAN_LEAST || !ascii_is_letter(c[0]) || !ascii_is_letter(c[1]) ||
	    !ascii_is_digit(c[2]) || !ascii_is_digit(c[3]))
		return 0;
	for (size_t k = 0; k < n; k++) {
		char x = c[(k + 4) % n];

		rest = ascii_is_digit(x) ? (rest * 10 + (unsigned)(x - '0')) % 97
					 : (rest * 100 + (unsigned)(x - 'A' + 10)) % 97;
	}
	return rest == 1 ? i : 0;
}

static size_t card_end(struct str s)
{
	char d[CARD_MOST];
	size_t n = 0, i = 0;
	int sum = 0;

	for (; i < s.len; i++) {
		if ((s.p[i] == ' ' || s.p[i] == '-') && n > 0 &&
		    ascii_is_digit(byte_at(s, i + 1)))
			continue;
		if (!ascii_is_digit(s.p[i]))
			break;
		if (n == CARD_MOST)
			return 0;
		d[n++] = s.p[i];
	}
	if (n < CARD_LEAST)
		return 0;
	for (size_t k = 0; k < n; k++) {
		int v = d[n - 1 - k] - '0';

		v = k % 2 ? v * 2 : v;
		sum += v > 9 ? v - 9 : v;
	}
	return sum % 10 == 0 ? i : 0;
}

static size_t ipv4_end(struct str s)
{
	size_t i = 0;

	for (int part = 0; part < 4; part++) {
		int v = 0;
		size_t from = i;

		if (part && byte_at(s, i++) != '.')
			return 0;
		from = part ? i : from;
		while (ascii_is_digit(byte_at(s, i)) && i - from < 3)
			v = v * 10 + (s.p[i++] - '0');
		if (i == from || v > 255)
			return 0;
	}
	return ascii_is_digit(byte_at(s, i)) ? 0 : i;
}

/* Eight groups, or fewer around one "::"; a time of day has neither. */
static size_t ipv6_end(struct str s)
{
	size_t i = 0, colons = 0;
	bool gap = false;

	for (; i < s.len; i++) {
		if (s.p[i] == ':') {
			gap |= byte_at(s, i + 1) == ':';
			colons++;
		} else if (!ascii_is_digit(s.p[i]) &&
			   !(s.p[i] >= 'a' && s.p[i] <= 'f') &&
			   !(s.p[i] >= 'A' && s.p[i] <= 'F')) {
			break;
		}
	}
	return i > 4 && (colons == 7 || (gap && colons >= 2)) ? i : 0;
}

/* YYYY-MM-DD and what looks like it, in any order of three groups. */
static bool is_date(struct str s)
{
	return s.len >= 8 && ascii_is_digit(s.p[0]) &&
	       ((s.p[4] == '-' && ascii_is_digit(s.p[3]) && byte_at(s, 7) == '-') ||
		(s.p[2] == '.' && s.p[5] == '.') || (s.p[2] == '-' && s.p[5] == '-'));
}

/*
 * International with '+'; with a trunk 0 or bracket; or the groups of a country
 * without one: 3-3-4, 3-4, and 3-2-4 of a social security number.
 */
static size_t phone_end(struct str s)
{
	bool plus = byte_at(s, 0) == '+', bracket = byte_at(s, 0) == '(';
	bool trunk = bracket || byte_at(s, 0) == '0';
	size_t i = plus || bracket, digits = 0, end = 0, groups = 0;

	if (!ascii_is_digit(byte_at(s, i)) || is_date(s))
		return 0;
	for (; i < s.len && digits < 16; i++) {
		if (ascii_is_digit(s.p[i])) {
			digits++;
			end = i + 1;
			continue;
		}
		if (!strchr(" -.()", s.p[i]) || !s.p[i])
			break;
		if (ascii_is_digit(s.p[i - 1]))
			groups = groups * 16 + digits;
		if (!ascii_is_digit(byte_at(s, i + 1)) &&
		    !strchr(" (", byte_at(s, i + 1)))
			break;
	}
	if (digits > 15 || (end < s.len && s.p[end] == ','))
		return 0;
	if (plus ? digits >= 7 : trunk && digits >= 9)
		return end;
	/* Digits up to the end of each group, one a hex digit. */
	groups = groups % 16 == digits ? groups : groups * 16 + digits;
	return groups == 0x36A || groups == 0x359 || (groups == 0x37 && s.p[3] == '-')
		   ? end
		   : 0;
}

enum redact_sort contact_at(struct str text, size_t at, size_t *end)
{
	static const struct {
		enum redact_sort sort;
		size_t (*end)(struct str s);
	} shapes[] = {
		{ REDACT_URL, url_end },   { REDACT_EMAIL, email_end },
		{ REDACT_IBAN, iban_end }, { REDACT_KEY, key_end },
		{ REDACT_CARD, card_end }, { REDACT_IP, ipv4_end },
		{ REDACT_IP, ipv6_end },   { REDACT_PHONE, phone_end },
	};
	struct str s = str_from(text, at);

	for (size_t i = 0; i < COUNT(shapes); i++) {
		size_t n = shapes[i].end(s);

		if (n > 0 && !wordy(byte_at(s, n))) {
			*end = at + n;
			return shapes[i].sort;
		}
	}
	return REDACT_SORTS;
}
