/* contact.h - finds addresses, telephone numbers and keys in text by their shape. */
#ifndef EXTRACT_LLM_CONTACT_H
#define EXTRACT_LLM_CONTACT_H
#include "extract/llm/redact.h"

/* The sort of what begins at byte `at`, with its end in *end; or REDACT_SORTS. */
enum redact_sort contact_at(struct str text, size_t at, size_t *end);
/* Whether a word can begin or end at byte `at`: the bytes around it are not both of
 * one word. */
bool contact_edge(struct str text, size_t at);

#endif
