/*
 * places.c - countries, regions and towns of one word that talk names without more: no
 * organisation is called so alone.  Folded, sorted.
 */
#include "extract/who/places.h"

static const char *const names[] = {
	"aachen aarau aarhus abadan aberdeen abidjan abuja acapulco accra "
	"adana addis adelaide africa agadir agra ahmedabad alabama alaska "
	"albania albany albuquerque aleppo alexandria algeria algiers "
	"alicante almaty amarillo america amiens amman amritsar amsterdam "
	"anchorage andorra angers angola ankara annapolis antalya antibes "
	"antigua antwerp arabia argentina arizona arkansas armagh armenia "
	"arnhem aruba asia asturias asuncion athens atlanta auckland "
	"augsburg austin australia austria avignon aylesbury azerbaijan",
	"baghdad bahamas bahrain baku bali ballarat ballymena baltimore "
	"bamako banbury bandung bangalore bangkok bangladesh bangor "
	"barbados barcelona bari barnet barnsley basel basildon "
	"basingstoke basra baton bavaria bayreuth bedford beijing beirut "
	"belarus belfast belgium belgrade belize bengal bengaluru benin "
	"bergamo bergen berlin bermuda bern bhopal bhutan bilbao billings "
	"birmingham bismarck blackburn blackpool bochum bogota boise "
	"bolivia bologna bolton bolzano bombay bonn bordeaux bosnia boston "
	"botswana bournemouth bradford braga brandenburg brasilia "
	"bratislava brazil breda bremen brescia brest brighton brindisi "
	"brisbane bristol britain brittany brno bromley brooklyn bruges "
	"brunei brunswick brussels bucharest budapest buenos buffalo "
	"bulgaria burgundy burkina burma burnley burundi",
	"cadiz caen cairo calais calcutta calgary california cambodia "
	"cambridge cameroon canada canberra cancun cannes canterbury cape "
	"caracas cardiff caribbean carlisle carolina casablanca catalonia "
	"catania charleston charlotte chelmsford cheltenham chemnitz "
	"chengdu chennai cheshire chester chesterfield cheyenne chicago "
	"chile china chongqing cincinnati clermont cleveland cologne "
	"colombia colombo colorado columbia columbus connecticut "
	"copenhagen cordoba cork cornwall corsica coventry cracow crawley "
	"crete crewe croatia croydon cuba cumbria curitiba cyprus czechia",
	"dakar dakota dallas damascus darlington darmstadt darwin davos "
	"dayton debrecen delaware delft delhi denmark denver derby derry "
	"detroit devon dhaka dieppe dijon dnipro doha dominica doncaster "
	"dorchester dordrecht dorset dortmund douala dover dresden "
	"drogheda dubai dublin dubrovnik dudley duisburg duluth dumfries "
	"dundalk dundee dunedin dunkirk durban durham dusseldorf",
	"ealing eastbourne ecuador edinburgh edmonton egypt eindhoven "
	"ennis enniskillen enschede erfurt eritrea espoo essen essex "
	"estonia ethiopia europe exeter",
	"fargo faro fiji finland flanders florence florida fortaleza "
	"france frankfurt freetown freiburg fresno fribourg fukuoka",
	"gabon galicia galway gambia gateshead gdansk gdynia geneva genoa "
	"georgia germany ghana ghent gibraltar glasgow gloucester goteborg "
	"gothenburg gotland granada greece greenland greenwich grenada "
	"grenoble grimsby groningen guadalajara guangzhou guatemala "
	"guernsey guildford guinea guyana",
	"haarlem hague haifa haiti halifax hamburg hamilton hampshire "
	"hanoi hanover harare harbin harrogate harrow hartford hartlepool "
	"hastings havana hawaii heidelberg helsinki hereford hertford "
	"hertfordshire hiroshima hobart holland hollywood honduras "
	"honolulu hounslow houston huddersfield hull hungary hyderabad",
	"ibadan ibiza iceland idaho illinois inchon india indiana "
	"indianapolis indonesia indore innsbruck inverness iowa ipswich "
	"iran iraq ireland islamabad israel istanbul italy izmir",
	"jacksonville jaipur jakarta jamaica japan jeddah jersey jerusalem "
	"johannesburg juneau jutland",
	"kabul kampala kansas kaohsiung karachi karlsruhe kathmandu "
	"katowice kaunas kazakhstan kazan kent kentucky kenya kerala kerry "
	"kharkiv khartoum kiel kiev kigali kildare kilkenny kilmarnock "
	"kingston kinshasa klagenfurt knoxville kobe koblenz kolkata "
	"konstanz korea kosovo krakow krasnodar kuwait kyiv kyoto "
	"kyrgyzstan",
	"lagos lahore lancashire lancaster laos latvia lausanne lebanon "
	"leeds leicester leiden leinster leipzig lesotho letterkenny "
	"liberia libya liechtenstein liege lille lima limerick limoges "
	"lincoln lincolnshire linz lisbon lisburn lithuania liverpool "
	"livorno ljubljana lodz london londonderry lorient lothian "
	"loughborough louisiana louisville louth lowestoft luanda lubeck "
	"lublin lucerne lucknow lugano luton luxembourg lviv lyon lyons",
	"maastricht macau macedonia macon madison madras madrid magdeburg "
	"maidstone maine mainz malaga malawi malaysia maldives mali "
	"mallorca malmo malta manchester mandalay manhattan manila "
	"manitoba mannheim mansfield marbella marrakech marseille "
	"marseilles maryland massachusetts mauritania mauritius mayo meath "
	"mecca medellin medina melbourne memphis mercia mexico miami "
	"michigan middlesbrough midlands milan milwaukee minneapolis "
	"minnesota minsk mississippi missouri mobile modena moldova "
	"mombasa monaco mongolia montana montenegro monterrey montevideo "
	"montgomery montpellier montreal morocco moscow mozambique "
	"mulhouse mumbai munich munster murcia muscat myanmar",
	"nagoya nagpur nairobi namibia nantes naples nashville nassau "
	"nebraska nepal netherlands nevada newark newcastle newport "
	"nicaragua nice nicosia nigeria nijmegen nimes norfolk normandy "
	"northampton northumberland norway norwich nottingham nuremberg",
	"oakland oberhausen odense odessa offaly ohio oklahoma oldham "
	"omagh omaha oman ontario oporto oran oregon orkney orlando "
	"orleans osaka oslo ossetia ostend ostrava ottawa oviedo oxford "
	"oxfordshire",
	"padua paisley pakistan palermo palestine palma panama paraguay "
	"parma patna penang pennsylvania penrith penzance perpignan perth "
	"peru perugia peshawar peterborough philadelphia philippines "
	"phoenix piedmont pisa pittsburgh plymouth poitiers poland poole "
	"portland portlaoise porto portsmouth portugal poznan prague "
	"preston pretoria pristina provence providence prussia puebla pune",
	"qatar quebec queens queensland quito",
	"rabat raleigh ravenna rawalpindi reading reims rennes reykjavik "
	"rhodes rhodesia richmond riga rimini riyadh rochdale rochester "
	"romania rome rosario roscommon rostock rotherham rotterdam rouen "
	"runcorn russia rwanda ryazan",
	"saarbrucken sacramento saigon salamanca salerno salford salisbury "
	"salzburg samara samoa sana santander santiago sapporo saragossa "
	"sarajevo sardinia saskatoon sassari saxony scandinavia "
	"scarborough scotland seattle segovia senegal seoul serbia seville "
	"shanghai sheffield shenzhen shetland shrewsbury shropshire sicily "
	"siena silesia singapore slough slovakia slovenia sofia solihull "
	"somalia somerset southampton southend southport spain spokane "
	"stafford staffordshire stavanger stirling stockholm stockport "
	"stoke strasbourg stuttgart sudan suffolk sunderland surabaya "
	"surat surinam surrey sussex suva swansea sweden swindon "
	"switzerland sydney syracuse syria szczecin szeged",
	"tacoma taipei taiwan tallinn tampa tampere tangier tanzania "
	"taranto tasmania taunton tbilisi tehran telford tennessee texas "
	"thailand thane thessaloniki tibet tijuana tilburg timisoara "
	"tipperary tirana togo tokyo toledo topeka toronto toulon toulouse "
	"tours tralee transylvania trento treviso trier trieste trinidad "
	"tripoli tromso trondheim troon truro tucson tulsa tunis tunisia "
	"turin turkey turkmenistan turku tuscany tyrol tyrone",
	"uganda ukraine ulster umea uppsala uruguay utah utrecht "
	"uzbekistan",
	"valencia valletta vancouver vantaa varanasi varna venezuela "
	"venice vermont verona versailles vicenza victoria vienna vietnam "
	"vigo vilnius virginia",
	"wakefield wales wallonia walsall warrington warsaw warwick "
	"warwickshire washington waterford watford wellington westmeath "
	"westphalia wexford wichita wicklow wiesbaden wigan wiltshire "
	"winchester windhoek windsor winnipeg wisconsin woking "
	"wolverhampton worcester worcestershire worthing wroclaw wuhan "
	"wuppertal wurzburg wyoming",
	"yangon yekaterinburg yemen yerevan yokohama yorkshire",
	"zagreb zambia zanzibar zaragoza zimbabwe zurich zwolle",
};

void places_enter(struct arena *a, struct map *known)
{
	map_put_words(a, known, names, COUNT(names));
}
