/** The page of one thing: who or what it is, its figures, its sections, and the facts beside them. */
import { type ReactNode, useId } from 'react';
import { Breadcrumbs } from './breadcrumbs.tsx';
import './entity-page.css';

export interface Figure { label: string; value: number | string; of?: string | undefined }

export interface PageHeadProps {
  /** What kind of thing it is: shape or number and a word. */
  chip?: ReactNode;
  title: string;
  danish?: 'da' | undefined;
  lead?: ReactNode;
  figures?: readonly Figure[];
  hue?: number | undefined;
  children?: ReactNode;
}

export const PageHead = ({ chip, title, danish, lead, figures, hue, children }: PageHeadProps) => (
  <header className="page-head" data-hue={hue}>
    <div className="page-head-words">
      <Breadcrumbs name={title} danish={danish} />
      {chip && <div className="page-chip">{chip}</div>}
      <h1 lang={danish}>{title}</h1>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
    {figures && figures.length > 0 && (
      <dl className="page-figures">
        {figures.map(({ label, value, of }) => <div key={label}><dt>{label}</dt><dd>{value}{of && <small> {of}</small>}</dd></div>)}
      </dl>
    )}
  </header>
);

export const PageBody = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <div className={aside ? 'page-body page-body-aside' : 'page-body'}>
    <div className="page-main">{children}</div>
    {aside && <div className="page-aside">{aside}</div>}
  </div>
);

/** A section with its heading; `id` where addresses point to it. */
export const Block = ({ title, note, count, id, hue, children }: { title: string; note?: ReactNode; count?: number | undefined; id?: string | undefined; hue?: number | undefined; children: ReactNode }) => {
  const own = useId();
  return (
    <section className="block" id={id} aria-labelledby={own} data-hue={hue}>
      <h2><span id={own}>{title}</span>{count !== undefined && <> <span className="block-count">{count}</span></>}</h2>
      {note && <p className="block-note soft">{note}</p>}
      {children}
    </section>
  );
};

/** Short facts: a term and what holds. Those without content are left out. */
export const Facts = ({ facts }: { facts: readonly { term: string; content: ReactNode }[] }) => {
  const known = facts.filter(({ content }) => content !== null && content !== undefined && content !== false);
  return known.length === 0 ? null : (
    <dl className="facts">
      {known.map(({ term, content }) => <div key={term}><dt>{term}</dt><dd>{content}</dd></div>)}
    </dl>
  );
};
