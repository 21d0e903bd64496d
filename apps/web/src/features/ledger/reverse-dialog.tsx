import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextArea } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ReverseBookingDocument } from './ledger.generated.js';

interface ReverseDialogProps {
  readonly entryId: string;
  /** Of which booking one is asked. */
  readonly what: string;
  readonly onClose: (said: string | null) => void;
}

/** Asks back before a booking is taken back, and why: the other side reads it. */
export function ReverseDialog({ entryId, what, onClose }: ReverseDialogProps): ReactNode {
  const { t } = useTranslation('ledger');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand(ReverseBookingDocument);
  const send = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await command.send({ entryId, reason: reason.trim() })) onClose(t('reverse.done', { what }));
  };
  return (
    <Dialog
      title={t('reverse.title')}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(null)} />
          <KernButton variant="primary" text={t('reverse.button')} disabled={command.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">
          <strong>{what}</strong>
        </p>
        <p className="kern-body">{t('reverse.body')}</p>
        <TextArea label={t('reverse.reason')} hint={t('reverse.reasonHint')} rows={3} maxLength={500} value={reason} error={isTried && reason.trim() === '' ? t('reverse.reasonMissing') : null} onChange={({ target }) => setReason(target.value)} />
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
