import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { money, month as monthName, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { debtsOf, partiesOf, type Debt } from './debts.js';
import type { MonthKey } from './month-address.js';
import { MonthPart, MonthScreen } from './month-screen.js';
import { MorePairsDocument, type MorePairsQuery, type PairsOfMonthFragment } from './month.generated.js';
import { NettingPicture } from './netting-picture.js';

const pairsOf = ({ settlementPairs }: MorePairsQuery): PairsOfMonthFragment => settlementPairs;

/** Who owes whom, before and after what both sides owe is set against each other. */
export function NettingPage(): ReactNode {
  return <MonthScreen>{(key) => <Netting of={key} />}</MonthScreen>;
}

function Netting({ of }: { readonly of: MonthKey }): ReactNode {
  const { t } = useTranslation('billing');
  const query = useQuery({ query: MorePairsDocument, variables: { period: of.period, agencyId: of.agencyId } });
  return (
    <MonthPart of={of} title={t('netting.title', { month: monthName(of.period) })} lead={t('netting.lead')}>
      <Loaded of={query}>{({ settlementPairs }) => <Debts of={of} first={settlementPairs} />}</Loaded>
    </MonthPart>
  );
}

function Debts({ of, first }: { readonly of: MonthKey; readonly first: PairsOfMonthFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const { rows, isMore, loadMore, problem } = usePages({ first, query: MorePairsDocument, variables: { period: of.period, agencyId: of.agencyId }, of: pairsOf });
  useEffect(() => {
    if (isMore && problem === null) loadMore();
  }, [isMore, problem, loadMore]);
  if (problem) return <ProblemNote problem={problem} again={loadMore} />;
  const settled = rows.filter(({ kind }) => kind === 'SETTLEMENT');
  const [before, after] = [debtsOf(settled, 'GROSS'), debtsOf(settled, 'NET')];
  if (before.length === 0) return <p className="kern-body">{t('netting.none')}</p>;
  const parties = partiesOf(settled);
  const [gross, net] = [sumOfCents(before.map(({ cents }) => cents)), sumOfCents(after.map(({ cents }) => cents))];
  return (
    <>
      <p className="kern-body" role="status">
        {t('netting.saved', { before: before.length, after: after.length, gross: money(gross), net: money(net) })}
      </p>
      <div className="pv-pictures">
        <Section title={t('netting.before')}>
          <NettingPicture label={t('netting.pictureOf', { what: t('netting.before') })} parties={parties} debts={before} most={before} />
          <DebtTable caption={t('netting.before')} debts={before} />
        </Section>
        <Section title={t('netting.after')}>
          <NettingPicture label={t('netting.pictureOf', { what: t('netting.after') })} parties={parties} debts={after} most={before} />
          <DebtTable caption={t('netting.after')} debts={after} />
        </Section>
      </div>
    </>
  );
}

function DebtTable({ caption, debts }: { readonly caption: string; readonly debts: readonly Debt[] }): ReactNode {
  const { t } = useTranslation('billing');
  const columns: readonly Column<Debt>[] = [
    { key: 'from', title: t('netting.from'), isHeader: true, cell: ({ from }) => from.name },
    { key: 'to', title: t('netting.to'), cell: ({ to }) => to.name },
    { key: 'cents', title: t('netting.amount'), numeric: true, cell: ({ cents }) => money(cents) },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={debts}
      rowKey={({ from, to }) => `${from.id}${to.id}`}
      footer={
        <tr className="kern-table__row">
          <th scope="row" colSpan={2} className="kern-table__header">
            {t('totals.all')}
          </th>
          <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(debts.map(({ cents }) => cents)))}</td>
        </tr>
      }
    />
  );
}
