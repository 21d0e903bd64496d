import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ProposeAttendanceDocument, type AttendanceProposalReason, type AttendanceStatus, type DifferenceFragment } from './differences.generated.js';

const STATUSES: readonly AttendanceStatus[] = ['ATTENDED', 'EXCUSED', 'UNEXCUSED'];
const REASONS: readonly AttendanceProposalReason[] = ['ENTRY_MISTAKEN', 'EXCUSE_CAME_LATER', 'LIST_CHECKED', 'FAMILY_ASKED', 'OTHER'];

interface ProposeDialogProps {
  readonly difference: DifferenceFragment;
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Proposes what both records should say; nothing changes until the other side accepts. */
export function ProposeDialog({ difference, code, onClose, onDone }: ProposeDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const propose = useCommand(ProposeAttendanceDocument);
  const [status, setStatus] = useState<AttendanceStatus | null>(null);
  const [reason, setReason] = useState<AttendanceProposalReason>('LIST_CHECKED');
  const [isTried, setTried] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (status !== null && (await propose.send({ differenceId: difference.id, status, reason }))) onDone();
  };
  return (
    <Dialog title={t('differences.proposeTitle', { code })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('differences.proposeBody')}</p>
        <ChoiceGroup legend={t('differences.status')} error={isTried && status === null ? t('differences.statusMissing') : null}>
          {STATUSES.map((one) => (
            <RadioField key={one} name="status" label={t(`attendance.${one}`)} checked={status === one} onChange={() => setStatus(one)} />
          ))}
        </ChoiceGroup>
        <SelectField label={t('contact.reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`differences.reason.${value}`) }))} onChange={({ target }) => setReason(target.value as AttendanceProposalReason)} />
        <div aria-live="polite">
          <SetbackNote setback={propose.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('differences.propose')} disabled={propose.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
