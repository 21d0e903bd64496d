import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, money, sumOfCents } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { AccountLink } from './account-link.js';
import { Origin } from './item-cells.js';
import { PaymentsPageDocument, type OpenItemFragment, type PaymentsFragment, type PaymentsPageQuery } from './ledger.generated.js';
import { ReverseDialog } from './reverse-dialog.js';
import { useAllPages } from '../../shared/use-all-pages.js';

type Payment = PaymentsFragment['edges'][number]['node'];
const paymentsOf = ({ payments }: PaymentsPageQuery): PaymentsFragment => payments;

interface PaymentsTableProps {
  readonly first: PaymentsFragment;
  readonly variables: { readonly agencyId: string | null; readonly counterpartId: string | null };
  readonly ownId: string;
  /** The items that the entry of a payment settled, where they are known. */
  readonly settled?: (entryId: string) => readonly OpenItemFragment[];
  readonly onDone: (said: string) => void;
}

/** Payments; an own one can be taken back, and stays as one that was. */
export function PaymentsTable({ first, variables, ownId, settled, onDone }: PaymentsTableProps): ReactNode {
  const { t } = useTranslation('ledger');
  const { has } = useSession();
  const [taken, setTaken] = useState<Payment | null>(null);
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: PaymentsPageDocument, variables, of: paymentsOf }));
  const isOwn = ({ payer, payee }: Payment): boolean => payer.id === ownId || payee.id === ownId;
  const valid = rows.filter(({ reversedAt }) => reversedAt === null);
  const columns: readonly Column<Payment>[] = [
    { key: 'day', title: t('payments.day'), isHeader: true, cell: ({ paidOn }) => day(paidOn) },
    { key: 'payer', title: t('payments.payer'), cell: (payment) => <Party of={payment} which="payer" ownId={ownId} /> },
    { key: 'payee', title: t('payments.payee'), cell: (payment) => <Party of={payment} which="payee" ownId={ownId} /> },
    ...(settled ? [{ key: 'for', title: t('payments.for'), cell: ({ entryId }: Payment) => <Settled items={settled(entryId)} ownId={ownId} /> }] : []),
    { key: 'reference', title: t('items.reference'), cell: ({ reference }) => (reference === null ? t('nothing') : <span className="pv-reference">{reference}</span>) },
    { key: 'state', title: t('payments.state'), cell: (payment) => <State of={payment} /> },
    { key: 'cents', title: t('items.cents'), numeric: true, cell: ({ cents, reversedAt }) => (reversedAt === null ? money(cents) : <s>{money(cents)}</s>) },
    ...(has('BILLING')
      ? [
          {
            key: 'reverse',
            title: t('payments.action'),
            cell: (payment: Payment) =>
              isOwn(payment) &&
              payment.reversedAt === null && (
                <KernButton variant="tertiary" text={t('reverse.button')} aria-label={t('reverse.of', { amount: money(payment.cents), day: day(payment.paidOn) })} onClick={() => setTaken(payment)} />
              ),
          },
        ]
      : []),
  ];
  if (rows.length === 0) return <Empty title={t('payments.none.title')}>{t('payments.none.body')}</Empty>;
  return (
    <>
      <DataTable
        caption={t('payments.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onEnd={loadMore}
        footer={
          !isMore && (
            <tr className="kern-table__row">
              <th scope="row" colSpan={settled ? 6 : 5} className="kern-table__header">
                {t('payments.sum', { count: valid.length, shown: count(valid.length) })}
              </th>
              <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(valid.map(({ cents }) => cents)))}</td>
              {has('BILLING') && <td className="kern-table__cell" />}
            </tr>
          )
        }
      />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {taken && (
        <ReverseDialog
          entryId={taken.entryId}
          what={t('reverse.payment', { amount: money(taken.cents), day: day(taken.paidOn) })}
          onClose={(said) => {
            setTaken(null);
            if (said !== null) onDone(said);
          }}
        />
      )}
    </>
  );
}

/** One of the two: ourselves, or the other one with the way to the account. */
function Party({ of: payment, which, ownId }: { readonly of: Payment; readonly which: 'payer' | 'payee'; readonly ownId: string }): ReactNode {
  const { t } = useTranslation('ledger');
  const party = payment[which];
  if (party.id === ownId) return t('items.we');
  const isOwn = payment.payer.id === ownId || payment.payee.id === ownId;
  return isOwn ? <AccountLink partner={party} agencyId={payment.agency.id} /> : party.name;
}

function State({ of: { reversedAt, reversalReason, fromStatement, recordedFor } }: { readonly of: Payment }): ReactNode {
  const { t } = useTranslation('ledger');
  if (reversedAt !== null) {
    return (
      <>
        <KernBadge className="kern-badge--small" variant="warning" text={t('payments.reversed')} withIcon />
        {reversalReason !== null && <span className="pv-hint">{reversalReason}</span>}
      </>
    );
  }
  return t(fromStatement ? 'payments.fromStatement' : 'payments.byHand', { organisation: recordedFor.name });
}

function Settled({ items, ownId }: { readonly items: readonly OpenItemFragment[]; readonly ownId: string }): ReactNode {
  const { t } = useTranslation('ledger');
  if (items.length === 0) return t('nothing');
  return (
    <ul className="pv-plain-list">
      {items.map((item) => (
        <li key={item.id}>
          {t(`kind.${item.kind}`)} <Origin of={item} ownId={ownId} />
        </li>
      ))}
    </ul>
  );
}
