import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { centsOf, decimal, typedEuros } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { percentOf } from './percent.js';
import type { RateInMotion } from './rate-life.js';
import { EditSettlementRateDocument } from './rate-steps.generated.js';
import { scopeOf } from './rate-wish.js';
import type { RatesQuery } from './rates.generated.js';

interface EditRateProps {
  readonly rate: RateInMotion;
  readonly descriptions: readonly RatesQuery['serviceDescriptions']['edges'][number]['node'][];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Field = 'amountCents' | 'excusedPercent' | 'unexcusedPercent' | 'validFrom' | 'validTo';

/** What a rate says, while it is drafted or negotiated. What it applies to stays: another scope is another rate. */
export function EditRate({ rate, descriptions, onClose, onSaved }: EditRateProps): ReactNode {
  const { t } = useTranslation('rates');
  const edit = useCommand(EditSettlementRateDocument);
  const [unfit, setUnfit] = useState<readonly Field[]>([]);
  const error = (field: Field): string | null => (unfit.includes(field) ? t(`edit.unfit.${field}`) : null);
  // The version that it was reckoned for may be an earlier one.
  const own = rate.serviceDescription;
  const offered = own === null || descriptions.some(({ id }) => id === own.id) ? descriptions : [own, ...descriptions];

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string): string => String(values.get(name) ?? '').trim();
    const [validFrom, validTo] = [text('validFrom'), text('validTo') || null];
    const [amountCents, excusedPercent, unexcusedPercent] = [centsOf(text('amountCents')), percentOf(text('excusedPercent')), percentOf(text('unexcusedPercent'))];
    const wrong: Readonly<Record<Field, boolean>> = {
      amountCents: amountCents === null,
      excusedPercent: excusedPercent === null,
      unexcusedPercent: unexcusedPercent === null,
      validFrom: validFrom === '',
      validTo: validTo !== null && validTo < validFrom,
    };
    setUnfit((Object.keys(wrong) as Field[]).filter((field) => wrong[field]));
    if (amountCents === null || excusedPercent === null || unexcusedPercent === null || wrong.validFrom || wrong.validTo) return;
    const { category, hostId, offerId, userId, unit } = scopeOf(rate);
    const saved = await edit.send({
      id: rate.id,
      category,
      hostId,
      offerId,
      userId,
      unit,
      amountCents,
      excusedPercent,
      unexcusedPercent,
      validFrom,
      validTo,
      serviceDescriptionId: text('serviceDescriptionId'),
      calculationSheetId: rate.calculationSheet?.id ?? null,
      replacesId: rate.replaces?.id ?? null,
    });
    if (saved) onSaved();
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField name="amountCents" label={t('edit.amount')} hint={t(`unit.${rate.unit}`)} defaultValue={typedEuros(rate.amountCents)} error={error('amountCents')} inputMode="decimal" autoComplete="off" required />
      <TextField name="validFrom" type="date" label={t('edit.from')} hint={t('edit.fromHint')} defaultValue={rate.validFrom} error={error('validFrom')} required />
      <TextField name="validTo" type="date" label={t('edit.to')} hint={t('edit.toHint')} defaultValue={rate.validTo ?? undefined} error={error('validTo')} optional />
      <TextField name="excusedPercent" label={t('edit.excused')} hint={t('edit.percentHint')} defaultValue={decimal(rate.excusedPercent)} error={error('excusedPercent')} inputMode="decimal" autoComplete="off" required />
      <TextField name="unexcusedPercent" label={t('edit.unexcused')} hint={t('edit.percentHint')} defaultValue={decimal(rate.unexcusedPercent)} error={error('unexcusedPercent')} inputMode="decimal" autoComplete="off" required />
      <SelectField
        name="serviceDescriptionId"
        label={t('change.description')}
        defaultValue={own?.id}
        options={offered.map(({ id, title, version }) => ({ value: id, text: t('change.descriptionOf', { title, version }) }))}
      />
      <p className="kern-body">{t('edit.author')}</p>
      <div aria-live="polite">
        <SetbackNote setback={edit.setback} />
      </div>
      <div className="pv-actions">
        <KernButton type="submit" variant="primary" text={t('edit.submit')} disabled={edit.isSending} />
        <KernButton variant="secondary" text={t('back')} onClick={onClose} />
      </div>
    </form>
  );
}
