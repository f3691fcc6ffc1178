/* mailkey.c - see mailkey.h. */
#include "ingest/written/mailkey.h"

enum mail_key mailkey_of(struct str name)
{
	static const struct {
		struct str name;
		enum mail_key key;
	} keys[] = {
		{ STR("From"), MAIL_FROM },
		{ STR("Date"), MAIL_DATE },
		{ STR("Sent"), MAIL_SENT },
		{ STR("To"), MAIL_TO },
		{ STR("Cc"), MAIL_CC },
		{ STR("Subject"), MAIL_SUBJECT },
		{ STR("Von"), MAIL_FROM },
		{ STR("Datum"), MAIL_DATE },
		{ STR("Gesendet"), MAIL_SENT },
		{ STR("An"), MAIL_TO },
		{ STR("Betreff"), MAIL_SUBJECT },
		{ STR("De"), MAIL_FROM },
		{ STR("Envoy\xC3\xA9"), MAIL_SENT },
		{ STR("\xC3\x80"), MAIL_TO },
		{ STR("Objet"), MAIL_SUBJECT },
		{ STR("Enviado el"), MAIL_SENT },
		{ STR("Enviada em"), MAIL_SENT },
		{ STR("Para"), MAIL_TO },
		{ STR("Asunto"), MAIL_SUBJECT },
		{ STR("Assunto"), MAIL_SUBJECT },
		{ STR("Da"), MAIL_FROM },
		{ STR("Inviato"), MAIL_SENT },
		{ STR("A"), MAIL_TO },
		{ STR("Oggetto"), MAIL_SUBJECT },
		{ STR("Van"), MAIL_FROM },
		{ STR("Verzonden"), MAIL_SENT },
		{ STR("Aan"), MAIL_TO },
		{ STR("Onderwerp"), MAIL_SUBJECT },
	};

	for (size_t i = 0; i < COUNT(keys); i++)
		if (str_ieq(name, keys[i].name))
			return keys[i].key;
	return MAIL_OTHER;
}
