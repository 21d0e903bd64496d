import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, money, month } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { MonthsPageDocument, type MonthsPageQuery } from './months.generated.js';
import './billing.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('billing', { de, en });

type Month = MonthsPageQuery['settlementMonths']['edges'][number]['node'];

const STATES = ['CLEARED', 'IN_REVIEW', 'APPROVED', 'CLOSED', 'PAID'] as const;

/** The months on a board, a column for each step of their way. */
export function MonthsPage(): ReactNode {
  const { t } = useTranslation('billing');
  const query = useQuery({ query: MonthsPageDocument });
  return (
    <Page title={t('months.title')} lead={t('months.lead')}>
      <Loaded of={query}>{({ settlementMonths }) => <Board months={settlementMonths.edges.map(({ node }) => node)} />}</Loaded>
    </Page>
  );
}

function Board({ months }: { readonly months: readonly Month[] }): ReactNode {
  const { t } = useTranslation('billing');
  if (months.length === 0) return <Empty title={t('months.none.title')}>{t('months.none.body')}</Empty>;
  return (
    <div className="pv-board">
      {STATES.map((state) => (
        <section key={state} className="pv-board__column" aria-labelledby={`state-${state}`}>
          <h2 className="kern-heading-small" id={`state-${state}`}>
            {t(`state.${state}`)}
          </h2>
          <ul>
            {months
              .filter((one) => one.state === state)
              .map((one) => (
                <li key={one.id}>
                  <MonthCard of={one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function MonthCard({ of }: { readonly of: Month }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <article className="pv-card">
      <h3 className="kern-title">
        <Link to="/monate/$id" params={{ id: of.id }} className="kern-link">
          {month(of.period)}
        </Link>
      </h3>
      <p className="kern-body">{t('months.settlement', { amount: money(of.settlementCents) })}</p>
      {of.heldCount !== null && of.heldCount > 0 && <KernBadge variant="warning" text={t('months.held', { count: of.heldCount, shown: count(of.heldCount) })} withIcon />}
      {of.openDisputes > 0 && <KernBadge variant="danger" text={t('months.disputes', { count: of.openDisputes })} withIcon />}
    </article>
  );
}
