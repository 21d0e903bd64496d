import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { StaySetback } from './stay-setback.js';
import './stays-texts.js';

interface StayDialogProps {
  readonly title: string;
  /** What it means. */
  readonly body: string;
  /** Null: there is nothing to confirm. */
  readonly confirm: string | null;
  readonly isDanger?: boolean;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks for the days, and says what they mean, before a stay is changed. */
export function StayDialog({ title, body, confirm, isDanger = false, isSending, setback, onClose, onConfirm, children }: StayDialogProps): ReactNode {
  const { t } = useTranslation('stays');
  const form = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          {confirm !== null && <KernButton form={form} type="submit" variant={isDanger ? 'danger' : 'primary'} text={confirm} disabled={isSending} />}
        </>
      }
    >
      <form id={form} className="pv-form pv-form--wide" noValidate onSubmit={submit}>
        <p className="kern-body">{body}</p>
        {children}
        <StaySetback setback={setback} />
      </form>
    </Dialog>
  );
}

/** What every one of these dialogs gets. */
export interface StayDialogOf<Of> {
  readonly stay: Of;
  readonly onClose: () => void;
  /** With what is to be said of it. */
  readonly onDone: (said: string) => void;
}
