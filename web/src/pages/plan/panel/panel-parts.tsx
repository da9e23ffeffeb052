/** The parts panels are made of: the chip that says what it is, figures, a commitment as a card, an actor as a line. */
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/messages.tsx';
import { groupOfKind } from '../../../network-views/lanes/model.ts';
import { ActorGlyph } from '../../../ui/actor-glyph.tsx';
import type { Actor, Placed } from '../plan-model.ts';
import type { PanelProps } from './plan-panel.tsx';

export const PanelHead = ({ chip, name, danish = false }: { chip: ReactNode; name: string; danish?: boolean }) => (
  <header className="panel-head">
    <p className="panel-chip">{chip}</p>
    <h2 lang={danish ? 'da' : undefined}>{name}</h2>
  </header>
);

export interface Figure { label: string; value: number; of?: string | undefined }
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {figures.map(({ label, value, of }) => <div key={label}><dt>{label}</dt><dd>{value}{of && <small> {of}</small>}</dd></div>)}
  </dl>
);

export const CommitmentCard = ({ placed, select, children }: { placed: Placed; select: PanelProps['select']; children?: ReactNode }) => (
  <li className="card" data-hue={placed.hue}>
    <button type="button" className="card-name" onClick={() => select({ kind: 'commitment', key: placed.number })}>{placed.commitment.name}</button>
    <p className="card-where fine"><b>{placed.number}</b> <span className="soft">{placed.area.name}</span></p>
    {children}
  </li>
);

export const isDanish = (actor: Actor, locale: string): boolean => locale === 'en' && actor.name === actor.danishName;

export const ActorName = ({ actor, select }: { actor: Actor; select: PanelProps['select'] }) => {
  const { locale } = useMessages();
  return (
    <button type="button" className="actor-name" onClick={() => select({ kind: 'actor', key: actor.slug })}>
      <ActorGlyph shape={groupOfKind[actor.kind]} /> <span lang={isDanish(actor, locale) ? 'da' : undefined}>{actor.name}</span>
    </button>
  );
};
