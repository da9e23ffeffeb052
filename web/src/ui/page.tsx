/** The frame of a page that is read: where one is, what it is called, what it says in a sentence, what one can do with it. */
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useDocument } from './use-document.ts';
import './page.css';

export interface PageProps {
  /** The heading, and the tab's title. */
  name: string;
  /** The name is Danish though the interface is not. */
  danish?: boolean;
  /** What kind of page it is, above the heading: "Indsatsområde 2.2". */
  kicker?: ReactNode;
  /** A sentence or two below the heading. Text, because it is the description of the page for others as well. */
  lead?: string | undefined;
  /** The pages above this one, links, from the top. */
  trail?: readonly { key: string; link: ReactNode }[];
  /** Buttons and links at the end of the heading. */
  tools?: ReactNode;
  /** The focus area's place in the plan's order: colours the heading's edge. */
  hue?: number;
  children: ReactNode;
}

export const Page = ({ name, danish = false, kicker, lead, trail = [], tools, hue, children }: PageProps) => {
  const { t, locale } = useMessages();
  const lang = danish && locale !== 'da' ? 'da' : undefined;
  useDocument({ title: `${name} · ${t('app.name')}`, description: lead });
  return (
    <div className="page" data-hue={hue}>
      {trail.length > 0 && (
        <nav className="breadcrumbs" aria-label={t('app.breadcrumbs')}>
          <ol>{trail.map(({ key, link }) => <li key={key}>{link}</li>)}<li aria-current="page" lang={lang}>{name}</li></ol>
        </nav>
      )}
      <div className="page-head">
        <div className="page-name">
          {kicker && <p className="page-kicker">{kicker}</p>}
          <h1 lang={lang}>{name}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {tools && <div className="page-tools">{tools}</div>}
      </div>
      {children}
    </div>
  );
};
