/** A link to an entity's page, marked as Danish where the interface is not and the name is. */
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf, type EntityRef } from './entity-address.ts';
import { usePlanAddress } from './use-plan-address.ts';

export interface EntityLinkProps { entity: EntityRef & { name?: string }; className?: string; danish?: boolean; children?: ReactNode }

export const EntityLink = ({ entity, className, danish = false, children = entity.name }: EntityLinkProps) => {
  const { lang, district, year } = usePlanAddress();
  // The router types each address on its own; here it is known only while the program runs which of them it is.
  const address = addressOf(entity, { lang, district, year }) as unknown as LinkProps;
  return <Link {...address} className={className} lang={danish && lang !== 'da' ? 'da' : undefined}>{children}</Link>;
};
