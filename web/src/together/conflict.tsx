/** Where others were quicker: what stands now beside what one wanted, and the choice between the two. */
import { useMessages } from '../i18n/messages.tsx';
import { Difference, type DifferenceProps } from './difference.tsx';

export interface ConflictProps { current: NonNullable<DifferenceProps['before']>; mine: NonNullable<DifferenceProps['after']>; busy: boolean; keepMine: () => void; takeTheirs: () => void }

export const Conflict = ({ current, mine, busy, keepMine, takeTheirs }: ConflictProps) => {
  const { t } = useMessages();
  return (
    <div role="alert" className="conflict">
      <p className="callout">{t('edit.conflict')}</p>
      <Difference before={current} after={{ ...current, ...mine }} titles={{ before: t('together.now'), after: t('together.proposed') }} />
      <div className="form-buttons">
        <button type="button" className="button button-strong" disabled={busy} onClick={keepMine}>{t('edit.keepMine')}</button>
        <button type="button" className="button" disabled={busy} onClick={takeTheirs}>{t('edit.takeTheirs')}</button>
      </div>
    </div>
  );
};
