/* pair.c - see pair.h; what calendars call a first meeting with somebody new. */
#include "extract/who/pair.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"
#include "base/utf8.h"

enum { NAME_WORDS = 4, MIN_NAME = 3 };

/* Signs and words between the two; a sign may lack its blanks. */
static const struct str marks[] = { STR("<>"),  STR("<->"),   STR("\xC3\x97"), STR("/"),
				    STR("|"),   STR("&"),     STR("+"),        STR("x"),
				    STR("and"), STR("meets"), STR("with") };

/* What a meeting is for is no part of the other's name. */
static bool is_meeting_word(struct str word)
{
	static const char words[] =
	    " account agenda alignment briefing call catch catch-up catchup chat "
	    "check check-in checkin demo discovery discussion follow follow-up "
	    "followup intro introduction kick kick-off kickoff meeting minutes "
	    "monthly notes onboarding partnership planning pricing product "
	    "project proposal qbr quarterly renewal review sales session standup "
	    "steering sync team transcript update weekly workshop ";

	return word_is_in(word, words) || date_month(word) > 0 ||
	       date_weekday_of(word) >= 0;
}

static bool is_name_word(struct str word)
{
	struct str rest = word;

	return word.len > 0 && utf8_is_upper(utf8_next(&rest)) &&
	       !is_meeting_word(word);
}

static bool in_word(uint32_t cp)
{
	return utf8_is_letter(cp) || utf8_is_digit(cp);
}

/* Takes a mark and the blanks around it off the start of s. */
static bool eat_mark(struct str *s)
{
	struct str in = str_trim(*s);

	for (size_t i = 0; i < COUNT(marks); i++) {
		struct str rest = str_from(in, marks[i].len);

		if (!str_istarts(in, marks[i]) ||
		    (ascii_is_letter(marks[i].p[0]) &&
		     (!rest.len || rest.p[0] != ' ' || in.p == s->p)))
			continue;
		*s = str_trim(rest);
		return true;
	}
	return false;
}

/* The same off the end. */
static bool drop_mark(struct str *s)
{
	struct str in = str_trim(*s);

	for (size_t i = 0; i < COUNT(marks); i++) {
		struct str left = str_n(in.p, in.len - marks[i].len);

		if (in.len <= marks[i].len ||
		    !str_ieq(str_from(in, left.len), marks[i]) ||
		    (ascii_is_letter(marks[i].p[0]) &&
		     (left.p[left.len - 1] != ' ' || in.len == s->len)))
			continue;
		*s = str_trim(left);
		return true;
	}
	return false;
}

/* The words of a name at the start of s. */
static struct str first_name(struct str s)
{
	size_t end = 0, at = 0, words = 0;

	while (at < s.len && words < NAME_WORDS) {
		struct str rest = str_from(s, at), word;
		size_t to;

		word = str_word(rest);
		to = word.len;
		word = str_rtrim_any(word, ",:;)(");
		if (is_name_word(word)) {
			end = at + word.len;
			words++;
		} else if (!words || !str_in_words(word, " of and & de la ")) {
			break;
		}
		if (word.len < to)
			break;
		at += to + 1;
	}
	return str_n(s.p, end);
}

/* The words of a name at its end. */
static struct str last_name(struct str s)
{
	size_t from = s.len, at = s.len, words = 0;

	while (at > 0 && words < NAME_WORDS) {
		size_t start = str_last_word(str_n(s.p, at));
		struct str word = str_sub(s, start, at);

		if (is_name_word(word) && in_word(utf8_last(word))) {
			from = start;
			words++;
		} else if (!words || !str_in_words(word, " of and & de la ")) {
			break;
		}
		at = start > 0 ? start - 1 : 0;
	}
	return str_from(s, from);
}

/* Somebody who is there: "Orlin / Ada". */
static bool is_person(const struct talk *t, struct str name)
{
	for (size_t i = 0; i < t->r->participants.n; i++)
		if (str_istarts(t->r->participants.v[i].name, name))
			return true;
	for (size_t i = 0; i < t->speakers.n; i++)
		if (str_istarts(t->speakers.v[i].label, name))
			return true;
	return false;
}

static struct str beside(const struct talk *t, struct str own)
{
	struct str title = t->r->title, name = str_none(), left, right, behind;

	for (size_t at = 0; own.len && at + own.len <= title.len; at++) {
		if (!str_istarts(str_from(title, at), own))
			continue;
		left = str_n(title.p, at);
		right = behind = str_from(title, at + own.len);
		if (in_word(utf8_last(left)) ||
		    (right.len && in_word(utf8_next(&behind))))
			continue;
		if (eat_mark(&right))
			name = first_name(right);
		else if (drop_mark(&left))
			name = last_name(left);
		if (name.len >= MIN_NAME && !is_person(t, name))
			return name;
	}
	return str_none();
}

struct str pair_other(const struct talk *t)
{
	const struct known_account *own = &t->conf->own;
	struct str name = beside(t, own->name);

	for (size_t i = 0; !name.len && i < own->aliases.n; i++)
		name = beside(t, own->aliases.v[i]);
	return name;
}
