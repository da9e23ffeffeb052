/** Who comes in: users and what they are, by which claim; keys for programs. For the administrator, and for an editor their own organisation's people. */
import { SignInFirst } from '../../app/sign-in/sign-in-first.tsx';
import { useMessages } from '../../i18n/messages.tsx';
import { useViewer } from '../../together/viewer.ts';
import { PageBody, PageHead } from '../../ui/entity-page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ApiKeys } from './api-keys.tsx';
import { Users } from './users.tsx';
import '../../together/together.css';
import './administration-page.css';

export const AdministrationPage = () => {
  const { t } = useMessages();
  const { known, may } = useViewer();
  useDocument({ title: `${t('nav.administration')} · ${t('app.name')}`, description: t('admin.lead') });
  if (!known) return <PageSkeleton what={t('nav.administration')} aside={false} />;
  return (
    <>
      <PageHead title={t('nav.administration')} lead={t('admin.lead')} />
      <PageBody>
        {!may('MANAGE_USERS') && <SignInFirst words={t('admin.notYours')} />}
        {may('MANAGE_USERS') && <Users />}
        {may('MANAGE_KEYS') && <ApiKeys />}
      </PageBody>
    </>
  );
};
