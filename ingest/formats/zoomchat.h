/* zoomchat.h - adds a saved Zoom chat to the talk that it belongs to. */
#ifndef INGEST_FORMATS_ZOOMCHAT_H
#define INGEST_FORMATS_ZOOMCHAT_H
#include <stddef.h>

#include "dossier/record.h"

/*
 * Appends the messages of a chat file to a talk, as segments of kind chat with the
 * lines of that file.  Times of day, which Zoom writes when a chat is saved locally,
 * cannot be placed in the recording and become TIME_NONE.  text must live as long as
 * the record. Returns the number of messages; 0 if it is no chat.
 */
size_t zoomchat_attach(struct record *talk, struct str text);

#endif
