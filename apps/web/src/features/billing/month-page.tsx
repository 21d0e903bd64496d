import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ClearingControl } from './clearing-control.js';
import { Comments } from './comments.js';
import { MonthActions } from './month-actions.js';
import type { MonthKey } from './month-address.js';
import { MonthHistory } from './month-history.js';
import { MonthPart, MonthScreen, NoMonth } from './month-screen.js';
import { MonthSteps } from './month-steps.js';
import { MonthTotals } from './month-totals.js';
import { MonthPageDocument, type MonthPageQuery } from './month.generated.js';
import { PairsTable } from './pairs-table.js';

/** A month: how far it has come, what can be done with it now, what it comes to and who owes whom. */
export function MonthPage(): ReactNode {
  return <MonthScreen>{(key) => <Month of={key} />}</MonthScreen>;
}

function Month({ of }: { readonly of: MonthKey }): ReactNode {
  const query = useQuery({ query: MonthPageDocument, variables: { period: of.period, agencyId: of.agencyId } });
  const agency = query[0].data?.settlementMonth?.agency;
  return (
    <MonthPart of={of} title={monthName(of.period)} agencyName={of.agencyId === null ? undefined : agency?.name}>
      <Loaded of={query}>{(data) => <Figures of={of} data={data} ask={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </MonthPart>
  );
}

function Figures({ of, data, ask }: { readonly of: MonthKey; readonly data: MonthPageQuery; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  const month = data.settlementMonth;
  if (month === null) return <NoMonth />;
  const isOwn = of.agencyId === null;
  const canClear = isOwn && has('BILLING') && month.closedAt === null && month.state !== 'CLOSED' && month.state !== 'PAID';
  return (
    <>
      <Section title={t('month.where.title')} actions={<MonthActions month={month} onDone={ask} />}>
        <MonthSteps month={month} />
        <p className="kern-body">{t(whatNext(month, isOwn))}</p>
        {month.closedAt !== null && (
          <Link to="/zahlungen" search={{ monat: month.period, stand: 'alle' }} className="kern-link pv-start">
            {t('month.toItems')}
          </Link>
        )}
        {month.sentBackReason !== null && <KernAlert variant="warning" title={t('month.sentBack')} body={month.sentBackReason} />}
        {canClear && <ClearingControl period={of.period} latest={month.run} isAnew onOver={ask} />}
      </Section>
      <Section title={t('totals.title')}>
        <MonthTotals of={of} month={month} />
      </Section>
      <Section title={t('pairs.title')}>
        <PairsTable of={of} month={month} first={data.settlementPairs} />
      </Section>
      <Section title={t('comments.title')}>
        <Comments of={of} first={data.reviewComments} about={isOwn && has('BILLING', 'ADMINISTRATOR') ? {} : null} onAdded={ask} />
      </Section>
      {isOwn && (
        <Section title={t('history.title')}>
          <MonthHistory steps={month.history} />
        </Section>
      )}
    </>
  );
}

type Figured = NonNullable<MonthPageQuery['settlementMonth']>;

/** What the month waits for, in words. */
function whatNext({ state, submittedAt, nextActions }: Figured, isOwn: boolean) {
  if (!isOwn) return `month.next.provider.${state}` as const;
  if (state !== 'IN_REVIEW' || submittedAt === null) return `month.next.agency.${state}` as const;
  return nextActions.includes('APPROVE') ? ('month.next.toApprove' as const) : ('month.next.byOther' as const);
}
