/* zoomchat.h - a Zoom chat beside the talk that it belongs to. */
#ifndef INGEST_FORMATS_ZOOMCHAT_H
#define INGEST_FORMATS_ZOOMCHAT_H
#include <stddef.h>

#include "dossier/record.h"

/*
 * Appends the messages of a chat file to a talk, as segments of kind chat behind
 * its last one; their lines are those of the chat file.  Times of day (local saves)
 * cannot be placed in the recording and become TIME_NONE.  text must live as long
 * as the record.  Returns how many messages were added; 0 = no chat.
 */
size_t zoomchat_attach(struct record *talk, struct str text);

#endif
