import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { centsOf } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { AgreementDetail } from './agreement-page.js';
import type { WeeklyRateRowFragment } from './agreements.generated.js';
import { DraftWeeklyRatesDocument } from './weekly-rates.generated.js';
import { WeeklyRateEffect } from './weekly-rate-effect.js';

interface WeeklyRateFormProps {
  readonly agreement: AgreementDetail;
  readonly rates: readonly WeeklyRateRowFragment[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const MODULES = ['BASIS', 'STANDARD', 'FLEX', 'KRISE', 'SONDER', 'ZUSATZ'] as const;

/** The draft of a weekly rate; what it changes stands below the fields while one types. */
export function WeeklyRateForm({ agreement, rates, onClose, onSaved }: WeeklyRateFormProps): ReactNode {
  const { t } = useTranslation('agreements');
  const draft = useCommand(DraftWeeklyRatesDocument);
  const [module, setModule] = useState<(typeof MODULES)[number]>('BASIS');
  const [amount, setAmount] = useState('');
  const [validFrom, setValidFrom] = useState(() => (agreement.validFrom > today() ? agreement.validFrom : today()));
  const [validTo, setValidTo] = useState('');
  const [isTried, setTried] = useState(false);
  const amountCents = centsOf(amount);
  // The one that holds on the first day is cut to the day before.
  const before = rates.find((rate) => rate.module === module && rate.state === 'ACTIVE' && rate.validFrom < validFrom && (rate.validTo === null || rate.validTo >= validFrom)) ?? null;
  const errors = { amount: amountCents === null, validFrom: validFrom === '', validTo: validTo !== '' && validTo < validFrom };
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (amountCents === null || errors.validFrom || errors.validTo) return;
    if (await draft.send({ agreementId: agreement.id, rates: [{ module, amountCents, validFrom, validTo: validTo === '' ? null : validTo, replacesId: before?.id ?? null }] })) onSaved();
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <SelectField label={t('weekly.module')} value={module} onChange={({ target }) => setModule(target.value as typeof module)} options={MODULES.map((value) => ({ value, text: t(`module.${value}`) }))} />
      <TextField label={t('weekly.euros')} value={amount} onChange={({ target }) => setAmount(target.value)} error={isTried && errors.amount ? t('weekly.unfit') : null} inputMode="decimal" autoComplete="off" required />
      <TextField label={t('field.validFrom')} type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} error={isTried && errors.validFrom ? t('unfit.validFrom') : null} required />
      <TextField label={t('field.validTo')} type="date" value={validTo} onChange={({ target }) => setValidTo(target.value)} error={isTried && errors.validTo ? t('unfit.validTo') : null} optional />
      <div aria-live="polite">{amountCents !== null && validFrom !== '' && <WeeklyRateEffect module={module} amountCents={amountCents} from={validFrom} before={before} />}</div>
      <div aria-live="polite">
        <SetbackNote setback={draft.setback} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('weekly.submit')} disabled={draft.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onClose} />
      </div>
    </form>
  );
}
