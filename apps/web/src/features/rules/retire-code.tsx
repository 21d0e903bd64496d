import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { OfferCode } from './codes-page.js';
import { RetireOfferCodeDocument, type OfferCodeList } from './rules.generated.js';

interface RetireCodeProps {
  readonly list: OfferCodeList;
  readonly code: OfferCode;
  readonly onClose: () => void;
  readonly onRetired: () => void;
}

/** A word that is chosen no more; what carries it keeps it. */
export function RetireCode({ list, code, onClose, onRetired }: RetireCodeProps): ReactNode {
  const { t } = useTranslation('rules');
  const retire = useCommand(RetireOfferCodeDocument);
  const send = async (): Promise<void> => {
    if (await retire.send({ list, code: code.code })) onRetired();
  };
  return (
    <Dialog
      title={t('codes.retireOf', { code: code.code })}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="primary" text={t('codes.retire')} disabled={retire.isSending} onClick={() => void send()} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </>
      }
    >
      <p className="kern-body">{t('codes.retireBody')}</p>
      <div aria-live="polite">
        <SetbackNote setback={retire.setback} />
      </div>
    </Dialog>
  );
}
