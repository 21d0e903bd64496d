import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, money, month as monthName, sumOfCents } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { DisputeDialog } from './dispute-dialog.js';
import { filtersOf, type LineSearch } from './line-filters.js';
import { MoreLinesDocument, type LineFragment, type LinesOfMonthFragment, type LinesPageQuery, type MoreLinesQuery } from './lines.generated.js';
import type { MonthKey } from './month-address.js';
import type { Sums } from './use-groups.js';
import { useReasonText } from './use-reason-text.js';

const linesOf = ({ settlementLines }: MoreLinesQuery): LinesOfMonthFragment => settlementLines;

interface LinesTableProps {
  readonly of: MonthKey;
  readonly search: LineSearch;
  readonly month: NonNullable<LinesPageQuery['settlementMonth']>;
  readonly first: LinesOfMonthFragment;
  readonly sums: Sums;
  readonly onOpen: (id: string) => void;
  readonly onDisputed: () => void;
}

/** The lines one by one; walked with the arrow keys, opened with Enter, chosen with the space bar. */
export function LinesTable({ of, search, month, first, sums, onOpen, onDisputed }: LinesTableProps): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: MoreLinesDocument, variables: filtersOf(of, search), of: linesOf });
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [isDisputing, setDisputing] = useState(false);
  const canDispute = has('BILLING') && (month.state === 'CLEARED' || month.state === 'IN_REVIEW');
  const choose = ({ id }: LineFragment): void => setChosenIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const columns = useColumns(canDispute ? { chosenIds, choose } : null);
  const chosen = rows.filter(({ id }) => chosenIds.has(id));
  if (rows.length === 0) return <p className="kern-body">{t('lines.none')}</p>;
  return (
    <>
      <div className="pv-section__header">
        <p className="kern-body kern-body--small">{t(canDispute ? 'lines.keys' : 'lines.keysReading')}</p>
        {canDispute && (
          <KernButton variant="secondary" text={chosen.length === 0 ? t('dispute.open') : t('dispute.openFor', { count: chosen.length, shown: count(chosen.length) })} disabled={chosen.length === 0} onClick={() => setDisputing(true)} />
        )}
      </div>
      <DataTable
        caption={t('lines.all')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        {...(canDispute && { onChoose: (line: LineFragment) => isDisputable(line) && choose(line) })}
        isMarked={({ outcome }) => outcome === 'HELD'}
        onEnd={loadMore}
        footer={<Sum sums={sums} columns={columns.length} />}
      />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      <p className="kern-body" aria-live="polite">
        {isMore || isLoading ? t('lines.loaded', { shown: count(rows.length), all: sums.total ? count(sums.total.lineCount) : t('lines.several') }) : <Check rows={rows} sums={sums} />}{' '}
        <Payable of={of} search={search} month={month} rows={isMore ? null : rows} sums={sums} />
      </p>
      {isDisputing && (
        <DisputeDialog
          of={of}
          agencyId={month.agency.id}
          lines={chosen}
          onClose={() => setDisputing(false)}
          onOpened={() => {
            setChosenIds(new Set());
            onDisputed();
          }}
        />
      )}
    </>
  );
}

/** Whether a line can be disputed: it costs something between two, and nobody disputes it yet. */
const isDisputable = ({ outcome, session, dispute }: LineFragment): boolean => (outcome === 'SETTLEMENT' || outcome === 'DIRECT_BILLING') && session !== null && dispute === null;

function useColumns(choosing: { readonly chosenIds: ReadonlySet<string>; readonly choose: (line: LineFragment) => void } | null): readonly Column<LineFragment>[] {
  const { t } = useTranslation('billing');
  const reasonText = useReasonText();
  const mark: Column<LineFragment> = {
    key: 'mark',
    title: t('lines.mark'),
    cell: (line) =>
      isDisputable(line) && (
        <label className="pv-check" onClick={(event) => event.stopPropagation()}>
          <input type="checkbox" checked={choosing?.chosenIds.has(line.id) ?? false} onChange={() => choosing?.choose(line)} />
          <span className="kern-sr-only">{t('lines.markOf', { case: line.referralCode, day: day(line.date), offer: line.offerCode })}</span>
        </label>
      ),
  };
  return [
    ...(choosing ? [mark] : []),
    { key: 'date', title: t('lines.date'), isHeader: true, cell: ({ date, start }) => t('lines.dayAt', { day: day(date), start }) },
    { key: 'offer', title: t('lines.offer'), cell: ({ offerCode }) => offerCode },
    { key: 'case', title: t('lines.case'), cell: ({ referralCode }) => referralCode },
    { key: 'from', title: t('lines.debtor'), cell: ({ debtor }) => debtor?.name ?? t('nothing') },
    { key: 'to', title: t('lines.host'), cell: ({ host }) => host?.name ?? t('nothing') },
    { key: 'status', title: t('lines.status'), cell: ({ status }) => (status === null ? t('attendance.none') : t(`attendance.${status}`)) },
    { key: 'outcome', title: t('lines.outcome'), cell: (line) => <Outcome of={line} reason={reasonText(line.reason)} /> },
    { key: 'cents', title: t('lines.cents'), numeric: true, cell: (line) => <Amount of={line} /> },
  ];
}

/** What it costs, and what of it whoever owes it keeps as a co-host. */
function Amount({ of: line }: { readonly of: LineFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const own = ownShareOf(line);
  return (
    <>
      {money(line.cents)} {own !== '0' && <span className="pv-hint">{t('lines.ownShare', { amount: money(own) })}</span>}
    </>
  );
}

/** The part of the debtor itself where it is a co-host: nobody pays that. */
const ownShareOf = ({ shares, debtor, outcome }: LineFragment): string => (outcome === 'SETTLEMENT' ? (shares.find(({ organisationId }) => organisationId === debtor?.id)?.cents ?? '0') : '0');

function Outcome({ of: { outcome, corrects, isReversal, dispute }, reason }: { readonly of: LineFragment; readonly reason: string | null }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <>
      {outcome === 'HELD' ? <KernBadge variant="warning" text={t('outcome.HELD')} withIcon /> : t(`outcome.${outcome}`)}
      {reason !== null && <span className="pv-hint">{reason}</span>}
      {outcome !== 'HELD' && dispute !== null && <span className="pv-hint">{t('lines.inDispute')}</span>}
      {corrects !== null && <span className="pv-hint">{t(isReversal ? 'lines.takesBack' : 'lines.correctsMonth', { month: monthName(corrects) })}</span>}
    </>
  );
}

function Sum({ sums: { total }, columns }: { readonly sums: Sums; readonly columns: number }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <tr className="kern-table__row">
      <th scope="row" colSpan={columns - 1} className="kern-table__header">
        {total ? t('lines.sum', { count: total.lineCount, shown: count(total.lineCount), held: count(total.heldCount) }) : t('lines.adding')}
      </th>
      <td className="kern-table__cell kern-table__cell--numeric">{total && money(total.cents)}</td>
    </tr>
  );
}

/** Once all lines are there, their own sum has to be that of the groups. */
function Check({ rows, sums: { total } }: { readonly rows: readonly LineFragment[]; readonly sums: Sums }): ReactNode {
  const { t } = useTranslation('billing');
  if (total === null) return null;
  const own = sumOfCents(rows.map(({ cents }) => cents));
  if (own === total.cents && rows.length === total.lineCount) return t('lines.addsUp', { count: rows.length, shown: count(rows.length), sum: money(own) });
  return <strong>{t('lines.doesNotAddUp', { own: money(own), total: money(total.cents) })}</strong>;
}

interface PayableProps extends Pick<LinesTableProps, 'of' | 'search' | 'month' | 'sums'> {
  /** Null until all are there. */
  readonly rows: readonly LineFragment[] | null;
}

/** Where debtors are co-hosts themselves, less is owed than the lines come to: by how much. */
function Payable({ of, search, month, rows, sums: { total } }: PayableProps): ReactNode {
  const { t } = useTranslation('billing');
  if (total === null) return null;
  const { outcome, reason, between, offerId, referralId } = filtersOf(of, search);
  const isWhole = of.agencyId === null && [outcome, reason, between, offerId, referralId].every((filter) => filter === null);
  const owed = sumOfCents([month.settlementCents, month.directBillingCents]);
  const own = isWhole ? (BigInt(total.cents) - BigInt(owed)).toString() : rows && sumOfCents(rows.map(ownShareOf));
  if (own === null || own === '0') return null;
  return t('lines.payable', { own: money(own), owed: money((BigInt(total.cents) - BigInt(own)).toString()) });
}
