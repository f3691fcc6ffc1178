/* err.h - errors and diagnostics as values: code, place, sentence. */
#ifndef DOSSIER_ERR_H
#define DOSSIER_ERR_H
#include <stddef.h>

#include "dossier/str.h"

enum err_code {
	ERR_NONE,
	ERR_SYNTAX,   /* input that does not follow its format */
	ERR_ENCODING, /* bytes that are not the text they claim to be */
	ERR_LIMIT,    /* a size, depth or count over its limit */
	ERR_FORMAT,   /* a file that no parser knows */
	ERR_VERSION,  /* a record of a newer schema */
	ERR_CONF,     /* configuration, rules or template: stop before reading input */
	ERR_USAGE,    /* the command line */
	ERR_IO,       /* read, write, close, rename */
	ERR_CONFLICT, /* a page or vault that somebody else holds or changed */
	ERR_MODEL,    /* the model service */
	ERR_STOPPED   /* interrupted on purpose */
};

/* Owns its texts.  Zeroed = no error.  line and col are 1-based, 0 = unknown. */
struct err {
	enum err_code code;
	size_t line, col;
	char file[256];
	char text[512];
};

/*
 * Both fill *e (which may be NULL) and return -1.  Control characters in the texts
 * become '?', so that nothing said in a meeting can control a terminal.
 */
int err_set(struct err *e, enum err_code code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
int err_at(struct err *e, enum err_code code, struct str file, size_t line, size_t col,
	   const char *fmt, ...) __attribute__((format(printf, 6, 7)));
/*
 * Does the same to any other text that is to be shown, in place: each byte of a control
 * character, C0 or C1 (in UTF-8), becomes '?'.
 */
void err_tame(char *text, size_t len);
/*
 * ERR_IO with the text "cannot VERB: REASON" for the file; errnum is an errno value.
 * Returns -1.
 */
int err_io(struct err *e, const char *verb, struct str file, int errnum);
/* Names the file in *e unless one is named already; e may be NULL. */
void err_file(struct err *e, struct str file);
/*
 * Turns ERR_LIMIT into ERR_CONF: a rules, template or configuration file that is too
 * large is a mistake in the set-up, not bad input.
 */
void err_limit_is_conf(struct err *e);

/*
 * Receives diagnostics: problems that are reported while the work goes on.  *d is
 * borrowed during the call.  put may be NULL: all are dropped.  A receiver need not
 * lock: it is called by one thread at a time.
 */
struct diag {
	void (*put)(void *ctx, const struct err *d);
	void *ctx;
};

/* Both report one diagnostic. */
void diag_put(struct diag d, const struct err *e);
void diag_at(struct diag d, enum err_code code, struct str file, size_t line,
	     size_t col, const char *fmt, ...) __attribute__((format(printf, 6, 7)));

/* Keeps diagnostics in order until they can be shown; owns them.  Zeroed = empty. */
struct diag_list {
	struct err *v;
	size_t n, cap;
};

/* A receiver that appends to *l, which must outlive it. */
struct diag diag_to_list(struct diag_list *l);
/* Passes all of them to `to`, in order, and empties the list. */
void diag_list_flush(struct diag_list *l, struct diag to);
void diag_list_fini(struct diag_list *l);

#endif
