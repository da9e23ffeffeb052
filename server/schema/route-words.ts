/** A route as a sentence: what each two neighbours on it have in common. Danish and English. */
type Locale = 'DA' | 'EN';
export interface RouteStep { label: string; da: string; en: string; number: string | null; ordinal: number | null }
/** `forward`: the link begins at the step before it. */
export interface RouteLink { type: string; forward: boolean }
export interface RouteRow { steps: RouteStep[]; links: RouteLink[] }

const thing = (step: RouteStep, locale: Locale): string => {
  const english = locale === 'EN';
  if (step.label === 'Commitment') return `${english ? 'commitment' : 'indsats'} ${step.number}-${step.ordinal}`;
  if (step.label === 'FocusArea') return `${english ? 'focus area' : 'indsatsområde'} ${step.number}`;
  return english ? step.en : step.da;
};

/** "Bo Trygt og Kommunerne er begge med i indsats 2.2-3", one part for each two actors on the way. */
export function routeSentence({ steps, links }: RouteRow, locale: Locale): string {
  const english = locale === 'EN';
  const parts: string[] = [];
  for (let at = 0; at < links.length; at++) {
    const [from, next, beyond] = [steps[at], steps[at + 1], steps[at + 2]] as [RouteStep, RouteStep, RouteStep | undefined];
    const { type, forward } = links[at] as RouteLink;
    if (from.label === 'Actor' && next.label !== 'Actor' && beyond?.label === 'Actor') {
      parts.push(english ? `${from.en} and ${beyond.en} both have a part in ${thing(next, locale)}` : `${from.da} og ${beyond.da} er begge med i ${thing(next, locale)}`);
      at += 1;
    } else if (type === 'MEMBER_OF') {
      const [member, whole] = forward ? [from, next] : [next, from];
      parts.push(english ? `${member.en} is a member of ${whole.en}` : `${member.da} er med i ${whole.da}`);
    } else if (type === 'COLLABORATES_WITH') {
      parts.push(english ? `${from.en} and ${next.en} work together` : `${from.da} og ${next.da} samarbejder`);
    } else {
      const [actor, what] = from.label === 'Actor' ? [from, next] : [next, from];
      parts.push(english ? `${actor.en} has a part in ${thing(what, locale)}` : `${actor.da} er med i ${thing(what, locale)}`);
    }
  }
  return parts.join('; ');
}
