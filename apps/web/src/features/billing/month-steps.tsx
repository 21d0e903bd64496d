import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthFiguresFragment } from './month.generated.js';

const STEPS = ['CLEARED', 'IN_REVIEW', 'SUBMITTED', 'APPROVED', 'CLOSED', 'PAID'] as const;

const reached = ({ state, submittedAt }: MonthFiguresFragment): (typeof STEPS)[number] => (state === 'IN_REVIEW' && submittedAt !== null ? 'SUBMITTED' : state);

/** The way of a month, and where it stands on it. */
export function MonthSteps({ month }: { readonly month: MonthFiguresFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const at = STEPS.indexOf(reached(month));
  return (
    <ol className="pv-steps">
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? 'pv-steps__done' : index === at ? 'pv-steps__now' : ''} aria-current={index === at ? 'step' : undefined}>
          <span className="pv-steps__mark" aria-hidden="true" />
          {t(`state.${step}`)}
          {index < at && <span className="kern-sr-only"> {t('month.where.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
