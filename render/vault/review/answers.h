/*
 * answers.h - the answers of a person, in Review.md and in the events of past batches.
 *
 * Review.md wins: a line below "Answered" may be edited, and deleting it withdraws the
 * answer.  The events {"event":"answer","id":"q-...","about":"...","value":"..."} keep
 * the answers if Review.md is lost, and Review.md keeps them if .dossier is.
 */
#ifndef RENDER_VAULT_REVIEW_ANSWERS_H
#define RENDER_VAULT_REVIEW_ANSWERS_H
#include "base/map.h"
#include "render/vault/memory/store.h"

struct answer {
	struct str id;    /* of the question: answers_id() */
	struct str about; /* what was asked, plain text, or none */
	struct str value; /* a choice, or what the person wrote; none: withdrawn */
	struct str kept;  /* the value in the store, or none */
	size_t batch;     /* the batch that stored it, 0 = none */
};
VEC(answer_list, struct answer);

/* Lives in the arena it was filled in. */
struct answers {
	struct answer_list v;
	struct map by_id;
};

/* Results of answers_choice() other than a choice. */
enum {
	ANSWER_NONE = -1, /* not answered: a question */
	ANSWER_OPEN = -2, /* left open on purpose: not asked again */
	ANSWER_OTHER = -3 /* something that is none of the choices */
};

#define ANSWER_LEAVE_OPEN STRL("leave open")
#define ANSWER_ANOTHER STRL("another person")
#define ANSWER_SOMEONE STRL("someone else")
#define ANSWER_ACCOUNT STRL("an account")
#define ANSWER_NO_ACCOUNT STRL("not an account")

/*
 * The id of a question, "q-" and 8 characters.  key: what it is about, made from things
 * that do not change: folded names, record ids, evidence, but no path and no order.
 */
struct str answers_id(struct arena *a, struct str code, struct str key);
/* Adds the answers in events; later ones replace earlier ones. */
void answers_read_events(struct arena *a, struct answers *x, const struct events *v);
/* Sets an answer; value none withdraws it.  Texts are borrowed. */
void answers_set(struct arena *a, struct answers *x, struct str id, struct str about,
		 struct str value);
/* The value, or none. */
struct str answers_get(const struct answers *x, struct str id);
/* The index of the choice that a value means, or ANSWER_*. */
int answers_choice(struct arena *a, struct str value, const struct strs *choices);
/* Appends an event for each answer that differs from the store. */
void answers_events(struct arena *a, const struct answers *x, struct strs *out);

#endif
