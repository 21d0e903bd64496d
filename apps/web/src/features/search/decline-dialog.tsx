import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SelectField } from '../../shared/ui/field.js';
import { AskBack } from '../referral/ask-back.js';
import { DeclineOfferDocument, type DeclineReason } from './widening.generated.js';

const REASONS: readonly DeclineReason[] = ['FAMILY_DECLINED', 'GROUP_DOES_NOT_SUIT', 'TIMES', 'TOO_FAR_IN_PRACTICE', 'HOST_DECLINED', 'OTHER'];

interface DeclineDialogProps {
  readonly referralId: string;
  readonly offer: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Asks why an offer is not taken for this case. */
export function DeclineDialog({ referralId, offer, onClose, onDone }: DeclineDialogProps): ReactNode {
  const { t } = useTranslation('search');
  const [reason, setReason] = useState<DeclineReason>('FAMILY_DECLINED');
  const decline = useCommand(DeclineOfferDocument);
  const send = async (): Promise<void> => {
    if (await decline.send({ referralId, offerId: offer.id, reason })) onDone(t('decline.done', { offer: offer.title }));
  };
  return (
    <AskBack title={t('decline.title', { offer: offer.title })} body={t('decline.body')} confirm={t('decline.action')} isSending={decline.isSending} setback={decline.setback} onClose={onClose} onConfirm={() => void send()}>
      <SelectField label={t('decline.reason')} value={reason} options={REASONS.map((value) => ({ value, text: t(`declined.${value}`) }))} onChange={({ target }) => setReason(target.value as DeclineReason)} />
    </AskBack>
  );
}
