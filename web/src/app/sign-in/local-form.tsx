/** Signing in on this machine: role, organisation and name, as one likes. */
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { OrganisationsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { usePlanAddress } from '../use-plan-address.ts';
import { type Role, roles, sayWho, type Session } from './session.ts';

export const LocalForm = ({ session }: { session: Session }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, fetching }] = useQuery({ query: OrganisationsQueryDocument, variables: { locale: variables.locale } });
  const [problem, setProblem] = useState<string>();
  const id = useId();

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string | undefined => String(given.get(name) ?? '').trim() || undefined;
    try {
      const refused = await sayWho({ role: given.get('role') as Role, organisation: text('organisation'), name: text('name') });
      setProblem(refused && t('who.refused', { detail: refused }));
    } catch {
      setProblem(t('error.network'));
    }
  };

  const groups = [{ label: t('who.authorities'), edges: data?.authorities.edges ?? [] }, { label: t('who.others'), edges: data?.others.edges ?? [] }];
  return (
    <form className="who-form" onSubmit={(event) => void submit(event)}>
      <p className="soft fine">{t('who.localNote')}</p>
      <label htmlFor={`${id}-role`}>{t('who.role')}</label>
      <select id={`${id}-role`} name="role" defaultValue={session.role ?? 'READER'}>
        {roles.map((role) => <option key={role} value={role}>{t(`userRole.${role}`)}</option>)}
      </select>
      <label htmlFor={`${id}-organisation`}>{t('who.organisation')}</label>
      {/* Drawn again when its choices are there, so that the present one is chosen; before that nothing is sent, which would lose it. */}
      <select key={data ? 'there' : 'not yet'} id={`${id}-organisation`} name="organisation" defaultValue={session.organisation ?? ''}>
        <option value="">{t('who.noOrganisation')}</option>
        {groups.map(({ label, edges }) => (
          <optgroup key={label} label={label}>
            {edges.filter(({ node }) => node.scope !== 'GENERIC').map(({ node }) => <option key={node.id} value={node.slug}>{node.name}</option>)}
          </optgroup>
        ))}
      </select>
      <label htmlFor={`${id}-name`}>{t('who.name')}</label>
      <input id={`${id}-name`} name="name" maxLength={100} autoComplete="off" defaultValue={session.name ?? ''} />
      <div role="alert">{problem && <p className="who-problem">{problem}</p>}</div>
      <button type="submit" className="button" disabled={fetching}>{session.signedIn ? t('who.change') : t('who.signIn')}</button>
    </form>
  );
};
