import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { centsOf, day, money, typedEuros } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField, TextArea, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { OpenDisputeDocument, type DisputeReason, type LineFragment } from './lines.generated.js';
import type { MonthKey } from './month-address.js';

const REASONS: readonly DisputeReason[] = ['ATTENDANCE_WRONG', 'RATE_WRONG', 'QUANTITY_WRONG', 'DOUBLE', 'NOT_OUR_CASE', 'OTHER'];

interface DisputeDialogProps {
  readonly of: MonthKey;
  readonly agencyId: string;
  readonly lines: readonly LineFragment[];
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

/** Disputes lines: why, and what each should be. */
export function DisputeDialog({ of, agencyId, lines, onClose, onOpened }: DisputeDialogProps): ReactNode {
  const { t } = useTranslation('billing');
  const [openedId, setOpenedId] = useState<string | null>(null);
  return (
    <Dialog title={t('dispute.open')} onClose={onClose}>
      {openedId === null ? (
        <DisputeForm
          {...{ of, agencyId, lines, onClose }}
          onOpened={(id) => {
            setOpenedId(id);
            onOpened();
          }}
        />
      ) : (
        <div className="pv-dialog" role="status">
          <KernAlert variant="success" title={t('dispute.opened')} body={t('dispute.openedBody')} />
          <Link to="/einsprueche/$id" params={{ id: openedId }} className="kern-link">
            {t('dispute.toIt')}
          </Link>
        </div>
      )}
    </Dialog>
  );
}

function DisputeForm({ of, agencyId, lines: chosen, onClose, onOpened }: Omit<DisputeDialogProps, 'onOpened'> & { readonly onOpened: (id: string) => void }): ReactNode {
  const { t } = useTranslation('billing');
  const [lines] = useState(chosen);
  const [reason, setReason] = useState<DisputeReason>('ATTENDANCE_WRONG');
  const [text, setText] = useState('');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(lines.map(({ id, cents }) => [id, typedEuros(cents)])));
  const [isTried, setTried] = useState(false);
  const open = useCommand(OpenDisputeDocument);
  const isTextMissing = reason === 'OTHER' && text.trim() === '';
  const claims = lines.map((line) => ({ line, cents: centsOf(amounts[line.id] ?? '') }));
  const send = async (): Promise<void> => {
    setTried(true);
    if (isTextMissing || claims.some(({ cents }) => cents === null)) return;
    const opened = await open.send({
      agencyId,
      period: of.period,
      reason,
      text: text.trim() === '' ? null : text.trim(),
      lines: claims.map(({ line, cents }) => ({ sessionId: line.session!.id, reservationId: line.reservationId, cents: cents! })),
    });
    if (opened) onOpened(opened.id);
  };
  return (
    <form
      className="pv-dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="kern-body">{t('dispute.explained')}</p>
      <SelectField label={t('dispute.reasonLabel')} value={reason} onChange={({ target }) => setReason(target.value as DisputeReason)} options={REASONS.map((value) => ({ value, text: t(`dispute.reason.${value}`) }))} />
      {claims.map(({ line, cents }) => (
        <TextField
          key={line.id}
          label={t('dispute.should', { day: day(line.date), offer: line.offerCode, case: line.referralCode })}
          hint={t('dispute.billed', { amount: money(line.cents) })}
          inputMode="decimal"
          value={amounts[line.id] ?? ''}
          error={isTried && cents === null ? t('dispute.amountWrong') : null}
          onChange={({ target }) => setAmounts((before) => ({ ...before, [line.id]: target.value }))}
        />
      ))}
      <TextArea
        label={t('dispute.text')}
        hint={t('dispute.textHint')}
        optional={reason !== 'OTHER'}
        rows={3}
        maxLength={2000}
        value={text}
        error={isTried && isTextMissing ? t('dispute.textMissing') : null}
        onChange={({ target }) => setText(target.value)}
      />
      <SetbackNote setback={open.setback} />
      <div className="pv-actions">
        <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
        <KernButton variant="primary" type="submit" text={t('dispute.send')} disabled={open.isSending} />
      </div>
    </form>
  );
}
