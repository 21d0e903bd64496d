import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { giveSecondFactor, signIn, type SignInOutcome } from '../../app/session/auth.js';
import { TextField } from '../../shared/ui/field.js';

/** E-mail address and password, then the second factor where somebody has one. */
export function SignInForm({ onSignedIn, email: known = '' }: { readonly onSignedIn: () => void; readonly email?: string }): ReactNode {
  const { t } = useTranslation('common');
  const [isSecond, setSecond] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [isSending, setSending] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const value = (name: string): string => String(values.get(name) ?? '').trim();
    setSending(true);
    const answered = isSecond ? await giveSecondFactor(value('code')) : await signIn(value('email'), String(values.get('password') ?? ''));
    setSending(false);
    setOutcome(answered);
    if (answered.kind === 'SECOND_FACTOR') setSecond(true);
    if (answered.kind === 'SIGNED_IN') onSignedIn();
  };

  return (
    <form className="pv-form" onSubmit={(event) => void send(event)}>
      {isSecond ? (
        <TextField key="code" name="code" label={t('signIn.code')} hint={t('signIn.codeHint')} autoComplete="one-time-code" required autoFocus />
      ) : (
        <>
          <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" defaultValue={known} required />
          <TextField name="password" type="password" label={t('signIn.password')} autoComplete="current-password" required />
        </>
      )}
      <div aria-live="polite">{outcome !== null && <Outcome outcome={outcome} isSecond={isSecond} />}</div>
      <KernButton type="submit" variant="primary" text={t(isSecond ? 'signIn.confirm' : 'signIn.submit')} disabled={isSending} />
    </form>
  );
}

function Outcome({ outcome, isSecond }: { readonly outcome: SignInOutcome; readonly isSecond: boolean }): ReactNode {
  const { t } = useTranslation('common');
  if (outcome.kind === 'WAIT') return <KernAlert variant="warning" title={t('signIn.wait.title')} body={t('signIn.wait.body', { count: outcome.seconds })} />;
  if (outcome.kind === 'WRONG') return <KernAlert variant="danger" title={t(isSecond ? 'signIn.wrongCode.title' : 'signIn.wrong.title')} body={t(isSecond ? 'signIn.wrongCode.body' : 'signIn.wrong.body')} />;
  if (outcome.kind === 'UNREACHABLE') return <KernAlert variant="danger" title={t('problem.OFFLINE.title')} body={t('problem.OFFLINE.body')} />;
  return null;
}
