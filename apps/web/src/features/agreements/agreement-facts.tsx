import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day } from '../../app/format.js';
import { TermsBadge } from '../terms/terms-state.js';
import type { AgreementDetail } from './agreement-page.js';
import { useTermsTexts, type Space } from './use-terms-texts.js';

/** Between whom, since when, paid how. */
export function AgreementFacts({ agreement, spaces }: { readonly agreement: AgreementDetail; readonly spaces: readonly Space[] }): ReactNode {
  const { t } = useTranslation('agreements');
  const texts = useTermsTexts(spaces);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('column.provider'), agreement.provider.name],
    [t('column.agency'), agreement.agency.name],
    [t('column.state'), <TermsBadge key="state" state={agreement.state} />],
    [t('column.version'), count(agreement.version)],
    ...(['validFrom', 'validTo', 'legalBases', 'funding', 'hourRateEur', 'budgetTotalCents', 'socialSpaceId'] as const)
      .filter((field) => agreement[field] !== null || field === 'validTo')
      .map((field) => [t(`field.${field}`), texts(agreement, field)] as const),
    ...(agreement.signedOn === null ? [] : ([[t('signed.fact'), day(agreement.signedOn)]] as const)),
    ...(agreement.template === null ? [] : ([[t('template'), t('templateOf', { name: agreement.template.name, version: agreement.template.version })]] as const)),
  ];
  return (
    <dl className="pv-facts pv-facts--grid">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
