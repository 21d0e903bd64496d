import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/ui/field.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';

interface ConfirmProps {
  /** In base 32, as apps take it. */
  readonly secret: string;
  readonly address: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** The key goes into an app; the first code from there switches the second factor on. */
export function ConfirmSecondFactor({ secret, address, onConfirmed, onCancel }: ConfirmProps): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall('two-factor/verify-totp');
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').replace(/\s/g, '');
    if (await call.send({ code })) onConfirmed();
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <ol className="pv-instructions">
        <li>{t('second.steps.app')}</li>
        <li>
          {t('second.steps.key')}
          <code className="pv-secret" aria-label={t('second.key', { key: [...secret].join(' ') })}>
            {secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
          <a className="kern-link" href={address}>
            {t('second.steps.here')}
          </a>
        </li>
        <li>{t('second.steps.code')}</li>
      </ol>
      <TextField
        name="code"
        label={t('code.label')}
        hint={t('code.hint')}
        error={call.failure?.kind === 'WRONG_CODE' ? t('code.wrong') : null}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        autoFocus
      />
      <div aria-live="polite">
        <AuthFailureNote failure={call.failure} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('second.switchOn')} disabled={call.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onCancel} />
      </div>
    </form>
  );
}
