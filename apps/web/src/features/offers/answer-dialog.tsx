import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AcceptSeatRequestDocument, DeclineSeatRequestDocument, type SeatDeclineReason } from './offers.generated.js';
import type { OpenRequest } from './request-card.js';

const REASONS: readonly SeatDeclineReason[] = ['GROUP_COMPOSITION', 'NEEDS_NOT_MET', 'SEAT_GIVEN_OTHERWISE', 'SESSION_CHANGES', 'STAFFING', 'OTHER'];

interface AnswerDialogProps {
  readonly answer: 'accept' | 'decline';
  readonly request: OpenRequest;
  readonly onClose: () => void;
  readonly onAnswered: () => void;
}

/** Asks back before an answer that others rely on. */
export function AnswerDialog({ answer, request: { reservation }, onClose, onAnswered }: AnswerDialogProps): ReactNode {
  const { t } = useTranslation('offers');
  const form = useId();
  const [reason, setReason] = useState<SeatDeclineReason | ''>('');
  const [isChecked, setChecked] = useState(false);
  const accept = useCommand(AcceptSeatRequestDocument);
  const decline = useCommand(DeclineSeatRequestDocument);
  const isSending = accept.isSending || decline.isSending;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (answer === 'decline' && reason === '') return;
    const reservationId = reservation.id;
    const result = answer === 'accept' ? await accept.send({ reservationId }) : await decline.send({ reservationId, reason: reason as SeatDeclineReason });
    if (result === null) return;
    onClose();
    onAnswered();
  };
  return (
    <Dialog
      title={t(`requests.${answer}Title`, { code: reservation.referralCode })}
      onClose={onClose}
      footer={<KernButton form={form} type="submit" variant="primary" text={t(`requests.${answer}Sure`)} disabled={isSending} />}
    >
      <form id={form} className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="kern-body">{t(`requests.${answer}Body`, { group: reservation.offer.title })}</p>
        {answer === 'decline' && (
          <SelectField
            label={t('requests.reason')}
            hint={t('requests.reasonHint')}
            value={reason}
            error={isChecked && reason === '' ? t('requests.reasonMissing') : null}
            options={[{ value: '', text: t('cancel.choose') }, ...REASONS.map((value) => ({ value, text: t(`requests.reasons.${value}`) }))]}
            onChange={({ target }) => setReason(target.value as SeatDeclineReason | '')}
          />
        )}
        <SetbackNote setback={accept.setback ?? decline.setback} />
      </form>
    </Dialog>
  );
}
