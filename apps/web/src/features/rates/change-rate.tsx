import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { problemOf } from '../../app/api/problems.js';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { centsOf, typedEuros } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { DescriptionForm } from './description-form.js';
import { scopeOf } from './rate-wish.js';
import { PreviewTable, type Preview } from './preview-table.js';
import { DraftSettlementRateDocument, PreviewRateChangeDocument, type RateChangeInput, type RateFragment, type RatesQuery } from './rates.generated.js';

interface ChangeRateProps {
  readonly rate: RateFragment;
  readonly descriptions: readonly RatesQuery['serviceDescriptions']['edges'][number]['node'][];
  readonly onChange: () => void;
}

type Errors = Partial<Record<'amount' | 'validFrom', string>>;

/** Another amount from a day on: first what it would correct, then the draft of the next version, which two people approve. */
export function ChangeRate({ rate, descriptions, onChange }: ChangeRateProps): ReactNode {
  const { t } = useTranslation('rates');
  const client = useClient();
  const navigate = useNavigate();
  const draft = useCommand(DraftSettlementRateDocument);
  const [errors, setErrors] = useState<Errors>({});
  const [setback, setSetback] = useState<Setback | null>(null);
  const [seen, setSeen] = useState<{ readonly wish: RateChangeInput; readonly preview: Preview } | null>(null);

  const look = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string): string => String(values.get(name) ?? '').trim();
    const amountCents = centsOf(text('amount'));
    const validFrom = text('validFrom');
    const isAfterEnd = rate.validTo !== null && validFrom > rate.validTo;
    const isUnfit = validFrom === '' || validFrom <= rate.validFrom || isAfterEnd;
    setErrors({ ...(amountCents === null && { amount: t('change.amount.unfit') }), ...(isUnfit && { validFrom: t(isAfterEnd ? 'change.from.afterEnd' : 'change.from.unfit') }) });
    if (amountCents === null || isUnfit) return;
    const wish: RateChangeInput = { ...scopeOf(rate), amountCents, validFrom, validTo: rate.validTo, serviceDescriptionId: text('serviceDescriptionId'), replacesId: rate.id };
    const { data, error } = await client.query(PreviewRateChangeDocument, { input: wish }, { requestPolicy: 'network-only' }).toPromise();
    const answer = data?.previewRateChange;
    setSetback(error ? { problem: problemOf(error) } : answer && 'message' in answer ? { refused: answer } : null);
    setSeen(answer?.__typename === 'RateChangePreview' ? { wish, preview: answer } : null);
  };
  const save = async (): Promise<void> => {
    if (seen === null) return;
    await draft.send(seen.wish, ({ id }) => {
      onChange();
      return navigate({ to: '/satz/$id', params: { id } });
    });
  };

  if (descriptions.length === 0) return <DescriptionForm onPublished={onChange} />;
  return (
    <Section title={t('change.title')}>
      <p className="kern-body pv-page__lead">{t('change.lead')}</p>
      <form className="pv-form" noValidate onSubmit={(event) => void look(event)} onChange={() => setSeen(null)}>
        <TextField name="amount" label={t('change.amount.label')} hint={t(`unit.${rate.unit}`)} defaultValue={typedEuros(rate.amountCents)} error={errors.amount} inputMode="decimal" required />
        <TextField name="validFrom" type="date" label={t('change.from.label')} hint={t('change.from.hint')} defaultValue={today()} error={errors.validFrom} required />
        <SelectField name="serviceDescriptionId" label={t('change.description')} options={descriptions.map(({ id, title, version }) => ({ value: id, text: t('change.descriptionOf', { title, version }) }))} />
        <div aria-live="polite">
          <SetbackNote setback={setback ?? draft.setback} />
        </div>
        <KernButton type="submit" variant={seen ? 'secondary' : 'primary'} text={t('change.look')} />
      </form>
      <div aria-live="polite" className="pv-note">
        {seen && (
          <>
            <PreviewTable preview={seen.preview} />
            <KernAlert variant="info" title={t('change.draft.title')} body={t('change.draft.body')} />
            <KernButton variant="primary" text={t('change.save')} disabled={draft.isSending} onClick={() => void save()} />
          </>
        )}
      </div>
    </Section>
  );
}
