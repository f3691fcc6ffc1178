/* nickname.c - rows of first names and their short forms. */
#include "base/lang/nickname.h"

/* One row: the full forms and what people say for them. */
/* clang-format off */
static const char *const common[] = {
	"abigail abby gail",
	"abraham abe",
	"adam ad",
	"albert al bert bertie",
	"alexander alex sandy xander lex alec",
	"alexandra alex sandra lexi",
	"alfred alf alfie fred",
	"alison ali allie",
	"amanda mandy",
	"andreas andy",
	"andrew andy drew",
	"angela angie",
	"anthony tony ant",
	"antonio tony",
	"arthur art artie",
	"barbara barb babs basia",
	"beatrice bea trixie bee",
	"benjamin ben benji benny",
	"bernard bernie",
	"bradley brad",
	"bridget bridie",
	"caroline carol carrie caz",
	"catherine cath cathy kate katie cat",
	"charles charlie chuck chas",
	"charlotte charlie lottie",
	"christina tina chris",
	"christine chris chrissie tina",
	"christoph chris",
	"christopher chris kit topher",
	"clifford cliff",
	"constance connie",
	"cornelius con neil",
	"cynthia cindy",
	"daniel dan danny dani",
	"danielle dani",
	"david dave davy",
	"deborah deb debbie",
	"derek del",
	"desmond des dez",
	"dominic dom nic",
	"donald don donny",
	"dorothy dot dottie",
	"douglas doug dougie",
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
	"isaac ike zac",
	"isabel izzy bel",
	"isabella izzy bella",
	"jacob jake",
	"jacqueline jackie",
	"james jim jimmy jamie",
	"janet jan",
	"jason jay",
	"jeffrey jeff",
	"jennifer jen jenny",
	"jeremiah jerry",
	"jeremy jez jem jerry",
	"jessica jess jessie",
	"joanna jo joanne",
	"john johnny jack jon",
	"jonathan jon jonny",
	"joseph joe joey",
	"josephine jo josie joss",
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
	"kristen kris",
	"kristina kris tina",
	"krzysztof kris krzys",
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
	"margaret maggie meg peggy marge greta margot daisy",
	"maria mia",
	"marilyn mari",
	"martha marty",
	"martin marty",
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
	"natalie nat",
	"natasha tasha nat",
	"nathan nate nat",
	"nathaniel nate nat",
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
	"philippa pippa pip",
	"phillip phil",
	"prescott scott",
	"priscilla cilla",
	"rachel rach",
	"raphael raf rafe",
	"raymond ray",
	"rebecca becky becca bex becks",
	"reginald reg reggie",
	"richard rick ricky dick rich richie",
	"robert rob bob bobby robbie bert",
	"roderick rod roddy",
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
	"theodora theo dora teddy thea",
	"theodore theo ted teddy",
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
	"wallace wally",
	"walter walt wally",
	"wilfred wilf wilfie",
	"wilhelmina mina",
	"william will bill billy willy liam wilf",
	"winifred winnie",
	"winston win",
	"yvonne vonnie",
	"zachary zac zach zack"
};

/* The same of names that few have: who says one means the one who has it. */
static const char *const seldom[] = {
	"agnieszka aga",
	"alasdair ali al",
	"aleksander olek",
	"aleksandra ola",
	"alistair ali al",
	"angus gus",
	"augustin gus",
	"augustus gus",
	"barnaby barney",
	"bartholomew bart",
	"beatrix trixie bea",
	"beatriz bia bea",
	"benedict ben",
	"bernadette bernie",
	"cassandra cass cassie",
	"cornelia nell",
	"dexter dex",
	"dmitri dima",
	"dougal doogie",
	"emmanuel manny",
	"ernest ernie",
	"eugenie genie",
	"felicity fliss",
	"fernando nando",
	"francisco paco",
	"frederica freddie",
	"friedrich fritz",
	"geraldine gerry",
	"gillian gill jill",
	"giuseppe beppe",
	"guadalupe lupe",
	"gwendolen gwen",
	"heinrich heinz",
	"henrietta hattie etta",
	"hugh hughie",
	"ignacio nacho",
	"ignatius iggy",
	"imogen immy",
	"isadora izzy",
	"isobel izzy",
	"jemima jem",
	"jerome jerry",
	"joachim jochen",
	"jocasta jo",
	"jocelyn joss",
	"johannes hans",
	"katarzyna kasia",
	"konstantin kostya",
	"kristian kris",
	"lachlan lachie",
	"lars lasse",
	"leonora nora",
	"leopold leo",
	"lillian lily lil",
	"lorenzo renzo",
	"lucinda lucy cindy",
	"ludovic ludo",
	"malgorzata gosia",
	"marguerite margot maggie",
	"mathilda tilly",
	"matilda tilly",
	"maureen mo",
	"maurice mo",
	"maxim max",
	"maximilien max",
	"mikhail misha",
	"mildred millie",
	"millicent millie",
	"mohamed mo",
	"montague monty",
	"montgomery monty",
	"muhammad mo",
	"nathanael nate",
	"nikhil nik",
	"niklas nik",
	"nikolai nik",
	"octavio tavo",
	"padraig podge",
	"percival percy",
	"priyanka priya",
	"rafael rafa rafe",
	"raghavendra raghu",
	"rajan raj",
	"rajesh raj",
	"rajiv raj",
	"roland roly",
	"rosa rosie",
	"rosalie rosie",
	"rosalind roz ros",
	"rosamund roz",
	"rosanna rosie",
	"roswitha roz",
	"ruaridh rory",
	"salvatore sal",
	"santiago santi",
	"sebastien seb",
	"sigrid siri",
	"siobhan shiv",
	"solveig sol",
	"srinivas srini",
	"stanislas stan",
	"stanislav stan",
	"stanislaw stan",
	"susannah sue suzie",
	"svetlana sveta",
	"tatiana tanya",
	"teodor teo",
	"terrence terry",
	"tomasz tomek",
	"tristan tris",
	"tyler ty",
	"tyrone ty",
	"ulrich uli",
	"valentin val",
	"valentina val",
	"venkatesh venkat",
	"vivian viv",
	"vivienne viv",
	"wendell wen",
	"wilhelm willi",
	"winnifred winnie",
	"xavier xavi",
	"yevgeny zhenya",
	"yolanda yoli",
	"zacharias zach"
};
/* clang-format on */

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

enum { COMMON = COUNT(common), ROWS = COMMON + COUNT(seldom) };

static const char *row_at(size_t i)
{
	return i < COMMON ? common[i] : seldom[i - COMMON];
}

bool nickname_same(struct str a, struct str b)
{
	for (size_t i = 0; i < ROWS; i++)
		if (in_row(row_at(i), a) && in_row(row_at(i), b))
			return true;
	return false;
}

void nickname_enter(struct arena *a, struct map *known)
{
	map_put_words(a, known, common, COMMON);
}

/* *at counts words over all rows that start with `first`. */
bool nickname_next(struct str first, size_t *at, struct str *other)
{
	size_t seen = 0;

	for (size_t i = 0; i < ROWS; i++) {
		const char *p = row_at(i);
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
