/** Shapes of what is being fetched, of about the size that it will have, so that nothing jumps when it comes. */
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import './skeletons.css';

const numbered = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, at) => `${prefix}-${at}`);

/** Says that it is loading, once and in words; what it holds is drawn only. */
export const Loading = ({ what, children }: { what: string; children: ReactNode }) => {
  const { t } = useMessages();
  return (
    <div aria-busy="true" className="loading">
      <p className="visually-hidden" role="status">{t('loading', { what })}</p>
      <div aria-hidden="true" className="loading-drawn">{children}</div>
    </div>
  );
};

export const SkeletonLines = ({ lines = 3 }: { lines?: number }) => (
  <div className="skeleton-lines">{numbered(lines, 'line').map((key) => <div key={key} className="skeleton" />)}</div>
);
export const SkeletonCards = ({ cards = 6, height = 112 }: { cards?: number; height?: number }) => (
  <div className="cards">{numbered(cards, 'card').map((key) => <div key={key} className="card skeleton-card" style={{ height }}><div className="skeleton" /><div className="skeleton" /><div className="skeleton" /></div>)}</div>
);
export const SkeletonRows = ({ rows = 8 }: { rows?: number }) => (
  <div className="card skeleton-rows">{numbered(rows, 'row').map((key) => <div key={key}><div className="skeleton" /><div className="skeleton" /></div>)}</div>
);

/** The shape of a page that is read (`Page`): heading, a sentence, and below it what `children` draw. */
export const SkeletonPage = ({ what, children = <SkeletonCards /> }: { what: string; children?: ReactNode }) => (
  <Loading what={what}>
    <div className="page">
      <div className="skeleton skeleton-crumbs" />
      <div className="page-name"><div className="skeleton skeleton-h1" /><div className="skeleton skeleton-lead" /></div>
      {children}
    </div>
  </Loading>
);
