import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import type { Application } from './application-page.js';
import { GrantCertificateDocument } from './certification.generated.js';
import { CommandNote } from './command-note.js';

type Errors = Partial<Record<'validFrom' | 'validTo' | 'number' | 'conditions', string>>;

/** Grants it as the host wants it, or for other days; conditions one a line. */
export function GrantForm({ application, onRefuse }: { readonly application: Application; readonly onRefuse: () => void }): ReactNode {
  const { t } = useTranslation('certification');
  const grant = useCommand(GrantCertificateDocument);
  const [errors, setErrors] = useState<Errors>({});
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const text = (name: keyof Errors): string => String(values.get(name) ?? '').trim();
    const [validFrom, validTo, number] = [text('validFrom'), text('validTo'), text('number')];
    const conditions = text('conditions')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const found: Errors = {
      ...(validFrom === '' && { validFrom: t('grant.from.missing') }),
      ...(validTo !== '' && validTo < validFrom && { validTo: t('grant.to.unfit') }),
      ...(number.length > 100 && { number: t('grant.number.unfit') }),
      ...(conditions.length > 50 && { conditions: t('grant.conditions.unfit') }),
    };
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    await grant.send({ certificationId: application.id, validFrom, validTo: validTo === '' ? null : validTo, ...(number !== '' && { number }), ...(conditions.length > 0 && { conditions }) });
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField name="validFrom" type="date" label={t('grant.from.label')} defaultValue={application.wantedFrom} error={errors.validFrom} required />
      <TextField name="validTo" type="date" label={t('grant.to.label')} hint={t('grant.to.hint')} defaultValue={application.wantedTo ?? ''} error={errors.validTo} optional />
      <TextField name="number" label={t('grant.number.label')} error={errors.number} optional />
      <TextArea name="conditions" label={t('grant.conditions.label')} hint={t('grant.conditions.hint')} error={errors.conditions} rows={4} optional />
      <CommandNote setback={grant.setback} />
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('grant.submit')} disabled={grant.isSending} />
        <KernButton variant="secondary" text={t('grant.refuse')} onClick={onRefuse} />
      </div>
    </form>
  );
}
