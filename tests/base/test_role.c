/* test_role.c - labels that are roles, and roles said beside names. */
#include "base/lang/role.h"
#include "tests/tap.h"

static const struct {
	const char *label;
	bool role;
} labels[] = { { "Project Manager", true },
	       { "Marketing Expert", true },
	       { "User Interface Designer", true },
	       { "Head of Infrastructure", true },
	       { "Designer 2", true },
	       { "Designer A", true },
	       { "CEO", true },
	       { "Ada Quill", false },
	       { "Ada", false },
	       { "Ada Quill, Project Manager", false },
	       { "General Counsel", true },
	       { "Data Protection Officer", true },
	       { "Design Team", false },
	       { "Mike Clerk", false },
	       { "", false } };

static const struct {
	const char *text, *name, *role;
} said[] = { { "So our CISO, Harriet, wants it.", "Harriet", "CISO" },
	     { "Harriet, our head of infrastructure, wants it.", "Harriet",
	       "head of infrastructure" },
	     { "Harriet, she's our CISO, wants it.", "Harriet", "CISO" },
	     { "Harriet is the project manager here.", "Harriet", "project manager" },
	     { "Ask our project manager Harriet.", "Harriet", "project manager" },
	     { "Ask the customer, Harriet.", "Harriet", "customer" },
	     { "Harriet, she's our director of estates, wants it.", "Harriet",
	       "director of estates" },
	     { "Harriet, our head of site security and gates, wants it.", "Harriet",
	       "head of site security" },
	     { "Harriet, head of conservation, decides.", "Harriet",
	       "head of conservation" },
	     { "Harriet, head of what?", "Harriet", "" },
	     { "Harriet, our head of the yard, wants it.", "Harriet", "" },
	     { "Harriet's the admin then.", "Harriet", "" },
	     { "Harriet is the best.", "Harriet", "" },
	     { "Our dog, Harriet, barks.", "Harriet", "" },
	     { "The project manager left, Harriet.", "Harriet", "" },
	     { "Harriet asked a manager.", "Harriet", "" } };

int main(void)
{
	for (size_t i = 0; i < COUNT(labels); i++)
		OK(role_is_label(str_z(labels[i].label)) == labels[i].role, "\"%s\"",
		   labels[i].label);
	for (size_t i = 0; i < COUNT(said); i++) {
		struct str text = str_z(said[i].text), name = str_z(said[i].name);
		size_t at = str_find(text, name, 0);
		struct str got = role_beside(text, at, at + name.len);

		OK(str_eq(got, str_z(said[i].role)), "%s \"%.*s\"", said[i].text,
		   STR_ARG(got));
	}
	OK(str_eq(role_own(STRL("Hi, I'm the product owner here.")),
		  STRL("product owner")),
	   "of oneself");
	OK(str_eq(role_own(STRL("So I'm director of estates here, so buildings.")),
		  STRL("director of estates")),
	   "without an article");
	OK(str_eq(role_own(STRL("So I'm Cy, I'm head brewer here at the mill.")),
		  STRL("head brewer")),
	   "a rank and a trade");
	OK(role_own(STRL("I'm head over heels here.")).len == 0, "but not any words");
	OK(str_eq(role_own(STRL("I'm procurement manager at the mill.")),
		  STRL("procurement manager")),
	   "at a place");
	OK(role_own(STRL("I'm director and I know.")).len == 0, "or not at all");
	OK(role_own(STRL("I'm the last one.")).len == 0, "not any word");
	return tap_end();
}
