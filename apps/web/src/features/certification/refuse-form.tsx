import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextArea } from '../../shared/ui/field.js';
import type { Application } from './application-page.js';
import { RefuseCertificationDocument } from './certification.generated.js';
import { CommandNote } from './command-note.js';

const LONGEST = 4000;

/** Refuses it, with a reason that the host reads. */
export function RefuseForm({ application, onBack }: { readonly application: Application; readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation('certification');
  const refuse = useCommand(RefuseCertificationDocument);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const reasons = String(new FormData(form).get('reasons') ?? '').trim();
    const fits = reasons !== '' && reasons.length <= LONGEST;
    setError(fits ? null : t('refuse.unfit'));
    if (fits) await refuse.send({ certificationId: application.id, reasons });
    else form.querySelector('textarea')?.focus();
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <TextArea name="reasons" label={t('refuse.label')} hint={t('refuse.hint', { host: application.host.name })} error={error} rows={5} required autoFocus />
      <CommandNote setback={refuse.setback} />
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('refuse.submit')} disabled={refuse.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onBack} />
      </div>
    </form>
  );
}
