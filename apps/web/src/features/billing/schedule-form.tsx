import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { CheckField, SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { SetClearingScheduleDocument, type RulesPageQuery } from './rules.generated.js';

interface ScheduleFormProps {
  readonly schedule: NonNullable<RulesPageQuery['clearingSchedule']>;
  readonly mayChange: boolean;
  readonly onSaved: () => void;
}

const LAST_DAY = 28;
const HOURS = 24;

/** On which day of the month after a month is cleared by itself. */
export function ScheduleForm({ schedule, mayChange, onSaved }: ScheduleFormProps): ReactNode {
  const { t } = useTranslation('billing');
  const [isActive, setActive] = useState(schedule.isActive);
  const [day, setDay] = useState(schedule.day);
  const [hour, setHour] = useState(schedule.hour);
  const [isSaved, setSaved] = useState(false);
  const command = useCommand(SetClearingScheduleDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    if ((await command.send({ isActive, day, hour })) === null) return;
    setSaved(true);
    onSaved();
  };
  return (
    <form className="pv-form" onSubmit={(event) => void save(event)} onChange={() => setSaved(false)}>
      <fieldset className="pv-checks pv-form" disabled={!mayChange}>
        <CheckField label={t('rules.schedule.active')} hint={t('rules.schedule.hint')} checked={isActive} onChange={({ target }) => setActive(target.checked)} />
        <SelectField
          label={t('rules.schedule.day')}
          value={String(day)}
          disabled={!isActive}
          onChange={({ target }) => setDay(Number(target.value))}
          options={Array.from({ length: LAST_DAY }, (_, index) => ({ value: String(index + 1), text: t('rules.schedule.onDay', { day: index + 1 }) }))}
        />
        <SelectField
          label={t('rules.schedule.hour')}
          value={String(hour)}
          disabled={!isActive}
          onChange={({ target }) => setHour(Number(target.value))}
          options={Array.from({ length: HOURS }, (_, index) => ({ value: String(index), text: t('rules.schedule.atHour', { hour: index }) }))}
        />
      </fieldset>
      <SetbackNote setback={command.setback} />
      {mayChange && <KernButton type="submit" variant="primary" text={t('rules.save')} disabled={command.isSending} />}
      <p className="kern-body pv-notice" aria-live="polite">
        {isSaved && t('rules.saved')}
      </p>
    </form>
  );
}
