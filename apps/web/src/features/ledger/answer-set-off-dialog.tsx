import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { money } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AnswerSetOffDocument } from './ledger.generated.js';
import type { SetOff } from './set-offs-page.js';

/** Agrees to a set-off, which books it, or refuses it, which leaves all as it is. */
export function AnswerSetOffDialog({ setOff, onClose }: { readonly setOff: SetOff; readonly onClose: (said: string | null) => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const command = useCommand(AnswerSetOffDocument);
  const amount = money(setOff.cents);
  const answer = async (accepted: boolean): Promise<void> => {
    if (await command.send({ setOffId: setOff.id, accepted })) onClose(t(accepted ? 'setOff.agreed' : 'setOff.refused', { amount }));
  };
  return (
    <Dialog
      title={t('setOff.of', { amount })}
      onClose={() => onClose(null)}
      footer={
        <>
          <KernButton variant="secondary" text={t('setOff.refuse')} disabled={command.isSending} onClick={() => void answer(false)} />
          <KernButton variant="primary" text={t('setOff.agree')} disabled={command.isSending} onClick={() => void answer(true)} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t('setOff.answerBody', { proposer: setOff.proposer.name, amount })}</p>
        <SetbackNote setback={command.setback} />
        {command.setback !== null && 'refused' in command.setback && command.setback.refused.__typename === 'AllocationInvalid' && <p className="kern-body">{t('setOff.outdated', { proposer: setOff.proposer.name })}</p>}
      </div>
    </Dialog>
  );
}
