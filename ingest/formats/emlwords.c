/* emlwords.c - where in a mail the words of others begin. */
#include "ingest/formats/eml.h"

enum { HEAD_LINES = 5, SIGNATURE_LINES = 10 };

/* "From: Ada", and below it when, to whom and of what: a mail within the mail. */
static bool begins_mail(struct str text)
{
	static const struct str keys[] = { STR("sent:"),    STR("date:"),
					   STR("to:"),      STR("cc:"),
					   STR("subject:"), STR("gesendet:"),
					   STR("an:"),      STR("betreff:"),
					   STR("datum:") };
	size_t found = 0;
	struct str line;

	if (!str_istarts(text, STRL("From:")) && !str_istarts(text, STRL("Von:")) &&
	    !str_istarts(text, STRL("*From:*")))
		return false;
	(void)str_line(&text, &line);
	for (size_t n = 0; n < HEAD_LINES && str_line(&text, &line); n++)
		found += STR_ANY(str_istarts, str_trim(line), keys) > 0;
	return found >= 2;
}

/* "On 3 March 2026, Ada wrote:" above quoted lines. */
static bool begins_quote(struct str text)
{
	struct str line;

	(void)str_line(&text, &line);
	return str_starts(line, STRL("-----Original Message")) ||
	       (str_ends(str_trim(line), STRL(" wrote:")) &&
		str_starts(str_trim(text), STRL(">")));
}

/* "--" above the few lines that say who wrote. */
static bool begins_signature(struct str text)
{
	struct str line;
	size_t lines = 0;

	(void)str_line(&text, &line);
	if (!str_eq(str_rtrim(line), STRL("--")))
		return false;
	while (lines <= SIGNATURE_LINES && text.len && !begins_quote(text) &&
	       !begins_mail(text) && str_line(&text, &line))
		lines++;
	return lines <= SIGNATURE_LINES;
}

bool eml_is_forwarded(const struct eml *mail)
{
	return str_istarts(mail->subject, STRL("Fwd:")) ||
	       str_istarts(mail->subject, STRL("Fw:")) ||
	       str_istarts(mail->subject, STRL("WG:"));
}

struct str eml_own_words(const struct eml *mail)
{
	struct str rest = mail->body, line;

	if (eml_is_forwarded(mail))
		return mail->body;
	for (struct str at = rest; str_line(&rest, &line); at = rest)
		if (begins_quote(at) || begins_mail(at) || begins_signature(at)) {
			at = str_n(mail->body.p, (size_t)(at.p - mail->body.p));
			return str_trim(at).len ? at : mail->body;
		}
	return mail->body;
}
