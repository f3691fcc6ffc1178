/* charset.c - through iconv of the C library. */
#include "ingest/unpack/charset.h"

#include <iconv.h>

#include "base/utf8.h"

enum { NAME_BYTES = 20, CHUNK = 4096 };

/* What mailers write.  A mail does not choose among all that iconv can load. */
static bool is_known(struct str name)
{
	static const struct str names[] = {
		STR("iso-8859-2"),   STR("iso-8859-3"),     STR("iso-8859-4"),
		STR("iso-8859-5"),   STR("iso-8859-6"),     STR("iso-8859-7"),
		STR("iso-8859-8"),   STR("iso-8859-9"),     STR("iso-8859-10"),
		STR("iso-8859-13"),  STR("iso-8859-14"),    STR("iso-8859-15"),
		STR("iso-8859-16"),  STR("windows-1250"),   STR("windows-1251"),
		STR("windows-1253"), STR("windows-1254"),   STR("windows-1255"),
		STR("windows-1256"), STR("windows-1257"),   STR("windows-1258"),
		STR("koi8-r"),       STR("koi8-u"),         STR("gb2312"),
		STR("gbk"),          STR("gb18030"),        STR("big5"),
		STR("shift_jis"),    STR("iso-2022-jp"),    STR("euc-jp"),
		STR("euc-kr"),       STR("ks_c_5601-1987"), STR("tis-620"),
	};

	return STR_ANY(str_ieq, name, names);
}

bool charset_decode(struct buf *out, struct str bytes, struct str charset)
{
	char name[NAME_BYTES], *from;
	size_t left = bytes.len;
	iconv_t cd;

	if (!is_known(charset))
		return false;
	/* iconv() does not write there, whatever its type says. */
	memcpy(&from, &bytes.p, sizeof(from));
	memcpy(name, charset.p, charset.len);
	name[charset.len] = 0;
	/* What Windows calls GB2312 is the wider GBK. */
	cd = iconv_open("UTF-8", str_ieq(charset, STRL("gb2312")) ? "GBK" : name);
	if (cd == (iconv_t)-1)
		return false;
	while (left) {
		char *to = buf_room(out, CHUNK);
		size_t room = CHUNK, before = left;

		(void)iconv(cd, &from, &left, &to, &room);
		out->len += CHUNK - room;
		if (left < before || room < CHUNK)
			continue;
		utf8_put(out, 0xFFFD);
		from++;
		left--;
	}
	iconv_close(cd);
	return true;
}
