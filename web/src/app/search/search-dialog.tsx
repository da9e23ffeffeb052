/** The search: writes to the API as one types, shows what was found by type, opens what is chosen. The field keeps the focus; arrows choose, Enter opens. */
import { useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete, Button, Collection, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components';
import { useQuery } from 'urql';
import { SearchQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { addressOf } from '../entity-address.ts';
import { usePlanAddress } from '../use-plan-address.ts';
import { groupHits, type Hit } from './group-hits.ts';
import { HitLine } from './hit-line.tsx';

/** The text, once nobody has typed for a moment. */
const useSettled = (text: string, milliseconds: number): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(later);
  }, [text, milliseconds]);
  return settled;
};

export const SearchDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), 150);
  const [{ data, error, fetching, stale }, refetch] = useQuery({ query: SearchQueryDocument, variables: { query: asked, plans: [variables.plan], locale: variables.locale }, pause: asked.length < 2 });
  useEffect(() => dialog.current?.showModal(), []);

  const waiting = fetching || stale || asked !== text.trim();
  // What was found before stays until the next answer is there.
  const hits = useRef<readonly Hit[]>([]);
  if (asked.length < 2) hits.current = [];
  else if (data && !fetching) hits.current = data.search;
  const found = hits.current;
  const groups = useMemo(() => groupHits(found), [found]);
  // Closing gives the focus back to where it was; then the page takes the dialog away.
  const close = (): void => dialog.current?.close();
  const open = (id: string): void => {
    const hit = found.find(({ node }) => node.id === id);
    if (!hit) return;
    close();
    void navigate(addressOf(hit.node, { lang, district, year }) as unknown as Parameters<typeof navigate>[0]);
  };
  const nothing = asked.length >= 2 && !waiting && !error && found.length === 0;
  // Esc leaves the search at once; by itself the field would only empty itself.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; the key for that is Esc
    <dialog ref={dialog} className="search-dialog" aria-label={t('search.title')} onClose={onClose} onKeyDownCapture={onKeyDownCapture} onClick={(event) => { if (event.target === dialog.current) close(); }}>
      <div className="search-inside">
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField className="search-field" autoFocus>
            <Label className="visually-hidden">{t('search.prompt')}</Label>
            <Search size={19} aria-hidden="true" />
            <Input className="search-input" placeholder={t('search.prompt')} maxLength={80} />
            <Button slot="" className="button-plain" aria-label={t('search.close')} onPress={close}><X size={19} aria-hidden="true" /></Button>
          </SearchField>
          <ListBox className="search-results" aria-label={t('search.results')} items={groups} onAction={(key) => open(String(key))} renderEmptyState={() => null}>
            {(group) => (
              <ListBoxSection id={group.key} className="search-group">
                <Header>{t(`search.group.${group.key}`)}</Header>
                <Collection items={group.hits}>
                  {(hit) => <ListBoxItem id={hit.node.id} textValue={hit.node.name} className="search-hit"><HitLine hit={hit} /></ListBoxItem>}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
        <div className="search-foot" role="status">
          {error && <p>{t('error.network')} <button type="button" className="link-button" onClick={() => refetch({ requestPolicy: 'network-only' })}>{t('error.retry')}</button></p>}
          {nothing && <p>{t('search.nothing', { query: asked })}</p>}
          {!error && !nothing && <p className="soft">{found.length > 0 ? t('search.found', { count: found.length }) : t('search.hint')}</p>}
        </div>
      </div>
    </dialog>
  );
};
