/** The shape of an entity's page while it is fetched. */
import { useMessages } from '../i18n/messages.tsx';
import './entity-page.css';

const rows = ['92%', '78%', '85%', '64%', '80%'];

export const PageSkeleton = ({ what, blocks = 2, aside = true }: { what: string; blocks?: number; aside?: boolean }) => {
  const { t } = useMessages();
  const block = (name: string) => <div key={name} className="block">{rows.map((width) => <div key={width} className="skeleton" style={{ width }} />)}</div>;
  return (
    <div className="page-skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">{t('loading', { what })}</p>
      <div aria-hidden="true">
        <div className="page-head"><div className="page-head-words"><div className="skeleton" style={{ width: 120 }} /><div className="skeleton" style={{ width: 'min(420px, 80%)', height: 30 }} /><div className="skeleton" style={{ width: 'min(560px, 95%)' }} /></div></div>
        <div className={aside ? 'page-body page-body-aside' : 'page-body'}>
          <div className="page-main">{Array.from({ length: blocks }, (_, index) => block(`block-${index}`))}</div>
          {aside && <div className="page-aside">{block('aside')}</div>}
        </div>
      </div>
    </div>
  );
};
