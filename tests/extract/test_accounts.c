/* test_accounts.c - organisations: known, new by domain, own, and their role. */
#include "tests/extract/kit.h"

static void test_known(void)
{
	struct kit k;
	const struct account *a;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(
	    &k, "Ada Quill: So the milk of Bramfield goes where Tess Sell was before.");
	kit_line(&k, "Rufus Tarn: It does. Orlin Works knows that.");
	kit_read(&k);
	a = kit_org(&k, "Bramfield Dairy");
	OK(a && str_eq(a->role, STRL("subject")), "one of its people is there");
	OK(a && a->why.n >= 2, "with reasons");
	a = kit_org(&k, "Tessel");
	OK(a && str_eq(a->role, STRL("mentioned")),
	   "a competitor is merely named, misheard");
	OK(!kit_org(&k, "Orlin Works"), "the own organisation is no account");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Harbour", NULL, NULL, "customer");
	kit_account(&k, "Quay Line Freight", "QLF", NULL, "customer");
	k.r.title = STRL("QLF monthly");
	kit_line(&k, "Ada Quill: I harbour doubts about the harbour, and Bramfielding "
		     "is no word.");
	kit_read(&k);
	OK(!kit_org(&k, "Harbour"), "a word in small letters is no name");
	OK(!kit_org(&k, "Bramfield Dairy"), "names end at the word");
	OK(kit_org(&k, "Quay Line Freight") &&
	       str_eq(kit_org(&k, "Quay Line Freight")->role, STRL("subject")),
	   "the title names the subject");
	kit_close(&k);
}

static void test_new(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Ada Quill", "ada@orlin.example");
	kit_participant(&k, "Ida Moor", "ida@mail.stone-mill.example");
	kit_participant(&k, "Max Lund", "max.lund@gmail.com");
	kit_line(&k, "Ida Moor: Hello. At Stone Mill we grind.");
	kit_read(&k);
	OK(k.r.accounts.n == 1 && kit_org(&k, "Stone Mill"), "named by its domain");
	OK(kit_find(&k, "Ida Moor") &&
	       str_eq(kit_find(&k, "Ida Moor")->org, STRL("Stone Mill")),
	   "her organisation");
	OK(!kit_flag(&k, "new-account"), "a participant's domain is no question");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	k.conf.me = STRL("Ada Quill");
	kit_participant(&k, "Ada Quill", "ada@orlin.example");
	kit_participant(&k, "Ben Ash", "ben@orlin.example");
	kit_participant(&k, "Ida Moor", "ida@stonemill.example");
	kit_line(&k, "Ida Moor: Hello.");
	kit_read(&k);
	OK(k.r.accounts.n == 1 && kit_org(&k, "Stonemill"),
	   "nobody told the own organisation: one's own domain is no account");
	kit_close(&k);
}

static void test_other_domain(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Ida Moor", "ida@bramfield-farms.example");
	kit_participant(&k, "Ole Moor", "ole@sales.bramfield.example");
	k.r.participants.v[0].org = STRL("Bramfield");
	kit_line(&k, "Ida Moor: Hello.");
	kit_read(&k);
	OK(kit_org(&k, "Bramfield Dairy"), "another domain of a known account");
	OK(kit_find(&k, "Ida Moor") &&
	       str_eq(kit_find(&k, "Ida Moor")->org, STRL("Bramfield Dairy")),
	   "and its people");
	OK(k.r.accounts.n == 1, "one account (%zu)", k.r.accounts.n);
	kit_close(&k);
}

static void test_projects(void)
{
	struct kit k;
	struct known_account *p;

	kit_open(&k, "2026-05-12");
	p = VEC_ADD(&k.arena, &k.conf.projects);
	p->name = STRL("Dry Dock");
	kit_line(&k, "Ada Quill: The dry dock is late. Dry Dock, always.");
	kit_read(&k);
	OK(k.r.projects.n == 1 && str_eq(k.r.projects.v[0].name, STRL("Dry Dock")),
	   "once");
	OK(k.r.accounts.n == 0, "a project is no account");
	kit_close(&k);
}

static void test_shared_index(void)
{
	struct kit k;
	struct who_index *x;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	x = who_index_new(&k.conf);
	kit_line(&k, "Rufus Tarn: Bramfield again.");
	talk_build(&k.t, &k.r, &k.conf);
	k.t.index = x;
	guard_mark(&k.t);
	people_find(&k.t);
	accounts_find(&k.t);
	OK(kit_find(&k, "Rufus Tarn") && kit_org(&k, "Bramfield Dairy"),
	   "by the engine's index");
	kit_close(&k);
	who_index_free(x);
	who_index_free(NULL);
}

int main(void)
{
	test_known();
	test_new();
	test_other_domain();
	test_projects();
	test_shared_index();
	return tap_end();
}
