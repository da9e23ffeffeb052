/**
 * A part of a page with a question of its own: the page's head stands as soon as its own answer is there, and a part that fails says so in its own place.
 * Small questions also keep the database from planning one enormous query for a whole page.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import { type AnyVariables, useQuery } from 'urql';
import { Answered } from './answered.tsx';
import './entity-page.css';

export interface PagePartProps<Data, Variables extends AnyVariables, Found> {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  what: string;
  pick: (data: Data) => Found | null | undefined;
  /** About how tall the part will be, so that what comes below it moves little. */
  height?: number;
  children: (found: Found) => ReactNode;
}

export const PagePart = <Data, Variables extends AnyVariables, Found>({ document, variables, what, pick, height = 120, children }: PagePartProps<Data, Variables, Found>) => {
  const query = useQuery<Data, Variables>({ query: document, variables } as Parameters<typeof useQuery<Data, Variables>>[0]);
  return <Answered part query={query} what={what} pick={pick} skeleton={<div className="block" aria-busy="true"><div className="skeleton" style={{ height }} /></div>} missing={null}>{children}</Answered>;
};
