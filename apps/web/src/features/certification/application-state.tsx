import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificationState } from './certification.generated.js';

const VARIANTS = { SUBMITTED: 'warning', IN_REVIEW: 'info', GRANTED: 'success', REFUSED: 'danger', WITHDRAWN: 'info' } as const;

/** How far an application has come. */
export function ApplicationState({ state }: { readonly state: CertificationState }): ReactNode {
  const { t } = useTranslation('certification');
  return <KernBadge className="pv-badge" variant={VARIANTS[state]} text={t(`state.${state}`)} />;
}
