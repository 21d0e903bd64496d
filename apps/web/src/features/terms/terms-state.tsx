import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './terms-texts.js';

export type TermsState = 'ACTIVE' | 'DISCARDED' | 'DRAFT' | 'ECONOMICALLY_APPROVED' | 'ENDED' | 'IN_NEGOTIATION' | 'PROFESSIONALLY_APPROVED' | 'REPLACED';

const VARIANTS: Readonly<Record<TermsState, 'success' | 'info' | 'warning'>> = {
  ACTIVE: 'success',
  DISCARDED: 'info',
  DRAFT: 'warning',
  ECONOMICALLY_APPROVED: 'warning',
  ENDED: 'info',
  IN_NEGOTIATION: 'warning',
  PROFESSIONALLY_APPROVED: 'warning',
  REPLACED: 'info',
};

/** How far an agreement or a rate has come; what still needs somebody stands out. */
export function TermsBadge({ state }: { readonly state: TermsState }): ReactNode {
  const { t } = useTranslation('terms');
  return <KernBadge variant={VARIANTS[state]} text={t(`state.${state}`)} />;
}
