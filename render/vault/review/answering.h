/* answering.h - what the files of answered.h share; private to answered*.c. */
#ifndef RENDER_VAULT_REVIEW_ANSWERING_H
#define RENDER_VAULT_REVIEW_ANSWERING_H
#include "render/vault/review/answered.h"

/* A name that occurs, and the one that it stands for. */
struct renamed {
	char kind; /* 'a' or 'p' */
	struct str name;
	struct str to; /* none: nobody said */
};
VEC(renamed_list, struct renamed);

struct answering {
	struct arena *a;
	const struct answers *x;
	const struct conf *conf;
	struct renamed_list names;
	struct map by_name; /* kind and key -> names */
	struct map known;   /* keys of the people of conf; filled when needed */
	bool counted;
	const struct record *record; /* being changed */
	struct record *copy;         /* the same, once it was copied */
};

/* The name that this one stands for after merges and splits, or none. */
struct str answering_name(struct answering *p, char kind, struct str name);
bool answering_same(struct answering *p, struct str x, struct str y);
/* The configured account of that name or alias, or none. */
struct str answering_account(struct answering *p, struct str name);
/* Is it the name or an alias of a configured person? */
bool answering_knows(struct answering *p, struct str name);
/* The configuration with merged and split names, in the arena. */
const struct conf *answering_conf(struct answering *p);

#endif
