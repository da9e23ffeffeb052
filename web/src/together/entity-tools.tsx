/** What one can do about a thing, on its own page: see what has changed, and what the page adds. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { ReportProblem } from './report-problem.tsx';

export const EntityTools = ({ id, children }: { id: string; children?: ReactNode }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  return <div className="page-actions">{children}<Link className="button" to={paths.changes} params={{ lang, district, year }} search={{ about: id }}>{t('together.history')}</Link><ReportProblem about={id} /></div>;
};
