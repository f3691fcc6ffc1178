/* test_saidhouse.c - organisations that the talk of one meeting tells, in others. */
#include "dossier/directory.h"

#include "tests/extract/kit.h"

static const char pellwick[] = "Nora Winterson: I asked Pellwick for a price, too.";

/* What meetings say, the first one of two or three; what the last one is lent. */
static const struct {
	const char *first, *second, *last, *lent;
} cases[] = {
	{ pellwick, NULL, "Ada Quill: Ours are with Pellwick today.", "Pellwick" },
	/* An everyday word. */
	{ "Nora Winterson: I asked Harvest for a price, too.", NULL,
	  "Ada Quill: Ours are with Harvest today.", "" },
	{ pellwick, NULL, "Ada Quill: Ours are with Tessel today.", "" },
	/* Not to whoever tells it; both go on to do so. */
	{ pellwick, NULL, "Ada Quill: I asked Pellwick for a price.", "" },
	/* Of two names of one house the whole one, whoever is first. */
	{ pellwick, "Nora Winterson: I like Pellwick Foods there.",
	  "Ada Quill: Ours are with Pellwick today.", "Pellwick Foods" },
	{ "Nora Winterson: I like Pellwick Foods there.", pellwick,
	  "Ada Quill: Ours are with Pellwick today.", "Pellwick Foods" },
	{ "Nora Winterson: I like Museum Foods there.", NULL,
	  "Ada Quill: Ours are with Museum today.", "" },
	/* A word of somebody's name in any meeting. */
	{ pellwick, "Bea Pellwick: Good morning.",
	  "Ada Quill: Ours are with Pellwick today.", "" },
	/* What is told in doubt. */
	{ "Nora Winterson: We had the Pellwick crowd here.", NULL,
	  "Ada Quill: Ours are with Pellwick today.", "" },
};

static void read_one(struct kit *k, const char *line, const char *id)
{
	kit_open(k, "2026-05-12");
	kit_world(k);
	k->r.id = str_z(id);
	kit_line(k, "Ada Quill: Hello, how many are there?");
	kit_line(k, line);
}

static void add_one(struct directory *d, const char *line, const char *id)
{
	struct kit k;

	read_one(&k, line, id);
	kit_read(&k);
	directory_add(d, &k.r);
	kit_close(&k);
}

static void test_lent(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct conf conf = { 0 };
		struct directory *d;
		struct kit k;
		struct str lent = str_none();

		conf_init(&conf);
		d = directory_new(&conf);
		add_one(d, cases[i].first, "m-1");
		if (cases[i].second)
			add_one(d, cases[i].second, "m-2");
		add_one(d, cases[i].last, "m-3");
		directory_end(d);
		read_one(&k, cases[i].last, "m-3");
		directory_lend(d, &k.r, directory_note(&k.arena, &k.r));
		for (size_t n = 0; n < k.r.lent.n; n++)
			if (k.r.lent.v[n].only_said)
				lent = k.r.lent.v[n].org;
		OK(str_eq(lent, str_z(cases[i].lent)), "%s: %.*s", cases[i].last,
		   STR_ARG(lent));
		kit_close(&k);
		directory_free(d);
		conf_fini(&conf);
	}
}

/* It is listed, merely named, and asked about as one that the talk itself tells. */
static void test_listed(void)
{
	struct kit k;
	const struct flag *f;

	read_one(&k, "Ada Quill: Ours are with Pellwick today.", "m-3");
	*VEC_ADD(&k.arena, &k.r.lent) =
	    (struct participant){ .org = STRL("Pellwick"), .only_said = true };
	kit_read(&k);
	f = kit_flag(&k, "new-account");
	OK(kit_org(&k, "Pellwick") &&
	       str_eq(kit_org(&k, "Pellwick")->role, STRL("mentioned")),
	   "it is listed");
	OK(f && f->elsewhere && str_eq(f->said, STRL("Pellwick")) &&
	       f->segments.n == 1 && f->segments.v[0] == 1,
	   "with a flag where it is said");
	kit_close(&k);

	read_one(&k, "Ada Quill: Ours are with nobody today.", "m-3");
	*VEC_ADD(&k.arena, &k.r.lent) =
	    (struct participant){ .org = STRL("Pellwick"), .only_said = true };
	kit_read(&k);
	OK(!kit_flag(&k, "new-account"), "or not");
	kit_close(&k);
}

int main(void)
{
	test_lent();
	test_listed();
	return tap_end();
}
