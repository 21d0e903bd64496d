import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import { addDays, today } from '../../app/days.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { PlaceSearch } from '../../shared/ui/place-search.js';
import { WEEKDAYS, type Slot, type Weekday } from './request-content.js';
import { GroupError, Part, type FieldsProps } from './request-field.js';

/** Where the family lives, and when and how far somebody can go. */
export function PlaceFields({ form, change, errorOf }: FieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const weeks = Number(form.weeks);
  const lastDay = form.wantedFrom !== '' && Number.isInteger(weeks) && weeks > 0 && weeks <= 520 ? addDays(form.wantedFrom, weeks * 7 - 1) : null;
  return (
    <Part id="ort" title={t('place.title')} lead={t('place.lead')}>
      <PlaceSearch label={t('field.municipality')} hint={t('place.municipalityHint')} place={form.municipality} error={errorOf('municipality')} onChange={(municipality) => change({ municipality })} />
      <TextField inputMode="decimal" label={t('place.maxKm')} hint={t('place.maxKmHint')} optional value={form.maxKm} error={errorOf('maxKm')} onChange={({ target }) => change({ maxKm: target.value })} />
      <div className="pv-pair">
        <TextField type="date" min={addDays(today(), -365)} label={t('field.wantedFrom')} value={form.wantedFrom} error={errorOf('wantedFrom')} onChange={({ target }) => change({ wantedFrom: target.value })} />
        <TextField inputMode="numeric" label={t('place.weeks')} hint={lastDay === null ? undefined : t('place.weeksUntil', { day: day(lastDay) })} value={form.weeks} error={errorOf('weeks')} onChange={({ target }) => change({ weeks: target.value })} />
      </div>
      <Slots slots={form.slots} error={errorOf('slots')} onChange={(slots) => change({ slots })} />
    </Part>
  );
}

interface SlotsProps {
  readonly slots: readonly Slot[];
  readonly error: string | null;
  readonly onChange: (slots: readonly Slot[]) => void;
}

/** Times of the week that go; none said means any time. */
export function Slots({ slots, error, onChange }: SlotsProps): ReactNode {
  const { t } = useTranslation('referral');
  const change = (index: number, part: Partial<Slot>): void => onChange(slots.map((slot, at) => (at === index ? { ...slot, ...part } : slot)));
  const next = (): Slot => ({ weekday: WEEKDAYS[((slots.length === 0 ? -1 : WEEKDAYS.indexOf(slots.at(-1)!.weekday)) + 1) % 5]!, from: slots.at(-1)?.from ?? '14:00', to: slots.at(-1)?.to ?? '18:00' });
  return (
    <fieldset className="kern-fieldset pv-rows">
      <legend className="kern-label">{t('times.title')}</legend>
      <div className="kern-hint">{t(slots.length === 0 ? 'times.any' : 'times.hint')}</div>
      {slots.map((slot, index) => (
        <div className="pv-row" key={index} role="group" aria-label={t('times.one', { number: index + 1 })}>
          <SelectField label={t('times.weekday')} value={slot.weekday} options={WEEKDAYS.map((value) => ({ value, text: t(`times.days.${value}`) }))} onChange={({ target }) => change(index, { weekday: target.value as Weekday })} />
          <TextField type="time" label={t('times.from')} value={slot.from} onChange={({ target }) => change(index, { from: target.value })} />
          <TextField type="time" label={t('times.to')} value={slot.to} onChange={({ target }) => change(index, { to: target.value })} />
          <KernButton variant="tertiary" text={t('remove')} aria-label={t('times.remove', { number: index + 1 })} onClick={() => onChange(slots.filter((_, at) => at !== index))} />
        </div>
      ))}
      <GroupError error={error} />
      <KernButton variant="secondary" text={t('times.add')} onClick={() => onChange([...slots, next()])} />
    </fieldset>
  );
}
