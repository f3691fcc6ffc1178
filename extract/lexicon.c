/*
 * lexicon.c - words of one meeting, each form looked at once.
 * Words of talk in general (think, thing, week) say nothing about its topic.
 */
#include "extract/lexicon.h"

#include "base/bytes.h"
#include "base/date.h"
#include "base/lang/sketch.h"
#include "base/lang/words.h"
#include "extract/nouns.h"
#include "extract/say.h"

enum {
	WORD_MAX = 40,
	CONTENT_LEAST = 3,
	PADDING = 8, /* bytes behind a form that may be loaded */
	FIRST_SLOTS = 2048,
	KEPT_MAX = 6 << 20 /* bytes of a vocabulary: some 30,000 forms */
};

/* Sorted. */
static const struct str general[] = {
	STR("able"),         STR("about"),      STR("absolutely"), STR("actual"),
	STR("actually"),     STR("add"),        STR("after"),      STR("again"),
	STR("agree"),        STR("agreed"),     STR("ah-ha"),      STR("ahead"),
	STR("ai-generated"), STR("all"),        STR("almost"),     STR("alright"),
	STR("also"),         STR("always"),     STR("amazing"),    STR("anybody"),
	STR("anyone"),       STR("anything"),   STR("anyway"),     STR("aren't"),
	STR("around"),       STR("ask"),        STR("asked"),      STR("asking"),
	STR("away"),         STR("back"),       STR("bad"),        STR("basically"),
	STR("become"),       STR("before"),     STR("believe"),    STR("best"),
	STR("better"),       STR("big"),        STR("billion"),    STR("bit"),
	STR("both"),         STR("brilliant"),  STR("bring"),      STR("build"),
	STR("bunch"),        STR("call"),       STR("called"),     STR("came"),
	STR("can"),          STR("can't"),      STR("cause"),      STR("change"),
	STR("check"),        STR("clear"),      STR("close"),      STR("come"),
	STR("coming"),       STR("completely"), STR("content"),    STR("cool"),
	STR("correct"),      STR("couldn't"),   STR("couple"),     STR("course"),
	STR("day"),          STR("deal"),       STR("definitely"), STR("did"),
	STR("didn't"),       STR("different"),  STR("do"),         STR("doesn't"),
	STR("doing"),        STR("don't"),      STR("done"),       STR("down"),
	STR("dozen"),        STR("dunno"),      STR("each"),       STR("early"),
	STR("easy"),         STR("eight"),      STR("eighteen"),   STR("eighty"),
	STR("eleven"),       STR("end"),        STR("enough"),     STR("even"),
	STR("ever"),         STR("every"),      STR("everybody"),  STR("everyone"),
	STR("everything"),   STR("exactly"),    STR("example"),    STR("expect"),
	STR("fair"),         STR("far"),        STR("feel"),       STR("few"),
	STR("fifteen"),      STR("fifty"),      STR("figure"),     STR("find"),
	STR("fine"),         STR("first"),      STR("five"),       STR("fix"),
	STR("focus"),        STR("folks"),      STR("follow"),     STR("forty"),
	STR("found"),        STR("four"),       STR("fourteen"),   STR("friday"),
	STR("full"),         STR("fun"),        STR("funny"),      STR("gave"),
	STR("generated"),    STR("get"),        STR("getting"),    STR("gigs"),
	STR("give"),         STR("given"),      STR("glad"),       STR("go"),
	STR("god"),          STR("goes"),       STR("going"),      STR("gone"),
	STR("gonna"),        STR("good"),       STR("got"),        STR("gotta"),
	STR("great"),        STR("guess"),      STR("guy"),        STR("ha"),
	STR("had"),          STR("hadn't"),     STR("haha"),       STR("half"),
	STR("hand"),         STR("happen"),     STR("happened"),   STR("happens"),
	STR("happy"),        STR("hard"),       STR("hasn't"),     STR("hate"),
	STR("have"),         STR("haven't"),    STR("having"),     STR("he'd"),
	STR("he'll"),        STR("he's"),       STR("head"),       STR("hear"),
	STR("heard"),        STR("hello"),      STR("help"),       STR("here"),
	STR("hey"),          STR("hmm"),        STR("hmm-hmm"),    STR("hold"),
	STR("home"),         STR("honest"),     STR("honestly"),   STR("hope"),
	STR("hour"),         STR("huh"),        STR("hundred"),    STR("i'd"),
	STR("i'll"),         STR("i'm"),        STR("i've"),       STR("idea"),
	STR("imagine"),      STR("important"),  STR("incorrect"),  STR("interesting"),
	STR("involved"),     STR("ish"),        STR("isn't"),      STR("it'd"),
	STR("it'll"),        STR("job"),        STR("just"),       STR("kay"),
	STR("keep"),         STR("kind"),       STR("kinda"),      STR("knew"),
	STR("know"),         STR("known"),      STR("last"),       STR("late"),
	STR("later"),        STR("least"),      STR("leave"),      STR("left"),
	STR("less"),         STR("let"),        STR("let's"),      STR("like"),
	STR("line"),         STR("little"),     STR("live"),       STR("long"),
	STR("look"),         STR("looked"),     STR("looking"),    STR("lot"),
	STR("lots"),         STR("love"),       STR("lovely"),     STR("made"),
	STR("main"),         STR("make"),       STR("makes"),      STR("making"),
	STR("many"),         STR("matter"),     STR("maybe"),      STR("mean"),
	STR("meant"),        STR("meet"),       STR("meeting"),    STR("mention"),
	STR("mentioned"),    STR("mhm"),        STR("million"),    STR("mind"),
	STR("minute"),       STR("mm-hmm"),     STR("mmm"),        STR("moment"),
	STR("monday"),       STR("month"),      STR("more"),       STR("morning"),
	STR("most"),         STR("move"),       STR("much"),       STR("name"),
	STR("need"),         STR("needed"),     STR("needs"),      STR("never"),
	STR("new"),          STR("next"),       STR("nice"),       STR("night"),
	STR("nine"),         STR("nineteen"),   STR("ninety"),     STR("nobody"),
	STR("nope"),         STR("nothing"),    STR("notice"),     STR("number"),
	STR("obviously"),    STR("odd"),        STR("off"),        STR("oh"),
	STR("ok"),           STR("okay"),       STR("old"),        STR("once"),
	STR("one"),          STR("only"),       STR("open"),       STR("ought"),
	STR("out"),          STR("own"),        STR("part"),       STR("people"),
	STR("percent"),      STR("perfect"),    STR("perhaps"),    STR("person"),
	STR("pick"),         STR("piece"),      STR("place"),      STR("plan"),
	STR("play"),         STR("please"),     STR("plus"),       STR("point"),
	STR("possible"),     STR("pretty"),     STR("probably"),   STR("problem"),
	STR("put"),          STR("question"),   STR("quick"),      STR("quickly"),
	STR("quite"),        STR("rather"),     STR("read"),       STR("ready"),
	STR("real"),         STR("really"),     STR("reason"),     STR("remember"),
	STR("rest"),         STR("right"),      STR("run"),        STR("said"),
	STR("same"),         STR("saw"),        STR("say"),        STR("saying"),
	STR("says"),         STR("second"),     STR("see"),        STR("seem"),
	STR("seems"),        STR("seen"),       STR("send"),       STR("sense"),
	STR("sent"),         STR("set"),        STR("seven"),      STR("seventeen"),
	STR("seventy"),      STR("shall"),      STR("share"),      STR("she'd"),
	STR("she'll"),       STR("she's"),      STR("short"),      STR("shouldn't"),
	STR("show"),         STR("side"),       STR("simple"),     STR("single"),
	STR("six"),          STR("sixteen"),    STR("sixty"),      STR("small"),
	STR("somebody"),     STR("someone"),    STR("something"),  STR("sometimes"),
	STR("soon"),         STR("sorry"),      STR("sort"),       STR("sorta"),
	STR("sound"),        STR("sounds"),     STR("speak"),      STR("start"),
	STR("started"),      STR("stay"),       STR("step"),       STR("still"),
	STR("stop"),         STR("stuff"),      STR("sunday"),     STR("super"),
	STR("suppose"),      STR("supposed"),   STR("sure"),       STR("take"),
	STR("taken"),        STR("takes"),      STR("taking"),     STR("talk"),
	STR("talked"),       STR("talking"),    STR("tell"),       STR("ten"),
	STR("terms"),        STR("thank"),      STR("thanks"),     STR("that'd"),
	STR("that'll"),      STR("that's"),     STR("there's"),    STR("they'd"),
	STR("they'll"),      STR("they're"),    STR("they've"),    STR("thing"),
	STR("things"),       STR("think"),      STR("thinking"),   STR("third"),
	STR("thirteen"),     STR("thirty"),     STR("thought"),    STR("thousand"),
	STR("three"),        STR("through"),    STR("thursday"),   STR("time"),
	STR("today"),        STR("together"),   STR("told"),       STR("tomorrow"),
	STR("tonight"),      STR("took"),       STR("top"),        STR("totally"),
	STR("touch"),        STR("try"),        STR("trying"),     STR("tuesday"),
	STR("turn"),         STR("twelve"),     STR("twenty"),     STR("two"),
	STR("type"),         STR("uh-huh"),     STR("understand"), STR("unless"),
	STR("until"),        STR("upon"),       STR("use"),        STR("used"),
	STR("useful"),       STR("using"),      STR("usually"),    STR("wait"),
	STR("walk"),         STR("wanna"),      STR("want"),       STR("wanted"),
	STR("wants"),        STR("was"),        STR("wasn't"),     STR("way"),
	STR("we'd"),         STR("we'll"),      STR("we're"),      STR("we've"),
	STR("wednesday"),    STR("week"),       STR("weekend"),    STR("welcome"),
	STR("well"),         STR("went"),       STR("weren't"),    STR("what'll"),
	STR("what's"),       STR("whatever"),   STR("while"),      STR("whoa"),
	STR("whole"),        STR("will"),       STR("won't"),      STR("wonder"),
	STR("wonderful"),    STR("word"),       STR("work"),       STR("worked"),
	STR("working"),      STR("works"),      STR("world"),      STR("worry"),
	STR("worse"),        STR("worth"),      STR("would"),      STR("wouldn't"),
	STR("wow"),          STR("write"),      STR("wrong"),      STR("yeah"),
	STR("year"),         STR("yep"),        STR("yes"),        STR("yesterday"),
	STR("yet"),          STR("you'd"),      STR("you'll"),     STR("you're"),
	STR("you've"),       STR("yup"),        STR("zero"),
};

static bool is_general(struct str key)
{
	return str_in_sorted(key, general, sizeof general / sizeof *general);
}

static bool is_content(struct str lower, struct str key)
{
	bool letter = false;

	if (key.len < CONTENT_LEAST)
		return false;
	for (size_t i = 0; i < key.len; i++)
		letter = letter || (key.p[i] >= 'a' && key.p[i] <= 'z') ||
			 (unsigned char)key.p[i] >= 0x80;
	/* "thirty-five" is a number like "thirty". */
	if (str_chr(key, '-') != STR_NPOS &&
	    is_general(str_sub(key, 0, str_chr(key, '-'))))
		return false;
	return letter && !(key.p[0] >= '0' && key.p[0] <= '9') &&
	       !word_is_stop(lower) && !is_general(lower) && !is_general(key) &&
	       date_weekday_of(key) < 0 && date_month(key) == 0;
}

/* The word without possessive, and without plural s: what stands for its term. */
static struct str singular(struct str text, struct str *lower)
{
	struct str key;

	if (text.len > 2 && str_ends(text, STRL("'s")))
		text.len -= 2;
	if (text.len > WORD_MAX)
		text.len = WORD_MAX;
	*lower = key = text;
	if (key.len > 3 && key.p[key.len - 1] == 's' && key.p[key.len - 2] != 's' &&
	    key.p[key.len - 2] != 'u' && key.p[key.len - 2] != 'i')
		key.len--;
	return key;
}

/* What the tables say of a form. */
static void judge(struct form *f, struct str lower, struct str key)
{
	f->content = is_content(lower, key);
	f->role = nouns_role(f->text, f->content);
	f->says = guard_says(f->text) | due_says(f->text);
	if (word_is_stop(f->text))
		f->says |= SAYS_STOP;
	if (str_in_words(f->text, " um uh er mm erm hmm "))
		f->says |= SAYS_FILLER;
	for (size_t i = 0; i < f->text.len; i++)
		if (f->text.p[i] >= '0' && f->text.p[i] <= '9')
			f->says |= SAYS_DIGIT;
}

/* Up to eight bytes of a word in lower case, the first one lowest. */
static inline uint64_t eight(struct str word, size_t at, size_t readable)
{
	size_t n = word.len - at;
	uint64_t x = bytes_load(word.p + at, readable - at);

	if (n < 8)
		x &= (UINT64_C(1) << (8 * n)) - 1;
	return x | bytes_range(x, 'A', 'Z') >> 2;
}

/* A word to be found. */
struct key {
	struct str word;
	size_t readable; /* bytes from its start that may be loaded */
	uint64_t head;
	uint64_t hash; /* its high half tells most */
};

#define MIX UINT64_C(0x9E3779B97F4A7C15)

static struct key key_of(struct str word, size_t readable)
{
	struct key k = { word, readable, eight(word, 0, readable), 0 };

	k.hash = (k.head + word.len) * MIX;
	for (size_t at = 8; at < word.len; at += 8)
		k.hash = (k.hash ^ (k.hash >> 32) ^ eight(word, at, readable)) * MIX;
	return k;
}

static uint16_t slot_len(size_t len)
{
	return len < UINT16_MAX ? (uint16_t)len : UINT16_MAX;
}

/* Whether the form of a slot with the same head is that of the word. */
static bool same(const struct vocabulary *v, const struct form_slot *slot,
		 const struct key *k)
{
	struct str text;

	if (slot->len != slot_len(k->word.len))
		return false;
	if (k->word.len <= 8)
		return true;
	text = v->forms.v[slot->form - 1].text;
	for (size_t at = 8; at < k->word.len && at < text.len; at += 8)
		if (eight(k->word, at, k->readable) !=
		    eight(text, at, text.len + PADDING))
			return false;
	return text.len == k->word.len;
}

/* Where the form of a word stands, or the free slot for it. */
static inline struct form_slot *slot_of(const struct vocabulary *v, const struct key *k)
{
	size_t at = (size_t)(k->hash >> 32) & (v->cap - 1);

	while (v->slots[at].form != 0 &&
	       !(v->slots[at].head == k->head && same(v, &v->slots[at], k)))
		at = (at + 1) & (v->cap - 1);
	return &v->slots[at];
}

static void grow(struct vocabulary *v)
{
	struct form_slot *old = v->slots;
	size_t n = v->cap;

	v->cap = n ? n * 2 : FIRST_SLOTS;
	v->slots = arena_alloc(v->arena, v->cap * sizeof *v->slots);
	for (size_t i = 0; i < n; i++) {
		struct str text;
		struct key k;

		if (old[i].form == 0)
			continue;
		text = v->forms.v[old[i].form - 1].text;
		k = key_of(text, text.len + PADDING);
		*slot_of(v, &k) = old[i];
	}
}

void lexicon_open(struct lexicon *l, struct arena *a, struct vocabulary *v)
{
	if (!v) {
		v = arena_new(a, struct vocabulary);
		v->arena = a;
	} else if (v->arena->used > KEPT_MAX || v->talk == UINT32_MAX) {
		arena_reset(v->arena);
		*v = (struct vocabulary){ .arena = v->arena };
	}
	if (v->cap == 0)
		grow(v);
	v->talk++;
	*l = (struct lexicon){ .vocabulary = v };
}

size_t lexicon_find(const struct lexicon *l, struct str word)
{
	struct key k = key_of(word, word.len);
	const struct form_slot *slot = slot_of(l->vocabulary, &k);

	return slot->talk == l->vocabulary->talk ? slot->number : STR_NPOS;
}

static struct form make_form(struct arena *a, const struct key *k)
{
	char *p = arena_alloc(a, k->word.len + PADDING);
	struct form f = { .text = str_n(p, k->word.len), .head = k->head };
	struct str lower, key;

	for (size_t i = 0; i < k->word.len; i++) {
		char c = k->word.p[i];

		p[i] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c);
	}
	key = singular(f.text, &lower);
	f.term_len = (uint32_t)key.len;
	f.sketch = sketch_word(a, f.text);
	judge(&f, lower, key);
	return f;
}

/* A word that no talk has had. */
static struct form_slot *learn(struct vocabulary *v, const struct key *k)
{
	struct form f = make_form(v->arena, k);
	struct form_slot *slot;

	f.kept = (uint32_t)v->forms.n;
	if ((v->forms.n + 1) * 2 > v->cap)
		grow(v);
	slot = slot_of(v, k);
	*slot = (struct form_slot){ .head = k->head,
				    .form = f.kept + 1,
				    .says = (uint16_t)f.says,
				    .len = slot_len(f.text.len) };
	*VEC_ADD(v->arena, &v->forms) = f;
	return slot;
}

static uint32_t form_of(struct lexicon *l, struct arena *a, const struct key *k,
			unsigned *says);

/* The number of the form that stands for the term of form number f. */
static uint32_t term_of(struct lexicon *l, struct arena *a, uint32_t f)
{
	const struct form *form = &l->forms.v[f];
	unsigned says = 0;
	struct key k;

	if (form->term_len == form->text.len)
		return f;
	k = key_of(str_n(form->text.p, form->term_len), form->text.len + PADDING);
	return form_of(l, a, &k, &says);
}

/* The number of a word that the talk has not had. */
static uint32_t new_form(struct lexicon *l, struct arena *a, const struct key *k,
			 struct form_slot *slot)
{
	struct vocabulary *v = l->vocabulary;
	uint32_t number = (uint32_t)l->forms.n, term;

	if (slot->form == 0)
		slot = learn(v, k);
	slot->talk = v->talk;
	slot->number = number;
	*VEC_ADD(a, &l->forms) = v->forms.v[slot->form - 1];
	term = term_of(l, a, number);
	l->forms.v[number].term = term;
	return number;
}

/* The number of a word.  *says: what it adds. */
static inline uint32_t form_of(struct lexicon *l, struct arena *a, const struct key *k,
			       unsigned *says)
{
	struct form_slot *slot = slot_of(l->vocabulary, k);
	uint32_t number;

	if (slot->talk == l->vocabulary->talk) {
		*says |= slot->says;
		return slot->number;
	}
	number = new_form(l, a, k, slot);
	*says |= l->forms.v[number].says;
	return number;
}

/* What stands between two words; most often one blank. */
static unsigned gap_says(struct str gap, bool at_end)
{
	unsigned says = 0;

	for (size_t i = 0; i < gap.len; i++) {
		unsigned char c = (unsigned char)gap.p[i];

		if (c == '<' || c == '{')
			says |= SAYS_CODE;
		/* "../", ".obsidian" */
		if (c == '.' &&
		    (i + 1 < gap.len ? str_starts(str_from(gap, i), STRL("../"))
				     : !at_end))
			says |= SAYS_CODE;
		if (c < 0x80)
			continue;
		if (c == 0xE2 && i + 2 < gap.len && (unsigned char)gap.p[i + 1] == 0x80)
			i += 2;
		else
			says |= SAYS_ODD;
	}
	return says;
}

/* A blank or the end stands there, or one mark of ASCII and then that. */
static inline bool word_ends(struct str text, size_t at)
{
	return at == text.len || text.p[at] == ' ' ||
	       ((unsigned char)text.p[at] < 0x80 &&
		(at + 1 == text.len || text.p[at + 1] == ' '));
}

/* Where the word after the one that ends at `last` most likely begins. */
static inline size_t behind_gap(struct str text, size_t last)
{
	if (last > 0 && last + 1 < text.len && text.p[last] == ' ')
		return last + 1;
	if (last > 0 && last + 2 < text.len && word_ends(text, last))
		return last + 2;
	return last;
}

/*
 * The word at `at` as word_next would give it, if it is one of up to seven ASCII
 * letters and digits with nothing behind it that may go on.  Most words are.
 */
static inline bool short_word(struct str text, size_t at, struct key *k)
{
	uint64_t x = bytes_load(text.p + at, text.len - at);
	uint64_t letters = bytes_letters(x);
	uint64_t others = ~(letters | bytes_range(x, '0', '9')) & BYTES_HIGH;
	size_t n = others ? bytes_first(others) : 0;

	if (n == 0 || !word_ends(text, at + n))
		return false;
	k->word = str_n(text.p + at, n);
	k->readable = n;
	k->head = (x | letters >> 2) & ((UINT64_C(1) << 8 * n) - 1);
	k->hash = (k->head + n) * MIX;
	return true;
}

unsigned lexicon_read(struct lexicon *l, struct arena *a, struct str text)
{
	size_t last = 0; /* where the word before ends */
	unsigned says = 0;
	struct key k;

	for (;;) {
		size_t at = behind_gap(text, last);
		struct said *w;

		if (!short_word(text, at, &k)) {
			struct str word;

			at = last;
			if (!word_next(text, &at, &word))
				break;
			at -= word.len;
			k = key_of(word, text.len - at);
		}
		if (at != last + 1 || text.p[last] != ' ')
			says |= gap_says(str_sub(text, last, at), false);
		w = l->words.n < l->words.cap ? &l->words.v[l->words.n++]
					      : VEC_ADD(a, &l->words);
		w->from = (uint32_t)at;
		w->form = form_of(l, a, &k, &says);
		last = at + k.word.len;
	}
	if (last < text.len)
		says |= gap_says(str_from(text, last), true);
	return says;
}
