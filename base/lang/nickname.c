/*
 * nickname.c - rows of first names and their short forms; sound and distance.
 *
 * The sound key keeps consonants by how they are said in English, drops vowels
 * but the first, and folds spellings of one sound ("ph" and "f", "sz" and "s").
 */
#include "base/lang/nickname.h"

enum { KEY_BYTES = 16 };

/* One row: the full forms and what people say for them. */
static const char *const rows[] = { "abigail abby gail",
				    "abraham abe",
				    "adam ad",
				    "albert al bert bertie",
				    "alexander alex sandy xander lex alec",
				    "alexandra alex sandra lexi",
				    "alfred alf alfie fred",
				    "alison ali allie",
				    "amanda mandy",
				    "andrew andy drew",
				    "andreas andy",
				    "angela angie",
				    "anthony tony ant",
				    "antonio tony",
				    "arthur art artie",
				    "barbara barb babs",
				    "benjamin ben benji benny",
				    "bernard bernie",
				    "beatrice bea trixie",
				    "bradley brad",
				    "bridget bridie",
				    "caroline carol carrie caz",
				    "catherine cath cathy kate katie cat",
				    "charles charlie chuck chas",
				    "charlotte charlie lottie",
				    "christina tina chris",
				    "christine chris chrissie tina",
				    "christopher chris kit topher",
				    "christoph chris",
				    "clifford cliff",
				    "constance connie",
				    "cornelius con neil",
				    "cynthia cindy",
				    "daniel dan danny",
				    "danielle dani",
				    "david dave davy",
				    "deborah deb debbie",
				    "derek del",
				    "desmond des dez",
				    "dominic dom nic",
				    "donald don donny",
				    "dorothy dot dottie",
				    "douglas doug",
				    "edward ed eddie ted teddy ned",
				    "edwin ed eddie",
				    "eleanor ellie nell nora",
				    "elizabeth liz lizzie beth betty eliza",
				    "emily em emmy",
				    "emma em",
				    "eugene gene",
				    "ezekiel zeke",
				    "florence flo",
				    "frances fran frankie",
				    "francis frank fran",
				    "franklin frank",
				    "frederick fred freddie rick",
				    "gabriel gabe",
				    "gabrielle gabby",
				    "geoffrey geoff jeff",
				    "jeffrey jeff",
				    "george georgie",
				    "gerald gerry jerry",
				    "gerard gerry",
				    "gregory greg",
				    "gwendolyn gwen wen wendy",
				    "harold harry hal",
				    "harriet hattie",
				    "harrison harry",
				    "henry harry hank",
				    "herbert bert herb",
				    "howard howie",
				    "isabella izzy bella",
				    "isabel izzy bel",
				    "isaac ike zac",
				    "jacob jake",
				    "jacqueline jackie",
				    "james jim jimmy jamie",
				    "janet jan",
				    "jason jay",
				    "jennifer jen jenny",
				    "jeremiah jerry",
				    "jeremy jez jem jerry",
				    "jessica jess jessie",
				    "joanna jo joanne",
				    "john johnny jack jon",
				    "jonathan jon jonny",
				    "joseph joe joey",
				    "josephine jo josie",
				    "joshua josh",
				    "judith judy jude",
				    "julia jules",
				    "julian jules",
				    "juliet jules",
				    "justin jus",
				    "katherine kate katie kathy kat kit",
				    "kathleen kath kathy",
				    "kenneth ken kenny",
				    "kimberly kim",
				    "krzysztof kris krzys",
				    "kristina kris tina",
				    "kristen kris",
				    "laurence larry laurie",
				    "lawrence larry laurie",
				    "leonard len lenny leo",
				    "leonardo leo",
				    "leroy roy",
				    "lewis lew",
				    "louis lou louie",
				    "louise lou",
				    "lucille lucy",
				    "madeleine maddy",
				    "magdalena magda lena",
				    "malcolm mal",
				    "marcus marc mark",
				    "margaret maggie meg peggy marge greta",
				    "maria mia",
				    "marilyn mari",
				    "martin marty",
				    "martha marty",
				    "matthew matt matty",
				    "matthias matt",
				    "maximilian max",
				    "maxwell max",
				    "melanie mel",
				    "melissa mel lissa",
				    "michael mike mick mikey",
				    "michelle shelly",
				    "mitchell mitch",
				    "mohammed mo",
				    "nathan nate nat",
				    "nathaniel nate nat",
				    "natalie nat",
				    "natasha tasha nat",
				    "nicholas nick nicky nico",
				    "nicola nicky nic",
				    "nicole nicky nic",
				    "norman norm",
				    "oliver ollie",
				    "olivia liv livvy",
				    "oswald oz ozzie",
				    "ottoline otto",
				    "pamela pam",
				    "patricia pat patty trish tricia",
				    "patrick pat paddy",
				    "penelope penny",
				    "peter pete",
				    "philip phil pip",
				    "phillip phil",
				    "philippa pippa",
				    "prescott scott",
				    "priscilla cilla",
				    "rachel rach",
				    "raphael raf",
				    "raymond ray",
				    "rebecca becky becca",
				    "reginald reg reggie",
				    "richard rick ricky dick rich richie",
				    "robert rob bob bobby robbie bert",
				    "roderick rod",
				    "rodney rod",
				    "roger rodge",
				    "ronald ron ronnie",
				    "rosemary rose rosie",
				    "rudolph rudy",
				    "rupert rupe",
				    "russell russ",
				    "samantha sam",
				    "samuel sam sammy",
				    "sandra sandy",
				    "sebastian seb bas",
				    "sharon shaz",
				    "shirley shirl",
				    "simon si",
				    "solomon sol",
				    "sophia sophie",
				    "stanley stan",
				    "stephanie steph",
				    "stephen steve stevie",
				    "steven steve stevie",
				    "stuart stu",
				    "susan sue suzie",
				    "susanna sue suzie",
				    "sylvester sly",
				    "tabitha tabby",
				    "terence terry tel",
				    "theodore theo ted teddy",
				    "theodora theo dora teddy thea",
				    "theresa terry tess",
				    "thomas tom tommy",
				    "timothy tim timmy",
				    "tobias toby tobe",
				    "valerie val",
				    "veronica ronnie nic",
				    "victor vic",
				    "victoria vicky tori vic",
				    "vincent vince vinnie",
				    "virginia ginny",
				    "vladimir vlad",
				    "walter walt wally",
				    "wallace wally",
				    "wilfred wilf",
				    "wilhelmina mina",
				    "william will bill billy willy liam",
				    "winifred winnie",
				    "winston win",
				    "yvonne vonnie",
				    "zachary zac zach zack" };

static const char words[] = " ace amber angel april art august autumn baker banks bell "
			    "bill bishop black blue bob brook brown buck cain carol "
			    "cash chance charity chase chip christian church clay "
			    "cliff cole column cook cooper coral crane cross crystal "
			    "daisy dale dawn day dean del dell destiny dick do don dot "
			    "drake drew earl east eve faith fern field fields finn "
			    "fisher flo ford forest fox frank fran gale gene ginger "
			    "glen grace grant gray green grey guy hall harmony harvest "
			    "harvey hazel heath heather herb hill holly honour hope "
			    "hunt hunter iris ivy jack jade jasper jean jet jewel "
			    "jewels jo joules joy june june justice king lace lane "
			    "lark law lily long love major mark marsh mason may mercy "
			    "mike miles mill miller minor misty moss nick noble norm "
			    "north olive page paris park parker pat patience pearl "
			    "penny piper pip poppy porter potter power price prince "
			    "prudence queen rain ray read red reed reid rich ring "
			    "river rob robin rock rod roman rose rowan ruby rush rusty "
			    "sage sandy shannon sky skip smith snow sol south spring "
			    "star stone storm sue summer sunny tab taylor temple tony "
			    "trip troy tucker turner violet wade walker wall ward "
			    "wells west white will win winter wise wood woods young ";

static bool same(const char *p, size_t n, struct str w)
{
	return n == w.len && memcmp(p, w.p, n) == 0;
}

static bool in_row(const char *row, struct str w)
{
	for (size_t n; *row; row += n + (row[n] == ' ')) {
		n = strcspn(row, " ");
		if (same(row, n, w))
			return true;
	}
	return false;
}

enum { ROWS = sizeof rows / sizeof *rows };

bool nickname_same(struct str a, struct str b)
{
	for (size_t i = 0; i < ROWS; i++)
		if (in_row(rows[i], a) && in_row(rows[i], b))
			return true;
	return false;
}

void nickname_enter(struct arena *a, struct map *known)
{
	for (size_t i = 0; i < ROWS; i++) {
		struct str row = str_z(rows[i]), word;

		while (str_split(&row, ' ', &word))
			map_put(a, known, word, 1);
	}
}

/* *at counts words over all rows that start with `first`. */
bool nickname_next(struct str first, size_t *at, struct str *other)
{
	size_t seen = 0;

	for (size_t i = 0; i < ROWS; i++) {
		const char *p = rows[i];
		size_t n = strcspn(p, " ");

		if (!same(p, n, first))
			continue;
		while (p[n]) {
			p += n + 1;
			n = strcspn(p, " ");
			if (seen++ == *at) {
				*at = seen;
				*other = str_n(p, n);
				return true;
			}
		}
	}
	return false;
}

bool nickname_is_word(struct str word)
{
	return str_in_words(word, words);
}

static bool vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* The sound of the letters at i, 0 for none; *used letters make it. */
static char sound(struct str w, size_t i, size_t *used)
{
	char c = w.p[i], n = i + 1 < w.len ? w.p[i + 1] : 0;
	bool soft = n == 'e' || n == 'i' || n == 'y';

	*used = 1;
	if ((c == 'c' || c == 's') && n == 'h') {
		char after = i + 2 < w.len ? w.p[i + 2] : 0;

		*used = 2;
		return c == 'c' && (after == 'r' || after == 'l') ? 'k' : 'x';
	}
	if ((c == 'p' || c == 't' || c == 'r') && n == 'h') {
		*used = 2;
		return (char)(c == 'p' ? 'f' : c);
	}
	if ((c == 'c' && n == 'k') || (c == 's' && n == 'z') ||
	    (c == 'c' && n == 'z')) {
		*used = 2;
		return (char)(n == 'k' ? 'k' : c == 's' ? 's' : 'x');
	}
	if (i == 0 && ((c == 'k' && n == 'n') || (c == 'w' && n == 'r'))) {
		*used = 2;
		return n;
	}
	if (c == 'g')
		return (char)(n == 'h' ? 0 : soft ? 'j' : 'g');
	if (c == 'c')
		return (char)(soft ? 's' : 'k');
	if (c == 'q')
		return 'k';
	if (c == 'z')
		return 's';
	if (c == 'h' || c == 'w')
		return (char)(i == 0 ? c : 0);
	return c;
}

static size_t sound_key(struct str w, char key[KEY_BYTES])
{
	size_t n = 0, used;
	char last = 0;

	for (size_t i = 0; i < w.len && n < KEY_BYTES; i += used) {
		char c;

		if (vowel(w.p[i])) {
			used = 1;
			if (i == 0)
				key[n++] = 'a';
			last = 0;
			continue;
		}
		c = sound(w, i, &used);
		if (c && c != last)
			key[n++] = c;
		last = c ? c : last;
	}
	return n;
}

bool nickname_sounds(struct str a, struct str b)
{
	char ka[KEY_BYTES], kb[KEY_BYTES];
	size_t na = sound_key(a, ka), nb = sound_key(b, kb);
	size_t shorter = a.len < b.len ? a.len : b.len;

	if (na != nb || na < 2 || memcmp(ka, kb, na) != 0 || shorter < 4)
		return false;
	return na >= 4 || str_edits(a, b, 2) <= 2;
}

bool nickname_begins(struct str a, struct str b)
{
	char ka[KEY_BYTES], kb[KEY_BYTES];

	return sound_key(a, ka) && sound_key(b, kb) && ka[0] == kb[0];
}
