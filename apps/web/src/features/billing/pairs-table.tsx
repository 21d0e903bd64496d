import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, difference, money, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { CheckField, SelectField } from '../../shared/ui/field.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { ChargesDialog } from './charges-dialog.js';
import { addressOf, type MonthKey } from './month-address.js';
import { totalOf } from './month-totals.js';
import { MorePairsDocument, type MonthFiguresFragment, type MorePairsQuery, type PairFragment, type PairKind, type PairsOfMonthFragment } from './month.generated.js';

const KINDS = ['SETTLEMENT', 'DIRECT_BILLING', 'WEEKLY_RATE', 'INSTALMENT'] as const;
const pairsOf = ({ settlementPairs }: MorePairsQuery): PairsOfMonthFragment => settlementPairs;
const grossOf = (pairs: readonly PairFragment[]): string => sumOfCents(pairs.flatMap(({ firstOwesCents, secondOwesCents }) => [firstOwesCents, secondOwesCents]));

interface PairsTableProps {
  readonly of: MonthKey;
  readonly month: MonthFiguresFragment;
  readonly first: PairsOfMonthFragment;
}

/** Who owes whom, compared with the month before; from a row on to what is behind it. */
export function PairsTable({ of, month, first }: PairsTableProps): ReactNode {
  const { t } = useTranslation('billing');
  const { rows, isMore, loadMore, problem } = usePages({ first, query: MorePairsDocument, variables: { period: of.period, agencyId: of.agencyId }, of: pairsOf });
  // The sum below the table is that of all of them.
  useEffect(() => {
    if (isMore && problem === null) loadMore();
  }, [isMore, loadMore, problem]);
  const [kind, setKind] = useState<PairKind | ''>('');
  const [onlyOutliers, setOnlyOutliers] = useState(false);
  const [charged, setCharged] = useState<PairFragment | null>(null);
  const columns = useColumns();
  const open = useOpen(of, setCharged);
  const shown = rows.filter((pair) => (kind === '' || pair.kind === kind) && (!onlyOutliers || pair.change?.isOutlier === true));
  return (
    <>
      <div className="pv-bill-filters">
        <SelectField
          label={t('pairs.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as PairKind | '')}
          options={[{ value: '', text: t('pairs.allKinds') }, ...KINDS.map((value) => ({ value, text: t(`totals.${value}`) }))]}
        />
        <CheckField label={t('pairs.onlyOutliers')} hint={t('pairs.outlierHint')} checked={onlyOutliers} onChange={({ target }) => setOnlyOutliers(target.checked)} />
      </div>
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {shown.length === 0 ? (
        <p className="kern-body">{t(rows.length === 0 ? 'pairs.none' : 'pairs.noneSuch')}</p>
      ) : (
        <DataTable caption={t('pairs.title')} columns={columns} rows={shown} rowKey={({ id }) => id} onOpen={open} isMarked={({ change }) => change?.isOutlier === true} footer={<Sum pairs={shown} />} />
      )}
      <p className="kern-body" aria-live="polite">
        {isMore ? t('pairs.loading') : <Check pairs={rows} month={month} />}
      </p>
      {charged && <ChargesDialog of={of} pair={charged} payerId={month.agency.id} onClose={() => setCharged(null)} />}
    </>
  );
}

function useOpen(of: MonthKey, showCharges: (pair: PairFragment) => void): (pair: PairFragment) => void {
  const navigate = useNavigate();
  return (pair) => {
    if (pair.kind === 'WEEKLY_RATE' || pair.kind === 'INSTALMENT') return showCharges(pair);
    void navigate({ to: '/monate/$id/zeilen', ...addressOf(of), search: { ...addressOf(of).search, paar: `${pair.first.id}.${pair.second.id}`, ergebnis: pair.kind } });
  };
}

function useColumns(): readonly Column<PairFragment>[] {
  const { t } = useTranslation('billing');
  return [
    { key: 'first', title: t('pairs.first'), isHeader: true, cell: ({ first }) => first.name },
    { key: 'second', title: t('pairs.second'), cell: ({ second }) => second.name },
    { key: 'kind', title: t('pairs.kind'), cell: ({ kind }) => t(`totals.${kind}`) },
    { key: 'firstOwes', title: t('pairs.firstOwes'), numeric: true, cell: ({ firstOwesCents }) => money(firstOwesCents) },
    { key: 'secondOwes', title: t('pairs.secondOwes'), numeric: true, cell: ({ secondOwesCents }) => money(secondOwesCents) },
    { key: 'net', title: t('pairs.net'), numeric: true, cell: (pair) => <Net of={pair} /> },
    { key: 'change', title: t('pairs.change'), numeric: true, cell: (pair) => <Change of={pair} /> },
    { key: 'lines', title: t('pairs.lines'), numeric: true, cell: (pair) => <Lines of={pair} /> },
  ];
}

function Net({ of: { first, netDebtor, netCents } }: { readonly of: PairFragment }): ReactNode {
  const { t } = useTranslation('billing');
  if (netDebtor === null) return t('pairs.even');
  return (
    <>
      {money(netCents)} <span className="pv-hint">{t(netDebtor.id === first.id ? 'pairs.firstPays' : 'pairs.secondPays')}</span>
    </>
  );
}

function Change({ of: { change } }: { readonly of: PairFragment }): ReactNode {
  const { t } = useTranslation('billing');
  if (change === null) return t('pairs.noComparison');
  return (
    <span className="pv-change">
      {difference(change.cents)} {change.isOutlier && <KernBadge className="kern-badge--small" variant="warning" text={t('pairs.outlier')} withIcon />}
    </span>
  );
}

function Lines({ of: { lineCount, heldCount } }: { readonly of: PairFragment }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <>
      {count(lineCount)} {heldCount > 0 && <span className="pv-hint">{t('pairs.heldOf', { count: heldCount, shown: count(heldCount) })}</span>}
    </>
  );
}

function Sum({ pairs }: { readonly pairs: readonly PairFragment[] }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <tr className="kern-table__row">
      <th scope="row" colSpan={3} className="kern-table__header">
        {t('pairs.sum', { count: pairs.length, shown: count(pairs.length) })}
      </th>
      <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(pairs.map(({ firstOwesCents }) => firstOwesCents)))}</td>
      <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(pairs.map(({ secondOwesCents }) => secondOwesCents)))}</td>
      <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(pairs.map(({ netCents }) => netCents)))}</td>
      <td className="kern-table__cell kern-table__cell--numeric">{difference(sumOfCents(pairs.map(({ change }) => change?.cents ?? '0')))}</td>
      <td className="kern-table__cell kern-table__cell--numeric">{count(pairs.reduce((sum, { lineCount }) => sum + lineCount, 0))}</td>
    </tr>
  );
}

/** Both directions of all pairs are the gross sum of the month: where they are not, somebody has to know. */
function Check({ pairs, month }: { readonly pairs: readonly PairFragment[]; readonly month: MonthFiguresFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const [gross, total] = [grossOf(pairs), totalOf(month)];
  if (gross === total) return t('pairs.addsUp', { gross: money(gross) });
  return <strong>{t('pairs.doesNotAddUp', { gross: money(gross), total: money(total) })}</strong>;
}
