import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, money, month as monthName, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import type { MonthKey } from './month-address.js';
import { MonthChargesDocument, type ChargeKind, type ChargesFragment, type MonthChargesQuery, type PairFragment } from './month.generated.js';

type Charge = ChargesFragment['edges'][number]['node'];
const NONE: ChargesFragment = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
const chargesOf = ({ settlementMonth }: MonthChargesQuery): ChargesFragment => settlementMonth?.charges ?? NONE;

/** What stands behind the weekly lump sums or budget parts between the agency and a provider. */
export function ChargesDialog({ of, pair, payerId, onClose }: { readonly of: MonthKey; readonly pair: PairFragment; readonly payerId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const creditorId = pair.first.id === payerId ? pair.second.id : pair.first.id;
  const variables = { period: of.period, agencyId: of.agencyId, creditorId, kind: pair.kind as ChargeKind };
  const query = useQuery({ query: MonthChargesDocument, variables });
  return (
    <Dialog title={t('charges.title', { kind: t(`totals.${pair.kind}`), month: monthName(of.period) })} onClose={onClose}>
      <p className="kern-body">{t('pairs.of', { first: pair.first.name, second: pair.second.name })}</p>
      <Loaded of={query}>{(data) => <ChargesTable first={chargesOf(data)} variables={variables} />}</Loaded>
    </Dialog>
  );
}

interface ChargesTableProps {
  readonly first: ChargesFragment;
  readonly variables: { readonly period: string; readonly agencyId: string | null; readonly creditorId: string; readonly kind: ChargeKind };
}

function ChargesTable({ first, variables }: ChargesTableProps): ReactNode {
  const { t } = useTranslation('billing');
  const { rows, isMore, loadMore, problem } = usePages({ first, query: MonthChargesDocument, variables, of: chargesOf });
  const columns: readonly Column<Charge>[] = [
    { key: 'case', title: t('charges.case'), isHeader: true, cell: ({ referralCode, instalmentNo }) => referralCode ?? t('charges.instalment', { number: instalmentNo ?? 1 }) },
    { key: 'span', title: t('charges.span'), cell: ({ fromDate, toDate }) => t('charges.fromTo', { from: day(fromDate), to: day(toDate) }) },
    { key: 'module', title: t('charges.module'), cell: ({ module }) => (module === null ? t('nothing') : t(`module.${module}`)) },
    { key: 'corrects', title: t('lines.corrects'), cell: ({ corrects, isReversal }) => (corrects === null ? t('nothing') : t(isReversal ? 'lines.takesBack' : 'lines.correctsMonth', { month: monthName(corrects) })) },
    { key: 'cents', title: t('lines.cents'), numeric: true, cell: ({ outcome, reason, cents }) => (outcome === 'HELD' ? t(`charges.held.${reason ?? 'RATE_MISSING'}`) : money(cents)) },
  ];
  if (problem) return <ProblemNote problem={problem} again={loadMore} />;
  return (
    <DataTable
      caption={t('charges.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onEnd={loadMore}
      footer={
        !isMore && (
          <tr className="kern-table__row">
            <th scope="row" colSpan={4} className="kern-table__header">
              {t('totals.all')}
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(rows.map(({ cents }) => cents)))}</td>
          </tr>
        )
      }
    />
  );
}
