import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { CheckField, ChoiceGroup } from '../../shared/ui/choice.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import type { PlanField, PlanForm } from './plan-form-state.js';
import { WEEKDAYS, inWeekOrder, nameOfWeekday, weekdayOn } from './rhythm.js';

interface FieldsProps {
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
}

interface WeekFieldsProps extends FieldsProps {
  readonly isNew: boolean;
  /** Those of the group. */
  readonly seats: number;
  readonly errorOf: (field: PlanField) => string | null;
}

const MOST_WEEKS = 4;

/** When the sessions are. */
export function WeekFields({ form, isNew, seats, change, errorOf }: WeekFieldsProps): ReactNode {
  const { t } = useTranslation('planning');
  /** One weekday alone goes with the first day; several were chosen. */
  const begin = (firstDay: string): void => change({ firstDay, ...(firstDay !== '' && form.days.length <= 1 && { days: [weekdayOn(firstDay)] }) });
  const weeks = [...new Set([...Array.from({ length: MOST_WEEKS }, (_, at) => at + 1), Number(form.weeks)])];
  return (
    <>
      <TextField type="date" {...(isNew && { min: today() })} label={t('field.firstDay')} hint={t('field.firstDayHint')} value={form.firstDay} error={errorOf('firstDay')} onChange={({ target }) => begin(target.value)} />
      <SelectField label={t('field.weeks')} value={form.weeks} options={weeks.map((count) => ({ value: String(count), text: t('rhythm.weeks', { count }) }))} onChange={({ target }) => change({ weeks: target.value })} />
      <ChoiceGroup legend={t('field.days')} error={errorOf('days')}>
        <div className="pv-plan__days">
          {WEEKDAYS.map((one) => (
            <CheckField
              key={one}
              label={nameOfWeekday(one)}
              checked={form.days.includes(one)}
              onChange={({ target }) => change({ days: target.checked ? inWeekOrder([...form.days, one]) : form.days.filter((other) => other !== one) })}
            />
          ))}
        </div>
      </ChoiceGroup>
      <div className="pv-pair">
        <TextField type="time" label={t('field.start')} value={form.start} error={errorOf('start')} onChange={({ target }) => change({ start: target.value })} />
        <TextField inputMode="numeric" label={t('field.minutes')} value={form.minutes} error={errorOf('minutes')} onChange={({ target }) => change({ minutes: target.value })} />
      </div>
      <TextField type="date" min={form.firstDay} label={t('field.endsOn')} hint={t('field.endsOnHint')} optional value={form.endsOn} error={errorOf('endsOn')} onChange={({ target }) => change({ endsOn: target.value })} />
      <TextField inputMode="numeric" label={t('field.capacity')} hint={t('field.capacityHint', { count: seats })} optional value={form.capacity} error={errorOf('capacity')} onChange={({ target }) => change({ capacity: target.value })} />
    </>
  );
}

/** What happens on holidays; single days are decided beside the form, where they stand. */
export function HolidayFields({ form, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <ChoiceGroup legend={t('holidays.legend')} hint={t('holidays.hint')}>
      <CheckField label={t('holidays.school')} checked={form.inSchoolHolidays} onChange={({ target }) => change({ inSchoolHolidays: target.checked })} />
      <CheckField label={t('holidays.public')} checked={form.onPublicHolidays} onChange={({ target }) => change({ onPublicHolidays: target.checked })} />
    </ChoiceGroup>
  );
}
