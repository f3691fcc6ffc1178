/* assemblyai.c - AssemblyAI transcripts: utterances, or words without diarization. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_get(root, "utterances").t &&
	       (jval_get(root, "audio_duration").t ||
		jval_get(root, "acoustic_model").t || jval_get(root, "words").t);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval turns = jval_get(root, "utterances");
	int64_t length = jtalk_time(jval_get(root, "audio_duration"), JTIME_S);
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	in->r->language = jval_text(root, "language_code");
	if (length > 0)
		in->r->duration = length;
	JVAL_EACH (x, turns) {
		jtalk_say_at(&t, x, jtalk_label(&t, jval_get(x, "speaker")), "text",
			     "start", "end", JTIME_MS);
	}
	if (!jval_first(turns).t)
		JVAL_EACH (w, jval_get(root, "words")) {
			jtalk_word(&t, w, jtalk_label(&t, jval_get(w, "speaker")),
				   jtalk_time(jval_get(w, "start"), JTIME_MS),
				   jtalk_time(jval_get(w, "end"), JTIME_MS),
				   jval_text(w, "text"), false);
		}
	jtalk_stop(&t);
	if (!in->r->segments.n)
		jtalk_say(&t, jval_get(root, "text"), (struct str){ 0 }, TIME_NONE,
			  TIME_NONE, jval_text(root, "text"));
	jtalk_notes(&t, jval_get(root, "summary"), STRL("Summary"),
		    jval_text(root, "summary"));
	jtalk_fini(&t);
	return 0;
}

const struct format format_assemblyai = {
	.name = "assemblyai",
	.flavors = "",
	.what = "AssemblyAI transcript JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
