import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, money } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AssignDialog } from './assign-dialog.js';
import { fittingItems, type BankEntry } from './fitting-items.js';
import { DismissBankEntryDocument, type OpenItemFragment } from './ledger.generated.js';

interface BankEntryCardProps {
  readonly entry: BankEntry;
  /** What the own organisation owes and is owed. */
  readonly items: readonly OpenItemFragment[];
  readonly ownId: string;
  readonly onDone: (said: string) => void;
}

/** An entry of the statement of which nobody has said yet what it is. */
export function BankEntryCard({ entry, items, ownId, onDone }: BankEntryCardProps): ReactNode {
  const { t } = useTranslation('ledger');
  const { has } = useSession();
  const [asked, setAsked] = useState<'ASSIGN' | 'DISMISS' | null>(null);
  const fitting = fittingItems(entry, items, ownId);
  const amount = money(entry.cents);
  const close = (said: string | null): void => {
    setAsked(null);
    if (said !== null) onDone(said);
  };
  return (
    <article className="pv-card" aria-label={t('bank.entry.of', { amount, day: day(entry.bookedOn) })}>
      <div className="pv-bank__head">
        <strong>{t(entry.isReturn ? 'bank.entry.return' : entry.cents.startsWith('-') ? 'bank.entry.out' : 'bank.entry.in', { amount: money(entry.cents.replace(/^-/, '')) })}</strong>
        <span>{t('bank.entry.on', { day: day(entry.bookedOn), statement: entry.statementCode })}</span>
      </div>
      <p className="pv-bank__text kern-body">{entry.counterparty ?? t('bank.entry.noName')}</p>
      {(entry.remittance ?? entry.endToEndId) !== null && <p className="pv-bank__text kern-body kern-body--small">{[entry.remittance, entry.endToEndId].filter((text) => text !== null).join(' · ')}</p>}
      <p className="kern-body kern-body--small">{t(fitting.some(({ fit }) => fit !== null) ? 'bank.entry.suggested' : 'bank.entry.noneSuggested', { count: fitting.filter(({ fit }) => fit !== null).length })}</p>
      {has('BILLING') && (
        <div className="pv-actions">
          <KernButton variant="primary" text={t('bank.assign.button')} aria-label={t('bank.assign.of', { amount })} onClick={() => setAsked('ASSIGN')} />
          <KernButton variant="secondary" text={t('bank.dismiss.button')} aria-label={t('bank.dismiss.of', { amount })} onClick={() => setAsked('DISMISS')} />
        </div>
      )}
      {asked === 'ASSIGN' && <AssignDialog entry={entry} fitting={fitting} ownId={ownId} onClose={close} />}
      {asked === 'DISMISS' && <DismissDialog entry={entry} onClose={close} />}
    </article>
  );
}

function DismissDialog({ entry, onClose }: { readonly entry: BankEntry; readonly onClose: (said: string | null) => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const command = useCommand(DismissBankEntryDocument);
  const dismiss = async (): Promise<void> => {
    if (await command.send({ bankEntryId: entry.id })) onClose(t('bank.dismiss.done'));
  };
  return (
    <Dialog
      title={t('bank.dismiss.title', { amount: money(entry.cents) })}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(null)} />
          <KernButton variant="primary" text={t('bank.dismiss.button')} disabled={command.isSending} onClick={() => void dismiss()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t('bank.dismiss.body')}</p>
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
