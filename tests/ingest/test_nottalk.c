/* test_nottalk.c - logs, programs, dumps and cards are refused, what people wrote is
 * not. */
#include "ingest/nottalk.h"
#include "tests/ingest/reader.h"

static const struct {
	const char *what, *text, *refused; /* NULL: read */
} cases[] = {
	{ "a kernel's log",
	  "[    0.000000] Linux version 6.1.0\n[    0.004000] tsc: Fast calibration\n"
	  "[    1.204512] usb 1-1: new device found\n[    1.304512] mounted "
	  "filesystem\n",
	  "a log" },
	{ "a system's log",
	  "Feb  3 10:00:12 gate01 sshd[1234]: Accepted password for root\n"
	  "Feb  3 10:00:13 gate01 systemd[1]: Started session of user root.\n"
	  "Feb  3 10:01:12 gate01 kernel: eth0: link becomes ready\n",
	  "a log" },
	{ "a program's log",
	  "2026-02-03 10:00:12,123 INFO main: Starting application server\n"
	  "2026-02-03 10:00:14,900 WARN cache: Cache miss ratio is high\n"
	  "2026-02-03 10:00:15,111 ERROR worker: Failed to process the job\n",
	  "a log" },
	{ "one without dates",
	  "10:00:12 INFO: Starting application server\n10:00:14 WARN: Cache is full\n"
	  "10:00:15 ERROR: Failed to process the job\n",
	  "a log" },
	{ "talk of errors",
	  "Ada Quill: The log says ERROR twice.\nRufus Tarn: ERROR is what it says?\n"
	  "Ada Quill: Yes, and WARNING before that, so we wait.\n",
	  NULL },
	{ "cards",
	  "Name: Ada Quill\nCompany: Sorrel Yard\nPhone: 555 0101\n\n"
	  "Name: Rufus Tarn\nCompany: Tarn Haulage\nPhone: 555 0102\n",
	  "a list of keys" },
	{ "rounds of talk",
	  "Ada: The gate is painted.\nBo: I fixed the van.\nCy: I was ill.\n\n"
	  "Ada: The gate is dry.\nBo: The van is sold.\nCy: I am back.\n",
	  NULL },
	{ "rounds without marks",
	  "Ada: hello\nBo: hi there\nAda: so the gate\nCy: it is wet\n\n"
	  "Bo: and the van\nAda: sold\nCy: good\n",
	  NULL },
	{ "a program",
	  "def read(path, size=0):\n    with open(path, 'rb') as f:\n"
	  "        return f.read(size or -1)\n\nfor x in read(sys.argv[1]):\n"
	  "    print('%02x' % x, end='')\n",
	  "hardly any words" },
	{ "a dump below headings",
	  "## a.srt\n  one [[\"00:00:01,000\", 1, \"hi\"]]\n  two [[1000, 2000, "
	  "\"hi\"]]\n"
	  "## b.srt\n  one \"ERR at row 1: \\\"1\\\"\"\n  two {\"c\":[1,2],\"e\":[]}\n",
	  "hardly any words" },
	{ "notes full of figures",
	  "# Sizing\n\n## Decisions\n\n- 1.4 PB, +22%, 2 x 8 nodes, 25 GbE\n"
	  "- 20:00-05:00 only, 19 Apr 02:00\n",
	  NULL },
	{ "a table of prices",
	  "# Prices\n\n| a | b | c |\n|---|---|---|\n| 1 | 20 | 3.5 |\n| 2 | 40 | 7 "
	  "|\n\n"
	  "We take the second line of it.\n",
	  NULL },
	{ "links and a code word",
	  "- The change: https://git.example/x/y/pull/1936\n- Set `max_size=4` and "
	  "tell Ada\n"
	  "- Rufus asks the bank whether that is fine\n",
	  NULL },
	{ "another script",
	  "\xE6\xA3\x9A\xE9\x83\xA8: \xE3\x81\xAF\xE3\x81\x84\n"
	  "\xE5\xB1\xB1\xE7\x94\xB0: \xE3\x81\xA9\xE3\x81\x86\xE3\x82\x82\n"
	  "\xE6\xA3\x9A\xE9\x83\xA8: \xE3\x81\xAF\xE3\x81\x84\n",
	  NULL },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;
		bool read = reader_open(&x, str_z(cases[i].text));
		const char *why = NULL;

		if (read && x.format->any)
			why = nottalk_lines(&x.arena, str_z(cases[i].text));
		if (read && !why && x.format->any && nottalk_words(&x.r))
			why = "hardly any words";
		OK(read && (cases[i].refused
				? why && str_starts(str_z(why), str_z(cases[i].refused))
				: !why),
		   "%s (%s)", cases[i].what, why ? why : "read");
		reader_close(&x);
	}
	return tap_end();
}
