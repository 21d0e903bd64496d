import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';

interface Warning {
  readonly code: 'LEGAL_BASIS_NOT_COVERED';
  readonly day: string;
  readonly legalBasis: string;
}

/** What was done, followed by what one should know of it. */
export function useWarned(): (said: string, warnings: readonly Warning[]) => string {
  const { t } = useTranslation('referral');
  return (said, warnings) => [said, ...warnings.map((one) => t(`warning.${one.code}`, { basis: one.legalBasis, day: day(one.day) }))].join(' ');
}
