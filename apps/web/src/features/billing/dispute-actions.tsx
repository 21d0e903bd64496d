import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, day, money, sumOfCents, typedEuros } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { CheckField, TextArea, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { DisputeDetailFragment } from './disputes.generated.js';
import { useDisputeMove, type DisputeMove } from './use-dispute-move.js';

/** What can be done, in the order of a talk: agree, propose, refuse, hand on, take back. */
const MOVES: readonly DisputeMove[] = ['ACCEPT', 'ACCEPT_PART', 'PROPOSE', 'CONFIRM_RULING', 'PROPOSE_RULING', 'REJECT', 'ESCALATE', 'WITHDRAW', 'DROP_LINES'];
const WITH_AMOUNTS: readonly DisputeMove[] = ['ACCEPT_PART', 'PROPOSE', 'PROPOSE_RULING'];

const key = ({ sessionId, reservationId }: { readonly sessionId: string; readonly reservationId: string }): string => `${sessionId}.${reservationId}`;

/** What the person may do about a dispute now. */
export function DisputeActions({ dispute }: { readonly dispute: DisputeDetailFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const [asked, setAsked] = useState<DisputeMove | null>(null);
  const open = dispute.lines.filter(({ state }) => state === 'OPEN');
  // Some of one line is all of it.
  const moves = MOVES.filter((move) => dispute.nextActions.includes(move) && (move !== 'DROP_LINES' || open.length > 1));
  return (
    <div className="pv-actions">
      {moves.map((move, index) => (
        <KernButton key={move} variant={index === 0 ? 'primary' : 'secondary'} text={t(`dispute.move.${move}.button`)} onClick={() => setAsked(move)} />
      ))}
      {asked && <MoveDialog dispute={dispute} move={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function MoveDialog({ dispute, move, onClose }: { readonly dispute: DisputeDetailFragment; readonly move: DisputeMove; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const lines = dispute.lines.filter(({ state }) => state === 'OPEN');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(lines.map((line) => [key(line), typedEuros(line.proposedCents ?? line.lineCents)])));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useDisputeMove(dispute, move);
  const hasAmounts = WITH_AMOUNTS.includes(move);
  const priced = lines.map((line) => ({ line, cents: centsOf(amounts[key(line)] ?? '') }));
  const send = async (): Promise<void> => {
    setTried(true);
    if (hasAmounts && priced.some(({ cents }) => cents === null)) return;
    if (move === 'DROP_LINES' && dropped.size === 0) return;
    const inputs = move === 'DROP_LINES' ? lines.filter((line) => dropped.has(key(line))).map(({ sessionId, reservationId }) => ({ sessionId, reservationId, cents: '0' })) : priced.map(({ line: { sessionId, reservationId }, cents }) => ({ sessionId, reservationId, cents: cents ?? '0' }));
    if (await command.send(inputs, text.trim() === '' ? null : text.trim())) onClose();
  };
  return (
    <Dialog
      title={t(`dispute.move.${move}.button`)}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton variant="primary" text={t(`dispute.move.${move}.button`)} disabled={command.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t(`dispute.move.${move}.body`)}</p>
        {(move === 'ACCEPT' || move === 'CONFIRM_RULING') && <p className="pv-product">{t('dispute.signs', { amount: money(sumOfCents(lines.map(({ proposedCents, claimedCents }) => proposedCents ?? claimedCents))) })}</p>}
        {hasAmounts &&
          priced.map(({ line, cents }) => (
            <TextField
              key={key(line)}
              label={t('dispute.should', { day: day(line.date), offer: line.offerCode, case: line.referralCode })}
              hint={t('dispute.billedAndClaimed', { billed: money(line.lineCents), claimed: money(line.claimedCents) })}
              inputMode="decimal"
              value={amounts[key(line)] ?? ''}
              error={isTried && cents === null ? t('dispute.amountWrong') : null}
              onChange={({ target }) => setAmounts((before) => ({ ...before, [key(line)]: target.value }))}
            />
          ))}
        {move === 'DROP_LINES' && (
          <fieldset className="kern-fieldset">
            <legend className="kern-label">{t('dispute.dropWhich')}</legend>
            {lines.map((line) => (
              <CheckField
                key={key(line)}
                label={t('dispute.should', { day: day(line.date), offer: line.offerCode, case: line.referralCode })}
                checked={dropped.has(key(line))}
                onChange={({ target }) => setDropped((before) => (target.checked ? new Set([...before, key(line)]) : new Set([...before].filter((one) => one !== key(line)))))}
              />
            ))}
            {isTried && dropped.size === 0 && <p className="kern-error">{t('dispute.dropNone')}</p>}
          </fieldset>
        )}
        <TextArea label={t('dispute.text')} hint={t('dispute.textHint')} optional rows={3} maxLength={2000} value={text} onChange={({ target }) => setText(target.value)} />
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
