import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthFailure } from './auth-calls.js';

/** What stands at no field of a form: what happened, and what to do. */
export function AuthFailureNote({ failure }: { readonly failure: AuthFailure | null }): ReactNode {
  const { t } = useTranslation('account');
  if (failure === null || failure.kind === 'WRONG_PASSWORD' || failure.kind === 'WRONG_CODE' || failure.kind === 'PASSWORD_UNFIT') return null;
  if (failure.kind === 'WAIT') return <KernAlert variant="warning" title={t('failure.WAIT.title')} body={t('failure.WAIT.body', { count: failure.seconds })} />;
  return <KernAlert variant="danger" title={t(`failure.${failure.kind}.title`)} body={t(`failure.${failure.kind}.body`)} />;
}
