/* speaker.c - prefixes of speakers: split at the first ": ", judged by the file. */
#include "ingest/written/speaker.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/utf8.h"
#include "ingest/written/linemark.h"

enum { NAME_BYTES = 80, NAME_WORDS = 8, LIKELY_WORDS = 5, SMALL_WORDS = 3 };
/* Of so many texts one has a prefix, where nobody speaks twice. */
enum { FEW_LABELS = 5 };

bool speaker_is_nobody(struct str name)
{
	/* What people write before a colon in notes; no word that is a surname. */
	static const char words[] =
	    " action actions agenda agreed answer approved assumption "
	    "assumptions author background benefit blocker blockers budget "
	    "category comment conclusion cons consequence consequences "
	    "contact context date deadline decided decision decisions "
	    "deliverable deliverables dependencies dependency description "
	    "detail details due end example fact facts first follow-up fyi "
	    "goal goals idea impact info issue issues item items link "
	    "location minutes n.b. nb next note notes objective objectives "
	    "open opportunities opportunity option options outcome outcomes "
	    "owner p.s. pain phase point points priority problem proposal "
	    "pros purpose question questions quote reason recommendation "
	    "remember resolution resolved result results risk risks scope "
	    "scribe scribenick scribes second solution source start status "
	    "step steps summary tag tags task term terms timeline tip todo "
	    "topic type update use vendor version warning "
	    /* What is written down of customers. */
	    "competitor competitors objections requirement requirements stakeholders "
	    /* Heads of mails that somebody forwards. */
	    "bcc betreff cc from gesendet sent subject "
	    /* What people say before one: "Yes: you?" */
	    "yes no ok okay well look listen wait sorry thanks please hello hi ";
	static const struct str phrases[] = {
		STR("action item"),     STR("action items"),   STR("decision maker"),
		STR("decision makers"), STR("for example"),    STR("next step"),
		STR("next steps"),      STR("open point"),     STR("open points"),
		STR("open question"),   STR("open questions"), STR("pain point"),
		STR("pain points"),     STR("use case"),       STR("use cases"),
	};
	bool listed = name.len > 2 && strchr("-*+", name.p[0]) && name.p[1] == ' ';

	if (listed)
		name = linemark_bare(str_from(name, 2));
	if (STR_ANY(str_ieq, name, phrases))
		return true;
	/* Action items and points; else they are somebody's initials. */
	if (listed && (str_eq(name, STRL("AI")) || str_eq(name, STRL("AP"))))
		return true;
	return str_iin_words(name, words);
}

void speaker_init(struct speaker_book *b, struct arena *a)
{
	*b = (struct speaker_book){ .arena = a };
	b->last = STR_NPOS;
}

/* What stands in brackets before text and is a sound. */
static const struct str sounds[] = {
	STR("music"),       STR("applause"), STR("laughter"), STR("laughs"),
	STR("inaudible"),   STR("silence"),  STR("noise"),    STR("crosstalk"),
	STR("blank_audio"), STR("cough"),    STR("coughs"),   STR("sighs"),
};

static char closer(char open)
{
	return open == '[' ? ']' : open == '(' ? ')' : open == '<' ? '>' : 0;
}

bool speaker_is_sound(struct str text)
{
	/* "[laughs]" and "[inaudible]" are the speaker's own. */
	static const char heard[] =
	    " music musik musique musica m\xC3\xBAsica applause applaus "
	    "applaudissements aplausos applausi laughter gel\xC3\xA4"
	    "chter rires risas silence noise blank_audio crosstalk "
	    "\xE9\x9F\xB3\xE6\xA5\xBD \xE6\x8B\x8D\xE6\x89\x8B ";
	char close = text.len ? closer(text.p[0]) : 0;

	if (str_starts(text, STRL("\xE2\x99\xAA")))
		return str_ends(text, STRL("\xE2\x99\xAA"));
	return close && text.len > 2 && text.p[text.len - 1] == close &&
	       str_iin_words(str_trim(str_sub(text, 1, text.len - 1)), heard);
}

size_t speaker_words(struct str name)
{
	char last = name.len ? name.p[name.len - 1] : 0;
	size_t n = 0, at = 1;
	struct str word;

	/* What stands in brackets at the end says more of the person. */
	while ((last == ')' || last == ']') && at < name.len &&
	       !strchr("([", name.p[at]))
		at++;
	if (last == ')' || last == ']')
		name = str_rtrim(str_n(name.p, at));
	while (str_split(&name, ' ', &word))
		n += word.len && !strchr("|-/&", word.p[0]);
	return n;
}

/* "speaker 0", "speaker ?", "spk_0": how whisper.cpp and Amazon tell voices apart. */
static bool is_numbered(struct str name)
{
	struct str n = str_from(name, 8);

	if (str_starts(name, STRL("spk_")))
		return str_uint(str_from(name, 4), NAME_BYTES) >= 0;
	return str_starts(name, STRL("speaker ")) &&
	       (str_eq(n, STRL("?")) || str_uint(n, NAME_BYTES) >= 0);
}

/* "Ada" of "[Ada] text", "(Speaker 1) text"; a sound or a remark is none. */
static struct str bracket_of(struct str text)
{
	char close = text.len ? closer(text.p[0]) : 0;
	size_t at = close ? str_chr(text, close) : STR_NPOS;
	struct str name;

	if (at == STR_NPOS || at > NAME_BYTES || at + 2 >= text.len ||
	    text.p[at + 1] != ' ')
		return (struct str){ NULL, 0 };
	name = str_trim(str_sub(text, 1, at));
	if (is_numbered(name))
		return name;
	if (!name.len || ascii_is_lower(name.p[0]) || ascii_is_digit(name.p[0]) ||
	    str_count(name, ' ') >= LIKELY_WORDS)
		return (struct str){ NULL, 0 };
	return STR_ANY(str_ieq, name, sounds) ? str_none() : name;
}

size_t speaker_colon(struct str text, size_t *len)
{
	struct str s = str_head(text, NAME_BYTES + 2);
	size_t at = str_chr(s, ':');

	/* A TAB behind it, as in documents with a hanging indent, is a blank. */
	while (at != STR_NPOS && (at + 1 >= s.len || !strchr(" \t", s.p[at + 1]))) {
		size_t next = str_chr(str_from(s, at + 1), ':');

		at = next == STR_NPOS ? next : at + 1 + next;
	}

	*len = 1;
	if (at != STR_NPOS || !s.len || !((unsigned char)s.p[0] & 0x80))
		return at;
	*len = 3;
	at = str_find(s, STRL("\xEF\xBC\x9A"), 0);
	if (at != STR_NPOS)
		return at;
	*len = 1;
	at = str_chr(s, ':');
	return at != STR_NPOS && at && at + 1 < s.len &&
		       (s.p[at - 1] & s.p[at + 1] & 0x80)
		   ? at
		   : STR_NPOS;
}

/* A word behind the first that is written small: "thing", not "van" or "(guest)". */
static bool is_small(struct str word)
{
	static const char linking[] =
	    " van von vom zu zur der den dem de da di du dos das do del della la le el "
	    "al bin ibn ben ter ten e y i and und et of ";

	return word.len && ascii_is_lower(word.p[0]) && !str_in_words(word, linking);
}

/*
 * "So here's the thing", "The question is": a sentence goes on behind the colon.  Not
 * "So Young Park", "The chair".
 */
static bool is_clause(struct str name)
{
	static const char openers[] =
	    " so but because if when where why how what what's who's here here's "
	    "there's that that's this these those it's i'm i've we're we've you're my "
	    "our your ";
	static const char verbs[] = " i we you they he she it is isn't are aren't was "
				    "wasn't were has have had does did can could "
				    "should must will would means ist sind est ";
	struct str rest = str_head(name, NAME_BYTES), word;
	bool small = false, clause = false;

	for (bool first = true; str_split(&rest, ' ', &word); first = false) {
		if (word.len && closer(word.p[0]))
			break;
		clause |=
		    first ? str_iin_words(word, openers)
			  : str_in_words(word, verbs) || str_in_words(word, openers);
		small |= is_small(word) && !first;
	}
	return small && clause;
}

/* "Option one", "Bottom line": as a sentence begins, not as people are called. */
static bool has_small(struct str name)
{
	struct str word;

	while (str_split(&name, ' ', &word)) {
		if (word.len && closer(word.p[0]))
			break;
		if (is_small(word))
			return true;
	}
	return false;
}

/* What stands before the colon, or none when that cannot be a name. */
static struct str colon_of(struct str text)
{
	size_t colon, at = speaker_colon(text, &colon);
	struct str name;

	if (at == STR_NPOS || at == 0)
		return (struct str){ NULL, 0 };
	name = str_rtrim(str_n(text.p, at));
	/* "[Ada]: text", "[[Ada]]: text" */
	while (name.len > 2 && closer(name.p[0]) &&
	       name.p[name.len - 1] == closer(name.p[0]))
		name = str_trim(str_sub(name, 1, name.len - 1));
	if (!name.len)
		return name;
	/* "☐ Ada: send the plan", "• Budget: ten", "-> Ada: the plan", "1. Flour: ten"
	 */
	if (linemark_sign(name) || utf8_arrow(name) || linemark_ordinal(name))
		return str_none();
	/* "12:30: ..." begins with a time. */
	if (name.len > 2 && ascii_is_digit(name.p[0]) &&
	    (name.p[1] == ':' || (ascii_is_digit(name.p[1]) && name.p[2] == ':')))
		return (struct str){ NULL, 0 };
	if (str_has(name, STRL("http")) || speaker_words(name) > NAME_WORDS)
		return (struct str){ NULL, 0 };
	if (speaker_is_nobody(linemark_bare(name)) || is_clause(name))
		return (struct str){ NULL, 0 };
	return name;
}

static struct str prefix_of(const struct speaker_book *b, struct str text)
{
	struct str name = { NULL, 0 };

	if (b->brackets)
		name = bracket_of(text);
	return name.len ? name : colon_of(text);
}

/* "van der Berg, Jan", "d'Arcy Wells"; "iPhone (2)", "ada's iPad" */
static bool is_small_name(struct str name)
{
	static const char particles[] = " al bin da dal de de' del della den der di do "
					"dos du el la le ten ter van von zu zum zur ";
	struct str rest = name, word;

	for (size_t i = 0; i + 1 < name.len; i++) {
		char before = i ? name.p[i - 1] : ' ';

		/* As devices are written, or an apostrophe in a name. */
		if (ascii_is_lower(name.p[i]) && strchr(" (", before) &&
		    (ascii_is_upper(name.p[i + 1]) ||
		     (name.p[i + 1] == '\'' && i + 2 < name.len &&
		      ascii_is_upper(name.p[i + 2]))))
			return speaker_words(name) <= SMALL_WORDS;
	}
	while (str_split(&rest, ' ', &word) && str_in_words(word, particles))
		;
	return word.len && word.p != name.p && !ascii_is_lower(word.p[0]);
}

static bool is_likely(struct str name)
{
	char c = name.p[0];

	if (is_numbered(name))
		return true;
	return speaker_words(name) <= LIKELY_WORDS &&
	       (!ascii_is_lower(c) || is_small_name(name)) &&
	       !memchr(name.p, ';', name.len) && !memchr(name.p, '?', name.len);
}

/* What stands before the colon is more than the name, or there is no colon. */
static bool in_brackets(struct str text, struct str name)
{
	size_t colon, at;

	/* Mostly "Name: text". */
	if (text.len > name.len && text.p[name.len] == ':' &&
	    memcmp(text.p, name.p, name.len) == 0)
		return false;
	at = speaker_colon(text, &colon);
	return at == STR_NPOS || !str_eq(str_rtrim(str_n(text.p, at)), name);
}

static struct str after_prefix(struct str text, struct str name)
{
	struct str wide = STRL("\xEF\xBC\x9A");

	char close = text.len ? closer(text.p[0]) : 0;

	if (in_brackets(text, name)) {
		text = str_from(text, str_chr(text, close) + 1);
		while (str_eat(&text, close))
			;
	} else {
		text = str_trim(str_from(text, name.len));
	}
	if (str_starts(text, wide))
		text = str_from(text, wide.len);
	else
		(void)str_eat(&text, ':');
	return str_trim(text);
}

static bool begins_with_last(const struct speaker_book *b, struct str text,
			     struct str *name)
{
	if (b->last == STR_NPOS)
		return false;
	*name = b->names.v[b->last].name;
	return text.len > name->len + 1 && text.p[name->len] == ':' &&
	       ascii_is_blank(text.p[name->len + 1]) &&
	       memcmp(text.p, name->p, name->len) == 0;
}

bool speaker_is_link(struct str words)
{
	words = str_trim(words);
	(void)str_eat(&words, '<');
	return (str_istarts(words, STRL("http://")) ||
		str_istarts(words, STRL("https://")) ||
		str_istarts(words, STRL("www."))) &&
	       str_chr(words, ' ') == STR_NPOS;
}

void speaker_learn(struct speaker_book *b, struct str text)
{
	struct speaker_name *s;
	struct str name, second, behind;
	bool small;
	size_t i;

	b->texts++;
	if (begins_with_last(b, text, &name)) {
		i = b->last;
	} else {
		name = prefix_of(b, text);
		/* Who only ever "says" a link is none: "Recording: https://...". */
		if (!name.len || (map_get(&b->index, name) == STR_NPOS &&
				  speaker_is_link(after_prefix(text, name))))
			return;
		i = map_put(b->arena, &b->index, name, b->names.n);
	}
	b->labelled++;
	second = in_brackets(text, name) ? (struct str){ NULL, 0 }
					 : colon_of(after_prefix(text, name));
	if (i == b->names.n) {
		s = VEC_ADD(b->arena, &b->names);
		s->name = name;
		s->second = second;
		s->likely = is_likely(name);
		s->phrase = has_small(name) && !name_is_pseudo(name);
		b->likely += s->likely && !s->phrase;
	}
	s = &b->names.v[i];
	if (!str_eq(s->second, second))
		s->second.len = 0;
	behind = after_prefix(text, name);
	small = behind.len && ascii_is_lower(behind.p[0]);
	s->small += small;
	b->plain += s->likely && !s->phrase && !small;
	b->again |= ++s->count == 2 && s->likely && !s->phrase;
	b->last = i;
}

/*
 * A prefix must look like a name, or recur; where only some cues have one, others
 * must do so too.  "ada: hi" counts in a file that labels nearly all.
 */
static bool is_speaker(const struct speaker_book *b, const struct speaker_name *s)
{
	/* "Option one: keep it": the words behind it go on with the sentence. */
	bool goes_on = s->small == s->count;

	if (b->labelled * 2 >= b->texts)
		return (s->likely && (s->count > 1 || !s->phrase || !goes_on)) ||
		       s->count > 1 ||
		       (b->labelled * 10 >= b->texts * 9 &&
			str_count(s->name, ' ') == 0);
	if (!s->likely || (s->phrase && (s->count == 1 || goes_on)))
		return false;
	/* Where nobody comes back, two prefixes in a hundred cues are no speakers. */
	return s->count > 1 ||
	       (b->likely > 1 && (b->again || (!goes_on && b->plain > 1 &&
					       b->plain * FEW_LABELS >= b->texts)));
}

bool speaker_take(struct speaker_book *b, struct str *text, struct str *name)
{
	const struct speaker_name *s;
	struct str prefix;
	size_t i = b->last;

	if (!b->labelled)
		return false;
	if (!begins_with_last(b, *text, &prefix)) {
		prefix = prefix_of(b, *text);
		i = prefix.len ? map_get(&b->index, prefix) : STR_NPOS;
		if (i == STR_NPOS)
			return false;
		b->last = i;
	}
	s = &b->names.v[i];
	if (!is_speaker(b, s))
		return false;
	*text = after_prefix(*text, prefix);
	*name = s->name;
	/* "UNIT7: Ada Quill: ..." each time: the colon is part of the name. */
	if (s->second.len && s->count > 1) {
		*text = after_prefix(*text, s->second);
		*name = str_sub(s->name, 0,
				(size_t)(s->second.p - s->name.p) + s->second.len);
	}
	return true;
}
