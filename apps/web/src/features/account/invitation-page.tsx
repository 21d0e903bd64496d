import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/page.js';
import { TakeUpInvitation } from './take-up-invitation.js';

/** Where the mail of an invitation leads. */
export function InvitationPage({ token }: { readonly token: string }): ReactNode {
  const { t } = useTranslation('account');
  return (
    <Page title={t('invitation.title')} lead={t('invitation.lead')}>
      <TakeUpInvitation token={token} />
    </Page>
  );
}
