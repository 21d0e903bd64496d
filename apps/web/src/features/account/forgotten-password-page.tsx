import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/ui/field.js';
import { Page } from '../../shared/ui/page.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';

/** Asks for the mail with which a new password is set. Whether the address has an account is told to nobody. */
export function ForgottenPasswordPage(): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall('request-password-reset');
  const [isSent, setSent] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    const looksRight = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
    setError(looksRight ? null : t('email.unfit'));
    setSent(looksRight && (await call.send({ email })) !== null);
  };
  return (
    <Page title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <TextField name="email" type="email" label={t('email.label')} error={error} autoComplete="username" required />
        <div aria-live="polite">
          {isSent && <KernAlert variant="info" title={t('forgotten.sent.title')} body={t('forgotten.sent.body')} />}
          <AuthFailureNote failure={call.failure} />
        </div>
        <KernButton type="submit" variant={isSent ? 'secondary' : 'primary'} text={t(isSent ? 'forgotten.again' : 'forgotten.submit')} disabled={call.isSending} />
      </form>
      <p className="kern-body">
        <a className="kern-link" href="/">
          {t('toSignIn')}
        </a>
      </p>
    </Page>
  );
}
