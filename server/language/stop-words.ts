/** Words that say nothing of a topic: grammar, and what people wrap a question in. Folded spellings. */
import { fold } from './words.ts';

const danish = `
ad af aldrig alle alt altid bag anden andet andre at bare begge blandt blev blive bliver bort både da de deje dem den denne der deres det dette dig din dine disse dit du efter eller ellers en end endnu enhver er et ene eneste
fik flere for fordi forskellige fra få får før først gang gange gennem gik gjorde går ham han hans har havde have hele hen hende hendes her hos hun hver hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår hvorhen
i ifølge igen ikke imod ind inden inde ingen ingenting intet ja jeg jer jeres jo kan kom komme kommer kun kunne lad langs lav lidt lige ligesom lille man mange med meget mellem men mens mere mest mig min mindre mindst mine mit mod måske måtte
ned nede nej noget nogen nogle nok nu når næsten næste næstes og også om omkring op oppe os over overfor på samme samt se selv ser siden sig sin sine sit skal skulle så sådan således tag tage tager temmelig tidligere til tit to tre ud ude uden under
undtagen var ved vi via vil ville vor vore vores være været
hej tak venligst gerne spørgsmål sagen sager noget nogle nogen ligger liggende sted steder findes finder find finde fået giver give gav gives holder holde holdt lave laver lavet gør gøre gjort sker ske står stå stod sidder sidde siger sige sagt hedder
skrive ringe ringer kontakt kontakte kontakter kontaktes henvende henvender henvendes hjælp hjælpe hjælper arbejde arbejder arbejdet samarbejde samarbejder samarbejdet sammen part parter partner partnere aktør aktører ansvar ansvarlig ansvarlige
involvere involveres inddrage inddrages plan planen planens år året dag dage uge uger måned godt god gode bedst bedste vide ved viden brug bruge bruger mulig mulighed muligt handler handle tale taler tal deltage deltager deltage ønsker ønske
kender kende synes tror tænker ny nye nyt næste vigtig tit ofte lader lad hverdag blevet komme kommet sætte sætter sat tager taget møder opleve oplever oplevet problem problemer problemet problemerne sag ting emne emner omkring angående vedrørende
gælder gjaldt drejer måned måneder måneden hinanden fem seks syv otte ni ti hvilken ude hjemme oppe nede faktisk lige altså simpelthen egentlig bedes bør burde må kunnet villet skullet plus minus cirka ca fx feks bl a osv mv mm dvs evt
som dog ej fleste forrige helt nær okay stor store stort vort
årig årige årigs years year old yearold
`;
const english = `
a about after all also am an and any anyone are as at be because been but by can could did do does for from get gets had has have he her here him his how i if in into is it its just like me more most my no not of off on one or our out
over people please she should so some someone something than that the their them then there these they this those to too under up us was we were what when where which who whom whose why will with would you your
again already although always among another anybody anything anyway around ask asked asks away became become before being better between both came cannot currently each either else enough even ever every everybody everyone everything few gave getting given going gone
got great happens hardly hello however important indeed instead interested just kind last later latest let like little made mainly many may maybe might much must myself need needs never next nobody none nor nothing now often ok okay once only other others ought ourselves own particular perhaps
possible probably quite rather really regarding said same saw say says see seem seems seen several shall since somebody sometimes somewhere soon sorry still such sure tell thank thanks themselves thing things think though through till today too took try trying twice unless until upon use used uses using usually
various very via want wants welcome well went whatever whenever wherever whether while whoever whole without wonder yes yet year years
contact call talk work works working cooperate cooperates cooperation partner partners responsible help helps involved involve find give gives keep keeps report reports informed inform know knows take takes do does make makes go goes problem problems issue issues
`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(fold));
const [inDanish, inEnglish] = [setOf(danish), setOf(english)];

/** Whether a folded word says nothing of a topic. */
export const saysNothing = (word: string): boolean => inDanish.has(word) || inEnglish.has(word) || (word.length < 2 && !/\d/.test(word));

/** Whether the folded words of a text are English: by the small words, which every sentence has. */
export const isEnglish = (words: readonly string[]): boolean => {
  const count = (list: ReadonlySet<string>, other: ReadonlySet<string>) => words.filter((word) => list.has(word) && !other.has(word)).length;
  return count(inEnglish, inDanish) > count(inDanish, inEnglish);
};
