import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { CancelReservationDocument, DeclineOfferedSeatDocument, type CancellationReason, type OfferDeclineReason } from './seats.generated.js';

const CANCEL: readonly CancellationReason[] = ['OTHER_OFFER', 'FAMILY_DECLINED', 'HOST_DECLINED', 'HELP_ENDED', 'ENTERED_WRONGLY', 'OTHER'];
const DECLINE: readonly OfferDeclineReason[] = ['TIMES_DO_NOT_SUIT', 'TOO_FAR', 'GROUP_DOES_NOT_SUIT', 'OTHER_HELP_FIRST', 'ILLNESS', 'NOT_NOW', 'OTHER'];

interface ReasonDialogProps {
  readonly kind: 'return' | 'decline';
  readonly seat: { readonly id: string; readonly offer: { readonly title: string } };
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Asks back before a seat is given away, and why. */
export function ReasonDialog({ kind, seat, onClose, onDone }: ReasonDialogProps): ReactNode {
  const { t } = useTranslation('seats');
  const [cancelReason, setCancelReason] = useState<CancellationReason>('OTHER_OFFER');
  const [declineReason, setDeclineReason] = useState<OfferDeclineReason>('TIMES_DO_NOT_SUIT');
  const cancel = useCommand(CancelReservationDocument);
  const decline = useCommand(DeclineOfferedSeatDocument);
  const offer = seat.offer.title;
  const isReturn = kind === 'return';
  const send = async (): Promise<void> => {
    const result = isReturn ? await cancel.send({ reservationId: seat.id, reason: cancelReason }) : await decline.send({ reservationId: seat.id, reason: declineReason });
    if (result) onDone(t(isReturn ? 'done.returned' : 'done.declined', { offer }));
  };
  return (
    <Dialog
      title={t(`reason.${kind}Title`)}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('action.cancel')} onClick={onClose} />
          <KernButton variant="danger" text={t(isReturn ? 'action.return' : 'action.decline')} disabled={cancel.isSending || decline.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-stack">
        <p className="kern-body">{t(`reason.${kind}Body`, { offer })}</p>
        {isReturn ? (
          <SelectField
            label={t('reason.label')}
            value={cancelReason}
            onChange={({ target }) => setCancelReason(target.value as CancellationReason)}
            options={CANCEL.map((value) => ({ value, text: t(`reason.cancel.${value}`) }))}
          />
        ) : (
          <SelectField
            label={t('reason.label')}
            value={declineReason}
            onChange={({ target }) => setDeclineReason(target.value as OfferDeclineReason)}
            options={DECLINE.map((value) => ({ value, text: t(`reason.decline.${value}`) }))}
          />
        )}
        <SetbackNote setback={cancel.setback ?? decline.setback} />
      </div>
    </Dialog>
  );
}
