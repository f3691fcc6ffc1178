/* test_talk.c - sentences, turns and speakers of a record; evidence to the byte. */
#include "extract/talk.h"

#include "tests/tap.h"

static void add(struct record *r, enum seg_kind kind, const char *speaker,
		const char *text)
{
	struct segment *seg = record_segment(r, kind);

	seg->speaker = str_z(speaker);
	seg->text = str_z(text);
	seg->t0 = seg->n * 1000;
	seg->t1 = seg->n * 1000 + 500;
	seg->line = seg->n + 10;
}

static bool is(const struct talk *t, size_t i, const char *text, size_t turn)
{
	return i < t->sentences.n && str_eq(t->sentences.v[i].text, str_z(text)) &&
	       t->sentences.v[i].turn == turn;
}

/* A promise and a request in one breath are two. */
static void test_halves(struct arena *a, const struct conf *conf)
{
	static const struct {
		const char *said, *half; /* NULL: one sentence */
	} rows[] = {
		{ "I'll update the contract, can you send me the name?",
		  "I'll update the contract," },
		{ "Good. I'll send it on Monday, to you, could you check it?",
		  "I'll send it on Monday, to you," },
		{ "If I send it, can you check it?", NULL },
		{ "You said I'll, can we start?", NULL },
		{ "Can you check it, I'll send it on Monday.", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct sentence *found = NULL;
		struct record r;
		struct talk t;

		record_init(&r, a);
		add(&r, SEG_SPEECH, "Ada", rows[i].said);
		talk_build(&t, &r, conf, NULL);
		for (size_t k = 0; k < t.sentences.n; k++)
			if (t.sentences.v[k].half)
				found = &t.sentences.v[k];
		if (rows[i].half)
			OK(found && str_eq(found->text, str_z(rows[i].half)) &&
			       str_ends(found[1].text, STRL("?")),
			   "%s", rows[i].said);
		else
			OK(!found, "one: %s", rows[i].said);
	}
}

/* What is typed without its apostrophe is read with it; quotes stay as typed. */
static void test_apostrophes(struct arena *a, const struct conf *conf)
{
	static const struct {
		const char *typed, *read;
	} rows[] = {
		{ "ill send it", "i'll send it" },
		{ "Ill send it tomorrow", "I'll send it tomorrow" },
		{ "ok ill clean up, dont wait", "ok i'll clean up, don't wait" },
		{ "im gonna fix it", "i'm gonna fix it" },
		{ "Im sure thats fine, youll see", "I'm sure that's fine, you'll see" },
		{ "they werent here and cant come",
		  "they weren't here and can't come" },
		{ "weve no time, theyre late", "we've no time, they're late" },
		{ "he is ill today", "he is ill today" },
		{ "she fell ill on monday", "she fell ill on monday" },
		{ "Jo called in ill", "Jo called in ill" },
		{ "its well known were there", "its well known were there" },
		{ "the dont-care case, ILL rates", "the dont-care case, ILL rates" },
		{ "THATS loud, IM me, thats all", "THATS loud, IM me, that's all" },
		{ "we won't", "we won't" },
	};
	const struct segment *seg;
	struct record r;
	struct talk t;

	record_init(&r, a);
	for (size_t i = 0; i < COUNT(rows); i++)
		add(&r, SEG_CHAT, "Ada", rows[i].typed);
	add(&r, SEG_BULLET, NULL, "ill send it");
	talk_build(&t, &r, conf, NULL);
	for (size_t i = 0; i < COUNT(rows); i++) {
		seg = t.sentences.v[i].seg;
		OK(str_eq(t.sentences.v[i].text, str_z(rows[i].read)), "%.*s",
		   STR_ARG(t.sentences.v[i].text));
		OK(t.sentences.v[i].from == 0 && t.sentences.v[i].to == seg->text.len,
		   "the bytes of the export");
	}
	OK(str_eq(t.sentences.v[r.segments.n - 1].text, STRL("ill send it")),
	   "notes are as written");
}

static void test_layout(struct arena *a, const struct conf *conf)
{
	struct record r;
	struct talk t;
	struct evidence ev;

	record_init(&r, a);
	add(&r, SEG_SPEECH, "Ada", " Good. Then we start! ");
	add(&r, SEG_SPEECH, "Ada", "Now.");
	add(&r, SEG_CHAT, "Ben", "One two three four five six.");
	add(&r, SEG_SPEECH, "Ben", "   ");
	add(&r, SEG_SPEECH, "Ada", "Yes");
	add(&r, SEG_HEADING, NULL, "Actions. And more");
	add(&r, SEG_BULLET, NULL, "First. Second.");
	add(&r, SEG_BULLET, NULL, "Third");
	talk_build(&t, &r, conf, NULL);
	OK(t.sentences.n == 9, "%zu sentences", t.sentences.n);
	OK(is(&t, 0, "Good.", 0) && is(&t, 1, "Then we start!", 0) &&
	       is(&t, 2, "Now.", 0),
	   "one turn over two segments");
	OK(is(&t, 3, "One two three four five six.", 1) && is(&t, 4, "Yes", 2),
	   "turns");
	OK(is(&t, 5, "Actions. And more", 3), "a heading is one sentence");
	OK(is(&t, 6, "First.", 4) && is(&t, 7, "Second.", 4) && is(&t, 8, "Third", 5),
	   "each bullet is a turn");
	OK(t.turns.n == 6 && t.turns.v[0].first == 0 && t.turns.v[0].last == 2 &&
	       t.turns.v[5].last == 8,
	   "turns know their sentences");
	OK(t.speakers.n == 3 && t.speakers.v[0].words == 6 &&
	       t.speakers.v[1].words == 6 && t.speakers.v[0].share == 500 &&
	       t.speakers.v[2].share == 0,
	   "shares of the words that were said");
	ev = talk_evidence(t.sentences.v[1].seg, t.sentences.v[1].from,
			   t.sentences.v[1].to);
	OK(ev.segment == 0 && ev.from == 7 && ev.to == 21 && ev.line == 10 &&
	       ev.t0 == 0 && ev.t1 == 500 && str_eq(ev.speaker, STRL("Ada")) &&
	       str_eq(ev.quote, STRL("Then we start!")),
	   "evidence");
}

/* Without labels the notes behind a talk are no turn of it. */
static void test_notes(struct arena *a, const struct conf *conf)
{
	struct record r;
	struct talk t;

	record_init(&r, a);
	add(&r, SEG_SPEECH, NULL, "Two vans.");
	add(&r, SEG_SPEECH, NULL, "And a cart.");
	add(&r, SEG_BULLET, NULL, "Two vans");
	talk_build(&t, &r, conf, NULL);
	OK(is(&t, 0, "Two vans.", 0) && is(&t, 1, "And a cart.", 0) &&
	       is(&t, 2, "Two vans", 1),
	   "notes are turns of their own");
}

/* Captions may begin a sentence small; an abbreviation and a pause end none. */
static void test_small(struct arena *a, const struct conf *conf)
{
	static const char *const texts[][4] = {
		{ "We take Bor. and then we go. so, who is it? i know.", "We take Bor.",
		  "and then we go.", "so, who is it?" },
		{ "Bring keys, ropes etc. and the map.",
		  "Bring keys, ropes etc. and the map." },
		{ "It took approx. the whole day.", "It took approx. the whole day." },
		{ "It was, well... we saw it.", "It was, well... we saw it." },
		{ "At 4 p.m. we go.", "At 4 p.m. we go." },
		{ "Ask Dr. i mean the vet.", "Ask Dr. i mean the vet." },
	};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct record r;
		struct talk t;
		size_t n = 0;

		record_init(&r, a);
		add(&r, SEG_SPEECH, "Ada", texts[i][0]);
		talk_build(&t, &r, conf, NULL);
		for (; n < 3 && texts[i][n + 1]; n++)
			OK(is(&t, n, texts[i][n + 1], 0), "%s", texts[i][n + 1]);
		OK(t.sentences.n == (n == 3 ? 4 : n), "%s: %zu", texts[i][0],
		   t.sentences.n);
	}
}

/* What machines write without stops has clauses; what has marks, or an end, has not. */
static void test_run_on(struct arena *a, const struct conf *conf)
{
	static const char run[] = "okay so the cause report you got bea yeah we got "
				  "it on monday it's good the "
				  "only thing is it says the failover took an hour "
				  "okay i'll check that with our "
				  "people and come back then we do the training in may "
				  "can you send me her name";
	static const char *const clauses[] = {
		"okay so the cause report you got bea",
		"yeah we got it on monday",
		"it's good the only thing is it says the failover took an hour",
		"okay i'll check that with our people and come back",
		"then we do the training in may",
		"can you send me her name",
	};
	enum { N = COUNT(clauses) };
	struct record r;
	struct talk t;

	record_init(&r, a);
	add(&r, SEG_SPEECH, "Ada", run);
	add(&r, SEG_SPEECH, "Ben", "so we wait and i'll call you then");
	add(&r, SEG_SPEECH, "Ada",
	    "We take the long road past the mill and the yard, okay i'll say it again "
	    "for those who came late, then we do the bridge and the two small barns "
	    "and "
	    "whatever is left of the old hall in the afternoon.");
	talk_build(&t, &r, conf, NULL);
	for (size_t i = 0; i < N; i++)
		OK(is(&t, i, clauses[i], 0), "%s", clauses[i]);
	OK(t.sentences.n == N + 2, "one sentence each: %zu", t.sentences.n - N);
}

/* Each word has its form, terms are shared, and what other talks said is no matter. */
/* Who was there, as notes begin, is no statement. */
static void test_rolls(struct arena *a, const struct conf *conf)
{
	static const struct {
		const char *text;
		bool roll;
	} rows[] = {
		{ "14 April, Dev / Rhona / \xC3\x89tienne", true },
		{ "Dev Parmar/Rhona/Declan", true },
		{ "Dev / Rhona", false },
		{ "Dev / Rhona / the lads", false },
		{ "Oak / Ash / Elm at nine", false },
		{ "Dev / Rhona / Declan met today", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record r;
		struct talk t;

		record_init(&r, a);
		add(&r, SEG_PARAGRAPH, NULL, rows[i].text);
		talk_build(&t, &r, conf, NULL);
		OK(t.sentences.n > 0 &&
		       (t.sentences.v[0].marks == MARK_HEADING) == rows[i].roll,
		   "%s", rows[i].text);
	}
}

static void test_words(struct arena *a, const struct conf *conf)
{
	static const char *const said[] = {
		"The Quartermasters' ledger, and quartermasters at it again.",
		"A LEDGER is a ledger; ledgers are ledger's kin, Quartermaster!",
	};
	struct arena kept = { 0 };
	struct vocabulary v = { .arena = &kept };
	size_t wrong = 0;

	for (int round = 0; round < 4; round++) {
		struct record r;
		struct talk t, alone;
		struct lexicon *l = &t.words;

		record_init(&r, a);
		for (int i = 0; i < 2; i++)
			add(&r, SEG_SPEECH, "Ada", said[(i + round) % 2]);
		for (int i = 0; round == 2 && i < 3000; i++)
			add(&r, SEG_SPEECH, "Ada", arena_fmt(a, "ledgers%d", i).p);
		talk_build(&t, &r, conf, &v);
		talk_build(&alone, &r, conf, NULL);
		for (size_t i = 0; i < l->words.n; i++) {
			const struct form *f = &l->forms.v[l->words.v[i].form],
					  *g = &alone.words.forms
						    .v[alone.words.words.v[i].form];

			wrong += !str_eq(f->text, g->text) || f->says != g->says ||
				 l->words.v[i].from != alone.words.words.v[i].from ||
				 !str_eq(l->forms.v[f->term].text,
					 alone.words.forms.v[g->term].text) ||
				 lexicon_find(l, f->text) != l->words.v[i].form;
		}
		OK(wrong == 0 && l->words.n == alone.words.words.n, "round %d", round);
		OK(lexicon_find(l, STRL("LEDGERS")) != STR_NPOS &&
		       l->forms.v[lexicon_find(l, STRL("ledgers"))].term ==
			   lexicon_find(l, STRL("ledger")),
		   "forms of one term");
		OK((lexicon_find(l, STRL("ledgers7")) != STR_NPOS) == (round == 2),
		   "words of another talk are none of this one");
	}
	arena_fini(&kept);
}

int main(void)
{
	struct arena a = { 0 };
	struct conf conf;
	struct record r;
	struct talk t;

	conf_init(&conf);
	record_init(&r, &a);
	talk_build(&t, &r, &conf, NULL);
	OK(t.sentences.n == 0 && t.turns.n == 0 && t.speakers.n == 0,
	   "an empty record");
	test_layout(&a, &conf);
	test_apostrophes(&a, &conf);
	test_halves(&a, &conf);
	test_notes(&a, &conf);
	test_small(&a, &conf);
	test_run_on(&a, &conf);
	test_rolls(&a, &conf);
	test_words(&a, &conf);
	conf_fini(&conf);
	arena_fini(&a);
	return tap_end();
}
