import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedEuros } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import type { AgreementTermsFragment, Funding } from './agreements.generated.js';
import { FUNDINGS, type WishErrors } from './terms-wish.js';
import type { Space } from './use-terms-texts.js';

interface TermsFieldsProps {
  /** What stands in the fields at first; null: a new agreement. */
  readonly terms: AgreementTermsFragment | null;
  readonly spaces: readonly Space[];
  readonly errors: WishErrors;
  /** Whether fees may be seen and written. */
  readonly fees: boolean;
}

/** Validity, legal bases and how the help is paid for. */
export function TermsFields({ terms, spaces, errors, fees }: TermsFieldsProps): ReactNode {
  const { t } = useTranslation('agreements');
  const [funding, setFunding] = useState<Funding>(terms?.funding ?? 'STA_LUMP');
  const error = (field: keyof WishErrors): string | undefined => (errors[field] === undefined ? undefined : t(`unfit.${field}`));
  return (
    <>
      <div className="pv-agreement-pair">
        <TextField name="validFrom" type="date" label={t('field.validFrom')} defaultValue={terms?.validFrom} error={error('validFrom')} required />
        <TextField name="validTo" type="date" label={t('field.validTo')} hint={terms === null ? t('hint.validTo') : undefined} defaultValue={terms?.validTo ?? undefined} error={error('validTo')} optional />
      </div>
      <TextField name="legalBases" label={t('field.legalBases')} hint={t('hint.legalBases')} defaultValue={terms?.legalBases.join(', ')} error={error('legalBases')} autoComplete="off" required />
      <SelectField
        name="funding"
        label={t('field.funding')}
        hint={t(`hint.funding.${funding}`)}
        value={funding}
        onChange={({ target }) => setFunding(target.value as Funding)}
        options={FUNDINGS.map((value) => ({ value, text: t(`funding.${value}`) }))}
      />
      {funding === 'SOCIAL_SPACE_BUDGET' && (
        <SelectField
          name="socialSpaceId"
          label={t('field.socialSpaceId')}
          defaultValue={terms?.socialSpaceId ?? ''}
          error={error('socialSpaceId')}
          options={[{ value: '', text: t('choose') }, ...spaces.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      {fees && (
        <div className="pv-agreement-pair">
          <TextField
            name="hourRateEur"
            label={t('field.hourRateEur')}
            hint={t('hint.hourRateEur')}
            defaultValue={terms?.hourRateEur?.replace('.', ',')}
            error={error('hourRateEur')}
            inputMode="decimal"
            autoComplete="off"
            optional={funding !== 'SOCIAL_SPACE_BUDGET'}
          />
          <TextField
            name="budgetTotalCents"
            label={t('field.budgetTotalCents')}
            hint={t('hint.budgetTotalCents')}
            defaultValue={terms?.budgetTotalCents == null ? undefined : typedEuros(terms.budgetTotalCents)}
            error={error('budgetTotalCents')}
            inputMode="decimal"
            autoComplete="off"
            optional
          />
        </div>
      )}
    </>
  );
}
