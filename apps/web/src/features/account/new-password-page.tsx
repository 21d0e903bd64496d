import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/page.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';
import { fitsAsPassword, NewPasswordField } from './password-field.js';

/** Sets a new password by the link of the mail; whoever was signed in with the old one no longer is. */
export function NewPasswordPage({ token }: { readonly token: string }): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall('reset-password');
  const [isSet, setSet] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const newPassword = String(new FormData(event.currentTarget).get('newPassword') ?? '');
    setError(fitsAsPassword(newPassword) ? null : t('password.unfit'));
    if (fitsAsPassword(newPassword)) setSet((await call.send({ token, newPassword })) !== null);
  };
  if (isSet) {
    return (
      <Page key="set" title={t('newPassword.set.title')} lead={t('newPassword.set.body')}>
        <p>
          <KernButton variant="primary" href="/" text={t('toSignIn')} />
        </p>
      </Page>
    );
  }
  return (
    <Page key="form" title={t('newPassword.title')} lead={t('newPassword.lead')}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <NewPasswordField label={t('password.new')} error={error} />
        <div aria-live="polite">
          {call.failure?.kind === 'LINK_INVALID' ? (
            <KernAlert variant="danger" title={t('failure.LINK_INVALID.title')} body={t('failure.LINK_INVALID.body')} linkText={t('forgotten.title')} linkHref="/passwort-vergessen" />
          ) : (
            <AuthFailureNote failure={call.failure} />
          )}
        </div>
        <KernButton type="submit" variant="primary" text={t('newPassword.submit')} disabled={call.isSending} />
      </form>
    </Page>
  );
}
