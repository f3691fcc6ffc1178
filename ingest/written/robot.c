/* robot.c - see robot.h. */
#include "ingest/written/robot.h"

#include "base/ascii.h"
#include "ingest/written/header.h"

enum { LOCAL_BYTES = 64, BUTTON_WORDS = 6 };

/* "Name <local@domain>", or the address alone. */
static void parts(struct str from, struct str *name, struct str *local,
		  struct str *domain)
{
	size_t open = str_chr(from, '<'), at;

	*name = str_trim(str_head(from, open));
	if (open != STR_NPOS)
		from = str_from(from, open + 1);
	at = str_chr(from, '@');
	*local = str_trim(str_head(from, at));
	*domain = at == STR_NPOS ? str_none() : str_from(from, at + 1);
	*domain = str_trim(str_head(*domain, str_chr(*domain, '>')));
	if (open == STR_NPOS)
		*name = str_none();
}

static bool has_word(struct str local, const char *words)
{
	char low[LOCAL_BYTES];
	struct str word, rest;

	if (local.len > sizeof(low))
		return false;
	for (size_t i = 0; i < local.len; i++)
		low[i] = ascii_is_letter(local.p[i]) ? ascii_lower(local.p[i]) : ' ';
	for (rest = str_n(low, local.len); str_split(&rest, ' ', &word);)
		if (word.len && str_in_words(word, words))
			return true;
	return false;
}

/* "Granola" of hello@granola.so, "Gemini" of gemini-notes@: one word of the address. */
static bool is_house(struct str name, struct str local, struct str domain)
{
	struct str in[] = { local, domain };

	name = str_ltrim_any(name, "\" ");
	name = str_rtrim_any(name, "\" ");
	if (!name.len || str_chr(name, ' ') != STR_NPOS)
		return false;
	for (size_t k = 0; k < COUNT(in); k++)
		for (size_t i = 0; i + name.len <= in[k].len; i++)
			if (str_istarts(str_from(in[k], i), name))
				return true;
	return false;
}

bool robot_sends(struct str from)
{
	struct str name, local, domain;

	parts(from, &name, &local, &domain);
	if (has_word(local, " noreply donotreply notification notifications notify "
			    "mailer ") ||
	    (has_word(local, " reply ") && has_word(local, " no not ")))
		return true;
	return has_word(local, " notes notetaker hello hi team info contact support "
			       "messenger assistant digest updates news alerts mail "
			       "meetings service ") &&
	       is_house(name, local, domain);
}

static bool is_link(struct str word)
{
	str_eat(&word, '<');
	str_eat(&word, '(');
	return str_starts(word, STRL("http://")) || str_starts(word, STRL("https://"));
}

/* "View full notes <https://...>", "Accurate? Yes <https://x> No <https://y>" */
static bool is_button(struct str line)
{
	struct str word, last = { NULL, 0 };
	size_t words = 0, links = 0;

	while (str_split(&line, ' ', &word))
		if (word.len) {
			last = word;
			links += is_link(word);
			words++;
		}
	return links && is_link(last) && words - links <= BUTTON_WORDS;
}

static bool is_footer(struct str line)
{
	static const struct str starts[] = {
		STR("You received this "),
		STR("You have received this "),
		STR("You are receiving this "),
		STR("You're receiving this "),
		STR("You\xE2\x80\x99re receiving this "),
		STR("Unsubscribe"),
		STR("This email was sent to "),
		STR("This message was sent to "),
		STR("\xC2\xA9 2"),
		STR("Copyright \xC2\xA9 "),
	};

	return STR_ANY(str_starts, line, starts);
}

/* "+1.888.799.9666", "Orlin Ltd, 1 Mill Road, Larkmoor, LM1 2AB" */
static bool is_address(struct str line)
{
	bool listed = line.len && strchr("-*", line.p[0]);

	if (!listed && str_count(line, ',') > 1 && ascii_has_digit(line) &&
	    !strchr(".?!", line.p[line.len - 1]))
		return true;
	if (!str_eat(&line, '+') || !ascii_has_digit(line))
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (!ascii_is_digit(line.p[i]) && !strchr(" .-()", line.p[i]))
			return false;
	return true;
}

/* Where the footer begins, its address above it; a part of the notes is none. */
static size_t footer_at(struct str body)
{
	struct str rest = body, line;
	size_t end = body.len, from = STR_NPOS;

	for (const char *at = rest.p; str_line(&rest, &line); at = rest.p) {
		struct str s = str_trim(line);
		size_t here = (size_t)(at - body.p);

		if (!s.len)
			continue;
		if (header_is_section(s))
			end = body.len;
		if (end == body.len && is_footer(s))
			end = from == STR_NPOS ? here : from;
		if (!is_address(s) && !is_button(s))
			from = STR_NPOS;
		else if (from == STR_NPOS)
			from = here;
	}
	return end;
}

struct str robot_words(struct arena *a, struct str body)
{
	size_t end = footer_at(body);
	struct str rest = str_n(body.p, end), line;
	struct buf b = { 0 };

	while (str_line(&rest, &line)) {
		if (!is_button(str_trim(line)))
			buf_str(&b, line);
		buf_c(&b, '\n');
	}
	return arena_take(a, &b);
}
