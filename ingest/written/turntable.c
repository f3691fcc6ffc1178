/* turntable.c - rows of a table to turns of a talk. */
#include "ingest/written/turntable.h"

#include "ingest/written/mdtext.h"

static void read_head(struct turntable *t, struct arena *a, struct str row,
		      bool in_talk)
{
	struct str cell;
	bool ms = false, who, when;

	*t = (struct turntable){ .open = false };
	for (size_t k = 1; md_cell(&row, &cell); k++) {
		enum column c = column_of(mdtext_plain(a, cell), &ms);

		if (!t->at[c])
			t->at[c] = k;
	}
	who = t->at[COLUMN_SPEAKER] > 0;
	when = t->at[COLUMN_START] > 0;
	t->open = t->at[COLUMN_TEXT] && (in_talk ? who || when : who && when);
}

static void read_row(const struct turntable *t, struct talk *talk, struct str row,
		     size_t line)
{
	struct arena *a = talk->r->arena;
	struct turn turn = { .t0 = TIME_NONE, .t1 = TIME_NONE, .day = TIME_NONE };
	struct turn time = turn;
	struct str cell;

	for (size_t k = 1; md_cell(&row, &cell); k++) {
		if (k == t->at[COLUMN_TEXT]) {
			turn.text = str_trim(mdtext_unbroken(a, cell, ' '));
			continue;
		}
		cell = mdtext_plain(a, cell);
		if (k == t->at[COLUMN_SPEAKER] && cell.len)
			turn.speaker = cell;
		else if (k == t->at[COLUMN_START] && turn_times(cell, &time))
			turn.t0 = time.t0;
		else if (k == t->at[COLUMN_END] && turn_times(cell, &time))
			turn.t1 = time.t0;
	}
	turn.clock = time.clock;
	turn.day = time.day;
	if (turn.text.len)
		talk_say(talk, &turn, line);
}

bool turntable_line(struct turntable *t, struct talk *talk, const struct md_line *l,
		    bool in_talk)
{
	if (l->kind == MD_TABLE_HEAD)
		read_head(t, talk->r->arena, l->text, in_talk);
	else if (t->open)
		read_row(t, talk, l->text, l->line);
	return t->open;
}
