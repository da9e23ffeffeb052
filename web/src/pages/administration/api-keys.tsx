/** Keys for programs: made for one organisation, told once, revoked at once. */
import { type FormEvent, useId, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { type Administration_KeyFragment, ApiKeysQueryDocument, CreateApiKeyDocument, type KeyScope, OrganisationsQueryDocument, RevokeApiKeyDocument } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { FieldRefusals, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { ActorLink } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';

const scopes: readonly KeyScope[] = ['READ', 'IMPORT'];

/** It stands here until the page is left, and nowhere after that. */
const Secret = ({ secret }: { secret: string }) => {
  const { t } = useMessages();
  const [copied, setCopied] = useState<'admin.copied' | 'plan.copyFailed'>();
  const id = useId();
  return (
    <div className="callout" role="status">
      <label htmlFor={id}>{t('admin.secret')}</label>
      <input id={id} className="admin-secret" readOnly value={secret} onFocus={({ target }) => target.select()} />
      <p className="form-buttons"><button type="button" className="button" onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied('admin.copied'), () => setCopied('plan.copyFailed'))}>{t(copied ?? 'admin.copy')}</button></p>
    </div>
  );
};

const Make = ({ made }: { made: (secret: string) => void }) => {
  const { t } = useMessages();
  const client = useClient();
  const { run } = useMaking();
  const { variables: { locale } } = usePlanAddress();
  const [{ data }] = useQuery({ query: OrganisationsQueryDocument, variables: { locale } });
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const errors = outcome?.kind === 'REFUSED' ? outcome.errors : [];
  const actors = [...(data?.authorities.edges ?? []), ...(data?.others.edges ?? [])].filter(({ node }) => node.scope === 'SPECIFIC');
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setBusy(true);
    // Not tried again where the answer is lost: a second try would make a second key.
    const { data: answer, error } = await client.mutation(CreateApiKeyDocument, { locale, input: { name: String(given.get('name') ?? ''), organisation: String(given.get('organisation') ?? ''), scope: given.get('scope') as KeyScope } }).toPromise();
    const came = await run(async () => (answer ? { errors: answer.createApiKey.errors, changes: [], made: true } : error && { errors: [{ code: 'NETWORK', message: t('error.network'), path: [], current: null }], changes: [], made: false }));
    setBusy(false);
    setOutcome(came);
    const secret = answer?.createApiKey.secret;
    if (!secret) return;
    made(secret);
    form.reset();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h3>{t('admin.newKey')}</h3>
      <label htmlFor={`${id}-name`}>{t('admin.keyName')}</label>
      <input id={`${id}-name`} name="name" required maxLength={100} autoComplete="off" aria-describedby={`${id}-name-bad`} />
      <FieldRefusals id={`${id}-name-bad`} errors={errors} field="name" />
      <label htmlFor={`${id}-organisation`}>{t('admin.keyOrganisation')}</label>
      <select id={`${id}-organisation`} name="organisation" required defaultValue="" aria-describedby={`${id}-organisation-bad`}>
        <option value="" disabled>{t('comment.choose')}</option>
        {actors.map(({ node }) => <option key={node.id} value={node.slug} lang="da">{node.name}</option>)}
      </select>
      <FieldRefusals id={`${id}-organisation-bad`} errors={errors} field="organisation" />
      <label htmlFor={`${id}-scope`}>{t('admin.keyScope')}</label>
      <select id={`${id}-scope`} name="scope" defaultValue="READ">{scopes.map((scope) => <option key={scope} value={scope}>{t(`keyScope.${scope}`)}</option>)}</select>
      <div className="form-buttons"><button type="submit" className="button button-strong" disabled={busy}>{t('admin.makeKey')}</button></div>
      <OutcomeNote outcome={outcome?.kind === 'REFUSED' ? outcome : undefined} fields={['name', 'organisation']} />
    </form>
  );
};

const Row = ({ apiKey, revoke }: { apiKey: Administration_KeyFragment; revoke: (id: string) => Promise<void> }) => {
  const { t, locale } = useMessages();
  const over = apiKey.revokedAt !== null || Date.parse(apiKey.endsAt) < Date.now();
  return (
    <tr>
      <th scope="row"><span lang="da">{apiKey.name}</span><span className="soft fine admin-claim">{t('admin.begins', { prefix: apiKey.prefix })}</span></th>
      <td data-label={t('who.organisation')}><ActorLink actor={apiKey.organisation} /></td>
      <td data-label={t('admin.keyScope')}>{t(`keyScope.${apiKey.scope}`)}</td>
      <td data-label={t('admin.keyMade')}>{formatMoment(apiKey.createdAt, locale)}</td>
      <td data-label={t('admin.keyEnds')}>{apiKey.revokedAt ? t('admin.revokedAt', { at: formatMoment(apiKey.revokedAt, locale) }) : formatMoment(apiKey.endsAt, locale)}</td>
      <td>{!over && <button type="button" className="button" onClick={() => void revoke(apiKey.id)}>{t('admin.revoke')}<span className="visually-hidden">: {apiKey.name}</span></button>}</td>
    </tr>
  );
};

export const ApiKeys = () => {
  const { t } = useMessages();
  const client = useClient();
  const { run } = useMaking();
  const { variables: { locale } } = usePlanAddress();
  const [secret, setSecret] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [{ data, error }, refetch] = useQuery({ query: ApiKeysQueryDocument, variables: { locale }, requestPolicy: 'cache-and-network' });
  const revoke = async (apiKey: string): Promise<void> => setOutcome(await run(async () => {
    const { data: answer } = await client.mutation(RevokeApiKeyDocument, { locale, input: { apiKey } }).toPromise();
    return answer && { errors: answer.revokeApiKey.errors, changes: [], made: true };
  }));
  return (
    <Block title={t('admin.keys')} count={data?.apiKeys.length} note={t('admin.keysNote')}>
      {secret && <Secret secret={secret} />}
      {!data && error && <Failure what={t('admin.keys')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
      <OutcomeNote outcome={outcome} />
      {data && data.apiKeys.length > 0 && (
        <div className="difference-scroll">
          <table className="difference admin-table">
            <thead><tr>{(['admin.keyName', 'who.organisation', 'admin.keyScope', 'admin.keyMade', 'admin.keyEnds', 'admin.actions'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
            <tbody>{data.apiKeys.map((apiKey) => <Row key={apiKey.id} apiKey={apiKey} revoke={revoke} />)}</tbody>
          </table>
        </div>
      )}
      {data && data.apiKeys.length === 0 && <p className="soft">{t('admin.noKeys')}</p>}
      <Make made={setSecret} />
    </Block>
  );
};
