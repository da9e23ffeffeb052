/** The shape of the overview while it is fetched. */
import { useMessages } from '../../i18n/messages.tsx';
import './overview-page.css';

const tiles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const lines = ['94%', '70%', '82%'];

export const OverviewSkeleton = () => {
  const { t } = useMessages();
  const drawn = (height: number) => lines.map((width) => <div key={width} className="skeleton" style={{ width, height }} />);
  return (
    <div className="overview overview-skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">{t('loading', { what: t('nav.overview') })}</p>
      <div aria-hidden="true">
        <div className="page-head"><div className="page-head-words"><div className="skeleton" style={{ width: 200, height: 16 }} /><div className="skeleton" style={{ width: 'min(460px, 80%)', height: 32 }} /><div className="skeleton" style={{ width: 'min(620px, 95%)', height: 18 }} /></div></div>
        <div className="page-body"><div className="page-main">
          <div className="ways"><div className="way way-wide">{drawn(22)}</div><div className="way">{drawn(22)}</div><div className="way">{drawn(22)}</div></div>
          <ul className="area-tiles">{tiles.map((tile) => <li key={tile} className="area-tile">{drawn(14)}</li>)}</ul>
        </div></div>
      </div>
    </div>
  );
};
