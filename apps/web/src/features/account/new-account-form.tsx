import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { signIn } from '../../app/session/auth.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { TextField } from '../../shared/ui/field.js';
import { AcceptInvitationDocument } from './account.generated.js';
import { fitsAsPassword, NewPasswordField } from './password-field.js';

interface NewAccountProps {
  readonly token: string;
  /** There is an account with the address already: its owner signs in. */
  readonly onKnown: () => void;
}

type Field = 'email' | 'name' | 'newPassword';

/**
 * Name and password for an account, and the address that was invited, with which one is signed in at once. The service tells nobody whether an
 * address has an account: where signing in fails afterwards, it had one, or the invitation went to another one.
 */
export function NewAccountForm({ token, onKnown }: NewAccountProps): ReactNode {
  const { t } = useTranslation('account');
  const accept = useCommand(AcceptInvitationDocument);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const [acceptedFor, setAcceptedFor] = useState<string | null>(null);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const [email, name, password] = valuesOf(form);
    const found = {
      ...(!/^[^\s@]+@[^\s@]+$/.test(email) && { email: t('email.unfit') }),
      ...((name === '' || name.length > 120) && { name: t('name.unfit') }),
      ...(!fitsAsPassword(password) && { newPassword: t('password.unfit') }),
    };
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    const answered = await accept.send({ token, name, password });
    if (!answered) return;
    const { kind } = await signIn(email, password);
    if (kind === 'SIGNED_IN') location.assign('/');
    else setAcceptedFor(answered.organisationName);
  };

  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField name="email" type="email" label={t('email.label')} hint={t('email.invited')} error={errors.email} autoComplete="username" required />
      <TextField name="name" label={t('name.label')} hint={t('name.hint')} error={errors.name} autoComplete="name" required />
      <NewPasswordField label={t('password.choose')} error={errors.newPassword ?? null} />
      <div aria-live="polite" className="pv-note">
        <SetbackNote setback={accept.setback} />
        {acceptedFor !== null && (
          <>
            <KernAlert variant="warning" title={t('invitation.elsewhere.title')} body={t('invitation.elsewhere.body', { organisation: acceptedFor })} />
            <KernButton variant="secondary" text={t('invitation.known')} onClick={onKnown} />
          </>
        )}
      </div>
      <KernButton type="submit" variant="primary" text={t('invitation.account.submit')} disabled={accept.isSending} />
    </form>
  );
}

function valuesOf(form: HTMLFormElement): [email: string, name: string, password: string] {
  const values = new FormData(form);
  const text = (name: Field): string => String(values.get(name) ?? '');
  return [text('email').trim(), text('name').trim(), text('newPassword')];
}
