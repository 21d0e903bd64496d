import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralState } from './cases.generated.js';

const VARIANTS = { DRAFT: 'info', SUBMITTED: 'info', APPROVED: 'success', SEARCHING: 'warning', PLACED: 'success', PAUSED: 'info', ENDED: 'info' } as const;

/** The state of a referral in words. */
export function StateBadge({ state }: { readonly state: ReferralState }): ReactNode {
  const { t } = useTranslation('cases');
  return <KernBadge variant={VARIANTS[state]} text={t(`state.${state}`)} />;
}
