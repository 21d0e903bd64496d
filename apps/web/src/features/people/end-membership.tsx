import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { NetworkMember } from './membership-table.js';
import { EndNetworkMembershipDocument, LeaveNetworkDocument } from './network.generated.js';

interface EndMembershipProps {
  readonly member: NetworkMember;
  /** The agency ends it; else the host leaves. */
  readonly isAgency: boolean;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** The last day of a membership, which both sides give notice of. */
export function EndMembership({ member, isAgency, onClose, onEnded }: EndMembershipProps): ReactNode {
  const { t } = useTranslation('people');
  const end = useCommand(EndNetworkMembershipDocument);
  const leave = useCommand(LeaveNetworkDocument);
  const command = isAgency ? end : leave;
  const [error, setError] = useState<string | null>(null);
  const name = isAgency ? member.provider.name : member.agency.name;
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const lastDay = String(new FormData(event.currentTarget).get('lastDay') ?? '');
    const fits = lastDay >= today();
    setError(fits ? null : t('end.unfit'));
    if (fits && (await command.send({ membershipId: member.id, lastDay }))) onEnded();
  };
  return (
    <Dialog title={t(isAgency ? 'end.agencyTitle' : 'end.hostTitle', { name })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('end.body')}</p>
        <TextField name="lastDay" type="date" label={t('end.lastDay')} hint={t('end.hint', { count: member.noticeDays })} min={today()} error={error} required />
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t(isAgency ? 'end.agency' : 'end.host')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
