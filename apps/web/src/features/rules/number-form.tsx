import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';

export interface NumberRule<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

interface NumberFormProps<Name extends string> {
  readonly title: string;
  readonly lead: string;
  readonly rules: readonly NumberRule<Name>[];
  readonly mayWrite: boolean;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  /** Answers whether it was taken. */
  readonly onSave: (values: Readonly<Record<Name, number>>, form: FormData) => Promise<boolean>;
  /** What there is to choose beside the numbers. */
  readonly children?: ReactNode;
}

/** Rules that are whole numbers within bounds; whoever may not set them reads them. */
export function NumberForm<Name extends string>({ title, lead, rules, mayWrite, isSending, setback, onSave, children }: NumberFormProps<Name>): ReactNode {
  const { t } = useTranslation('rules');
  const [errors, setErrors] = useState<readonly Name[]>([]);
  const [isSaved, setSaved] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(rules.map(({ name }) => [name, Number(form.get(name))])) as Record<Name, number>;
    const unfit = rules.filter(({ name, least, most }) => !Number.isInteger(values[name]) || values[name] < least || values[name] > most).map(({ name }) => name);
    setErrors(unfit);
    setSaved(unfit.length === 0 && (await onSave(values, form)));
  };
  return (
    <Section title={title}>
      <p className="kern-body pv-page__lead">{lead}</p>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)} onChange={() => setSaved(false)}>
        {rules.map(({ name, label, hint, value, least, most }) => (
          <TextField
            key={name}
            name={name}
            type="number"
            inputMode="numeric"
            label={label}
            hint={t('bounds', { hint, least, most })}
            defaultValue={value}
            min={least}
            max={most}
            readOnly={!mayWrite}
            error={errors.includes(name) ? t('outOfBounds', { least, most }) : null}
          />
        ))}
        {children}
        <div aria-live="polite">
          <SetbackNote setback={setback} />
          {isSaved && <KernAlert variant="success" title={t('saved')} body={t('savedBody')} />}
        </div>
        {mayWrite && <KernButton type="submit" variant="primary" text={t('save')} disabled={isSending} />}
      </form>
    </Section>
  );
}
