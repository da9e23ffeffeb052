/** Which plan is shown, and the way to the others, by police district. Each opens with its overview. */
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ChooserQueryDocument, FrameQueryDocument } from '../gql/graphql.ts';
import { compareDanish } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { usePlanAddress } from './use-plan-address.ts';

const Choices = ({ onChosen }: { onChosen: () => void }) => {
  const { t } = useMessages();
  const { lang, variables } = usePlanAddress();
  const [{ data, error }] = useQuery({ query: ChooserQueryDocument, variables: { locale: variables.locale } });
  const districts = [...data?.districts ?? []].sort((a, b) => compareDanish(a.name, b.name));
  const without = districts.filter(({ plans }) => plans.length === 0);
  return (
    <>
      <h2>{t('chooser.title')}</h2>
      {error && <p>{t('error.network')}</p>}
      {districts.filter(({ plans }) => plans.length > 0).map((district) => (
        <div key={district.id} className="chooser-district">
          <h3 lang="da">{district.name}</h3>
          <ul>
            {district.plans.map((plan) => (
              <li key={plan.id}>
                <Link to={paths.overview} params={{ lang, district: district.slug, year: String(plan.year) }} className={plan.slug === variables.plan ? 'chooser-chosen' : undefined} onClick={onChosen}>
                  <span lang="da">{plan.danishName}</span>{plan.slug === variables.plan && <span className="visually-hidden">, {t('chooser.chosen')}</span>} <span className="chooser-status">{t(`planStatus.${plan.status}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {without.length > 0 && <p className="soft fine">{t('chooser.without', { count: without.length })}</p>}
    </>
  );
};

export const PlanChooser = () => {
  const { t } = useMessages();
  const { district, year, variables } = usePlanAddress();
  const [{ data, fetching }] = useQuery({ query: FrameQueryDocument, variables });
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const plan = data?.plan;
  return (
    <div className="chooser">
      <button type="button" className="chooser-button" popoverTarget={id} aria-expanded={open}>
        <span className="chooser-now" lang="da">
          {/* Its line is there before its words are, so that nothing moves. */}
          <span>{plan ? plan.district.name : fetching ? '\u00a0' : district}</span>
          <b>{plan ? plan.danishName : fetching ? '\u00a0' : year}</b>
        </span>
        <span className="visually-hidden">, {t('chooser.change')}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <div ref={list} id={id} popover="auto" className="chooser-list" onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && <Choices onChosen={() => list.current?.hidePopover()} />}
      </div>
    </div>
  );
};
