/** The shape of the plan while it is fetched: seven lanes of about the right height, so that nothing jumps when they come. */
import { useMessages } from '../../i18n/messages.tsx';

/** Rows a lane, as the plans at hand have them; each lane and row has a name of its own. */
const lanes = [4, 4, 2, 3, 4, 4, 4].map((rows, lane) => ({ name: `lane-${lane}`, hue: lane + 1, rows: Array.from({ length: rows }, (_, row) => `row-${row}`) }));
const railLines = lanes.flatMap(({ name }) => [`${name}-a`, `${name}-b`]);

export const PlanSkeleton = () => {
  const { t } = useMessages();
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">{t('loading', { what: t('nav.plan') })}</p>
      <div className="plan-toolbar plan-toolbar-coming" aria-hidden="true"><div className="skeleton skeleton-title" /></div>
      <div className="plan-grid">
        <div className="rail" aria-hidden="true">{railLines.map((name) => <div key={name} className="skeleton skeleton-line" />)}</div>
        <div className="plan-main" aria-hidden="true">
          {lanes.map(({ name, hue, rows }) => (
            <div key={name} className="lane" data-hue={hue}>
              <div className="skeleton skeleton-title" />
              {rows.map((row) => <div key={row} className="skeleton-row"><div className="skeleton" /><div className="skeleton" /><div className="skeleton" /></div>)}
            </div>
          ))}
        </div>
        <div className="panel" aria-hidden="true" />
      </div>
    </div>
  );
};
