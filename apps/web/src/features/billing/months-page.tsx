import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { currentMonth, monthBefore, monthsBetween } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import './billing.css';
import { MonthCard } from './month-card.js';
import { MonthsPageDocument, type MonthsPageQuery, type RunFragment } from './months.generated.js';
import { OpenMonthCard } from './open-month-card.js';
import './texts.js';
import { KernButton } from '@kern-ux-annex/kern-react-kit';

const STATES = ['CLEARED', 'IN_REVIEW', 'APPROVED', 'CLOSED', 'PAID'] as const;
const monthsOf = ({ settlementMonths }: MonthsPageQuery): MonthsPageQuery['settlementMonths'] => settlementMonths;

/** The months on a board, a column for each step of their way. */
export function MonthsPage(): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const current = currentMonth();
  const variables = { isAgency, current, previous: monthBefore(current) };
  const query = useQuery({ query: MonthsPageDocument, variables });
  return (
    <Page
      title={t('months.title')}
      lead={t(isAgency ? 'months.lead' : 'months.leadProvider')}
      actions={
        isAgency && (
          <Link to="/monate/regeln" className="kern-link">
            {t('rules.link')}
          </Link>
        )
      }
    >
      <Loaded of={query}>{(data) => <Board data={data} variables={variables} ask={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

interface BoardProps {
  readonly data: MonthsPageQuery;
  readonly variables: { readonly isAgency: boolean; readonly current: string; readonly previous: string };
  readonly ask: () => void;
}

function Board({ data, variables, ask }: BoardProps): ReactNode {
  const { t } = useTranslation('billing');
  const { rows: months, isMore, loadMore, isLoading, problem } = usePages({ first: data.settlementMonths, query: MonthsPageDocument, variables, of: monthsOf });
  const { isAgency, current, previous } = variables;
  const open = isAgency ? openMonths(months.map(({ period }) => period), current, previous) : [];
  const runs: Readonly<Record<string, readonly RunFragment[] | undefined>> = { [current]: data.currentRuns, [previous]: data.previousRuns };
  if (months.length === 0 && open.length === 0) return <Empty title={t('months.none.title')}>{t('months.none.body')}</Empty>;
  return (
    <>
      <div className="pv-board" role="group" aria-label={t('months.board')} tabIndex={0}>
        {isAgency && (
          <Column state="OPEN" isEmpty={open.length === 0}>
            {open.map((period) => (
              <li key={period}>
                <OpenMonthCard period={period} runs={runs[period]} onOver={ask} />
              </li>
            ))}
          </Column>
        )}
        {STATES.map((state) => (
          <Column key={state} state={state} isEmpty={!months.some((one) => one.state === state)}>
            {months
              .filter((one) => one.state === state)
              .map((one) => (
                <li key={one.id}>
                  <MonthCard of={one} />
                </li>
              ))}
          </Column>
        ))}
      </div>
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && <KernButton className="pv-start" text={t('more')} disabled={isLoading} onClick={loadMore} />}
    </>
  );
}

/** Months that have begun and were never cleared, the latest first: also one that was passed over, after which others were cleared. */
function openMonths(known: readonly string[], current: string, previous: string): string[] {
  const earliest = known.reduce((one, other) => (other < one ? other : one), previous);
  return monthsBetween(earliest, current).filter((period) => !known.includes(period));
}

interface ColumnProps {
  readonly state: 'OPEN' | (typeof STATES)[number];
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Column({ state, isEmpty, children }: ColumnProps): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <section className="pv-board__column" aria-labelledby={`state-${state}`}>
      <h2 className="kern-heading-small" id={`state-${state}`}>
        {t(`state.${state}`)}
      </h2>
      {isEmpty ? <p className="kern-body kern-body--small pv-muted">{t(`months.empty.${state}`)}</p> : <ul>{children}</ul>}
    </section>
  );
}
