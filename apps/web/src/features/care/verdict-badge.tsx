import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareReportVerdict } from './course.generated.js';

const VARIANTS = { UNDER: 'warning', OVER: 'warning', WITHIN: 'success', NO_RANGE: 'info', RUNNING: 'info' } as const;

/** Where care stands to its range, in words. */
export function VerdictBadge({ verdict }: { readonly verdict: CareReportVerdict }): ReactNode {
  const { t } = useTranslation('care');
  return <KernBadge variant={VARIANTS[verdict]} text={t(`verdict.${verdict}`)} />;
}
