import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, money, month as monthName } from '../../app/format.js';
import { CheckField as ChoiceField, ChoiceGroup } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { BankEntry, Fitting } from './fitting-items.js';
import { AssignBankEntryDocument } from './ledger.generated.js';
import { commonOf, partnerOf, spread } from './sides.js';
import { SpreadList } from './spread-list.js';

interface AssignDialogProps {
  readonly entry: BankEntry;
  readonly fitting: readonly Fitting[];
  readonly ownId: string;
  readonly onClose: (said: string | null) => void;
}

/** Says which items an entry of the statement pays. */
export function AssignDialog({ entry, fitting, ownId, onClose }: AssignDialogProps): ReactNode {
  const { t } = useTranslation('ledger');
  const likely = fitting[0]?.fit ? fitting[0].item.id : null;
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set(likely === null ? [] : [likely]));
  const [isTried, setTried] = useState(false);
  const [isAnother, setAnother] = useState(false);
  const command = useCommand(AssignBankEntryDocument);
  const chosen = fitting.filter(({ item }) => chosenIds.has(item.id)).map(({ item }) => item);
  const common = commonOf(chosen, ownId);
  const cents = entry.cents.replace(/^-/, '');
  const parts = spread(cents, chosen);
  const error = chosen.length === 0 ? t('bank.assign.none') : common.kind === 'NOTHING' ? t('items.chooseSame') : null;
  const assign = async (): Promise<void> => {
    setTried(true);
    if (common.kind === 'NOTHING' || error !== null) return;
    const items = parts.parts.map(({ item, cents: part }) => ({ itemId: item.id, cents: part }));
    if (await command.send({ bankEntryId: entry.id, agencyId: common.agency.id, counterpartId: common.partner.id, items, isAnother: isAnother ? true : null })) onClose(t('bank.assign.done', { amount: money(cents), partner: common.partner.name }));
  };
  const toggle = (id: string): void => setChosenIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  return (
    <Dialog
      title={t('bank.assign.title', { amount: money(entry.cents) })}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(null)} />
          <KernButton variant="primary" text={t('bank.assign.button')} disabled={command.isSending || fitting.length === 0} onClick={() => void assign()} />
        </>
      }
    >
      <div className="pv-dialog">
        {fitting.length === 0 ? (
          <p className="kern-body">{t('bank.assign.nothingOpen')}</p>
        ) : (
          <ChoiceGroup legend={t('bank.assign.which')} hint={t('bank.assign.hint')} error={isTried ? error : null}>
            {fitting.map(({ item, fit }) => (
              <ChoiceField
                key={item.id}
                label={t('bank.assign.item', { amount: money(item.openCents), partner: partnerOf(item, ownId).name, month: item.period === null ? t('items.noMonth') : monthName(item.period) })}
                hint={[t('bank.assign.due', { day: day(item.dueOn) }), ...(fit === null ? [] : [t(`bank.fit.${fit}`)])].join(' · ')}
                checked={chosenIds.has(item.id)}
                onChange={() => toggle(item.id)}
              />
            ))}
          </ChoiceGroup>
        )}
        {chosen.length > 0 && error === null && <SpreadList of={parts} />}
        {fitting.length > 0 && <ChoiceField label={t('bank.assign.another')} hint={t('bank.assign.anotherHint')} checked={isAnother} onChange={({ target }) => setAnother(target.checked)} />}
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
