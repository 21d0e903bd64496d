import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { centsOf, money, typedEuros } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { CheckField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { RecordPaymentDocument, type OpenItemFragment } from './ledger.generated.js';
import { openSum, partnerOf, sideOf, spread } from './sides.js';
import { SpreadList } from './spread-list.js';

interface PaymentDialogProps {
  /** Of the same two and one direction. */
  readonly items: readonly OpenItemFragment[];
  readonly ownId: string;
  /** With what to say of it; null: nothing was recorded. */
  readonly onClose: (said: string | null) => void;
}

/** Money that went from one to the other, and which items it settles. */
export function PaymentDialog({ items, ownId, onClose }: PaymentDialogProps): ReactNode {
  const { t } = useTranslation('ledger');
  const isOwed = sideOf(items[0]!, ownId) === 'OWED';
  const partner = partnerOf(items[0]!, ownId);
  const references = new Set(items.map(({ reference }) => reference));
  const [amount, setAmount] = useState(typedEuros(openSum(items)));
  const [paidOn, setPaidOn] = useState(today());
  const [reference, setReference] = useState(references.size === 1 ? (items[0]!.reference ?? '') : '');
  const [isAnother, setAnother] = useState(false);
  const [isTried, setTried] = useState(false);
  const command = useCommand(RecordPaymentDocument);
  const isKnown = command.setback !== null && 'refused' in command.setback && command.setback.refused.__typename === 'PaymentKnown';
  const cents = centsOf(amount);
  const parts = cents === null ? null : spread(cents, items);
  const amountError = amountProblem(cents, openSum(items), isOwed);
  const dayError = paidOn === '' || paidOn > today() ? t('payment.dayWrong') : null;

  const send = async (): Promise<void> => {
    setTried(true);
    if (cents === null || parts === null || amountError !== null || dayError !== null) return;
    const recorded = await command.send({
      agencyId: items[0]!.agency.id,
      counterpartId: partner.id,
      direction: isOwed ? 'RECEIVED' : 'PAID',
      cents,
      paidOn,
      reference: reference.trim() === '' ? null : reference.trim(),
      items: parts.parts.map((part) => ({ itemId: part.item.id, cents: part.cents })),
      isAnother: isKnown && isAnother ? true : null,
    });
    if (recorded) onClose(t(recorded.creditCents === '0' ? 'payment.done' : 'payment.doneWithCredit', { amount: money(cents), credit: money(recorded.creditCents), partner: partner.name }));
  };
  return (
    <Dialog
      title={t(isOwed ? 'payment.received' : 'payment.paid', { partner: partner.name })}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(null)} />
          <KernButton variant="primary" text={t('payment.record')} disabled={command.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t(isOwed ? 'payment.receivedBody' : 'payment.paidBody', { partner: partner.name })}</p>
        <div className="pv-form">
          <TextField label={t('payment.amount')} inputMode="decimal" autoComplete="off" value={amount} error={isTried && amountError !== null ? t(amountError) : null} onChange={({ target }) => setAmount(target.value)} />
          <TextField label={t('payment.day')} type="date" max={today()} value={paidOn} error={isTried ? dayError : null} onChange={({ target }) => setPaidOn(target.value)} />
          <TextField label={t('payment.reference')} hint={t('payment.referenceHint')} optional maxLength={140} autoComplete="off" value={reference} onChange={({ target }) => setReference(target.value)} />
        </div>
        {parts !== null && amountError === null && <SpreadList of={parts} />}
        <SetbackNote setback={command.setback} />
        {isKnown && <CheckField label={t('payment.another')} checked={isAnother} onChange={({ target }) => setAnother(target.checked)} />}
      </div>
    </Dialog>
  );
}

/** Whoever pays more than is open has to ask for it; whoever has received more records it, and the rest is a credit. */
function amountProblem(cents: string | null, open: string, isOwed: boolean): 'payment.amountWrong' | 'payment.tooMuch' | null {
  if (cents === null || cents === '0') return 'payment.amountWrong';
  return !isOwed && BigInt(cents) > BigInt(open) ? 'payment.tooMuch' : null;
}
