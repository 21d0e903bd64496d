import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { NameDeputyDocument, type AccountQuery } from './account.generated.js';

export type Colleague = NonNullable<AccountQuery['colleagues']>['edges'][number]['node'];

interface NameDeputyProps {
  readonly colleagues: readonly Colleague[];
  /** There are more colleagues than are offered. */
  readonly isCut: boolean;
  readonly onNamed: () => void;
}

type Errors = Partial<Record<'deputyId' | 'from' | 'to', string>>;

/** Names a colleague for a span of days; both days count. */
export function NameDeputyForm({ colleagues, isCut, onNamed }: NameDeputyProps): ReactNode {
  const { t } = useTranslation('account');
  const command = useCommand(NameDeputyDocument);
  const [errors, setErrors] = useState<Errors>({});
  const [isNamed, setNamed] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const [deputyId = '', from = '', to = ''] = ['deputyId', 'from', 'to'].map((name) => String(values.get(name) ?? ''));
    const found: Errors = {
      ...(deputyId === '' && { deputyId: t('deputies.who.missing') }),
      ...((from === '' || from < today()) && { from: t('deputies.from.unfit') }),
      ...((to === '' || to < from) && { to: t('deputies.to.unfit') }),
    };
    setErrors(found);
    setNamed(false);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    if (!(await command.send({ deputyId, from, to }))) return;
    form.reset();
    setNamed(true);
    onNamed();
  };
  if (colleagues.length === 0) return <p className="kern-body">{t('deputies.alone')}</p>;
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <h3 className="kern-heading-small">{t('deputies.name')}</h3>
      <SelectField
        name="deputyId"
        label={t('deputies.who.label')}
        hint={isCut ? t('deputies.who.cut', { count: colleagues.length }) : undefined}
        error={errors.deputyId}
        options={[{ value: '', text: t('choose') }, ...colleagues.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <TextField name="from" type="date" label={t('deputies.from.label')} min={today()} defaultValue={today()} error={errors.from} />
      <TextField name="to" type="date" label={t('deputies.to.label')} min={today()} error={errors.to} />
      <div aria-live="polite">
        {isNamed && <p className="kern-body">{t('deputies.named')}</p>}
        <SetbackNote setback={command.setback} />
      </div>
      <KernButton type="submit" variant="primary" text={t('deputies.submit')} disabled={command.isSending} />
    </form>
  );
}
