/** Where the plan names an actor, in our own words; and what follows when it is in no commitment. */
import { useState } from 'react';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ActorMentionsQueryDocument, type ActorMentionsQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import type { Actor } from './actor-parts.tsx';

const atFirst = 5;

/** "2.2, 2.3 og 3.1" */
const listed = (sections: readonly string[], locale: string): string => new Intl.ListFormat(locale === 'da' ? 'da' : 'en-GB').format(sections);

type MentionedActor = NonNullable<ActorMentionsQueryQuery['actor']>;

const Mentions = ({ actor, idle }: { actor: MentionedActor; idle: boolean }) => {
  const { t, locale } = useMessages();
  const { year } = usePlanAddress();
  const [all, setAll] = useState(false);
  const { mentions } = actor;
  const sections = listed([...new Set(mentions.map(({ section }) => (section === 'front' ? t('actor.frontPage') : section)))], locale);
  const shown = all ? mentions : mentions.slice(0, atFirst);
  return (
    <>
      {idle && <div className="callout"><p>{mentions.length > 0 ? t('actor.idle', { name: actor.name, year, sections }) : t('actor.unmentioned', { name: actor.name, year })}</p></div>}
      {mentions.length > 0 && (
        <Block title={t('actor.mentions')} count={mentions.length} id="mentions">
          <ul className="mentions">
            {shown.map((passage) => (
              <li key={passage.id} className="citation">
                <p className="citation-label">{passage.page ? t('actor.passage', { section: passage.section, page: passage.page }) : t('actor.passageNoPage', { section: passage.section === 'front' ? t('actor.frontPage') : passage.section })}</p>
                <p>{passage.paraphrase}</p>
                {passage.text ? <blockquote lang="da">{passage.text}</blockquote> : <p className="soft fine">{t('evidence.noText')}</p>}
              </li>
            ))}
          </ul>
          {!all && mentions.length > atFirst && <button type="button" className="link-button" onClick={() => setAll(true)}>{t('actor.mentionsAll', { count: mentions.length })}</button>}
        </Block>
      )}
    </>
  );
};

export const ActorMentions = ({ actor }: { actor: Actor }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={ActorMentionsQueryDocument} variables={{ slug: actor.slug, ...variables }} what={t('actor.mentions')} pick={(data) => (data.actor?.slug === actor.slug ? data.actor : null)}>
      {(found) => <Mentions actor={found} idle={actor.commitments.totalCount === 0} />}
    </PagePart>
  );
};
