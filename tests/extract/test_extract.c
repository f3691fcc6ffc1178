/* test_extract.c - the stage on whole records: order, limits, explain, lint. */
#include "dossier/extract.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/jsonl.h"
#include "tests/tap.h"

static const char talk[] =
    "{\"schema\":\"dossier.meeting/"
    "1\",\"id\":\"m-00000000000000aa\",\"source\":{\"path\":"
    "\"a.vtt\",\"format\":\"webvtt\"},\"title\":\"Orlin "
    "weekly\",\"date\":\"2026-02-03\","
    "\"date_from\":\"content\",\"language\":\"en\",\"participants\":[{\"name\":\"Ada "
    "Quill\","
    "\"email\":\"ada@orlin.example\",\"org\":null,\"role\":null,\"speaks\":true},{"
    "\"name\":"
    "\"Ben "
    "Marsh\",\"email\":null,\"org\":null,\"role\":null,\"speaks\":true}],\"segments\":["
    "{\"n\":0,\"kind\":\"speech\",\"speaker\":\"Ada "
    "Quill\",\"t0\":1.0,\"t1\":4.0,\"line\":3,"
    "\"text\":\"Morning, everybody.\"},"
    "{\"n\":1,\"kind\":\"speech\",\"speaker\":\"Ben "
    "Marsh\",\"t0\":5.0,\"t1\":9.0,\"line\":7,"
    "\"text\":\"We can't start until their audit ends, so we're blocked.\"},"
    "{\"n\":2,\"kind\":\"speech\",\"speaker\":\"Ada "
    "Quill\",\"t0\":9.0,\"t1\":12.0,\"line\":"
    "11,\"text\":\"Okay. I'll send you the list of open points by Friday.\"},"
    "{\"n\":3,\"kind\":\"speech\",\"speaker\":\"Ben "
    "Marsh\",\"t0\":12.0,\"t1\":14.0,\"line\":"
    "15,\"text\":\"Thanks.\"}]}";

struct stage {
	struct arena arena;
	struct conf conf;
	struct extract *x;
	struct extract_scratch *s;
	struct diag_list said;
};

static int open_stage(struct stage *st, const char *rules, bool naive, struct err *e)
{
	struct extract_opts opts = { .conf = &st->conf,
				     .rules = rules,
				     .naive = naive };

	st->x = extract_new(&opts, e);
	if (!st->x)
		return -1;
	st->s = extract_scratch_new(st->x);
	return 0;
}

static void close_stage(struct stage *st)
{
	extract_scratch_free(st->s);
	extract_free(st->x);
	st->s = NULL;
	st->x = NULL;
	diag_list_fini(&st->said);
}

static void run(struct stage *st, struct record *r, const char *line)
{
	struct err e = { 0 };

	record_init(r, &st->arena);
	OK(record_parse(r, str_z(line), &e) == 0, "record reads: %s", e.text);
	OK(extract_record(st->x, st->s, r, diag_to_list(&st->said), &e) == 0,
	   "extracts");
}

static const struct item *of_kind(const struct record *r, enum item_kind kind)
{
	for (size_t i = 0; i < r->items.n; i++)
		if (r->items.v[i].kind == kind)
			return &r->items.v[i];
	return NULL;
}

static void test_talk(struct stage *st)
{
	struct err e = { 0 };
	struct record r;
	struct buf out = { 0 }, again = { 0 };
	const struct item *action, *blocker;
	size_t segments;

	if (open_stage(st, NULL, false, &e)) {
		OK(false, "the built-in rules: %s", e.text);
		return;
	}
	run(st, &r, talk);
	action = of_kind(&r, ITEM_ACTION);
	blocker = of_kind(&r, ITEM_BLOCKER);
	OK(action && str_eq(action->owner, STRL("Ada Quill")),
	   "an action with its owner");
	OK(action && str_eq(action->said_by, STRL("Ada Quill")), "who says it");
	OK(action && str_eq(action->due, STRL("2026-02-06")), "and due");
	OK(action && action->evidence.n == 1 && action->evidence.v[0].line == 11 &&
	       action->evidence.v[0].t0 == 9000,
	   "and place");
	OK(blocker && blocker->evidence.v[0].segment == 1, "a blocker");
	OK(r.people.n == 2, "two people");
	if (action) {
		extract_explain(&r, action, &out);
		buf_c(&out, '\0');
		OK(strstr(out.p,
			  ">>I'll send you the list of open points by Friday.<<") &&
		       strstr(out.p, "commit-will") &&
		       strstr(out.p, "owner: Ada Quill"),
		   "quote in context, signal, owner");
		out.len = 0;
		segments = r.segments.n;
		r.segments.n = 0;
		extract_explain(&r, action, &out);
		buf_c(&out, '\0');
		OK(strstr(out.p, "> [0:00:09] Ada Quill: \"I'll send you the list of "
				 "open points by "
				 "Friday.\" (line 11)") &&
		       strstr(out.p, "commit-will"),
		   "by its quotes alone");
		r.segments.n = segments;
	}
	out.len = 0;
	record_write(&out, &r, true);
	run(st, &r, talk);
	record_write(&again, &r, true);
	OK(str_eq(buf_view(&out), buf_view(&again)), "twice the same bytes");
	out.len = 0;
	OK(extract_lint_rules(st->x, &out) == 0 && out.len == 0,
	   "no built-in rule is slow");
	OK(st->said.n == 0, "no diagnostics");
	buf_fini(&out);
	buf_fini(&again);
	close_stage(st);
}

/* A promise and a request in one breath: two actions, each with its owner and day. */
static void test_halves(struct stage *st)
{
	static const char line[] =
	    "{\"schema\":\"dossier.meeting/"
	    "1\",\"id\":\"m-00000000000000ab\",\"source\":{"
	    "\"path\":\"a.vtt\",\"format\":\"webvtt\"},\"title\":\"Orlin "
	    "weekly\",\"date\":"
	    "\"2026-03-10\",\"language\":\"en\",\"participants\":[],\"segments\":["
	    "{\"n\":0,\"kind\":\"speech\",\"speaker\":\"Ben "
	    "Marsh\",\"line\":1,\"text\":"
	    "\"The name of the company changed in January.\"},"
	    "{\"n\":1,\"kind\":\"speech\",\"speaker\":\"Ada "
	    "Quill\",\"line\":2,\"text\":"
	    "\"I'll update the contract, can you send me the new name?\"},"
	    "{\"n\":2,\"kind\":\"speech\",\"speaker\":\"Ben "
	    "Marsh\",\"line\":3,\"text\":"
	    "\"Yes, I'll send it today.\"}]}";
	const struct item *mine = NULL, *other = NULL;
	struct err e = { 0 };
	struct record r;

	OK(open_stage(st, NULL, false, &e) == 0, "the stage opens");
	run(st, &r, line);
	for (size_t i = 0; i < r.items.n; i++)
		if (r.items.v[i].kind == ITEM_ACTION)
			*(str_eq(r.items.v[i].owner, STRL("Ada Quill")) ? &mine
									: &other) =
			    &r.items.v[i];
	OK(mine && str_eq(mine->text, STRL("Ada Quill will update the contract.")) &&
	       !mine->due.len,
	   "what is promised");
	OK(other && str_eq(other->owner, STRL("Ben Marsh")) &&
	       str_eq(other->due, STRL("2026-03-10")),
	   "what is asked for");
	close_stage(st);
}

static void test_language(struct stage *st)
{
	struct err e = { 0 };
	struct record r;

	if (open_stage(st, NULL, false, &e))
		return;
	record_init(&r, &st->arena);
	record_parse(&r, str_z(talk), &e);
	r.language = STRL("de");
	extract_record(st->x, st->s, &r, (struct diag){ 0 }, &e);
	OK(r.items.n == 0 && record_has_flag(&r, STRL("language")) && r.people.n == 2,
	   "another language: people but no spoken items, and a flag");
	record_init(&r, &st->arena);
	OK(extract_record(st->x, st->s, &r, (struct diag){ 0 }, &e) == 0 &&
	       r.items.n == 0,
	   "an empty record");
	close_stage(st);
}

/* Few exports say their language: then the words do. */
static void test_language_of_words(struct stage *st)
{
	static const struct {
		const char *name, *said;
		bool english;
		int times; /* that it is said */
	} t[] = {
		{ "English",
		  "We decided to go with the blue scanners, and I'll send you the list "
		  "of them by Friday.",
		  true, 12 },
		{ "terse English",
		  "Ticket closed, the release build is green, still waiting for the "
		  "security review from Vendor Labs and for two servers.",
		  true, 12 },
		{ "German",
		  "Also ich will bis Freitag die Liste schicken, so war das in der "
		  "Runde vom Montag ausgemacht.",
		  false, 12 },
		{ "Dutch",
		  "We hebben een probleem met de server, of is het in de planning al "
		  "over de datum heen?",
		  false, 12 },
		{ "French",
		  "On a un problème sur le serveur, je vous envoie la liste avant "
		  "vendredi matin.",
		  false, 12 },
		{ "Japanese",
		  "来週の 金曜日 までに 見積もりを 送ります。 予算は 三百万円 です。",
		  false, 12 },
		{ "a few words of it", "来週の 金曜日 までに 見積もりを 送ります。",
		  false, 1 },
		{ "another encoding", "ÓîÖæÊØ»¤Éñ ±£»¤ÎÒÃÇ Ô¶ÀëÐ°¶ñ", false, 1 },
		{ "a few words", "Zoë ships the café tables.", true, 1 },
	};
	struct err e = { 0 };

	if (open_stage(st, NULL, false, &e))
		return;
	for (size_t i = 0; i < COUNT(t); i++) {
		struct record r;

		record_init(&r, &st->arena);
		for (int n = 0; n < t[i].times; n++)
			record_segment(&r, SEG_SPEECH)->text = str_z(t[i].said);
		extract_record(st->x, st->s, &r, (struct diag){ 0 }, &e);
		OK(record_has_flag(&r, STRL("language")) != t[i].english, "%s",
		   t[i].name);
	}
	close_stage(st);
}

/* What nouns are is known of English alone: other notes have no topics. */
static void test_topics_of_notes(struct stage *st)
{
	static const struct {
		const char *name, *line[3];
		bool topics;
	} t[] = {
		{ "English notes",
		  { "The pilot starts in hall five", "Order the scanners for the pilot",
		    "The old interface stays until June" },
		  true },
		{ "German notes",
		  { "Der Pilot beginnt in Halle 5",
		    "Scanner f\xC3\xBCr den Pilot bestellen",
		    "Die alte Schnittstelle bleibt bis zum Juni in Betrieb" },
		  false },
		{ "French notes",
		  { "Le pilote commence dans la halle 5",
		    "Commander les scanners pour le pilote",
		    "Qui garde une interface avec le stock ?" },
		  false },
	};
	struct err e = { 0 };

	if (open_stage(st, NULL, false, &e))
		return;
	for (size_t i = 0; i < COUNT(t); i++) {
		struct record r;

		record_init(&r, &st->arena);
		r.source.format = STRL("markdown-notes");
		for (size_t n = 0; n < 3; n++)
			record_segment(&r, SEG_BULLET)->text = str_z(t[i].line[n]);
		extract_record(st->x, st->s, &r, (struct diag){ 0 }, &e);
		OK((r.topics.n > 0) == t[i].topics, "%s: %zu topics", t[i].name,
		   r.topics.n);
	}
	close_stage(st);
}

/* Writes text to a temporary file; path has room for its name. */
static bool temporary(char *path, const char *text)
{
	int fd = mkstemp(path);
	bool ok = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

	if (fd >= 0)
		close(fd);
	return ok;
}

static void test_own_rules(struct stage *st)
{
	char path[] = "/tmp/dossier-test-XXXXXX", broken[] = "/tmp/dossier-test-XXXXXX";
	struct err e = { 0 };
	struct buf out = { 0 };
	struct record r;

	OK(temporary(path, "signals:\n  - {name: slow, pattern: '\\w+'}\n"
			   "  - {name: hot, pattern: '(\\w+\\W?)+#'}\n"
			   "  - {name: list, pattern: 'list'}\n"
			   "kinds:\n  fact: {bias: -1, weights: {list: 3}}\n"),
	   "a rules file");
	OK(open_stage(st, path, false, &e) == 0, "loads: %s", e.text);
	if (st->x) {
		run(st, &r, talk);
		OK(r.items.n == 1 && r.items.v[0].kind == ITEM_FACT,
		   "its rules alone count");
		OK(st->said.n == 0, "the filter spares a bad rule, %zu", st->said.n);
		record_init(&r, &st->arena);
		record_parse(&r, str_z(talk), &e);
		r.segments.v[0].text =
		    STRL("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa !#");
		extract_record(st->x, st->s, &r, diag_to_list(&st->said), &e);
		OK(st->said.n == 1 && strstr(st->said.v[0].text, "\"hot\""),
		   "cut off by the limit, and named");
		OK(r.items.n == 1, "the rest goes on");
		OK(extract_lint_rules(st->x, &out) == 1 && out.len > 0,
		   "lint: one is slow");
		buf_c(&out, '\0');
		OK(strstr(out.p, ":2: slow\n") != NULL, "with its place");
		close_stage(st);
	}
	OK(temporary(broken, "signals:\n  - {name: x, pattern: '('}\n"),
	   "a broken file");
	OK(open_stage(st, broken, false, &e) < 0 && e.code == ERR_CONF && e.line == 2,
	   "refused: %s", e.text);
	OK(open_stage(st, "/nonexistent/rules", false, &e) < 0 && e.code == ERR_IO,
	   "no such file");
	remove(path);
	remove(broken);
	buf_fini(&out);
}

/* A user's file in the vault, over the built-in rules. */
static void test_vault_rules(struct stage *st)
{
	char vault[] = "/tmp/dossier-test-XXXXXX", path[64];
	struct str names[1] = { STR("mine.yaml") };
	struct extract_opts opts = { .conf = &st->conf, .vault = vault };
	struct err e = { 0 };
	struct record r;
	const struct item *blocker;
	FILE *f;

	if (!mkdtemp(vault))
		return;
	snprintf(path, sizeof(path), "%s/mine.yaml", vault);
	f = fopen(path, "w");
	if (f) {
		fputs("kinds: {action: {bias: -30}, blocker: {page_threshold: 1}}\n",
		      f);
		fclose(f);
	}
	st->conf.rules = (struct strs){ names, 1, 1 };
	st->x = extract_new(&opts, &e);
	OK(st->x != NULL, "the vault's rules load: %s", e.text);
	if (st->x) {
		st->s = extract_scratch_new(st->x);
		run(st, &r, talk);
		OK(!of_kind(&r, ITEM_ACTION), "a bias of theirs counts");
		blocker = of_kind(&r, ITEM_BLOCKER);
		OK(blocker && blocker->possible,
		   "under the page threshold: a possible item");
		close_stage(st);
	}
	names[0] = STRL("none.yaml");
	st->x = extract_new(&opts, &e);
	OK(!st->x && e.code != ERR_NONE && strstr(e.text, "no file none.yaml"),
	   "missing: %s: %s", e.file, e.text);
	st->conf.rules = (struct strs){ NULL, 0, 0 };
	remove(path);
	rmdir(vault);
}

int main(void)
{
	struct stage st = { .x = NULL };

	conf_init(&st.conf);
	test_talk(&st);
	test_halves(&st);
	test_language(&st);
	test_topics_of_notes(&st);
	test_language_of_words(&st);
	test_own_rules(&st);
	test_vault_rules(&st);
	conf_fini(&st.conf);
	arena_fini(&st.arena);
	return tap_end();
}
