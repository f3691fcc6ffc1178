/*
 * topicword.c - words that meetings say behind "the", "our" or "of", by how often a
 * meeting that says one is about it.  "The audit" is a topic where it is spoken of;
 * "the coffee" is not.  Right behind each word is the number of its weight.  The lists
 * are in order of bytes, and what tests/eval/topic_words.py prints of tests/worlds.
 */
#include "extract/words/topicword.h"

/* Words that begin with letters up to the last one. */
struct part {
	char last;
	struct str words;
};

static const short weights[] = { -1200, -600, -300, 300, 700, 1100, 1400 };
static const struct part parts[] = {
	{ 'd',
	  STR(" absolutely0 accent1 access6 accident1 account3 action0 actual0 "
	      "advert1 afternoon0 age2 agency2 agenda0 agent6 agreement4 ain't1 air0 "
	      "airport3 aisle4 alarm6 alert5 amendment5 amount3 annoying1 annual1 "
	      "answer0 app4 application1 approval6 archive5 argument0 arm0 arrow0 "
	      "asbesto6 assessment6 assessor6 audit6 auditor1 authority4 automatic4 "
	      "autumn0 average0 awkward1 baby0 background1 backup3 bacon1 bad0 "
	      "badge3 bag0 bakery4 band0 bank3 bar0 base3 basement4 basket0 batch3 "
	      "bath0 batterie0 battery5 bay1 beard1 beautiful0 beer0 beginning0 "
	      "bell0 belt1 bench3 best0 bet0 beta5 bicycle1 bid6 big0 bigger0 "
	      "biggest0 bike1 bill3 billing4 bin0 birthday0 biscuit0 bit0 black5 "
	      "blame1 blank0 blind4 block4 bloke0 blood0 blue0 board6 boat0 bodie1 "
	      "boiler0 bold1 bolt1 book1 booking4 boot0 boring0 boss0 bother0 "
	      "bottle0 bottom0 bow1 box2 boxe3 boy0 branch5 branche6 brass1 bread1 "
	      "break1 breakfast0 bridge4 bright1 brochure0 brother0 brown1 bucket2 "
	      "budget4 bug3 build3 building3 bureau6 burn0 buse4 business0 busy2 "
	      "button2 byte1 cab5 cabinet5 cake0 calendar1 call3 camera4 canal1 "
	      "candle1 canteen0 cap3 capital3 car2 caravan1 card5 carpet1 carrier4 "
	      "case1 castle3 cat0 catalogue4 catch0 ceiling2 cell4 cent1 "
	      "certificate5 chain0 chair0 chairman0 chance1 change3 channel5 chap0 "
	      "charge3 charger1 charging5 charity0 chart0 chat2 check4 checking4 "
	      "cheerful0 cheese2 chief0 child0 children0 chip0 choice0 church0 "
	      "circle1 city3 claim6 class6 clause6 clean1 cleaner0 clever0 client5 "
	      "cliff3 clinic5 clipboard0 clock4 cloud4 club4 coast1 coat0 code4 "
	      "coffee0 cold3 colour1 column0 comma0 comment0 commercial1 company0 "
	      "compare4 complaint2 computer4 condition1 conference5 connector6 "
	      "consent6 console6 consultant0 contract6 contractor4 control5 "
	      "controller5 conversation0 cool0 copper3 core3 corner0 corridor2 "
	      "cough1 council4 councillor1 counter4 counting3 country0 county4 "
	      "couple0 courier3 course1 court4 cousin0 cover5 cow0 crane5 crate0 "
	      "credit6 crew6 crowd0 cup0 cupboard0 cushion1 custom5 customer4 "
	      "cutting1 dad0 daft0 daily1 dairy1 dance1 dark1 dashboard3 data6 "
	      "database5 date6 daughter0 day2 dead1 deal0 decision1 deck3 default1 "
	      "delivery3 demo6 dentist0 department1 depot6 deputy1 design4 desk2 "
	      "desktop4 diary3 difference2 different0 difficult0 dinner0 director0 "
	      "discount5 discussion1 disk0 dock5 doctor2 dog0 door1 dot0 draft0 "
	      "drawer0 drawing3 dress1 drill3 drink0 drive3 driver5 drone3 drop0 "
	      "duck1 due0 dull0 dumb1 dust1 duty4 dying1 ") },
	{ 'o',
	  STR(" ear0 earlier1 easy0 edge3 eighteenth0 eighth0 electric4 electricity1 "
	      "eleventh0 email1 emergency6 empty0 end4 engine4 engineer2 "
	      "engineering1 envelope0 estate1 evening2 event0 evidence5 exam5 "
	      "example0 exception1 executive3 exercise3 expensive0 export6 "
	      "extension6 extra1 eye1 face0 factory0 fail3 fair1 fake1 family0 "
	      "famous1 fan3 farm0 farmer1 fat1 father0 favour1 favourite0 fax3 "
	      "feature1 fee3 feed5 feeling0 feet0 fella0 fence0 ferrie4 ferry3 few0 "
	      "fibre4 field1 fifteenth0 fifth0 fight0 figure0 file4 filing1 film1 "
	      "filter3 final2 finance0 financial1 finding2 finger0 fire1 firewall0 "
	      "firm0 firmware6 first3 fish1 fixed0 flag0 flat0 flip1 floor3 flow4 "
	      "flower0 flying5 fog1 folder2 folk0 font1 food0 foot0 football0 "
	      "forecast1 forever1 forklift0 form0 format0 fortnight0 fourteenth0 "
	      "fourth0 frame3 framework4 free2 freeze4 freezer3 fresh0 fridge1 "
	      "friend0 front0 full0 fun0 fund6 further0 game0 gap0 garage3 garden4 "
	      "gas3 gateway4 general1 generator0 gentleman1 ghost3 gift6 gig0 girl0 "
	      "glass2 glove3 goat0 gold1 golf1 good0 goodness0 grade6 graph1 green0 "
	      "grey0 grid4 group4 grown-up1 guess0 guest6 guide5 guy0 habit1 hair0 "
	      "half0 hall5 ham1 hand0 handover5 handwriting1 hard0 hat0 head0 "
	      "headset1 health3 hearing4 heart0 heat4 heavy0 hedge1 helpful0 heron1 "
	      "high0 hill2 hire2 history4 holding0 hole0 holiday1 honest0 horrible0 "
	      "horse0 hospital1 hosted3 hosting6 hot2 hotel4 house3 housing5 hum1 "
	      "human0 hundred0 hurry1 husband0 ice1 idea0 image3 important0 inbox2 "
	      "incident4 index1 ink1 inspector0 install4 installation4 instrument5 "
	      "insurance1 insurer5 interest1 interesting0 interface6 internet4 "
	      "invite0 invoice3 job2 joint6 joke0 kettle1 kick1 kid0 kind0 kit6 "
	      "knee2 knock0 known0 lab4 lad0 ladder0 lady0 lake1 laminated0 "
	      "landlord4 language5 lanyard1 laptop4 large0 lass1 last0 laugh0 "
	      "launch6 law0 lawyer0 layout1 lead6 leader3 leaflet4 lease4 least0 "
	      "ledger5 leg0 legal0 level3 library6 licence6 lid0 lie0 life0 light2 "
	      "lighthouse0 limit5 line4 link3 little0 living3 load5 loading6 loan6 "
	      "local1 lock1 log3 login4 logo0 long0 longer0 loose1 lorry0 losing0 "
	      "lot0 lovely0 low0 lump0 lunch0 machine3 made-up1 mailbox3 main0 "
	      "maintenance6 maker1 man0 management1 manager2 manual3 map1 margin1 "
	      "market1 marketing1 mast4 match4 mate0 matter0 meaning1 meantime0 "
	      "medical0 member5 memory2 men0 mess0 message3 meter4 method3 "
	      "microphone5 middle0 mile0 mill4 million0 mine0 ministry5 minute0 "
	      "mirror4 mistake2 mobile5 module1 moment0 money1 monitor1 month0 "
	      "monthly0 mood0 moon0 more0 morning0 most0 mother0 motor0 mountain1 "
	      "mouse1 mouth0 mug0 mum0 museum3 music3 name1 nan1 neighbour3 nephew0 "
	      "network6 new4 newspaper0 next2 nice0 night3 nineteenth0 ninth0 "
	      "nobody'd1 node6 normal0 north1 nose0 note4 notice4 number3 nurse1 "
	      "odd0 offer0 office3 offline6 old4 older0 one1 opening4 operating1 "
	      "operation2 opinion0 opposite1 ops1 option4 orange0 order5 ordinary1 "
	      "other0 outfit1 outside0 overnight0 overtime3 own0 owner4 ") },
	{ 's',
	  STR(" package4 pad3 padlock1 page2 pager1 pain1 paint0 pair3 panel4 "
	      "paperwork1 paragraph1 pardon1 parking3 parrot1 part3 partner3 party2 "
	      "passe4 passport3 password3 patch4 patience1 patient3 pattern1 "
	      "payment6 payroll5 peak6 peg1 pen0 pencil0 penny0 permission4 permit3 "
	      "person0 personal4 pet1 phase3 phone3 photo1 photograph2 picture0 pie0 "
	      "piece0 pig1 pigeon0 pile0 pilot6 pin3 ping1 pink1 pipe0 pity1 pizza1 "
	      "place0 plain0 plan0 planning0 plant3 plastic1 plate3 platform0 "
	      "player6 pleasure0 plug0 plumber1 pocket0 pod4 poem0 point0 pole1 "
	      "policy2 polish4 pool3 poor0 pop1 port3 portal5 position0 poster1 pot0 "
	      "pound0 power5 present1 pressure1 pretend0 price6 pricing6 principle1 "
	      "printer0 prison3 private4 problem0 process0 procurement2 product1 "
	      "production0 professor0 programme1 project1 promise0 proper0 property1 "
	      "proposal0 pub1 public4 pump3 purchasing4 purple1 pushing1 quality0 "
	      "quarter0 quarterly0 question0 questionnaire3 queue3 quiet0 quiz5 "
	      "quote5 rack3 radio4 rail1 railway1 rain0 range4 rate3 raw4 reader4 "
	      "reading3 real0 reason0 receipt3 reception0 record4 recording6 red0 "
	      "reference3 refund5 refused3 region4 register0 regulator3 rehearsal6 "
	      "release6 remote4 renewal6 report5 reset5 rest0 result6 return5 "
	      "review3 ribbon1 rig3 risk2 river0 robot3 roof1 room3 rope1 rota5 "
	      "router4 row3 rub1 rubbish0 rude0 rule3 rumour1 rush0 sad0 safe0 "
	      "safety4 sale0 salesman1 salt1 same0 sample4 sandbox3 sandwich0 "
	      "sandwiche0 satellite3 saving0 scale1 scan0 schedule4 scheme3 school5 "
	      "scope6 scrap0 screen4 screenshot1 screw1 sea4 seal0 sealed5 search4 "
	      "season5 seat6 secret1 security5 sense0 sensible0 sensor6 sentence0 "
	      "serial4 server4 service4 session3 setting0 seventeenth0 seventh0 "
	      "shame0 shape0 shared3 sheep0 sheet0 shelf0 shift4 ship0 shipping4 "
	      "shirt0 shoe0 shop4 shopping1 short0 shorter0 shoulder1 shouting0 "
	      "shutdown6 side0 signal4 signature4 signing4 silence1 silly0 simple0 "
	      "single0 sink1 sister1 site4 sixteenth0 sixth0 size4 skip0 skull1 "
	      "slack1 slide1 slip0 slot0 slow1 small0 smaller0 smart3 smell0 smile1 "
	      "snow1 sock0 sofa1 soft0 software3 sore1 sort0 soul1 sound0 soup0 "
	      "source3 south0 space0 spare4 speaker1 spec1 special1 speech0 split2 "
	      "spreadsheet0 spring0 square0 staff6 stair2 stamp1 standard2 star0 "
	      "starter1 state3 station4 status3 steel3 stick2 sticker0 stock6 stone0 "
	      "storage5 store6 storm3 story0 strike0 string0 strip6 student3 studio4 "
	      "stupid0 such0 suit0 sulk0 sum0 summer2 sun1 supermarket1 supervisor1 "
	      "supplier4 supply4 support5 surprise1 survey6 surveyor4 swap0 "
	      "swimming1 switch2 switche6 system4 ") },
	{ 'z',
	  STR(" tab0 table2 tablet5 tag4 tail3 tall1 tank0 tap3 tape4 tax0 taxi1 "
	      "tea0 teacher1 team3 tech1 technical0 teeth1 telephone0 telly0 "
	      "template5 tenant6 tender6 tent1 tenth0 term6 terminal6 test6 tester1 "
	      "testing5 theatre1 them0 theory1 these0 thick1 thin0 thing0 third0 "
	      "thirteenth0 thirtieth0 thirty-first0 those0 thumb0 tick0 ticket4 tie0 "
	      "tile1 time4 timeline6 tin0 tiny0 title3 toilet0 token3 tool3 tooth1 "
	      "top0 torch0 total0 tote3 town1 track4 trade4 traffic0 train5 "
	      "training6 tram4 transfer1 travel6 treat3 tree2 trial6 trick1 trip3 "
	      "trolley0 trouble0 truck3 trust2 trustee6 truth0 tunnel3 twelfth0 "
	      "twentieth0 twenty0 twenty-eighth0 twenty-fifth1 twenty-first1 "
	      "twenty-fourth0 twenty-ninth0 twenty-second0 twenty-seven1 "
	      "twenty-seventh1 twenty-sixth0 twenty-third0 twin1 typing0 ugly0 "
	      "uncle1 union4 unit3 university1 update6 user6 usual0 validation6 van4 "
	      "vault1 vendor3 version3 very0 vet4 view0 visit2 visitor4 voice2 "
	      "volume5 vote6 voucher4 walk0 wall2 war1 ward4 wardrobe1 warehouse5 "
	      "warm0 warning1 watch2 water2 wave0 way0 weather0 web0 website0 "
	      "wedding0 wee0 week0 weekend4 weekly4 weight0 wet0 white0 whiteboard0 "
	      "whole0 wide1 wife0 wifi6 wind1 winter0 wire2 wish0 wolf1 woman0 "
	      "wonder1 wood1 word0 wording3 working2 workshop0 world0 worry0 worst0 "
	      "wrong0 yard4 year1 yellow0 yoghurt1 zone5 ") },
};

int topicword(struct str word)
{
	const char *end = NULL;
	size_t i = 0;

	while (i < sizeof parts / sizeof *parts && word.len > 0 &&
	       (unsigned char)word.p[0] > (unsigned char)parts[i].last)
		i++;
	if (i < sizeof parts / sizeof *parts)
		end = str_ordered(word, parts[i].words, 1);
	return end ? weights[*end - '0'] : 0;
}
