/*
 * formsays.c - what our tables say of a form.
 * Words of talk in general (think, thing, week) say nothing about its topic.
 */
#include "extract/words/formsays.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "extract/due/due.h"
#include "extract/guard/guard.h"
#include "extract/report/report.h"
#include "extract/summary.h"
#include "extract/wording/clean.h"
#include "extract/wording/context.h"
#include "extract/words/nouns.h"
#include "extract/words/topicword.h"

enum { WORD_MAX = 40, CONTENT_LEAST = 3 };

/* Sorted. */
static const struct str general[] = {
	STR("able"),         STR("about"),      STR("absolutely"), STR("actual"),
	STR("actually"),     STR("add"),        STR("after"),      STR("again"),
	STR("agree"),        STR("agreed"),     STR("ah-ha"),      STR("ahead"),
	STR("ai-generated"), STR("all"),        STR("almost"),     STR("alright"),
	STR("also"),         STR("always"),     STR("amazing"),    STR("anybody"),
	STR("anyone"),       STR("anything"),   STR("anyway"),     STR("aren't"),
	STR("around"),       STR("ask"),        STR("asked"),      STR("asking"),
	STR("away"),         STR("back"),       STR("bad"),        STR("basically"),
	STR("become"),       STR("before"),     STR("believe"),    STR("best"),
	STR("better"),       STR("big"),        STR("billion"),    STR("bit"),
	STR("both"),         STR("brilliant"),  STR("bring"),      STR("build"),
	STR("bunch"),        STR("call"),       STR("called"),     STR("came"),
	STR("can"),          STR("can't"),      STR("cause"),      STR("change"),
	STR("check"),        STR("clear"),      STR("close"),      STR("come"),
	STR("coming"),       STR("completely"), STR("content"),    STR("cool"),
	STR("correct"),      STR("couldn't"),   STR("couple"),     STR("course"),
	STR("day"),          STR("deal"),       STR("definitely"), STR("did"),
	STR("didn't"),       STR("different"),  STR("do"),         STR("doesn't"),
	STR("doing"),        STR("don't"),      STR("done"),       STR("down"),
	STR("dozen"),        STR("dunno"),      STR("each"),       STR("early"),
	STR("easy"),         STR("eight"),      STR("eighteen"),   STR("eighty"),
	STR("eleven"),       STR("end"),        STR("enough"),     STR("even"),
	STR("ever"),         STR("every"),      STR("everybody"),  STR("everyone"),
	STR("everything"),   STR("exactly"),    STR("example"),    STR("expect"),
	STR("fair"),         STR("far"),        STR("feel"),       STR("few"),
	STR("fifteen"),      STR("fifty"),      STR("figure"),     STR("find"),
	STR("fine"),         STR("first"),      STR("five"),       STR("fix"),
	STR("focus"),        STR("folks"),      STR("follow"),     STR("forty"),
	STR("found"),        STR("four"),       STR("fourteen"),   STR("friday"),
	STR("full"),         STR("fun"),        STR("funny"),      STR("gave"),
	STR("generated"),    STR("get"),        STR("getting"),    STR("gigs"),
	STR("give"),         STR("given"),      STR("glad"),       STR("go"),
	STR("god"),          STR("goes"),       STR("going"),      STR("gone"),
	STR("gonna"),        STR("good"),       STR("got"),        STR("gotta"),
	STR("great"),        STR("guess"),      STR("guy"),        STR("ha"),
	STR("had"),          STR("hadn't"),     STR("haha"),       STR("half"),
	STR("hand"),         STR("happen"),     STR("happened"),   STR("happens"),
	STR("happy"),        STR("hard"),       STR("hasn't"),     STR("hate"),
	STR("have"),         STR("haven't"),    STR("having"),     STR("he'd"),
	STR("he'll"),        STR("he's"),       STR("head"),       STR("hear"),
	STR("heard"),        STR("hello"),      STR("help"),       STR("here"),
	STR("hey"),          STR("hmm"),        STR("hmm-hmm"),    STR("hold"),
	STR("home"),         STR("honest"),     STR("honestly"),   STR("hope"),
	STR("hour"),         STR("huh"),        STR("hundred"),    STR("i'd"),
	STR("i'll"),         STR("i'm"),        STR("i've"),       STR("idea"),
	STR("imagine"),      STR("important"),  STR("incorrect"),  STR("interesting"),
	STR("involved"),     STR("ish"),        STR("isn't"),      STR("it'd"),
	STR("it'll"),        STR("job"),        STR("just"),       STR("kay"),
	STR("keep"),         STR("kind"),       STR("kinda"),      STR("knew"),
	STR("know"),         STR("known"),      STR("last"),       STR("late"),
	STR("later"),        STR("least"),      STR("leave"),      STR("left"),
	STR("less"),         STR("let"),        STR("let's"),      STR("like"),
	STR("line"),         STR("little"),     STR("live"),       STR("long"),
	STR("look"),         STR("looked"),     STR("looking"),    STR("lot"),
	STR("lots"),         STR("love"),       STR("lovely"),     STR("made"),
	STR("main"),         STR("make"),       STR("makes"),      STR("making"),
	STR("many"),         STR("matter"),     STR("maybe"),      STR("mean"),
	STR("meant"),        STR("meet"),       STR("meeting"),    STR("mention"),
	STR("mentioned"),    STR("mhm"),        STR("million"),    STR("mind"),
	STR("minute"),       STR("mm-hmm"),     STR("mmm"),        STR("moment"),
	STR("monday"),       STR("month"),      STR("more"),       STR("morning"),
	STR("most"),         STR("move"),       STR("much"),       STR("name"),
	STR("need"),         STR("needed"),     STR("needs"),      STR("never"),
	STR("new"),          STR("next"),       STR("nice"),       STR("night"),
	STR("nine"),         STR("nineteen"),   STR("ninety"),     STR("nobody"),
	STR("nope"),         STR("nothing"),    STR("notice"),     STR("number"),
	STR("obviously"),    STR("odd"),        STR("off"),        STR("oh"),
	STR("ok"),           STR("okay"),       STR("old"),        STR("once"),
	STR("one"),          STR("only"),       STR("open"),       STR("ought"),
	STR("out"),          STR("own"),        STR("part"),       STR("people"),
	STR("percent"),      STR("perfect"),    STR("perhaps"),    STR("person"),
	STR("pick"),         STR("piece"),      STR("place"),      STR("plan"),
	STR("play"),         STR("please"),     STR("plus"),       STR("point"),
	STR("possible"),     STR("pretty"),     STR("probably"),   STR("problem"),
	STR("put"),          STR("question"),   STR("quick"),      STR("quickly"),
	STR("quite"),        STR("rather"),     STR("read"),       STR("ready"),
	STR("real"),         STR("really"),     STR("reason"),     STR("remember"),
	STR("rest"),         STR("right"),      STR("run"),        STR("said"),
	STR("same"),         STR("saw"),        STR("say"),        STR("saying"),
	STR("says"),         STR("second"),     STR("see"),        STR("seem"),
	STR("seems"),        STR("seen"),       STR("send"),       STR("sense"),
	STR("sent"),         STR("set"),        STR("seven"),      STR("seventeen"),
	STR("seventy"),      STR("shall"),      STR("share"),      STR("she'd"),
	STR("she'll"),       STR("she's"),      STR("short"),      STR("shouldn't"),
	STR("show"),         STR("side"),       STR("simple"),     STR("single"),
	STR("six"),          STR("sixteen"),    STR("sixty"),      STR("small"),
	STR("somebody"),     STR("someone"),    STR("something"),  STR("sometimes"),
	STR("soon"),         STR("sorry"),      STR("sort"),       STR("sorta"),
	STR("sound"),        STR("sounds"),     STR("speak"),      STR("start"),
	STR("started"),      STR("stay"),       STR("step"),       STR("still"),
	STR("stop"),         STR("stuff"),      STR("sunday"),     STR("super"),
	STR("suppose"),      STR("supposed"),   STR("sure"),       STR("take"),
	STR("taken"),        STR("takes"),      STR("taking"),     STR("talk"),
	STR("talked"),       STR("talking"),    STR("tell"),       STR("ten"),
	STR("terms"),        STR("thank"),      STR("thanks"),     STR("that'd"),
	STR("that'll"),      STR("that's"),     STR("there's"),    STR("they'd"),
	STR("they'll"),      STR("they're"),    STR("they've"),    STR("thing"),
	STR("things"),       STR("think"),      STR("thinking"),   STR("third"),
	STR("thirteen"),     STR("thirty"),     STR("thought"),    STR("thousand"),
	STR("three"),        STR("through"),    STR("thursday"),   STR("time"),
	STR("today"),        STR("together"),   STR("told"),       STR("tomorrow"),
	STR("tonight"),      STR("took"),       STR("top"),        STR("totally"),
	STR("touch"),        STR("try"),        STR("trying"),     STR("tuesday"),
	STR("turn"),         STR("twelve"),     STR("twenty"),     STR("two"),
	STR("type"),         STR("uh-huh"),     STR("understand"), STR("unless"),
	STR("until"),        STR("upon"),       STR("use"),        STR("used"),
	STR("useful"),       STR("using"),      STR("usually"),    STR("wait"),
	STR("walk"),         STR("wanna"),      STR("want"),       STR("wanted"),
	STR("wants"),        STR("was"),        STR("wasn't"),     STR("way"),
	STR("we'd"),         STR("we'll"),      STR("we're"),      STR("we've"),
	STR("wednesday"),    STR("week"),       STR("weekend"),    STR("welcome"),
	STR("well"),         STR("went"),       STR("weren't"),    STR("what'll"),
	STR("what's"),       STR("whatever"),   STR("while"),      STR("whoa"),
	STR("whole"),        STR("will"),       STR("won't"),      STR("wonder"),
	STR("wonderful"),    STR("word"),       STR("work"),       STR("worked"),
	STR("working"),      STR("works"),      STR("world"),      STR("worry"),
	STR("worse"),        STR("worth"),      STR("would"),      STR("wouldn't"),
	STR("wow"),          STR("write"),      STR("wrong"),      STR("yeah"),
	STR("year"),         STR("yep"),        STR("yes"),        STR("yesterday"),
	STR("yet"),          STR("you'd"),      STR("you'll"),     STR("you're"),
	STR("you've"),       STR("yup"),        STR("zero"),
};

static bool is_general(struct str key)
{
	return str_in_sorted(key, general, COUNT(general));
}

static bool is_content(struct str lower, struct str key)
{
	bool letter = false;

	if (key.len < CONTENT_LEAST)
		return false;
	for (size_t i = 0; i < key.len; i++)
		letter = letter || ascii_is_lower(key.p[i]) ||
			 (unsigned char)key.p[i] >= 0x80;
	/* "thirty-five" is a number like "thirty". */
	if (str_chr(key, '-') != STR_NPOS &&
	    is_general(str_sub(key, 0, str_chr(key, '-'))))
		return false;
	return letter && !ascii_is_digit(key.p[0]) && !word_is_stop(lower) &&
	       !is_general(lower) && (key.len == lower.len || !is_general(key)) &&
	       date_weekday_of(key) < 0 && date_month(key) == 0;
}

/* The word without possessive, and without plural s: what stands for its term. */
static struct str singular(struct str text, struct str *lower)
{
	struct str key;

	if (text.len > 2 && str_ends(text, STRL("'s")))
		text.len -= 2;
	if (text.len > WORD_MAX)
		text.len = WORD_MAX;
	*lower = key = text;
	if (key.len > 3 && key.p[key.len - 1] == 's' && key.p[key.len - 2] != 's' &&
	    key.p[key.len - 2] != 'u' && key.p[key.len - 2] != 'i')
		key.len--;
	return key;
}

/* Most forms are content words, and none of them is in these lists. */
static unsigned common_says(struct str text)
{
	return clean_says(text) | context_says(text) | summary_says(text) |
	       (word_cardinal(text) >= 0 ? SAYS_NUMBER : 0) |
	       (word_is_stop(text) ? SAYS_STOP : 0) |
	       (str_in_words(text, " um uh er mm erm hmm ") ? SAYS_FILLER : 0);
}

/* "mrs"; none is longer than "mister". */
static unsigned title_says(struct str text)
{
	return text.len <= 6 && (name_is_title(text) ||
				 str_in_words(text, " frau herr madame mister "))
		   ? SAYS_TITLE
		   : 0;
}

/* "audit", "audit's" and "go-live"; not "friday", "who'd", "o'clock" or "aye". */
static bool is_thing(const struct form *f)
{
	return (f->content || str_eq(f->text, STRL("go-live"))) &&
	       !(f->says & SAYS_TIME) &&
	       !str_in_words(f->text,
			     " aye bye cheers ciao goodbye hiya merci ta-ra ") &&
	       (str_ends(f->text, STRL("'s")) || str_chr(f->text, '\'') == STR_NPOS);
}

/* What ends a phrase and says nothing alone: "flash lead time", "spare part number". */
static bool is_tail(struct str word)
{
	return str_in_words(word,
			    " time times plan plans number numbers name names type "
			    "types line lines job jobs point points change changes "
			    "meeting meetings ");
}

void formsays_judge(struct form *f)
{
	struct str lower, key = singular(f->text, &lower);

	f->term_len = (uint32_t)key.len;
	f->content = is_content(lower, key);
	f->role = nouns_role(f->text, f->content);
	f->topical = (short)topicword(key);
	f->says = guard_says(f->text) | due_says(f->text) | report_says(f->text) |
		  title_says(f->text);
	if (!f->content)
		f->says |= common_says(f->text);
	if (ascii_has_digit(f->text))
		f->says |= SAYS_DIGIT;
	f->thing = is_thing(f);
	f->tail = is_tail(f->text);
}
