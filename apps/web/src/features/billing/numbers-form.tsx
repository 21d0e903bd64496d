import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedDocumentNode } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';

type Field = 'paymentDays' | 'firstReminderDays' | 'secondReminderDays' | 'thirdReminderDays' | 'workingDays';

interface NumbersFormProps<Name extends Field, Data extends Record<string, unknown>> {
  readonly command: TypedDocumentNode<Data, { input: Record<Name, number> & { idempotencyKey: string } }>;
  readonly values: Readonly<Record<Name, number>>;
  /** The first field that cannot be; null: all can. */
  readonly problem: (values: Readonly<Record<Name, number>>) => Name | null;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

/** Whole numbers that are saved together. */
export function NumbersForm<Name extends Field, Data extends Record<string, unknown>>({ command: document, values, problem, mayChange, onSaved }: NumbersFormProps<Name, Data>): ReactNode {
  const { t } = useTranslation('billing');
  const names = Object.keys(values) as Name[];
  const [texts, setTexts] = useState(() => Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<Name, string>);
  const [wrong, setWrong] = useState<Name | null>(null);
  const [isSaved, setSaved] = useState(false);
  const command = useCommand(document);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const numbers = Object.fromEntries(names.map((name) => [name, /^\d+$/.test(texts[name].trim()) ? Number(texts[name]) : NaN])) as Record<Name, number>;
    const found = problem(numbers);
    setWrong(found);
    setSaved(false);
    if (found !== null || (await command.send(numbers as never)) === null) return;
    setSaved(true);
    onSaved();
  };
  return (
    <form className="pv-form" onSubmit={(event) => void save(event)} onChange={() => setSaved(false)} noValidate>
      {names.map((name: Field) => (
        <TextField
          key={name}
          label={t(`rules.fields.${name}`)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          readOnly={!mayChange}
          value={texts[name as Name]}
          error={wrong === name ? t(`rules.wrong.${name}`) : null}
          onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
        />
      ))}
      <SetbackNote setback={command.setback} />
      {mayChange && <KernButton type="submit" variant="primary" text={t('rules.save')} disabled={command.isSending} />}
      <p className="kern-body pv-notice" aria-live="polite">
        {isSaved && t('rules.saved')}
      </p>
    </form>
  );
}
