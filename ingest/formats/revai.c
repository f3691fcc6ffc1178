/* revai.c - Rev.ai monologues: blanks and marks are elements of their own. */
#include "ingest/json/jnames.h"
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_type(jval_get(root, "monologues")) == JSON_ARRAY;
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jnames names = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	jnames_find(in->r->arena, jval_get(root, "speakers"), &names);
	JVAL_EACH (m, jval_get(root, "monologues")) {
		struct str who = jnames_of(&names, jval_text(m, "speaker"));

		if (!who.p)
			who = jtalk_label(&t, jval_get(m, "speaker"));

		/* A word follows without a blank unless an element held one. */
		JVAL_EACH (x, jval_get(m, "elements")) {
			struct str value = jval_text(x, "value");
			bool text = !str_eq(jval_text(x, "type"), STRL("punct"));

			if (!str_trim(value).len) {
				t.glue = false;
				continue;
			}
			jtalk_word(&t, x, who, jtalk_time(jval_get(x, "ts"), JTIME_S),
				   jtalk_time(jval_get(x, "end_ts"), JTIME_S), value,
				   !text);
			t.glue = value.p[value.len - 1] != ' ';
		}
		jtalk_stop(&t);
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_revai = {
	.name = "revai",
	.flavors = "",
	.what = "Rev.ai transcript JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
