/*
 * role.c - words of roles, in labels and beside names.
 *
 * A role ends with a word of the head table; words of the other table may stand
 * before it.  Few words are enough: a role that is missed stays empty.
 */
#include "base/lang/role.h"

#include "base/ascii.h"
#include "base/lang/words.h"

enum { KEY = 24, MAX_WORDS = 6, FIELD_WORDS = 2 };

/* Blank-separated, one blank at both ends. */
static const char heads[] =
    " manager expert designer engineer director consultant customer client interviewer "
    "interviewee chair chairman chairwoman chairperson facilitator moderator analyst "
    "developer architect lead officer salesperson rep representative agent patient "
    "teacher student ceo cto cfo coo cio ciso cmo cpo dpo md president secretary "
    "coordinator administrator admin specialist producer candidate recruiter clerk "
    "witness scientist researcher accountant lawyer controller treasurer buyer planner "
    "programmer tester editor trainer owner head supervisor technician executive "
    "advisor adviser assistant boss founder partner counsel superintendent foreman "
    "forewoman leader auditor electrician nurse librarian actuary professor steward "
    "surveyor economist pharmacist chemist pm vp svp evp "
    /* Of minutes in other languages. */
    "pr\xC3\xA9sident pr\xC3\xA9sidente tr\xC3\xA9sorier tr\xC3\xA9sori\xC3\xA8re "
    "secr\xC3\xA9taire directeur directrice responsable "
    "vorsitzende vorsitzender kassenwart kassenwartin schatzmeister schatzmeisterin "
    "schriftf\xC3\xBChrer schriftf\xC3\xBChrerin protokollant protokollantin "
    "gesch\xC3\xA4"
    "ftsf\xC3\xBChrer gesch\xC3\xA4"
    "ftsf\xC3\xBChrerin leiter leiterin "
    "projektleiter projektleiterin abteilungsleiter abteilungsleiterin "
    "presidente presidenta secretario secretaria tesorero tesorera directora "
    "coordinador coordinadora gerente diretor diretora secret\xC3\xA1rio "
    "secret\xC3\xA1ria coordenador coordenadora segretario segretaria tesoriere "
    "direttore direttrice chef d\xC3\xA9veloppeur d\xC3\xA9veloppeuse entwickler "
    "entwicklerin berater "
    "beraterin analista desenvolvedor desenvolvedora gestor gestora desarrollador "
    "desarrolladora voorzitter secretaris penningmeester notulist "
    "\xE9\x83\xA8\xE9\x95\xB7 \xE8\xAA\xB2\xE9\x95\xB7 \xE7\xA4\xBE\xE9\x95\xB7 "
    "\xE4\xBF\x82\xE9\x95\xB7 \xE4\xB8\xBB\xE4\xBB\xBB \xE5\xAE\xA4\xE9\x95\xB7 ";
static const char before[] =
    " project product marketing user interface industrial sales account senior junior "
    "chief principal technical software hardware ui ux design business it customer "
    "success data support service executive general deputy vice program programme "
    "engineering operations ops finance financial hr legal web systems system solution "
    "solutions security quality research development managing delivery network "
    "infrastructure information technology procurement purchasing facilities "
    "production logistics compliance risk communications commercial regional group "
    "global medical clinical training implementation platform release human resources "
    "change site field store branch team staff associate assistant lead head partner "
    "sourcing audit treasury payroll accounting planning catering estates transport "
    "fleet "
    "events maintenance claims underwriting analytics comms merchandising retail "
    "integration digital services operating safety alliance alliances migration "
    "laboratory control controls asset assets learning office protection privacy "
    "database billing public contracts governance application applications warehouse "
    "deployment installation validation architecture property records ticketing plant "
    "experience media professional health knowledge engagement assurance supply chain "
    "commissioning workforce accounts channel management manufacturing science factory "
    "energy onboarding sustainability environmental care monitoring insurance firmware "
    "projects programmes pricing payments content cloud mobile reliability test lab "
    "dev backend frontend devops qa projet projets produit projetos produto "
    "proyectos producto progetto vendas ventas ventes ";
static const char joins[] = " of and for & de du des do di ";
/* No organisation ends with one: "Tram Board Member". */
static const char sure[] = " member director president secretary treasurer chairman "
			   "chairwoman chairperson manager officer coordinator ";

/* "2", "B": of several with one role. */
static bool number(struct str w)
{
	return str_uint(w, 99) >= 0 || (w.len == 1 && ascii_is_upper(w.p[0]));
}

bool role_is_label(struct str label)
{
	struct str word, last = { 0 };
	size_t at = 0, n = 0;
	bool head = false;

	while (word_next(label, &at, &word)) {
		if (n > 0 && number(word))
			continue;
		if (++n > MAX_WORDS ||
		    !(word_is_in(word, heads) || word_is_in(word, before) ||
		      word_is_in(word, joins)))
			return false;
		head = head || word_is_in(word, heads);
		last = word;
	}
	return head && !word_is_in(last, joins);
}

bool role_is_department(struct str label)
{
	struct str word;
	size_t at = 0, n = 0;

	for (; word_next(label, &at, &word); n++)
		if (!word_is_in(word, heads) && !word_is_in(word, before) &&
		    !word_is_in(word, joins))
			return false;
	return n > 0;
}

static bool is_function(struct str word)
{
	char key[KEY];
	struct str low;

	return !word_fold(word, key, sizeof key, &low) || word_is_stop(low);
}

/* The role that text begins with ("Head of Infrastructure, and ..."), or none. */
static struct str role_start(struct str text)
{
	struct str word;
	size_t at = 0, end = 0, seen = 0, field = 0;
	bool of = false;

	for (size_t n = 0; n < MAX_WORDS && word_next(text, &at, &word); n++) {
		size_t from = (size_t)(word.p - text.p);
		bool gap = n > 0 && from != seen + 1;

		seen = from + word.len;
		if ((n == 0 && from > 0) || gap)
			break;
		/* "director of estates", of whatever field */
		if (word_is_in(word, heads) || (of && word_is_in(word, before)) ||
		    (field && n < field + FIELD_WORDS && !word_is_in(word, joins) &&
		     !is_function(word)))
			end = seen;
		else if (!word_is_in(word, before) &&
			 !(n > 0 && word_is_in(word, joins)))
			break;
		if (str_ieq(word, STRL("of")) && end > 0)
			field = n + 1;
		of = (of || word_is_in(word, joins)) && n > 0;
	}
	return str_sub(text, 0, end);
}

/* "Tram Board Member", "Kelp Club Executive Director": of whatever it is. */
static bool ends_sure(struct str s)
{
	struct str word, last = { 0 };
	size_t at = 0, n = 0;

	for (; word_next(s, &at, &word); n++)
		last = word;
	return n > 1 && n <= MAX_WORDS && at <= s.len && word_is_in(last, sure) &&
	       last.p + last.len == s.p + s.len;
}

bool role_is(struct str s)
{
	return role_is_label(s) || ends_sure(s) ||
	       (s.len > 0 && role_start(s).len == s.len);
}

/* Takes a word of the list and the blank after it off; false when there is none. */
static bool eat(struct str *s, const char *const *list)
{
	for (; *list; list++) {
		struct str w = str_z(*list);

		if (!str_istarts(*s, w))
			continue;
		*s = str_from(*s, w.len);
		return true;
	}
	return false;
}

static const char *const whose[] = { "our ", "the ", "their ", "my ",
				     "a ",   "an ",  "your ",  NULL };

struct str role_beside(struct str text, size_t from, size_t to)
{
	static const char *const is[] = { ", who's ",
					  ", who is ",
					  ", he's ",
					  ", she's ",
					  ", he is ",
					  ", she is ",
					  ", who\xE2\x80\x99s ",
					  ", he\xE2\x80\x99s ",
					  ", she\xE2\x80\x99s ",
					  " is ",
					  "'s ",
					  ", ",
					  NULL };
	struct str rest = str_from(text, to), left = str_sub(text, 0, from), role;

	if (eat(&rest, is) && eat(&rest, whose)) {
		role = role_start(rest);
		/* "Theo's the admin then" is a part in a project. */
		if (role.len > 0 && !str_in_words(role, "admin lead owner boss head"))
			return role;
	}
	/* "Harriet Voss, head of conservation, decides" */
	rest = str_from(text, to);
	if (str_starts(rest, STRL(", "))) {
		role = role_start(str_from(rest, 2));
		if (str_has(role, STRL(" of ")) &&
		    str_starts(str_from(rest, 2 + role.len), STRL(",")))
			return role;
	}
	/* "our CISO, Harriet": the words between "our" and the name are a role. */
	left = str_rtrim(left);
	if (left.len > 0 && left.p[left.len - 1] == ',')
		left.len--;
	for (size_t at = left.len; at > 0 && left.len - at < 60; at--) {
		struct str tail = str_from(left, at - 1);

		if (at > 1 && left.p[at - 2] != ' ')
			continue;
		if (eat(&tail, whose))
			return role_start(tail).len == tail.len ? tail
								: (struct str){ 0 };
	}
	return (struct str){ 0 };
}

static bool is_at_work(struct str behind)
{
	return str_starts(behind, STRL(" here")) || str_starts(behind, STRL(" at "));
}

/* "Head brewer here", "senior lecturer at": of whatever trade. */
static struct str ranked(struct str text)
{
	static const char ranks[] = " head chief senior lead deputy assistant ";
	static const struct str ends[] = { STR("er"), STR("or"), STR("ist"),
					   STR("ian") };
	struct str rank, trade;
	size_t at = 0;

	if (!word_next(text, &at, &rank) || !word_is_in(rank, ranks) ||
	    !word_next(text, &at, &trade) || !is_at_work(str_from(text, at)))
		return str_none();
	for (size_t i = 0; i < COUNT(ends); i++)
		if (trade.len > ends[i].len + 1 && str_ends(trade, ends[i]))
			return str_n(text.p, (size_t)(trade.p - text.p) + trade.len);
	return str_none();
}

struct str role_own(struct str text)
{
	static const char *const is[] = { "i'm ", "i am ", "i\xE2\x80\x99m ", NULL };
	static const char *const which[] = { "the ", "your ", "our ", "their ", NULL };

	for (size_t i = 0; i < text.len; i++) {
		struct str rest = str_from(text, i);

		struct str role;

		if ((text.p[i] | 32) != 'i' || (i > 0 && text.p[i - 1] != ' ') ||
		    !eat(&rest, is))
			continue;
		if (eat(&rest, which))
			return role_start(rest);
		/* "I'm director of estates", but "I'm head over heels" */
		role = ranked(rest);
		if (role.len)
			return role;
		role = role_start(rest);
		if (str_has(role, STRL(" of ")) ||
		    (str_chr(role, ' ') != STR_NPOS &&
		     is_at_work(str_from(rest, role.len))))
			return role;
	}
	return (struct str){ 0 };
}
