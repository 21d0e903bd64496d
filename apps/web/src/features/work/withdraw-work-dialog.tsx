import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, hours } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { Work } from './work-choices.js';
import { WithdrawWorkTimeDocument, type HoursWithdrawReason } from './work.generated.js';

const REASONS: readonly HoursWithdrawReason[] = ['WRONG_ENTRY', 'ENTERED_TWICE', 'DID_NOT_TAKE_PLACE', 'OTHER'];

interface WithdrawWorkDialogProps {
  readonly work: Work;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Takes an entry back: asked before, for it cannot be undone. */
export function WithdrawWorkDialog({ work, onClose, onDone }: WithdrawWorkDialogProps): ReactNode {
  const { t } = useTranslation('work');
  const withdraw = useCommand(WithdrawWorkTimeDocument);
  const [reason, setReason] = useState<HoursWithdrawReason>('WRONG_ENTRY');
  const send = async (): Promise<void> => {
    if (await withdraw.send({ workTimeId: work.id, reason })) onDone(t('dialog.withdrawn', { day: day(work.date) }));
  };
  return (
    <Dialog title={t('dialog.withdrawTitle')} onClose={onClose} footer={<KernButton variant="primary" text={t('dialog.withdraw')} disabled={withdraw.isSending} onClick={() => void send()} />}>
      <div className="pv-form">
        <p className="kern-body">{t('dialog.withdrawBody', { what: t(`workType.${work.workType}`), day: day(work.date), hours: hours(work.minutes) })}</p>
        <SelectField label={t('dialog.reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))} onChange={({ target }) => setReason(target.value as HoursWithdrawReason)} />
        <SetbackNote setback={withdraw.setback} />
      </div>
    </Dialog>
  );
}
