import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { money } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ProposeSetOffDocument, type OpenItemFragment } from './ledger.generated.js';
import { openSum, partnerOf, settable, sideOf } from './sides.js';

interface SetOffDialogProps {
  /** Of the same two, in both directions. */
  readonly items: readonly OpenItemFragment[];
  readonly ownId: string;
  readonly onClose: (said: string | null) => void;
}

/** Proposes to the other side that what each owes the other is set off. */
export function SetOffDialog({ items, ownId, onClose }: SetOffDialogProps): ReactNode {
  const { t } = useTranslation('ledger');
  const command = useCommand(ProposeSetOffDocument);
  const partner = partnerOf(items[0]!, ownId);
  const cents = settable(items, ownId);
  const sums = (['OWES', 'OWED'] as const).map((side) => [t(`side.${side}`), openSum(items.filter((item) => sideOf(item, ownId) === side))] as const);
  const send = async (): Promise<void> => {
    if (await command.send({ itemIds: items.map(({ id }) => id) })) onClose(t('setOff.proposed', { amount: money(cents), partner: partner.name }));
  };
  return (
    <Dialog
      title={t('setOff.title', { partner: partner.name })}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(null)} />
          <KernButton variant="primary" text={t('setOff.propose')} disabled={command.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t('setOff.body', { partner: partner.name })}</p>
        <dl className="pv-figures">
          {[...sums, [t('setOff.amount'), cents] as const].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{money(value)}</dd>
            </div>
          ))}
        </dl>
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
