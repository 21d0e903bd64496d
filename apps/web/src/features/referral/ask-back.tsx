import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import './referral-texts.js';

interface AskBackProps {
  readonly title: string;
  /** What it means and what it breaks. */
  readonly body?: string | undefined;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isSending: boolean;
  readonly isDisabled?: boolean;
  readonly setback: Setback | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children?: ReactNode;
}

/** A question before something is done, with what is needed for it. */
export function AskBack({ title, body, confirm, isDanger = false, isSending, isDisabled = false, setback, onClose, onConfirm, children }: AskBackProps): ReactNode {
  const { t } = useTranslation('referral');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton variant={isDanger ? 'danger' : 'primary'} text={confirm} disabled={isSending || isDisabled} onClick={onConfirm} />
        </>
      }
    >
      <div className="pv-stack">
        {body !== undefined && <p className="kern-body">{body}</p>}
        {children}
        <SetbackNote setback={setback} />
      </div>
    </Dialog>
  );
}
