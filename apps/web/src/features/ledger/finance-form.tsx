import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { SetbackNote } from '../../shared/ui/notes.js';

/** What every part of the invoice data is given. */
export interface PartProps {
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

interface FinanceFormProps extends PartProps {
  /** Whether it can be sent as it is; what is wrong stands at the fields once somebody has tried. */
  readonly isRight: boolean;
  readonly onTried: () => void;
  readonly send: () => Promise<boolean>;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  readonly children: ReactNode;
}

/** A part that is saved by itself; whoever may not change it reads it. */
export function FinanceForm({ mayChange, onSaved, isRight, onTried, send, isSending, setback, children }: FinanceFormProps): ReactNode {
  const { t } = useTranslation('ledger');
  const [isSaved, setSaved] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    onTried();
    if (!isRight || !(await send())) return;
    setSaved(true);
    onSaved();
  };
  return (
    <form className="pv-form pv-wide" onSubmit={(event) => void submit(event)} onChange={() => setSaved(false)} noValidate>
      <fieldset className="pv-checks pv-form pv-wide" disabled={!mayChange}>
        {children}
      </fieldset>
      <SetbackNote setback={setback} />
      {mayChange && <KernButton type="submit" variant="primary" text={t('finance.save')} disabled={isSending} />}
      <p className="kern-body pv-notice" aria-live="polite">
        {isSaved && t('finance.saved')}
      </p>
    </form>
  );
}
