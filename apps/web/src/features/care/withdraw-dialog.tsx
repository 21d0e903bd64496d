import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, hours } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { WithdrawCareContactDocument, type ContactFragment, type HoursWithdrawReason } from './course.generated.js';

const REASONS: readonly HoursWithdrawReason[] = ['ENTERED_TWICE', 'WRONG_ENTRY', 'DID_NOT_TAKE_PLACE', 'OTHER'];

interface WithdrawDialogProps {
  readonly contact: ContactFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a contact back: asked before, for it cannot be undone. */
export function WithdrawDialog({ contact, onClose, onDone }: WithdrawDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const withdraw = useCommand(WithdrawCareContactDocument);
  const [reason, setReason] = useState<HoursWithdrawReason>('WRONG_ENTRY');
  const send = async (): Promise<void> => {
    if (await withdraw.send({ contactId: contact.id, reason })) onDone();
  };
  return (
    <Dialog title={t('contact.withdrawTitle')} onClose={onClose}>
      <div className="pv-form">
        <p className="kern-body">{t('contact.withdrawBody', { what: t(`kind.${contact.kind}`), day: day(contact.date), hours: hours(contact.minutes) })}</p>
        <SelectField label={t('contact.reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`withdrawReason.${value}`) }))} onChange={({ target }) => setReason(target.value as HoursWithdrawReason)} />
        <SetbackNote setback={withdraw.setback} />
        <div className="pv-actions">
          <KernButton variant="primary" text={t('contact.withdraw')} disabled={withdraw.isSending} onClick={() => void send()} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
