import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../app/format.js';
import type { RateFragment } from './rates.generated.js';

/** To whom and what it applies; what is not named applies to all. */
export function RateScope({ of: { offer, host, user, category } }: { readonly of: Pick<RateFragment, 'offer' | 'host' | 'user' | 'category'> }): ReactNode {
  const { t } = useTranslation('rates');
  const parts = [
    ...(offer ? [t('scope.offer', { name: offer.title })] : []),
    ...(category === null ? [] : [t('scope.category', { code: category })]),
    ...(host ? [t('scope.host', { name: host.name })] : []),
    ...(user ? [t('scope.user', { name: user.name })] : []),
  ];
  return parts.length === 0 ? t('scope.all') : listed(parts);
}
