/* bulletkind.c - phrases of notes, looked for in text without punctuation. */
#include "extract/notes/bulletkind.h"

#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/commit.h"
#include "extract/notes/noteday.h"
#include "extract/notes/noteline.h"

enum { WIDE_FROM = 0x2E80, WIDE_LEAST = 4, NAME_WORDS = 3 };

static const char *const idle[] = {
	" was discussed ",  " were discussed ",  " was suggested ", " was presented ",
	" raised dropped ", " floated ",         " withdrawn ",     " not pursued ",
	" not taken up ",   " turned down ",     " read out ",      " some discussion ",
	" sent already ",   " ignore previous ", " ignore all ",    NULL
};
static const char *const asks[] = { " nobody knows ", " nobody has ", " nobody owns ",
				    " nobody yet ",   " nobody's ",   " no idea ",
				    " no answer ",    " unclear ",    " unknown ",
				    " not settled ",  " tbd ",        " tbc ",
				    " no signatory ", " no owner ",   NULL };
/* In a line of risks: nobody has an answer yet. */
static const char *const unnamed[] = {
	" nobody ", " not named ",  " not decided ", " undecided ",     " not agreed ",
	" blank ",  " identified ", " still open ",  " not appointed ", NULL
};
/* "No data until June" waits for something, and asks nothing. */
static const char *const awaits[] = { " until ", " before ", " without ", NULL };
static const char *const blocks[] = {
	" stuck ",        " blocked ",      " on hold ",
	" stands still ", " untestable ",   " unpaid ",
	" down since ",   " not issued ",   " waiting for ",
	" waiting on ",   " missing ",      " no install ",
	" frozen ",       " not signed ",   " no go until ",
	" gap until",     " freeze stays ", NULL
};
static const char *const offers[] = { " lead ",       " enquiry ",
				      " would pay ",  " willing to ",
				      " interested ", " want in ",
				      " wants in ",   " nice to have ",
				      " possible ",   " wants the same ",
				      " next year ",  " next yr ",
				      " goes well ",  NULL };
static const char *const settles[] = {
	" agreed ",    " approved ",  " accepted ",   " ok'd ",        " deferred ",
	" paused ",    " cancelled ", " removed ",    " left out ",    " instead of ",
	" instead ",   " not taken ", " new date ",   " moved to ",    " will be ",
	" by default", " picks up ",  " takes over ", " from now on ", " one off ",
	" no longer ", " no more ",   " capped at ",  " replaces ",    " only with ",
	" goes to ",   " stays ",     " dropped ",    " to be ",       NULL
};
/* In a line of an overview; the same words in loose notes are of what happened, too. */
static const char *const decides[] = { " agreed ", " decided ", " decision ",
				       " approved ", NULL };
static const char *const changes[] = {
	" rather than ",    " goes from ",     " go from ",      " moves from ",
	" move from ",      " moves to ",      " move to ",      " moves into ",
	" switches from ",  " switched from ", " reduced from ", " raised from ",
	" tightened from ", " lowered from ",  " cut from ",     " now at ",
	" kept ",           " replacing ",     " previously ",   " never ",
	" closed by ",      " opened by ",     " confirmed by ", " not used ",
	" in place of ",    " replace ",       " owned by ",     " deleted after ",
	" only by ",        " only for ",      " only in ",      NULL
};
/* What is told of the world, or of those who are out of it, is no decision of theirs.
 */
static const char *const happens[] = { " due ",
				       " expected ",
				       " arrives ",
				       " out on ",
				       " ends ",
				       " ended ",
				       " starts ",
				       " begins ",
				       " considered ",
				       " withdrawn ",
				       " declined ",
				       " turned down ",
				       " in the running ",
				       " told no ",
				       " needed ",
				       " wants ",
				       " must ",
				       " found ",
				       " already ",
				       " waived ",
				       " refunded ",
				       " refused ",
				       " remains ",
				       " as before ",
				       NULL };
static const char matters[] =
    "|pilot|trial|trial site|proof of "
    "concept|retention|term|model|scope|launch|go-live|"
    "go live|cutover|sequence|quantity|first site|mock-up|rule|change control|";
/* Who goes settles nothing by it. */
static const char *const departs[] = { " leaving ", " off to ", NULL };
/* "can't be fixed until the permit comes" */
static const char *const cannot[] = { " can't ", " cannot ", " can not ", " won't ",
				      NULL };
/* Somebody is not there, or is something: no task of theirs. */
static const char *const absent[] = { " away ",    " absent ",   " leave ",
				      " holiday ", " vacation ", " last day ",
				      " off ",     " is ",       " has ",
				      " was ",     NULL };

bool bulletkind_idle(struct arena *a, struct str text)
{
	return commit_has(commit_flat(a, text), idle);
}

/* Chinese, Japanese and Korean write no blanks between words, or few. */
static bool is_wide(struct str s)
{
	size_t wide = 0;

	while (s.len)
		wide += utf8_next(&s) >= WIDE_FROM;
	return wide >= WIDE_LEAST;
}

bool bulletkind_nothing(struct arena *a, struct str text, bool to_do)
{
	struct str low = utf8_fold(a, text), rest = low;
	bool letter = false;

	while (rest.len > 0 && !letter)
		letter = utf8_is_letter(utf8_next(&rest));
	if (!letter || str_in_words(low, " none nothing n/a "))
		return true;
	if (to_do && !is_wide(text) &&
	    (noteline_words(text, 2) == text.len ||
	     (noteline_words(text, 3) == text.len && str_ends(low, STRL(" has it")))))
		return true;
	return str_has(low, STRL(" was discussed")) ||
	       str_has(low, STRL(" were discussed"));
}

bool bulletkind_reason(struct str text)
{
	static const struct str words[] = { STR("rationale:"), STR("reason:"),
					    STR("reasons:"),   STR("why:"),
					    STR("because "),   STR("reasoning:") };

	return STR_ANY(str_istarts, text, words);
}

/* "daughter taking over in May": what happens, and is no errand. */
static bool is_under_way(struct str s)
{
	static const char next[] = " a an at back by for from her his in into off on "
				   "out over the their to up ";
	struct str word, was = str_none();
	size_t at = 0;

	while (word_next(s, &at, &word)) {
		if (was.len && str_ends(was, STRL("ing")) && str_iin_words(word, next))
			return true;
		was = word.p == s.p ? str_none() : word;
	}
	return false;
}

/* "Chiara: clean copy Fri", "Shira - hot fix", "CW to ring them", "Carys will propose"
 */
static const struct person *leading(const struct talk *t, struct str text)
{
	static const struct str behind[] = { STR(":"), STR(" - "), STR(" to "),
					     STR(" will ") };

	for (size_t k = NAME_WORDS; k > 0; k--) {
		size_t end = noteline_words(text, k);
		struct str name = str_head(text, end);
		const struct person *p;

		end -= str_ends(name, STRL(":"));
		for (size_t i = 0; i < COUNT(behind); i++)
			if (str_starts(str_from(text, end), behind[i]) &&
			    (p = noteline_person(t, str_head(text, end))))
				return i == 0 && is_under_way(
						     str_trim(str_from(text, end + 1)))
					   ? NULL
					   : p;
	}
	return NULL;
}

/* "carnet end of September, Martin S", "script, Hamish, Thursday", "PO in May (Annika)"
 */
static const struct person *behind(const struct talk *t, struct str text)
{
	const struct person *p = NULL;
	struct str part;
	size_t n = 0, open = str_chr(text, '(');
	int64_t day;

	if (!noteday_find(t, text, &day))
		return NULL;
	if (open != STR_NPOS && str_ends(text, STRL(")")))
		return noteline_person(t, str_sub(text, open + 1, text.len - 1));
	while (str_split(&text, ',', &part))
		if (n++ && (p = noteline_person(t, part)))
			return p;
	return NULL;
}

/* "Pilot: fifty laptops", "Trial on a loan machine": what is to be done so. */
static bool is_of_matter(struct arena *a, struct str text)
{
	struct str low = utf8_fold(a, text);
	size_t colon = str_chr(low, ':');

	if (str_starts(low, STRL("pilot ")) || str_starts(low, STRL("trial ")))
		return true;
	return colon < low.len &&
	       str_has(str_z(matters),
		       arena_fmt(a, "|%.*s|", STR_ARG(str_trim(str_head(low, colon)))));
}

static bool is_settled(struct str flat)
{
	return (commit_has(flat, settles) && !commit_has(flat, departs)) ||
	       str_starts(flat, STRL(" no ")) || str_starts(flat, STRL(" not "));
}

bool bulletkind_decides(struct arena *a, struct str text)
{
	struct str flat = commit_flat(a, text);

	if (commit_has(flat, decides))
		return true;
	if (commit_has(flat, happens))
		return false;
	return commit_has(flat, changes) || is_settled(flat) ||
	       str_starts(flat, STRL(" only ")) || is_of_matter(a, text);
}

/* "Who pays?", "Key: whose? still"; not "Waive it? no", "Alone? We bid with Al". */
static bool has_question(struct str text)
{
	enum { BRIEF = 3 };
	size_t at = str_find(text, STRL("? "), 0);
	struct str rest = str_trim(str_from(text, at == STR_NPOS ? text.len : at + 2));

	return str_ends(text, STRL("?")) ||
	       (rest.len && noteline_words(rest, BRIEF) == rest.len &&
		!str_istarts(rest, STRL("no")) && !str_istarts(rest, STRL("yes")));
}

bool bulletkind_asks(struct arena *a, struct str text)
{
	struct str flat = commit_flat(a, text);

	if (has_question(text) || commit_has(flat, asks) || commit_has(flat, unnamed))
		return true;
	return str_starts(flat, STRL(" no ")) && !commit_has(flat, awaits);
}

enum item_kind bulletkind_of(const struct talk *t, struct str text,
			     const struct person **owner)
{
	struct str flat = commit_flat(t->arena, text);

	*owner = commit_has(flat, absent) ? NULL : leading(t, text);
	if (!*owner)
		*owner = behind(t, text);
	if (*owner)
		return ITEM_ACTION;
	if (has_question(text) || str_ends(flat, STRL(" open ")) ||
	    str_ends(flat, STRL(" undecided ")) || commit_has(flat, asks))
		return ITEM_QUESTION;
	if (commit_has(flat, blocks) ||
	    (commit_has(flat, cannot) && commit_has(flat, awaits)))
		return ITEM_BLOCKER;
	if (commit_has(flat, offers))
		return ITEM_OPPORTUNITY;
	return is_settled(flat) ? ITEM_DECISION : ITEM_FACT;
}
