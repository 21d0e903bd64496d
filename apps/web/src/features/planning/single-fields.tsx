import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { CheckField } from '../../shared/ui/choice.js';
import { TextField } from '../../shared/ui/field.js';
import type { PlannedOffer } from './plan-page.js';
import type { Clash, Single, wrongInSingle } from './single-session.js';

interface SingleFieldsProps {
  readonly number: number;
  readonly single: Single;
  readonly offer: PlannedOffer;
  readonly wrong: ReturnType<typeof wrongInSingle>;
  readonly clash: Clash['kind'] | null;
  readonly onChange: (part: Partial<Single>) => void;
  /** Null: it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One session: when, how long, and how many seats. */
export function SingleFields({ number, single, offer, wrong, clash, onChange, onRemove }: SingleFieldsProps): ReactNode {
  const { t } = useTranslation('planning');
  const errorOf = (field: (typeof wrong)[number]): string | null => (wrong.includes(field) ? t(field === 'date' ? 'wrong.firstDay' : `wrong.${field}`) : null);
  return (
    <fieldset className="kern-fieldset pv-plan__single">
      <legend className="kern-label">{t('single.one', { number })}</legend>
      <div className="pv-pair">
        <TextField type="date" min={today()} label={t('single.date')} value={single.date} error={errorOf('date') ?? (clash && t(`single.clash.${clash}`))} onChange={({ target }) => onChange({ date: target.value })} />
        <TextField type="time" label={t('field.start')} value={single.start} error={errorOf('start')} onChange={({ target }) => onChange({ start: target.value })} />
      </div>
      <div className="pv-pair">
        <TextField inputMode="numeric" label={t('field.minutes')} value={single.minutes} error={errorOf('minutes')} onChange={({ target }) => onChange({ minutes: target.value })} />
        <TextField inputMode="numeric" label={t('single.capacity', { count: offer.capacity })} optional value={single.capacity} error={errorOf('capacity')} onChange={({ target }) => onChange({ capacity: target.value })} />
      </div>
      {offer.admission === 'CLOSED' && <CheckField label={t('single.entry')} hint={t('single.entryHint')} checked={single.isEntry} onChange={({ target }) => onChange({ isEntry: target.checked })} />}
      {onRemove && <KernButton variant="tertiary" icon="delete" text={t('single.remove')} aria-label={t('single.removeOf', { number })} onClick={onRemove} />}
    </fieldset>
  );
}
