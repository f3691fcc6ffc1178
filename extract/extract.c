/*
 * extract.c - the stage: compiles rules once, takes one record at a time.
 *
 * The order matters: what is sensitive or injected is marked before anything
 * reads it, names are known before items get owners and subjects.
 */
#include "dossier/extract.h"

#include "base/assets.h"
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/hash.h"
#include "base/lang/sketch.h"
#include "extract/attribute.h"
#include "extract/doubt.h"
#include "extract/guard/guard.h"
#include "extract/itemid.h"
#include "extract/llm/llm.h"
#include "extract/local.h"
#include "extract/notes/notes.h"
#include "extract/owner/ask.h"
#include "extract/owner/assign.h"
#include "extract/owner/whom.h"
#include "extract/report/report.h"
#include "extract/rules/rules.h"
#include "extract/score.h"
#include "extract/summary.h"
#include "extract/topics.h"
#include "extract/who/voices.h"
#include "extract/who/who.h"
#include "extract/wording/itemtext.h"

enum {
	RULES_FILE_MAX = 4 << 20,
	TELLING_WORDS = 40,  /* from which on a talk tells its language */
	WIDE_SHARE = 2,      /* one in so many words has letters that English lacks */
	ENGLISH_SHARE = 330, /* thousandths of them are function words */
	RULES_DIGITS = 8
};

#define TEXT(x) #x
#define EXPANDED(x) TEXT(x)

struct extract {
	const struct conf *conf, *names;
	struct llm_client *llm; /* or NULL: rules alone */
	bool keep_ungrounded;
	struct rules *rules;
	struct who_index *who;
	struct arena arena; /* of what follows */
	const struct zone *zone;
	struct str told_by; /* see extract_rules() */
};

struct extract_scratch {
	struct rules_scratch *rules;
	struct arena arena; /* of what follows */
	struct vocabulary words;
};

/* Texts of the rules files: the base, then the user's. */
struct sources_of_rules {
	struct arena arena;
	struct strs texts, names;
};

/* Both are borrowed. */
static void add_source(struct sources_of_rules *s, struct str name, struct str text)
{
	*VEC_ADD(&s->arena, &s->names) = name;
	*VEC_ADD(&s->arena, &s->texts) = text;
}

static int read_base(struct sources_of_rules *s, const char *file, struct err *e)
{
	struct buf text = { 0 };
	int rc;

	add_source(s, STRL("classes.yaml"), asset("classes.yaml"));
	add_source(s, STRL("private.yaml"), asset("private.yaml"));
	if (!file) {
		add_source(s, STRL("rules.yaml"), asset("rules.yaml"));
		return 0;
	}
	rc = fs_read(file, RULES_FILE_MAX, &text, e);
	if (rc == 0)
		add_source(s, str_z(file), arena_take(&s->arena, &text));
	buf_fini(&text);
	return rc;
}

static int read_users(struct sources_of_rules *s, const struct extract_opts *opts,
		      struct err *e)
{
	struct buf text = { 0 };
	struct fs_root root;
	int rc = 0;

	if (opts->conf->rules.n == 0)
		return 0;
	if (fs_root_open(&root, opts->vault ? opts->vault : ".", e))
		return -1;
	for (size_t i = 0; i < opts->conf->rules.n && rc == 0; i++) {
		struct str path = opts->conf->rules.v[i];

		text.len = 0;
		rc = fs_root_stat(&root, path, NULL, e);
		if (rc == 0) {
			err_set(e, ERR_CONF, "rules: the vault has no file %.*s",
				STR_ARG(path));
			rc = conf_place(opts->conf, path, e);
		} else if (rc > 0) {
			rc = fs_root_read(&root, path, RULES_FILE_MAX, &text, e);
		}
		if (rc == 0)
			add_source(s, path, arena_str(&s->arena, buf_view(&text)));
	}
	buf_fini(&text);
	fs_root_close(&root);
	return rc;
}

static struct str hash_of(struct arena *a, const struct sources_of_rules *s,
			  struct str profile, struct str told)
{
	char hex[RULES_DIGITS + 1];
	struct hash h;

	hash_init(&h);
	hash_add(&h, STRL(EXPANDED(DOSSIER_VERSION) "\n"));
	hash_add(&h, profile);
	hash_add(&h, told);
	for (size_t i = 0; i < s->texts.n; i++)
		hash_add(&h, s->texts.v[i]);
	hash_end_hex(&h, hex, RULES_DIGITS);
	return arena_str(a, str_z(hex));
}

struct extract *extract_new(const struct extract_opts *opts, struct err *e)
{
	struct str profile = opts->conf->profile;
	struct sources_of_rules s = { .arena = { 0 } };
	struct extract *x = mem_alloc(sizeof(*x));

	x->conf = opts->conf;
	x->names = opts->names ? opts->names : opts->conf;
	x->llm = opts->llm;
	x->keep_ungrounded = opts->llm_keep_ungrounded;
	if (profile.len == 0)
		profile = STRL("general");
	x->zone = zone_load(&x->arena, opts->conf->timezone, e);
	if (x->zone && read_base(&s, opts->rules, e) == 0 &&
	    read_users(&s, opts, e) == 0) {
		x->rules = rules_load(s.texts.v, s.names.v, s.texts.n, profile,
				      opts->naive, e);
		if (!x->rules) /* a profile that no file has is told of none */
			conf_place(opts->conf, profile, e);
	}
	x->told_by = hash_of(&x->arena, &s, profile, opts->conf->digest);
	arena_fini(&s.arena);
	if (!x->rules) {
		err_limit_is_conf(e);
		arena_fini(&x->arena);
		mem_free(x);
		return NULL;
	}
	x->who = who_index_new(opts->conf);
	return x;
}

void extract_free(struct extract *x)
{
	if (!x)
		return;
	who_index_free(x->who);
	rules_free(x->rules);
	arena_fini(&x->arena);
	mem_free(x);
}

struct str extract_rules(const struct extract *x)
{
	return x->told_by;
}

struct extract_scratch *extract_scratch_new(const struct extract *x)
{
	struct extract_scratch *s = mem_alloc(sizeof(*s));

	s->rules = rules_scratch_new(x->rules);
	s->words.arena = &s->arena;
	return s;
}

void extract_scratch_free(struct extract_scratch *s)
{
	if (!s)
		return;
	rules_scratch_free(s->rules);
	arena_fini(&s->arena);
	mem_free(s);
}

static bool is_wide(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((unsigned char)word.p[i] >= 0xC0)
			return true;
	return false;
}

/* Function words of German, French, Spanish, Italian, Portuguese and Dutch that are no
 * English words. */
static bool is_foreign(struct str word)
{
	return str_in_words(
	    word, " aan aux avec bei bis che com como das de dei del della dem der "
		  "des di du een eine einen el est et gli het ist je kein les los "
		  "mais met mit nach nicht noch ook op para por que qui sind sur "
		  "uma un una und une uno vom von voor werden wird zijn zu zum zur ");
}

/* Notes have more of those than English ones: what a noun is only English tells. */
static bool reads_foreign(const struct talk *t)
{
	enum { TELLING = 3 };
	const struct lexicon *l = &t->words;
	size_t foreign = 0, english = 0;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->seg->kind == SEG_SPEECH)
			continue;
		for (size_t w = s->word; w < s->word + s->n_words; w++) {
			const struct form *f = &l->forms.v[l->words.v[w].form];

			if (is_foreign(f->text))
				foreign++;
			else
				english += (f->says & SAYS_STOP) != 0;
		}
	}
	return foreign >= TELLING && foreign > english;
}

/*
 * Over half of the words of English talk are function words; a quarter of Dutch looks
 * so.  A few words of another script, or read in a wrong encoding, tell as well.
 */
static bool sounds_english(const struct talk *t)
{
	const struct lexicon *l = &t->words;
	size_t words = 0, function = 0, wide = 0;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->seg->kind != SEG_SPEECH)
			continue;
		words += s->n_words;
		for (size_t w = s->word; w < s->word + s->n_words; w++)
			function +=
			    (l->forms.v[l->words.v[w].form].says & SAYS_STOP) != 0;
	}
	if (words < TELLING_WORDS)
		for (size_t w = 0; w < l->words.n; w++)
			wide += is_wide(l->forms.v[l->words.v[w].form].text);
	if (wide * WIDE_SHARE > l->words.n)
		return false;
	return words < TELLING_WORDS || function * 1000 >= words * ENGLISH_SHARE;
}

/*
 * "en", "en-GB", "english".  A record without a language has the configured one,
 * unless its talk tells otherwise: few exports say theirs.
 */
static bool is_english(const struct talk *t)
{
	struct str told = t->r->language,
		   language = told.len ? told : t->conf->language;

	return (language.len == 0 || str_istarts(language, STRL("en"))) &&
	       (told.len > 0 || sounds_english(t));
}

/* Of the words of speech, chat and notes; headings announce. */
static struct str sketch(const struct talk *t)
{
	const struct lexicon *l = &t->words;
	uint64_t *words = arena_array(t->arena, words, l->words.n);
	size_t n = 0;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->marks & MARK_HEADING)
			continue;
		for (size_t w = s->word; w < s->word + s->n_words; w++)
			words[n++] = l->forms.v[l->words.v[w].form].sketch;
	}
	return sketch_of(t->arena, words, n);
}

static void tell_cut_off(const struct extract *x, struct extract_scratch *s,
			 const struct record *r, struct diag d)
{
	struct strs cut = { 0 };

	rules_cut_off(s->rules, x->rules, r->arena, &cut);
	for (size_t i = 0; i < cut.n; i++)
		diag_at(d, ERR_LIMIT, r->source.path, 0, 0,
			"rule \"%.*s\" was cut off by its match limit",
			STR_ARG(cut.v[i]));
}

static void clear_results(struct record *r)
{
	r->summary = (struct str){ NULL, 0 };
	r->items = r->reports = (struct items){ 0 };
	r->topics = (struct topics){ 0 };
	r->people = (struct persons){ 0 };
	r->accounts = (struct accounts){ 0 };
	r->projects = (struct projects){ 0 };
	r->voices = (struct label_sketches){ 0 };
}

/* Whose an item is, by when, and what it is about. */
static void assign_items(struct talk *t)
{
	for (size_t i = 0; i < t->r->items.n; i++) {
		struct item *it = &t->r->items.v[i];

		if (!report_is(it)) {
			item_assign(t, it);
			it->possible = it->possible || doubt_item(t, it);
		}
		item_name_owner(t, it);
		whom_tell(t, it);
		item_attribute(t, it);
	}
}

static void lay_out(const struct extract *x, struct extract_scratch *s,
		    struct record *r, struct talk *t)
{
	clear_results(r);
	local_time(r, x->zone);
	talk_build(t, r, x->conf, &s->words);
	t->index = x->who;
}

static void find_people(const struct extract *x, struct talk *t)
{
	guard_mark(t, rules_privacy(x->rules));
	people_find(t);
}

void extract_for_directory(const struct extract *x, struct extract_scratch *s,
			   struct record *r)
{
	struct talk t;

	if (record_is_extracted(r))
		return;
	lay_out(x, s, r, &t);
	find_people(x, &t);
	voices_sketch(&t);
}

int extract_record(const struct extract *x, struct extract_scratch *s, struct record *r,
		   struct diag d, struct err *e)
{
	struct talk t;
	bool notes, english;
	int rc = 0;

	if (record_is_extracted(r))
		return 0;
	lay_out(x, s, r, &t);
	find_people(x, &t);
	accounts_find(&t);
	notes_items(&t);
	english = is_english(&t);
	if (english)
		score_items(&t, x->rules, s->rules);
	else if (!record_has_flag(r, STRL("language")))
		record_flag(r, STRL("language"),
			    "spoken items are read in English only");
	notes_rest(&t);
	if (english)
		report_find(&t);
	itemid_all(r);
	assign_items(&t);
	report_part(&t);
	ask_prepare(&t);
	if (english && !reads_foreign(&t))
		topics_find(&t);
	notes = summary_make(&t, english);
	r->sketch = sketch(&t);
	voices_sketch(&t);
	r->rules = arena_str(r->arena, x->told_by);
	tell_cut_off(x, s, r, d);
	/* Its guards know English. */
	if (x->llm && english)
		rc = llm_record(&(struct llm_read){ x->llm, x->names, x->rules,
						    x->keep_ungrounded, notes },
				&t, e);
	for (size_t i = 0; i < record_says(r); i++)
		item_said_by(&t, record_said(r, i));
	return rc;
}

size_t extract_lint_rules(const struct extract *x, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < rules_count(x->rules); i++) {
		if (!rules_is_slow(x->rules, i))
			continue;
		n++;
		buf_fmt(out, "%.*s:%zu: %.*s\n", STR_ARG(rules_file(x->rules, i)),
			rules_line(x->rules, i),
			STR_ARG(rules_name(x->rules, i, NEAR_SELF)));
	}
	return n;
}
