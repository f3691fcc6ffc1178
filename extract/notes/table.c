/* table.c - see table.h. */
#include "extract/notes/table.h"

#include "base/ascii.h"
#include "base/utf8.h"

static bool cell(struct str *rest, struct str *out)
{
	if (!str_split(rest, '|', out))
		return false;
	*out = str_trim(*out);
	return true;
}

void table_head(struct arena *a, struct str cells, bool plain, struct table *out)
{
	bool owner = false, due = false, task = false, text = false;
	struct str c;

	out->n = 0;
	while (out->n < TABLE_COLUMNS && cell(&cells, &c)) {
		enum column k = heading_column(utf8_key(a, c));

		out->columns[out->n++] = k;
		owner = owner || k == COLUMN_OWNER;
		due = due || k == COLUMN_DUE;
		task = task || k == COLUMN_TASK;
		text = text || k == COLUMN_TEXT;
	}
	/* Such a table tells itself what it is, whatever heading stands above. */
	out->tasks = (task && (owner || due)) || (text && owner && plain);
}

static bool says_done(struct str s)
{
	return str_iin_words(s, "done complete completed closed");
}

/* "118.2", "#3", "A-12": which row it is, and not what it says. */
static bool is_number(struct str s)
{
	return str_chr(s, ' ') == STR_NPOS && ascii_has_digit(s);
}

static bool has_letter(struct str s)
{
	bool letter = false;

	while (s.len > 0 && !letter)
		letter = utf8_is_letter(utf8_next(&s));
	return letter;
}

bool table_names_somebody(struct str s)
{
	static const struct str nobody[] = { STR("tbc"),       STR("tbd"),
					     STR("tba"),       STR("n/a"),
					     STR("none"),      STR("nobody"),
					     STR("unassigned") };

	return !STR_ANY(str_ieq, s, nobody) && has_letter(s);
}

/* The column that says what is to be done, when the table has one. */
static size_t task_column(const struct table *t)
{
	size_t k = 0;

	while (k < t->n && t->columns[k] != COLUMN_TASK)
		k++;
	return t->tasks && k < t->n ? k : STR_NPOS;
}

void table_row(const struct table *t, struct str cells, struct table_row *out)
{
	size_t task = task_column(t);
	struct str c;

	*out = (struct table_row){ .done = false };
	for (size_t k = 0; k < TABLE_COLUMNS && cell(&cells, &c); k++) {
		enum column col = k < t->n ? t->columns[k] : COLUMN_OTHER;

		out->done = out->done || says_done(c);
		if (col == COLUMN_OWNER && out->owner.len == 0)
			out->owner = c;
		else if (col == COLUMN_DUE && out->due.len == 0)
			out->due = c;
		else if (task == STR_NPOS && c.len > 0 && col != COLUMN_OWNER &&
			 col != COLUMN_DUE &&
			 (out->text.len == 0 || is_number(out->text)))
			out->text = c;
		else if (k == task && has_letter(c))
			out->text = c;
	}
}
