import { useTranslation } from 'react-i18next';
import { day, decimal, listed, money } from '../../app/format.js';
import type { AgreementTermsFragment } from './agreements.generated.js';

export interface Space {
  readonly id: string;
  readonly name: string;
}

/** The terms beside the texts of the parts. */
export type TermsField = 'validFrom' | 'validTo' | 'legalBases' | 'funding' | 'hourRateEur' | 'budgetTotalCents' | 'socialSpaceId' | 'servicePart' | 'qualityPart' | 'feePart';

/** How a term stands on the screen. */
export function useTermsTexts(spaces: readonly Space[]): (terms: AgreementTermsFragment, field: TermsField) => string {
  const { t } = useTranslation('agreements');
  return (terms, field) => {
    const value = terms[field];
    if (field === 'validTo') return terms.validTo === null ? t('open') : day(terms.validTo);
    if (value === null) return t('nothing');
    switch (field) {
      case 'validFrom':
        return day(terms.validFrom);
      case 'legalBases':
        return t('legalBases', { count: terms.legalBases.length, paragraphs: listed(terms.legalBases) });
      case 'funding':
        return t(`funding.${terms.funding}`);
      case 'hourRateEur':
        return t('hourRate', { amount: decimal(terms.hourRateEur ?? '0') });
      case 'budgetTotalCents':
        return money(terms.budgetTotalCents ?? '0');
      case 'socialSpaceId':
        return spaces.find(({ id }) => id === value)?.name ?? t('otherSpace');
      default:
        return String(value);
    }
  };
}
