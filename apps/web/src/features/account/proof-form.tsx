import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/ui/field.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';

interface ProofProps {
  readonly path: string;
  /** A code is asked for besides the password. */
  readonly withCode?: boolean;
  readonly submit: string;
  /** What goes with it. */
  readonly warning?: string;
  readonly onDone: (answer: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

/** Whoever changes how one signs in shows once more who they are. */
export function ProofForm({ path, withCode = false, submit, warning, onDone, onCancel }: ProofProps): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall(path);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const code = String(values.get('code') ?? '').trim();
    const answer = await call.send({ password: String(values.get('password') ?? ''), ...(withCode && { code }) });
    if (answer) onDone(answer);
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      {warning !== undefined && <KernAlert variant="warning" title={submit} body={warning} />}
      <TextField
        name="password"
        type="password"
        label={t('password.current')}
        error={call.failure?.kind === 'WRONG_PASSWORD' ? t('password.wrong') : null}
        autoComplete="current-password"
        required
        autoFocus
      />
      {withCode && (
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.orBackup')}
          error={call.failure?.kind === 'WRONG_CODE' ? t('code.wrong') : null}
          autoComplete="one-time-code"
          required
        />
      )}
      <div aria-live="polite">
        <AuthFailureNote failure={call.failure} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={submit} disabled={call.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onCancel} />
      </div>
    </form>
  );
}
