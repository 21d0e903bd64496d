import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/ui/field.js';
import { Section } from '../../shared/ui/page.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';
import { fitsAsPassword, NewPasswordField } from './password-field.js';

/** The new password holds from then on; all other devices are signed out. */
export function ChangePassword({ email }: { readonly email: string }): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall('change-password');
  const [error, setError] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const newPassword = String(values.get('newPassword') ?? '');
    setDone(false);
    setError(fitsAsPassword(newPassword) ? null : t('password.unfit'));
    if (!fitsAsPassword(newPassword)) return;
    if ((await call.send({ currentPassword: String(values.get('currentPassword') ?? ''), newPassword })) === null) return;
    form.reset();
    setDone(true);
  };
  return (
    <Section title={t('change.title')}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="currentPassword"
          type="password"
          label={t('password.current')}
          error={call.failure?.kind === 'WRONG_PASSWORD' ? t('password.wrong') : null}
          autoComplete="current-password"
          required
        />
        <NewPasswordField label={t('password.new')} error={error} />
        <div aria-live="polite">
          {isDone && <KernAlert variant="success" title={t('change.done.title')} body={t('change.done.body')} />}
          <AuthFailureNote failure={call.failure} />
        </div>
        <KernButton type="submit" variant="primary" text={t('change.submit')} disabled={call.isSending} />
      </form>
    </Section>
  );
}
