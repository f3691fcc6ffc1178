/* test_check_words.c - each word and sign that a check looks for, on a page of its own.
 */
#include "tests/tap.h"

#include "dossier/check.h"

/* A code, and lines that have it, one after the other, and then lines that have not. */
static const struct {
	const char *code, *front;
	const char *has[24], *has_not[12];
} lists[] = {
	{ "executable",
	  "",
	  { "<script>x</script>", "<IFrame src=x>", "<object data=x>", "<embed src=x>",
	    "<form action=x>", "<link href=x>", "<base href=x>", "<meta http-equiv=x>",
	    "<!-- .slide: x -->", "[a](javascript:x)", "[a](obsidian://x)",
	    "[a](file:///x)", "![a](app://local/x)", "[a](data:text/html,x)",
	    "<!-- data-background-iframe=x -->", "a `= x`", "a `$= x`", "a <% x" },
	  { "a < b, <b>bold</b>, <br>", "[a](https://b.example)", "`a = b`",
	    "javascript: a word", "\\`= x\\`" } },
	{ "executable",
	  "",
	  { "```dataviewjs", "```js-engine", "```datacorejsx", "```datacorejs",
	    "```datacorets", "```datacoretsx", "```button", "```templater",
	    "```run-python", "```meta-bind-button", "```\n$= x", "```\n= x",
	    "```tasks\nfilter by function x" },
	  { "```js", "```dataview", "```python\nx = 1", "```tasks\nnot done" } },
	{ "placeholder",
	  "---\ntype: customer\n---\n",
	  { "_Unknown_",
	    "*No known blockers*",
	    "_None known_",
	    "_None yet._",
	    "_Nothing yet_",
	    "_Not known_",
	    "_Brief description of it_",
	    "_To be done_",
	    "_Add a line_",
	    "_Describe it_",
	    "_tbd_",
	    "_TBA_",
	    "_n/a_",
	    "_Todo_",
	    "_none_",
	    "_What then?_",
	    "_and so on..._",
	    "_so\xE2\x80\xA6_",
	    "_No tasks here yet_",
	    "TBD",
	    "tbd.",
	    "Unknown",
	    "TBA" },
	  { "_Unknown*", "__Unknown__", "_Unknown", "a _none_ b", "_No tea_",
	    "_They like tea_", "todo", "None of it", "| P | R |\n|---|---|\n| | |",
	    "| P |\n|---|\n| Jo |", "_a_ or _none_", "Add a line" } },
	{ "sensitive",
	  "---\ntype: customer\n---\n",
	  { "Her salary is due", "Salaries are late", "A pay rise", "A pay raise",
	    "A stock grant", "His severance", "A job offer", "Two job offers",
	    "An external offer", "Two external offers", "His job search", "The vesting",
	    "A disciplinary matter", "She is pregnant", "On sick leave", "A divorce" },
	  { "The pay desk", "An offer for the job", "Stock of grants", "A search",
	    "Leave it to the sick bay", "```\nsalary\n```" } },
	{ "line-without-source",
	  "---\ntype: customer\n---\n## Facts\n",
	  { "- Six nodes", "- Six nodes\n- Nine ([[A|x]])", "1. Six nodes",
	    "- Six nodes\n\n[[A]]", "- Six nodes [[#Facts]]" },
	  { "- Six nodes ([[A|x]])", "- Six nodes\n  > said in [[A]]",
	    "- Six nodes\n  - said in [[A]]", "Six nodes", "- ", "- Older: 7 more",
	    "- Six nodes\n\n%% dossier v1 s-aaaaaaaa %%" } },
};

/* Titles of two meetings of one day: one meeting? */
static const struct {
	const char *x, *y;
	bool twice;
} titles[] = {
	{ "Sync", "Sync", true },
	{ "Sync", "Kickoff", false },
	{ "Sync", "Sync with Orlin", false },
	{ "2026-01-02 Yard plan", "Yard plan", true },
	{ "Yard plan review", "Yard plan reviews", true },
	/* of short ones all must agree */
	{ "Yard plan review with Orlin", "Yard plan review", false },
	{ "Sprint planning review of the yard crane",
	  "Sprint planning review of the yard", true },
	{ "Sprint planning review of the yard crane",
	  "Sprint planning with Orlin on the late gate", false },
	{ "Yard plan review", "Yard plan review with Orlin on crates and gates",
	  false },
	/* a number that only one has tells nothing */
	{ "Sprint 12 planning review of the yard", "Sprint planning review of the yard",
	  true },
	{ "Sprint 12 planning review of the yard",
	  "Sprint 13 planning review of the yard", false },
};

static bool is_found(const char *code, const char *front, const char *line)
{
	struct check *c = check_new();
	struct buf text = { 0 };
	struct findings all;
	bool found = false;

	buf_fmt(&text, "%s%s\n", front, line);
	check_add(c, STRL("A.md"), buf_view(&text));
	check_run(c);
	all = check_findings(c);
	for (size_t i = 0; i < all.n; i++)
		found |= str_eq(all.v[i].code, str_z(code));
	check_free(c);
	buf_fini(&text);
	return found;
}

static void add_list(struct check *c, const char *const names[2])
{
	struct buf text = { 0 };

	buf_fmt(&text,
		"---\ntype: customer\n---\n- 2026-01-02: [[L/%s]]\n- 2026-01-02: "
		"[[L/%s]]\n",
		names[0], names[1]);
	check_add(c, STRL("A.md"), buf_view(&text));
	buf_fini(&text);
}

/* As two pages, and as two lines of a list. */
static bool are_twice(const char *x, const char *y)
{
	const char *names[] = { x, y };
	struct check *c = check_new();
	struct findings all;
	size_t on_pages = 0, in_list = 0;

	for (size_t i = 0; i < 2; i++) {
		struct buf path = { 0 }, text = { 0 };

		buf_fmt(&path, "M/%zu.md", i);
		buf_fmt(&text, "---\ntype: meeting\ndate: 2026-01-02\n---\n# %s\n",
			names[i]);
		check_add(c, buf_view(&path), buf_view(&text));
		buf_fini(&path);
		buf_fini(&text);
	}
	add_list(c, names);
	check_run(c);
	all = check_findings(c);
	for (size_t i = 0; i < all.n; i++)
		if (str_eq(all.v[i].code, STRL("meeting-twice")))
			*(str_eq(all.v[i].page, STRL("A.md")) ? &in_list : &on_pages) +=
			    1;
	check_free(c);
	OK(on_pages == in_list, "%s / %s: pages and lists agree", x, y);
	return on_pages == 1;
}

int main(void)
{
	for (size_t i = 0; i < COUNT(lists); i++) {
		for (size_t k = 0; k < 24 && lists[i].has[k]; k++)
			OK(is_found(lists[i].code, lists[i].front, lists[i].has[k]),
			   "%s: %s", lists[i].code, lists[i].has[k]);
		for (size_t k = 0; k < 12 && lists[i].has_not[k]; k++)
			OK(!is_found(lists[i].code, lists[i].front,
				     lists[i].has_not[k]),
			   "not %s: %s", lists[i].code, lists[i].has_not[k]);
	}
	for (size_t i = 0; i < COUNT(titles); i++)
		OK(are_twice(titles[i].x, titles[i].y) == titles[i].twice,
		   "%s / %s: %s meeting", titles[i].x, titles[i].y,
		   titles[i].twice ? "one" : "no one");
	return tap_end();
}
