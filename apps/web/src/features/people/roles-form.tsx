import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { SetRolesDocument } from './people.generated.js';
import type { Person } from './person-table.js';
import { RoleFields, type RoleWish } from './role-fields.js';

/** Other roles for somebody; they hold at once. */
export function RolesForm({ person, onClose, onSet }: { readonly person: Person; readonly onClose: () => void; readonly onSet: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const command = useCommand(SetRolesDocument);
  const [wish, setWish] = useState<RoleWish>({ roles: person.roles, signingRight: person.signingRight });
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setError(wish.roles.length === 0 ? t('roles.missing') : null);
    if (wish.roles.length > 0 && (await command.send({ personId: person.id, roles: [...wish.roles], signingRight: wish.signingRight }))) onSet();
  };
  return (
    <Dialog title={t('roles.title', { name: person.name })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <RoleFields wish={wish} onChange={setWish} error={error} />
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('roles.submit')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
