import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../app/format.js';
import { useLabel } from '../../shared/use-label.js';
import type { RateFragment, RatesQuery } from './rates.generated.js';

export type Categories = RatesQuery['categories'];

/** To whom and what it applies; what is not named applies to all. */
export function RateScope({ of: { offer, host, user, category }, categories }: { readonly of: Pick<RateFragment, 'offer' | 'host' | 'user' | 'category'>; readonly categories: Categories }): ReactNode {
  const { t } = useTranslation('rates');
  const label = useLabel();
  // An agency's own word comes before the one that is shipped.
  const named = categories.filter(({ code }) => code === category).sort((one) => (one.agencyId === null ? 1 : -1))[0];
  const parts = [
    ...(offer ? [t('scope.offer', { name: offer.title })] : []),
    ...(category === null ? [] : [t('scope.category', { name: named ? label(named) : category })]),
    ...(host ? [t('scope.host', { name: host.name })] : []),
    ...(user ? [t('scope.user', { name: user.name })] : []),
  ];
  return parts.length === 0 ? t('scope.all') : listed(parts);
}
