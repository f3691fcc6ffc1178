#!/bin/sh
# Writes a C source that holds the given text files: templates travel in the program.
set -eu
echo '/* Made by tools/assets.sh. */'
echo '#include "base/assets.h"'
echo '#include <string.h>'
echo 'static const struct { const char *name, *text; size_t len; } files[] = {'
for f do
	printf '\t{ "%s",\n' "${f##*/}"
	sed 's/\\/\\\\/g; s/"/\\"/g; s/?/\\?/g; s/^/\t  "/; s/$/\\n"/' "$f"
	printf '\t  "", %s },\n' "$(($(wc -c <"$f")))"
done
cat <<'C'
	{ NULL, NULL, 0 }
};

struct str asset(const char *name)
{
	for (size_t i = 0; files[i].name; i++)
		if (strcmp(files[i].name, name) == 0)
			return str_n(files[i].text, files[i].len);
	return (struct str){ NULL, 0 };
}
C
