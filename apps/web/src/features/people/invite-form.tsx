import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { InvitePersonDocument } from './people.generated.js';
import { RoleFields, type RoleWish } from './role-fields.js';

/** Somebody is invited by mail; the roles begin when the invitation is accepted. */
export function InviteForm({ onInvited, onClose }: { readonly onInvited: (email: string) => void; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const command = useCommand(InvitePersonDocument);
  const [wish, setWish] = useState<RoleWish>({ roles: [], signingRight: false });
  const [errors, setErrors] = useState<Partial<Record<'email' | 'roles', string>>>({});
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get('email') ?? '').trim();
    const found = { ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email: t('invite.unfit') }), ...(wish.roles.length === 0 && { roles: t('roles.missing') }) };
    setErrors(found);
    if (found.email) return form.querySelector<HTMLInputElement>('[name=email]')?.focus();
    if (Object.keys(found).length === 0 && (await command.send({ email, roles: [...wish.roles], signingRight: wish.signingRight }))) onInvited(email);
  };
  return (
    <Dialog title={t('invite.open')} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <TextField name="email" type="email" label={t('invite.email')} hint={t('invite.hint')} error={errors.email} autoComplete="off" required autoFocus />
        <RoleFields wish={wish} onChange={setWish} error={errors.roles ?? null} />
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('invite.submit')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
