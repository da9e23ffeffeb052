/** What an actor takes part in: by name, or because it is one of those that a collective's name covers. The two are kept apart in words and in line. */
import { Link } from '@tanstack/react-router';
import type { ActorQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { paths } from '../../paths.ts';
import { CommitmentRows } from '../../ui/commitment-rows.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { planWord } from '../../ui/link-row.tsx';

export type Actor = NonNullable<ActorQueryQuery['actor']>;
type Part = Actor['commitments']['edges'][number];

export const ActorParts = ({ actor }: { actor: Pick<Actor, 'name' | 'commitments'> }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { edges } = actor.commitments;
  const own = edges.filter(({ via }) => !via);
  const through = new Map<string, { via: NonNullable<Part['via']>; parts: Part[] }>();
  for (const part of edges) if (part.via) through.set(part.via.slug, { via: part.via, parts: [...(through.get(part.via.slug)?.parts ?? []), part] });
  return (
    <>
      {own.length > 0 && <Block title={t('panel.inCommitments')} count={own.length} id="commitments"><CommitmentRows parts={own} /></Block>}
      {[...through.values()].map(({ via, parts }) => (
        <Block key={via.slug} title={t('evidence.via', { word: planWord(via) })} count={parts.length} id={`via-${via.slug}`}
          note={<>{t('actor.viaNote', { name: actor.name })} <Link to={paths.actor} params={{ lang, district, year, actor: via.slug }}>{via.name}</Link></>}>
          {[parts.filter(({ evidence }) => evidence === 'COLLECTIVE'), parts.filter(({ evidence }) => evidence !== 'COLLECTIVE')].map((group, weaker) => group.length > 0 && (
            <div key={group[0]?.node.id}><h3>{t(weaker ? 'evidence.wordInText' : 'evidence.wordInCommitment', { word: planWord(via), count: group.length })}</h3><CommitmentRows parts={group} /></div>
          ))}
        </Block>
      ))}
    </>
  );
};
