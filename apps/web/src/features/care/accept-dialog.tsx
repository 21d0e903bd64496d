import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AcceptAttendanceProposalDocument, type DifferenceFragment } from './differences.generated.js';

interface AcceptDialogProps {
  readonly proposal: NonNullable<DifferenceFragment['proposal']>;
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks before both records are made to say what the other side proposes. */
export function AcceptDialog({ proposal, code, onClose, onDone }: AcceptDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const accept = useCommand(AcceptAttendanceProposalDocument);
  const send = async (): Promise<void> => {
    if (await accept.send({ proposalId: proposal.id })) onDone();
  };
  return (
    <Dialog title={t('differences.acceptTitle', { code })} onClose={onClose}>
      <div className="pv-form">
        <p className="kern-body">{t('differences.acceptBody', { status: t(`attendance.${proposal.status}`) })}</p>
        <SetbackNote setback={accept.setback} />
        <div className="pv-actions">
          <KernButton variant="primary" text={t('differences.accept')} disabled={accept.isSending} onClick={() => void send()} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
