/* contact.h - addresses, numbers and keys in running text, by their shape. */
#ifndef EXTRACT_LLM_CONTACT_H
#define EXTRACT_LLM_CONTACT_H
#include "extract/llm/redact.h"

/* What begins at byte `at` of text: its sort, and its end in *end; or REDACT_SORTS. */
enum redact_sort contact_at(struct str text, size_t at, size_t *end);
/* Whether a word can begin or end at byte `at`: not both sides are of one. */
bool contact_edge(struct str text, size_t at);

#endif
