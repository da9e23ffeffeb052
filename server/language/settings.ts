/**
 * What says where, when, with what and among whom something happens, rather than what it is: "slagsmål foran diskoteket" is about a fight, "boligstøtte" is no
 * home. Such a word names a topic where nothing else does, and gives way to what the plan does not speak of.
 */
import { saysLittle } from './compounds.ts';
import { fold, stem } from './words.ts';

const listed = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean).map(stem);

/** Also as the last part of a compound: "trappeopgang", "varebil". */
const heads = listed(`
plads torv park gade vej fortov havn strand skov have gård villa hus bygning bolig lejlighed opgang trappe kælder kvarter område boligblok blok parcelhus sommerhus værelse toilet lokale værksted
butik kiosk marked supermarked center café værtshus restaurant hotel diskotek natklub klub forening skole gymnasium efterskole børnehave vuggestue klasse institution hospital sygehus kirke moské bibliotek museum svømmehal station banegård lufthavn stadion bank kontor virksomhed firma arbejdsplads fabrik landsby midtby
pizzeria biograf teater apotek fængsel kirkegård forsamlingshus campingplads spillested byggeplads rasteplads tankstation benzintank rundkørsel cykelsti gågade legeplads bålplads shelter zoo tivoli museum postkasse container skur carport garage terrasse altan lejr galleri bageri slagter frisør fitnesscenter svømmehal idrætshal stadion sportshal kaserne gårdsplads beboerhus kulturhus medborgerhus aktivitetscenter værested varmestue herberg krisecenter asylcenter
varebil personbil lastbil bil bus letbane cykel scooter knallert motorcykel traktor trailer taxa båd færge køretøj telefon mobil computer tablet skærm facebook snapchat internet
lærer pædagog læge sygeplejerske chauffør ekspedient håndværker bilist cyklist beboer kollega ekskæreste formand passager bager tømrer maler murer elektriker smed præst dommer advokat journalist fotograf revisor ingeniør arkitekt tandlæge psykolog jordemoder sundhedsplejerske dagplejer studerende lærling soldat turist pendler motionist spejder fisker landmand jæger flygtning alkoholiker pensionist enlig
møde oplæg foredrag kursus kampagne projekt forløb arrangement workshop
julefrokost begravelse bryllup konfirmation barnedåb fødselsdag reception middag frokost morgenmad udflugt rejse turnering loppemarked fastelavn påske halloween
fest festival koncert stævne byfest eftermiddag formiddag aften morgen ferie nytår weekend sommer vinter
`);
/** Too short to be told from the end of some other word. */
const alone = new Set([...heads, ...listed('sti bro kro tog nat jul by hal sal rum bar pub dør rude hjem ven nabo mand kone far mor søn datter ung barn dreng pige elev kunde gæst chef angst adhd autisme neighbour neighbours neighbor neighbors neighbourhood neighborhood son daughter kids children husband wife friend friends teacher shop house houses kindergarten nursery playground supermarket hospital church library station park beach square office garden flat apartment stairwell phone computer nurse doctor dentist pensioner grandmother grandfather grandma grandpa weekend summer winter christmas party wedding funeral birthday holiday holidays vacation vejarbejde roadworks app skilt skilte avis blad radio tv film musik kaffe mad øl januar februar marts april maj juni juli august september oktober november december')]);

/** So common that it names a topic only where most of the rest is known as well: "trafikken på E45", "cykler på tilbud". */
const common = new Set([...listed('trafik bil cykel vej gade by hus bolig lejlighed blok hjem net skole klub butik café bar bus mand kvinde dreng pige barn ven nabo borgmester dagsorden ulykke uheld'), ...['traffic', 'car', 'cars', 'bike', 'bikes', 'road', 'roads', 'street', 'school', 'pub', 'club']]);

/** Names of topics that everyday talk is full of as well: "screening af hørelsen", "piller til poolen". They name one where most of the rest is known. */
const manySided = new Set([...listed(`
afhængig afhængighed afhøring bank alarmanlæg ambulatorium årsplan bagdør baggård baglokale baller ballade behandle behandler behandles behandlet behandling behandlingsforløb behandlingssted beredskabet beskæftigelse
beslaglæggelse blitz boksning bortrejst bosted botilbud butikschef cykelhjelm cykellys dagsorden dating dommer dom efterforskning efterforskningen efterladte eftervirkninger ejendomsmester elcykel elløbehjul erhvervsliv erhvervsråd
facebookopslag fjernstyring fritidsjob færdsel fællesmøde gavekort gengældelse genopretning gruppechat gruppering guldur handleplan handlingsplan handlende helhedsplan hjelm hjemmebesøg hovedvej
hævekort højhus imam indvandrere instagram kamera kanyler klubaften klubhus kort kreditkort lærer mitid mobilepay motorvej netbank netbanken piller plattenslager plyndret praktik praktikplads pædagog radar retsmøde retssag
røver samarbejdsaftale samfundstjeneste screene screening seler selen sikring skolebus snap spejder sport sprøjte støtteperson straffesag straffesager svampe tilbagefald tilsyn tilsynsførende tolk tolke tosprogede
trappeopgang traume tryg trygge tryghed tvangsindlæggelse uddannelse udlejer udpegning vagt varebil varmemester varsling vejkryds vejstrækning vejlukning vejspærring vicevært voldsom whatsapp
zebra ældrepleje øvelse landbetjent betjent betjente opløst opløses opløsning promille promillegrænse sigtelse sigtet sigtede
`), ...['accident', 'accidents', 'addiction', 'alarm', 'association', 'beaten', 'benefits', 'charity', 'coach', 'college', 'collision', 'crash', 'dealing', 'dissolve', 'employment', 'interpreter', 'joint', 'judge', 'patrol', 'principal', 'recruit', 'relatives', 'roundabout', 'screening', 'screens', 'sports', 'survivor', 'trial', 'truck', 'verdict', 'volunteer'].map(fold)]);

/** A stem shorter than this ends many other words; these do not. */
const shortestHead = 4;
const shortHeads = new Set(listed('gade vej have hus bolig bil bus båd læge'));
const leastBefore = 2;

/** By the stem of a single word. */
export const isCommon = (key: string): boolean => common.has(key) || manySided.has(key);
export const isSetting = (key: string): boolean => alone.has(key) || common.has(key) || saysLittle(key) || heads.some((head) => (head.length >= shortestHead || shortHeads.has(head)) && key.length >= head.length + leastBefore && key.endsWith(head));

/** "vold efter festen": what follows is where or when, if something stands before it. */
export const circumstance: ReadonlySet<string> = new Set(['foran', 'bag', 'efter', 'under', 'inden', 'før', 'after', 'behind', 'during', 'outside', 'before'].map(fold));
