import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { currentMonth, month } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { ClearingControl } from './clearing-control.js';
import { MonthRunsDocument, type RunFragment } from './months.generated.js';
import { useTold } from './use-run.js';

interface OpenMonthCardProps {
  readonly period: string;
  /** Its clearings, the latest first; undefined: not asked yet. */
  readonly runs: readonly RunFragment[] | undefined;
  readonly onOver: () => void;
}

/** A month that has begun and was never cleared. */
export function OpenMonthCard({ period, runs, onOver }: OpenMonthCardProps): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  // A board asks for the two latest months; older ones that were left behind ask for themselves.
  const [{ data }] = useQuery({ query: MonthRunsDocument, variables: { period }, pause: runs !== undefined });
  const latest = (runs ?? data?.clearingRuns)?.[0] ?? null;
  // Cleared between the question for the board and the one for its clearings: the board is of before.
  useTold(latest?.state === 'DONE', latest?.id ?? null, onOver);
  return (
    <article className="pv-card">
      <h3 className="kern-title">{month(period)}</h3>
      <p className="kern-body kern-body--small">{t(period === currentMonth() ? 'months.running' : 'months.over')}</p>
      {has('BILLING') ? <ClearingControl period={period} latest={latest} onOver={onOver} /> : <p className="kern-body kern-body--small">{t('months.byBilling')}</p>}
    </article>
  );
}
