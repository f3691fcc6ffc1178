/* test_cuetext.c - payloads of cues: tags, voices, references. */
#include "ingest/captions/cuetext.h"

#include "tests/tap.h"

/* want: "speaker|text" of each voice, joined by " / "; "-" = no voice tag. */
static const struct {
	const char *in, *want;
} cases[] = {
	{ "plain words", "-|plain words" },
	{ "  two\n lines  ", "-|two lines" },
	{ "crlf\r\nlines\r\n\r\nhere", "-|crlf lines here" },
	{ "<v Ada Quill>Hello.</v>", "Ada Quill|Hello." },
	{ "<v Ada Quill>Hello.", "Ada Quill|Hello." },
	{ "<v.loud.first Mary Ann>Hello</v>", "Mary Ann|Hello" },
	{ "<V Ada>Hi", "Ada|Hi" },
	{ "<v In&#233;s Robledo>No.</v>", "In\xC3\xA9s Robledo|No." },
	{ "<v I\xCC\x81nes>A", "I\xCC\x81nes|A" },
	{ "<v A>Hi</v>\n<v B>Yo</v>", "A|Hi / B|Yo" },
	{ "<v A>Hi</v> there", "A|Hi / -|there" },
	{ "<v A><i>hi <b>x</b></i><c.red> y</c> <00:00:01.500>z</v>", "A|hi x y z" },
	{ "<v ></v>", "|" },
	{ "<v>anon</v>", "|anon" },
	{ "<v John Smi", "John Smi|" },
	{ "<ruby>kan<rt>ji</rt></ruby>", "-|kanji" },
	{ "<lang en-GB>colour</lang>", "-|colour" },
	{ "<font color=\"red\">x</font>", "-|x" },
	{ "one<br>two<br/>three", "-|one two three" },
	{ "if a < b and c > d then", "-|if a < b and c > d then" },
	{ "x <y> z", "-|x <y> z" },
	{ "a <5 people> b", "-|a <5 people> b" },
	{ "<00:00:19.000>big-a <00:19.500>pizza", "-|big-a pizza" },
	{ "i <3 you", "-|i <3 you" },
	{ "x <b and no end", "-|x <b and no end" },
	{ "<", "-|<" },
	{ "a &amp; b &lt;c&gt; &#39;e&apos; &unknown; AT&T",
	  "-|a & b <c> 'e' &unknown; AT&T" },
	{ "&lt;v Eve&gt;no tag", "-|<v Eve>no tag" },
	{ "&lt;i&gt;so&lt;/i&gt; it is", "-|so it is" },
	{ "e&#x301;", "-|\xC3\xA9" },
	{ "", "" },
	{ " \n\n ", "" },
};

static struct str show(struct arena *a, const struct voices *v)
{
	struct str out = STRL("");

	for (size_t i = 0; i < v->n; i++)
		out = arena_fmt(a, "%.*s%s%.*s|%.*s", STR_ARG(out), i ? " / " : "",
				v->v[i].speaker.p ? (int)v->v[i].speaker.len : 1,
				v->v[i].speaker.p ? v->v[i].speaker.p : "-",
				STR_ARG(v->v[i].text));
	return out;
}

/* A payload of n times `part`: must neither recurse nor take quadratic time. */
static size_t length_of_many(const char *part, size_t n)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct voices v = { 0 };
	size_t len;

	for (size_t i = 0; i < n; i++)
		buf_z(&b, part);
	buf_z(&b, "end");
	cuetext_parse(&a, buf_view(&b), &v);
	len = v.n ? v.v[v.n - 1].text.len : 0;
	buf_fini(&b);
	arena_fini(&a);
	return len;
}

int main(void)
{
	struct arena a = { 0 };
	struct voices v = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str got;

		cuetext_parse(&a, str_z(cases[i].in), &v);
		got = show(&a, &v);
		OK(str_eq(got, str_z(cases[i].want)), "'%s' -> '%.*s'", cases[i].in,
		   STR_ARG(got));
	}
	OK(length_of_many("<i>", 100000) == 3, "100,000 open tags");
	OK(length_of_many("<1", 1000000) == 2000003, "a million false time tags");
	OK(length_of_many("<b ", 700000) == 2100003, "tags that never close");
	OK(length_of_many("&nGt;", 400000) == 2400003, "the reference that grows");
	OK(length_of_many("<v A>", 100000) == 3, "100,000 voices");
	arena_fini(&a);
	return tap_end();
}
