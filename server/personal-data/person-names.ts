/** Given names and surnames that are common in Denmark: enough to suspect a person's name, never to be sure of one. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Those that are hardly ever anything but a name. */
export const givenNames = list(`anne kirsten hanne mette anna helle susanne lene maria marianne inge karen lone bente camilla pia jette charlotte louise gitte christina inger tina birthe ellen ida
  heidi karin emma lise julie sara laura sofie sofia sarah katrine annette ulla rikke line maja mathilde birgit dorthe cecilie astrid signe freja clara karla frida nanna trine tove lisbeth vibeke
  peter michael jens lars thomas henrik søren christian martin jan morten anders jesper niels rasmus hans jørgen mads ole christoffer kristian kasper mikkel erik jacob jakob frederik magnus
  torben steen bjarne claus klaus kurt poul preben svend knud oliver emil lukas lucas william noah malthe victor viktor alexander nikolaj simon tobias jonas mathias sebastian philip casper
  brian allan flemming carsten karsten kenneth rené steffen ulrik asger gustav oscar anton august arthur valdemar ali mohammed mohamed ahmed fatima hassan ibrahim omar yusuf`);

/** Those that are also words, or parts of an organisation's name: suspected only before a surname. */
export const shortNames = list('bo dan per kim finn kai kaj john leif jon ib aage åge eva lis sanne rosa viola storm bent alma vera marie johan karl carl otto max');

export const surnames = list(`jensen nielsen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen kristensen olsen thomsen christiansen poulsen johansen møller mortensen
  knudsen jakobsen jacobsen mikkelsen olesen frederiksen laursen henriksen lund holm schmidt eriksen kristiansen simonsen clausen svendsen andreasen iversen jeppesen mogensen jespersen nissen lauridsen
  frandsen østergaard jepsen kjær carlsen vestergaard jessen nørgaard dahl christoffersen skov søndergaard bertelsen bruun lassen bach gregersen friis johnsen steffensen kjeldsen bech krogh lauritsen
  danielsen mathiesen andresen brandt winther toft ravn mathiasen dam holst nilsson lind berg schou overgaard kristoffersen schultz klausen karlsen thorsen paulsen hermansen nygaard bang ibsen koch juhl`);

/** Words that follow a name where an organisation or a place is called after somebody. */
export const namesOfPlaces = list(`skole skolen friskole gymnasium kommune kirke kirken hospital hospitalet fond fonden fondens center centret gade vej plads allé hus huset hjem hjemmet forening foreningen klub klubben legat stiftelse
  seminarium kollegium højskole efterskole institut museum park parken kvarter kvarteret strand by sogn havn group gruppen a/s aps trygt net venner børn`);
