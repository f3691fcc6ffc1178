/*
 * owners.c - people whom notes name as owners and nobody else: cells of a column of
 * owners, "@Full Name" in a task, a name alone above actions.  Only full names: "TBD",
 * "Procurement" and "All" are nobody, and a first name alone is somebody present or
 * nobody.
 */
#include "extract/who/index.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/notes/headings.h"
#include "extract/notes/noteline.h"
#include "extract/who/resolve.h"
#include "base/lang/role.h"

enum { MAX_COLUMNS = 16, MIN_WORDS = 2, MAX_WORDS = 3, CONFIDENCE = 800 };

/* Words of teams, roles, companies and things to do, never of a person's name. */
static const char not_names[] =
    " account accounts admin all analyst and any architect board both business client "
    "committee company consultant corp customer data department design desk developer "
    "director engineer engineering everybody everyone external finance gmbh group head "
    "help hr inc internal it lead legal limited llc ltd management manager marketing "
    "new office officer operations ops owner partner partners people planning platform "
    "pm procurement product project purchasing qa research sales security service "
    "services staff success supplier support systems tba tbc tbd team teams "
    "technologies the unassigned vendor with ";

/* "Freya Thorne": two or three words of letters, each with a capital. */
static bool is_full_name(struct arena *a, struct str s)
{
	struct str rest = s, word;
	size_t words = 0;

	while (str_split(&rest, ' ', &word)) {
		struct str low = utf8_fold(a, word);

		if (!word.len || !utf8_is_upper(utf8_next(&word)) ||
		    word_is_stop(low) || str_in_words(low, not_names) ||
		    date_weekday_of(low) >= 0 || date_month(low) > 0)
			return false;
		while (word.len) {
			uint32_t c = utf8_next(&word);

			if (!utf8_is_letter(c) && c != '-' && c != '\'' && c != '.')
				return false;
		}
		words++;
	}
	return words >= MIN_WORDS && words <= MAX_WORDS && !role_is_label(s) &&
	       resolve_personal(a, s);
}

static void enter(struct talk *t, struct str name)
{
	struct who *w = t->who;
	struct person_refs several = { 0 };
	const struct known_person *p;
	struct name_parts n;
	struct roster_entry *e;

	if (!is_full_name(w->arena, name))
		return;
	name_split(w->arena, name, &n);
	if (n.pseudo)
		return;
	p = resolve_name(w, &n, &several);
	if (!p && several.n > 1)
		return;
	e = p ? index_enter(w, p) : resolve_new(w, n.name, n.email);
	resolve_fill(w, e,
		     &(struct person){
			 .email = n.email, .org = n.org, .confidence = CONFIDENCE });
}

/* "Jo" in a column of owners, whom the user or a page knows as one person. */
static void enter_known(struct talk *t, struct str name)
{
	struct who *w = t->who;
	struct person_refs all = { 0 };

	index_people(w, name, &all);
	if (all.n == 1)
		resolve_fill(w, index_enter(w, all.v[0]),
			     &(struct person){ .confidence = CONFIDENCE });
	else if (all.n == 0)
		enter(t, name);
}

/* The bit of each column of owners in a table's head. */
static unsigned owner_columns(struct talk *t, struct str head)
{
	unsigned bits = 0;
	struct str cell;

	for (size_t k = 0; k < MAX_COLUMNS && str_split(&head, '|', &cell); k++)
		if (heading_column(utf8_key(t->arena, str_trim(cell))) == COLUMN_OWNER)
			bits |= 1U << k;
	return bits;
}

/* The list of those present has this name as it stands here, alone. */
static bool is_listed(const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->participants.n; i++)
		if (str_eq(r->participants.v[i].name, name))
			return true;
	return false;
}

/* "@Freya Thorne" anywhere in a line of notes; of "@Freya Easter rota" where "Freya"
 * was there, "Easter" is what she does. */
static void mentions(struct talk *t, struct str s)
{
	size_t at;

	while ((at = str_chr(s, '@')) != STR_NPOS) {
		size_t end;

		s = str_from(s, at + 1);
		end = str_chr(s, ' ');
		if (end == STR_NPOS)
			return;
		if (is_listed(t->r, str_head(s, end)))
			continue;
		for (end++; end < s.len && !strchr(" ,;:)].!?", s.p[end]);)
			end++;
		enter(t, str_n(s.p, end));
	}
}

static bool is_called(const struct known_person *p, struct str letters)
{
	for (size_t i = 0; i < p->aliases.n; i++)
		if (name_has_called_initials(p->name, p->aliases.v[i], letters))
			return true;
	return false;
}

/* "JQ" at the start of a piece of notes, or alone in brackets: the one known person
 * whose initials these are, where nobody there has them. */
static void initials(struct talk *t, struct str piece)
{
	size_t n = 0;
	const struct known_person *p;
	struct str letters;

	piece = str_trim(piece);
	while (n < piece.len && ascii_is_upper(piece.p[n]))
		n++;
	letters = str_head(piece, n);
	if (!noteline_initials(letters) ||
	    (n < piece.len && !strchr(" :,)-", piece.p[n])))
		return;
	for (size_t i = 0; i < t->r->participants.n; i++)
		if (name_has_initials(t->r->participants.v[i].name, letters))
			return;
	p = resolve_letters(t->who, letters);
	for (size_t i = 0; p && i < t->conf->people.n; i++)
		if (&t->conf->people.v[i] != p &&
		    is_called(&t->conf->people.v[i], letters))
			p = NULL;
	if (p)
		resolve_fill(t->who, index_enter(t->who, p),
			     &(struct person){ .confidence = CONFIDENCE });
}

/* "JQ to ring them", "Notice in May. JQ rings them", "12 vans, JQ counts", "(JQ)" */
static void marked_by_initials(struct talk *t, struct str s)
{
	initials(t, s);
	for (size_t i = 0; i + 1 < s.len; i++)
		if (s.p[i] == '(' || (strchr(".,?!;", s.p[i]) && s.p[i + 1] == ' '))
			initials(t, str_from(s, i + 1));
}

/* What stands before the colon of a line that says who does it. */
static struct str leader_of(const struct segment *seg)
{
	size_t colon = str_chr(seg->text, ':');

	return seg->kind != SEG_TASK && seg->kind != SEG_BULLET ? str_none()
	       : colon == STR_NPOS                              ? str_none()
				   : str_trim(str_head(seg->text, colon));
}

/*
 * "Freya Thorne: send the list" among actions, where another line is led so by
 * somebody known: lines of one list have one form, and "Price List: send it" is none.
 */
static void leaders(struct talk *t, size_t from, size_t to)
{
	struct record *r = t->r;
	bool known = false;

	for (size_t i = from; i < to && !known; i++) {
		struct str name = leader_of(&r->segments.v[i]);
		struct person_refs all = { 0 };

		if (name.len > 0 && str_chr(name, ' ') != STR_NPOS)
			index_people(t->who, name, &all);
		known = all.n == 1;
	}
	for (size_t i = from; i < to && known; i++)
		enter(t, leader_of(&r->segments.v[i]));
}

/* Each list of actions: from its heading to the next. */
static void lists_of_actions(struct talk *t)
{
	const struct record *r = t->r;
	size_t from = STR_NPOS;

	for (size_t i = 0; i <= r->segments.n; i++) {
		if (i < r->segments.n && r->segments.v[i].kind != SEG_HEADING)
			continue;
		if (from != STR_NPOS)
			leaders(t, from, i);
		from = i < r->segments.n &&
			       heading_section(
				   utf8_key(t->arena, r->segments.v[i].text)) ==
				   SECTION_ACTIONS
			   ? i + 1
			   : STR_NPOS;
	}
}

/* "Freya Thorne" of "Freya Thorne:". */
static struct str label_of(struct str s)
{
	s = str_trim(s);
	return str_ends(s, STRL(":")) ? str_rtrim(str_n(s.p, s.len - 1)) : s;
}

void owners_add(struct talk *t)
{
	bool actions = false;
	unsigned owners = 0;

	lists_of_actions(t);

	for (size_t i = 0; i < t->r->segments.n; i++) {
		const struct segment *seg = &t->r->segments.v[i];
		struct str row = seg->text, cell;

		if (segment_is_said(seg))
			continue;
		mentions(t, seg->text);
		if (seg->kind == SEG_BULLET || seg->kind == SEG_TASK)
			marked_by_initials(t, seg->text);
		if (seg->kind == SEG_HEADING)
			actions = heading_section(utf8_key(t->arena, seg->text)) ==
				  SECTION_ACTIONS;
		else if (actions && seg->kind != SEG_TABLE_ROW)
			enter(t, label_of(seg->text)); /* a name above what is theirs */
		if (seg->kind != SEG_TABLE_ROW) {
			owners = 0;
		} else if (seg->level == 1) {
			owners = owner_columns(t, row);
		} else {
			for (size_t k = 0;
			     k < MAX_COLUMNS && str_split(&row, '|', &cell); k++)
				if (owners & 1U << k)
					enter_known(t, str_trim(cell));
		}
	}
}
