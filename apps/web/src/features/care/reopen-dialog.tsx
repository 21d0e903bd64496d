import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ReopenDeadlineDocument, type DeadlineFragment, type DeadlineReopenReason } from './deadlines.generated.js';
import { useDeadlineName } from './deadline-words.js';

const REASONS: readonly DeadlineReopenReason[] = ['NOT_DONE', 'WRONG_DAY', 'WRONG_DEADLINE', 'OTHER'];

interface ReopenDialogProps {
  readonly deadline: DeadlineFragment;
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes back that something is done: it is open again on its old day, and what was counted from it goes. */
export function ReopenDialog({ deadline, code, onClose, onDone }: ReopenDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const name = useDeadlineName();
  const reopen = useCommand(ReopenDeadlineDocument);
  const [reason, setReason] = useState<DeadlineReopenReason>('NOT_DONE');
  const send = async (): Promise<void> => {
    if (await reopen.send({ deadlineId: deadline.id, reason })) onDone();
  };
  return (
    <Dialog title={t('deadline.reopenTitle', { what: name(deadline), code })} onClose={onClose}>
      <div className="pv-form">
        <p className="kern-body">{t('deadline.reopenBody', { due: day(deadline.dueOn) })}</p>
        <SelectField label={t('contact.reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`deadline.reason.${value}`) }))} onChange={({ target }) => setReason(target.value as DeadlineReopenReason)} />
        <SetbackNote setback={reopen.setback} />
        <div className="pv-actions">
          <KernButton variant="primary" text={t('deadline.reopen')} disabled={reopen.isSending} onClick={() => void send()} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
