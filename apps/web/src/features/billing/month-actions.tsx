import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, money, month as monthName } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextArea } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { MonthAction, MonthFiguresFragment } from './month.generated.js';
import { useMonthAction } from './use-month-action.js';

interface MonthActionsProps {
  readonly month: MonthFiguresFragment;
  readonly onDone: () => void;
}

/** What the person may do with the month now; each asks back, for the whole clearing depends on it. */
export function MonthActions({ month, onDone }: MonthActionsProps): ReactNode {
  const { t } = useTranslation('billing');
  const [asked, setAsked] = useState<MonthAction | null>(null);
  return (
    <>
      {month.nextActions.map((action) => (
        <KernButton key={action} variant={isBackwards(action) ? 'secondary' : 'primary'} text={t(`action.${action}.button`)} onClick={() => setAsked(action)} />
      ))}
      {asked && (
        <ActionDialog
          action={asked}
          month={month}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

const isBackwards = (action: MonthAction): boolean => action === 'SEND_BACK' || action === 'REOPEN_REVIEW';

function ActionDialog({ action, month, onClose, onDone }: MonthActionsProps & { readonly action: MonthAction; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const command = useMonthAction(month, action);
  const needsReason = isBackwards(action);
  const send = async (): Promise<void> => {
    if (needsReason && reason.trim() === '') return setMissing(true);
    if (await command.send(reason.trim())) onDone();
  };
  return (
    <Dialog
      title={t(`action.${action}.title`, { month: monthName(month.period) })}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton variant="primary" text={t(`action.${action}.button`)} disabled={command.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t(`action.${action}.body`)}</p>
        {(action === 'SUBMIT' || action === 'APPROVE' || action === 'CLOSE') && <Signed month={month} />}
        {needsReason && (
          <TextArea
            label={t('action.reason')}
            hint={t('action.reasonHint')}
            rows={3}
            maxLength={2000}
            value={reason}
            error={isMissing && reason.trim() === '' ? t('action.reasonMissing') : null}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}

/** The figures that a signature stands under. */
function Signed({ month }: { readonly month: MonthFiguresFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const figures = [
    [t('totals.SETTLEMENT'), money(month.settlementCents)],
    [t('totals.DIRECT_BILLING'), money(month.directBillingCents)],
    ...month.chargeTotals.map(({ kind, cents }) => [t(`totals.${kind}`), money(cents)]),
    [t('totals.held'), count(month.heldCount ?? 0)],
    ...(month.submittedBy && month.submittedAt ? [[t('action.submittedBy'), `${month.submittedBy.name}, ${day(month.submittedAt.slice(0, 10))}`]] : []),
  ];
  return (
    <dl className="pv-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
