/** How to reach a function there, or how to get to know one: never a person. */
import type { PartnerContact_ContactPointFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';

export interface PartnerContactProps {
  scope: string;
  contactPoints: readonly PartnerContact_ContactPointFragment[];
  /** That there is none, and whom to ask in the place of a group, stands with the caveats already. */
  said?: boolean;
}

export const PartnerContact = ({ scope, contactPoints, said = false }: PartnerContactProps) => {
  const { t, locale } = useMessages();
  if (said && scope !== 'SPECIFIC' && contactPoints.length === 0) return null;
  return (
    <div className="partner-contact">
      <p className="partner-contact-term">{t('contact.title')}</p>
      {contactPoints.length === 0 && <p className="soft">{t(said ? 'find.suggestContact' : scope === 'COLLECTIVE' ? 'contact.collective' : 'contact.none')}</p>}
      {contactPoints.map(({ role, email, phone, url, municipality, confirmedOn }) => (
        <p key={`${role} ${email} ${phone} ${url}`}>
          <b lang="da">{role}</b>{municipality && ` · ${municipality.name}`}
          {email && <> <a href={`mailto:${email}`}>{email}</a></>}
          {phone && <> <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a></>}
          {url && <> <a href={url} rel="noreferrer">{url.replace(/^https?:\/\//, '')}</a></>}
          {confirmedOn && <span className="soft fine"> {t('contact.confirmed', { day: formatDay(confirmedOn, locale) })}</span>}
        </p>
      ))}
    </div>
  );
};
