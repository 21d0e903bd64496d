import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { IdentityOfCase } from './identity-dialog.js';
import { RecordCaseIdentityDocument } from './referral.generated.js';

const PARTS = ['givenNames', 'familyName', 'street', 'postalCode', 'town', 'phone', 'email'] as const;
type Part = (typeof PARTS)[number];
type Typed = Readonly<Record<Part, string>>;

const NOBODY: Typed = { givenNames: '', familyName: '', street: '', postalCode: '', town: '', phone: '', email: '' };
const LONGEST: Readonly<Record<Part, number>> = { givenNames: 100, familyName: 100, street: 200, postalCode: 10, town: 100, phone: 40, email: 254 };
const MOST_GUARDIANS = 4;

const typed = (person: IdentityOfCase['guardians'][number]): Typed => Object.fromEntries(PARTS.map((part) => [part, person[part] ?? ''])) as Typed;
const sent = (person: Typed) => ({
  givenNames: person.givenNames.trim(),
  familyName: person.familyName.trim(),
  ...Object.fromEntries(PARTS.slice(2).map((part) => [part, person[part].trim() === '' ? null : person[part].trim()])),
});
const isNamed = ({ givenNames, familyName }: Typed): boolean => givenNames.trim() !== '' && familyName.trim() !== '';

interface IdentityFormProps {
  readonly referralId: string;
  readonly identity: IdentityOfCase | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Who the case is, to be sealed; what was recorded before is replaced as a whole. */
export function IdentityForm({ referralId, identity, onCancel, onDone }: IdentityFormProps): ReactNode {
  const { t } = useTranslation('referral');
  const [young, setYoung] = useState<Typed>(identity === null ? NOBODY : typed(identity.youngPerson));
  const [dateOfBirth, setDateOfBirth] = useState(identity?.youngPerson.dateOfBirth ?? '');
  const [guardians, setGuardians] = useState<readonly Typed[]>(identity === null ? [NOBODY] : identity.guardians.map(typed));
  const [isChecked, setChecked] = useState(false);
  const record = useCommand(RecordCaseIdentityDocument);
  const isWhole = isNamed(young) && dateOfBirth !== '' && guardians.every(isNamed);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!isWhole) return;
    const done = await record.send({ referralId, revision: identity?.revision ?? 0, youngPerson: { ...sent(young), dateOfBirth }, guardians: guardians.map(sent) });
    if (done) onDone();
  };
  return (
    <form className="pv-stack" autoComplete="off" noValidate onSubmit={(event) => void send(event)}>
      <fieldset className="kern-fieldset pv-rows">
        <legend className="kern-label">{t('identity.youngPerson')}</legend>
        <PersonFields person={young} isChecked={isChecked} onChange={setYoung} />
        <TextField type="date" max={today()} label={t('identity.field.dateOfBirth')} hint={t('identity.birthHint')} value={dateOfBirth} error={isChecked && dateOfBirth === '' ? t('problem.MISSING') : null} onChange={({ target }) => setDateOfBirth(target.value)} />
      </fieldset>
      {guardians.map((guardian, index) => (
        <fieldset className="kern-fieldset pv-rows" key={index}>
          <legend className="kern-label">{t('identity.guardian', { number: index + 1 })}</legend>
          <PersonFields person={guardian} isChecked={isChecked} onChange={(person) => setGuardians(guardians.map((one, at) => (at === index ? person : one)))} />
          <KernButton variant="tertiary" text={t('remove')} aria-label={t('identity.removeGuardian', { number: index + 1 })} onClick={() => setGuardians(guardians.filter((_, at) => at !== index))} />
        </fieldset>
      ))}
      {guardians.length < MOST_GUARDIANS && (
        <div className="pv-actions">
          <KernButton variant="secondary" text={t('identity.addGuardian')} onClick={() => setGuardians([...guardians, NOBODY])} />
        </div>
      )}
      <SetbackNote setback={record.setback} />
      <div className="pv-actions">
        <KernButton variant="primary" type="submit" text={t('identity.seal')} disabled={record.isSending} />
        <KernButton variant="secondary" text={t('cancel')} onClick={onCancel} />
      </div>
    </form>
  );
}

interface PersonFieldsProps {
  readonly person: Typed;
  readonly isChecked: boolean;
  readonly onChange: (person: Typed) => void;
}

function PersonFields({ person, isChecked, onChange }: PersonFieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  return (
    <div className="pv-pair">
      {PARTS.map((part, index) => (
        <TextField
          key={part}
          type={part === 'email' ? 'email' : 'text'}
          label={t(`identity.field.${part}`)}
          optional={index > 1}
          autoComplete="off"
          maxLength={LONGEST[part]}
          value={person[part]}
          error={isChecked && index < 2 && person[part].trim() === '' ? t('problem.MISSING') : null}
          onChange={({ target }) => onChange({ ...person, [part]: target.value })}
        />
      ))}
    </div>
  );
}
