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

/* Owns its text.  Zeroed = no error.  line and col are 1-based, 0 = unknown. */
struct err {
	enum err_code code;
	size_t line, col;
	char file[256];
	char text[512];
};

/*
 * Fill *e (NULL is accepted) and return -1.  Control bytes in the formatted
 * text become '?', so nothing that a transcript says can steer a terminal.
 */
int err_set(struct err *e, enum err_code code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
int err_at(struct err *e, enum err_code code, struct str file, size_t line, size_t col,
	   const char *fmt, ...) __attribute__((format(printf, 6, 7)));
/*
 * What does that to other text that is shown: control characters, those of C1 in UTF-8
 * too, become '?' in place.
 */
void err_tame(char *text, size_t len);
/* "verb file: strerror(errnum)"; returns -1. */
int err_io(struct err *e, const char *verb, struct str file, int errnum);
/* Names the file in *e unless one is named already. */
void err_file(struct err *e, struct str file);
/* Of a file that a person sets dossier up with: too large a one is to be mended. */
void err_limit_is_conf(struct err *e);

/*
 * Where diagnostics go: problems that are reported while the batch goes on.
 * put may be NULL (dropped).  Calls come from one thread at a time per sink.
 */
struct diag {
	void (*put)(void *ctx, const struct err *d);
	void *ctx;
};

void diag_put(struct diag d, const struct err *e);
void diag_at(struct diag d, enum err_code code, struct str file, size_t line,
	     size_t col, const char *fmt, ...) __attribute__((format(printf, 6, 7)));

/* A list that keeps diagnostics in order until they can be shown.  Zeroed = empty. */
struct diag_list {
	struct err *v;
	size_t n, cap;
};

/* A diag that appends to *l. */
struct diag diag_to_list(struct diag_list *l);
/* Hands all on to `to`, in order, and empties the list. */
void diag_list_flush(struct diag_list *l, struct diag to);
void diag_list_fini(struct diag_list *l);

#endif
