import { describe, expect, test } from 'vitest';
import { type KnownToPlans, judge } from '#server/language/answerable.ts';
import { partsOf, saysLittle } from '#server/language/compounds.ts';
import { basesOf, isCompound, isDanish, isNoun, isProperName } from '#server/language/danish-words.ts';
import { lexiconOf, type Term } from '#server/language/lexicon.ts';
import { isSetting } from '#server/language/settings.ts';
import { nearest, tolerance, toleranceOfStrange } from '#server/language/spelling.ts';
import { isEnglish, saysNothing } from '#server/language/stop-words.ts';
import { thesaurusOf, wantedBy } from '#server/language/thesaurus.ts';
import { understand } from '#server/language/understand.ts';
import { fold, stem, wordsOf } from '#server/language/words.ts';

const term = (slug: string, names: string[], rest: Partial<Term> = {}): Term => ({ kind: 'CONCEPT', slug, name: names[0] ?? slug, nameEn: slug, names, topic: true, scheme: 'THEME', ...rest });
const terms = [
  term('burglary', ['indbrud', 'burglary']), term('hash', ['hash']), term('speed', ['kører for stærkt', 'fartkontrol']), term('school-run', ['vej til skole']),
  term('violence', ['vold']), term('home-violence', ['vold i hjemmet']), term('theft', ['tyveri', 'cykel stjålet']), term('recruiting', ['lokker drenge']), term('checks', ['kontrol']), term('pizza', ['pizzeria']),
  term('young', ['unge'], { topic: false, scheme: 'TARGET_GROUP' }), term('boys', ['drenge'], { topic: false, scheme: 'TARGET_GROUP' }), term('prevention', ['forebyggelse'], { topic: false, scheme: 'METHOD' }),
  term('library', ['bibliotek'], { kind: 'ACTOR', topic: false, scheme: 'PROFESSION' }),
  term('pool', ['svømmehal'], { kind: 'ACTOR', topic: false, scheme: 'PROFESSION' }),
  term('gangs', ['bande', 'bander']), term('drugs', ['narko']), term('fraud', ['svindel', 'fup']), term('traffic', ['bil', 'fartbøde']), term('immediate', ['straksreaktion'], { scheme: 'METHOD' }), term('club', ['Al Capone'], { kind: 'ACTOR', scheme: 'NETWORK' }),
  term('health', ['tandlæge', 'kræft', 'læge'], { everyday: true }), term('vandalism', ['graffiti']), term('benefits', ['boligstøtte'], { everyday: true }), term('local-police', ['nærpoliti'], { kind: 'ACTOR', scheme: 'POLICE' }),
  term('burglars', ['tyv'], { slug: 'burglary' }), term('thieves', ['tyv'], { slug: 'theft' }), term('interpreting', ['tolk']), term('council', ['rådsplan'], { kind: 'ACTOR', scheme: 'COUNCIL' }), term('council-plan', ['byens rådsplan']),
  term('favrskov', ['Favrskov', 'Hinnerup'], { kind: 'MUNICIPALITY', topic: false, scheme: undefined }), term('vejen', ['Vejen'], { kind: 'MUNICIPALITY', topic: false, scheme: undefined }),
];
const lexicon = lexiconOf(terms);
const found = (text: string): string[] => understand(text, lexicon).found.map(({ term: { slug } }) => slug).sort();

describe('words', () => {
  test('aa, ae and oe are å, æ and ø, and what cannot be seen is not there', () => {
    expect(fold('Aarhus\u200b OEster-ae')).toBe('århus øster-æ');
    expect(wordsOf('§ 113 og sms’er')).toEqual(['§113', 'og', 'smser']);
  });
  test('a word in -o or -a that is bent is not spelt without its Danish letter, and a gang is no band', () => {
    expect([fold('naboen'), fold('villaer'), fold('boern')]).toEqual(['naboen', 'villaer', 'børn']);
    expect([stem('banden'), stem('bander')]).toEqual([stem('bande'), stem('bande')]);
    expect(stem('band')).not.toBe(stem('bande'));
  });
  test.each([['børnene', 'barn'], ['snydt', 'snyde'], ['indbruddene', 'indbrud'], ['jobcentrene', 'jobcenter'], ['kontanthjælpens', 'kontanthjælp']])('%s has the stem of %s', (bent, plain) => {
    expect(stem(bent)).toBe(stem(plain));
  });
  test('grammar says nothing, and tells English from Danish', () => {
    expect(['hvem', 'kontakte', 'with', 'a'].map(saysNothing)).toEqual([true, true, true, true]);
    expect(saysNothing('indbrud')).toBe(false);
    expect([isEnglish(wordsOf('who should I call about it')), isEnglish(wordsOf('hvem skal jeg ringe til om det'))]).toEqual([true, false]);
  });
});

describe('spelling', () => {
  test('short words are left alone: each is near some other', () => {
    expect([tolerance('hash'), tolerance('indbrud'), tolerance('nattelivszone')]).toEqual([0, 1, 2]);
    expect(nearest('hesh', ['hash'])).toBeUndefined();
  });
  test('the nearest known word, the first in order where several are as near', () => {
    expect(nearest('inbrud', ['indbrud', 'udbrud'])).toBe('indbrud');
    expect(nearest('fartkontrl', ['fartkontrol'])).toBe('fartkontrol');
  });
  test('a word that is short because a letter is missing is allowed for by the length it should have', () => {
    expect(nearest('opiod', ['opioid'])).toBe('opioid');
  });
});

describe('everyday Danish', () => {
  test('a word of the dictionary is known as it stands and bent, a misspelling and a new compound are not', () => {
    expect(['kattene', 'betjentene', 'trives'].map(isDanish)).toEqual([true, true, true]);
    expect(['inbrud', 'netfup'].map(isDanish)).toEqual([false, false]);
    expect(basesOf('kattene')).toEqual(['kat']);
  });
  test('nouns and names of places are told from other words', () => {
    expect(['huslejen', 'hurtig', 'påkørt'].map(isNoun)).toEqual([true, false, false]);
    expect(['malmø', 'hus'].map(isProperName)).toEqual([true, false]);
  });
  test('it is not taken for a name that it looks like, while a word of no dictionary is', () => {
    expect([found('narkose'), found('band'), found('lægge')]).toEqual([[], [], []]);
    expect([found('svindl'), found('straksreksion')]).toEqual([['fraud'], ['immediate']]);
    // A compound of two real words is new rather than misspelt: less is allowed for.
    expect([isCompound('boligskur'), isCompound('svindl')]).toEqual([true, false]);
    expect([tolerance('screening'), toleranceOfStrange('screening')]).toEqual([1, 2]);
  });
});

describe('compounds', () => {
  const known = (key: string) => [stem('indbrud'), stem('forebyggelse'), stem('hash')].includes(key);
  test('come apart where both parts are known, whatever joins them', () => {
    expect(partsOf('indbrudsforebyggelse', known)).toEqual([stem('indbrud'), stem('forebyggelse')]);
    expect(partsOf('forebyggelsesindbrud', known)).toEqual([stem('forebyggelse'), stem('indbrud')]);
  });
  test('of other words do not, and a word that goes with everything counts beside a known one only', () => {
    expect(partsOf('fjernvarmerør', known)).toEqual([]);
    expect(saysLittle(stem('problemer'))).toBe(true);
    expect(found('hashproblemer')).toEqual(['hash']);
    expect(found('problemgruppe')).toEqual([]);
  });
});

describe('understanding', () => {
  test('a longer name wins over a shorter one in it', () => {
    expect(found('vold i hjemmet')).toEqual(['home-violence']);
    expect(found('vold')).toEqual(['violence']);
  });
  test('for whom it is does not hide behind what it is about', () => {
    expect(found('lokker drenge')).toEqual(['boys', 'recruiting']);
  });
  test("a name's words may stand in any order, but not where small words say how they belong together", () => {
    expect(found('stjålet min cykel')).toEqual(['theft']);
    expect(found('vejen til skolen')).toEqual(['school-run']);
    expect(found('skolen ved min vej')).toEqual([]);
  });
  test('a misspelt word, and one that is bent as well', () => {
    expect(found('fartkontrll')).toEqual(['speed']);
    expect(found('inbruddene')).toEqual(['burglary']);
  });
  test('a compound may be written as two words, and the name of a body with other gaps', () => {
    expect(found('fart bøde')).toEqual(['traffic']);
    expect(found('nær politiet')).toEqual(['local-police']);
    expect([found('al kapone'), found('AlCapone')]).toEqual([['club'], ['club']]);
  });
  test('what has lost a word to a longer name does not hide a shorter one', () => {
    const names = lexiconOf([term('bullying', ['mobning']), term('online', ['mobning snapchat']), term('group', ['snapchat gruppe'])]);
    expect(understand('mobning på snapchat gruppe', names).found.map(({ term: { slug } }) => slug).sort()).toEqual(['bullying', 'group']);
  });
  test('where and with what it happens, who asks, and what is said in passing are told from what it is about', () => {
    expect([isSetting(stem('trappeopgang')), isSetting(stem('svindel'))]).toEqual([true, false]);
    const standing = (text: string) => understand(text, lexicon).found.map(({ term: { slug }, setting, passing }) => [slug, setting, passing]);
    expect(standing('varebil')).toEqual([['traffic', true, false]]);
    expect(standing('Læge i Hinnerup: indbrud')).toEqual([['health', true, false], ['burglary', false, false]]);
    expect(standing('vold efter graffiti')).toEqual([['violence', false, false], ['vandalism', false, true]]);
  });
  test('an age is the word for those who have it', () => {
    expect([found('en nevø på 15 er sigtet'), found('en vej på 15 km')]).toEqual([['young'], []]);
    expect(found('en 15-årig')).toEqual(['young']);
  });
  test('a place is known by its towns, and no place where it begins a sentence and is an everyday word', () => {
    expect(understand('indbrud i Hinnerups villaer', lexicon).places.map(({ term: { slug } }) => slug)).toEqual(['favrskov']);
    expect(understand('Vejen er farlig', lexicon).places).toEqual([]);
    expect(understand('indbrud i Vejen', lexicon).places.map(({ term: { slug } }) => slug)).toEqual(['vejen']);
  });
  test('what is done to somebody, and what happens now, are told apart from the rest', () => {
    expect(understand('indsats mod unge', lexicon).found[0]?.against).toBe(true);
    expect([understand('akut vold', lexicon).urgent, understand('vold', lexicon).urgent]).toEqual([true, false]);
  });
  test('the name of a person and nothing else is known as that', () => {
    expect([understand('Kirsten Ukendtsen', lexicon).person, understand('Kirsten stjæler', lexicon).person, understand('Al Capone', lexicon).person]).toEqual([true, false, false]);
  });
  test('a name of two words is known written as one, and a council where it is part of a longer name', () => {
    expect(found('alcapone møde')).toContain('club');
    expect(found('byens rådsplan')).toEqual(['council', 'council-plan']);
  });
  test('the same text gives the same answer, however long it is', () => {
    const long = 'vold og indbrud '.repeat(5_000);
    expect(understand(long, lexicon)).toEqual(understand(long, lexicon));
    expect(understand(long, lexicon).telling).toBeLessThanOrEqual(60);
  });
});

describe('whether there is an answer', () => {
  const nothing: KnownToPlans = { paired: [], nearest: [], places: ['favrskov'], districts: [], concepts: [], words: [], actors: [] };
  const verdict = (text: string, known: Partial<KnownToPlans>) => judge(understand(text, lexicon), { ...nothing, ...known }).verdict;
  test('a topic that a plan speaks of is answered, one that none speaks of is not', () => {
    expect(verdict('indbrud', { concepts: ['burglary'] })).toBe('ANSWER');
    expect(verdict('tyveri', { concepts: ['burglary'] })).toBe('NOT_IN_PLAN');
  });
  test('what is said of a topic beside one that is missing is answered, and the missing one is named', () => {
    const judged = judge(understand('tyveri og indbrud', lexicon), { ...nothing, concepts: ['burglary'] });
    expect([judged.verdict, judged.notSpokenOf.map(({ slug }) => slug)]).toEqual(['ANSWER', ['theft']]);
  });
  test('what only lies near is answered with what it lies near', () => {
    const judged = judge(understand('tyveri', lexicon), { ...nothing, paired: ['theft'], nearest: [{ name: 'Svindel', nameEn: 'Fraud' }] });
    expect([judged.verdict, judged.spokenOf, judged.notSpokenOf.map(({ slug }) => slug)]).toEqual(['ANSWER', [{ name: 'Svindel', nameEn: 'Fraud' }], ['theft']]);
  });
  test('a place alone is answered, a place elsewhere is not, whatever is asked there', () => {
    expect(verdict('Favrskov', {})).toBe('PLACE_ALONE');
    expect(verdict('indbrud i Vejen', { concepts: ['burglary'] })).toBe('ELSEWHERE');
  });
  test('a known place with an unknown topic is not answered', () => {
    expect(verdict('snurretop i Favrskov', {})).toBe('NOT_IN_PLAN');
  });
  test('a part of a compound says less than a name', () => {
    expect(verdict('fødevarekontrol på pizzeria', { concepts: ['checks'] })).toBe('NOT_IN_PLAN');
    expect(verdict('madkontrol', { concepts: ['checks'] })).toBe('ANSWER');
  });
  test('what nobody plans for stands against what a plan speaks of, but not where it is said in passing, sets the scene, is asked together with it or is less', () => {
    const known = { concepts: ['fraud', 'violence', 'immediate', 'burglary', 'traffic'] };
    expect(verdict('svindel med tyveri', known)).toBe('NOT_IN_PLAN');
    expect(verdict('svindel og tyveri', known)).toBe('ANSWER');
    expect(verdict('straksreaktion efter graffiti', known)).toBe('ANSWER');
    expect(verdict('svindel, vold og tyveri', known)).toBe('ANSWER');
    expect(verdict('bil og bande', known)).toBe('NOT_IN_PLAN');
    expect(verdict('graffiti i en bil', known)).toBe('NOT_IN_PLAN');
  });
  test('what is no prevention at all is not said in passing, and counts as the head of a compound', () => {
    const known = { concepts: ['fraud', 'violence'] };
    expect(verdict('svindel med boligstøtte', known)).toBe('NOT_IN_PLAN');
    expect(verdict('svindel efter kræft', known)).toBe('NOT_IN_PLAN');
    expect(verdict('svindel om tarmkræft', known)).toBe('NOT_IN_PLAN');
    expect(verdict('Tandlæge her i byen: svindel', known)).toBe('ANSWER');
  });
  test('a place that is none of ours is elsewhere, where the question is about it', () => {
    expect(verdict('vold i Malmø', { concepts: ['violence'] })).toBe('ELSEWHERE');
    expect(verdict('Vi var i Thailand, og der var indbrud', { concepts: ['burglary'] })).toBe('ANSWER');
  });
  test('a compound is what its head says: the beginning of one is no answer where the head is a word that nobody plans for', () => {
    expect(verdict('narkopolitik', { concepts: ['drugs'] })).toBe('ANSWER');
    expect(verdict('bandeplakater', { concepts: ['gangs'] })).toBe('NOT_IN_PLAN');
  });
  test('a word that is everywhere answers where most of the rest is known', () => {
    expect(verdict('bil', { concepts: ['traffic'] })).toBe('ANSWER');
    expect(verdict('billig bil med rat til venstre', { concepts: ['traffic'] })).toBe('NOT_IN_PLAN');
    expect(verdict('fartbøder med rat til venstre', { concepts: ['traffic'] })).toBe('ANSWER');
  });
  test('who is named alone is answered where no noun is left over, and words that a plan happens to have are no matter', () => {
    expect(verdict('bibliotek hos politi og hjelm', { actors: ['library'], words: ['politi'] })).toBe('NOT_IN_PLAN');
    expect(verdict('retten til snurretop', { words: ['retten'] })).toBe('NOT_IN_PLAN');
  });
  test('of one body alone every word has to be known, of several the nouns', () => {
    const known = { actors: ['library', 'pool'] };
    expect(verdict('et stort, hyggeligt bibliotek', known)).toBe('NOT_IN_PLAN');
    expect(verdict('et stort, hyggeligt bibliotek og svømmehal', known)).toBe('ANSWER');
    expect(verdict('bibliotek med svømmebassin og svømmehal', known)).toBe('NOT_IN_PLAN');
  });
  test('a body beside a matter that nobody plans for is that matter', () => {
    expect(verdict('Al Capone kræft', { actors: ['club'] })).toBe('NOT_IN_PLAN');
    expect(verdict('Al Capone', { actors: ['club'] })).toBe('ANSWER');
  });
  test('what is done against a topic is about the topic, whatever it is done with', () => {
    expect(verdict('tyveri svindel', { concepts: ['fraud'] })).toBe('NOT_IN_PLAN');
    expect(verdict('tyveri mod svindel', { concepts: ['fraud'] })).toBe('ANSWER');
  });
  test('of two parts of a compound each says something, and a head that nobody knows the beginning of is of something else', () => {
    const known = { concepts: ['burglary', 'violence'] };
    expect(verdict('graffitivold', known)).toBe('NOT_IN_PLAN');
    expect(verdict('indbrudstyv', known)).toBe('ANSWER');
    expect(verdict('sadeltyv', known)).toBe('NOT_IN_PLAN');
  });
  test('a way of working that no plan has is what the question is about where nothing else says it', () => {
    expect(verdict('forebyggelse hos unge', { concepts: ['young'] })).toBe('NOT_IN_PLAN');
    expect(verdict('forebyggelse af indbrud', { concepts: ['burglary'] })).toBe('ANSWER');
  });
  test('a name that everyday talk is full of answers where most of the rest is known', () => {
    expect(verdict('tolk', { concepts: ['interpreting'] })).toBe('ANSWER');
    expect(verdict('tolk til vaskemaskiner', { concepts: ['interpreting'] })).toBe('NOT_IN_PLAN');
  });
  test('a number that no name has is no word that nobody knows', () => {
    expect(verdict('bil til 40 000', { concepts: ['traffic'] })).toBe('ANSWER');
  });
  test('for whom or with whom, but about something unknown, is not answered', () => {
    expect(verdict('bibliotek', { actors: ['library'] })).toBe('ANSWER');
    expect(verdict('åbent bibliotek søndag', { actors: ['library'] })).toBe('NOT_IN_PLAN');
  });
});

describe('what is looked for because of what is asked', () => {
  const thesaurus = thesaurusOf([
    { slug: 'drugs', scheme: 'THEME', broader: [], related: [] }, { slug: 'opioids', scheme: 'THEME', broader: ['drugs'], related: [] }, { slug: 'vandalism', scheme: 'THEME', broader: [], related: ['young-offenders'] },
    { slug: 'doorstep', scheme: 'THEME', broader: [], related: ['drugs'] }, { slug: 'young-offenders', scheme: 'TARGET_GROUP', broader: ['the-young'], related: [] }, { slug: 'the-young', scheme: 'TARGET_GROUP', broader: [], related: [] },
  ]);
  const wanted = (asked: { slug: string; against?: boolean }[], spread = true) => wantedBy(asked.map(({ slug, against = false }) => ({ slug, weight: 1, topic: true, against })), thesaurus, spread);
  test('wider and narrower ones, the further the less', () => {
    expect(wanted([{ slug: 'drugs' }]).map(({ towards, close }) => [towards, close])).toEqual([['drugs', 1], ['opioids', 1 / 1.5]]);
    expect(wanted([{ slug: 'opioids' }]).map(({ towards, up }) => [towards, up])).toEqual([['opioids', true], ['drugs', true]]);
    expect(wanted([{ slug: 'drugs' }], false).map(({ towards }) => towards)).toEqual(['drugs']);
  });
  test('a topic that lies near, and the people it is typical of where the question speaks of such people', () => {
    const paired = (asked: Parameters<typeof wanted>[0]) => wanted(asked).filter((one) => one.paired).map(({ towards }) => towards);
    expect(paired([{ slug: 'doorstep' }])).toEqual(['drugs']);
    expect(paired([{ slug: 'vandalism' }])).toEqual([]);
    expect(paired([{ slug: 'vandalism' }, { slug: 'the-young' }])).toEqual(['young-offenders']);
    expect(paired([{ slug: 'vandalism' }, { slug: 'the-young', against: true }])).toEqual([]);
  });
});
