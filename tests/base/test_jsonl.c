/* test_jsonl.c - lines from files and pipes; records to lines and back. */
#include "base/jsonl.h"

#include <unistd.h>

#include "tests/tap.h"

#define HEAD "{\"schema\":\"dossier.meeting/1\""

/* Members that every written record has. */
#define REST                                                                       \
	"\"id\":null,\"source\":{\"path\":null,\"format\":null,\"sha256\":null,\"" \
	"bytes\":0},\"title\":null,\"date\":null,\"start\":null,\"utc_offset\":"   \
	"null,\"date_from\":null,\"duration_s\":null,\"language\":null,"           \
	"\"participants\":[]"

/* col 0 = a record. */
static const struct {
	const char *in;
	enum err_code code;
	size_t col;
	const char *says;
} lines[] = {
	{ HEAD "}", ERR_NONE, 0, NULL },
	{ HEAD ",\"items\":null,\"duration_s\":null}", ERR_NONE, 0, NULL },
	{ "", ERR_SYNTAX, 1, "ends" },
	{ "[]", ERR_SYNTAX, 1, "object" },
	{ "{}", ERR_SYNTAX, 3, "\"schema\"" },
	{ HEAD, ERR_SYNTAX, 30, "expected" },
	{ HEAD "} {}", ERR_SYNTAX, 32, "after the end" },
	{ "{\"schema\":\"dossier.meeting/2\"}", ERR_VERSION, 11, "dossier.meeting/2" },
	{ "{\"title\":[],\"x\":{},\"schema\":\"dossier.meeting/12\"}", ERR_VERSION, 29,
	  "dossier.meeting/12" },
	{ "{\"schema\":\"dossier.meeting/0\"}", ERR_SYNTAX, 11, "dossier.meeting/0" },
	{ "{\"schema\":\"other/2\"}", ERR_SYNTAX, 11, "other/2" },
	{ "{\"schema\":null}", ERR_SYNTAX, 11, "string" },
	{ HEAD ",\"title\":1}", ERR_SYNTAX, 39, "string" },
	{ HEAD ",\"title\":\"a\",\"title\":\"b\"}", ERR_SYNTAX, 42, "twice" },
	{ HEAD ",\"title\":\"\xFF\"}", ERR_ENCODING, 40, "UTF-8" },
	{ HEAD ",\"title\":\"\\udc00\"}", ERR_SYNTAX, 40, "surrogates" },
	{ HEAD ",\"items\":{}}", ERR_SYNTAX, 39, "array" },
	{ HEAD ",\"source\":[]}", ERR_SYNTAX, 40, "object" },
	{ HEAD ",\"source\":{\"bytes\":1.5}}", ERR_SYNTAX, 49, "whole" },
	{ HEAD ",\"segments\":[{\"kind\":\"chat\"}]}", ERR_SYNTAX, 58, "\"n\"" },
	{ HEAD ",\"segments\":[{\"n\":0}]}", ERR_SYNTAX, 50, "\"kind\"" },
	{ HEAD ",\"segments\":[{\"n\":0,\"kind\":\"song\"}]}", ERR_SYNTAX, 57, "song" },
	{ HEAD ",\"segments\":[{\"mark\":\"xx\"}]}", ERR_SYNTAX, 51, "character" },
	{ HEAD ",\"items\":[{\"kind\":\"idea\"}]}", ERR_SYNTAX, 48, "idea" },
	{ HEAD ",\"participants\":[{\"speaks\":1}]}", ERR_SYNTAX, 57, "true or false" },
	{ HEAD ",\"duration_s\":\"5\"}", ERR_SYNTAX, 44, "number" },
	{ HEAD ",\"x\":[1,]}", ERR_SYNTAX, 38, "value" },
};

static const struct {
	const char *in, *out;
} rewritten[] = {
	{ HEAD "}", HEAD "," REST "}" },
	{ " { \"x\" : 1 , \"schema\" : \"dossier.meeting/1\" , \"y\":2,\"z\" : [ ] } ",
	  HEAD "," REST ",\"x\" : 1,\"y\":2,\"z\" : [ ]}" },
	{ HEAD ",\"n64\":-12345678901234567890123,\"\\u0061\":\"\\u00e9\\/\"}", HEAD
	  "," REST ",\"n64\":-12345678901234567890123,\"\\u0061\":\"\\u00e9\\/\"}" },
	{ HEAD ",\"a\":{\n\"b\":1}}", HEAD "," REST ",\"a\":{ \"b\":1}}" },
	{ HEAD ",\"segments\":[{\"zz\":0,\"t1\":2,\"kind\":\"task\",\"t0\":1.5,\"n\":0,"
	       "\"mark\":\" \",\"speaker\":null,\"text\":\"\\u00e9\\u2028\"}]}",
	  HEAD "," REST
	       ",\"segments\":[{\"n\":0,\"kind\":\"task\",\"mark\":\" \",\"t0\":1.5,"
	       "\"t1\":2.0,\"text\":\"\xC3\xA9\xE2\x80\xA8\",\"zz\":0}]}" },
};

static int parse(struct record *r, struct arena *a, struct str line, struct err *e)
{
	arena_reset(a);
	*e = (struct err){ 0 };
	record_init(r, a);
	return record_parse(r, line, e);
}

static void test_parse(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(lines); i++) {
		const char *says = lines[i].says;
		struct record r;
		struct err e;
		int rc = parse(&r, &a, str_z(lines[i].in), &e);

		OK(rc == (lines[i].col ? -1 : 0) && e.code == lines[i].code, "%s: %s",
		   lines[i].in, e.text);
		OK(e.col == lines[i].col, "byte %zu", e.col);
		OK(!says || strstr(e.text, says), "says %s", says ? says : "nothing");
		record_init(&r, &a);
		OK(record_parse(&r, str_z(lines[i].in), NULL) == rc,
		   "the same without an error to fill");
	}
	arena_fini(&a);
}

static void test_write(void)
{
	struct arena a = { 0 };
	struct buf b = { 0 }, again = { 0 };
	struct record r;
	struct err e;

	for (size_t i = 0; i < COUNT(rewritten); i++) {
		size_t n = strlen(rewritten[i].out);

		b.len = again.len = 0;
		OK(parse(&r, &a, str_z(rewritten[i].in), &e) == 0, "%s", e.text);
		record_write(&b, &r, true);
		OK(b.len == n + 1 && memcmp(b.p, rewritten[i].out, n) == 0 &&
		       b.p[n] == '\n',
		   "%.*s", STR_ARG(b));
		OK(parse(&r, &a, str_n(b.p, n), &e) == 0, "reads again");
		record_write(&again, &r, true);
		OK(str_eq(buf_view(&b), buf_view(&again)), "and writes the same bytes");
	}
	again.len = 0;
	record_write(&again, &r, false);
	OK(!str_has(buf_view(&again), STRL("\"segments\"")) &&
	       str_starts(buf_view(&again), STRL(HEAD "," REST "}")),
	   "without segments");
	buf_fini(&b);
	buf_fini(&again);
	arena_fini(&a);
}

/* What pages show is the same, whatever stands in the signals. */
static void test_shown(void)
{
	const char *line = HEAD ",\"items\":[{\"kind\":\"fact\",\"text\":\"x\",\"why\":"
				"[{\"signal\":\"a\",\"weight\":1,\"z\":[{}]}],"
				"\"evidence\":[{\"segment\":1,\"quote\":\"q\"}]}],"
				"\"topics\":[{\"name\":\"t\",\"segments\":[1,2]}]}";
	struct arena a = { 0 };
	struct record all, shown;
	struct buf x = { 0 }, y = { 0 };
	struct err e;

	OK(parse(&all, &a, str_z(line), &e) == 0 && all.items.v[0].why.n == 1, "%s",
	   e.text);
	record_init(&shown, &a);
	OK(record_parse_shown(&shown, str_z(line), &e) == 0, "%s", e.text);
	OK(shown.items.n == 1 && shown.items.v[0].why.n == 0, "no signals");
	OK(all.topics.v[0].segments.n == 2 && shown.topics.v[0].segments.n == 0,
	   "no segments of topics");
	all.items.v[0].why.n = all.topics.v[0].segments.n = 0;
	record_write(&x, &all, false);
	record_write(&y, &shown, false);
	OK(str_eq(buf_view(&x), buf_view(&y)), "the rest is the same");
	record_init(&shown, &a);
	OK(record_parse_shown(&shown,
			      STRL(HEAD
				   ",\"items\":[{\"kind\":\"fact\",\"why\":[\"]\"}]}"),
			      &e) < 0,
	   "what is skipped has an end");
	buf_fini(&x);
	buf_fini(&y);
	arena_fini(&a);
}

/* A pipe that holds text; its writing end is closed. */
static int pipe_of(struct str text)
{
	int fd[2];

	if (pipe(fd) < 0 || write(fd[1], text.p, text.len) != (ssize_t)text.len)
		return -1;
	close(fd[1]);
	return fd[0];
}

static void test_lines(void)
{
	struct line_reader r = { 0 };
	struct err e = { 0 };
	struct str line;
	int fd = pipe_of(STRL("one\n\n123456789\nfour\r\nfive"));

	line_reader_init(&r, fd, STRL("in.jsonl"), 8);
	OK(line_reader_next(&r, &line, &e) == 1 && str_eq(line, STRL("one")) &&
	       r.number == 1,
	   "first");
	OK(line_reader_next(&r, &line, &e) == 1 && line.len == 0, "empty line");
	OK(line_reader_next(&r, &line, &e) == -1 && e.code == ERR_LIMIT && e.line == 3,
	   "too long");
	OK(line_reader_next(&r, &line, &e) == 1 && str_eq(line, STRL("four\r")) &&
	       r.number == 4,
	   "goes on behind it");
	OK(line_reader_next(&r, &line, &e) == -1 && e.code == ERR_SYNTAX &&
	       e.line == 5 && strcmp(e.file, "in.jsonl") == 0 &&
	       strstr(e.text, "mid-line"),
	   "a last line without its end");
	OK(line_reader_next(&r, &line, &e) == 0, "the end");
	line_reader_fini(&r);
	close(fd);
	fd = pipe_of(STRL("one\nfive"));
	line_reader_init(&r, fd, STRL("in.jsonl"), 8);
	r.open_end = true;
	OK(line_reader_next(&r, &line, &e) == 1 &&
	       line_reader_next(&r, &line, &e) == 1 && str_eq(line, STRL("five")) &&
	       r.number == 2 && line_reader_next(&r, &line, &e) == 0,
	   "which is a line where the caller says so");
	line_reader_fini(&r);
	close(fd);
	line_reader_init(&r, -1, STRL("gone"), 8);
	OK(line_reader_next(&r, &line, &e) == -1 && e.code == ERR_IO, "no descriptor");
	line_reader_fini(&r);
}

/* What is over the limit is let go as it comes, not held until its line ends. */
static void test_endless_line(void)
{
	struct line_reader r = { 0 };
	struct err e = { 0 };
	struct str line;
	FILE *f = tmpfile();

	if (!OK(f && ftruncate(fileno(f), 64 << 20) == 0, "a line of 64 MB"))
		return;
	line_reader_init(&r, fileno(f), STRL("zero"), 8);
	OK(line_reader_next(&r, &line, &e) == -1 && e.code == ERR_LIMIT &&
	       r.buf.cap < 1 << 20,
	   "costs no memory");
	line_reader_fini(&r);
	fclose(f);
}

/* Lines far larger and far smaller than one read. */
static void test_long_lines(void)
{
	struct line_reader r = { 0 };
	struct err e = { 0 };
	struct str line;
	FILE *f = tmpfile();
	size_t size = 3 << 20, good = 0;

	if (!OK(f != NULL, "a temporary file"))
		return;
	for (size_t k = 0; k < 3; k++) {
		for (size_t i = 0; i < size; i++)
			putc('a' + (int)k, f);
		fputs("\nshort\n", f);
	}
	rewind(f);
	line_reader_init(&r, fileno(f), STRL("f"), size);
	while (line_reader_next(&r, &line, &e) == 1)
		good += line.len == size ? 1 : line.len == 5 ? 10 : 100;
	OK(good == 33 && e.code == ERR_NONE, "six lines");
	line_reader_fini(&r);
	lseek(fileno(f), 0, SEEK_SET);
	line_reader_init(&r, fileno(f), STRL("f"), size / 3);
	OK(line_reader_next(&r, &line, &e) == -1 && e.code == ERR_LIMIT, "a limit");
	OK(line_reader_next(&r, &line, &e) == 1 && str_eq(line, STRL("short")) &&
	       r.number == 2,
	   "passed over, and counted");
	line_reader_fini(&r);
	fclose(f);
}

int main(void)
{
	test_parse();
	test_write();
	test_shown();
	test_lines();
	test_endless_line();
	test_long_lines();
	return tap_end();
}
