/** One item of the lanes: a button that says whether it is selected, its full name on hover and its relations when read aloud. */
import type { ReactNode } from 'react';

export interface RowButtonProps {
  id: string;
  className: string;
  selected: boolean;
  tabIndex: 0 | -1;
  spoken: string;
  title?: string | undefined;
  onSelect: () => void;
  children: ReactNode;
}

export const RowButton = ({ id, className, selected, tabIndex, spoken, title, onSelect, children }: RowButtonProps) => (
  <button type="button" className={className} data-item={id} aria-pressed={selected} title={title} tabIndex={tabIndex} onClick={onSelect}>
    <span className="visually-hidden">{spoken}</span>
    <span className="row-drawn" aria-hidden="true">{children}</span>
  </button>
);
